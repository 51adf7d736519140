package org.childrensservices.stats.trend.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;

class ControlChartProperties {

    private static <T> Series<T> series(List<Integer> values, Function<Integer, T> value) {
        Series.Builder<T> series = Series.builder();
        for (int i = 0; i < values.size(); i++) {
            series.add(GoldenSeries.start(12).plus(i), value.apply(values.get(i)));
        }
        return series.build();
    }

    private static ControlLimits limits(ControlChart<?> chart) {
        return chart.points().get(0).limits().orElseThrow();
    }

    @Property
    void scaleAndShiftOfValuesMoveTheLimitsWithThem(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 0, max = 500) Integer> values,
            @ForAll @IntRange(min = 1, max = 50) int factor,
            @ForAll @IntRange(min = -100, max = 100) int shift) {
        ControlLimits plain = limits(ControlChart.of(series(values, Integer::doubleValue), ControlChartMethod.iChart())
                .orElseThrow());
        ControlLimits moved =
                limits(ControlChart.of(series(values, v -> (double) factor * v + shift), ControlChartMethod.iChart())
                        .orElseThrow());
        assertThat(moved.lower()).isCloseTo(factor * plain.lower() + shift, within(1e-6));
        assertThat(moved.upper()).isCloseTo(factor * plain.upper() + shift, within(1e-6));
    }

    /** For equal denominators the rates are the counts on another scale. */
    @Property
    void ratesInOnePopulationAreCounts(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 200) Integer> values) {
        ControlChart<Long> counts = ControlChart.of(series(values, Integer::longValue), ControlChartMethod.cChart())
                .orElseThrow();
        ControlChart<Rate> rates = ControlChart.of(
                        series(values, v -> Rate.of(v).in(10_000).per10_000()), ControlChartMethod.uChart())
                .orElseThrow();
        for (int i = 0; i < values.size(); i++) {
            ControlLimits ofCount = counts.points().get(i).limits().orElseThrow();
            ControlLimits ofRate = rates.points().get(i).limits().orElseThrow();
            assertThat(ofRate.upper()).isCloseTo(ofCount.upper(), within(1e-9));
            assertThat(ofRate.lower()).isCloseTo(ofCount.lower(), within(1e-9));
        }
    }

    @Property
    void proportionsStayWithinTheirBounds(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 20) Integer> values) {
        for (ControlChartMethod<Proportion> method :
                List.of(ControlChartMethod.pChart(), ControlChartMethod.pPrimeChart())) {
            ControlChart.of(series(values, v -> Proportion.of(v).outOf(20)), method)
                    .orElseThrow()
                    .points()
                    .forEach(point -> point.limits().ifPresent(limits -> {
                        assertThat(limits.lower()).isBetween(0.0, 1.0);
                        assertThat(limits.upper()).isBetween(0.0, 1.0);
                    }));
        }
    }

    @Property
    void whatIsBeforeARebaseDoesNotMoveWhatIsAfter(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 90) Integer> one,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 90) Integer> other) {
        List<Integer> both = new ArrayList<>(one);
        both.addAll(other);
        ControlChartCalculator<Long> c = ControlChartCalculator.of(ControlChartMethod.cChart());
        ControlChart<Long> joined = c.withRebaseAt(GoldenSeries.start(12).plus(one.size()), "changed")
                .chart(series(both, Integer::longValue))
                .orElseThrow();
        ControlSegment alone =
                c.chart(series(other, Integer::longValue)).orElseThrow().lastSegment();
        assertThat(joined.lastSegment().runs()).isEqualTo(alone.runs());
        assertThat(joined.lastSegment().points())
                .extracting(ControlPoint::limits)
                .isEqualTo(alone.points().stream().map(ControlPoint::limits).toList());
    }

    /** Runs of the same points upside down are the same runs. */
    @Property
    void runsKnowNoUpAndDown(@ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 9) Integer> values) {
        RunsTest runs = ControlChart.of(series(values, Integer::doubleValue), ControlChartMethod.runChart())
                .orElseThrow()
                .lastSegment()
                .runs();
        RunsTest turned = ControlChart.of(series(values, v -> (double) -v), ControlChartMethod.runChart())
                .orElseThrow()
                .lastSegment()
                .runs();
        assertThat(turned).isEqualTo(runs);
        assertThat(runs.crossings()).isLessThan(Math.max(1, runs.useful()));
        assertThat(runs.longestRun() + runs.crossings()).isLessThanOrEqualTo(Math.max(runs.useful(), 0));
    }
}
