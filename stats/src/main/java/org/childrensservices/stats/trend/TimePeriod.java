package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import org.childrensservices.core.time.AcademicYear;
import org.childrensservices.core.time.ReportingYear;
import org.threeten.extra.YearQuarter;

/**
 * The time that a point of a {@link Series} stands for. Periods of one kind are numbered without holes, so that the
 * distance of two is a fact of the calendar and never of their places in a list.
 *
 * @param kind what kind of period it is
 * @param number its number: consecutive periods have consecutive numbers
 */
public record TimePeriod(Kind kind, long number) implements Comparable<TimePeriod> {

    /** What kind of period. A later version may add kinds. */
    public enum Kind {
        /** 1 April to 31 March, or the last day of it for what is counted on 31 March. */
        REPORTING_YEAR(1, "year"),
        /** 1 September to 31 August. */
        ACADEMIC_YEAR(1, "year"),
        /** 1 January to 31 December. */
        CALENDAR_YEAR(1, "year"),
        /** Three calendar months. */
        QUARTER(4, "quarter"),
        /** A calendar month. */
        MONTH(12, "month"),
        /** From one event to the next, where events are so rare that most months have none. */
        EVENT(1, "event");

        private final int perYear;
        private final String text;

        Kind(int perYear, String text) {
            this.perYear = perYear;
            this.text = text;
        }

        /** {@return how many make a year: the length of a cycle of seasons, 1 where there are none} */
        public int perYear() {
            return perYear;
        }

        /** {@return the word for one of them, such as {@code "quarter"}} */
        public String text() {
            return text;
        }
    }

    /**
     * Checks the period.
     *
     * @param kind what kind of period it is
     * @param number its number
     */
    public TimePeriod {
        checkNotNull(kind, "kind");
    }

    /**
     * Returns a reporting year, numbered by the year in which it ends.
     *
     * @param year the year
     * @return the period
     */
    public static TimePeriod of(ReportingYear year) {
        return new TimePeriod(Kind.REPORTING_YEAR, year.endYear());
    }

    /**
     * Returns an academic year, numbered by the year in which it ends.
     *
     * @param year the year
     * @return the period
     */
    public static TimePeriod of(AcademicYear year) {
        return new TimePeriod(Kind.ACADEMIC_YEAR, year.endYear());
    }

    /**
     * Returns a calendar year.
     *
     * @param year the year
     * @return the period
     */
    public static TimePeriod of(Year year) {
        return new TimePeriod(Kind.CALENDAR_YEAR, year.getValue());
    }

    /**
     * Returns a quarter.
     *
     * @param quarter the quarter
     * @return the period
     */
    public static TimePeriod of(YearQuarter quarter) {
        return new TimePeriod(
                Kind.QUARTER, (long) quarter.getYear() * Kind.QUARTER.perYear() + quarter.getQuarterValue() - 1);
    }

    /**
     * Returns a month.
     *
     * @param month the month
     * @return the period
     */
    public static TimePeriod of(YearMonth month) {
        return new TimePeriod(Kind.MONTH, (long) month.getYear() * Kind.MONTH.perYear() + month.getMonthValue() - 1);
    }

    /**
     * Returns the time from the event before to an event.
     *
     * @param number the number of the event that ends it, counted from any first one
     * @return the period
     */
    public static TimePeriod ofEvent(long number) {
        return new TimePeriod(Kind.EVENT, number);
    }

    /**
     * Returns a later or earlier period of the kind.
     *
     * @param periods how many periods later; negative for earlier
     * @return that period
     */
    public TimePeriod plus(long periods) {
        return new TimePeriod(kind, Math.addExact(number, periods));
    }

    /** {@return the period before} */
    public TimePeriod previous() {
        return plus(-1);
    }

    /**
     * Counts the periods from another one to this one.
     *
     * @param other a period of the same kind
     * @return how many; negative if the other is later
     * @throws IllegalArgumentException if the kinds differ
     */
    public long since(TimePeriod other) {
        checkSameKind(other);
        return Math.subtractExact(number, other.number);
    }

    void checkSameKind(TimePeriod other) {
        checkArgument(kind == other.kind, "periods must be of one kind: %s and %s", other, this);
    }

    /**
     * Compares by time.
     *
     * @throws IllegalArgumentException if the kinds differ
     */
    @Override
    public int compareTo(TimePeriod other) {
        checkSameKind(other);
        return Long.compare(number, other.number);
    }

    /**
     * {@return the period, such as {@code "2023-24"}, {@code "2023/24"}, {@code "2023"}, {@code "2023-Q4"},
     * {@code "2023-11"} or {@code "event 7"}}
     */
    @Override
    public String toString() {
        long year = Math.floorDiv(number, (long) kind.perYear());
        long part = Math.floorMod(number, (long) kind.perYear()) + 1;
        return switch (kind) {
            case REPORTING_YEAR -> String.format(Locale.ROOT, "%d-%02d", number - 1, Math.floorMod(number, 100L));
            case ACADEMIC_YEAR -> String.format(Locale.ROOT, "%d/%02d", number - 1, Math.floorMod(number, 100L));
            case CALENDAR_YEAR -> Long.toString(number);
            case QUARTER -> year + "-Q" + part;
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", year, part);
            case EVENT -> "event " + number;
        };
    }
}
