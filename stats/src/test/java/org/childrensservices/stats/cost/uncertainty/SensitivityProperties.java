package org.childrensservices.stats.cost.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What holds of every distribution, tornado and set of scenarios. */
class SensitivityProperties {

    @Property(tries = 300)
    void quantilesRiseAndStayWithinTheRange(
            @ForAll("distributions") Distribution distribution,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double one,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double other) {
        double low = distribution.quantile(Math.min(one, other));
        double high = distribution.quantile(Math.max(one, other));
        assertThat(low).isLessThanOrEqualTo(high);
        assertThat(distribution.low()).isLessThanOrEqualTo(distribution.base());
        assertThat(distribution.base()).isLessThanOrEqualTo(distribution.high());
        assertThat(distribution.variance()).isNotNegative();
    }

    @Property(tries = 300)
    void theBaseLiesWithinEveryBar(@ForAll("distributions") Distribution a, @ForAll("distributions") Distribution b) {
        Tornado tornado = EdgeOfCare.CALCULATOR.tornado(appraisal(a, b)).orElseThrow();
        assertThat(tornado.bars()).hasSize(2);
        assertThat(tornado.bars().get(0).swing())
                .isGreaterThanOrEqualTo(tornado.bars().get(1).swing());
        for (TornadoBar bar : tornado.bars()) {
            double low = bar.atLow().netPresentValue();
            double high = bar.atHigh().netPresentValue();
            assertThat(tornado.base().netPresentValue()).isBetween(Math.min(low, high), Math.max(low, high));
        }
    }

    @Property(tries = 300)
    void scenariosOfOneValueComeToThatValue(
            @ForAll("distributions") Distribution a,
            @ForAll @DoubleRange(min = 0.1, max = 10) double weight,
            @ForAll @DoubleRange(min = 0.1, max = 10) double otherWeight) {
        UncertainAppraisal appraisal = appraisal(a, Distribution.constant(3));
        BenefitAndCost value = EdgeOfCare.CALCULATOR.value(appraisal).orElseThrow();
        ScenarioAnalysis analysis = EdgeOfCare.CALCULATOR
                .scenarios(
                        appraisal,
                        ImmutableList.of(
                                Scenario.named("one").weighing(weight),
                                Scenario.named("other").weighing(otherWeight)))
                .orElseThrow();
        assertThat(analysis.expected().netPresentValue())
                .isCloseTo(value.netPresentValue(), within(1e-12 * Math.abs(value.benefit()) + 1e-12));
    }

    private static UncertainAppraisal appraisal(Distribution a, Distribution b) {
        return UncertainAppraisal.builder()
                .title("any")
                .addCashableFiscalBenefit(Assumption.of("a", a).fromYear(1).forYears(3))
                .addPublicCost(Assumption.of("b", b).inYear(0))
                .build();
    }

    @Provide
    Arbitrary<Distribution> distributions() {
        Arbitrary<Integer> low = Arbitraries.integers().between(-50, 50);
        Arbitrary<Integer> step = Arbitraries.integers().between(0, 50);
        Arbitrary<Distribution> ranged = Combinators.combine(
                        low, step, step, Arbitraries.integers().between(0, 2))
                .as((a, first, second, kind) -> switch (kind) {
                    case 0 -> Distribution.triangular(a, a + first, a + first + second);
                    case 1 -> Distribution.pert(a, a + first, a + first + second);
                    default -> Distribution.uniform(a, a + first);
                });
        // Not so skewed that the mean is beyond the 97.5th percentile.
        Arbitrary<Distribution> estimated = Combinators.combine(
                        Arbitraries.doubles().between(0.05, 0.9),
                        Arbitraries.doubles().between(0.01, 0.5),
                        Arbitraries.integers().between(0, 3))
                .as((mean, relative, kind) -> {
                    Distribution.Estimate estimate = Distribution.mean(mean).standardError(mean * relative * 0.3);
                    return switch (kind) {
                        case 0 -> estimate.normal();
                        case 1 -> estimate.lognormal();
                        case 2 -> estimate.gamma();
                        default -> estimate.beta();
                    };
                });
        return Arbitraries.oneOf(ranged, estimated);
    }
}
