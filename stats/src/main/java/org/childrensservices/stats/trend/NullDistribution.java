package org.childrensservices.stats.trend;

/**
 * What a score would be like if there were no trend. A score that is corrected or of seasons has only the normal one.
 */
public enum NullDistribution {
    /** Exact up to ten points, ties included, and the normal with continuity correction beyond. The default. */
    EXACT_IF_SMALL,
    /** Exact for any number of points. */
    EXACT,
    /** The normal distribution, the score taken one nearer to zero. */
    NORMAL,
    /** The normal distribution, the score taken as it is. */
    NORMAL_WITHOUT_CONTINUITY
}
