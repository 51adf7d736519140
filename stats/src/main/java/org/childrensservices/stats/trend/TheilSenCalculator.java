package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/**
 * Estimates by how much a series changes in a period, as the median of the slopes of all pairs (Theil 1950, Sen 1968).
 * Immutable: configured once and used for any number of series.
 *
 * <p>The interval is the range of the sorted slopes within the standard normal quantile times the standard deviation of
 * Kendall's score, with the ranks of scipy 1.17: rounded half to even, and the first or last slope where there are too
 * few.
 */
public final class TheilSenCalculator {

    private static final TheilSenCalculator STANDARD =
            new TheilSenCalculator(TheilSenIntercept.SEPARATE, false, ConfidenceLevel.P95);

    private final TheilSenIntercept intercept;
    private final boolean withinSeasons;
    private final ConfidenceLevel level;

    private TheilSenCalculator(TheilSenIntercept intercept, boolean withinSeasons, ConfidenceLevel level) {
        this.intercept = checkNotNull(intercept, "intercept");
        this.withinSeasons = withinSeasons;
        this.level = checkNotNull(level, "level");
    }

    /** {@return the calculator at 95%, the line through the medians} */
    public static TheilSenCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with another place of the line.
     *
     * @param intercept where the line runs
     * @return the calculator
     */
    public TheilSenCalculator withIntercept(TheilSenIntercept intercept) {
        return new TheilSenCalculator(intercept, withinSeasons, level);
    }

    /**
     * Returns the same from pairs of the same month or quarter only, as the change in a year; of annual points it is
     * the same slope.
     *
     * @return the calculator
     */
    public TheilSenCalculator withinSeasons() {
        return new TheilSenCalculator(intercept, true, level);
    }

    /**
     * Returns the same with another level of the interval.
     *
     * @param level the level
     * @return the calculator
     */
    public TheilSenCalculator withLevel(ConfidenceLevel level) {
        return new TheilSenCalculator(intercept, withinSeasons, level);
    }

    /**
     * Estimates the slope of the {@linkplain Series#comparable() comparable} points of a series, by their true times.
     *
     * @param series the series
     * @return the slope, or none with the code {@link ReasonCode#TOO_FEW_POINTS} if there is no pair of points
     */
    public Outcome<TheilSen> estimate(Series<Double> series) {
        Observations points = Observations.of(series.comparable());
        int unit = withinSeasons && points.size() > 0
                ? series.values().firstKey().kind().perYear()
                : 1;
        double[] slopes = points.seasons(unit).stream()
                .flatMapToDouble(season -> Arrays.stream(season.slopes()))
                .sorted()
                .toArray();
        return slopes.length == 0
                ? Outcome.none(ReasonCode.TOO_FEW_POINTS, "A slope needs at least 2 points: " + points.size())
                : Outcome.of(estimate(series, points, unit, slopes));
    }

    /**
     * Estimates the slopes of many series at once: the same numbers to the last bit as {@link #estimate(Series)} of
     * each, without an object for each. The intervals are those of the single estimates.
     *
     * @param column the series, of consecutive periods
     * @return the slopes by period, in the order of the series; NaN for fewer than two points
     * @throws IllegalArgumentException if this calculator compares the same seasons only, or if a value is infinite
     */
    public double[] estimate(ValueSeriesColumn column) {
        checkArgument(!withinSeasons, "columns must not be compared within seasons: %s", column);
        int n = column.periods();
        double[] slopes = new double[column.size()];
        double[] values = new double[n];
        double[] pairs = new double[n * (n - 1) / 2];
        for (int at = 0; at < slopes.length; at++) {
            if (column.read(at, values)) {
                int k = 0;
                for (int lag = 1; lag < n; lag++) {
                    for (int i = lag; i < n; i++) {
                        pairs[k++] = (values[i] - values[i - lag]) / lag;
                    }
                }
                slopes[at] = Median.of(pairs, pairs.length);
            } else {
                slopes[at] = estimate(column.series(at)).fold(TheilSen::slope, none -> Double.NaN);
            }
        }
        return slopes;
    }

    private TheilSen estimate(Series<Double> series, Observations points, int unit, double[] slopes) {
        double variance = points.seasons(unit).stream()
                .mapToDouble(season -> KendallScores.of(season, false).variance())
                .sum();
        double reach = level.z() * Math.sqrt(variance);
        int last = slopes.length - 1;
        int lower = (int) Math.rint((slopes.length - reach) / 2) - 1;
        int upper = (int) Math.rint((slopes.length + reach) / 2);
        var caveats = ImmutableList.<TrendCaveat>builder().addAll(series.caveats());
        if (lower < 0 || upper > last) {
            caveats.add(TrendCaveat.INTERVAL_CLAMPED);
        }
        double slope = Observations.median(slopes);
        return new TheilSen(
                series,
                slope,
                unit,
                new Interval(slopes[Math.max(lower, 0)], slopes[Math.min(upper, last)], level, "Sen"),
                start(points, slope / unit),
                caveats.build());
    }

    /** The height of the line at the first point. */
    private double start(Observations points, double slope) {
        IntStream all = IntStream.range(0, points.size());
        if (intercept == TheilSenIntercept.JOINT) {
            return Observations.median(all.mapToDouble(i -> points.value(i) - slope * points.time(i))
                    .sorted()
                    .toArray());
        }
        double[] values = points.values();
        Arrays.sort(values);
        return Observations.median(values)
                - slope * Observations.median(all.mapToDouble(points::time).toArray());
    }
}
