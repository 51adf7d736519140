/**
 * Trends of counts, and of the rates and proportions that are made of them.
 *
 * <pre>{@code
 * CountTrendCalculator.standard().estimate(plans);
 * // -6.6% a year (95% -8.9% to -4.2%), Poisson; p <0.001, Wald: can be told from chance (6 values from 2018-19 to 2023-24)
 * }</pre>
 *
 * <p>A {@link org.childrensservices.stats.trend.count.CountTrend} takes counts for what they are, so that years without
 * events are no obstacle, and says when they vary by more than chance
 * ({@link org.childrensservices.stats.trend.count.Dispersion}). The
 * {@link org.childrensservices.stats.trend.count.AnnualPercentChange} is the line through the logarithms of rates.
 * {@link org.childrensservices.stats.trend.count.ScoreTrend} is the chi-square test for trend, of Cochran and Armitage
 * for proportions, and {@link org.childrensservices.stats.trend.count.RecentTrend} the marker of public health
 * profiles, beside a verdict that allows for more variation than chance.
 */
@NullMarked
package org.childrensservices.stats.trend.count;

import org.jspecify.annotations.NullMarked;
