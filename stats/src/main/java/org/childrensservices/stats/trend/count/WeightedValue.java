package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkArgument;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.Rate;

/**
 * A value with its standard error, by which a trend weighs it.
 *
 * @param value the value
 * @param standardError its standard error, positive
 */
public record WeightedValue(double value, double standardError) {

    private static final double DISTANCE = 3.92;

    /**
     * Checks the value.
     *
     * @param value the value, finite
     * @param standardError its standard error, positive and finite
     */
    public WeightedValue {
        checkArgument(Double.isFinite(value), "value must be finite: %s", value);
        checkArgument(
                standardError > 0 && Double.isFinite(standardError),
                "standard error must be positive and finite: %s",
                standardError);
    }

    /**
     * Returns a rate with the standard error of a Poisson count.
     *
     * @param rate the rate, with events
     * @return the rate per its multiplier with its error
     * @throws IllegalArgumentException if there are no events, and so no error
     */
    public static WeightedValue of(Rate rate) {
        checkArgument(rate.count() > 0, "rate must have events: %s", rate);
        double value =
                (double) rate.count() * rate.per() / rate.denominator().amount().doubleValue();
        return new WeightedValue(value, value / Math.sqrt((double) rate.count()));
    }

    /**
     * Returns a value with the standard error that its published 95% limits imply: their distance by 3.92.
     *
     * @param value the value
     * @param limits the limits, at 95%
     * @return the value with its error
     * @throws IllegalArgumentException if the level is another or the limits do not differ
     */
    public static WeightedValue of(double value, Interval limits) {
        checkArgument(limits.level().equals(ConfidenceLevel.P95), "limits must be at 95%: %s", limits);
        return new WeightedValue(value, (limits.upper() - limits.lower()) / DISTANCE);
    }
}
