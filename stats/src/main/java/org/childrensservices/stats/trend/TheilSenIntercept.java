package org.childrensservices.stats.trend;

/** Where the line with Sen's slope runs. */
public enum TheilSenIntercept {
    /** Through the median of the values at the median of their times. The default. */
    SEPARATE,
    /** So that half of the points are above it and half below. */
    JOINT
}
