package org.childrensservices.stats.rate.standard;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What a directly standardised rate is: a sum of counts, each times the weight of its stratum, W = share of the
 * standard over people.
 *
 * @param value the sum of W x
 * @param variance the sum of W<sup>2</sup> times the variance of x, which is x itself where events are independent
 * @param count the sum of x
 * @param largestWeight the largest W
 * @param meanWeight the mean of W over strata
 * @param meanSquaredWeight the mean of W<sup>2</sup> over strata
 * @param independent whether the variance is that of independent events
 */
public record WeightedSum(
        double value,
        double variance,
        long count,
        double largestWeight,
        double meanWeight,
        double meanSquaredWeight,
        boolean independent) {
    /**
     * Checks the count.
     *
     * @param value the sum of W x
     * @param variance its variance
     * @param count the sum of x, not negative
     * @param largestWeight the largest W
     * @param meanWeight the mean of W over strata
     * @param meanSquaredWeight the mean of W<sup>2</sup> over strata
     * @param independent whether the variance is that of independent events
     */
    public WeightedSum {
        checkArgument(count >= 0, "count must not be negative: %s", count);
    }
}
