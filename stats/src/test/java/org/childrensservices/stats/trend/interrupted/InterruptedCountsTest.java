package org.childrensservices.stats.trend.interrupted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.function.Function;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.rate.Denominator;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.regression.FittedCoefficients;
import org.childrensservices.stats.trend.regression.ModelEstimate;
import org.junit.jupiter.api.Test;
import org.threeten.extra.YearQuarter;

class InterruptedCountsTest {

    private static final TimePeriod FIRST = TimePeriod.of(YearQuarter.of(2016, 1));

    private static Series<Rate> series(long... counts) {
        Series.Builder<Rate> series = Series.builder();
        for (int i = 0; i < counts.length; i++) {
            series.add(FIRST.plus(i), Rate.of(counts[i]).in(60_000).per10_000());
        }
        return series.build();
    }

    private static void assertRefused(Series<Rate> series, ReasonCode code, String message) {
        assertRefused(InterruptedCountsCalculator.standard(), series, FIRST.plus(4), code, message);
    }

    private static void assertRefused(
            InterruptedCountsCalculator calculator,
            Series<Rate> series,
            TimePeriod start,
            ReasonCode code,
            String message) {
        Reason reason = calculator.estimate(series, start).toReason().orElseThrow();
        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.message()).contains(message);
    }

    /** Without a trend the ratio is that of the means, and the effect what the counts are fewer. */
    @Test
    void halfAsMany() {
        InterruptedCounts found = InterruptedCounts.of(series(40, 60, 60, 40, 20, 30, 30, 20), FIRST.plus(4))
                .orElseThrow();
        assertThat(found.levelRatio().value()).isCloseTo(0.5, within(1e-9));
        assertThat(found.trendRatio().value()).isCloseTo(1, within(1e-9));
        assertThat(found.effectSinceStart().value()).isCloseTo(-100, within(1e-7));
        assertThat(found.effectAt(FIRST.plus(5)).value()).isCloseTo(-25, within(1e-7));
        assertThat(found.fittedAt(FIRST).value()).isCloseTo(50, within(1e-7));
        assertThat(found.counterfactualAt(FIRST.plus(7)).value()).isCloseTo(50, within(1e-7));
        assertThat(found)
                .hasToString("from 2017-Q1 -50.0% (95% -80.8% to +30.1%; p 0.121, quasi-Poisson, dispersion 2.40); "
                        + "-100.0 (95% -278.4 to +78.4; p 0.209, quasi-Poisson, dispersion 2.40) since then, "
                        + "where 200.0 were to be expected; 8 values from 2016-Q1 to 2017-Q4; "
                        + "fewer than 8 values before or after");
    }

    @Test
    void seasonsAreTakenOut() {
        Series<Rate> waves = series(40, 60, 60, 40, 40, 60, 60, 40, 40, 60, 60, 40, 20, 30, 30, 20);
        InterruptedCounts found = InterruptedCountsCalculator.standard()
                .withSeasons(1)
                .withSlopeChange()
                .estimate(waves, FIRST.plus(12))
                .orElseThrow();
        assertThat(found.levelRatio().value()).isCloseTo(0.5, within(1e-9));
        assertThat(found.deviance()).isCloseTo(0, within(1e-9));
        assertThat(found.slopeChangeRatio().orElseThrow().value()).isCloseTo(1, within(1e-9));
        assertThat(found.toString()).contains(", and a quarter ");
    }

    /** In March, a quarter of the year on: the first wave is at its top, the second back at 0 from its own. */
    @Test
    void wavesOfAYear() {
        TimePeriod january = TimePeriod.of(YearMonth.of(2020, 1));
        var columns = new InterruptedCounts.Columns(january, january.plus(1), true, 2);
        assertThat(columns.row(january.plus(2))).containsExactly(new double[] {1, 1, 2, 1, 1, 0, 0, -1}, within(1e-12));
        assertThat(columns.withoutChange(january.plus(2)))
                .containsExactly(new double[] {1, 0, 2, 0, 1, 0, 0, -1}, within(1e-12));
        assertThatThrownBy(() -> new InterruptedCounts.Columns(january, january, true, -1))
                .hasMessage("pairs of waves must not be negative: -1");
    }

    /** The standard errors against the method: the derivative of each figure by each coefficient, by differences. */
    @Test
    void errorsAreThoseOfTheDeltaMethod() {
        InterruptedCounts found = InterruptedCountsCalculator.standard()
                .withSlopeChange()
                .estimate(series(40, 62, 58, 44, 20, 33, 31, 18), FIRST.plus(4))
                .orElseThrow();
        assertDelta(found, counts -> counts.fittedAt(FIRST.plus(6)));
        assertDelta(found, counts -> counts.counterfactualAt(FIRST.plus(6)));
        assertDelta(found, counts -> counts.effectAt(FIRST.plus(6)));
        assertDelta(found, InterruptedCounts::effectSinceStart);
    }

    private static void assertDelta(InterruptedCounts found, Function<InterruptedCounts, ModelEstimate> figure) {
        FittedCoefficients coefficients = found.coefficients();
        double[] gradient = new double[coefficients.values().length()];
        for (int i = 0; i < gradient.length; i++) {
            double step = 1e-5;
            gradient[i] = (figure.apply(moved(found, i, step)).value()
                            - figure.apply(moved(found, i, -step)).value())
                    / (2 * step);
        }
        assertThat(figure.apply(found).standardError())
                .isCloseTo(coefficients.withGradient(0, gradient).standardError(), withinPercentage(1e-4));
    }

    private static InterruptedCounts moved(InterruptedCounts found, int coefficient, double step) {
        FittedCoefficients coefficients = found.coefficients();
        double[] values = coefficients.values().toArray();
        values[coefficient] += step;
        return new InterruptedCounts(
                found.series(),
                found.columns(),
                new FittedCoefficients(
                        ImmutableDoubleArray.copyOf(values),
                        coefficients.covariance(),
                        coefficients.degreesOfFreedom(),
                        coefficients.level(),
                        coefficients.method()),
                found.dispersion(),
                found.deviance(),
                found.caveats());
    }

    @Test
    void widerLevelWiderInterval() {
        Series<Rate> eight = series(40, 60, 60, 40, 20, 30, 30, 20);
        InterruptedCounts usual = InterruptedCounts.of(eight, FIRST.plus(4)).orElseThrow();
        InterruptedCounts wide = InterruptedCountsCalculator.standard()
                .withLevel(ConfidenceLevel.P99)
                .estimate(eight, FIRST.plus(4))
                .orElseThrow();
        assertThat(wide.levelRatio().interval().orElseThrow().lower())
                .isLessThan(usual.levelRatio().interval().orElseThrow().lower());
    }

    @Test
    void errorsSayWhatTheyAre() {
        assertThat(CountErrors.poisson()).hasToString("Poisson");
        assertThat(CountErrors.neweyWest()).hasToString("Newey-West");
        assertThat(CountErrors.quasiPoisson()).hasToString("quasi-Poisson");
        assertThat(CountErrors.quasiPoisson().withDispersionAsItIs()).hasToString("quasi-Poisson, dispersion as it is");
    }

    @Test
    void noEventsOnASide() {
        assertRefused(series(0, 0, 0, 0, 0, 0, 0, 0), ReasonCode.NO_EVENTS, "no events before or no events after");
        assertRefused(series(4, 5, 6, 4, 0, 0, 0, 0), ReasonCode.NO_EVENTS, "the change at 2017-Q1");
        assertRefused(series(0, 0, 0, 0, 1, 5, 4, 5), ReasonCode.NO_EVENTS, "the change at 2017-Q1");
    }

    @Test
    void infiniteSlopeHasNoSolution() {
        assertRefused(
                InterruptedCountsCalculator.standard().withSlopeChange(),
                series(4, 5, 6, 4, 7, 0, 0, 0),
                FIRST.plus(4),
                ReasonCode.NO_SOLUTION,
                "");
    }

    @Test
    void aSingleZeroIsFine() {
        assertThat(InterruptedCounts.of(series(4, 5, 0, 4, 3, 0, 2, 1), FIRST.plus(4))
                        .isPresent())
                .isTrue();
    }

    @Test
    void tooFewPoints() {
        assertRefused(series(4, 5, 6, 4, 7, 5), ReasonCode.TOO_FEW_POINTS, "4 and 2");
        assertRefused(
                InterruptedCountsCalculator.standard().withSeasons(1).withSlopeChange(),
                series(4, 5, 6, 7, 5, 3),
                FIRST.plus(3),
                ReasonCode.TOO_FEW_POINTS,
                "6 coefficients need more than 6 points: 6");
    }

    @Test
    void nobodyIsAGap() {
        Series.Builder<Rate> builder = Series.builder();
        series(4, 5, 6, 4, 7, 5, 6).values().forEach(builder::add);
        Series<Rate> without = builder.build();
        builder.add(FIRST.plus(7), Rate.of(0).in(0).per10_000());
        assertThat(InterruptedCounts.of(builder.build(), FIRST.plus(4))
                        .orElseThrow()
                        .coefficients())
                .isEqualTo(InterruptedCounts.of(without, FIRST.plus(4))
                        .orElseThrow()
                        .coefficients());
    }

    @Test
    void moreWavesThanAYearShows() {
        Series<Rate> eight = series(40, 60, 60, 40, 20, 30, 30, 20);
        assertRefused(
                InterruptedCountsCalculator.standard().withSeasons(2),
                eight,
                FIRST.plus(4),
                ReasonCode.NOT_APPLICABLE,
                "4 values a year cannot show 2 pairs of waves");
        Series.Builder<Rate> annual = Series.builder();
        for (int i = 0; i < 8; i++) {
            annual.add(
                    TimePeriod.of(Year.of(2011 + i)), Rate.of(40 + i).in(60_000).per10_000());
        }
        assertRefused(
                InterruptedCountsCalculator.standard().withSeasons(1),
                annual.build(),
                TimePeriod.of(Year.of(2015)),
                ReasonCode.NOT_APPLICABLE,
                "1 values a year");
    }

    @Test
    void callersErrorsThrow() {
        InterruptedCounts found = InterruptedCounts.of(series(40, 60, 60, 40, 20, 30, 30, 20), FIRST.plus(4))
                .orElseThrow();
        assertThatThrownBy(() -> found.effectAt(FIRST))
                .hasMessageContaining("an effect must be of a period from 2017-Q1 on: 2016-Q1");
        assertThatThrownBy(() -> found.fittedAt(FIRST.plus(8)))
                .hasMessageContaining("there must be a value at 2018-Q1");
        assertThatThrownBy(() -> InterruptedCountsCalculator.standard().withSeasons(-1))
                .hasMessageContaining("pairs of waves must not be negative: -1");
        Series.Builder<Rate> mixed = Series.builder();
        series(4, 5, 6, 4, 7, 5, 6).values().forEach(mixed::add);
        mixed.add(
                FIRST.plus(7),
                Rate.of(4).in(Denominator.childYears(new BigDecimal("15000.5"))).per10_000());
        assertThatThrownBy(() -> InterruptedCounts.of(mixed.build(), FIRST.plus(4)))
                .hasMessageContaining("all denominators must be of one unit");
    }

    /** More children in the population need the same ratio. */
    @Test
    void populationIsTheOffset() {
        Series<Rate> before = series(40, 62, 58, 40, 20, 33, 30, 20);
        Series<Rate> larger = before.map(
                rate -> Rate.of(rate.count()).in(Denominator.people(600_000)).per(10_000));
        ModelEstimate found = InterruptedCounts.of(larger, FIRST.plus(4))
                .orElseThrow()
                .levelRatio()
                .logarithm();
        ModelEstimate expected = InterruptedCounts.of(before, FIRST.plus(4))
                .orElseThrow()
                .levelRatio()
                .logarithm();
        assertThat(found.value()).isCloseTo(expected.value(), within(1e-9));
        assertThat(found.standardError()).isCloseTo(expected.standardError(), within(1e-9));
    }
}
