package org.childrensservices.core.placement;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.SharedDates;
import org.threeten.extra.LocalDateRange;

/** Half-open spans of which the end may be open, as every type of this package has one. */
final class Span {

    private Span() {}

    static void check(String what, LocalDate start, Optional<LocalDate> end) {
        checkArgument(
                end.isEmpty() || !end.get().isBefore(start),
                "%s must not end before it starts: %s to %s",
                what,
                start,
                end.orElse(null));
    }

    /** Whether both dates are the shared objects for their days. */
    static boolean sharesDates(LocalDate start, Optional<LocalDate> end) {
        return SharedDates.isShared(start) && end.map(SharedDates::isShared).orElse(true);
    }

    static LocalDateRange range(LocalDate start, Optional<LocalDate> end) {
        return end.isPresent() ? LocalDateRange.of(start, end.get()) : LocalDateRange.ofUnboundedEnd(start);
    }

    static boolean includes(LocalDate start, Optional<LocalDate> end, LocalDate day) {
        return !day.isBefore(start) && (end.isEmpty() || day.isBefore(end.get()));
    }

    static String format(LocalDate start, Optional<LocalDate> end) {
        return start + (end.isPresent() ? " to " + end.get() : " onwards");
    }
}
