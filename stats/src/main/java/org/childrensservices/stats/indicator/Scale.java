package org.childrensservices.stats.indicator;

/** What an indicator's numerator is expressed in. */
public enum Scale {
    /** The count itself. */
    COUNT,
    /** Per 10,000 of a population that the caller gives. */
    PER_10_000,
    /** A percentage of a denominator that is counted from the same records. */
    PERCENT
}
