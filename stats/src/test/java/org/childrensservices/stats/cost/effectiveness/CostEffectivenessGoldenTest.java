package org.childrensservices.stats.cost.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigDecimal;
import java.util.List;
import org.childrensservices.core.value.Money;
import org.childrensservices.stats.cost.uncertainty.Distribution;
import org.childrensservices.stats.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** Dominance, net benefit and acceptability against exact values, and a published table. */
class CostEffectivenessGoldenTest {

    private static final double TOLERANCE = 1e-12;
    private static final GoldenFile SIMULATION = GoldenFile.read("cost/ceac_simulation_published.csv");

    @Test
    void dominanceAndNetBenefit() {
        GoldenFile file = GoldenFile.read("cost/icer_nmb.csv");
        SetMultimap<String, Strategy> strategies = LinkedHashMultimap.create();
        file.check(
                36,
                row -> strategies.put(
                        row.getField("case_id"),
                        Strategy.of(
                                row.getField("strategy"),
                                Money.pounds(row.getField("cost")),
                                new BigDecimal(row.getField("effect")))));
        file.check(36, row -> {
            CostEffectiveness analysis = CostEffectiveness.of(List.copyOf(strategies.get(row.getField("case_id"))));
            StrategyResult result = analysis.results().stream()
                    .filter(found -> found.strategy().name().equals(row.getField("strategy")))
                    .findFirst()
                    .orElseThrow();
            assertThat(result.standing())
                    .isEqualTo(
                            switch (row.getField("status")) {
                                case "ND" -> Standing.EFFICIENT;
                                case "D" -> Standing.DOMINATED;
                                default -> Standing.EXTENDEDLY_DOMINATED;
                            });
            String ratio = row.getField("icer_vs_previous_nondominated");
            assertThat(result.ratio().isPresent()).isEqualTo(!ratio.isEmpty());
            result.ratio().ifPresent(money -> assertNear(money.amount().doubleValue(), ratio, TOLERANCE));
            Money threshold = Money.pounds(row.getField("threshold"));
            assertThat(result.strategy().netMonetaryBenefit(threshold).amount())
                    .isEqualByComparingTo(row.getField("nmb"));
            assertNear(result.strategy().netEffect(threshold).doubleValue(), row.getField("nhb"), TOLERANCE);
            assertThat(analysis.best(threshold).equals(result.strategy()))
                    .isEqualTo(Boolean.parseBoolean(row.getField("optimal_at_threshold")));
        });
    }

    @Test
    void acceptabilityCurve() {
        GoldenFile.read("cost/ceac.csv").check(18, row -> {
            IncrementalEstimate estimate = IncrementalEstimate.cost(
                            Distribution.mean(Double.parseDouble(row.getField("delta_cost")))
                                    .standardError(Double.parseDouble(row.getField("se_delta_cost"))))
                    .forEffect(Distribution.mean(Double.parseDouble(row.getField("delta_effect")))
                            .standardError(Double.parseDouble(row.getField("se_delta_effect"))))
                    .withCorrelation(Double.parseDouble(row.getField("correlation")));
            double threshold = Double.parseDouble(row.getField("threshold"));
            Distribution.Estimate benefit = estimate.netMonetaryBenefit(threshold);
            assertNear(benefit.mean(), row.getField("inmb"), TOLERANCE);
            assertNear(benefit.standardError(), row.getField("se_inmb"), TOLERANCE);
            assertNear(estimate.acceptability(threshold), row.getField("p_cost_effective"), TOLERANCE);
            assertNear(estimate.valueOfPerfectInformation(threshold), row.getField("evpi_per_decision"), TOLERANCE);
            assertThat(estimate.curve(ImmutableDoubleArray.of(threshold)).get(0).probability())
                    .isEqualTo(estimate.acceptability(threshold));
        });
    }

    @Test
    void aPublishedSimulationOfFiveDraws() {
        SimulatedDecision decision = published();
        SIMULATION.check(3, row -> {
            assertNear(decision.expected(row.getField("strategy")), row.getField("expected_nmb"), TOLERANCE);
            assertNear(decision.probabilityBest(row.getField("strategy")), row.getField("p_optimal"), TOLERANCE);
            assertNear(decision.valueOfPerfectInformation(), row.getField("evpi"), TOLERANCE);
        });
        assertThat(decision)
                .hasToString("A is best on average (126) and in 20.0% of draws; perfect information is worth 8");
    }

    /** The six strategies are those of the example of the US Veterans' Health Economics Resource Center. */
    @Test
    void whatOthersPrint() {
        CostEffectiveness example = CostEffectiveness.of(List.of(
                strategy("UC", 5_000, "1"),
                strategy("B", 10_000, "2"),
                strategy("A", 12_000, "1.5"),
                strategy("C", 25_000, "3"),
                strategy("D", 35_000, "4"),
                strategy("E", 55_000, "5")));
        GoldenFile printed = GoldenFile.read("cost/published_reference.csv");
        printed.where(row -> row.getField("id").startsWith("DAMP_")).check(3, row -> {
            String name = row.getField("id").substring("DAMP_".length());
            assertThat(example.results().stream()
                            .filter(result -> result.strategy().name().equals(name))
                            .map(result -> result.ratio().orElseThrow()))
                    .singleElement()
                    .satisfies(ratio -> assertThat(ratio.amount()).isEqualByComparingTo(row.getField("published")));
        });
        SimulatedDecision decision = published();
        printed.where(row -> row.getField("id").startsWith("CC_")).check(6, row -> {
            List<String> words = Splitter.on('_').splitToList(row.getField("id"));
            double value =
                    words.get(2).equals("p") ? decision.probabilityBest(words.get(1)) : decision.expected(words.get(1));
            assertNear(value, row.getField("published"), TOLERANCE);
        });
    }

    private static Strategy strategy(String name, long pounds, String effect) {
        return Strategy.of(name, Money.pounds(pounds), new BigDecimal(effect));
    }

    private static SimulatedDecision published() {
        ListMultimap<String, Double> draws = ArrayListMultimap.create();
        SIMULATION.check(
                3,
                row -> Splitter.on(';')
                        .splitToStream(row.getField("nmb_by_simulation"))
                        .forEach(value -> draws.put(row.getField("strategy"), Double.valueOf(value))));
        ImmutableMap.Builder<String, ImmutableDoubleArray> benefits = ImmutableMap.builder();
        draws.asMap().forEach((strategy, values) -> benefits.put(strategy, ImmutableDoubleArray.copyOf(values)));
        return new SimulatedDecision(benefits.buildOrThrow());
    }
}
