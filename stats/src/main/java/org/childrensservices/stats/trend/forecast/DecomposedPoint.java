package org.childrensservices.stats.trend.forecast;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * A value taken apart.
 *
 * @param period the period
 * @param value the value
 * @param seasonal what is season: added to the trend, or a factor of it where the method multiplies
 * @param trend the trend, or none in the first and last half year of a classical decomposition
 * @param remainder what is neither, added or multiplied as the season is; none where there is no trend
 */
public record DecomposedPoint(
        TimePeriod period, double value, double seasonal, Outcome<Double> trend, Outcome<Double> remainder) {
    /**
     * Checks the point.
     *
     * @param period the period
     * @param value the value
     * @param seasonal what is season
     * @param trend the trend, or none
     * @param remainder what is neither, or none
     */
    public DecomposedPoint {
        checkNotNull(period, "period");
        checkNotNull(trend, "trend");
        checkNotNull(remainder, "remainder");
    }
}
