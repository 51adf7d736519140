/**
 * What has changed, by how much, and whether it is more than chance. One question, has it changed, is that better, and
 * better than elsewhere, gets one answer, a {@link org.childrensservices.stats.trend.ChangeReport}:
 *
 * <pre>{@code
 * ChangeReportCalculator.standard().withPolarity(Polarity.LOW_IS_GOOD)
 *         .from(Rate.of(401).in(61_800).per10_000())
 *         .to(Rate.of(289).in(62_200).per10_000());
 * // changed by -18.4 per 10,000 (95% -26.8 to -10.1); relative -28.4% (95% -38.4% to -16.7%); p <0.001, score:
 * // better (low is good)
 * }</pre>
 *
 * <p>Behind it are the {@link org.childrensservices.stats.trend.Change} of a rate between two times, the
 * {@link org.childrensservices.stats.trend.ProportionChange} of a proportion, and the
 * {@link org.childrensservices.stats.trend.QuotedChange} of figures of which only the published values are known.
 *
 * <pre>{@code
 * Change.from(Rate.of(401).in(61_800).per10_000()).to(Rate.of(289).in(62_200).per10_000());
 * // 64.9 to 46.5 per 10,000 (401 of 61,800 to 289 of 62,200): -18.4 (95% -26.8 to -10.1),
 * // -28.4% (95% -38.4% to -16.7%); p <0.001, score: can be told from chance
 * }</pre>
 *
 * <p>Whether it changed more than elsewhere says {@link org.childrensservices.stats.trend.DifferenceInDifferences}
 * beside one comparator, and {@link org.childrensservices.stats.trend.ComparatorAreas} beside several.
 *
 * <p>A {@link org.childrensservices.stats.trend.Series} of values over time rises or falls by
 * {@link org.childrensservices.stats.trend.MannKendall}, and by how much in a year says
 * {@link org.childrensservices.stats.trend.TheilSen}. No calculator crosses a declared break unless the series is told
 * to.
 *
 * <p>Everything is said from an earlier time to a later one, {@code from} and {@code to}, so that the two cannot be
 * swapped unseen. Needs numbers only: nothing here knows a child or a return.
 */
@NullMarked
package org.childrensservices.stats.trend;

import org.jspecify.annotations.NullMarked;
