package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * How closely two assumptions go together: the correlation of their normal scores, which is what a Gaussian copula
 * takes (Nelsen, An Introduction to Copulas, 2006). It equals the correlation of the numbers themselves where both are
 * normal, and is otherwise near to it.
 *
 * @param one one assumption
 * @param other the other
 * @param coefficient the correlation, -1 to 1
 */
public record Correlation(Assumption one, Assumption other, double coefficient) {
    /**
     * Checks the correlation.
     *
     * @param one one assumption
     * @param other another assumption
     * @param coefficient the correlation, -1 to 1
     */
    public Correlation {
        checkNotNull(one, "one");
        checkArgument(!one.equals(other), "an assumption is always correlated with itself: %s", one);
        checkArgument(coefficient >= -1 && coefficient <= 1, "correlation must be from -1 to 1: %s", coefficient);
    }

    /**
     * Starts from two assumptions, in any order.
     *
     * @param one one assumption
     * @param other another assumption
     * @return the pair, of which to say the correlation
     */
    public static Pair between(Assumption one, Assumption other) {
        return new Pair(one, other);
    }

    /**
     * Two assumptions that need a correlation.
     *
     * @param one one assumption
     * @param other the other
     */
    public record Pair(Assumption one, Assumption other) {
        /**
         * Says how closely they go together.
         *
         * @param coefficient the correlation of their normal scores, -1 to 1
         * @return the correlation
         */
        public Correlation of(double coefficient) {
            return new Correlation(one, other, coefficient);
        }
    }

    boolean isBetween(Assumption first, Assumption second) {
        return (one.equals(first) && other.equals(second)) || (one.equals(second) && other.equals(first));
    }

    @Override
    public String toString() {
        return one + " and " + other + " " + Numbers.text(coefficient);
    }
}
