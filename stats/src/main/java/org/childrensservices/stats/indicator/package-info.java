/**
 * Indicators: declared measures, counted from records in one pass, for any set of years and in any groups. Those of
 * {@link org.childrensservices.stats.indicator.IndicatorCatalogue} that no record holds are counted from reported
 * figures by the same definitions.
 *
 * <pre>{@code
 * IndicatorTotals totals = IndicatorEngine.over(LookedAfter.INDICATORS, years).count(children);
 * totals.rate(LookedAfter.RATE_AT_31_MARCH, year, population).estimate();
 * totals.proportion(LookedAfter.THREE_PLACEMENTS, year).estimate();
 * }</pre>
 *
 * <p>Totals of parts merge to the totals of the whole, so that a stream, a parallel stream and a cluster give the same.
 */
@NullMarked
package org.childrensservices.stats.indicator;

import org.jspecify.annotations.NullMarked;
