package org.childrensservices.stats.rate.standard;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.EstimateWarning;

/**
 * A directly standardised rate with its interval.
 *
 * @param rate what was standardised
 * @param standard the standard population
 * @param value the rate per multiplier that the area would have with the people of the standard, not rounded
 * @param interval the interval, in the same unit, with the level and the method that was really used
 * @param warnings the doubts about it, empty if there are none
 */
public record StandardisedRate(
        StratifiedRate rate,
        StandardPopulation standard,
        double value,
        Interval interval,
        ImmutableList<EstimateWarning> warnings) {
    /**
     * Checks the rate.
     *
     * @param rate what was standardised
     * @param standard the standard population
     * @param value the rate per multiplier
     * @param interval the interval
     * @param warnings the doubts about it
     */
    public StandardisedRate {
        checkNotNull(rate, "rate");
        checkNotNull(standard, "standard");
        checkNotNull(interval, "interval");
        checkNotNull(warnings, "warnings");
    }

    @Override
    public String toString() {
        Rounding shown = rate.displayRounding();
        return String.format(
                Locale.ROOT,
                "%s per %,d, standardised to %s (%,d of %s in %,d strata; %s %s, %s)",
                shown.format(value),
                rate.per(),
                standard,
                rate.count(),
                rate.denominator(),
                rate.strata().size(),
                interval.level(),
                interval.format(shown),
                interval.method());
    }
}
