package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Polarity;
import org.junit.jupiter.api.Test;

class BenchmarkTest {

    private static final Rate AREA = Rate.of(1_408).in(253_000).per10_000();

    @Test
    void saysItself() {
        assertThat(RateCalculator.standard().test(AREA).against(50))
                .hasToString("55.652 against 50.000: higher at 95% (52.783 to 58.637, exact; p <0.001, exact)");
        assertThat(RateCalculator.standard().test(AREA).against(55, BenchmarkMethod.minimumLikelihood()))
                .hasToString("55.652 against 55.000: similar at 95% (p 0.658, minimum likelihood)");
    }

    @Test
    void onlyAStatedPolarityJudges() {
        assertThat(Position.HIGHER.judge(Polarity.LOW_IS_GOOD)).isEqualTo(Position.Judgement.WORSE);
        assertThat(Position.HIGHER.judge(Polarity.HIGH_IS_GOOD)).isEqualTo(Position.Judgement.BETTER);
        assertThat(Position.LOWER.judge(Polarity.LOW_IS_GOOD)).isEqualTo(Position.Judgement.BETTER);
        assertThat(Position.LOWER.judge(Polarity.HIGH_IS_GOOD)).isEqualTo(Position.Judgement.WORSE);
        assertThat(Position.HIGHER.judge(Polarity.NEUTRAL)).isEqualTo(Position.Judgement.HIGHER);
        assertThat(Position.LOWER.judge(Polarity.NEUTRAL)).isEqualTo(Position.Judgement.LOWER);
        assertThat(Position.SIMILAR.judge(Polarity.LOW_IS_GOOD)).isEqualTo(Position.Judgement.SIMILAR);
    }

    @Test
    void touchingIsSimilar() {
        Interval interval = new Interval(2, 3, ConfidenceLevel.P95, "exact");
        assertThat(Position.of(interval, 2)).isEqualTo(Position.SIMILAR);
        assertThat(Position.of(interval, 1.9)).isEqualTo(Position.HIGHER);
        assertThat(Position.of(interval, 3.1)).isEqualTo(Position.LOWER);
    }

    /** Two rates whose intervals overlap although their difference is clear. */
    @Test
    void overlapMissesWhatTheComparisonSees() {
        Rate more = Rate.of(245).in(10_000).per(1_000);
        Rate fewer = Rate.of(200).in(10_000).per(1_000);
        RateComparison comparison =
                RateCalculator.standard().compare(more).with(fewer).orElseThrow();
        Interval high = more.estimate().orElseThrow().interval();
        Interval low = fewer.estimate().orElseThrow().interval();
        assertThat(comparison.position()).isEqualTo(Position.HIGHER);
        assertThat(Position.byOverlap(high, low)).isEqualTo(Position.SIMILAR);
        assertThat(Position.byOverlap(high.times(2), low)).isEqualTo(Position.HIGHER);
        assertThat(Position.byOverlap(low, high.times(2))).isEqualTo(Position.LOWER);
    }

    @Test
    void areaIsTakenOutOfItsComparator() {
        Rate england = Rate.of(52_770).in(12_000_000).per10_000();
        Rate rest = england.excluding(AREA);
        assertThat(rest).isEqualTo(Rate.of(51_362).in(11_747_000).per10_000());
        assertThat(Proportion.of(40).outOf(100).excluding(Proportion.of(10).outOf(20)))
                .isEqualTo(Proportion.of(30).outOf(80));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AREA.excluding(england))
                .withMessage("part must not be more than the whole: 52,770 of 12,000,000, per 10,000 and"
                        + " 1,408 of 253,000, per 10,000");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Proportion.of(40).outOf(50).excluding(Proportion.of(1).outOf(20)))
                .withMessage("part must not be more than the whole: 1 of 20 and 40 of 50");
    }

    /** R 4.2.2 shows p 0.060 beside an interval that leaves out 3.7. */
    @Test
    void exactTestAndIntervalDoNotContradictEachOther() {
        BenchmarkComparison<Rate> none = RateCalculator.standard()
                .test(Rate.of(0).in(1).per(1))
                .against(3.7)
                .orElseThrow();
        assertThat(none.position()).isEqualTo(Position.LOWER);
        assertThat(none.interval().orElseThrow().contains(3.7)).isFalse();
    }

    @Test
    void benchmarkOfZero() {
        RateCalculator.Test none =
                RateCalculator.standard().test(Rate.of(0).in(10).per(1));
        RateCalculator.Test one =
                RateCalculator.standard().test(Rate.of(1).in(10).per(1));
        for (BenchmarkMethod method : new BenchmarkMethod[] {
            BenchmarkMethod.exact(),
            BenchmarkMethod.midP(),
            BenchmarkMethod.score(),
            BenchmarkMethod.interval(),
            BenchmarkMethod.minimumLikelihood()
        }) {
            assertThat(none.against(0, method).orElseThrow().position()).isEqualTo(Position.SIMILAR);
            assertThat(one.against(0, method).orElseThrow().position()).isEqualTo(Position.HIGHER);
        }
    }

    @Test
    void emptyDenominatorIsAnOutcomeAndABadBenchmarkIsRefused() {
        RateCalculator.Test nobody =
                RateCalculator.standard().test(Rate.of(0).in(0).per(1));
        assertThat(nobody.against(1).toReason().map(Reason::code)).contains(ReasonCode.EMPTY_DENOMINATOR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nobody.against(-1))
                .withMessage("benchmark must be finite and not negative: -1.0");
        ProportionCalculator.Test half =
                ProportionCalculator.standard().test(Proportion.of(1).outOf(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> half.against(50))
                .withMessage("benchmark must be from 0 to 1: 50.0");
    }

    @Test
    void missingPValuesKeepTheirPlaceAndDoNotCount() {
        Outcome<Double> missing = Outcome.none(ReasonCode.SUPPRESSED, "confidential");
        assertThat(MultiplicityCorrection.bonferroni()
                        .adjust(ImmutableList.of(Outcome.of(0.01), missing, Outcome.of(0.2))))
                .containsExactly(Outcome.of(0.02), missing, Outcome.of(0.4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultiplicityCorrection.holm().adjust(0.5, 1.5))
                .withMessage("p-value must be from 0 to 1: 1.5");
        assertThat(MultiplicityCorrection.hommel().adjust()).isEmpty();
    }

    /** Hommel's are the p-values of a closed test: the largest that Simes' test gives any group with the one in it. */
    @Test
    void hommelIsTheClosedTestOfSimes() {
        for (double[] pValues : new double[][] {
            {0.01, 0.02, 0.03, 0.04, 0.05},
            {0.012, 0.021, 0.022, 0.4, 0.9},
            {0.001, 0.3, 0.31, 0.32, 0.33},
            {0.02, 0.021, 0.8, 0.81, 0.82},
            {0.04, 0.01, 0.049, 0.002}
        }) {
            double[] expected = new double[pValues.length];
            for (int group = 1; group < 1 << pValues.length; group++) {
                int members = group;
                double[] sorted = IntStream.range(0, pValues.length)
                        .filter(i -> (members >> i & 1) == 1)
                        .mapToDouble(i -> pValues[i])
                        .sorted()
                        .toArray();
                double simes = IntStream.range(0, sorted.length)
                        .mapToDouble(i -> sorted.length * sorted[i] / (i + 1))
                        .min()
                        .orElseThrow();
                for (int i = 0; i < pValues.length; i++) {
                    if ((members >> i & 1) == 1) {
                        expected[i] = Math.max(expected[i], simes);
                    }
                }
            }
            assertThat(MultiplicityCorrection.hommel().adjust(pValues)).containsExactly(expected, within(1e-15));
        }
    }

    @Test
    void falseFlagsToExpect() {
        assertThat(MultiplicityCorrection.expectedFalseFlags(151, ConfidenceLevel.P95))
                .isCloseTo(7.55, within(1e-12));
    }

    /** A limit is part of its interval: touching is similar, and no difference. */
    @Test
    void whatTouchesIsSimilar() {
        Interval interval = new Interval(2, 5, ConfidenceLevel.P95, "of the test");
        assertThat(Position.of(interval, 2)).isEqualTo(Position.SIMILAR);
        assertThat(Position.of(interval, 5)).isEqualTo(Position.SIMILAR);
        assertThat(Position.of(interval, Math.nextDown(2.0))).isEqualTo(Position.HIGHER);
        assertThat(Position.of(interval, Math.nextUp(5.0))).isEqualTo(Position.LOWER);
        Interval above = new Interval(5, 9, ConfidenceLevel.P95, "of the test");
        assertThat(Position.byOverlap(interval, above)).isEqualTo(Position.SIMILAR);
        assertThat(Position.byOverlap(above, interval)).isEqualTo(Position.SIMILAR);
        Interval apart = new Interval(Math.nextUp(5.0), 9, ConfidenceLevel.P95, "of the test");
        assertThat(Position.byOverlap(interval, apart)).isEqualTo(Position.LOWER);
        assertThat(Position.byOverlap(apart, interval)).isEqualTo(Position.HIGHER);
    }

    @Test
    void aPartIsOfTheSameUnitAndMultiplier() {
        Rate whole = Rate.of(40).in(1_000).per10_000();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whole.excluding(Rate.of(4).in(100).per(1_000)))
                .withMessage("both rates must be per the same number: 10000 and 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whole.excluding(
                        Rate.of(4).in(Denominator.childYears(BigDecimal.TEN)).per10_000()))
                .withMessage("both denominators must be of one unit: PEOPLE and CHILD_YEARS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whole.excluding(Rate.of(4).in(1_001).per10_000()))
                .withMessageStartingWith("part must not be more than the whole: ");
        assertThat(whole.excluding(whole).denominator().isZero()).isTrue();
    }

    @Test
    void methodsOfDifferencesSayWhatTheyAre() {
        assertThat(Stream.of(
                        RateDifferenceMethod.wald(),
                        RateDifferenceMethod.waldWithContinuityCorrection(),
                        RateDifferenceMethod.moverOfScore(),
                        RateDifferenceMethod.moverOfJeffreys()))
                .extracting(Object::toString)
                .containsExactly(
                        "Wald", "Wald with continuity correction", "MOVER of score limits", "MOVER of Jeffreys limits");
    }
}
