package org.childrensservices.core.style;

import java.time.LocalDate;

/**
 * One object for each day. The records of many children fall on the same few thousand days, and a date of its own would
 * double what a visit or a review holds. The types of which there are many share their dates by this when they are
 * built, whoever made the dates.
 */
public final class SharedDates {

    private static final long FIRST = LocalDate.of(1980, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(2069, 12, 31).toEpochDay();

    /** Filled as days are asked for; that two threads may fill in equal dates does no harm. */
    private static final LocalDate[] DAYS = new LocalDate[(int) (LAST - FIRST) + 1];

    private SharedDates() {}

    /**
     * Returns the shared object for a day.
     *
     * @param date the day
     * @return an equal date, the same for equal days of 1980 to 2069; any other as it is
     */
    public static LocalDate of(LocalDate date) {
        long day = date.toEpochDay();
        if (day < FIRST || day > LAST) {
            return date;
        }
        int index = (int) (day - FIRST);
        LocalDate shared = DAYS[index];
        if (shared == null) {
            DAYS[index] = date;
            return date;
        }
        return shared;
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
