package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * A ratio of present values that says what it counts: {@code "fiscal benefit-cost ratio of 2.08 (GBP 4,899,887.66 for
 * GBP 2,359,420.29; Green Book 2022 standard, flows at the start of each year)"}.
 *
 * @param basis what is counted
 * @param numerator the present value above the line, of either sign
 * @param denominator the present value below the line, positive
 * @param discounting the rates and the timing
 * @param priceBasis in whose prices the amounts are
 * @param notStated the components of the basis of which the appraisal says nothing, and which are not counted
 */
public record BenefitCostRatio(
        RatioBasis basis,
        Money numerator,
        Money denominator,
        Discounting discounting,
        PriceBasis priceBasis,
        ImmutableSet<AppraisalComponent> notStated) {

    /** Four digits fewer than the present values have, so that their rounding is gone: an exact 1.5 is 1.5. */
    static final MathContext PRECISION = new MathContext(30);

    /**
     * Checks the ratio.
     *
     * @param basis what is counted
     * @param numerator the present value above the line
     * @param denominator the present value below the line, positive
     * @param discounting the rates and the timing
     * @param priceBasis in whose prices the amounts are
     * @param notStated the components of the basis that are not stated
     */
    public BenefitCostRatio {
        checkNotNull(basis, "basis");
        checkNotNull(discounting, "discounting");
        checkNotNull(priceBasis, "priceBasis");
        checkNotNull(notStated, "notStated");
        checkArgument(
                numerator.currency().equals(denominator.currency()),
                "both sides must be in one currency: %s and %s",
                numerator,
                denominator);
        checkArgument(denominator.amount().signum() > 0, "denominator must be positive: %s", denominator);
    }

    /** {@return the ratio, to 30 digits} */
    public BigDecimal value() {
        return numerator.amount().divide(denominator.amount(), PRECISION);
    }

    /** {@return what comes back for every 1 spent, to two decimals, half up: 1.89} */
    public BigDecimal perPound() {
        return Rounding.TWO_DECIMALS.round(value());
    }

    /**
     * Returns the category of value for money, a convention of transport appraisal.
     *
     * @return the category, or none with the code {@link ReasonCode#NOT_APPLICABLE} where the basis is net of the cost
     *     or counts public budgets alone
     */
    public Outcome<ValueForMoney> valueForMoney() {
        return basis.isPublicValue() && !basis.isNet()
                ? Outcome.of(ValueForMoney.of(value()))
                : Outcome.none(
                        ReasonCode.NOT_APPLICABLE,
                        "value for money is a category of public value over cost, not of a " + basis.label());
    }

    /**
     * Returns by how much the numerator or the denominator may change before the proposal only breaks even.
     *
     * @return the changes, or none with the code {@link ReasonCode#NOT_APPLICABLE} where the basis is net of the cost,
     *     and {@link ReasonCode#NO_SOLUTION} where the benefit is not positive
     */
    public Outcome<SwitchingValues> switchingValues() {
        return basis.isNet()
                ? Outcome.none(
                        ReasonCode.NOT_APPLICABLE,
                        "switching values need benefit and cost apart, which a " + basis.label() + " has not")
                : SwitchingValues.ofRatio(value());
    }

    @Override
    public String toString() {
        return basis.label() + " of " + perPound() + " (" + numerator.text() + " for "
                + denominator.text() + "; " + discounting + PriceText.of("; ", priceBasis)
                + notStatedText(notStated) + ")";
    }

    static String notStatedText(ImmutableSet<AppraisalComponent> components) {
        return components.isEmpty()
                ? ""
                : components.stream()
                        .map(AppraisalComponent::label)
                        .collect(Collectors.joining(", ", "; not stated: ", ""));
    }
}
