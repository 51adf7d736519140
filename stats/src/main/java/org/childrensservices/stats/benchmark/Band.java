package org.childrensservices.stats.benchmark;

/** A quarter of the authorities by their value, of which the best is A. */
public enum Band {
    /** The best, green in the Department's tool. */
    A,
    /** Better than the median. */
    B,
    /** Worse than the median. */
    C,
    /** The worst, red in the Department's tool. */
    D
}
