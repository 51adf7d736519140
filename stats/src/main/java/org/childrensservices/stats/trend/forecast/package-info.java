/**
 * Where a series goes if it goes on as before, and what of it is season.
 *
 * <pre>{@code
 * ForecastCalculator.of(ForecastMethod.drift()).withFloorAtZero().project(rates, 3);
 * // drift forecast: 2024-25 47.2 (95% 40.3 to 54.1), 2025-26 47.9 (95% 37.7 to 58.1), ...
 * SeasonalDecomposition.of(quarters);   // the season's figure, the trend and what is left
 * }</pre>
 *
 * <p>An interval here holds the next value, not its mean: a prediction interval, as if what moved the series before
 * moves it in the same way later.
 */
@NullMarked
package org.childrensservices.stats.trend.forecast;

import org.jspecify.annotations.NullMarked;
