package org.childrensservices.stats.trend.joinpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;
import org.junit.jupiter.api.Test;

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
                .hasToString("1 joinpoint, 2003 (weighted BIC, of at most 2): 2001 to 2003 +7.0% (95% +3.4% to +10.7%; "
                        + "p 0.002, least squares); 2003 to 2012 -0.5% (95% -1.1% to +0.2%; p 0.119, least squares); "
                        + "12 values from 2001 to 2012; limits take the joinpoints as known");
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
        assertThat(linear.toString()).contains("2001 to 2005 -1.30 (95%");
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
    }
}
