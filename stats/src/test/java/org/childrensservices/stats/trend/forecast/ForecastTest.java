package org.childrensservices.stats.trend.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastTest {

    private static Outcome<Forecast> project(ForecastMethod method, Series<Double> series) {
        return ForecastCalculator.of(method).project(series, 2);
    }

    private static ForecastMethod method(String name) {
        return switch (name) {
            case "naive" -> ForecastMethod.naive();
            case "mean" -> ForecastMethod.mean();
            case "drift" -> ForecastMethod.drift();
            case "linear" -> ForecastMethod.linearTrend();
            case "ses" -> ForecastMethod.exponentialSmoothing(0.3);
            case "holt" -> ForecastMethod.holt();
            case "holt given" -> ForecastMethod.holtWithLevel(0.3).andTrend(0.1);
            case "seasonal" -> ForecastMethod.seasonalNaive();
            default -> throw new AssertionError(name);
        };
    }

    /** Steps of 4 and 3 have a mean square of 12.5: 47 and 1.96 times its root. */
    @Test
    void saysItself() {
        assertThat(Forecast.of(GoldenSeries.annual("40;44;47"), 2).orElseThrow())
                .hasToString("naive forecast: 2004 47.0 (95% 40.1 to 53.9), 2005 47.0 (95% 37.2 to 56.8)"
                        + " (from 3 values from 2001 to 2003);"
                        + " illustrative: so few values say little of how far it may go");
    }

    @ParameterizedTest
    @CsvSource({
        "naive, NA",
        "naive, 5",
        "naive, 5;NA;6",
        "mean, 5",
        "drift, 5;6",
        "drift, 5;6;NA;7",
        "linear, 1;2;4",
        "ses, 1;2",
        "holt, 1;2;4;3",
        "holt given, 1;2;4;3"
    })
    void refusesTooFewValues(String name, String values) {
        assertThat(project(method(name), GoldenSeries.annual(values)).toReason())
                .map(Reason::code)
                .contains(ReasonCode.TOO_FEW_POINTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ses", "holt", "holt given"})
    void smoothingRefusesGaps(String name) {
        assertThat(project(method(name), GoldenSeries.annual("1;2;4;NA;3;5;6")).toReason())
                .contains(new Reason(ReasonCode.NOT_APPLICABLE, "Smoothing needs values without a gap"));
    }

    @Test
    void seasonsAreOfMonthsOrQuarters() {
        assertThat(project(ForecastMethod.seasonalNaive(), GoldenSeries.annual("1;2;3;4;5"))
                        .toReason())
                .contains(new Reason(ReasonCode.NOT_APPLICABLE, "Years have no seasons"));
        assertThat(project(ForecastMethod.seasonalNaive(), GoldenSeries.read("1;2;3;4", 4))
                        .toReason())
                .contains(new Reason(ReasonCode.TOO_FEW_POINTS, "No two values are a year apart"));
        assertThat(project(ForecastMethod.seasonalNaive(), GoldenSeries.read("1;NA;3;4;5;NA;7", 4))
                        .toReason())
                .contains(new Reason(ReasonCode.TOO_FEW_POINTS, "There is no value for the season of 2001-Q2"));
    }

    /** The last second quarter is missing: that of the year before stands for it, two years from the forecast. */
    @Test
    void seasonalNaiveReachesBehindAGap() {
        Forecast forecast = ForecastCalculator.of(ForecastMethod.seasonalNaive())
                .project(GoldenSeries.read("10;20;30;40;12;NA;32;42", 4), 2)
                .orElseThrow();
        assertThat(forecast.points()).extracting(ForecastPoint::value).containsExactly(12.0, 20.0);
        assertThat(forecast.points().get(0).interval().upper()).isEqualTo(12 + 2 * ConfidenceLevel.P95.z());
        assertThat(forecast.points().get(1).interval().upper()).isEqualTo(20 + Math.sqrt(8) * ConfidenceLevel.P95.z());
    }

    /** Five periods lie between 10 and 20, whatever is known of them. */
    @Test
    void driftGoesByTheCalendar() {
        Forecast forecast = project(ForecastMethod.drift(), GoldenSeries.annual("10;13;NA;NA;19;20"))
                .orElseThrow();
        assertThat(forecast.estimates()).containsEntry("drift", 2.0);
        assertThat(forecast.points().get(1).value()).isEqualTo(24);
    }

    @Test
    void nothingBeforeABreakIsProjected() {
        Series.Builder<Double> builder = Series.builder();
        GoldenSeries.annual("90;95;91;10;11;12").values().forEach(builder::add);
        Series<Double> broken =
                builder.breakAt(GoldenSeries.start(1).plus(3), "new definition").build();
        assertThat(project(ForecastMethod.mean(), broken)
                        .orElseThrow()
                        .points()
                        .get(0)
                        .value())
                .isEqualTo(11);
        assertThat(project(ForecastMethod.mean(), broken).orElseThrow())
                .asString()
                .endsWith("; points before the last break are left out");
        assertThat(project(ForecastMethod.mean(), broken.acrossBreaks())
                        .orElseThrow()
                        .points()
                        .get(0)
                        .value())
                .isEqualTo(51.5);
    }

    @Test
    void whatCannotBeBelowZeroIsNot() {
        ForecastCalculator falling =
                ForecastCalculator.of(ForecastMethod.drift()).withFloorAtZero();
        Forecast forecast = falling.project(GoldenSeries.annual("9;5;4;1"), 2).orElseThrow();
        assertThat(forecast.points().get(0).value()).isZero();
        assertThat(forecast.points().get(1).interval().lower()).isZero();
        assertThat(forecast.points().get(1).interval().upper()).isPositive();
    }

    @Test
    void constantSeriesStays() {
        for (String name : new String[] {"naive", "mean", "drift", "linear", "ses", "holt given"}) {
            ForecastPoint point = project(method(name), GoldenSeries.annual("0;0;0;0;0;0;0;0"))
                    .orElseThrow()
                    .points()
                    .get(1);
            assertThat(point.value()).isZero();
            assertThat(point.interval().upper()).isZero();
        }
    }

    @Test
    void eightValuesAreNoIllustrationButForHolt() {
        Series<Double> eight = GoldenSeries.annual("5;6;4;7;5;8;6;9");
        assertThat(project(ForecastMethod.drift(), eight).orElseThrow().illustrative())
                .isFalse();
        assertThat(project(ForecastMethod.holt(), eight).orElseThrow().illustrative())
                .isTrue();
    }

    /** A weight of 1 is the last value again, and one of the trend the last step. */
    @Test
    void wholeWeights() {
        Series<Double> series = GoldenSeries.annual("5;6;4;7;5;8");
        assertThat(project(ForecastMethod.exponentialSmoothing(1), series)
                        .orElseThrow()
                        .points()
                        .get(1)
                        .value())
                .isEqualTo(8);
        assertThat(project(ForecastMethod.holtWithLevel(1).andTrend(1), series)
                        .orElseThrow()
                        .points()
                        .get(0)
                        .value())
                .isEqualTo(11);
    }

    @Test
    void onePeriodAheadIsAForecast() {
        assertThat(Forecast.of(GoldenSeries.annual("1;2;3;4"), 1).orElseThrow().points())
                .hasSize(1);
    }

    @Test
    void methodsAreEqualByNameAndWeights() {
        assertThat(ForecastMethod.exponentialSmoothing(0.4))
                .isEqualTo(ForecastMethod.exponentialSmoothing(0.4))
                .hasSameHashCodeAs(ForecastMethod.exponentialSmoothing(0.4))
                .isNotEqualTo(ForecastMethod.exponentialSmoothing(0.5))
                .isNotEqualTo(ForecastMethod.naive());
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forecast.of(GoldenSeries.annual("1;2;3"), 0))
                .withMessage("periods must be at least 1: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastMethod.exponentialSmoothing(0))
                .withMessage("weight of the level must be above 0 and not above 1: 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastMethod.holtWithLevel(1.5))
                .withMessage("weight of the level must be above 0 and not above 1: 1.5");
        Forecast forecast = Forecast.of(GoldenSeries.annual("1;2;3;4"), 1).orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Forecast(
                        forecast.series(),
                        forecast.method(),
                        ImmutableList.of(),
                        forecast.estimates(),
                        false,
                        forecast.caveats()))
                .withMessage("points must not be empty: []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastMethod.holtWithLevel(0.5).andTrend(Double.NaN))
                .withMessage("weight of the trend must be above 0 and not above 1: NaN");
    }
}
