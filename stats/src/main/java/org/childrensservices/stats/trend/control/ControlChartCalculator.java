package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.stream.IntStream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * Draws the control charts of {@link ControlChartMethod}. Immutable: configured once and used for any number of series.
 *
 * @param <T> what a point is made of
 * @param method which chart
 * @param base from how many points of each segment, from its first, the limits are made; more than there are for all
 * @param screened whether moving ranges of 3.267 times their mean or more are left out of it once
 * @param runsRule when runs on one side of the centre line tell of a shift
 * @param excluded why a point does not count towards centre, limits and runs, by its period
 * @param rebases why a new segment begins, by its first period
 */
public record ControlChartCalculator<T>(
        ControlChartMethod<T> method,
        int base,
        boolean screened,
        RunsRule runsRule,
        ImmutableSortedMap<TimePeriod, String> excluded,
        ImmutableSortedMap<TimePeriod, String> rebases) {
    /**
     * Checks the configuration.
     *
     * @param method which chart
     * @param base from how many points the limits are made, at least 2
     * @param screened whether outlying moving ranges are left out once
     * @param runsRule when runs tell of a shift
     * @param excluded why a point does not count
     * @param rebases why a new segment begins
     */
    public ControlChartCalculator {
        checkNotNull(method, "method");
        checkNotNull(runsRule, "runsRule");
        checkArgument(base >= 2, "limits must be fixed after 2 points or more: %s", base);
        excluded.forEach((period, why) -> checkArgument(!why.isBlank(), "exclusion of %s must have a reason", period));
        rebases.forEach((period, why) -> checkArgument(!why.isBlank(), "rebase at %s must have a reason", period));
    }

    /**
     * Returns the calculator of a chart: limits from all points of a segment, outlying moving ranges screened where the
     * chart has any.
     *
     * @param <T> what a point is made of
     * @param method which chart
     * @return the calculator
     */
    public static <T> ControlChartCalculator<T> of(ControlChartMethod<T> method) {
        return new ControlChartCalculator<>(
                method, Integer.MAX_VALUE, true, RunsRule.ANHOEJ, ImmutableSortedMap.of(), ImmutableSortedMap.of());
    }

    /**
     * Returns the same with limits from the first values of each segment, which hold for those that follow.
     *
     * @param points from how many values, at least 2
     * @return the calculator
     */
    public ControlChartCalculator<T> withLimitsFixedAfter(int points) {
        return new ControlChartCalculator<>(method, points, screened, runsRule, excluded, rebases);
    }

    /** {@return the same with all moving ranges in their mean} */
    public ControlChartCalculator<T> withoutScreening() {
        return new ControlChartCalculator<>(method, base, false, runsRule, excluded, rebases);
    }

    /**
     * Returns the same with another rule for runs.
     *
     * @param rule when runs on one side of the centre line tell of a shift
     * @return the calculator
     */
    public ControlChartCalculator<T> withRunsRule(RunsRule rule) {
        return new ControlChartCalculator<>(method, base, screened, rule, excluded, rebases);
    }

    /**
     * Returns the same with a point left out of the centre, the limits and the runs, because its cause is known. It
     * stays on the chart, and its neighbours become neighbours of each other.
     *
     * @param period its period, not given before
     * @param why what caused it
     * @return the calculator
     */
    public ControlChartCalculator<T> withExcluded(TimePeriod period, String why) {
        return new ControlChartCalculator<>(
                method, base, screened, runsRule, and(excluded, "exclusion", period, why), rebases);
    }

    /**
     * Returns the same with a new segment, because the process is known to have changed.
     *
     * @param period the first period of the segment, not given before
     * @param why what changed
     * @return the calculator
     */
    public ControlChartCalculator<T> withRebaseAt(TimePeriod period, String why) {
        return new ControlChartCalculator<>(
                method, base, screened, runsRule, excluded, and(rebases, "rebase", period, why));
    }

    private static ImmutableSortedMap<TimePeriod, String> and(
            ImmutableSortedMap<TimePeriod, String> map, String what, TimePeriod period, String why) {
        checkArgument(!map.containsKey(period), "%s must be given once: %s", what, period);
        return ImmutableSortedMap.<TimePeriod, String>naturalOrder()
                .putAll(map)
                .put(period, why)
                .build();
    }

    /**
     * Charts all values of a series; what is counted in nothing leaves a gap.
     *
     * @param series the series, of the same kind of period as the rebases; counts and times are not negative, and rates
     *     per the same number
     * @return the chart, or none with the code {@link ReasonCode#TOO_FEW_POINTS} if no segment has a centre line
     * @throws IllegalArgumentException if a count or a time is negative or the multipliers of rates differ
     */
    public Outcome<ControlChart<T>> chart(Series<T> series) {
        var segments = ImmutableList.<ControlSegment>builder();
        var uncharted = ImmutableList.<UnchartedSegment>builder();
        for (Segment<Reading> segment : Segment.of(series.flatMap(method::reading), rebases)) {
            ChartBase points = points(segment);
            if (points.isEmpty()) {
                uncharted.add(new UnchartedSegment(
                        segment.values().firstKey(), segment.values().lastKey(), tooFew()));
            } else {
                segments.add(segment(segment, points));
            }
        }
        ControlChart<T> chart = new ControlChart<>(series, this, segments.build(), uncharted.build());
        return chart.segments().isEmpty() ? Outcome.none(tooFew()) : Outcome.of(chart);
    }

    private Reason tooFew() {
        return new Reason(ReasonCode.TOO_FEW_POINTS, "There are no points to make a centre line for a " + method);
    }

    private ChartBase points(Segment<Reading> segment) {
        List<Reading> readings = segment.values().values().asList();
        List<TimePeriod> periods = segment.values().keySet().asList();
        long per = readings.get(0).per();
        readings.forEach(reading -> checkArgument(
                reading.per() == per, "rates must be per the same number: %s and %s", per, reading.per()));
        ChartBase points = ChartBase.of(
                readings,
                periods.stream().mapToLong(TimePeriod::number).toArray(),
                i -> i < base && !excluded.containsKey(periods.get(i)),
                screened);
        return method.formula() == ChartFormula.MR ? points.movingRanges() : points;
    }

    private ControlSegment segment(Segment<Reading> segment, ChartBase points) {
        TimePeriod.Kind kind = segment.values().firstKey().kind();
        ChartFormula formula = method.formula();
        double centre = method.centre(points);
        double shown = formula.shownCentre(points, centre);
        double[] sigmas = formula.sigmas(points, centre);
        var charted = ImmutableList.<ControlPoint>builder();
        for (int i = 0; i < points.size(); i++) {
            charted.add(new ControlPoint(
                    new TimePeriod(kind, points.time(i)),
                    points.value(i) * points.per(),
                    shown * points.per(),
                    limits(centre, sigmas[i], points.per())));
        }
        int[] signs = IntStream.range(0, points.size())
                .filter(i -> !excluded.containsKey(new TimePeriod(kind, points.time(i))))
                .map(i -> (int) Math.signum(points.value(i) - shown))
                .toArray();
        return new ControlSegment(segment.began(), charted.build(), RunsTest.of(signs, runsRule));
    }

    private Outcome<ControlLimits> limits(double centre, double sigma, long per) {
        ChartFormula formula = method.formula();
        if (Double.isNaN(sigma)) {
            return formula == ChartFormula.RUN
                    ? Outcome.none(ReasonCode.NOT_APPLICABLE, "A run chart has no limits")
                    : Outcome.none(ReasonCode.TOO_FEW_POINTS, "Limits need two neighbouring values");
        }
        double[] reach = {2 * sigma, 3 * sigma};
        return Outcome.of(new ControlLimits(
                formula.lower(centre, reach[1]) * per,
                formula.upper(centre, reach[1]) * per,
                formula.lower(centre, reach[0]) * per,
                formula.upper(centre, reach[0]) * per));
    }
}
