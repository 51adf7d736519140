package org.childrensservices.stats.cost.effectiveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.core.value.Money;
import org.childrensservices.stats.cost.uncertainty.Distribution;

/** What holds of every comparison of strategies. */
class CostEffectivenessProperties {

    @Property(tries = 400)
    void theBestAtAnyThresholdIsEfficientAndRatiosRise(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(min = 0, max = 12) Integer> costs,
            @ForAll @Size(value = 7) List<@IntRange(min = 0, max = 12) Integer> effects,
            @ForAll @IntRange(min = 0, max = 20) int threshold) {
        List<Strategy> strategies = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            strategies.add(Strategy.of("s" + i, Money.pounds(costs.get(i)), BigDecimal.valueOf(effects.get(i))));
        }
        CostEffectiveness analysis = CostEffectiveness.of(strategies);
        assertThat(analysis.results()).hasSameSizeAs(strategies);
        assertThat(analysis.frontier()).isNotEmpty();
        Money worth = Money.pounds(threshold);
        Money best = analysis.best(worth).netMonetaryBenefit(worth);
        if (threshold > 0) {
            assertThat(analysis.frontier().stream()
                            .map(s -> s.netMonetaryBenefit(worth))
                            .max(Money::compareTo))
                    .contains(best);
        }
        for (Strategy strategy : strategies) {
            assertThat(strategy.netMonetaryBenefit(worth)).isLessThanOrEqualTo(best);
        }
        BigDecimal before = BigDecimal.ZERO;
        for (StrategyResult result : analysis.results()) {
            if (result.ratio().isPresent()) {
                BigDecimal ratio = result.ratio().orElseThrow().amount();
                assertThat(ratio).isGreaterThanOrEqualTo(before);
                before = ratio;
            }
        }
    }

    @Property(tries = 300)
    void acceptabilityIsAHalfAtBreakEven(
            @ForAll @DoubleRange(min = 1, max = 1_000_000) double cost,
            @ForAll @DoubleRange(min = 1, max = 100) double effect,
            @ForAll @DoubleRange(min = 0.1, max = 1_000) double error,
            @ForAll @DoubleRange(min = -0.9, max = 0.9) double correlation) {
        IncrementalEstimate estimate = IncrementalEstimate.cost(
                        Distribution.mean(cost).standardError(error))
                .forEffect(Distribution.mean(effect).standardError(error / 100))
                .withCorrelation(correlation);
        assertThat(estimate.acceptability(cost / effect)).isCloseTo(0.5, within(1e-6));
        assertThat(estimate.valueOfPerfectInformation(cost / effect)).isNotNegative();
        assertThat(estimate.acceptability(0)).isLessThanOrEqualTo(0.5);
    }
}
