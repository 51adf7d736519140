package org.childrensservices.stats.rate.standard;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Denominator;

/**
 * The events observed in an area over those expected by the rates of a reference, which are taken as certain: 1 is as
 * many as expected. Shown as a ratio, or as a rate by {@link #rate}.
 *
 * @param observed the events observed
 * @param expected the events expected, above 0
 * @param reference the rates by which they are expected
 * @param observedLimits the interval of the observed events, with the level and the method that was really used
 * @param people the people of the area by stratum
 */
public record StandardisedRatio(
        long observed,
        double expected,
        ReferenceRates reference,
        Interval observedLimits,
        ImmutableMap<String, Denominator> people) {
    /**
     * Checks the ratio.
     *
     * @param observed the events observed, not negative
     * @param expected the events expected, above 0
     * @param reference the rates by which they are expected
     * @param observedLimits the interval of the observed events
     * @param people the people of the area by stratum
     */
    public StandardisedRatio {
        checkArgument(observed >= 0, "count must not be negative: %s", observed);
        checkArgument(expected > 0, "expected count must be positive: %s", expected);
        checkNotNull(reference, "reference");
        checkNotNull(observedLimits, "observedLimits");
        checkNotNull(people, "people");
    }

    /** {@return observed over expected, not rounded} */
    public double value() {
        return observed / expected;
    }

    /** {@return the interval of the ratio} */
    public Interval interval() {
        return observedLimits.times(1 / expected);
    }

    /**
     * Returns the indirectly standardised rate: the ratio times the crude rate of the reference.
     *
     * @param per the multiplier: 10,000 for a rate per 10,000; positive
     * @return the rate
     */
    public IndirectlyStandardisedRate rate(long per) {
        return new IndirectlyStandardisedRate(this, per);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s times the expected (%,d to %s by %s; %s %s, %s)",
                Rounding.TWO_DECIMALS.format(value()),
                observed,
                Rounding.ONE_DECIMAL.format(expected),
                reference,
                observedLimits.level(),
                interval().format(Rounding.TWO_DECIMALS),
                observedLimits.method());
    }
}
