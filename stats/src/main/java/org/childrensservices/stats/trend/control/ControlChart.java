package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TrendCaveat;

/**
 * A control chart or run chart. It says itself:
 *
 * <pre>{@code
 * u chart, 24 values from 2022-04 to 2024-03: centre 52.35, limits 43.56 to 61.14 at the last; 1 point outside;
 * longest run 5 of at most 8, 11 crossings of at least 8: no shift
 * }</pre>
 *
 * @param <T> what a point is made of
 * @param series the series
 * @param calculator how it was charted
 * @param segments the parts with a centre line, in the order of time; at least one
 * @param uncharted the parts without one
 */
public record ControlChart<T>(
        Series<T> series,
        ControlChartCalculator<T> calculator,
        ImmutableList<ControlSegment> segments,
        ImmutableList<UnchartedSegment> uncharted) {
    /**
     * Checks the chart.
     *
     * @param series the series
     * @param calculator how it was charted
     * @param segments the parts with a centre line
     * @param uncharted the parts without one
     */
    public ControlChart {
        checkNotNull(series, "series");
        checkNotNull(calculator, "calculator");
        checkNotNull(segments, "segments");
        checkNotNull(uncharted, "uncharted");
    }

    /**
     * Charts a series by {@link ControlChartCalculator#of}.
     *
     * @param <T> what a point is made of
     * @param series the series
     * @param method which chart
     * @return the chart, or none as {@link ControlChartCalculator#chart}
     */
    public static <T> Outcome<ControlChart<T>> of(Series<T> series, ControlChartMethod<T> method) {
        return ControlChartCalculator.of(method).chart(series);
    }

    /** {@return the points of all segments} */
    public ImmutableList<ControlPoint> points() {
        return segments.stream().flatMap(segment -> segment.points().stream()).collect(ImmutableList.toImmutableList());
    }

    /** {@return the points outside their limits} */
    public ImmutableList<ControlPoint> signals() {
        return points().stream().filter(ControlPoint::isSignal).collect(ImmutableList.toImmutableList());
    }

    /** {@return the last segment with a centre line} */
    public ControlSegment lastSegment() {
        return segments.get(segments.size() - 1);
    }

    @Override
    public String toString() {
        ControlPoint last = lastSegment().last();
        int signals = signals().size();
        return calculator.method() + ", " + series.extent() + ": centre " + Rounding.TWO_DECIMALS.format(last.centre())
                + last.limits()
                        .fold(
                                limits -> ", limits " + Rounding.TWO_DECIMALS.format(limits.lower()) + " to "
                                        + Rounding.TWO_DECIMALS.format(limits.upper()) + " at the last; " + signals
                                        + (signals == 1 ? " point" : " points") + " outside",
                                reason -> "; " + reason.message())
                + "; " + lastSegment().runs()
                + TrendCaveat.after(series.caveats().stream()
                        .filter(caveat -> caveat != TrendCaveat.EARLIER_POINTS_LEFT_OUT)
                        .collect(ImmutableList.toImmutableList()))
                + Stream.concat(Stream.of(""), uncharted.stream().map(Object::toString))
                        .collect(Collectors.joining("; "));
    }
}
