/**
 * What is not known for sure about a proposal: its numbers as assumptions, and how far the answer depends on them.
 *
 * <pre>{@code
 * Assumption families = Assumption.of("families a year", Distribution.triangular(180, 240, 300));
 * Assumption kept = Assumption.of("share kept together", Distribution.pert(0.1, 0.2, 0.35));
 * Assumption care = Assumption.of("cost of a year in care", Distribution.mean(52_676).standardError(9_000).lognormal());
 * UncertainAppraisal programme = UncertainAppraisal.builder()
 *         .title("Families together")
 *         .addCashableFiscalBenefit(families.times(kept).times(care).fromYear(1).forYears(3))
 *         .addPublicCost(Quantity.of(1_200_000).fromYear(0).forYears(2))
 *         .build();
 * UncertaintyCalculator.greenBook(GreenBook.EDITION_2022).withBasis(RatioBasis.FISCAL)
 *         .simulate(programme, MonteCarlo.draws(10_000).seed(42));
 * }</pre>
 *
 * <p>An {@link org.childrensservices.stats.cost.uncertainty.UncertaintyCalculator} moves one assumption at a time
 * (tornado), some together (scenarios), or all at once
 * ({@link org.childrensservices.stats.cost.uncertainty.MonteCarlo}).
 *
 * <p>Amounts here are doubles: they are estimates. What is known is appraised exactly by
 * {@link org.childrensservices.stats.cost.AppraisalCalculator}.
 */
@NullMarked
package org.childrensservices.stats.cost.uncertainty;

import org.jspecify.annotations.NullMarked;
