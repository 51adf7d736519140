package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import org.childrensservices.core.value.Money;
import org.childrensservices.stats.measure.Rounding;

/**
 * The fiscal return on public money: fiscal benefit less public cost, over public cost, as present values. Kept as a
 * fraction and shown as a percentage: 0.89 and {@code "89.0%"} where 1.89 comes back for every 1.
 *
 * @param benefit the present value of the fiscal benefit
 * @param cost the present value of the public cost, positive
 * @param discounting the rates and the timing
 * @param priceBasis in whose prices the amounts are
 * @param notStated the fiscal benefits of which the appraisal says nothing, and which are not counted
 */
public record ReturnOnInvestment(
        Money benefit,
        Money cost,
        Discounting discounting,
        PriceBasis priceBasis,
        ImmutableSet<AppraisalComponent> notStated) {
    /**
     * Checks the return.
     *
     * @param benefit the present value of the fiscal benefit
     * @param cost the present value of the public cost, positive
     * @param discounting the rates and the timing
     * @param priceBasis in whose prices the amounts are
     * @param notStated the fiscal benefits that are not stated
     */
    public ReturnOnInvestment {
        checkNotNull(discounting, "discounting");
        checkNotNull(priceBasis, "priceBasis");
        checkNotNull(notStated, "notStated");
        checkArgument(
                benefit.currency().equals(cost.currency()),
                "both sides must be in one currency: %s and %s",
                benefit,
                cost);
        checkArgument(cost.amount().signum() > 0, "cost must be positive: %s", cost);
    }

    /** {@return the return as a fraction, to 30 digits} */
    public BigDecimal value() {
        return benefit.minus(cost).amount().divide(cost.amount(), BenefitCostRatio.PRECISION);
    }

    /**
     * Returns the percentage as it is published.
     *
     * @param rounding the rounding
     * @return the rounded percentage
     */
    public BigDecimal roundedPercent(Rounding rounding) {
        return rounding.round(value().movePointRight(2));
    }

    @Override
    public String toString() {
        return "fiscal return on investment of " + roundedPercent(Rounding.ONE_DECIMAL) + "% (" + benefit.text()
                + " for " + cost.text() + "; " + discounting + PriceText.of("; ", priceBasis)
                + BenefitCostRatio.notStatedText(notStated) + ")";
    }
}
