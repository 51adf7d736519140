/**
 * What an outcome costs beside other ways to it: strategies by cost and effect, which of them are dominated, what one
 * more outcome costs, and how sure the best one is.
 *
 * <pre>{@code
 * CostEffectiveness.of(List.of(
 *         Strategy.of("as now", Money.pounds(1_000_000), new BigDecimal("0")),
 *         Strategy.of("edge of care team", Money.pounds(1_741_000), new BigDecimal("36"))))
 *         .best(Money.pounds(52_676));
 * }</pre>
 *
 * <p>An effect is whatever the strategies are for, more being better: for children's services a year of care avoided
 * more often than a year of life. What one unit is worth to whoever decides is the threshold, always given and never
 * assumed. Costs and effects are present values: they are not discounted here.
 */
@NullMarked
package org.childrensservices.stats.cost.effectiveness;

import org.jspecify.annotations.NullMarked;
