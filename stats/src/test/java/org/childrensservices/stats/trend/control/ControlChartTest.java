package org.childrensservices.stats.trend.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlChartTest {

    private static final ControlChartCalculator<Double> I = ControlChartCalculator.of(ControlChartMethod.iChart());
    private static final ControlChartCalculator<Double> RUN = ControlChartCalculator.of(ControlChartMethod.runChart());

    private static TimePeriod month(int place) {
        return GoldenSeries.start(12).plus(place - 1);
    }

    private static Series<Double> monthly(String values) {
        return GoldenSeries.read(values, 12);
    }

    private static Series<Long> counts(String values) {
        return monthly(values).map(Double::longValue);
    }

    private static ControlLimits limits(ControlChart<?> chart) {
        return chart.lastSegment().last().limits().orElseThrow();
    }

    @Test
    void saysItself() {
        Series.Builder<Rate> rates = Series.builder();
        int[] inNeed = {310, 325, 298, 340, 362, 301, 390};
        for (int i = 0; i < inNeed.length; i++) {
            rates.add(month(i + 1), Rate.of(inNeed[i]).in(61_000 + 200 * i).per10_000());
        }
        ControlChart<Rate> chart =
                ControlChart.of(rates.build(), ControlChartMethod.uChart()).orElseThrow();
        // 2,326 in 431,200 are 53.94 per 10,000; three times the root of 0.005394 in 62,200 is 8.83.
        assertThat(chart)
                .hasToString("u chart, 7 values from 2001-01 to 2001-07: centre 53.94, limits 45.11 to 62.78 at the"
                        + " last; 0 points outside; longest run 3 of at most 6, 3 crossings of at least 1: no shift");
        assertThat(ControlChart.of(monthly("1;3;2"), ControlChartMethod.runChart())
                        .orElseThrow())
                .hasToString("run chart, 3 values from 2001-01 to 2001-03: centre 2.00; A run chart has no limits;"
                        + " longest run 1 of at most 4, 1 crossing of at least 0: no shift");
    }

    /** Two values and their one range: 5 and 7 are 2 apart, 2 / 1.128 is the standard deviation. */
    @Test
    void individualsByHand() {
        ControlLimits limits = limits(I.chart(monthly("5;7")).orElseThrow());
        assertThat(limits.upper()).isEqualTo(6 + 3 * (2 / 1.128));
        assertThat(limits.lowerWarning()).isEqualTo(6 - 2 * (2 / 1.128));
    }

    @Test
    void gapsAreNotBridgedButExcludedPointsAre() {
        assertThat(limits(I.chart(monthly("10;12;NA;30;31")).orElseThrow()).upper())
                .isEqualTo(20.75 + 3 * (1.5 / 1.128));
        ControlChart<Double> excluded = I.withoutScreening()
                .withExcluded(month(3), "strike")
                .chart(monthly("10;12;99;13;11"))
                .orElseThrow();
        assertThat(limits(excluded).upper()).isEqualTo(11.5 + 3 * (5 / 3.0 / 1.128));
        assertThat(excluded.points()).hasSize(5);
        assertThat(excluded.signals()).extracting(ControlPoint::period).containsExactly(month(3));
        assertThat(excluded.lastSegment().runs().useful()).isEqualTo(4);
    }

    @Test
    void breaksAndRebasesBeginSegments() {
        Series.Builder<Double> series = Series.builder();
        monthly("5;7;6;8;15;17;16;18;30").values().forEach(series::add);
        Series<Double> broken = series.breakAt(month(5), "new definition").build();
        ControlChart<Double> chart =
                I.withRebaseAt(month(9), "new team").chart(broken).orElseThrow();
        assertThat(chart.segments())
                .extracting(ControlSegment::began)
                .containsExactly("", "new definition", "new team");
        assertThat(chart.lastSegment().last().centre()).isEqualTo(30);
        assertThat(chart.lastSegment().last().limits().toReason())
                .contains(new Reason(ReasonCode.TOO_FEW_POINTS, "Limits need two neighbouring values"));
        assertThat(I.chart(broken.acrossBreaks()).orElseThrow())
                .asString()
                .endsWith("a break in the definition is crossed");
    }

    /** 0 of 0 is no proportion: the point is a gap, and never 0%. */
    @Test
    void emptySubgroupsAreGaps() {
        Series<Proportion> series = Series.<Proportion>builder()
                .add(month(1), Proportion.of(1).outOf(5))
                .add(month(2), Proportion.of(0).outOf(0))
                .add(month(3), Proportion.of(3).outOf(7))
                .build();
        ControlChart<Proportion> chart =
                ControlChart.of(series, ControlChartMethod.pChart()).orElseThrow();
        assertThat(chart.points()).hasSize(2);
        assertThat(chart.points().get(0).centre()).isEqualTo(4 / 12.0);
        assertThat(ControlChart.of(
                                Series.<Proportion>builder()
                                        .add(month(1), Proportion.of(0).outOf(0))
                                        .build(),
                                ControlChartMethod.pPrimeChart())
                        .toReason())
                .contains(new Reason(
                        ReasonCode.TOO_FEW_POINTS, "There are no points to make a centre line for a p' chart"));
    }

    /** Nothing happened at all: the first event ever is a signal, and no limit is undefined. */
    @ParameterizedTest
    @CsvSource({"0;0;0;0;0;0", "0"})
    void allZeroCountsHaveLimitsOfZero(String zeros) {
        assertThat(limits(ControlChart.of(counts(zeros), ControlChartMethod.cChart())
                        .orElseThrow()))
                .isEqualTo(new ControlLimits(0, 0, 0, 0));
        Series<Rate> rates = counts(zeros).map(count -> Rate.of(count).in(1_000).per10_000());
        ControlChart<Rate> widened =
                ControlChart.of(rates, ControlChartMethod.uPrimeChart()).orElseThrow();
        assertThat(widened.lastSegment().runs().isSignal()).isFalse();
        assertThat(widened.signals()).isEmpty();
    }

    @Test
    void onlyExcludedPointsMakeNoCentre() {
        assertThat(I.withExcluded(month(1), "strike").chart(monthly("5")).toReason())
                .map(Reason::code)
                .contains(ReasonCode.TOO_FEW_POINTS);
        assertThat(I.chart(monthly("NA")).toReason()).map(Reason::code).contains(ReasonCode.TOO_FEW_POINTS);
        assertThat(ControlChart.of(monthly("5"), ControlChartMethod.movingRangeChart())
                        .toReason())
                .map(Reason::code)
                .contains(ReasonCode.TOO_FEW_POINTS);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChart.of(counts("3;-1"), ControlChartMethod.cChart()))
                .withMessage("count must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChart.of(monthly("3;-1"), ControlChartMethod.tChart()))
                .withMessage("time between events must not be negative: -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChart.of(
                        Series.<Rate>builder()
                                .add(month(1), Rate.of(3).in(1_000).per10_000())
                                .add(month(2), Rate.of(3).in(1_000).per(1_000))
                                .build(),
                        ControlChartMethod.uChart()))
                .withMessage("rates must be per the same number: 10000 and 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> I.withLimitsFixedAfter(1))
                .withMessage("limits must be fixed after 2 points or more: 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> I.withExcluded(month(2), ""))
                .withMessage("exclusion of 2001-02 must have a reason");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlChartMethod.runChartAround(Double.NaN))
                .withMessage("centre must be finite: NaN");
    }

    /** Twenty values that rise are one run of ten below the median and one above: 10 of at most 7, one crossing. */
    @Test
    void runsFindAShift() {
        RunsTest runs = RUN.chart(monthly("1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20"))
                .orElseThrow()
                .lastSegment()
                .runs();
        assertThat(runs).hasToString("longest run 10 of at most 7, 1 crossing of at least 6: a shift");
        assertThat(RUN.chart(monthly("5;5;5;5;5;5")).orElseThrow().lastSegment().runs())
                .isEqualTo(new RunsTest(0, 0, 0, RunsRule.ANHOEJ))
                .matches(none -> !none.isSignal());
    }

    @Test
    void rareEventsAreChartedByEvent() {
        LocalDate first = LocalDate.of(2023, 4, 1);
        Series<Double> days = RareEvents.daysBetween(
                List.of(first.plusDays(120), first, first.plusDays(40), first.plusDays(40), first.plusDays(400)));
        assertThat(days.values())
                .containsExactly(
                        entry(TimePeriod.ofEvent(2), 40.0),
                        entry(TimePeriod.ofEvent(3), 0.0),
                        entry(TimePeriod.ofEvent(4), 80.0),
                        entry(TimePeriod.ofEvent(5), 280.0));
        ControlChart<Double> chart =
                ControlChart.of(days, ControlChartMethod.tChart()).orElseThrow();
        assertThat(chart).asString().startsWith("t chart, 4 values from event 2 to event 5: centre ");
        assertThat(RareEvents.daysBetween(List.of(first)).values()).isEmpty();
        ControlChart<Long> cases = ControlChart.of(
                        RareEvents.casesBetween(List.of(4L, 0L, 11L, 2L)), ControlChartMethod.gChart())
                .orElseThrow();
        assertThat(cases.points().get(0).centre()).isEqualTo(3);
        assertThat(limits(cases).upper()).isEqualTo(4.25 + 3 * Math.sqrt(4.25 * 5.25));
    }

    @Test
    void methodsAreEqualByName() {
        assertThat(ControlChartMethod.runChartAround(5)).isEqualTo(ControlChartMethod.runChartAround(5));
        assertThat(ControlChartMethod.runChartAround(5)).isNotEqualTo(ControlChartMethod.runChartAround(6));
        assertThat(ControlChartMethod.uChart()).isNotEqualTo(ControlChartMethod.uPrimeChart());
    }
}
