package org.childrensservices.stats.trend.forecast;

import com.google.common.collect.ImmutableMap;
import java.util.function.IntToDoubleFunction;

/**
 * A model of a series, ready to be projected.
 *
 * @param mean the forecast so many periods ahead
 * @param deviation the standard deviation of a value so many periods ahead
 * @param freedom the degrees of freedom of t, infinite for the normal distribution
 * @param estimates what was estimated, by name
 */
record FittedModel(
        IntToDoubleFunction mean,
        IntToDoubleFunction deviation,
        double freedom,
        ImmutableMap<String, Double> estimates) {

    static FittedModel normal(
            IntToDoubleFunction mean, IntToDoubleFunction deviation, ImmutableMap<String, Double> estimates) {
        return new FittedModel(mean, deviation, Double.POSITIVE_INFINITY, estimates);
    }
}
