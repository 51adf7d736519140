/**
 * Control charts: which points of a series differ from the rest by more than its ordinary variation.
 *
 * <pre>{@code
 * XmRChart referrals = XmRCalculator.of(Polarity.LOW_IS_GOOD)
 *         .withRebaseAt(TimePeriod.of(YearMonth.of(2023, 10)), "front door moved to the hubs")
 *         .withTarget(180)
 *         .chart(series)
 *         .orElseThrow();
 * referrals.variation().map(Variation::text);   // special cause improvement
 * referrals.assurance().map(Assurance::text);   // the target will be met and missed by chance
 * }</pre>
 *
 * <p>A declared break of the series begins a new segment with limits of its own, as a rebase does; no moving range, run
 * or trend crosses either, nor a gap.
 */
@NullMarked
package org.childrensservices.stats.trend.control;

import org.jspecify.annotations.NullMarked;
