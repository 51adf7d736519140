package org.childrensservices.stats.cost.effectiveness;

import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * What one strategy costs and achieves more than another. Which of them is the reference is always said: the other way
 * round, a decision turns into its opposite.
 *
 * @param reference the strategy that is compared with
 * @param alternative the strategy that is compared
 */
public record Increment(Strategy reference, Strategy alternative) {
    /**
     * Checks the strategies.
     *
     * @param reference the strategy that is compared with
     * @param alternative the strategy that is compared, in the same currency
     */
    public Increment {
        checkNotNull(reference, "reference");
        // Refuses another currency.
        alternative.cost().minus(reference.cost());
    }

    /**
     * Starts from the reference.
     *
     * @param reference the strategy to compare with
     * @return the reference, of which to say what is compared
     */
    public static From from(Strategy reference) {
        return new From(reference);
    }

    /**
     * A reference that needs an alternative.
     *
     * @param reference the strategy to compare with
     */
    public record From(Strategy reference) {
        /**
         * Compares a strategy with the reference.
         *
         * @param alternative the strategy
         * @return what it costs and achieves more
         */
        public Increment to(Strategy alternative) {
            return new Increment(reference, alternative);
        }
    }

    /** {@return the additional cost, negative where the alternative is cheaper} */
    public Money cost() {
        return alternative.cost().minus(reference.cost());
    }

    /** {@return the additional effect, negative where the alternative achieves less} */
    public BigDecimal effect() {
        return alternative.effect().subtract(reference.effect());
    }

    /** {@return where on the plane of cost and effect the alternative lies} */
    public Quadrant quadrant() {
        int cost = cost().amount().signum();
        int effect = effect().signum();
        if (cost == 0 && effect == 0) {
            return Quadrant.THE_SAME;
        }
        if (cost <= 0 && effect >= 0) {
            return Quadrant.DOMINATES;
        }
        if (cost >= 0 && effect <= 0) {
            return Quadrant.DOMINATED;
        }
        return cost > 0 ? Quadrant.DEARER_FOR_MORE : Quadrant.CHEAPER_FOR_LESS;
    }

    /**
     * Returns the incremental cost-effectiveness ratio: what one more unit of effect costs, or saves where the
     * alternative is cheaper and achieves less. A negative ratio would not say which of two opposites it is, and there
     * is none.
     *
     * @return the ratio to 30 digits, or none with the code {@link ReasonCode#NOT_APPLICABLE} where one dominates the
     *     other or both are the same
     */
    public Outcome<Money> ratio() {
        Quadrant quadrant = quadrant();
        return quadrant == Quadrant.DEARER_FOR_MORE || quadrant == Quadrant.CHEAPER_FOR_LESS
                ? Outcome.of(Money.of(cost().amount().divide(effect(), CostEffectiveness.PRECISION), cost().currency()))
                : Outcome.none(
                        ReasonCode.NOT_APPLICABLE,
                        alternative.name() + " " + quadrant.label() + " " + reference.name());
    }

    @Override
    public String toString() {
        return alternative.name() + " " + quadrant().label() + " " + reference.name() + ": " + cost().text() + " for "
                + effect().toPlainString();
    }
}
