package org.childrensservices.core.time;

/** How the day on which a period of working days is set off is counted. */
public enum TriggerDay {
    /** It is day 0: a limit of 10 working days ends on the tenth working day after it. The usual reading of the law. */
    DAY_ZERO,
    /**
     * It is day 1, a working day or not: a limit of 10 working days ends on the ninth working day after it. So counts
     * the open validator of the children in need census.
     */
    DAY_ONE
}
