package org.childrensservices.core.style;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One object for each day. The records of many children fall on the same few thousand days, and a date of its own would
 * double what a visit or a review holds. The types of which there are many share their dates by this when they are
 * built, whoever made the dates.
 */
public final class SharedDates {

    private static final int FIRST_YEAR = 1980;
    private static final int YEARS = 90;
    private static final int LOG_OF_DAYS = 5;
    private static final int LOG_OF_MONTHS = 4;

    /** Filled as days are asked for; that two threads may fill in equal dates does no harm. */
    private static final @Nullable LocalDate[] DAYS = new LocalDate[YEARS << (LOG_OF_MONTHS + LOG_OF_DAYS)];

    private SharedDates() {}

    /**
     * Returns the shared object for a day.
     *
     * @param date the day
     * @return an equal date, the same for equal days of 1980 to 2069; any other as it is
     */
    public static LocalDate of(LocalDate date) {
        int year = date.getYear() - FIRST_YEAR;
        if (year < 0 || year >= YEARS) {
            return date;
        }
        int index = index(year, date.getMonthValue(), date.getDayOfMonth());
        LocalDate shared = DAYS[index];
        if (shared == null) {
            DAYS[index] = date;
            return date;
        }
        return shared;
    }

    /**
     * Returns the shared object for a day, without another being made.
     *
     * @param year the year
     * @param month the month
     * @param day the day of the month
     * @return the day; null if there is no such day, or it is not in 1980 to 2069
     */
    public static @Nullable LocalDate find(int year, int month, int day) {
        int years = year - FIRST_YEAR;
        if (years < 0 || years >= YEARS || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        LocalDate shared = DAYS[index(years, month, day)];
        return shared != null || day > YearMonth.of(year, month).lengthOfMonth()
                ? shared
                : of(LocalDate.of(year, month, day));
    }

    private static int index(int years, int month, int day) {
        return (((years << LOG_OF_MONTHS) | month) << LOG_OF_DAYS) | day;
    }

    /**
     * Tells whether a date is the shared object for its day.
     *
     * @param date the day
     * @return whether {@link #of} returns the very same object
     */
    @SuppressWarnings("ReferenceEquality") // that it is the same object is the question
    public static boolean isShared(LocalDate date) {
        return of(date) == date;
    }
}
