package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * A rate with its interval. It says itself: {@code "55.7 per 10,000 (1,408 of 253,000; 95% 52.8 to 58.6, Byar)"}.
 *
 * @param rate what was estimated; its denominator is above zero
 * @param value the rate per multiplier, not rounded
 * @param interval the interval, in the same unit, with the level and the method that was really used
 */
public record RateEstimate(Rate rate, double value, Interval interval) {
    /**
     * Checks the estimate.
     *
     * @param rate what was estimated
     * @param value the rate per multiplier
     * @param interval the interval
     */
    public RateEstimate {
        checkNotNull(rate, "rate");
        checkNotNull(interval, "interval");
    }

    /**
     * Returns the value as it is published: the exact ratio, rounded once.
     *
     * @param rounding the rounding
     * @return the rounded value
     */
    public BigDecimal rounded(Rounding rounding) {
        return rate.rounded(rounding).orElseThrow();
    }

    /** {@return what to know beside the interval} */
    public ImmutableSet<EstimateWarning> warnings() {
        var warnings = EnumSet.noneOf(EstimateWarning.class);
        if (rate.count() < EstimateWarning.SMALL) {
            warnings.add(EstimateWarning.SMALL_COUNT);
        }
        if (interval.lower() == interval.upper()) {
            warnings.add(EstimateWarning.NO_WIDTH);
        }
        if (rate.denominator().unit() == Denominator.Unit.PEOPLE
                && rate.denominator().amount().compareTo(BigDecimal.valueOf(rate.count())) < 0) {
            warnings.add(EstimateWarning.MORE_EVENTS_THAN_PEOPLE);
        }
        return Sets.immutableEnumSet(warnings);
    }

    @Override
    public String toString() {
        Rounding shown = rate.displayRounding();
        return String.format(
                Locale.ROOT,
                "%s per %,d (%,d of %s; %s %s, %s)",
                shown.format(rounded(shown)),
                rate.per(),
                rate.count(),
                rate.denominator(),
                interval.level(),
                interval.format(shown),
                interval.method());
    }
}
