package org.childrensservices.core.returns.ssda903;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.time.ReportingYear;

/** The days of which a return tells, as they were known on the last of them. */
record ReturnedDays(LocalDate first, LocalDate last) {

    static ReturnedDays of(ReportingYear year) {
        return new ReturnedDays(year.firstDay(), year.lastDay());
    }

    /** Whether something lasted on any of the days; what ended on the first of them did. */
    boolean include(LocalDate start, Optional<LocalDate> end) {
        return !start.isAfter(last) && end.map(day -> !day.isBefore(first)).orElse(true);
    }

    /** The day, unless it was to come. */
    Optional<LocalDate> known(Optional<LocalDate> day) {
        return day.filter(date -> !date.isAfter(last));
    }

    /** Whether there is no day, or it was not to come. */
    boolean knows(Optional<LocalDate> day) {
        return day.isEmpty() || known(day).isPresent();
    }
}
