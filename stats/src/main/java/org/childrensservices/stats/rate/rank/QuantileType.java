package org.childrensservices.stats.rate.rank;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/** The nine ways to estimate a quantile from a sample (Hyndman and Fan 1996, The American Statistician 50:361). */
public enum QuantileType {
    /** The inverse of the empirical distribution. */
    TYPE_1(EstimationType.R_1),
    /** The same, with the mean of both values where it jumps. */
    TYPE_2(EstimationType.R_2),
    /** The value whose rank is nearest. */
    TYPE_3(EstimationType.R_3),
    /** Linear between the steps of the empirical distribution. */
    TYPE_4(EstimationType.R_4),
    /** Linear between the middles of the steps. */
    TYPE_5(EstimationType.R_5),
    /** Linear, with the expected ranks of a uniform sample. */
    TYPE_6(EstimationType.R_6),
    /** Linear from the smallest value at 0 to the largest at 1: spreadsheets, R and the default here. */
    TYPE_7(EstimationType.R_7),
    /** Linear, nearly unbiased for the median whatever the distribution. */
    TYPE_8(EstimationType.R_8),
    /** Linear, nearly unbiased for normal values. */
    TYPE_9(EstimationType.R_9);

    private final EstimationType estimation;

    QuantileType(EstimationType estimation) {
        this.estimation = estimation;
    }

    /** At least one value, sorted, and a probability from 0 to 1. */
    double estimate(double[] sorted, double probability) {
        return probability == 0
                ? sorted[0]
                : new Percentile().withEstimationType(estimation).evaluate(sorted, 100 * probability);
    }
}
