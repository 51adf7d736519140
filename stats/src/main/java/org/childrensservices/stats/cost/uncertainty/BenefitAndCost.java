package org.childrensservices.stats.cost.uncertainty;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * The present values of benefit and cost.
 *
 * @param benefit the benefit, of either sign
 * @param cost the cost, of either sign
 */
public record BenefitAndCost(double benefit, double cost) {

    /** {@return benefit less cost} */
    public double netPresentValue() {
        return benefit - cost;
    }

    /** {@return benefit over cost, or none with the code {@link ReasonCode#COST_NOT_POSITIVE}} */
    public Outcome<Double> ratio() {
        return cost > 0
                ? Outcome.of(benefit / cost)
                : Outcome.none(
                        ReasonCode.COST_NOT_POSITIVE,
                        "a ratio needs a cost above zero, and this is " + Rounding.WHOLE.format(cost)
                                + "; the net present value is " + Rounding.WHOLE.format(netPresentValue()));
    }

    @Override
    public String toString() {
        return Rounding.WHOLE.format(benefit) + " for " + Rounding.WHOLE.format(cost) + ", net "
                + Rounding.WHOLE.format(netPresentValue())
                + ratio().fold(ratio -> ", ratio " + Rounding.TWO_DECIMALS.format(ratio), reason -> "");
    }
}
