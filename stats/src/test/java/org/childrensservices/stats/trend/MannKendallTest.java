package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannKendallTest {

    private static TimePeriod ending(int year) {
        return TimePeriod.of(ReportingYear.ending(year));
    }

    private static Series.Builder<Double> falling() {
        return Series.<Double>builder()
                .add(ending(2018), 70.1)
                .add(ending(2019), 64.9)
                .add(ending(2020), 66.0)
                .add(ending(2021), 58.2)
                .add(ending(2022), 55.3)
                .add(ending(2024), 46.5);
    }

    @Test
    void saysItself() {
        // 14 of 15 pairs fall: 2 (1 + 5) of 720 orders are as far out.
        assertThat(MannKendall.of(falling().build()).orElseThrow())
                .hasToString("fell: tau -0.87, p 0.017, Mann-Kendall, exact: can be told from chance"
                        + " (6 values from 2017-18 to 2023-24)");
        assertThat(TheilSen.of(falling().build()).orElseThrow())
                .hasToString("-3.90 a year (95% -5.35 to -2.05, Sen; 6 values from 2017-18 to 2023-24)");
    }

    @ParameterizedTest
    @CsvSource({"LOW_IS_GOOD, BETTER", "HIGH_IS_GOOD, WORSE", "NEUTRAL, CLEAR_DECREASE"})
    void verdict(Polarity polarity, ChangeVerdict verdict) {
        assertThat(MannKendall.of(falling().build()).orElseThrow().verdict(polarity))
                .isEqualTo(verdict);
    }

    @Test
    void pointsBeforeABreakAreLeftOutUnlessTold() {
        Series<Double> series = falling().breakAt(ending(2020), "by child").build();
        MannKendall since = MannKendall.of(series).orElseThrow();
        assertThat(since.score().points()).isEqualTo(4);
        assertThat(since.caveats())
                .containsExactly(TrendCaveat.EARLIER_POINTS_LEFT_OUT, TrendCaveat.SIGNIFICANCE_IMPOSSIBLE);
        assertThat(since)
                .hasToString("fell: tau -1.00, p 0.083, Mann-Kendall, exact: cannot be told from chance"
                        + " (4 values from 2019-20 to 2023-24); points before the last break are left out;"
                        + " no order of these values could be told from chance");
        assertThat(TheilSen.of(series).orElseThrow().lineAt(ending(2022)))
                .isEqualTo(TheilSen.of(series.comparable()).orElseThrow().lineAt(ending(2022)));

        MannKendall across = MannKendall.of(series.acrossBreaks()).orElseThrow();
        assertThat(across.score().points()).isEqualTo(6);
        assertThat(across.caveats()).containsExactly(TrendCaveat.BREAK_CROSSED);
    }

    /** The least two-sided p-values of three, four and five points: 2/3!, 2/4! and 2/5!. */
    @ParameterizedTest
    @CsvSource({"1;2;3, 0.333, true", "1;2;3;4, 0.083, true", "1;2;3;4;5, 0.017, false"})
    void fewerThanFivePointsCannotBeSignificant(String values, String p, boolean impossible) {
        MannKendall trend = MannKendall.of(GoldenSeries.annual(values)).orElseThrow();
        assertThat(trend.test()).hasToString("p " + p + ", Mann-Kendall, exact");
        assertThat(trend.caveats().contains(TrendCaveat.SIGNIFICANCE_IMPOSSIBLE))
                .isEqualTo(impossible);
        assertThat(trend.isDistinguishable()).isEqualTo(!impossible);
    }

    @ParameterizedTest
    @CsvSource({"NA", "40", "40;44", "40;NA;NA;44"})
    void refusesFewerThanThreePoints(String values) {
        assertThat(MannKendall.of(GoldenSeries.annual(values)).toReason())
                .map(Reason::code)
                .contains(ReasonCode.TOO_FEW_POINTS);
    }

    @ParameterizedTest
    @CsvSource({"NA", "40", "NA;40"})
    void slopeNeedsTwoPoints(String values) {
        assertThat(TheilSen.of(GoldenSeries.annual(values)).toReason())
                .map(Reason::code)
                .contains(ReasonCode.TOO_FEW_POINTS);
    }

    @Test
    void slopeOfTwoPointsHasNoIntervalOfItsOwn() {
        assertThat(TheilSen.of(GoldenSeries.annual("40;44")).orElseThrow().caveats())
                .containsExactly(TrendCaveat.INTERVAL_CLAMPED);
    }

    @Test
    void constantSeriesIsLevel() {
        Series<Double> constant = GoldenSeries.annual("5;5;5;5;5");
        MannKendall trend = MannKendall.of(constant).orElseThrow();
        assertThat(trend)
                .hasToString("level: tau 0.00, p 1.000, Mann-Kendall, exact: cannot be told from chance"
                        + " (5 values from 2001 to 2005); no order of these values could be told from chance");
        TheilSen line = TheilSen.of(constant).orElseThrow();
        assertThat(line.slope()).isZero();
        assertThat(line.interval().lower()).isZero();
        assertThat(line.interval().upper()).isZero();
    }

    @Test
    void seasonsNeedPartsOfAYear() {
        MannKendallCalculator seasonal = MannKendallCalculator.standard().withMethod(MannKendallMethod.seasonal());
        assertThat(seasonal.test(GoldenSeries.annual("1;2;3;4;5")).toReason())
                .map(Reason::code)
                .contains(ReasonCode.NOT_APPLICABLE);
        assertThat(seasonal.test(GoldenSeries.read("1;2;3;4", 4)).toReason())
                .map(Reason::code)
                .contains(ReasonCode.TOO_FEW_POINTS);
    }

    @Test
    void slopeWithinSeasonsIsOfAYear() {
        Series<Double> quarters = GoldenSeries.read("10;50;20;30;12;52;22;32;14;54;24;34", 4);
        TheilSen line =
                TheilSenCalculator.standard().withinSeasons().estimate(quarters).orElseThrow();
        assertThat(line.slope()).isEqualTo(2);
        assertThat(line).asString().startsWith("+2.00 a year (95% +2.00 to +2.00, Sen; 12 values from 2001-Q1");
        assertThat(TheilSenCalculator.standard()
                        .withinSeasons()
                        .estimate(GoldenSeries.read("1;2;3;4", 4))
                        .toReason())
                .map(Reason::code)
                .contains(ReasonCode.TOO_FEW_POINTS);
    }

    @Test
    void neighboursThatResembleEachOtherAreSaid() {
        Series<Double> waves = GoldenSeries.annual("10;12;14;16;14;12;10;12;14;16;18;16");
        assertThat(MannKendall.of(waves).orElseThrow().caveats())
                .containsExactly(TrendCaveat.TOO_SHORT_TO_CORRECT_FOR_AUTOCORRELATION);
    }

    @Test
    void elevenPointsTakeTheNormalApproximation() {
        assertThat(MannKendall.of(GoldenSeries.annual("1;2;3;4;5;6;7;8;9;10;12"))
                        .orElseThrow()
                        .test()
                        .method())
                .isEqualTo("Mann-Kendall, normal approximation");
    }

    @Test
    void refusesNoLags() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MannKendallMethod.hamedRao().withLags(0))
                .withMessage("lags must be at least 1: 0");
    }
}
