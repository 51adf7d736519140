package org.childrensservices.stats.cost.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.junit.jupiter.api.Test;

/** Single cases of intervals of a ratio. */
class RatioIntervalTest {

    private static final EstimatedRatio RATIO = EstimatedRatio.of(
                    Distribution.mean(1_890_000).standardError(400_000))
            .over(Distribution.mean(1_000_000).standardError(120_000));

    @Test
    void saysItself() {
        assertThat(RATIO).hasToString("ratio 1.89 (95% 1.07 to 2.93, Fieller), net 890,000 (95% 71,495 to 1,708,505)");
        assertThat(EstimatedRatio.of(Distribution.mean(1_890_000).standardError(400_000))
                        .over(Distribution.mean(1_000_000).standardError(600_000)))
                .asString()
                .startsWith(
                        "ratio 1.89 (95% up to -10.60 or from 0.73, Fieller: the cost cannot be told from nothing)");
    }

    @Test
    void whereThereIsNoRatioThereIsANetPresentValue() {
        EstimatedRatio saving = EstimatedRatio.of(Distribution.mean(50).standardError(5))
                .over(Distribution.mean(-10).standardError(5));
        assertThat(code(saving.value())).isEqualTo(ReasonCode.COST_NOT_POSITIVE);
        assertThat(code(saving.fieller(ConfidenceLevel.P95))).isEqualTo(ReasonCode.COST_NOT_POSITIVE);
        assertThat(code(saving.delta(ConfidenceLevel.P95))).isEqualTo(ReasonCode.COST_NOT_POSITIVE);
        assertThat(saving.netPresentValue()).isEqualTo(60);
        assertThat(saving.toString()).startsWith("no ratio, net 60 (95% 46 to 74)");
        EstimatedRatio losing = EstimatedRatio.of(Distribution.mean(-50).standardError(5))
                .over(Distribution.mean(10).standardError(1));
        assertThat(code(losing.logDelta(ConfidenceLevel.P95))).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(losing.delta(ConfidenceLevel.P95).isPresent()).isTrue();
    }

    @Test
    void knownAmountsGainOrLoseForSure() {
        EstimatedRatio known = EstimatedRatio.of(Distribution.mean(5).standardError(0))
                .over(Distribution.mean(4).standardError(0));
        assertThat(known.probabilityOfGain()).isEqualTo(1);
        EstimatedRatio together = EstimatedRatio.of(Distribution.mean(5).standardError(2))
                .over(Distribution.mean(6).standardError(2))
                .withCorrelation(1);
        assertThat(together.netPresentValueError()).isEqualTo(0);
        assertThat(together.probabilityOfGain()).isEqualTo(0);
    }

    @Test
    void sitesOfWhichOneCostsNothing() {
        assertThat(code(SiteBootstrap.of(List.of(new BenefitAndCost(3, 1), new BenefitAndCost(3, 0)))))
                .isEqualTo(ReasonCode.COST_NOT_POSITIVE);
        assertThat(code(SiteBootstrap.of(List.of(new BenefitAndCost(3, 1))))).isEqualTo(ReasonCode.TOO_FEW_POINTS);
        SiteBootstrap alike = SiteBootstrap.of(Collections.nCopies(13, new BenefitAndCost(3, 2)))
                .orElseThrow();
        assertThat(code(alike.everyResample())).isEqualTo(ReasonCode.NOT_APPLICABLE);
        BootstrapRatios some = alike.someResamples(100, 4);
        assertThat(some.standardDeviation()).isEqualTo(0);
        assertThat(code(some.biasCorrectedInterval(ConfidenceLevel.P95))).isEqualTo(ReasonCode.NO_SOLUTION);
        assertThat(some)
                .hasToString("ratio 1.5 over 13 sites (95% 1.50 to 1.50, bootstrap percentiles, 100 resamples,"
                        + " SplitMix64, seed 4)");
    }

    @Test
    void someResamplesAgreeWithEveryOne() {
        SiteBootstrap bootstrap = SiteBootstrap.of(List.of(
                        new BenefitAndCost(410, 300),
                        new BenefitAndCost(520, 260),
                        new BenefitAndCost(130, 280),
                        new BenefitAndCost(770, 310)))
                .orElseThrow();
        BootstrapRatios every = bootstrap.everyResample().orElseThrow();
        BootstrapRatios some = bootstrap.someResamples(200_000, 11);
        assertThat(some.mean()).isCloseTo(every.mean(), within(4 * every.standardDeviation() / Math.sqrt(200_000)));
        assertThat(some.quantile(0.5)).isCloseTo(every.quantile(0.5), within(1e-9));
    }

    @Test
    void refusals() {
        assertThatIllegalArgumentException().isThrownBy(() -> RATIO.withCorrelation(1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RATIO.withDegreesOfFreedom(0))
                .withMessage("degrees of freedom must be positive: OptionalDouble[0.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.mean(1).standardError(-1))
                .withMessage("standard error must be finite and not negative: -1.0");
    }

    private static ReasonCode code(Outcome<?> outcome) {
        return outcome.toReason().orElseThrow().code();
    }
}
