package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.childrensservices.core.value.Money;
import org.childrensservices.stats.measure.Rounding;

/**
 * The social return on investment: the present value of impact, after what would have happened anyway and what others
 * did, over what was put in (Social Value UK, A Guide to Social Return on Investment, 2012). It is no benefit-cost
 * ratio of an appraisal, and never stands among them.
 *
 * @param impact the present value of the impact
 * @param input what was put in, positive
 */
public record SocialReturn(PresentValue impact, Money input) {
    /**
     * Checks the return.
     *
     * @param impact the present value of the impact
     * @param input what was put in, positive
     */
    public SocialReturn {
        checkArgument(
                impact.flows().currency().equals(input.currency()),
                "both sides must be in one currency: %s and %s",
                impact.flows().currency(),
                input);
        checkArgument(input.amount().signum() > 0, "input must be positive: %s", input);
    }

    /** {@return what comes back for every 1, to 30 digits} */
    public BigDecimal ratio() {
        return impact.value().amount().divide(input.amount(), BenefitCostRatio.PRECISION);
    }

    /** {@return what comes back beyond every 1, to 30 digits} */
    public BigDecimal netRatio() {
        return netValue().amount().divide(input.amount(), BenefitCostRatio.PRECISION);
    }

    /** {@return the present value less the input} */
    public Money netValue() {
        return impact.value().minus(input);
    }

    @Override
    public String toString() {
        return "social return of " + Rounding.TWO_DECIMALS.round(ratio()) + " for every 1 (" + impact + " for "
                + input.text() + ")";
    }
}
