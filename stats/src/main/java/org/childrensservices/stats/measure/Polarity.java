package org.childrensservices.stats.measure;

/** Whether more of something is better. Only a stated polarity turns higher or lower into better or worse. */
public enum Polarity {
    /** More is better, such as stable placements. */
    HIGH_IS_GOOD,
    /** Less is better, such as three or more placements in a year. */
    LOW_IS_GOOD,
    /** Neither, such as the number of children looked after. */
    NEUTRAL
}
