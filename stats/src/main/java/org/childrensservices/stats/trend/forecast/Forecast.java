package org.childrensservices.stats.trend.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TrendCaveat;

/**
 * Where a series goes if it goes on as before: no plan and no cause is in it. It says itself:
 *
 * <pre>{@code
 * drift forecast: 2024-25 47.1 (95% 38.2 to 56.0), 2025-26 47.7 (95% 34.9 to 60.5)
 * (from 12 values from 2012-13 to 2023-24)
 * }</pre>
 *
 * @param series the series; its {@linkplain Series#comparable() comparable} points were projected
 * @param method how it is taken to go on
 * @param points the forecasts, from the period after the last value
 * @param estimates what the method estimated, by name, such as {@code drift}; {@code sigma} is the standard deviation
 *     of one step
 * @param illustrative whether there are so few values that the intervals are an illustration: below 8, for Holt 10
 * @param caveats what a reader must know beside the figures
 */
public record Forecast(
        Series<Double> series,
        ForecastMethod method,
        ImmutableList<ForecastPoint> points,
        ImmutableMap<String, Double> estimates,
        boolean illustrative,
        ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param series the series
     * @param method how it is taken to go on
     * @param points the forecasts, at least one
     * @param estimates what the method estimated
     * @param illustrative whether there are so few values that the intervals are an illustration
     * @param caveats what a reader must know
     */
    public Forecast {
        checkNotNull(series, "series");
        checkNotNull(method, "method");
        checkArgument(!points.isEmpty(), "points must not be empty: %s", points);
        checkNotNull(estimates, "estimates");
        checkNotNull(caveats, "caveats");
    }

    /**
     * Projects a series by {@link ForecastCalculator#standard()}.
     *
     * @param series the series
     * @param periods how many periods, at least 1
     * @return the forecast, or none as {@link ForecastCalculator#project}
     */
    public static Outcome<Forecast> of(Series<Double> series, int periods) {
        return ForecastCalculator.standard().project(series, periods);
    }

    @Override
    public String toString() {
        return points.stream().map(Object::toString).collect(Collectors.joining(", ", method + " forecast: ", ""))
                + " (from " + series.comparable().extent() + ")"
                + (illustrative ? "; illustrative: so few values say little of how far it may go" : "")
                + TrendCaveat.after(caveats);
    }
}
