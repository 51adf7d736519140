package org.childrensservices.stats.rate.standard;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * An indirectly standardised rate: the ratio of observed to expected events times the crude rate of the reference.
 *
 * @param ratio the ratio
 * @param per the multiplier, positive
 */
public record IndirectlyStandardisedRate(StandardisedRatio ratio, long per) {
    /**
     * Checks the multiplier.
     *
     * @param ratio the ratio
     * @param per the multiplier, positive
     */
    public IndirectlyStandardisedRate {
        checkNotNull(ratio, "ratio");
        checkArgument(per > 0, "per must be positive: %s", per);
    }

    /** {@return the crude rate of the reference, per multiplier} */
    public double referenceRate() {
        return ratio.reference().crude(per);
    }

    /** {@return the rate per multiplier, not rounded} */
    public double value() {
        return ratio.value() * referenceRate();
    }

    /** {@return the interval, in the same unit} */
    public Interval interval() {
        return ratio.interval().times(referenceRate());
    }

    @Override
    public String toString() {
        Rounding shown = per == 1 ? Rounding.TWO_DECIMALS : Rounding.ONE_DECIMAL;
        return String.format(
                Locale.ROOT,
                "%s per %,d, standardised indirectly by %s (%,d observed, %s expected; %s %s, %s)",
                shown.format(value()),
                per,
                ratio.reference(),
                ratio.observed(),
                Rounding.ONE_DECIMAL.format(ratio.expected()),
                ratio.observedLimits().level(),
                interval().format(shown),
                ratio.observedLimits().method());
    }
}
