package org.childrensservices.stats.trend.panel;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A value that counts for more or less, such as the rate of a large or a small area by its population.
 *
 * @param value the value, finite
 * @param weight the weight, finite and above 0
 */
public record WeightedValue(double value, double weight) {
    /**
     * Checks the value.
     *
     * @param value the value, finite
     * @param weight the weight, finite and above 0
     */
    public WeightedValue {
        checkArgument(Double.isFinite(value), "value must be finite: %s", value);
        checkArgument(Double.isFinite(weight) && weight > 0, "weight must be finite and above 0: %s", weight);
    }
}
