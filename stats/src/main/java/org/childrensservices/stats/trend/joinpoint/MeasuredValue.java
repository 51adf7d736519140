package org.childrensservices.stats.trend.joinpoint;

import static com.google.common.base.Preconditions.checkArgument;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.rate.Rate;

/**
 * A value and how precisely it is known.
 *
 * @param value the value, finite
 * @param standardError its standard error, finite and not negative
 */
public record MeasuredValue(double value, double standardError) {
    /**
     * Checks the value.
     *
     * @param value the value, finite
     * @param standardError its standard error, finite and not negative
     */
    public MeasuredValue {
        checkArgument(Double.isFinite(value), "value must be finite: %s", value);
        checkArgument(
                Double.isFinite(standardError) && standardError >= 0,
                "standard error must be finite and not negative: %s",
                standardError);
    }

    /**
     * Returns a rate with the standard error of a Poisson count: the rate divided by the root of its count.
     *
     * @param rate the rate
     * @return the value, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public static Outcome<MeasuredValue> of(Rate rate) {
        if (rate.denominator().isZero()) {
            return Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "a rate needs a denominator above zero: 0 in 0");
        }
        double unit = rate.per() / rate.denominator().amount().doubleValue();
        return Outcome.of(new MeasuredValue(rate.count() * unit, Math.sqrt((double) rate.count()) * unit));
    }
}
