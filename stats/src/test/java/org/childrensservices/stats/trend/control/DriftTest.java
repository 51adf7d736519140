package org.childrensservices.stats.trend.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftTest {

    private static final CusumCalculator CUSUM = CusumCalculator.standard();
    private static final EwmaCalculator EWMA = EwmaCalculator.standard();
    private static final Baseline TEN = Baseline.mean(10).deviation(2);

    private static Series<Double> monthly(String values) {
        return GoldenSeries.read(values, 12);
    }

    private static void assertNone(Outcome<?> outcome, ReasonCode code) {
        assertThat(outcome.toReason()).map(Reason::code).contains(code);
    }

    /** 14 is two deviations above 10: 1.5 a month beyond half of the shift, past 5 in the fourth month. */
    @Test
    void cusumByHand() {
        CusumChart chart =
                CUSUM.withBaseline(TEN).chart(monthly("14;14;14;14;10")).orElseThrow();
        assertThat(chart.points()).extracting(CusumPoint::above).containsExactly(1.5, 3.0, 4.5, 6.0, 5.5);
        assertThat(chart.points()).extracting(CusumPoint::below).containsOnly(0.0);
        assertThat(chart.variation(Polarity.LOW_IS_GOOD)).isEqualTo(Variation.CONCERN);
        assertThat(chart.variation(Polarity.NEUTRAL)).isEqualTo(Variation.NEUTRAL_HIGH);
        assertThat(chart)
                .hasToString("5 values from 2001-01 to 2001-05, CUSUM from 10.0 (standard deviation 2.0):"
                        + " last 5.5 above and 0.0 below of 5.0; 2 signals above, 0 below");
    }

    @Test
    void ewmaByHand() {
        EwmaChart chart =
                EWMA.withBaseline(TEN).withWeight(0.5).chart(monthly("14;14;2")).orElseThrow();
        assertThat(chart.points()).extracting(EwmaPoint::average).containsExactly(12.0, 13.0, 7.5);
        assertThat(chart.points().get(0).upper()).isEqualTo(13);
        assertThat(chart.variation(Polarity.LOW_IS_GOOD)).isEqualTo(Variation.COMMON_CAUSE);
        assertThat(chart)
                .hasToString("3 values from 2001-01 to 2001-03, EWMA from 10.0 (standard deviation 2.0, weight 0.5):"
                        + " last 7.5, limits 6.6 to 13.4; 0 signals");
    }

    @Test
    void weightOfOneIsTheValueItself() {
        EwmaChart chart =
                EWMA.withBaseline(TEN).withWeight(1).chart(monthly("3;12;17")).orElseThrow();
        assertThat(chart.points()).extracting(EwmaPoint::average).containsExactly(3.0, 12.0, 17.0);
        assertThat(chart.signals()).extracting(EwmaPoint::value).containsExactly(3.0, 17.0);
        assertThat(chart.variation(Polarity.HIGH_IS_GOOD)).isEqualTo(Variation.IMPROVEMENT);
    }

    @Test
    void aFallIsWorseWhereMoreIsGood() {
        EwmaChart fallen =
                EWMA.withBaseline(TEN).withWeight(1).chart(monthly("12;17;3")).orElseThrow();
        assertThat(fallen.variation(Polarity.HIGH_IS_GOOD)).isEqualTo(Variation.CONCERN);
        assertThat(fallen.variation(Polarity.NEUTRAL)).isEqualTo(Variation.NEUTRAL_LOW);
    }

    @Test
    void nothingCrossesABreakAndGapsAddNothing() {
        Series.Builder<Double> builder = Series.builder();
        monthly("90;95;NA;14;14;NA;14;14").values().forEach(builder::add);
        Series<Double> series = builder.breakAt(GoldenSeries.start(12).plus(2), "new definition")
                .build();
        CusumChart chart = CUSUM.withBaseline(TEN).chart(series).orElseThrow();
        assertThat(chart.points()).extracting(CusumPoint::above).containsExactly(1.5, 3.0, 4.5, 6.0);
        assertThat(chart).asString().endsWith("; points before the last break are left out");
        assertThat(EWMA.withBaseline(TEN)
                        .chart(series.acrossBreaks())
                        .orElseThrow()
                        .points())
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"NA, TOO_FEW_POINTS", "5, TOO_FEW_POINTS", "5;NA;6, TOO_FEW_POINTS", "0;0;0;0, NOT_APPLICABLE"})
    void refuses(String values, ReasonCode code) {
        assertNone(CusumChart.of(monthly(values)), code);
        assertNone(EwmaChart.of(monthly(values)), code);
    }

    @Test
    void givenBaselineNeedsOneValueOnly() {
        assertThat(CUSUM.withBaseline(TEN).chart(monthly("5")).isPresent()).isTrue();
        assertNone(CUSUM.withBaseline(TEN).chart(monthly("NA")), ReasonCode.TOO_FEW_POINTS);
        assertNone(EWMA.withBaseline(TEN).chart(monthly("NA")), ReasonCode.TOO_FEW_POINTS);
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (double deviation : List.of(0.0, -1.0, Double.NaN)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Baseline.mean(3).deviation(deviation))
                    .withMessage("standard deviation must be positive and finite: " + deviation);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CUSUM.withHeadStart(6))
                .withMessage("head start must be from 0 to the decision interval: 6.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CUSUM.withDecisionInterval(0))
                .withMessage("decision interval must be positive and finite: 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CUSUM.withShift(Double.NaN))
                .withMessage("shift must be positive and finite: NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EWMA.withWeight(0))
                .withMessage("weight must be above 0 and not above 1: 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EWMA.withDeviations(-1))
                .withMessage("deviations of the limits must be positive and finite: -1.0");
    }
}
