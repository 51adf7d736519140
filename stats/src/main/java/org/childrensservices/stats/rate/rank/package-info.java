/**
 * Where an area stands among others: its {@link org.childrensservices.stats.rate.rank.Rank rank}, percentile rank and
 * quantile group, counted in whole numbers; and how far a rank can be trusted.
 *
 * <pre>{@code
 * Rank rank = Ranking.of(percentByArea).rank("E08000025").orElseThrow();
 * rank.quantileGroup(4, RankOrder.FROM_LARGEST);       // 1: the highest quarter
 * }</pre>
 */
@NullMarked
package org.childrensservices.stats.rate.rank;

import org.jspecify.annotations.NullMarked;
