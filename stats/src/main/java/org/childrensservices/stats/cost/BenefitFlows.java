package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * The benefit of a chain by year, up to a horizon, and what comes after it.
 *
 * @param chain the chain
 * @param flows the benefit by year, before discounting
 * @param beyond the benefit after the last of those years, before discounting: reported and not counted
 */
public record BenefitFlows(BenefitChain chain, CashFlows flows, Money beyond) {
    /**
     * Checks the flows.
     *
     * @param chain the chain
     * @param flows the benefit by year
     * @param beyond the benefit after the last of those years
     */
    public BenefitFlows {
        checkNotNull(chain, "chain");
        checkNotNull(flows, "flows");
        checkNotNull(beyond, "beyond");
    }

    /** {@return the part that can be taken out of a budget} */
    public CashFlows cashable() {
        return flows.times(chain.cashableShare());
    }

    /** {@return the part that frees capacity but no cash} */
    public CashFlows nonCashable() {
        return flows.minus(cashable());
    }

    /**
     * Returns the social return on what was put in.
     *
     * @param input what was put in, in year 0
     * @param calculator the rates and the timing
     * @return the return, or none with the code {@link ReasonCode#COST_NOT_POSITIVE} if nothing was put in
     */
    public Outcome<SocialReturn> socialReturn(Money input, AppraisalCalculator calculator) {
        return input.amount().signum() > 0
                ? Outcome.of(new SocialReturn(calculator.presentValue(flows), input))
                : Outcome.none(
                        ReasonCode.COST_NOT_POSITIVE,
                        "a social return needs an input above zero, and this is " + input.text());
    }

    @Override
    public String toString() {
        return chain.title() + ": " + Rounding.ONE_DECIMAL.format(chain.additionalOutcomes())
                + " additional outcomes worth " + flows.total().text() + " before discounting"
                + (beyond.amount().signum() == 0 ? "" : ", and " + beyond.text() + " after the horizon")
                + PriceText.of("; ", flows.priceBasis());
    }
}
