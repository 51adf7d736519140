package org.childrensservices.stats.cost.effectiveness;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import org.childrensservices.core.value.Money;

/**
 * One way to an outcome.
 *
 * @param name the name, not blank
 * @param cost what it costs, of either sign
 * @param effect what it achieves, more being better, of either sign
 */
public record Strategy(String name, Money cost, BigDecimal effect) {
    /**
     * Checks the strategy.
     *
     * @param name the name, not blank
     * @param cost what it costs
     * @param effect what it achieves
     */
    public Strategy {
        checkArgument(!name.isBlank(), "name must not be blank: '%s'", name);
        checkNotNull(cost, "cost");
        checkNotNull(effect, "effect");
    }

    /**
     * Returns a strategy.
     *
     * @param name the name, not blank
     * @param cost what it costs
     * @param effect what it achieves, more being better
     * @return the strategy
     */
    public static Strategy of(String name, Money cost, BigDecimal effect) {
        return new Strategy(name, cost, effect);
    }

    /**
     * Returns the net monetary benefit: threshold times effect, less cost.
     *
     * @param threshold what one unit of effect is worth, in the currency of the cost
     * @return the benefit, exact
     */
    public Money netMonetaryBenefit(Money threshold) {
        return threshold.times(effect).minus(cost);
    }

    /**
     * Returns the net effect: effect, less what the cost could buy elsewhere at the threshold (the net health benefit
     * of Stinnett and Mullahy 1998, Medical Decision Making 18:S68).
     *
     * @param threshold what one unit of effect is worth, positive, in the currency of the cost
     * @return the net effect, to 30 digits
     */
    public BigDecimal netEffect(Money threshold) {
        checkArgument(threshold.amount().signum() > 0, "threshold must be positive: %s", threshold);
        return netMonetaryBenefit(threshold).amount().divide(threshold.amount(), CostEffectiveness.PRECISION);
    }

    /** Whether it costs the same and achieves the same. */
    boolean isLike(Strategy other) {
        return cost.compareTo(other.cost) == 0 && effect.compareTo(other.effect) == 0;
    }

    @Override
    public String toString() {
        return name + " (" + cost.text() + " for " + effect.toPlainString() + ")";
    }
}
