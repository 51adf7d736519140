package org.childrensservices.stats.rate.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.rate.Denominator;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.junit.jupiter.api.Test;

class DispersionTest {

    @Test
    void heterogeneitySaysItself() {
        Heterogeneity two = Heterogeneity.ofProportions(
                        List.of(Proportion.of(15).outOf(35), Proportion.of(5).outOf(35)))
                .orElseThrow();
        // Expected 10 and 25 in each: 4 cells of 25/10 and 25/25.
        assertThat(two.test().statistic()).isCloseTo(7, within(1e-12));
        assertThat(two).hasToString("7.0 on 1 degrees of freedom, dispersion ratio 7.00; p 0.008, chi-square");
        assertThat(two.smallestExpected()).isCloseTo(10, within(1e-12));
    }

    @Test
    void smallExpectedCountsAreSaid() {
        Heterogeneity rough = Heterogeneity.ofRates(
                        List.of(Rate.of(3).in(100).per(1), Rate.of(5).in(300).per(1)))
                .orElseThrow();
        assertThat(rough.isReliable()).isFalse();
        assertThat(rough.toString()).endsWith("; an expected count is only 2.0, the p-value is rough");
        // The rest counts as well.
        assertThat(Heterogeneity.ofProportions(List.of(
                                Proportion.of(97).outOf(100), Proportion.of(295).outOf(300)))
                        .orElseThrow()
                        .isReliable())
                .isFalse();
    }

    @Test
    void equalAreasAreNotHeterogeneous() {
        Heterogeneity none = Heterogeneity.ofRates(List.of(
                        Rate.of(10).in(100).per(1),
                        Rate.of(20).in(200).per(1),
                        Rate.of(0).in(0).per(1)))
                .orElseThrow();
        assertThat(none.degreesOfFreedom()).isEqualTo(1);
        assertThat(none.test().pValue()).isEqualTo(1);
    }

    /** Wherever it stands among the others. */
    @Test
    void areaWithNobodyIsNoArea() {
        Rate one = Rate.of(30).in(100).per(1);
        Rate other = Rate.of(20).in(200).per(1);
        assertThat(Heterogeneity.ofRates(List.of(Rate.of(0).in(0).per(1), one, other)))
                .isEqualTo(Heterogeneity.ofRates(List.of(one, other)));
        Proportion third = Proportion.of(1).outOf(3);
        Proportion half = Proportion.of(20).outOf(40);
        assertThat(Heterogeneity.ofProportions(List.of(Proportion.of(0).outOf(0), third, half)))
                .isEqualTo(Heterogeneity.ofProportions(List.of(third, half)));
    }

    @Test
    void fiveExpectedAreEnough() {
        Rate area = Rate.of(5).in(100).per(1);
        assertThat(Heterogeneity.ofRates(List.of(area, area)).orElseThrow().isReliable())
                .isTrue();
    }

    @Test
    void heterogeneityRefusesWhatCannotBe() {
        SignificanceTest test = new SignificanceTest(1, 0.5, "chi-square");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Heterogeneity(test, 0, 5))
                .withMessage("degrees of freedom must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Heterogeneity(test, 1, 0))
                .withMessage("smallest expected count must be positive: 0.0");
    }

    @Test
    void heterogeneityThatCannotBeTested() {
        assertThat(code(Heterogeneity.ofRates(List.of(Rate.of(1).in(5).per(1)))))
                .isEqualTo(ReasonCode.TOO_FEW_POINTS);
        assertThat(Heterogeneity.ofRates(
                        List.of(Rate.of(0).in(5).per(1), Rate.of(0).in(6).per(1))))
                .hasToString("there are no events (NO_EVENTS)");
        assertThat(Heterogeneity.ofProportions(
                        List.of(Proportion.of(5).outOf(5), Proportion.of(6).outOf(6))))
                .hasToString("all there are have the event (NO_EVENTS)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Heterogeneity.ofRates(List.of(
                        Rate.of(1).in(5).per(1),
                        Rate.of(1).in(Denominator.childYears(BigDecimal.TEN)).per(1))))
                .withMessageStartingWith("denominators must be of one unit");
    }

    @Test
    void areasAlikeAreNotOverdispersed() {
        Overdispersion none = Overdispersion.ofProportions(
                        Collections.nCopies(20, Proportion.of(30).outOf(100)))
                .orElseThrow();
        assertThat(none.dispersion()).isZero();
        assertThat(none.betweenVariance()).isZero();
        assertThat(none.inflation()).isEqualTo(1);
        assertThat(none.test().pValue()).isEqualTo(1);
        assertThat(none)
                .hasToString("dispersion 0.00 of 20 areas, standard deviation between them 0.0000"
                        + " on the scale of the inverse sine of the square root; p 1.000, chi-square of the scores");
    }

    /** On two degrees of freedom chi-square is exponential. */
    @Test
    void chanceOfThreeAreas() {
        Overdispersion three = Overdispersion.ofRatios(List.of(
                        ObservedRatio.of(20).against(20),
                        ObservedRatio.of(26).against(20),
                        ObservedRatio.of(15).against(20)))
                .orElseThrow();
        SignificanceTest test = three.test();
        assertThat(test.statistic()).isCloseTo(3 * three.dispersion(), within(1e-12));
        assertThat(test.pValue()).isCloseTo(Math.exp(-test.statistic() / 2), within(1e-12));
    }

    /** The lines never close further than the areas differ, however large they are, and stay within 0 and 1. */
    @Test
    void linesStayOpen() {
        Overdispersion wide = Overdispersion.ofProportions(LongStream.rangeClosed(1, 19)
                        .mapToObj(k -> Proportion.of(50 * k).outOf(1_000))
                        .toList())
                .orElseThrow();
        assertThat(wide.test().isSignificant(ConfidenceLevel.P99_8)).isTrue();
        Interval endless = wide.limits(1e12, ConfidenceLevel.P95);
        assertThat(endless.upper() - endless.lower()).isGreaterThan(0.5);
        Interval tiny = wide.limits(1, ConfidenceLevel.P99_8);
        assertThat(tiny.lower()).isZero();
        assertThat(tiny.upper()).isEqualTo(1);
    }

    @Test
    void overdispersionThatCannotBeMeasured() {
        ObservedRatio none = ObservedRatio.of(0).against(3);
        assertThat(code(Overdispersion.ofProportions(List.of(Proportion.of(1).outOf(2)))))
                .isEqualTo(ReasonCode.TOO_FEW_POINTS);
        assertThat(code(Overdispersion.ofProportions(
                        List.of(Proportion.of(1).outOf(2), Proportion.of(0).outOf(0)))))
                .isEqualTo(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(code(Overdispersion.ofRatiosByLogarithm(Collections.nCopies(20, none))))
                .isEqualTo(ReasonCode.NO_EVENTS);
        assertThat(Overdispersion.ofRatios(Collections.nCopies(20, none)).isPresent())
                .isTrue();
        assertThat(code(Overdispersion.ofRatiosByLogarithm(
                        Collections.nCopies(1, ObservedRatio.of(2).against(3)))))
                .isEqualTo(ReasonCode.TOO_FEW_POINTS);
        assertThat(code(Overdispersion.ofCountRatios(
                        List.of(Rate.of(0).in(5).per(1), Rate.of(0).in(6).per(1)))))
                .isEqualTo(ReasonCode.NO_EVENTS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overdispersion.ofRatios(Collections.nCopies(20, none))
                        .orElseThrow()
                        .limits(0, ConfidenceLevel.P95))
                .withMessage("size must be positive and finite: 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Overdispersion.ofRatios(Collections.nCopies(20, none))
                        .orElseThrow()
                        .limits(Double.POSITIVE_INFINITY, ConfidenceLevel.P95))
                .withMessage("size must be positive and finite: Infinity");
    }

    private static ReasonCode code(Outcome<?> outcome) {
        return outcome.toReason().orElseThrow().code();
    }
}
