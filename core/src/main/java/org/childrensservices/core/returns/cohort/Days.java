package org.childrensservices.core.returns.cohort;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days as numbers of 17 bits: those that {@code DateForm} reads, counted from 1 January 1901. */
final class Days {

    /** The epoch day of the number 0. */
    static final int EPOCH_DAY_OF_FIRST = (int) LocalDate.of(1901, 1, 1).toEpochDay();

    static final int BITS = 17;

    /** Stands for no day: for the end of what goes on, later than any other, and for an unknown birth. */
    static final int NONE = (1 << BITS) - 1;

    private static final int FIRST_YEAR = 1901;
    private static final int YEARS = 200;
    private static final int LAST = (int) LocalDate.of(2100, 12, 31).toEpochDay() - EPOCH_DAY_OF_FIRST;

    /** By year and month, in 16 places for each year: the day before the first of the month, and how many it has. */
    private static final int[] MONTHS = months();

    private static final int LENGTH_BITS = 5;
    private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

    private Days() {}

    static int of(LocalDate date) {
        long day = date.toEpochDay() - EPOCH_DAY_OF_FIRST;
        checkArgument(day >= 0 && day <= LAST, "dates of a cohort must be within the years 1901 to 2100");
        return (int) day;
    }

    /**
     * Returns the number of a day, {@link #NONE} if there is no such day.
     *
     * @param year any number
     * @param month any number that is not negative
     * @param day any number
     */
    static int of(int year, int month, int day) {
        int years = year - FIRST_YEAR;
        if (years < 0 || years >= YEARS || month > 12) {
            return NONE;
        }
        int known = MONTHS[(years << 4) | month];
        return day >= 1 && day <= (known & LENGTH_MASK) ? (known >> LENGTH_BITS) + day : NONE;
    }

    private static int[] months() {
        int[] months = new int[YEARS << 4];
        int before = -1;
        for (int years = 0; years < YEARS; years++) {
            for (int month = 1; month <= 12; month++) {
                int length = YearMonth.of(FIRST_YEAR + years, month).lengthOfMonth();
                months[(years << 4) | month] = (before << LENGTH_BITS) | length;
                before += length;
            }
        }
        return months;
    }
}
