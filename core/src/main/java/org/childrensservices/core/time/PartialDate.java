package org.childrensservices.core.time;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * A date of which the day, or the day and the month, may be unknown: {@code "2014-07-15"}, {@code "2014-10"},
 * {@code "2021"}. It stands for every day that it may be.
 */
public final class PartialDate {

    private final LocalDate earliest;
    private final LocalDate latest;

    private PartialDate(LocalDate earliest, LocalDate latest) {
        this.earliest = checkNotNull(earliest, "earliest");
        this.latest = checkNotNull(latest, "latest");
    }

    /**
     * Returns a whole date.
     *
     * @param date the date
     * @return the date, of which nothing is unknown
     */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date, date);
    }

    /**
     * Returns a date of which the day is unknown.
     *
     * @param month the month
     * @return the date
     */
    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * Returns a date of which only the year is known.
     *
     * @param year the year
     * @return the date
     */
    public static PartialDate of(Year year) {
        return new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }

    /**
     * Reads what {@link #toString()} writes: a year, a year and month, or a date, in ISO form.
     *
     * @param text the text
     * @return the date
     * @throws java.time.DateTimeException if the text has another form
     */
    public static PartialDate parse(String text) {
        return switch (text.length()) {
            case 4 -> of(Year.parse(text));
            case 7 -> of(YearMonth.parse(text));
            default -> of(LocalDate.parse(text));
        };
    }

    /** {@return the first day that it may be} */
    public LocalDate earliest() {
        return earliest;
    }

    /** {@return the last day that it may be} */
    public LocalDate latest() {
        return latest;
    }

    /** {@return the day, or none with the code {@link ReasonCode#NOT_EXACT} if more than one is possible} */
    public Outcome<LocalDate> exact() {
        return earliest.equals(latest)
                ? Outcome.of(earliest)
                : Outcome.none(ReasonCode.NOT_EXACT, "the day is not known: any from " + earliest + " to " + latest);
    }

    /**
     * Returns the numbers of days that may lie between a day and this date.
     *
     * @param start the day from which to count
     * @return the least and the greatest number, negative where this date is earlier
     */
    public Range<Long> daysSince(LocalDate start) {
        return Range.closed(ChronoUnit.DAYS.between(start, earliest), ChronoUnit.DAYS.between(start, latest));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialDate date && earliest.equals(date.earliest) && latest.equals(date.latest);
    }

    @Override
    public int hashCode() {
        return 31 * earliest.hashCode() + latest.hashCode();
    }

    @Override
    public String toString() {
        if (earliest.equals(latest)) {
            return earliest.toString();
        }
        return earliest.getMonth() == latest.getMonth()
                ? YearMonth.from(earliest).toString()
                : Year.from(earliest).toString();
    }
}
