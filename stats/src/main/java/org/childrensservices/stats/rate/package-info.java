/**
 * Rates, proportions and means with their intervals, and the comparison of two rates or two proportions.
 *
 * <pre>{@code
 * Rate.of(1_408).in(253_000).per10_000().estimate();
 * // 55.7 per 10,000 (1,408 of 253,000; 95% 52.8 to 58.6, Byar)
 * }</pre>
 *
 * <p>Needs numbers only: nothing here knows a child or a return.
 */
@NullMarked
package org.childrensservices.stats.rate;

import org.jspecify.annotations.NullMarked;
