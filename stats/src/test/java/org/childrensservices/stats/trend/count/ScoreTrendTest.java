package org.childrensservices.stats.trend.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.time.YearMonth;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.ChangeVerdict;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.junit.jupiter.api.Test;
import org.threeten.extra.YearQuarter;

class ScoreTrendTest {

    private static Series<Proportion> proportions(long total, long... counts) {
        Series.Builder<Proportion> series = Series.builder();
        for (int i = 0; i < counts.length; i++) {
            series.add(
                    TimePeriod.of(Year.of(2019 + i)), Proportion.of(counts[i]).outOf(total));
        }
        return series.build();
    }

    private static ReasonCode code(Outcome<?> outcome) {
        return outcome.toReason().map(Reason::code).orElseThrow();
    }

    @Test
    void saysItself() {
        ScoreTrend<Proportion> trend = ScoreTrendCalculator.standard()
                .testProportions(proportions(400, 44, 40, 31, 27, 20))
                .orElseThrow();
        assertThat(trend)
                .hasToString("fell: p <0.001, score: can be told from chance; chi-square 0.17 on 3, p 0.982 off a"
                        + " straight line (5 values from 2019 to 2023)");
        assertThat(trend.verdict(Polarity.LOW_IS_GOOD)).isEqualTo(ChangeVerdict.BETTER);
        assertThat(trend.risingP()).isGreaterThan(0.99);
    }

    @Test
    void twoPointsHaveNoDeparture() {
        ScoreTrend<Proportion> trend = ScoreTrendCalculator.standard()
                .withLevel(ConfidenceLevel.P99)
                .testProportions(proportions(400, 44, 20))
                .orElseThrow();
        assertThat(code(trend.departure())).isEqualTo(ReasonCode.TOO_FEW_POINTS);
        assertThat(trend.level()).isEqualTo(ConfidenceLevel.P99);
        assertThat(trend.isDistinguishable()).isTrue();
    }

    @Test
    void refusals() {
        ScoreTrendCalculator standard = ScoreTrendCalculator.standard();
        assertThat(code(standard.testProportions(proportions(5, 0, 0, 0)))).isEqualTo(ReasonCode.NO_EVENTS);
        assertThat(code(standard.testProportions(proportions(5, 5, 5, 5)))).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(code(standard.testProportions(proportions(5, 3)))).isEqualTo(ReasonCode.TOO_FEW_POINTS);
        assertThat(code(standard.testProportions(proportions(0, 0, 0)))).isEqualTo(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(code(standard.testRates(Series.<Rate>builder().build()))).isEqualTo(ReasonCode.TOO_FEW_POINTS);
    }

    @Test
    void noTrendIsLevel() {
        ScoreTrend<Proportion> level = ScoreTrendCalculator.standard()
                .testProportions(proportions(400, 40, 44, 40))
                .orElseThrow();
        assertThat(level).asString().startsWith("level: p 1.000, score: cannot be told from chance");
        assertThat(level.isDistinguishable()).isFalse();
        assertThat(level.verdict(Polarity.LOW_IS_GOOD)).isEqualTo(ChangeVerdict.NO_CLEAR_CHANGE);
        assertThat(ScoreTrendCalculator.standard()
                        .withLevel(ConfidenceLevel.P99)
                        .level())
                .isEqualTo(ConfidenceLevel.P99);
    }

    @Test
    void logisticTrend() {
        LogisticTrend trend =
                LogisticTrend.of(proportions(400, 44, 40, 31, 27, 20)).orElseThrow();
        assertThat(trend).asString().startsWith("odds ratio 0.81").contains(" a year (95% 0.7");
        assertThat(trend.interval().contains(trend.oddsRatio())).isTrue();
        assertThat(code(LogisticTrend.of(proportions(5, 0, 0, 5, 5)))).isEqualTo(ReasonCode.NO_SOLUTION);
        assertThat(code(LogisticTrend.of(proportions(5, 0, 0, 2)))).isEqualTo(ReasonCode.NO_SOLUTION);
    }

    @Test
    void recentTrendHasTwoVerdicts() {
        RecentTrend smooth = RecentTrend.ofProportions(proportions(4_000, 800, 880, 960, 1_040, 1_120))
                .orElseThrow();
        assertThat(smooth.text(Polarity.HIGH_IS_GOOD))
                .isEqualTo("increasing and getting better (99.8%); allowing for variation between years p 0.003, t:"
                        + " better");
        assertThat(smooth.isDoubtful()).isFalse();
        RecentTrend noisy = RecentTrend.ofProportions(proportions(4_000, 800, 960, 860, 930, 1_000))
                .orElseThrow();
        assertThat(noisy.marker()).isEqualTo(RecentTrend.Marker.INCREASING);
        assertThat(noisy.verdict(Polarity.NEUTRAL)).isEqualTo(ChangeVerdict.NO_CLEAR_CHANGE);
        assertThat(noisy.isDoubtful()).isTrue();
        assertThat(noisy).asString().startsWith("increasing (99.8%); ").endsWith(" (2019 to 2023)");
    }

    /** As a line of least squares: 1.2 over the root of 0.8 / 3 / 10, and with the fourth year known twice as well. */
    @Test
    void variationAroundTheLineOfValuesCounts() {
        RecentTrend equal = RecentTrend.ofValues(values(0.1)).orElseThrow();
        assertThat(equal.slope()).isCloseTo(1.2, within(1e-12));
        assertThat(equal.test().statistic()).isCloseTo(1.2 / Math.sqrt(0.8 / 30), within(1e-10));
        RecentTrend weighted = RecentTrend.ofValues(values(0.05)).orElseThrow();
        assertThat(weighted.slope()).isCloseTo(1.105263157894737, within(1e-12));
        assertThat(weighted.test().statistic()).isCloseTo(5.639404633060535, within(1e-10));
    }

    private static Series<WeightedValue> values(double errorOfTheFourth) {
        Series.Builder<WeightedValue> series = Series.builder();
        double[] values = {1, 2, 4, 4, 6};
        for (int i = 0; i < values.length; i++) {
            series.add(TimePeriod.of(Year.of(2019 + i)), new WeightedValue(values[i], i == 3 ? errorOfTheFourth : 0.1));
        }
        return series.build();
    }

    @Test
    void oneYearMayNotDecide() {
        RecentTrend outlier = RecentTrend.ofProportions(proportions(4_000, 1_000, 990, 985, 980, 1_300))
                .orElseThrow();
        assertThat(outlier.chiSquare()).isGreaterThan(9.55);
        assertThat(outlier.marker()).isEqualTo(RecentTrend.Marker.NO_SIGNIFICANT_CHANGE);
        assertThat(outlier.marker().text(Polarity.LOW_IS_GOOD)).isEqualTo("no significant change");
        assertThat(RecentTrend.Marker.DECREASING.text(Polarity.HIGH_IS_GOOD)).isEqualTo("decreasing and getting worse");
    }

    @Test
    void recentTrendNeedsFiveConsecutiveYears() {
        assertThat(code(RecentTrend.ofProportions(proportions(100, 1, 2, 3, 4))))
                .isEqualTo(ReasonCode.TOO_FEW_POINTS);
        Series.Builder<Proportion> gap = Series.builder();
        Series.Builder<Proportion> months = Series.builder();
        for (int i = 0; i < 6; i++) {
            if (i != 2) {
                gap.add(TimePeriod.of(Year.of(2019 + i)), Proportion.of(i).outOf(50));
            }
            months.add(
                    TimePeriod.of(YearMonth.of(2024, 1)).plus(i),
                    Proportion.of(i).outOf(50));
        }
        assertThat(RecentTrend.ofProportions(gap.build()).toReason().map(Reason::message))
                .contains("A recent trend needs 5 consecutive years: 4 of the last 5");
        assertThat(code(RecentTrend.ofProportions(months.build()))).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(code(RecentTrend.ofProportions(proportions(0, 0, 0, 0, 0, 0))))
                .isEqualTo(ReasonCode.EMPTY_DENOMINATOR);
    }

    @Test
    void weightedValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedValue.of(5, new Interval(4, 6, ConfidenceLevel.P99, "any")))
                .withMessageStartingWith("limits must be at 95%: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedValue.of(Rate.of(0).in(5).per10_000()))
                .withMessage("rate must have events: 0 of 5, per 10,000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedValue(5, 0))
                .withMessage("standard error must be positive and finite: 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedValue(Double.NaN, 1))
                .withMessage("value must be finite: NaN");
        assertThat(WeightedValue.of(Rate.of(25).in(100).per(100)).standardError())
                .isEqualTo(5);
    }

    @Test
    void annualChanges() {
        AnnualChangeCalculator standard = AnnualChangeCalculator.standard();
        Series<Double> two = Series.<Double>builder()
                .add(TimePeriod.of(Year.of(2020)), 100.0)
                .add(TimePeriod.of(Year.of(2022)), 121.0)
                .build();
        AnnualPercentChange change = standard.estimatePercent(two).orElseThrow();
        assertThat(code(change.interval())).isEqualTo(ReasonCode.TOO_FEW_POINTS);
        assertThat(change)
                .hasToString("+10.0% a year (two points leave nothing to say how far points lie off; 2 values from 2020"
                        + " to 2022)");
        assertThat(standard.estimate(two).orElseThrow()).asString().startsWith("+10.50 a year (");
        assertThat(EndpointChange.of(two).orElseThrow())
                .hasToString("+21.0 from 2020 to 2022: +10.5 a year, +10.0% a year");
        Series<Double> zero = Series.<Double>builder()
                .add(TimePeriod.of(Year.of(2020)), 0.0)
                .add(TimePeriod.of(Year.of(2021)), 3.0)
                .add(TimePeriod.of(Year.of(2022)), -1.0)
                .build();
        assertThat(standard.estimatePercent(zero).toReason().map(Reason::message))
                .contains("An annual percentage change needs rates above zero: 2020, 2022");
        assertThat(code(EndpointChange.of(zero).orElseThrow().compoundAnnualPercent()))
                .isEqualTo(ReasonCode.ZERO_BASELINE);
        assertThat(code(EndpointChange.of(Series.<Double>builder().build()))).isEqualTo(ReasonCode.TOO_FEW_POINTS);
        assertThat(code(standard.withLevel(ConfidenceLevel.P99)
                        .estimate(Series.<Double>builder().build())))
                .isEqualTo(ReasonCode.TOO_FEW_POINTS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EndpointChange(TimePeriod.of(Year.of(2020)), 1, TimePeriod.of(Year.of(2020)), 2))
                .withMessage("last period must be later than the first: 2020 and 2020");
    }

    @Test
    void valuesThatStayHaveNoTest() {
        Series<Double> same = Series.<Double>builder()
                .add(TimePeriod.of(Year.of(2020)), 5.0)
                .add(TimePeriod.of(Year.of(2021)), 5.0)
                .add(TimePeriod.of(Year.of(2022)), 5.0)
                .build();
        AnnualChange change = AnnualChangeCalculator.standard().estimate(same).orElseThrow();
        assertThat(change.test().toReason())
                .contains(new Reason(ReasonCode.NOT_APPLICABLE, "no test where all points lie on the line"));
        assertThat(AnnualChangeCalculator.standard().level()).isEqualTo(ConfidenceLevel.P95);
    }

    /** Half a year is between two quarters that are two apart. */
    @Test
    void changesFromEndToEnd() {
        TimePeriod spring = TimePeriod.of(YearQuarter.of(2024, 2));
        EndpointChange halfYear = new EndpointChange(spring, 100, spring.plus(2), 110);
        assertThat(halfYear.years()).isEqualTo(0.5);
        assertThat(halfYear.annual()).isEqualTo(20);
        assertThat(halfYear.compoundAnnualPercent().orElseThrow()).isCloseTo(21, within(1e-12));
        EndpointChange nothingLeft = new EndpointChange(spring, 100, spring.plus(4), 0);
        assertThat(nothingLeft.compoundAnnualPercent()).isEqualTo(Outcome.of(-100.0));
        assertThat(code(new EndpointChange(spring, 100, spring.plus(4), -1).compoundAnnualPercent()))
                .isEqualTo(ReasonCode.NOT_APPLICABLE);
    }

    @Test
    void monthlyChangesAreAnnual() {
        Series.Builder<Double> months = Series.builder();
        for (int i = 0; i < 13; i++) {
            months.add(TimePeriod.of(YearMonth.of(2024, 1)).plus(i), 100 * Math.pow(1.1, i / 12.0));
        }
        assertThat(AnnualChangeCalculator.standard()
                        .estimatePercent(months.build())
                        .orElseThrow())
                .asString()
                .startsWith("+10.0% a year (95% +10.0% to +10.0%, t; ");
    }
}
