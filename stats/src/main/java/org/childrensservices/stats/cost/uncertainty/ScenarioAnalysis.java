package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.cost.Discounting;
import org.childrensservices.stats.cost.RatioBasis;
import org.childrensservices.stats.measure.Rounding;

/**
 * A proposal in several scenarios, and what they come to by their weights.
 *
 * @param appraisal what was valued
 * @param basis what is counted
 * @param discounting the rates and the timing
 * @param scenarios the scenarios
 * @param results benefit and cost in each
 */
public record ScenarioAnalysis(
        UncertainAppraisal appraisal,
        RatioBasis basis,
        Discounting discounting,
        ImmutableList<Scenario> scenarios,
        ImmutableList<BenefitAndCost> results) {
    /**
     * Checks the parts.
     *
     * @param appraisal what was valued
     * @param basis what is counted
     * @param discounting the rates and the timing
     * @param scenarios the scenarios, not all of weight 0
     * @param results benefit and cost in each
     */
    public ScenarioAnalysis {
        checkNotNull(appraisal, "appraisal");
        checkNotNull(basis, "basis");
        checkNotNull(discounting, "discounting");
        checkArgument(
                scenarios.size() == results.size(),
                "there must be as many results as scenarios: %s and %s",
                results.size(),
                scenarios.size());
        checkArgument(
                scenarios.stream().anyMatch(scenario -> scenario.weight() > 0),
                "one scenario must have a weight: %s",
                scenarios);
    }

    /** {@return the weighted means of benefit and of cost, whose ratio is that of the weighted totals} */
    public BenefitAndCost expected() {
        return new BenefitAndCost(weighted(BenefitAndCost::benefit), weighted(BenefitAndCost::cost));
    }

    /**
     * Returns the weighted mean of the ratios, which is not the ratio of the weighted totals and counts a cheap
     * scenario as much as a dear one. To see how far it is from {@code expected().ratio()}, the one to report.
     *
     * @return the mean, or none with the code {@link ReasonCode#COST_NOT_POSITIVE} if a scenario has no ratio
     */
    public Outcome<Double> meanOfRatios() {
        for (BenefitAndCost result : results) {
            if (!result.ratio().isPresent()) {
                return result.ratio();
            }
        }
        return Outcome.of(weighted(result -> result.ratio().orElseThrow()));
    }

    private double weighted(ToDoubleFunction<BenefitAndCost> of) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < results.size(); i++) {
            double weight = scenarios.get(i).weight();
            sum += weight * of.applyAsDouble(results.get(i));
            weights += weight;
        }
        return sum / weights;
    }

    @Override
    public String toString() {
        return IntStream.range(0, scenarios.size())
                .mapToObj(i -> scenarios.get(i).name() + " "
                        + Rounding.WHOLE.format(results.get(i).netPresentValue()))
                .collect(Collectors.joining(
                        ", ",
                        ResultText.head(appraisal, basis, discounting) + ": net ",
                        "; " + Numbers.money(appraisal.currency(), expected().netPresentValue())
                                + " by their weights"));
    }
}
