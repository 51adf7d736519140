package org.childrensservices.stats.trend.interrupted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.time.YearMonth;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;
import org.junit.jupiter.api.Test;

class InterruptedSeriesTest {

    private static final String SHORT = "50;52;51;53;48;46;45;43";

    private static TimePeriod year(int year) {
        return TimePeriod.of(Year.of(year));
    }

    private static InterruptedSeries found(String values, int start) {
        return InterruptedSeries.of(GoldenSeries.annual(values), year(start)).orElseThrow();
    }

    @Test
    void saysItself() {
        assertThat(found(SHORT, 2005))
                .hasToString("from 2005 level -5.60 (95% -8.51 to -2.69; p 0.006, least squares), slope a year -2.40 "
                        + "(95% -3.64 to -1.16; p 0.006, least squares); by 2008 -12.80 (95% -17.99 to -7.61; "
                        + "p 0.002, least squares), -22.9% of the 55.90 to be expected; 8 values from 2001 to 2008; "
                        + "fewer than 8 values before or after");
    }

    @Test
    void effectInChildren() {
        HorizonEffect effect = found(SHORT, 2005).effectAt(year(2006));
        assertThat(effect.absolute().value()).isCloseTo(-8, within(1e-12));
        assertThat(effect.in(62_500).per10_000().value()).isCloseTo(-50, within(1e-10));
        assertThat(effect.in(62_500).per10_000().test())
                .isEqualTo(effect.absolute().test());
        assertThat(effect.in(1_000).percent().value()).isCloseTo(-80, within(1e-10));
        assertThat(effect.in(0).per10_000().value()).isZero();
        assertThat(effect.toString())
                .startsWith("by 2006 -8.00 (95% ")
                .contains(" beside 54.30 to be expected, -14.7% (95% ");
        assertThatThrownBy(() -> effect.in(-1)).hasMessageContaining("population must not be negative: -1");
        assertThatThrownBy(() -> effect.in(1).per(0)).hasMessageContaining("multiplier must be positive: 0");
    }

    @Test
    void theFirstPeriodOfTheChangeHasAnEffect() {
        InterruptedSeries found = found(SHORT, 2005);
        assertThat(found.effectAt(year(2005)).absolute()).isEqualTo(found.levelChange());
    }

    @Test
    void linesBeforeAndAfter() {
        InterruptedSeries found = found(SHORT, 2005);
        assertThat(found.fittedAt(year(2004))).isEqualTo(found.counterfactualAt(year(2004)));
        assertThat(found.fittedAt(year(2008)).value()).isCloseTo(43.1, within(1e-12));
        assertThat(found.counterfactualAt(year(2008)).value()).isCloseTo(55.9, within(1e-12));
    }

    @Test
    void fewerThanThreeOnASideAreRefused() {
        assertRefused(SHORT, 2003, "a change at 2003 needs at least 3 values before it and from it on: 2 and 6");
        assertRefused(SHORT, 2007, "a change at 2007 needs at least 3 values before it and from it on: 6 and 2");
        assertRefused(SHORT, 2020, "a change at 2020 needs at least 3 values before it and from it on: 8 and 0");
        assertRefused("50;52;NA;53;48;46;45;43", 2004, "2 and 5");
        assertThat(InterruptedSeries.of(Series.<Double>builder().build(), year(2004))
                        .toReason())
                .map(Reason::code)
                .contains(ReasonCode.TOO_FEW_POINTS);
    }

    private static void assertRefused(String values, int start, String message) {
        Reason reason = InterruptedSeries.of(GoldenSeries.annual(values), year(start))
                .toReason()
                .orElseThrow();
        assertThat(reason.code()).isEqualTo(ReasonCode.TOO_FEW_POINTS);
        assertThat(reason.message()).contains(message);
    }

    @Test
    void constantSeriesHasNoChangeAndNoInterval() {
        InterruptedSeries found = found("40;40;40;40;40;40;40;40", 2005);
        assertThat(found.levelChange().value()).isCloseTo(0, within(1e-12));
        assertThat(found.levelChange().interval().toReason()).map(Reason::code).contains(ReasonCode.NOT_APPLICABLE);
        assertThat(found.levelChange().test().isPresent()).isFalse();
        assertThat(found.levelChange().isDistinguishable()).isFalse();
        assertThat(found.toString()).contains("0.00 (the points lie exactly on the model)");
        for (SerialCorrelation method :
                new SerialCorrelation[] {SerialCorrelation.praisWinsten(), SerialCorrelation.restrictedLikelihood()}) {
            assertThat(InterruptedSeriesCalculator.standard()
                            .withMethod(method)
                            .estimate(GoldenSeries.annual("40;40;40;40;40;40;40;40"), year(2005))
                            .orElseThrow()
                            .levelChange()
                            .standardError())
                    .isZero();
        }
    }

    @Test
    void noPercentageOfNothing() {
        HorizonEffect effect = found("5;4;3.1;2;8;9;10;12", 2005).endEffect();
        assertThat(effect.counterfactual().value()).isNegative();
        assertThat(effect.relative().toReason()).map(Reason::code).contains(ReasonCode.ZERO_BASELINE);
        assertThat(effect.toString()).contains("no percentage of what would have been 0 or less at 2008");
    }

    @Test
    void breakIsNotCrossedUnlessToldTo() {
        Series.Builder<Double> builder = Series.builder();
        double[] values = {70, 72, 71, 50, 52, 51, 53, 48, 46, 45, 43};
        for (int i = 0; i < values.length; i++) {
            builder.add(year(1998 + i), values[i]);
        }
        Series<Double> series = builder.breakAt(year(2001), "counted by child").build();
        InterruptedSeries found = InterruptedSeries.of(series, year(2005)).orElseThrow();
        assertThat(found.levelChange()).isEqualTo(found(SHORT, 2005).levelChange());
        assertThat(found.caveats()).contains(TrendCaveat.EARLIER_POINTS_LEFT_OUT);
        assertThat(InterruptedSeries.of(series, year(2001)).toReason())
                .map(Reason::code)
                .contains(ReasonCode.TOO_FEW_POINTS);
        InterruptedSeries crossed =
                InterruptedSeries.of(series.acrossBreaks(), year(2005)).orElseThrow();
        assertThat(crossed.caveats()).contains(TrendCaveat.BREAK_CROSSED);
    }

    @Test
    void methodByLength() {
        assertThat(found(SHORT, 2005).levelChange().method()).isEqualTo("least squares");
        assertThat(found(SHORT + ";44;45;47;43", 2005).levelChange().method())
                .isEqualTo("Newey-West, lag 2, small sample");
    }

    @Test
    void eightOnEachSideAreEnough() {
        String eight = SHORT + ";44;45;47;43;41;40;42;39";
        assertThat(found(eight, 2009).caveats()).isEmpty();
        assertThat(found(eight, 2010).caveats()).containsExactly(TrendCaveat.FEW_POINTS_ON_A_SIDE);
    }

    @Test
    void methodsSayWhatTheyAre() {
        assertThat(SerialCorrelation.byLength())
                .hasToString("least squares below 12 points, otherwise Newey-West for small samples");
        assertThat(SerialCorrelation.neweyWest()).hasToString("Newey-West, usual lag");
        assertThat(SerialCorrelation.neweyWest().withLag(3)).hasToString("Newey-West, lag 3");
        assertThat(SerialCorrelation.restrictedLikelihood()).hasToString("autoregressive, restricted likelihood");
    }

    @Test
    void callersErrorsThrow() {
        Series<Double> series = GoldenSeries.annual(SHORT);
        assertThatThrownBy(() -> InterruptedSeries.of(series, TimePeriod.of(YearMonth.of(2005, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("periods must be of one kind");
        assertThatThrownBy(() -> found(SHORT, 2005).effectAt(year(2004)))
                .hasMessageContaining("an effect must be of a period from 2005 on: 2004");
        assertThatThrownBy(() -> SerialCorrelation.neweyWest().withLag(-1))
                .hasMessageContaining("lag must not be negative: -1");
    }

    @Test
    void widerLevelWiderInterval() {
        InterruptedSeries wide = InterruptedSeriesCalculator.standard()
                .withLevel(ConfidenceLevel.P99)
                .estimate(GoldenSeries.annual(SHORT), year(2005))
                .orElseThrow();
        assertThat(wide.levelChange().interval().orElseThrow().lower())
                .isLessThan(found(SHORT, 2005)
                        .levelChange()
                        .interval()
                        .orElseThrow()
                        .lower());
    }

    @Test
    void diagnosticsSayThemselves() {
        assertThat(found(SHORT, 2005).diagnostics().orElseThrow())
                .hasToString("neighbours correlate by -0.73; Durbin-Watson 3.42, p 0.090, Durbin-Watson; "
                        + "p 0.029, Breusch-Godfrey, lag 1; p 0.060, Ljung-Box, lag 4");
    }
}
