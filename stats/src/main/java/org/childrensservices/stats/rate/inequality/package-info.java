/**
 * How unequal a measure is across a population ordered by disadvantage: the
 * {@link org.childrensservices.stats.rate.inequality.SlopeIndex slope and relative index of inequality}, with limits in
 * closed form, so that the same figures always give the same limits.
 *
 * <pre>{@code
 * List<SocialGroup> fifths = List.of(      // of deprivation, the most deprived first: children and their mean score
 *         SocialGroup.of(240).with(15.1).standardError(0.5),
 *         SocialGroup.of(215).with(14.2).standardError(0.5),
 *         SocialGroup.of(190).with(13.9).standardError(0.6),
 *         SocialGroup.of(120).with(12.8).standardError(0.7),
 *         SocialGroup.of(80).with(12.1).standardError(0.9));
 * SlopeIndexCalculator.ofMeasures().estimate(fifths);
 * // slope index -3.28 (95% -5.16 to -1.40, weighted least squares); relative index 0.79 (95% 0.69 to 0.91, Fieller);
 * // 5 groups
 * }</pre>
 *
 * <p>The groups are placed and weighted as in the slope index of England's public health profiles.
 */
@NullMarked
package org.childrensservices.stats.rate.inequality;

import org.jspecify.annotations.NullMarked;
