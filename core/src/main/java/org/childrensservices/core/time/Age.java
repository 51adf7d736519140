package org.childrensservices.core.time;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * Ages in whole years and the days on which they are attained, under one rule for 29 February, so that the two never
 * contradict each other: somebody is at least 18 on a day exactly if the 18th birthday is not after it.
 *
 * <pre>{@code
 * Age.standard().birthday(LocalDate.of(2008, 2, 29), 18);   // 2026-03-01
 * }</pre>
 */
public final class Age {

    private static final Age STANDARD = new Age(LeapDayBirthday.FIRST_OF_MARCH);

    private final LeapDayBirthday leapDayBirthday;

    private Age(LeapDayBirthday leapDayBirthday) {
        this.leapDayBirthday = checkNotNull(leapDayBirthday, "leapDayBirthday");
    }

    /** {@return ages as England reads them: a leap-day birthday is attained on 1 March in common years} */
    public static Age standard() {
        return STANDARD;
    }

    /**
     * Returns the same with another rule for 29 February.
     *
     * @param rule the rule
     * @return ages under that rule
     */
    public Age withLeapDayBirthday(LeapDayBirthday rule) {
        return new Age(rule);
    }

    /**
     * Returns the day on which an age is attained.
     *
     * @param birth the date of birth
     * @param years the age, 0 for the birth itself; not negative
     * @return the birthday
     */
    public LocalDate birthday(LocalDate birth, int years) {
        checkArgument(years >= 0, "years must not be negative: %s", years);
        int year = birth.getYear() + years;
        boolean moved = birth.getMonth() == Month.FEBRUARY && birth.getDayOfMonth() == 29 && !Year.isLeap(year);
        return moved && leapDayBirthday == LeapDayBirthday.FIRST_OF_MARCH
                ? LocalDate.of(year, Month.MARCH, 1)
                : birth.plusYears(years);
    }

    /**
     * Returns the age on a day.
     *
     * @param birth the date of birth
     * @param on the day, not before the birth
     * @return whole years
     * @throws IllegalArgumentException if the day is before the birth
     */
    public int inYears(LocalDate birth, LocalDate on) {
        checkArgument(!on.isBefore(birth), "the day must not be before the birth");
        int years = on.getYear() - birth.getYear();
        return birthday(birth, years).isAfter(on) ? years - 1 : years;
    }

    /**
     * Tells whether an age has been attained by a day, false if the day is before the birth.
     *
     * @param birth the date of birth
     * @param years the age, not negative
     * @param on the day
     * @return whether the birthday is on or before the day
     */
    public boolean hasAttained(LocalDate birth, int years, LocalDate on) {
        return !birthday(birth, years).isAfter(on);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Age age && leapDayBirthday == age.leapDayBirthday;
    }

    @Override
    public int hashCode() {
        return leapDayBirthday.hashCode();
    }

    @Override
    public String toString() {
        return "Age(" + leapDayBirthday + ")";
    }
}
