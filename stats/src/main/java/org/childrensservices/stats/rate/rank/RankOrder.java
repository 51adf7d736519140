package org.childrensservices.stats.rate.rank;

/** From which end ranks and groups are counted. */
public enum RankOrder {
    /** The smallest value is first. */
    FROM_SMALLEST,
    /** The largest value is first, as public health tools number their quantile groups. */
    FROM_LARGEST
}
