package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.stats.measure.Rounding;

/**
 * What one assumption does on its way from its low to its high value, the others at their base.
 *
 * @param assumption the assumption
 * @param atBase benefit and cost at its base
 * @param atLow benefit and cost at its low value
 * @param atHigh benefit and cost at its high value
 */
public record TornadoBar(Assumption assumption, BenefitAndCost atBase, BenefitAndCost atLow, BenefitAndCost atHigh) {
    /**
     * Checks the parts.
     *
     * @param assumption the assumption
     * @param atBase benefit and cost at its base
     * @param atLow benefit and cost at its low value
     * @param atHigh benefit and cost at its high value
     */
    public TornadoBar {
        checkNotNull(assumption, "assumption");
        checkNotNull(atBase, "atBase");
        checkNotNull(atLow, "atLow");
        checkNotNull(atHigh, "atHigh");
    }

    /** {@return how far the net present values at both ends are apart, not negative} */
    public double swing() {
        return Math.abs(atHigh.netPresentValue() - atLow.netPresentValue());
    }

    /** {@return whether the proposal pays with one of the three values and loses with another} */
    public boolean changesSign() {
        double low = Math.signum(atLow.netPresentValue());
        double base = Math.signum(atBase.netPresentValue());
        double high = Math.signum(atHigh.netPresentValue());
        return low * base < 0 || base * high < 0 || low * high < 0;
    }

    @Override
    public String toString() {
        return assumption + " from " + Numbers.text(assumption.distribution().low()) + " to "
                + Numbers.text(assumption.distribution().high()) + ": "
                + Rounding.WHOLE.format(atLow.netPresentValue()) + " to "
                + Rounding.WHOLE.format(atHigh.netPresentValue());
    }
}
