package org.childrensservices.core.time;

/**
 * The day in a common year on which somebody born on 29 February becomes a year older. An age is attained at the start
 * of the anniversary (Family Law Reform Act 1969, section 9), and the Act is silent on this one.
 */
public enum LeapDayBirthday {
    /** 1 March, the usual reading for England. */
    FIRST_OF_MARCH,
    /** 28 February, which {@link java.time.LocalDate#plusYears} gives and some validators of returns use. */
    LAST_OF_FEBRUARY
}
