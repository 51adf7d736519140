package org.childrensservices.stats.trend.joinpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.stream.IntStream;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;
import org.childrensservices.stats.trend.regression.ModelEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoinpointTest {

    private static final String PLANS = "37.9;42.1;42.9;43.1;43.3;45.3;43.7;42.8;41.4;42.1;43.2;41.6";

    private static TimePeriod year(int year) {
        return TimePeriod.of(Year.of(year));
    }

    private static void assertRefused(Series<Double> series, ReasonCode code, String message) {
        Reason reason = Joinpoints.of(series).toReason().orElseThrow();
        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.message()).contains(message);
    }

    @Test
    void saysItself() {
        assertThat(Joinpoints.of(GoldenSeries.annual(PLANS)).orElseThrow())
                .hasToString(
                        "1 joinpoint, 2003 (weighted BIC, of at most 2): +7.0% a year from 2001 to 2003 (95% +3.4% to +10.7%; "
                                + "p 0.002, least squares); -0.5% a year from 2003 to 2012 (95% -1.1% to +0.2%; p 0.119, least squares); "
                                + "12 values from 2001 to 2012; limits take the joinpoints as known");
    }

    @Test
    void limitsFollowTheLevel() {
        Joinpoints found = JoinpointCalculator.standard()
                .withMost(0)
                .withLevel(ConfidenceLevel.P99)
                .estimate(GoldenSeries.annual(PLANS))
                .orElseThrow();
        assertThat(found)
                .asString()
                .containsPattern(": \\+0\\.\\d% a year from 2001 to 2012 \\(99% -")
                .doesNotContain("joinpoints as known");
    }

    /** Two values before, between and after: of five values one joinpoint, of eight two, whatever is asked for. */
    @ParameterizedTest
    @CsvSource({"3, 0", "4, 0", "5, 1", "7, 1", "8, 2", "10, 2", "11, 3"})
    void noMoreJoinpointsThanThePointsAllow(int points, int most) {
        Series.Builder<Double> series = Series.builder();
        for (int i = 0; i < points; i++) {
            series.add(year(2001 + i), 10.0 + i * i % 7);
        }
        Joinpoints found = JoinpointCalculator.standard()
                .withMost(9)
                .estimate(series.build())
                .orElseThrow();
        assertThat(found.models())
                .extracting(model -> model.joinpoints().size())
                .isEqualTo(IntStream.rangeClosed(0, most).boxed().toList());
    }

    /** Rounding does not choose, in any unit: of places that are as good the first is taken. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1, 1e9})
    void straightLineBendsNowhere(double unit) {
        Series.Builder<Double> series = Series.builder();
        for (int i = 0; i < 12; i++) {
            series.add(year(2001 + i), unit * (1 + i) / 3);
        }
        Joinpoints found = JoinpointCalculator.standard()
                .withScale(JoinpointScale.LINEAR)
                .estimate(series.build())
                .orElseThrow();
        assertThat(found.number()).isZero();
        assertThat(found.models().get(1).joinpoints()).containsExactly(year(2003));
        assertThat(found.models().get(2).joinpoints()).containsExactly(year(2003), year(2006));
    }

    /** A year of half the standard error is four of the same value. */
    @Test
    void linearWeightIsThePrecisionOfTheValue() {
        assertThat(JoinpointScale.LINEAR.weight(new MeasuredValue(1.6, 0.4))).isCloseTo(6.25, within(1e-12));
        Series.Builder<MeasuredValue> measured = Series.builder();
        double[] values = {3, 5, 4};
        for (int i = 0; i < values.length; i++) {
            measured.add(year(2011 + i), new MeasuredValue(values[i], i == 2 ? 0.1 : 0.2));
        }
        ModelEstimate slope = JoinpointCalculator.standard()
                .withScale(JoinpointScale.LINEAR)
                .estimateMeasured(measured.build())
                .orElseThrow()
                .chosen()
                .averageSlope();
        // Of 3 at 0, 5 at 1 and four times 4 at 2: products of 1 over squares of 3.5.
        assertThat(slope.value()).isCloseTo(2 / 7.0, within(1e-12));
    }

    @Test
    void tooFewValues() {
        assertRefused(GoldenSeries.annual("50;52"), ReasonCode.TOO_FEW_POINTS, "needs at least 3 values: 2");
        assertRefused(Series.<Double>builder().build(), ReasonCode.TOO_FEW_POINTS, "needs at least 3 values: 0");
    }

    @Test
    void noPercentOfZero() {
        assertRefused(
                GoldenSeries.annual("5;4;0;3;-1"),
                ReasonCode.NOT_APPLICABLE,
                "a percent change needs values above 0, not as in 2003, 2005");
        Joinpoints linear = JoinpointCalculator.standard()
                .withScale(JoinpointScale.LINEAR)
                .estimate(GoldenSeries.annual("5;4;0;3;-1"))
                .orElseThrow();
        assertThat(linear.chosen().averageSlope().value()).isCloseTo(-1.3, within(1e-12));
        assertThat(linear.chosen().averagePercentChange().toReason())
                .map(Reason::code)
                .contains(ReasonCode.NOT_APPLICABLE);
        assertThat(linear.toString()).contains("-1.30 a year from 2001 to 2005 (95%");
    }

    @Test
    void constantSeriesHasNoIntervals() {
        Joinpoints found =
                Joinpoints.of(GoldenSeries.annual("40;40;40;40;40;40;40;40")).orElseThrow();
        assertThat(found.number()).isZero();
        assertThat(found.models()).hasSize(2);
        assertThat(found.chosen().segments().get(0).slope().value()).isCloseTo(0, within(1e-15));
        assertThat(found.chosen().segments().get(0).slope().interval().isPresent())
                .isFalse();
        assertThat(found.criterionOf(0).isPresent()).isFalse();
    }

    /** A rate is weighed by its count. */
    @Test
    void ratesAreWeighedByTheirCounts() {
        assertThat(MeasuredValue.of(Rate.of(16).in(10_000).per(1_000)).orElseThrow())
                .isEqualTo(new MeasuredValue(1.6, 0.4));
        assertThat(JoinpointScale.LOGARITHMIC.weight(new MeasuredValue(1.6, 0.4)))
                .isCloseTo(16, within(1e-12));
        assertThat(MeasuredValue.of(Rate.of(0).in(0).per(1_000)).toReason())
                .map(Reason::code)
                .contains(ReasonCode.EMPTY_DENOMINATOR);
    }

    /** A year without events is refused, never left out. */
    @Test
    void noEventsAreNoGap() {
        Series.Builder<Rate> rates = Series.builder();
        long[] counts = {40, 42, 0, 39, 41};
        for (int i = 0; i < counts.length; i++) {
            rates.add(year(2011 + i), Rate.of(counts[i]).in(60_000).per10_000());
        }
        Series<MeasuredValue> measured = rates.build().flatMap(MeasuredValue::of);
        Reason reason = JoinpointCalculator.standard()
                .estimateMeasured(measured)
                .toReason()
                .orElseThrow();
        assertThat(reason.message()).contains("not as in 2013");
        Reason linear = JoinpointCalculator.standard()
                .withScale(JoinpointScale.LINEAR)
                .estimateMeasured(measured)
                .toReason()
                .orElseThrow();
        assertThat(linear.message()).isEqualTo("a standard error of 0 has no weight: 2013");
    }

    @Test
    void breakIsNotCrossed() {
        Series.Builder<Double> builder = Series.builder();
        GoldenSeries.annual(PLANS).values().forEach(builder::add);
        Series<Double> series = builder.breakAt(year(2006), "counted by child").build();
        Joinpoints found = Joinpoints.of(series).orElseThrow();
        assertThat(found.chosen().first()).isEqualTo(year(2006));
        assertThat(found.caveats()).contains(TrendCaveat.EARLIER_POINTS_LEFT_OUT);
    }

    @Test
    void callersErrorsThrow() {
        assertThatThrownBy(() -> JoinpointCalculator.standard().withMost(-1))
                .hasMessageContaining("joinpoints must not be negative: -1");
        assertThatThrownBy(() -> new MeasuredValue(1, -0.1)).hasMessageContaining("not negative: -0.1");
        assertThatThrownBy(() -> new MeasuredValue(Double.NaN, 0.1)).hasMessageContaining("value must be finite: NaN");
        JoinpointModel model =
                Joinpoints.of(GoldenSeries.annual(PLANS)).orElseThrow().chosen();
        assertThatThrownBy(() -> model.lineAt(year(2013)))
                .hasMessageContaining("period must be from 2001 to 2012: 2013");
        assertThatThrownBy(() -> new JoinpointModel(
                        ImmutableList.of(),
                        model.coefficients(),
                        year(2001),
                        year(2012),
                        12,
                        JoinpointScale.LINEAR,
                        1,
                        0))
                .hasMessageContaining("0 joinpoints need two coefficients more: [");
    }
}
