package org.childrensservices.stats.trend.changepoint;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;

/**
 * The statistic of Durbin and Watson (1950) for residuals of a straight line: the squared steps of neighbours by the
 * squares. About 2 for independent points, towards 0 if neighbours resemble each other, towards 4 if they alternate.
 *
 * @param statistic the statistic, 0 to 4
 * @param pPositive the exact probability, if points are independent, of a statistic as low as this
 */
public record DurbinWatson(double statistic, double pPositive) {
    /**
     * Checks the statistic.
     *
     * @param statistic the statistic, not negative
     * @param pPositive the probability of one as low, 0 to 1
     */
    public DurbinWatson {
        checkArgument(statistic >= 0, "statistic must not be negative: %s", statistic);
        checkArgument(pPositive >= 0 && pPositive <= 1, "p-value must be from 0 to 1: %s", pPositive);
    }

    /** {@return the probability of a statistic as far out as this on either side} */
    public double pTwoSided() {
        return 2 * Math.min(pPositive, 1 - pPositive);
    }

    /** {@return the statistic, such as {@code "1.29 (p 0.086 on both sides)"}} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (p %.3f on both sides)", statistic, pTwoSided());
    }
}
