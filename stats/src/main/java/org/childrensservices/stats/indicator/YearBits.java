package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Arrays;
import org.childrensservices.core.returns.cohort.CohortPart;
import org.childrensservices.core.time.ReportingYear;

/**
 * Sets of successive reporting years as bits of a number, by which questions about days become shifts. The bit of the
 * first year is 1; bit 0 stands for every year before it, and the bit after that of the last year for every later one.
 */
final class YearBits {

    /** The most years that fit. */
    static final int MOST = 62;

    private static final int FIRST_DAY = (int) LocalDate.of(1901, 1, 1).toEpochDay();
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 2101;
    private static final short[] ENDING_MARCH = yearsEnding(3, 31);
    private static final short[] ENDING_SEPTEMBER = yearsEnding(9, 30);

    /** The year of which the bit is 0. */
    private final int before;

    private final int after;

    /** Makes sets of the years from one to another. */
    YearBits(ReportingYear first, ReportingYear last) {
        int years = last.endYear() - first.endYear() + 1;
        checkArgument(years >= 1 && years <= MOST, "years must be 1 to %s: %s", MOST, years);
        this.before = first.endYear() - 1;
        this.after = years + 1;
    }

    /** All the years, without those before and after. */
    long all() {
        return from(1) & before(after);
    }

    /** The bit of the reporting year in which a day falls. */
    int ofDay(int day) {
        return within(ENDING_MARCH[day - FIRST_DAY] - before);
    }

    /** The bit of the reporting year that is some years after that in which a day falls. */
    int ofDay(int day, int yearsLater) {
        return within(ENDING_MARCH[day - FIRST_DAY] + yearsLater - before);
    }

    /** The bit of the reporting year some years after the year, ending on 30 September, in which a day falls. */
    int ofDayToSeptember(int day, int yearsLater) {
        return within(ENDING_SEPTEMBER[day - FIRST_DAY] + yearsLater - before);
    }

    private int within(int bit) {
        return Math.max(0, Math.min(bit, after));
    }

    /** The years from a bit on. */
    static long from(int bit) {
        return -1L << bit;
    }

    /** The years before a bit. */
    static long before(int bit) {
        return ~(-1L << bit);
    }

    /** The year by year of what ends on a day, for each day that a file can have and for none. */
    private static short[] yearsEnding(int month, int day) {
        short[] years = new short[CohortPart.GOES_ON - FIRST_DAY + 1];
        int from = 0;
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            int to = Math.min(years.length, (int) LocalDate.of(year, month, day).toEpochDay() - FIRST_DAY + 1);
            Arrays.fill(years, from, to, (short) year);
            from = to;
        }
        Arrays.fill(years, from, years.length, Short.MAX_VALUE);
        return years;
    }
}
