/**
 * Money over time: what a proposal costs and yields, discounted by an edition of the Green Book, and ratios that say
 * what they count.
 *
 * <pre>{@code
 * Appraisal familiesTogether = Appraisal.builder()
 *         .title("Families together")
 *         .addPublicCost(CashFlows.pounds(1_200_000, 1_200_000))
 *         .addCashableFiscalBenefit(CashFlows.pounds(0, 1_134_000, 1_134_000, 1_134_000, 1_134_000))
 *         .build();
 * AppraisalCalculator.greenBook(GreenBook.EDITION_2022).appraise(familiesTogether).ratio(RatioBasis.FISCAL);
 * // fiscal benefit-cost ratio of 1.77 (GBP 4,165,271.82 for GBP 2,359,420.29; Green Book 2022 standard, flows at the
 * // start of each year; not stated: non-cashable fiscal benefit)
 * }</pre>
 *
 * <p>Flows say in whose prices they are ({@link org.childrensservices.stats.cost.PriceBasis}), and a
 * {@link org.childrensservices.stats.cost.Deflator} brings them to those of one year. What a programme's outcomes are
 * worth by year comes from a {@link org.childrensservices.stats.cost.BenefitChain}.
 *
 * <p>A ratio that somebody published is a {@link org.childrensservices.stats.cost.QuotedRatio}, a type of its own that
 * never meets a computed one.
 *
 * <p>All arithmetic is decimal but for roots that have to be searched: internal rates of return and the switching value
 * of what is not in proportion. A sum over years is exact and divided once, to the 34 digits of
 * {@link java.math.MathContext#DECIMAL128}; a ratio of two such sums has 30. So a proposal that breaks even exactly
 * does so here, and what is rounded for print is rounded once. Half years and other parts take square roots, to the
 * same 34 digits.
 */
@NullMarked
package org.childrensservices.stats.cost;

import org.jspecify.annotations.NullMarked;
