package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * Who pays for a programme and who gains by it, and what would have to change hands for every body to see the
 * programme's own ratio: the question of a pooled budget (HM Treasury, supporting public service transformation, 2014).
 *
 * @param positions what each public body gains and pays, at least one, each body once
 */
public record Apportionment(ImmutableList<AgencyPosition> positions) {
    /**
     * Checks the positions.
     *
     * @param positions what each public body gains and pays, at least one, each body once
     */
    public Apportionment {
        checkArgument(!positions.isEmpty(), "an apportionment must have at least one agency");
        checkArgument(
                positions.stream().map(AgencyPosition::agency).distinct().count() == positions.size(),
                "each agency must stand once: %s",
                positions);
    }

    /** {@return the fiscal benefit of all bodies} */
    public Money fiscalBenefit() {
        return sum(AgencyPosition::fiscalBenefit);
    }

    /** {@return the cost of all bodies} */
    public Money cost() {
        return sum(AgencyPosition::cost);
    }

    /**
     * Returns the fiscal ratio of the programme.
     *
     * @return all benefit over all cost, or none with the code {@link ReasonCode#COST_NOT_POSITIVE}
     */
    public Outcome<BigDecimal> ratio() {
        return new AgencyPosition("the programme", fiscalBenefit(), cost()).ratio();
    }

    /**
     * Returns the share of the benefit that each body has.
     *
     * @return the share by agency, or none with the code {@link ReasonCode#NOT_APPLICABLE} if a body loses or nobody
     *     gains, for a whole that has negative parts has no shares
     */
    public Outcome<ImmutableMap<String, BigDecimal>> benefitShares() {
        return shares("benefit", AgencyPosition::fiscalBenefit);
    }

    /**
     * Returns the share of the cost that each body bears.
     *
     * @return the share by agency, or none with the code {@link ReasonCode#NOT_APPLICABLE} if a body has a negative
     *     cost or nobody pays
     */
    public Outcome<ImmutableMap<String, BigDecimal>> costShares() {
        return shares("cost", AgencyPosition::cost);
    }

    /**
     * Returns what each body would have to pay to the others for all to have the ratio of the programme. The payments
     * add up to nothing.
     *
     * @return the payment by agency to 30 digits, negative for a body that is paid; or none with the code
     *     {@link ReasonCode#COST_NOT_POSITIVE} if the programme has no cost, and {@link ReasonCode#NOT_APPLICABLE} if
     *     it has no benefit to share it by
     */
    public Outcome<ImmutableMap<String, Money>> equalisingPayments() {
        return ratio().flatMap(ratio -> ratio.signum() == 0
                ? Outcome.none(ReasonCode.NOT_APPLICABLE, "there is no benefit by which to share the cost")
                : Outcome.of(positions.stream().collect(toImmutableMap(AgencyPosition::agency, this::payment))));
    }

    private Money payment(AgencyPosition position) {
        BigDecimal due = position.fiscalBenefit()
                .amount()
                .multiply(cost().amount())
                .divide(fiscalBenefit().amount(), BenefitCostRatio.PRECISION);
        return Money.of(due, cost().currency()).minus(position.cost());
    }

    private Money sum(Function<AgencyPosition, Money> side) {
        return positions.stream().map(side).reduce(Money::plus).orElseThrow();
    }

    private Outcome<ImmutableMap<String, BigDecimal>> shares(String what, Function<AgencyPosition, Money> side) {
        BigDecimal whole = sum(side).amount();
        if (whole.signum() <= 0
                || positions.stream().map(side).anyMatch(part -> part.amount().signum() < 0)) {
            return Outcome.none(
                    ReasonCode.NOT_APPLICABLE,
                    "shares of the " + what + " need parts that are not negative and a whole that is positive: "
                            + positions.stream().map(side).map(Money::text).collect(Collectors.joining(", ")));
        }
        return Outcome.of(positions.stream()
                .collect(toImmutableMap(
                        AgencyPosition::agency,
                        position -> side.apply(position).amount().divide(whole, BenefitCostRatio.PRECISION))));
    }

    @Override
    public String toString() {
        return positions.stream().map(AgencyPosition::toString).collect(Collectors.joining("; "))
                + ratio().fold(ratio -> "; the programme: " + Rounding.TWO_DECIMALS.format(ratio), reason -> "");
    }
}
