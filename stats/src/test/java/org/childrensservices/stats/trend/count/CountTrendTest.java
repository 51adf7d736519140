package org.childrensservices.stats.trend.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.ChangeVerdict;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountTrendTest {

    private static final CountTrendCalculator STANDARD = CountTrendCalculator.standard();
    private static final CountTrendCalculator POISSON = STANDARD.withModel(CountModel.poisson());

    private static Series<Rate> rates(long... counts) {
        Series.Builder<Rate> series = Series.builder();
        for (int i = 0; i < counts.length; i++) {
            series.add(
                    TimePeriod.of(Year.of(2013 + i)),
                    Rate.of(counts[i]).in(62_000).per10_000());
        }
        return series.build();
    }

    private static ReasonCode code(Outcome<?> outcome) {
        return outcome.toReason().map(Reason::code).orElseThrow();
    }

    @Test
    void saysItself() {
        CountTrend trend =
                STANDARD.estimate(rates(401, 388, 352, 330, 310, 289)).orElseThrow();
        assertThat(trend)
                .hasToString("-6.6% a year (95% -8.9% to -4.2%), Poisson; p <0.001, Wald: can be told from chance"
                        + " (6 values from 2013 to 2018)");
        assertThat(trend.verdict(Polarity.LOW_IS_GOOD)).isEqualTo(ChangeVerdict.BETTER);
        assertThat(trend.verdict(Polarity.NEUTRAL)).isEqualTo(ChangeVerdict.CLEAR_DECREASE);
    }

    @Test
    void modelFollowsTheCounts() {
        assertThat(STANDARD.estimate(rates(300, 400, 250, 380, 320))
                        .orElseThrow()
                        .model())
                .isEqualTo(CountModel.quasiPoisson());
        assertThat(STANDARD.estimate(rates(300, 400, 250, 380, 320, 290, 410, 260, 370, 330, 280))
                        .orElseThrow()
                        .model())
                .isEqualTo(CountModel.negativeBinomial());
        assertThat(STANDARD.estimate(rates(300, 400)).orElseThrow().model()).isEqualTo(CountModel.poisson());
        assertThat(STANDARD.estimate(rates(300, 400, 250)).orElseThrow().model())
                .isEqualTo(CountModel.quasiPoisson());
        assertThat(STANDARD.estimate(rates(300, 400, 250, 380, 320, 290, 410, 260, 370, 330))
                        .orElseThrow()
                        .model())
                .isEqualTo(CountModel.negativeBinomial());
        // Above one, and not significant: chance explains it with six points, but five are too few to say so.
        assertThat(STANDARD.estimate(rates(100, 118, 96, 113, 92, 111))
                        .orElseThrow()
                        .model())
                .isEqualTo(CountModel.poisson());
        assertThat(STANDARD.estimate(rates(100, 118, 96, 113, 92)).orElseThrow().model())
                .isEqualTo(CountModel.quasiPoisson());
    }

    @Test
    void quasiPoissonNeverNarrowsUnlessTold() {
        Series<Rate> smooth = rates(401, 388, 352, 330, 310, 289);
        double plain = POISSON.estimate(smooth).orElseThrow().standardError().orElseThrow();
        CountTrend quasi =
                STANDARD.withModel(CountModel.quasiPoisson()).estimate(smooth).orElseThrow();
        assertThat(quasi.dispersion()).isEqualTo(1);
        assertThat(quasi.standardError()).isEqualTo(Outcome.of(plain));
        assertThat(quasi.logLikelihood().isPresent()).isFalse();
        assertThat(quasi.profileInterval().isPresent()).isFalse();
        CountTrend asEstimated = STANDARD.withModel(CountModel.quasiPoissonAsEstimated())
                .estimate(smooth)
                .orElseThrow();
        assertThat(asEstimated.standardError().orElseThrow()).isLessThan(plain);
    }

    @Test
    void refusals() {
        assertThat(code(POISSON.estimate(rates(5)))).isEqualTo(ReasonCode.TOO_FEW_POINTS);
        assertThat(code(POISSON.estimate(rates()))).isEqualTo(ReasonCode.TOO_FEW_POINTS);
        assertThat(code(POISSON.estimate(rates(0, 0, 0)))).isEqualTo(ReasonCode.NO_EVENTS);
        assertThat(code(POISSON.estimate(rates(0, 0, 7)))).isEqualTo(ReasonCode.NO_SOLUTION);
        assertThat(code(POISSON.estimate(rates(7, 0, 0)))).isEqualTo(ReasonCode.NO_SOLUTION);
        assertThat(code(STANDARD.withModel(CountModel.negativeBinomial()).estimate(rates(7, 8))))
                .isEqualTo(ReasonCode.TOO_FEW_POINTS);
        assertThat(code(STANDARD.withModel(CountModel.quasiPoisson())
                        .estimate(rates(7, 8))
                        .orElseThrow()
                        .interval()))
                .isEqualTo(ReasonCode.TOO_FEW_POINTS);
        Series<Rate> nobody = Series.<Rate>builder()
                .add(TimePeriod.of(Year.of(2020)), Rate.of(3).in(100).per10_000())
                .add(TimePeriod.of(Year.of(2021)), Rate.of(0).in(0).per10_000())
                .build();
        assertThat(POISSON.estimate(nobody).toReason().map(Reason::message))
                .contains("A trend of counts needs a denominator in 2021");
    }

    @Test
    void yearsWithoutEventsAreNoObstacle() {
        CountTrend trend = POISSON.estimate(rates(0, 3, 0, 1, 2)).orElseThrow();
        assertThat(trend.isDistinguishable()).isFalse();
        assertThat(trend.verdict(Polarity.LOW_IS_GOOD)).isEqualTo(ChangeVerdict.NO_CLEAR_CHANGE);
        assertThat(trend.fitted().values().stream().mapToDouble(mean -> mean).sum())
                .isCloseTo(6, within(1e-12));
    }

    @Test
    void gapsKeepTheirTime() {
        Series<Rate> gap = Series.<Rate>builder()
                .add(TimePeriod.of(Year.of(2013)), Rate.of(100).in(1_000).per10_000())
                .add(TimePeriod.of(Year.of(2014)), Rate.of(200).in(1_000).per10_000())
                .add(TimePeriod.of(Year.of(2016)), Rate.of(800).in(1_000).per10_000())
                .build();
        assertThat(POISSON.estimate(gap).orElseThrow().rateRatio()).isCloseTo(2, within(1e-12));
    }

    @Test
    void breaksAreNotCrossedUnlessTold() {
        Series.Builder<Rate> built = Series.builder();
        for (int i = 0; i < 8; i++) {
            built.add(
                    TimePeriod.of(YearMonth.of(2024, 1)).plus(i),
                    Rate.of(i < 4 ? 50 : 80 + i).in(1_000).per10_000());
        }
        Series<Rate> series = built.breakAt(TimePeriod.of(YearMonth.of(2024, 5)), "definition")
                .build();
        assertThat(POISSON.estimate(series).orElseThrow().caveats())
                .containsExactly(TrendCaveat.EARLIER_POINTS_LEFT_OUT);
        assertThat(POISSON.estimate(series).orElseThrow()).asString().contains("% a month (");
        assertThat(POISSON.estimate(series.acrossBreaks()).orElseThrow().caveats())
                .containsExactly(TrendCaveat.BREAK_CROSSED);
    }

    @Test
    void steepTrendsAreFound() {
        CountTrend up = POISSON.estimate(rates(0, 0, 1, 0, 0, 100_000)).orElseThrow();
        assertThat(up.slope()).isBetween(10.0, 11.0);
        assertThat(up.profileInterval().orElseThrow().contains(up.percent())).isTrue();
    }

    @Test
    void levelRunsThrough() {
        CountTrend trend = POISSON.withLevel(ConfidenceLevel.P99_8)
                .estimate(rates(401, 388, 352))
                .orElseThrow();
        assertThat(trend.interval().orElseThrow().level()).isEqualTo(ConfidenceLevel.P99_8);
        assertThat(trend.level()).isEqualTo(ConfidenceLevel.P99_8);
    }

    @Test
    void chiSquareTest() {
        assertThat(new ChiSquareTest(0, 1).pValue()).isEqualTo(1);
        // On two degrees of freedom chi-square is exponential.
        assertThat(new ChiSquareTest(5, 2).pValue()).isCloseTo(Math.exp(-2.5), within(1e-15));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChiSquareTest(-0.1, 1))
                .withMessage("statistic must not be negative: -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChiSquareTest(1, 0))
                .withMessage("degrees of freedom must be at least 1: 0");
    }

    @Test
    void dispersion() {
        Series<Rate> rates = rates(300, 400, 250, 380, 320);
        Dispersion dispersion = Dispersion.aroundTrend(rates).orElseThrow();
        assertThat(dispersion.isSignificant(ConfidenceLevel.P95)).isTrue();
        assertThat(dispersion)
                .asString()
                .startsWith("counts vary 14.93 times as much as by chance around a trend (chi-square 44.80 on 3, ");
        assertThat(Dispersion.aroundTrend(rates(300, 310, 290)).orElseThrow().isSignificant(ConfidenceLevel.P95))
                .isFalse();
        assertThat(code(Dispersion.aroundTrend(rates(3, 4)))).isEqualTo(ReasonCode.TOO_FEW_POINTS);
        assertThat(code(Dispersion.aroundOneRate(rates(3)))).isEqualTo(ReasonCode.TOO_FEW_POINTS);
        assertThat(code(Dispersion.aroundOneRate(rates(0, 0)))).isEqualTo(ReasonCode.NO_EVENTS);
    }

    /** One after the other, and none where a single series has none. */
    @Test
    void seriesOfAColumnAreThoseOfEach() {
        long[][] counts = {{401, 388, 352}, {0, 0, 0}, {30, 31, 29}, {0, 0, 7}, {5, 9, 14}};
        CountTrendColumn column = POISSON.withLevel(ConfidenceLevel.P99)
                .estimate(CountSeriesColumn.of(Arrays.stream(counts)
                                .flatMapToLong(Arrays::stream)
                                .toArray())
                        .in(LongStream.generate(() -> 62_000).limit(15).toArray())
                        .ofPeriods(3));
        assertThat(column.size()).isEqualTo(5);
        assertThat(column.level()).isEqualTo(ConfidenceLevel.P99);
        for (int i = 0; i < counts.length; i++) {
            Outcome<CountTrend> single = POISSON.withLevel(ConfidenceLevel.P99).estimate(rates(counts[i]));
            assertThat(column.isEstimable(i)).isEqualTo(single.isPresent());
            assertThat(column.slopes()[i])
                    .isEqualTo(single.map(CountTrend::slope).fold(slope -> slope, reason -> Double.NaN));
            assertThat(column.uppers()[i])
                    .isEqualTo(single.flatMap(CountTrend::interval).fold(Interval::upper, reason -> Double.NaN));
        }
    }

    @Test
    void calculatorSaysWhatItDoes() {
        CountTrendCalculator calculator = POISSON.withLevel(ConfidenceLevel.P90);
        assertThat(calculator.model()).isEqualTo(CountModel.poisson());
        assertThat(calculator.level()).isEqualTo(ConfidenceLevel.P90);
        assertThat(CountModel.selected()).hasToString("selected");
    }

    /** What they lie off by rounding is no variation that could tell a trend from chance. */
    @ParameterizedTest
    @ValueSource(strings = {"100;100;100", "100;200;400", "100000;110000;121000", "27;18;12;8"})
    void countsOnTheTrendHaveNoTestOfTheirOwnVariation(String counts) {
        CountTrend trend = STANDARD.withModel(CountModel.quasiPoissonAsEstimated())
                .estimate(rates(Splitter.on(';')
                        .splitToStream(counts)
                        .mapToLong(Long::parseLong)
                        .toArray()))
                .orElseThrow();
        assertThat(trend.standardError()).isEqualTo(Outcome.of(0.0));
        assertThat(trend.test().toReason())
                .contains(new Reason(ReasonCode.NOT_APPLICABLE, "no test where all points lie on the trend"));
        assertThat(trend.isDistinguishable()).isFalse();
        assertThat(trend).asString().contains("; no test (");
    }

    @Test
    void columnRefusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CountSeriesColumn.of(new long[4]).in(new long[2]).ofPeriods(2))
                .withMessage("there must be as many numbers of people as counts: 2 and 4");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CountSeriesColumn.of(new long[4]).in(new long[4]).ofPeriods(3))
                .withMessage("counts must be whole series of 3 periods: 4");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CountSeriesColumn.of(new long[4]).in(new long[4]).ofPeriods(1))
                .withMessage("a series must have at least 2 periods: 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POISSON.estimate(CountSeriesColumn.of(new long[] {1, -2})
                        .in(new long[] {9, 9})
                        .ofPeriods(2)))
                .withMessage("counts must not be negative: -2 at 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POISSON.estimate(CountSeriesColumn.of(new long[] {1, 2})
                        .in(new long[] {9, 0})
                        .ofPeriods(2)))
                .withMessage("people must be positive: 0 for 2 at 1");
        CountSeriesColumn column =
                CountSeriesColumn.of(new long[] {1, 0}).in(new long[] {9, 0}).ofPeriods(2);
        assertThat(POISSON.estimate(column).isEstimable(0)).isFalse();
        assertThat(column).hasToString("1 series of 2 periods");
        assertThat(POISSON.estimate(column)).hasToString("1 trends (95%, Poisson)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.estimate(column))
                .withMessage("model of columns must be Poisson: selected");
    }
}
