package org.childrensservices.stats.cost.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigDecimal;
import java.util.List;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.cost.uncertainty.Distribution;
import org.junit.jupiter.api.Test;

/** Single cases of cost-effectiveness. */
class CostEffectivenessTest {

    private static final Strategy NOW = strategy("as now", 1_000_000, "0");
    private static final Strategy TEAM = strategy("edge of care team", 1_741_000, "36");

    @Test
    void saysItself() {
        assertThat(CostEffectiveness.of(List.of(TEAM, NOW)))
                .hasToString("as now (GBP 1,000,000.00 for 0): efficient; edge of care team (GBP 1,741,000.00 for 36):"
                        + " efficient, GBP 20,583.33 for one more");
    }

    @Test
    void aNegativeRatioIsAQuadrant() {
        Increment worse = Increment.from(TEAM).to(strategy("worse", 2_000_000, "30"));
        assertThat(worse.quadrant()).isEqualTo(Quadrant.DOMINATED);
        assertThat(worse.ratio().toReason().map(Reason::code)).contains(ReasonCode.NOT_APPLICABLE);
        assertThat(worse.ratio()).asString().startsWith("worse is dominated by edge of care team");
        assertThat(Increment.from(TEAM).to(strategy("better", 1_741_000, "40")).quadrant())
                .isEqualTo(Quadrant.DOMINATES);
        assertThat(Increment.from(TEAM).to(strategy("thrifty", 1_700_000, "36")).quadrant())
                .isEqualTo(Quadrant.DOMINATES);
        Increment back = Increment.from(TEAM).to(NOW);
        assertThat(back).hasToString("as now costs and achieves less than edge of care team: GBP -741,000.00 for -36");
        assertThat(back.quadrant()).isEqualTo(Quadrant.CHEAPER_FOR_LESS);
        assertThat(back.ratio()).isEqualTo(Increment.from(NOW).to(TEAM).ratio());
    }

    @Test
    void tiesAndWhatIsAllDominated() {
        Strategy twin = strategy("twin", 1_741_000, "36.0");
        CostEffectiveness twins = CostEffectiveness.of(List.of(NOW, TEAM, twin));
        assertThat(twins.frontier()).containsExactly(NOW, TEAM, twin);
        assertThat(twins.results().get(2).ratio().isPresent()).isFalse();
        Strategy best = strategy("best", 1, "100");
        CostEffectiveness dominated = CostEffectiveness.of(List.of(NOW, TEAM, twin, best));
        assertThat(dominated.frontier()).containsExactly(best);
        assertThat(dominated.results().stream().map(StrategyResult::standing))
                .containsExactly(Standing.EFFICIENT, Standing.DOMINATED, Standing.DOMINATED, Standing.DOMINATED);
        assertThat(CostEffectiveness.of(List.of(NOW)).best(Money.pounds(5))).isEqualTo(NOW);
        // Both twins go when a later step is less steep.
        Strategy far = strategy("far", 1_800_000, "100");
        assertThat(CostEffectiveness.of(List.of(NOW, TEAM, twin, far)).results().stream()
                        .map(StrategyResult::standing))
                .containsExactly(
                        Standing.EFFICIENT,
                        Standing.EXTENDEDLY_DOMINATED,
                        Standing.EXTENDEDLY_DOMINATED,
                        Standing.EFFICIENT);
    }

    /** Extended dominance needs a ratio above the next: on a straight line all are efficient. */
    @Test
    void stepsAlikeAreAllEfficient() {
        CostEffectiveness line =
                CostEffectiveness.of(List.of(strategy("a", 0, "0"), strategy("b", 100, "1"), strategy("c", 300, "3")));
        assertThat(line.frontier()).extracting(Strategy::name).containsExactly("a", "b", "c");
        assertThat(line.results().get(2).ratio().orElseThrow()).isEqualTo(Money.pounds(100));
    }

    @Test
    void aKnownDifferenceIsAcceptedOrNot() {
        IncrementalEstimate known = IncrementalEstimate.cost(
                        Distribution.mean(100).standardError(0))
                .forEffect(Distribution.mean(2).standardError(0));
        assertThat(known).hasToString("100 (se 0) for 2.0 (se 0.0)");
        assertThat(known.curve(ImmutableDoubleArray.of(49, 50, 51)))
                .extracting(IncrementalEstimate.Acceptability::probability)
                .containsExactly(0.0, 0.5, 1.0);
        assertThat(known.curve(ImmutableDoubleArray.of(1_050)).get(0)).hasToString("100.0% at 1,050");
        assertThat(known.valueOfPerfectInformation(49)).isEqualTo(0);
    }

    /** Cost and effect that move as one: 10 of effect at 5 each always cost 50, and the benefit is certain. */
    @Test
    void estimatesCanMoveAsOne() {
        IncrementalEstimate estimate = IncrementalEstimate.cost(
                        Distribution.mean(40).standardError(10))
                .forEffect(Distribution.mean(10).standardError(2));
        assertThat(estimate.withCorrelation(1).netMonetaryBenefit(5).standardError())
                .isZero();
        assertThat(estimate.withCorrelation(-1).netMonetaryBenefit(5).standardError())
                .isEqualTo(20);
    }

    @Test
    void drawsWithTwoBestAreShared() {
        SimulatedDecision decision = new SimulatedDecision(ImmutableMap.of(
                "a",
                ImmutableDoubleArray.of(1, 5),
                "b",
                ImmutableDoubleArray.of(1, 2),
                "c",
                ImmutableDoubleArray.of(0, 5)));
        assertThat(decision.probabilityBest("a")).isEqualTo(0.5);
        assertThat(decision.probabilityBest("b")).isEqualTo(0.25);
        assertThat(decision.probabilityBest("c")).isEqualTo(0.25);
        assertThat(decision.valueOfPerfectInformation()).isEqualTo(0);
    }

    @Test
    void refusals() {
        assertThatIllegalArgumentException().isThrownBy(() -> CostEffectiveness.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostEffectiveness.of(List.of(NOW, strategy("as now", 3, "4"))))
                .withMessageStartingWith("strategies must have different names");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NOW.netEffect(Money.pounds(0)))
                .withMessage("threshold must be positive: GBP 0.00");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Increment.from(NOW).to(Strategy.of("abroad", Money.parse("EUR 5.00"), BigDecimal.ONE)))
                .withMessageStartingWith("currencies must be the same");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatedDecision(
                        ImmutableMap.of("a", ImmutableDoubleArray.of(1, 5), "b", ImmutableDoubleArray.of(1))))
                .withMessage("b must have as many draws as the others: 1 and 2");
    }

    @Test
    void simulatedDecisionRefusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatedDecision(ImmutableMap.of()))
                .withMessage("there must be at least one strategy: {}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatedDecision(ImmutableMap.of("a", ImmutableDoubleArray.of())))
                .withMessage("there must be at least one draw: {a=[]}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatedDecision(ImmutableMap.of("a", ImmutableDoubleArray.of(1, Double.NaN))))
                .withMessage("net benefit must be finite: a");
        SimulatedDecision decision = new SimulatedDecision(ImmutableMap.of("a", ImmutableDoubleArray.of(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decision.probabilityBest("b"))
                .withMessage("must be one of [a]: b");
    }

    @Test
    void incrementalEstimateRefusesWhatCannotBe() {
        IncrementalEstimate estimate = IncrementalEstimate.cost(
                        Distribution.mean(100).standardError(1))
                .forEffect(Distribution.mean(2).standardError(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimate.withCorrelation(1.01))
                .withMessage("correlation must be from -1 to 1: 1.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimate.withCorrelation(-1.01))
                .withMessage("correlation must be from -1 to 1: -1.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimate.netMonetaryBenefit(-1))
                .withMessage("threshold must be finite and not negative: -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimate.netMonetaryBenefit(Double.POSITIVE_INFINITY))
                .withMessage("threshold must be finite and not negative: Infinity");
    }

    private static Strategy strategy(String name, long cost, String effect) {
        return Strategy.of(name, Money.pounds(cost), new BigDecimal(effect));
    }
}
