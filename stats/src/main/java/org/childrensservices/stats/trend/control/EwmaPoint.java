package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.stats.trend.TimePeriod;

/**
 * A point of an EWMA chart.
 *
 * @param period the period
 * @param value the value
 * @param average the weighted average of the values up to it
 * @param lower the lower limit of the average
 * @param upper the upper limit of the average
 */
public record EwmaPoint(TimePeriod period, double value, double average, double lower, double upper) {
    /**
     * Checks the point.
     *
     * @param period the period
     * @param value the value
     * @param average the weighted average
     * @param lower the lower limit
     * @param upper the upper limit, above the lower
     */
    public EwmaPoint {
        checkNotNull(period, "period");
        checkArgument(lower < upper, "lower limit must be below the upper: %s and %s", lower, upper);
    }

    /** {@return whether the average is outside its limits} */
    public boolean isSignal() {
        return average < lower || average > upper;
    }
}
