package org.childrensservices.stats.trend.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;

/**
 * What of a series is season, what trend, and what is left. It says itself:
 *
 * <pre>{@code
 * STL: season from -5.3 (2023-Q3) to 4.4 (2023-Q1) in the last year (20 values from 2019-Q1 to 2023-Q4)
 * }</pre>
 *
 * @param series the series; its {@linkplain Series#comparable() comparable} points were taken apart
 * @param method how
 * @param points the parts of each value, in the order of time
 * @param caveats what a reader must know beside the figures
 */
public record SeasonalDecomposition(
        Series<Double> series,
        DecompositionMethod method,
        ImmutableList<DecomposedPoint> points,
        ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param series the series
     * @param method how
     * @param points the parts of each value, at least one
     * @param caveats what a reader must know
     */
    public SeasonalDecomposition {
        checkNotNull(series, "series");
        checkNotNull(method, "method");
        checkArgument(!points.isEmpty(), "points must not be empty: %s", points);
        checkNotNull(caveats, "caveats");
    }

    /**
     * Takes a series apart by {@link DecompositionCalculator#standard()}.
     *
     * @param series the series
     * @return the parts, or none as {@link DecompositionCalculator#decompose}
     */
    public static Outcome<SeasonalDecomposition> of(Series<Double> series) {
        return DecompositionCalculator.standard().decompose(series);
    }

    /**
     * Returns the values without their season, for charts and tests that know none. Over fewer than four years prefer
     * the change from the same quarter or month of the year before.
     *
     * @return the series, with the same breaks and vintages
     */
    public Series<Double> seasonallyAdjusted() {
        Series<Double> comparable = series.comparable();
        var adjusted = ImmutableSortedMap.<TimePeriod, Outcome<Double>>naturalOrder();
        points.forEach(point -> adjusted.put(
                point.period(),
                Outcome.of(
                        method.isMultiplicative()
                                ? point.value() / point.seasonal()
                                : point.value() - point.seasonal())));
        return new Series<>(adjusted.build(), comparable.breaks(), comparable.vintages(), comparable.joined());
    }

    @Override
    public String toString() {
        TimePeriod last = points.get(points.size() - 1).period();
        var year = points.stream()
                .filter(point -> last.since(point.period()) < last.kind().perYear())
                .toList();
        Comparator<DecomposedPoint> bySeason = Comparator.comparingDouble(DecomposedPoint::seasonal);
        Rounding shown = method.isMultiplicative() ? Rounding.TWO_DECIMALS : Rounding.ONE_DECIMAL;
        DecomposedPoint least = year.stream().min(bySeason).orElseThrow();
        DecomposedPoint most = year.stream().max(bySeason).orElseThrow();
        return String.format(
                "%s: season from %s (%s) to %s (%s) in the last year (%s)%s",
                method,
                shown.format(least.seasonal()),
                least.period(),
                shown.format(most.seasonal()),
                most.period(),
                series.comparable().extent(),
                TrendCaveat.after(caveats));
    }
}
