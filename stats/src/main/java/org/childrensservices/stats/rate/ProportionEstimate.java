package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * A proportion with its interval. It says itself: {@code "42.9% (15 of 35; 95% 28.0% to 59.1%, Wilson)"}.
 *
 * @param proportion what was estimated; its total is above zero
 * @param value the proportion, 0 to 1, not rounded
 * @param interval the interval, within 0 to 1, with the level and the method that was really used
 */
public record ProportionEstimate(Proportion proportion, double value, Interval interval) {
    /**
     * Checks the estimate.
     *
     * @param proportion what was estimated
     * @param value the proportion, 0 to 1
     * @param interval the interval, within 0 to 1
     */
    public ProportionEstimate {
        checkNotNull(proportion, "proportion");
        checkNotNull(interval, "interval");
    }

    /**
     * Returns the percentage as it is published: the exact ratio, rounded once.
     *
     * @param rounding the rounding
     * @return the rounded percentage
     */
    public BigDecimal roundedPercent(Rounding rounding) {
        return proportion.roundedPercent(rounding).orElseThrow();
    }

    /** {@return what to know beside the interval} */
    public ImmutableList<EstimateWarning> warnings() {
        ImmutableList.Builder<EstimateWarning> warnings = ImmutableList.builder();
        long smaller = Math.min(proportion.count(), proportion.total() - proportion.count());
        if (smaller < EstimateWarning.SMALL) {
            warnings.add(EstimateWarning.smallCount(smaller));
        }
        if (interval.lower() == interval.upper()) {
            warnings.add(EstimateWarning.noWidth());
        }
        return warnings.build();
    }

    @Override
    public String toString() {
        return Rounding.ONE_DECIMAL.format(roundedPercent(Rounding.ONE_DECIMAL)) + "% (" + proportion + "; "
                + interval.level() + " " + Rounding.ONE_DECIMAL.format(interval.lower() * 100) + "% to "
                + Rounding.ONE_DECIMAL.format(interval.upper() * 100) + "%, " + interval.method() + ")";
    }
}
