package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.stats.trend.TimePeriod;

/**
 * A point of a CUSUM chart.
 *
 * @param period the period
 * @param value the value
 * @param above what has come together above the mean, in standard deviations; not negative
 * @param below what has come together below the mean, in standard deviations; not positive
 */
public record CusumPoint(TimePeriod period, double value, double above, double below) {
    /**
     * Checks the point.
     *
     * @param period the period
     * @param value the value
     * @param above what has come together above the mean, not negative
     * @param below what has come together below the mean, not positive
     */
    public CusumPoint {
        checkNotNull(period, "period");
        checkArgument(above >= 0 && below <= 0, "sums must be on their sides of 0: %s and %s", above, below);
    }
}
