package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.MathContext;
import org.childrensservices.core.value.Money;
import org.childrensservices.stats.measure.Rounding;

/**
 * How much more a pound is worth to people of one income than to those of another: (reference / income) to the power of
 * the elasticity of the marginal utility of income (HM Treasury, The Green Book, on distributional analysis). It is for
 * a test of sensitivity, beside the result without it.
 *
 * <pre>{@code
 * GreenBook.EDITION_2022.weightOf(Money.pounds(15_000)).against(Money.pounds(35_000)).value();   // 3.0086...
 * }</pre>
 *
 * @param income the income of those who have the benefit, positive
 * @param reference the income to compare with, such as the median, positive and in the same currency
 * @param elasticity the elasticity, not negative; 0 weights everybody alike
 * @param source where the elasticity comes from
 */
public record DistributionalWeight(Money income, Money reference, BigDecimal elasticity, String source) {
    /**
     * Checks the weight.
     *
     * @param income the income of those who have the benefit, positive
     * @param reference the income to compare with, positive and in the same currency
     * @param elasticity the elasticity, not negative
     * @param source where the elasticity comes from
     */
    public DistributionalWeight {
        checkPositive(income);
        checkPositive(reference);
        checkArgument(
                income.currency().equals(reference.currency()),
                "both incomes must be in one currency: %s and %s",
                income,
                reference);
        checkArgument(elasticity.signum() >= 0, "elasticity must not be negative: %s", elasticity);
        elasticity = elasticity.stripTrailingZeros();
        checkArgument(!source.isBlank(), "source must not be blank");
    }

    /**
     * An income that has not yet been compared with another.
     *
     * @param income the income of those who have the benefit
     * @param elasticity the elasticity
     * @param source where the elasticity comes from
     */
    public record Income(Money income, BigDecimal elasticity, String source) {
        /**
         * Names the income to compare with.
         *
         * @param reference the other income, such as the median, positive and in the same currency
         * @return the weight
         */
        public DistributionalWeight against(Money reference) {
            return new DistributionalWeight(income, reference, elasticity, source);
        }
    }

    /** {@return the weight to 34 digits: above 1 for less than the reference income} */
    public BigDecimal value() {
        return DecimalPower.of(reference.amount().divide(income.amount(), MathContext.DECIMAL128), elasticity);
    }

    /**
     * Weights a benefit.
     *
     * @param benefit what those of this income gain
     * @return what it counts for, to 34 digits
     */
    public Money weigh(Money benefit) {
        return Money.of(benefit.amount().multiply(value(), MathContext.DECIMAL128), benefit.currency());
    }

    private static void checkPositive(Money income) {
        checkArgument(income.amount().signum() > 0, "income must be positive: %s", income);
    }

    @Override
    public String toString() {
        return "weight of " + Rounding.TWO_DECIMALS.format(value()) + " (income of " + income.text()
                + " against " + reference.text() + ", elasticity " + elasticity.toPlainString() + "; " + source
                + ")";
    }
}
