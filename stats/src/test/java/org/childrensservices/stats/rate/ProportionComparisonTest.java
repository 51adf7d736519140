package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionComparisonTest {

    private static final ProportionCalculator STANDARD = ProportionCalculator.standard();
    private static final Proportion UNSTABLE = Proportion.of(44).outOf(400);
    private static final Proportion NOW = Proportion.of(20).outOf(400);

    private static ProportionCalculator.Comparison at(double level, long part, long total) {
        return STANDARD.withLevel(ConfidenceLevel.of(level))
                .compare(Proportion.of(part).outOf(total));
    }

    @Test
    void saysItself() {
        assertThat(STANDARD.compare(NOW).with(UNSTABLE))
                .hasToString("-6.0 percentage points (95% -9.9 to -2.3); ratio 0.45 (0.27 to 0.75); p 0.002, score");
        assertThat(STANDARD.compare(NOW).with(UNSTABLE, OddsRatioMethod.exact()))
                .hasToString("odds ratio 0.43 (95% 0.23 to 0.76, exact; p 0.002, exact)");
        assertThat(STANDARD.compare(NOW).with(UNSTABLE, ProportionDifferenceMethod.newcombe()))
                .hasToString("difference of proportions -0.060 (95% -0.099 to -0.023, Newcombe)");
    }

    /** statsmodels 0.15.0 gives -0.2099 to -0.0661, by n for x in a coefficient of the cubic. */
    @Test
    void differenceWithTheRightCubic() {
        Interval interval = at(0.95, 1, 122)
                .with(Proportion.of(11).outOf(81), ProportionDifferenceMethod.miettinenNurminen())
                .orElseThrow()
                .interval();
        assertThat(interval.lower()).isCloseTo(-0.2200, within(5e-5));
    }

    /** statsmodels 0.15.0 gives 1.0526, where the p-value is 0.47. */
    @Test
    void relativeRiskOfAllToNearlyAll() {
        assertThat(at(0.95, 10, 10)
                        .with(Proportion.of(9).outOf(10), RelativeRiskMethod.koopman())
                        .orElseThrow()
                        .interval()
                        .lower())
                .isCloseTo(0.7906, within(5e-5));
    }

    /** statsmodels 0.15.0 gives 1.032. */
    @Test
    void agrestiCaffoIsClipped() {
        assertThat(at(0.95, 20, 20)
                        .with(Proportion.of(0).outOf(20), ProportionDifferenceMethod.agrestiCaffo())
                        .orElseThrow()
                        .interval()
                        .upper())
                .isEqualTo(1);
    }

    /** R 4.2.2 gives 0.00025308, where the tail is 0.00528. */
    @Test
    void oddsRatioOfFisherAtTheTailItClaims() {
        assertThat(at(0.99, 1, 122)
                        .with(Proportion.of(11).outOf(81), OddsRatioMethod.exact())
                        .orElseThrow()
                        .interval()
                        .lower())
                .isCloseTo(0.00023973, within(5e-9));
    }

    @Test
    void rareProportionsKeepTheirDigits() {
        ProportionComparison comparison = at(0.95, 3, 10_000_000_000L)
                .with(Proportion.of(9).outOf(10_000_000_000L))
                .orElseThrow();
        RateComparison rates = RateCalculator.standard()
                .compare(Rate.of(3).in(10_000_000_000L).per(1))
                .with(Rate.of(9).in(10_000_000_000L).per(1))
                .orElseThrow();
        assertThat(comparison.differenceInterval().lower()
                        / rates.differenceInterval().lower())
                .isCloseTo(1, within(1e-8));
        assertThat(comparison.differenceInterval().upper()
                        / rates.differenceInterval().upper())
                .isCloseTo(1, within(1e-8));
        assertThat(comparison.ratioInterval().upper() / rates.ratioInterval().upper())
                .isCloseTo(1, within(1e-8));
    }

    @Test
    void numberNeededIsOneRangeWhereTheDifferenceIsClear() {
        NumberNeeded number = STANDARD.compare(UNSTABLE).with(NOW).orElseThrow().numberNeeded();
        assertThat(number.value().orElseThrow()).isCloseTo(1 / 0.06, within(1e-12));
        assertThat(number.allowed().asRanges()).hasSize(1);
        assertThat(number).hasToString("16.7 (95% 10.1 to 43.5, score)");
    }

    @Test
    void numberNeededIsTwoHalfLinesWhereThereMayBeNoDifference() {
        NumberNeeded number = new NumberNeeded(0.1, new Interval(-0.05, 0.25, ConfidenceLevel.P95, "Mee"));
        assertThat(number.allowed().asRanges()).containsExactly(Range.atMost(-20.0), Range.atLeast(4.0));
        assertThat(number.allowed().contains(0.0)).isFalse();
        assertThat(number).hasToString("10.0 (95% up to -20.0 or from 4.0, Mee)");
    }

    @Test
    void numberNeededWithoutADifference() {
        NumberNeeded number = STANDARD.compare(NOW).with(NOW).orElseThrow().numberNeeded();
        assertThat(number.value().toReason()).map(Reason::code).contains(ReasonCode.NO_SOLUTION);
        assertThat(new NumberNeeded(0, new Interval(0, 0.5, ConfidenceLevel.P95, "Mee"))
                        .allowed()
                        .asRanges())
                .containsExactly(Range.atLeast(2.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NumberNeeded(4, new Interval(0, 0.5, ConfidenceLevel.P95, "Mee")))
                .withMessage("difference of proportions must be from -1 to 1: 4.0");
    }

    @Test
    void methodsThatNeedEventsSaySo() {
        Proportion none = Proportion.of(0).outOf(40);
        assertThat(STANDARD.compare(none)
                        .with(NOW, RelativeRiskMethod.katz())
                        .toReason()
                        .map(Reason::message))
                .contains("Katz's interval of a ratio needs events in both proportions: 0 and 20");
        assertThat(STANDARD.compare(none)
                        .with(NOW, OddsRatioMethod.woolf())
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.NO_EVENTS);
        assertThat(RateCalculator.standard()
                        .compare(Rate.of(0).in(40).per(1))
                        .with(Rate.of(5).in(40).per(1), RateRatioMethod.waldOfLogarithm())
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.NO_EVENTS);
    }

    @Test
    void emptyTotalIsAnOutcome() {
        Proportion nobody = Proportion.of(0).outOf(0);
        assertThat(STANDARD.compare(nobody).with(NOW).toReason().map(Reason::code))
                .contains(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(STANDARD.compare(NOW).with(nobody).toReason().map(Reason::code))
                .contains(ReasonCode.EMPTY_DENOMINATOR);
    }

    @Test
    void numberNeededOfADifferenceThatIsJustClearOrJustNot() {
        assertThat(allowed(0, 0.5)).containsExactly(Range.atLeast(2.0));
        assertThat(allowed(-0.5, 0)).containsExactly(Range.atMost(-2.0));
        assertThat(allowed(0, 0)).isEmpty();
        assertThat(allowed(0.1, 0.5)).containsExactly(Range.closed(2.0, 10.0));
        assertThat(allowed(-0.5, -0.1)).containsExactly(Range.closed(-10.0, -2.0));
    }

    @Test
    void numberNeededTakesDifferencesFromMinusOneToOne() {
        assertThat(allowed(-1, 1)).containsExactly(Range.atMost(-1.0), Range.atLeast(1.0));
        Interval whole = new Interval(-1, 1, ConfidenceLevel.P95, "Mee");
        assertThat(new NumberNeeded(1, whole).value().orElseThrow()).isEqualTo(1);
        assertThat(new NumberNeeded(-1, whole).value().orElseThrow()).isEqualTo(-1);
        for (Interval beyond : new Interval[] {
            new Interval(-1.5, 0.5, ConfidenceLevel.P95, "Mee"), new Interval(-0.5, 1.5, ConfidenceLevel.P95, "Mee")
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new NumberNeeded(0.5, beyond))
                    .withMessage("interval of a difference of proportions must be from -1 to 1: " + beyond);
        }
    }

    private static ImmutableSet<Range<Double>> allowed(double lower, double upper) {
        return new NumberNeeded(0.25, new Interval(lower, upper, ConfidenceLevel.P95, "Mee"))
                .allowed()
                .asRanges();
    }

    /** Of 3 in 10 the odds are 3 to 7. */
    @ParameterizedTest
    @CsvSource({"3, 20, 2.428571428571429", "5, 12, 0.6", "3, 10, 1"})
    void oddsRatioOfAsManyWithTheEventOrWithoutIt(long count, long total, double expected) {
        assertThat(STANDARD.compare(Proportion.of(3).outOf(10))
                        .with(Proportion.of(count).outOf(total), OddsRatioMethod.score())
                        .flatMap(Contrast::value)
                        .orElseThrow())
                .isCloseTo(expected, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, NO_EVENTS", "40, 40, NO_EVENTS", "1, 0, ZERO_BASELINE", "40, 0, ZERO_BASELINE"})
    void oddsRatioThatDoesNotExist(long count, long referenceCount, ReasonCode expected) {
        assertThat(STANDARD.compare(Proportion.of(count).outOf(40))
                        .with(Proportion.of(referenceCount).outOf(40), OddsRatioMethod.score())
                        .flatMap(Contrast::value)
                        .toReason()
                        .map(Reason::code))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, ZERO_BASELINE, a ratio needs events in the reference: 1 to 0",
        "0, NO_EVENTS, a ratio needs events: 0 to 0"
    })
    void ratioThatDoesNotExist(long count, ReasonCode expected, String message) {
        Reason reason = STANDARD.compare(Proportion.of(count).outOf(40))
                .with(Proportion.of(0).outOf(40), RelativeRiskMethod.koopman())
                .flatMap(Contrast::value)
                .toReason()
                .orElseThrow();
        assertThat(reason.code()).isEqualTo(expected);
        assertThat(reason.message()).isEqualTo(message);
    }

    @Test
    void methodsSayTheirNames() {
        assertThat(OddsRatioMethod.haldaneAnscombe()).hasToString("Haldane-Anscombe");
        assertThat(RelativeRiskMethod.katzAdjusted()).hasToString("Katz, adjusted");
        assertThat(ProportionDifferenceMethod.newcombeWithContinuityCorrection())
                .hasToString("Newcombe with continuity correction");
        assertThat(MultiplicityCorrection.benjaminiYekutieli()).hasToString("Benjamini-Yekutieli");
        assertThat(MultiplicityCorrection.benjaminiHochberg()).hasToString("Benjamini-Hochberg");
        assertThat(MultiplicityCorrection.hochberg()).hasToString("Hochberg");
        assertThat(MultiplicityCorrection.sidak()).hasToString("Sidak");
        assertThat(MultiplicityCorrection.holmSidak()).hasToString("Holm-Sidak");
    }

    @Test
    void liesBesideItsReference() {
        Proportion half = Proportion.of(200).outOf(400);
        assertThat(position(Proportion.of(300).outOf(400), half)).isEqualTo(Position.HIGHER);
        assertThat(position(Proportion.of(100).outOf(400), half)).isEqualTo(Position.LOWER);
        assertThat(position(Proportion.of(201).outOf(400), half)).isEqualTo(Position.SIMILAR);
    }

    private static Position position(Proportion proportion, Proportion reference) {
        return STANDARD.compare(proportion).with(reference).orElseThrow().position();
    }
}
