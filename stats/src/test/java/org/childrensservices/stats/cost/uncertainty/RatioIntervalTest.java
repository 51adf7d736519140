package org.childrensservices.stats.cost.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
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
        EstimatedRatio even = EstimatedRatio.of(Distribution.mean(4).standardError(0))
                .over(Distribution.mean(4).standardError(0));
        assertThat(even.probabilityOfGain()).isEqualTo(0);
        assertThat(known.fieller(ConfidenceLevel.P95))
                .isEqualTo(Outcome.of(
                        new FiellerSet.Bounded(new Interval(1.25, 1.25, ConfidenceLevel.P95, "Fieller"), 0)));
    }

    /** What one is out by the other is out by the other way, so that their difference is out by both. */
    @Test
    void estimatesThatGoAgainstEachOther() {
        EstimatedRatio against = EstimatedRatio.of(Distribution.mean(5).standardError(2))
                .over(Distribution.mean(6).standardError(3))
                .withCorrelation(-1);
        assertThat(against.netPresentValueError()).isEqualTo(5);
    }

    @Test
    void theIntervalOfTheDifferenceSaysItsQuantiles() {
        assertThat(RATIO.netPresentValueInterval(ConfidenceLevel.P95).method()).isEqualTo("normal");
        assertThat(RATIO.withDegreesOfFreedom(9)
                        .netPresentValueInterval(ConfidenceLevel.P95)
                        .method())
                .isEqualTo("Student's t");
    }

    @Test
    void whatIsNotRuledOutOnBothSides() {
        FiellerSet outside = new FiellerSet.Complement(-2, 3, ConfidenceLevel.P95, 1.5);
        assertThat(outside.contains(-2)).isTrue();
        assertThat(outside.contains(0)).isFalse();
        assertThat(outside.contains(3)).isTrue();
        assertThat(outside.contains(-3)).isTrue();
    }

    @Test
    void nothingHasNoLogarithm() {
        assertThat(code(EstimatedRatio.of(Distribution.mean(0).standardError(1))
                        .over(Distribution.mean(1).standardError(0.1))
                        .logDelta(ConfidenceLevel.P95)))
                .isEqualTo(ReasonCode.NOT_APPLICABLE);
    }

    /** Of two sites one yields three times its cost and one its cost: four resamples, at 3, twice at 2, and at 1. */
    @Test
    void everyResampleOfTwoSites() {
        SiteBootstrap sites = SiteBootstrap.of(List.of(new BenefitAndCost(3, 1), new BenefitAndCost(1, 1)))
                .orElseThrow();
        assertThat(sites.sites()).containsExactly(new BenefitAndCost(3, 1), new BenefitAndCost(1, 1));
        BootstrapRatios every = sites.everyResample().orElseThrow();
        assertThat(every.bootstrap()).isEqualTo(sites);
        assertThat(every.mean()).isEqualTo(2);
        assertThat(every.standardDeviation()).isCloseTo(Math.sqrt(0.5), within(1e-15));
        assertThat(every.probabilityAbove(0.9)).isEqualTo(1);
        assertThat(every.probabilityAbove(1)).isEqualTo(0.75);
        assertThat(every.probabilityAbove(3)).isEqualTo(0);
        assertThat(every.shareBelowEstimate()).isEqualTo(0.25);
    }

    @Test
    void twelveSitesAreTheMostOfWhichEveryResampleIsTaken() {
        assertThat(SiteBootstrap.of(Collections.nCopies(12, new BenefitAndCost(3, 2)))
                        .orElseThrow()
                        .everyResample()
                        .isPresent())
                .isTrue();
    }

    /** Resample i of n sites is drawn with the numbers i n to i n + n - 1, whatever else is drawn. */
    @Test
    void aResampleIsKnownByItsNumbers() {
        List<BenefitAndCost> sites =
                List.of(new BenefitAndCost(410, 300), new BenefitAndCost(520, 260), new BenefitAndCost(130, 280));
        SplitMix64 numbers = new SplitMix64(11);
        double sum = 0;
        for (int resample = 0; resample < 20; resample++) {
            double benefit = 0;
            double cost = 0;
            for (int i = 3 * resample; i < 3 * resample + 3; i++) {
                BenefitAndCost site = sites.get((int) (3 * numbers.uniform(i, UniformDraw.OPEN)));
                benefit += site.benefit();
                cost += site.cost();
            }
            sum += benefit / cost;
        }
        assertThat(SiteBootstrap.of(sites).orElseThrow().someResamples(20, 11).mean())
                .isCloseTo(sum / 20, within(1e-12));
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
