/**
 * Did our change work? Interrupted time series: what a series did before a change carried on, beside what it did from
 * the change on.
 *
 * <pre>{@code
 * InterruptedSeries plans = InterruptedSeries.of(rates, TimePeriod.of(YearQuarter.of(2017, 3))).orElseThrow();
 * plans.levelChange();              // -5.60 (95% -8.51 to -2.69; p 0.006, least squares)
 * plans.slopeChange();              // -2.40 (95% -3.64 to -1.16; p 0.006, least squares): a quarter
 * plans.endEffect().absolute();     // -12.80 (95% ...): how far the last quarter is from what was to be expected
 * plans.endEffect().in(62_200).per10_000();   // the same in children
 * }</pre>
 *
 * <p>Counts of events, with their populations and seasons, are
 * {@link org.childrensservices.stats.trend.interrupted.InterruptedCounts}.
 *
 * <p>One area alone cannot say what else happened at the time: set it beside areas that made no change as well, by
 * {@link org.childrensservices.stats.trend.ComparatorAreas} or {@link org.childrensservices.stats.trend.panel}.
 */
@NullMarked
package org.childrensservices.stats.trend.interrupted;

import org.jspecify.annotations.NullMarked;
