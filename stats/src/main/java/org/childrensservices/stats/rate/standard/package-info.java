/**
 * Rates of areas whose people differ in age or otherwise, made comparable: the
 * {@link org.childrensservices.stats.rate.standard.DirectStandardisation direct} way gives an area the people of a
 * standard, the {@link org.childrensservices.stats.rate.standard.IndirectStandardisation indirect} way gives it the
 * rates of a reference.
 *
 * <pre>{@code
 * StratifiedRate plans = StratifiedRate.of(Map.of(
 *                 "0-4", Stratum.of(127).in(636),
 *                 "5-9", Stratum.of(25).in(558)))
 *         .per(10_000);
 * DirectStandardisation.to(StandardPopulation.european2013().only(Set.of("0-4", "5-9"))).estimate(plans);
 * }</pre>
 *
 * <p>Strata are matched by their key, never by position.
 */
@NullMarked
package org.childrensservices.stats.rate.standard;

import org.jspecify.annotations.NullMarked;
