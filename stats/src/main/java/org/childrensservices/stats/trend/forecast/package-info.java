/**
 * Where a series goes if it goes on as before, and what of it is season.
 *
 * <pre>{@code
 * ForecastCalculator.of(ForecastMethod.drift()).withFloorAtZero().project(rates, 3);
 * // drift forecast: 2024-25 47.1 (95% 38.2 to 56.0), 2025-26 47.7 (95% 34.9 to 60.5), ...
 * SeasonalDecomposition.of(quarters);   // the season's figure, the trend and what is left
 * }</pre>
 *
 * <p>An interval here holds the next value, not its mean: a prediction interval, as if what moved the series before
 * moves it in the same way later.
 */
@NullMarked
package org.childrensservices.stats.trend.forecast;

import org.jspecify.annotations.NullMarked;
