package org.childrensservices.stats.trend.changepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePointTest {

    private static final ChowCalculator CHOW = ChowCalculator.standard();

    private static TimePeriod year(int year) {
        return GoldenSeries.start(1).plus(year - 2001);
    }

    private static void assertNone(Outcome<?> outcome, ReasonCode code) {
        assertThat(outcome.toReason()).map(Reason::code).contains(code);
    }

    @Test
    void shiftSaysItself() {
        Pettitt shift = Pettitt.of(GoldenSeries.annual("9;8;10;9;8;10;15;14;16;15;14;16"))
                .orElseThrow();
        assertThat(shift)
                .hasToString(
                        "rose after 2006: p 0.031, Pettitt: can be told from chance (12 values from 2001 to 2012)");
        assertThat(PettittCalculator.standard()
                        .withLevel(ConfidenceLevel.P99)
                        .test(shift.series())
                        .orElseThrow()
                        .isDistinguishable())
                .isFalse();
    }

    @Test
    void equalValuesHaveNoChange() {
        assertThat(Pettitt.of(GoldenSeries.annual("5;5;5;5")).orElseThrow())
                .hasToString("no change: p 1.000, Pettitt: cannot be told from chance (4 values from 2001 to 2004);"
                        + " no order of these values could be told from chance");
    }

    @Test
    void changesThatTieAreAllSaid() {
        Pettitt tied = Pettitt.of(GoldenSeries.annual("10;12;10;12;10;12")).orElseThrow();
        assertThat(tied.last()).containsExactly(year(2001), year(2003), year(2005));
        assertThat(tied).asString().startsWith("rose after 2001 or rose after 2003 or rose after 2005: p 1.000");
    }

    /** The approximation needs eleven points before any shift is significant at 5%. */
    @ParameterizedTest
    @CsvSource({"1;1;1;1;1;2;2;2;2;2, true", "1;1;1;1;1;2;2;2;2;2;2, false"})
    void fewPointsCannotBeSignificant(String values, boolean impossible) {
        Pettitt test = Pettitt.of(GoldenSeries.annual(values)).orElseThrow();
        assertThat(test.caveats().contains(TrendCaveat.SIGNIFICANCE_IMPOSSIBLE)).isEqualTo(impossible);
        assertThat(test.isDistinguishable()).isEqualTo(!impossible);
    }

    @ParameterizedTest
    @CsvSource({"NA", "4", "4;NA;NA;6"})
    void shiftNeedsThreePoints(String values) {
        assertNone(Pettitt.of(GoldenSeries.annual(values)), ReasonCode.TOO_FEW_POINTS);
    }

    @Test
    void nothingCrossesADeclaredBreak() {
        Series.Builder<Double> builder = Series.builder();
        GoldenSeries.annual("9;8;10;9;8;10;15;14;16;15;14;16").values().forEach(builder::add);
        Series<Double> broken = builder.breakAt(year(2007), "new definition").build();
        assertThat(Pettitt.of(broken).orElseThrow())
                .asString()
                .contains("(6 values from 2007 to 2012)", "points before the last break are left out");
        assertNone(CHOW.test(broken, year(2007)), ReasonCode.TOO_FEW_POINTS);
        assertThat(CHOW.test(broken.acrossBreaks(), year(2007)).orElseThrow())
                .asString()
                .startsWith("one line or two, from 2007 on: F(2, 8) ")
                .contains("Chow: can be told from chance (12 values")
                .endsWith("; a break in the definition is crossed");
    }

    /** Times are true: what lies on one line with a gap does so whatever its place. */
    @Test
    void lineThroughAGapIsOneLine() {
        Chow chow = CHOW.test(GoldenSeries.annual("1.1;2;2.9;NA;5;6;NA;8.1;9;9.9"), year(2005))
                .orElseThrow();
        assertThat(chow.freedom()).isEqualTo(4);
        assertThat(chow.isDistinguishable()).isFalse();
    }

    @Test
    void chowRefuses() {
        assertThat(CHOW.test(GoldenSeries.annual("1;3;2;4;6;5"), year(2003)).toReason())
                .contains(new Reason(
                        ReasonCode.TOO_FEW_POINTS, "A line needs at least 3 points before and after: 2 and 4"));
        assertNone(CHOW.test(GoldenSeries.annual("7;7;7;7;7;7"), year(2004)), ReasonCode.NO_SOLUTION);
        assertNone(CHOW.test(GoldenSeries.annual("1;2;3;9;8;7"), year(2004)), ReasonCode.NO_SOLUTION);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHOW.test(GoldenSeries.annual("1;3;2;4;6;5"), GoldenSeries.start(12)))
                .withMessageStartingWith("periods must be of one kind");
    }

    @Test
    void chowIsHeldAgainstItsLevel() {
        Series<Double> series = GoldenSeries.annual("1;3;2;4;9;8;8;9");
        Chow usual = CHOW.test(series, year(2005)).orElseThrow();
        // An F of 2 and 4 is above f with probability (1 + f / 2)^-2: 0.042.
        assertThat(usual.test().pValue()).isCloseTo(Math.pow(1 + usual.test().statistic() / 2, -2), within(1e-12));
        assertThat(usual.isDistinguishable()).isTrue();
        assertThat(CHOW.withLevel(ConfidenceLevel.P99)
                        .test(series, year(2005))
                        .orElseThrow()
                        .isDistinguishable())
                .isFalse();
    }

    /** Whatever the unit and the number of points: a line is one that leaves nothing but rounding. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1, 1e9})
    void lineLeavesNothingInAnyUnit(double unit) {
        Series.Builder<Double> exact = Series.builder();
        Series.Builder<Double> near = Series.builder();
        for (int i = 0; i < 40; i++) {
            exact.add(year(2001 + i), unit * (1 + i) / 3);
            near.add(year(2001 + i), unit * ((1 + i) / 3.0 + (i % 2) * 1e-7));
        }
        assertNone(Autocorrelation.of(exact.build()), ReasonCode.NO_SOLUTION);
        assertThat(Autocorrelation.of(near.build()).isPresent()).isTrue();
    }

    @Test
    void autocorrelationSaysItself() {
        Autocorrelation waves = Autocorrelation.of(GoldenSeries.annual("10;12;14;16;14;12;10;12;14;16;18;16"))
                .orElseThrow();
        assertThat(waves)
                .asString()
                .startsWith("first autocorrelation 0.54 around a line; Durbin-Watson 0.87 (p ")
                .contains("Breusch-Godfrey; p ", "Ljung-Box, 4 lags (12 values from 2001 to 2012)");
        assertThat(waves.durbinWatson().pPositive()).isLessThan(0.01);
    }

    /** Products over a gap are none: of 1, 2 and 4 only the first two are neighbours. */
    @Test
    void gapIsNotBridged() {
        Autocorrelation gaps = AutocorrelationCalculator.standard()
                .withLags(1)
                .estimate(GoldenSeries.annual("3;5;NA;4;NA;1;NA;6"))
                .orElseThrow();
        double mean = 19 / 5.0;
        double squares = 3 * 3 + 5 * 5 + 4 * 4 + 1 + 6 * 6 - 19 * 19 / 5.0;
        assertThat(gaps.ofValues().get(0)).isCloseTo((3 - mean) * (5 - mean) / squares, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "NA, TOO_FEW_POINTS",
        "1;3;2;4, TOO_FEW_POINTS",
        "1;NA;3;NA;2;NA;5;NA;4, TOO_FEW_POINTS",
        "5;5;5;5;5, NO_SOLUTION",
        "0;0;0;0;0;0;0, NO_SOLUTION",
        "0.1;0.2;0.3;0.4;0.5;0.6, NO_SOLUTION"
    })
    void autocorrelationRefuses(String values, ReasonCode code) {
        assertNone(Autocorrelation.of(GoldenSeries.annual(values)), code);
    }

    @Test
    void lagsMustBeFewerThanPoints() {
        AutocorrelationCalculator six = AutocorrelationCalculator.standard().withLags(6);
        assertThat(six.estimate(GoldenSeries.annual("1;3;2;4;6;5")).toReason())
                .contains(new Reason(ReasonCode.TOO_FEW_POINTS, "6 lags need at least 7 points: 6"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AutocorrelationCalculator.standard().withLags(0))
                .withMessage("lags must be at least 1: 0");
    }
}
