package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * What one public body gains and pays, in present values.
 *
 * @param agency the body, not blank
 * @param fiscalBenefit its fiscal benefit
 * @param cost its cost, in the same currency
 */
public record AgencyPosition(String agency, Money fiscalBenefit, Money cost) {
    /**
     * Checks the position.
     *
     * @param agency the body, not blank
     * @param fiscalBenefit its fiscal benefit
     * @param cost its cost, in the same currency
     */
    public AgencyPosition {
        checkArgument(!agency.isBlank(), "agency must not be blank");
        checkArgument(
                fiscalBenefit.currency().equals(cost.currency()),
                "both sides must be in one currency: %s and %s",
                fiscalBenefit,
                cost);
    }

    /** {@return the benefit less the cost} */
    public Money net() {
        return fiscalBenefit.minus(cost);
    }

    /**
     * Returns benefit over cost.
     *
     * @return the ratio to 30 digits, or none with the code {@link ReasonCode#COST_NOT_POSITIVE} if the body pays
     *     nothing
     */
    public Outcome<BigDecimal> ratio() {
        return cost.amount().signum() > 0
                ? Outcome.of(fiscalBenefit.amount().divide(cost.amount(), BenefitCostRatio.PRECISION))
                : Outcome.none(
                        ReasonCode.COST_NOT_POSITIVE,
                        agency + " has no cost to set its benefit of " + fiscalBenefit.text() + " against");
    }

    @Override
    public String toString() {
        return agency + ": " + fiscalBenefit.text() + " for " + cost.text()
                + ratio().fold(ratio -> ", ratio " + Rounding.TWO_DECIMALS.format(ratio), reason -> "");
    }
}
