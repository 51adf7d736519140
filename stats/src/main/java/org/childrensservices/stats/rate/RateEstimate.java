package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
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
    public ImmutableList<EstimateWarning> warnings() {
        ImmutableList.Builder<EstimateWarning> warnings = ImmutableList.builder();
        if (rate.count() < EstimateWarning.SMALL) {
            warnings.add(EstimateWarning.smallCount(rate.count()));
        }
        if (interval.lower() == interval.upper()) {
            warnings.add(EstimateWarning.noWidth());
        }
        if (rate.denominator().unit() == Denominator.Unit.PEOPLE
                && rate.denominator().amount().compareTo(BigDecimal.valueOf(rate.count())) < 0) {
            warnings.add(new EstimateWarning(
                    EstimateWarning.Kind.MORE_EVENTS_THAN_PEOPLE,
                    String.format(
                            Locale.ROOT, "more events than people: %,d in %s", rate.count(), rate.denominator())));
        }
        if (rate.counted() == Rate.Counted.STOCK) {
            warnings.add(new EstimateWarning(
                    EstimateWarning.Kind.STOCK,
                    "a number at a date, of which the interval is that of events in a period"));
        }
        return warnings.build();
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
