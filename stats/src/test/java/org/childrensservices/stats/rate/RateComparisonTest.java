package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.childrensservices.stats.golden.Near.assertNear;

import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;

class RateComparisonTest {

    private static RateComparison compare(Rate rate, Rate reference) {
        return RateCalculator.standard().compare(rate).with(reference).orElseThrow();
    }

    private static Rate rate(long count, long people) {
        return Rate.of(count).in(people).per10_000();
    }

    @Test
    void saysItself() {
        assertThat(compare(rate(289, 62_200), rate(401, 61_800)))
                .hasToString("-18.4 per 10,000 (95% -26.8 to -10.1); ratio 0.72 (0.62 to 0.83); p <0.001, score");
        assertThat(compare(rate(6, 7_350), rate(0, 7_400)))
                .hasToString("8.2 per 10,000 (95% 3.0 to 17.8); ratio a ratio needs events in the reference: 6 to 0"
                        + " (1.57 to any); p 0.014, score");
    }

    @Test
    void liesBesideItsReference() {
        assertThat(compare(rate(201, 10_000), rate(200, 10_000)).position()).isEqualTo(Position.SIMILAR);
        assertThat(compare(rate(100, 10_000), rate(200, 10_000)).position()).isEqualTo(Position.LOWER);
    }

    /** Of 21 events one was to be expected in the smaller group, and one is there: below the middle by the mid-P. */
    @Test
    void theSmallerTailIsTheOtherOne() {
        double below = Math.pow(0.95, 21) + 21 * 0.05 * Math.pow(0.95, 20) / 2;
        assertThat(below).isGreaterThan(0.5);
        assertThat(RateCalculator.standard()
                        .compare(rate(1, 100))
                        .with(rate(20, 1_900), RateRatioMethod.midP())
                        .orElseThrow()
                        .test()
                        .orElseThrow()
                        .pValue())
                .isCloseTo(2 * (1 - below), within(1e-14));
    }

    /** statsmodels 0.15.0 gives 1.0577 to 1.0636 here, without its own estimate. */
    @Test
    void ratioOfMillions() {
        Interval interval = RateCalculator.standard()
                .withLevel(ConfidenceLevel.P99)
                .compare(rate(1_000_000, 12_000_000))
                .with(rate(990_000, 12_000_000))
                .orElseThrow()
                .ratioInterval();
        assertThat(interval.lower()).isCloseTo(1.00642, within(5e-6));
        assertThat(interval.upper()).isCloseTo(1.01380, within(5e-6));
    }

    /** statsmodels 0.15.0 gives 0.7683 for both limits. */
    @Test
    void ratioOfNoEvents() {
        Interval interval = compare(rate(0, 100), rate(5, 100)).ratioInterval();
        double z = ConfidenceLevel.P95.z();
        assertThat(interval.lower()).isZero();
        assertThat(interval.upper()).isCloseTo(z * z / 5, within(1e-15));
    }

    /** statsmodels 0.15.0 gives -0.1158 for the lower limit. */
    @Test
    void differenceOfTinyAndLargePopulation() {
        Interval interval =
                compare(Rate.of(0).in(12).per(1), Rate.of(1).in(3_500).per(1)).differenceInterval();
        assertNear(interval.lower(), "-0.0016185526473597065", 1e-12);
        assertNear(interval.upper(), "0.31983585410546289", 1e-12);
    }

    /**
     * Where the populations are of very different size, the limits are far smaller than what rounding of the larger one
     * would leave; the expected values have 50 digits.
     */
    @Test
    void limitsKeepTheirDigitsForExtremePopulations() {
        Interval small = RateCalculator.standard()
                .withLevel(ConfidenceLevel.of(0.5))
                .compare(Rate.of(0).in(1).per(1))
                .with(Rate.of(5).in(1_488_609_237_849L).per(1))
                .orElseThrow()
                .differenceInterval();
        assertNear(small.lower(), "-4.536267781189250e-12", 1e-12);
        Interval large = RateCalculator.standard()
                .withLevel(ConfidenceLevel.P90)
                .compare(Rate.of(0).in(31_209).per(1))
                .with(Rate.of(3_616_096_635_101L).in(386_329_038_063L).per(1))
                .orElseThrow()
                .differenceInterval();
        assertNear(large.upper(), "-9.360060434314875", 1e-13);
    }

    @Test
    void eventsOnNeitherSideSayNothing() {
        RateComparison comparison = compare(rate(0, 7_350), rate(0, 7_400));
        double z = ConfidenceLevel.P95.z();
        assertThat(comparison.ratio().toReason()).map(Reason::code).contains(ReasonCode.NO_EVENTS);
        assertThat(comparison.ratioInterval().lower()).isZero();
        assertThat(comparison.ratioInterval().upper()).isInfinite();
        assertThat(comparison.differenceInterval().lower()).isCloseTo(-10_000 * z * z / 7_400, within(1e-12));
        assertThat(comparison.differenceInterval().upper()).isCloseTo(10_000 * z * z / 7_350, within(1e-12));
        assertThat(comparison.test().pValue()).isEqualTo(1);
    }

    @Test
    void ratioNeedsEventsInTheReference() {
        assertThat(compare(rate(6, 7_350), rate(0, 7_400)).ratio().toReason())
                .map(Reason::code)
                .contains(ReasonCode.ZERO_BASELINE);
        assertThat(compare(rate(0, 7_350), rate(9, 7_400)).ratio()).isEqualTo(Outcome.of(0.0));
    }

    @Test
    void emptyDenominatorIsAnOutcome() {
        Rate nobody = rate(0, 0);
        Rate somebody = rate(5, 100);
        assertThat(RateCalculator.standard().compare(somebody).with(nobody).toReason())
                .map(Reason::code)
                .contains(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(RateCalculator.standard().compare(nobody).with(somebody).toReason())
                .map(Reason::code)
                .contains(ReasonCode.EMPTY_DENOMINATOR);
    }

    @Test
    void refusesRatesThatDoNotCompare() {
        RateCalculator.Comparison perTenThousand = RateCalculator.standard().compare(rate(5, 100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perTenThousand.with(Rate.of(5).in(100).per(1_000)))
                .withMessage("both rates must be per the same number: 10000 and 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perTenThousand.with(
                        Rate.of(5).in(Denominator.childYears(BigDecimal.TEN)).per10_000()))
                .withMessage("both denominators must be of one unit: PEOPLE and CHILD_YEARS");
    }

    @Test
    void levelsNearZeroGiveBothLimitsAtTheEstimate() {
        RateComparison comparison = RateCalculator.standard()
                .withLevel(ConfidenceLevel.of(1e-17))
                .compare(Rate.of(37).in(1).per(1))
                .with(Rate.of(42).in(1).per(1))
                .orElseThrow();
        assertThat(comparison.differenceInterval().lower()).isEqualTo(-5);
        assertThat(comparison.differenceInterval().upper()).isEqualTo(-5);
    }
}
