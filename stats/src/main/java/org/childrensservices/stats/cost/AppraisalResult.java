package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * An appraisal in present values, from which every ratio is asked by name.
 *
 * <p>A benefit is counted as far as it is stated, and every ratio names the components that are not. Where no benefit
 * that a figure counts is stated, or no cost, there is no figure. A private cost, transfer or disbenefit that is not
 * stated takes nothing off.
 *
 * @param appraisal what was appraised
 * @param discounting the rates and the timing
 */
public record AppraisalResult(Appraisal appraisal, Discounting discounting) {
    /**
     * Checks the result.
     *
     * @param appraisal what was appraised
     * @param discounting the rates and the timing
     */
    public AppraisalResult {
        checkNotNull(discounting, "discounting");
        discounting.checkFits(appraisal.priceBasis());
    }

    /**
     * Returns the present value of a component.
     *
     * @param component the component
     * @return the value to 34 digits, or none with the code {@link ReasonCode#NOT_STATED}
     */
    public Outcome<Money> presentValue(AppraisalComponent component) {
        return appraisal
                .flows(component)
                .map(flows -> Outcome.of(discounting.presentValue(flows)))
                .orElseGet(() -> notStated(ImmutableSet.of(component)));
    }

    /**
     * Returns the net present social value: public value less disbenefit and all cost.
     *
     * @return the value to 34 digits, or none with the code {@link ReasonCode#NOT_STATED} if no benefit or no cost is
     *     stated
     */
    public Outcome<Money> netPresentSocialValue() {
        return whereStated(
                RatioBasis.NET.benefits(),
                AppraisalComponent.COSTS,
                () -> presentValue(RatioBasis.NET.benefits(), RatioBasis.NET.deductions()));
    }

    /**
     * Returns the net present effect on public budgets: fiscal benefit less public cost.
     *
     * @return the value to 34 digits, or none with the code {@link ReasonCode#NOT_STATED} if no fiscal benefit or no
     *     public cost is stated
     */
    public Outcome<Money> netPresentBudgetImpact() {
        return whereStated(
                RatioBasis.FISCAL.benefits(),
                RatioBasis.FISCAL.divisor(),
                () -> presentValue(RatioBasis.FISCAL.benefits(), RatioBasis.FISCAL.divisor()));
    }

    /**
     * Returns a ratio.
     *
     * @param basis what to count
     * @return the ratio, or none with the code {@link ReasonCode#NOT_STATED} if none of its benefits or none of its
     *     costs is stated, and {@link ReasonCode#COST_NOT_POSITIVE}, with the net present social value in the message,
     *     if the proposal costs nothing or saves cost
     */
    public Outcome<BenefitCostRatio> ratio(RatioBasis basis) {
        Set<AppraisalComponent> costs = Sets.intersection(basis.divisor(), AppraisalComponent.COSTS);
        return whereStated(basis.benefits(), costs, () -> presentValue(basis.divisor(), ImmutableSet.of()))
                .flatMap(cost -> cost.amount().signum() > 0 ? Outcome.of(over(cost, basis)) : costNotPositive(cost));
    }

    /**
     * Returns the fiscal return on investment.
     *
     * @return the return, or none for the reasons of the {@link RatioBasis#FISCAL fiscal} ratio
     */
    public Outcome<ReturnOnInvestment> returnOnInvestment() {
        return ratio(RatioBasis.FISCAL)
                .map(fiscal -> new ReturnOnInvestment(
                        fiscal.numerator(),
                        fiscal.denominator(),
                        discounting,
                        fiscal.priceBasis(),
                        fiscal.notStated()));
    }

    /**
     * Returns who pays for the proposal and who gains by it: the fiscal benefit, with its transfers, and the public
     * cost of each agency.
     *
     * @return the positions of the agencies in the order of the lines, or none with the code
     *     {@link ReasonCode#NOT_STATED} if no fiscal benefit or no public cost is stated, or a line of them names no
     *     agency
     */
    public Outcome<Apportionment> apportionment() {
        ImmutableList<AppraisalLine> counted = appraisal.lines().stream()
                .filter(line -> AppraisalComponent.FISCAL_BENEFITS.contains(line.component())
                        || line.component() == AppraisalComponent.PUBLIC_COST)
                .collect(ImmutableList.toImmutableList());
        for (AppraisalLine line : counted) {
            if (line.agency().isEmpty()) {
                return Outcome.none(
                        ReasonCode.NOT_STATED,
                        "no agency is stated for "
                                + line.description().orElse(line.component().label()));
            }
        }
        return whereStated(
                RatioBasis.FISCAL.benefits(),
                RatioBasis.FISCAL.divisor(),
                () -> new Apportionment(counted.stream()
                        .map(line -> line.agency().orElseThrow())
                        .distinct()
                        .map(agency -> position(agency, counted))
                        .collect(ImmutableList.toImmutableList())));
    }

    private AgencyPosition position(String agency, ImmutableList<AppraisalLine> counted) {
        Appraisal own = appraisal.toBuilder()
                .lines(counted.stream()
                        .filter(line -> line.agency().orElseThrow().equals(agency))
                        .collect(ImmutableList.toImmutableList()))
                .build();
        return new AgencyPosition(
                agency,
                discounting.presentValue(own.net(RatioBasis.FISCAL.benefits(), ImmutableSet.of())),
                discounting.presentValue(own.net(RatioBasis.FISCAL.divisor(), ImmutableSet.of())));
    }

    private BenefitCostRatio over(Money cost, RatioBasis basis) {
        return new BenefitCostRatio(
                basis,
                presentValue(basis.benefits(), basis.deductions()),
                cost,
                discounting,
                appraisal.priceBasis(),
                notStated(basis));
    }

    private ImmutableSet<AppraisalComponent> notStated(RatioBasis basis) {
        Set<AppraisalComponent> counted = Sets.union(Sets.union(basis.benefits(), basis.deductions()), basis.divisor());
        return Sets.immutableEnumSet(Sets.difference(counted, appraisal.stated()));
    }

    /** A cost and a benefit are stated where this is asked, so that there is a net present social value. */
    private Outcome<BenefitCostRatio> costNotPositive(Money cost) {
        return Outcome.none(
                ReasonCode.COST_NOT_POSITIVE,
                "a ratio needs a cost above zero, and this is " + cost.text()
                        + "; the net present social value is "
                        + netPresentSocialValue().orElseThrow().text());
    }

    /** Exact up to the one division by which it is brought to year 0. */
    private Money presentValue(Set<AppraisalComponent> added, Set<AppraisalComponent> deducted) {
        return discounting.presentValue(appraisal.net(added, deducted));
    }

    private <T> Outcome<T> whereStated(
            Set<AppraisalComponent> benefits, Set<AppraisalComponent> costs, Supplier<T> figure) {
        for (Set<AppraisalComponent> needed : ImmutableList.of(benefits, costs)) {
            if (Sets.intersection(needed, appraisal.stated()).isEmpty()) {
                return notStated(needed);
            }
        }
        return Outcome.of(figure.get());
    }

    private static <T> Outcome<T> notStated(Set<AppraisalComponent> needed) {
        return Outcome.none(
                ReasonCode.NOT_STATED,
                needed.stream()
                        .map(AppraisalComponent::label)
                        .collect(Collectors.joining(" or ", "no ", " is stated")));
    }

    @Override
    public String toString() {
        String value = netPresentSocialValue()
                .fold(
                        money -> "net present social value of " + money.text(),
                        reason -> "no net present social value, for " + reason.message());
        return appraisal.title() + ": " + value + " (" + discounting + PriceText.of("; ", appraisal.priceBasis())
                + BenefitCostRatio.notStatedText(notStated(RatioBasis.NET)) + ")";
    }
}
