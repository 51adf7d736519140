package org.childrensservices.core.plan;

/** What a limit is counted in. */
public enum LimitUnit {
    /** Hours on the clock of elapsed time. */
    HOURS,
    /** Working days. */
    WORKING_DAYS,
    /** Calendar days. */
    DAYS,
    /** Weeks of seven days. */
    WEEKS,
    /** Calendar months; a day that the month does not have is its last one. */
    MONTHS
}
