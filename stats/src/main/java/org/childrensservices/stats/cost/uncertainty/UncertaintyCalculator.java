package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.cost.AppraisalComponent;
import org.childrensservices.stats.cost.DiscountSchedule;
import org.childrensservices.stats.cost.Discounting;
import org.childrensservices.stats.cost.GreenBook;
import org.childrensservices.stats.cost.RatioBasis;
import org.childrensservices.stats.cost.SwitchingValue;
import org.childrensservices.stats.cost.Timing;

/**
 * Says how far an appraisal depends on what is not known: one assumption at a time, several together in scenarios, or
 * all at once by simulation. Immutable: configured once and used for any number of proposals.
 *
 * <p>Where no benefit or no cost of the {@link RatioBasis basis} is stated, or a number is not known at all, such as
 * one that is suppressed, there is no result, and the outcome says why. The net present value is benefit less cost of
 * the basis: the net present social value for {@link RatioBasis#SOCIAL}, the effect on public budgets for
 * {@link RatioBasis#FISCAL}.
 */
public final class UncertaintyCalculator {

    private static final ImmutableSet<AppraisalComponent> COSTS =
            Sets.immutableEnumSet(AppraisalComponent.PUBLIC_COST, AppraisalComponent.PRIVATE_COST);

    private final Discounting discounting;
    private final RatioBasis basis;

    private UncertaintyCalculator(Discounting discounting, RatioBasis basis) {
        this.discounting = checkNotNull(discounting, "discounting");
        checkArgument(!basis.isNet(), "benefit and cost must be apart, which they are not in a %s", basis.label());
        this.basis = basis;
    }

    /**
     * Returns the calculator of an edition of the Green Book: its standard schedule, flows at the start of each year,
     * the {@link RatioBasis#SOCIAL} ratio.
     *
     * @param edition the edition
     * @return the calculator
     */
    public static UncertaintyCalculator greenBook(GreenBook edition) {
        return with(edition.standard());
    }

    /**
     * Returns a calculator with any schedule, flows at the start of each year, the {@link RatioBasis#SOCIAL} ratio.
     *
     * @param schedule the schedule
     * @return the calculator
     */
    public static UncertaintyCalculator with(DiscountSchedule schedule) {
        return new UncertaintyCalculator(new Discounting(schedule, Timing.START_OF_YEAR), RatioBasis.SOCIAL);
    }

    /**
     * Returns the same with another timing.
     *
     * @param timing when in its year money flows
     * @return the calculator
     */
    public UncertaintyCalculator withTiming(Timing timing) {
        return new UncertaintyCalculator(new Discounting(discounting.schedule(), timing), basis);
    }

    /**
     * Returns the same for another ratio.
     *
     * @param newBasis what to count as benefit and as cost; none that is already net of the cost
     * @return the calculator
     */
    public UncertaintyCalculator withBasis(RatioBasis newBasis) {
        return new UncertaintyCalculator(discounting, newBasis);
    }

    /** {@return the rates and the timing} */
    public Discounting discounting() {
        return discounting;
    }

    /** {@return what is counted as benefit and as cost} */
    public RatioBasis basis() {
        return basis;
    }

    /**
     * Returns benefit and cost with every assumption at its {@link Distribution#base() base}.
     *
     * @param appraisal what the proposal costs and yields
     * @return the present values, or none with the reason
     */
    public Outcome<BenefitAndCost> value(UncertainAppraisal appraisal) {
        return values(appraisal, ImmutableList.of(ImmutableMap.of())).map(values -> values.get(0));
    }

    /**
     * Sets each assumption in turn to its {@link Distribution#low() low} and {@link Distribution#high() high} value,
     * the others at their base.
     *
     * @param appraisal what the proposal costs and yields
     * @return the bars, the widest first, or none with the reason
     */
    public Outcome<Tornado> tornado(UncertainAppraisal appraisal) {
        ImmutableList<Assumption> assumptions = appraisal.assumptions();
        ImmutableList.Builder<Map<Assumption, Double>> cases = ImmutableList.builder();
        cases.add(ImmutableMap.of());
        for (Assumption assumption : assumptions) {
            cases.add(ImmutableMap.of(assumption, assumption.distribution().low()));
            cases.add(ImmutableMap.of(assumption, assumption.distribution().high()));
        }
        return values(appraisal, cases.build())
                .map(values -> new Tornado(
                        appraisal,
                        basis,
                        discounting,
                        values.get(0),
                        IntStream.range(0, assumptions.size())
                                .mapToObj(i -> new TornadoBar(
                                        assumptions.get(i),
                                        values.get(0),
                                        values.get(2 * i + 1),
                                        values.get(2 * i + 2)))
                                .sorted(Comparator.comparingDouble(TornadoBar::swing)
                                        .reversed()
                                        .thenComparing(bar -> bar.assumption().name()))
                                .collect(ImmutableList.toImmutableList())));
    }

    /**
     * Sets one assumption to some values, the others at their base.
     *
     * @param appraisal what the proposal costs and yields
     * @param assumption the assumption, one of the appraisal's
     * @param values the values, finite
     * @return benefit and cost at each value, or none with the reason
     */
    public Outcome<OneWayAnalysis> oneWay(
            UncertainAppraisal appraisal, Assumption assumption, ImmutableDoubleArray values) {
        List<Map<Assumption, Double>> cases = values.stream()
                .mapToObj(value -> ImmutableMap.of(assumption, value))
                .collect(Collectors.toUnmodifiableList());
        return values(appraisal, cases)
                .map(found -> new OneWayAnalysis(appraisal, basis, discounting, assumption, values, found));
    }

    /**
     * Finds the value of one assumption at which the net present value is nothing, the others at their base.
     *
     * @param appraisal what the proposal costs and yields
     * @param assumption the assumption, one of the appraisal's
     * @return a value between the low and the high one, or none with the reason: with the code
     *     {@link ReasonCode#NO_SOLUTION} if the net present value has the same sign at both
     */
    public Outcome<SwitchingValue> switchingValue(UncertainAppraisal appraisal, Assumption assumption) {
        Distribution distribution = assumption.distribution();
        return evaluation(appraisal, 1)
                .flatMap(evaluation -> SwitchingValue.search(
                        assumption.name(),
                        BigDecimal.valueOf(distribution.base()),
                        Range.closed(BigDecimal.valueOf(distribution.low()), BigDecimal.valueOf(distribution.high())),
                        value -> {
                            set(evaluation, appraisal, 0, ImmutableMap.of(assumption, value));
                            evaluation.run(1);
                            return evaluation.at(0).netPresentValue();
                        }));
    }

    /**
     * Values a proposal in several scenarios.
     *
     * @param appraisal what the proposal costs and yields
     * @param scenarios the scenarios, at least one, of different names
     * @return benefit and cost in each scenario, or none with the reason
     */
    public Outcome<ScenarioAnalysis> scenarios(UncertainAppraisal appraisal, List<Scenario> scenarios) {
        checkArgument(!scenarios.isEmpty(), "there must be at least one scenario: %s", scenarios);
        checkArgument(
                scenarios.stream().map(Scenario::name).distinct().count() == scenarios.size(),
                "scenarios must have different names: %s",
                scenarios);
        return values(appraisal, scenarios.stream().map(Scenario::values).collect(Collectors.toUnmodifiableList()))
                .map(values ->
                        new ScenarioAnalysis(appraisal, basis, discounting, ImmutableList.copyOf(scenarios), values));
    }

    /**
     * Draws all assumptions at once, many times.
     *
     * @param appraisal what the proposal costs and yields
     * @param design how to draw
     * @return what was found, or none with the reason: with the code {@link ReasonCode#NO_SOLUTION} if benefit or cost
     *     is not a number in some draw
     */
    public Outcome<Simulation> simulate(UncertainAppraisal appraisal, MonteCarlo design) {
        return Simulator.simulate(this, appraisal, design);
    }

    private Outcome<ImmutableList<BenefitAndCost>> values(
            UncertainAppraisal appraisal, List<? extends Map<Assumption, Double>> cases) {
        return evaluation(appraisal, cases.size()).flatMap(evaluation -> {
            for (int row = 0; row < cases.size(); row++) {
                set(evaluation, appraisal, row, cases.get(row));
            }
            evaluation.run(cases.size());
            ImmutableList.Builder<BenefitAndCost> values = ImmutableList.builder();
            for (int row = 0; row < cases.size(); row++) {
                BenefitAndCost value = evaluation.at(row);
                if (!Double.isFinite(value.benefit()) || !Double.isFinite(value.cost())) {
                    return notFinite("with " + (cases.get(row).isEmpty() ? "all at their base" : cases.get(row)));
                }
                values.add(value);
            }
            return Outcome.of(values.build());
        });
    }

    private static void set(
            Evaluation evaluation, UncertainAppraisal appraisal, int row, Map<Assumption, Double> values) {
        for (Assumption assumption : appraisal.assumptions()) {
            evaluation.column(assumption)[row] =
                    values.getOrDefault(assumption, assumption.distribution().base());
        }
        checkArgument(
                appraisal.assumptions().containsAll(values.keySet()),
                "an assumption that is set must be one of the appraisal's: %s",
                values.keySet());
    }

    /** Refuses what cannot be evaluated. */
    Outcome<Evaluation> evaluation(UncertainAppraisal appraisal, int capacity) {
        discounting.checkFits(appraisal.priceBasis());
        Set<AppraisalComponent> stated = appraisal.stated();
        Set<AppraisalComponent> costs = Sets.intersection(basis.divisor(), COSTS);
        for (Set<AppraisalComponent> needed : List.of(basis.benefits(), costs)) {
            if (Sets.intersection(needed, stated).isEmpty()) {
                return Outcome.none(
                        ReasonCode.NOT_STATED,
                        needed.stream()
                                .map(AppraisalComponent::label)
                                .collect(Collectors.joining(" or ", "no ", " is stated")));
            }
        }
        return appraisal
                .unknown()
                .<Outcome<Evaluation>>map(Outcome::none)
                .orElseGet(() -> Outcome.of(new Evaluation(appraisal, discounting, basis, capacity)));
    }

    static <T> Outcome<T> notFinite(String where) {
        return Outcome.none(ReasonCode.NO_SOLUTION, "benefit or cost is not a number " + where);
    }

    @Override
    public String toString() {
        return basis.label() + "; " + discounting;
    }
}
