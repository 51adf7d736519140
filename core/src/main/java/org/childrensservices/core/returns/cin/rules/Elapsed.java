package org.childrensservices.core.returns.cin.rules;

import org.childrensservices.core.time.WorkingDays;

/** How many working days of England went by from a day to the end of the year. */
final class Elapsed {

    private static final WorkingDays ENGLAND = WorkingDays.england();

    private Elapsed() {}

    static String reading(int limit) {
        return "the day of the start is day 0, and the " + limit + "th working day after it is before the last day of"
                + " the year";
    }

    /** Whether the last day of the limit is before the last day of the year; false where bank holidays are unknown. */
    static boolean isOver(CinRow row, CinField start, int limit) {
        return row.day(start)
                .flatMap(day -> ENGLAND.after(day, limit).toOptional())
                .filter(due -> due.isBefore(row.year().lastDay()))
                .isPresent();
    }
}
