package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkArgument;

import org.childrensservices.stats.rate.Rate;

/**
 * A value with its standard error, by which a trend weighs it.
 *
 * @param value the value
 * @param standardError its standard error, positive
 */
public record WeightedValue(double value, double standardError) {
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
}
