package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What was counted for an indicator, of one subject or of many: a numerator and a denominator, exactly. Tallies of the
 * same kind add up, in any order, and {@link #NONE} adds nothing to any.
 */
public sealed interface Tally extends Serializable {

    /** Nobody and nothing. */
    Counts NONE = new Counts(0, 0);

    /** One in the denominator only. */
    Counts DENOMINATOR = new Counts(0, 1);

    /** One in both. */
    Counts BOTH = new Counts(1, 1);

    /**
     * How many subjects or events are in a numerator and in a denominator. For an indicator that only counts, both are
     * the count. A subject to whom several events happened counts as many.
     *
     * @param numerator how many are in the numerator, not negative; above the denominator only per 100
     * @param denominator how many are in the denominator, not negative
     * @serial exclude
     */
    // Without the tag, Javadoc asks for a comment on a field that a record cannot comment.
    @SuppressWarnings("InvalidBlockTag")
    record Counts(long numerator, long denominator) implements Tally {
        /**
         * Checks the counts.
         *
         * @param numerator how many are in the numerator
         * @param denominator how many are in the denominator
         */
        public Counts {
            checkArgument(numerator >= 0, "numerator must not be negative: %s", numerator);
            checkArgument(denominator >= 0, "denominator must not be negative: %s", denominator);
        }

        @Override
        public Tally plus(Tally other) {
            if (equals(NONE) || other.equals(NONE)) {
                return other.equals(NONE) ? this : other;
            }
            Counts counts = same(Counts.class, other);
            return new Counts(
                    Math.addExact(numerator, counts.numerator), Math.addExact(denominator, counts.denominator));
        }

        @Override
        public String toString() {
            return numerator + "/" + denominator;
        }
    }

    /**
     * Whole values, such as scores or days, with what their mean and its interval need.
     *
     * @param count how many values, not negative
     * @param sum their sum
     * @param sumOfSquares the sum of their squares, not negative
     * @serial exclude
     */
    @SuppressWarnings("InvalidBlockTag")
    record Values(long count, long sum, long sumOfSquares) implements Tally {

        /** No values. */
        public static final Values EMPTY = new Values(0, 0, 0);

        /**
         * Checks the sums.
         *
         * @param count how many values, not negative
         * @param sum their sum, 0 of none
         * @param sumOfSquares the sum of their squares, not negative, 0 of none
         */
        public Values {
            checkArgument(count >= 0, "count must not be negative: %s", count);
            checkArgument(sumOfSquares >= 0, "sum of squares must not be negative: %s", sumOfSquares);
            checkArgument(
                    count > 0 || (sum == 0 && sumOfSquares == 0),
                    "sums of no values must be 0: %s and %s",
                    sum,
                    sumOfSquares);
        }

        /**
         * Returns one value.
         *
         * @param value the value
         * @return its tally
         */
        public static Values of(long value) {
            return new Values(1, value, Math.multiplyExact(value, value));
        }

        @Override
        public Values plus(Tally other) {
            if (other.equals(NONE)) {
                return this;
            }
            Values values = same(Values.class, other);
            return new Values(
                    Math.addExact(count, values.count),
                    Math.addExact(sum, values.sum),
                    Math.addExact(sumOfSquares, values.sumOfSquares));
        }

        @Override
        public String toString() {
            return sum + "/" + count;
        }
    }

    /**
     * Amounts that need not be whole, such as full-time equivalents.
     *
     * @param numerator the amount in the numerator, not negative, without trailing zeros
     * @param denominator the amount in the denominator, not negative, without trailing zeros
     * @serial exclude
     */
    @SuppressWarnings("InvalidBlockTag")
    record Amounts(BigDecimal numerator, BigDecimal denominator) implements Tally {

        /** No amounts. */
        public static final Amounts ZERO = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO);

        /**
         * Checks the amounts; 0.80 is 0.8.
         *
         * @param numerator the amount in the numerator, not negative
         * @param denominator the amount in the denominator, not negative
         */
        public Amounts {
            checkArgument(numerator.signum() >= 0, "numerator must not be negative: %s", numerator);
            checkArgument(denominator.signum() >= 0, "denominator must not be negative: %s", denominator);
            numerator = plain(numerator);
            denominator = plain(denominator);
        }

        private static BigDecimal plain(BigDecimal amount) {
            BigDecimal stripped = amount.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        @Override
        public Amounts plus(Tally other) {
            if (other.equals(NONE)) {
                return this;
            }
            Amounts amounts = same(Amounts.class, other);
            return new Amounts(numerator.add(amounts.numerator), denominator.add(amounts.denominator));
        }

        @Override
        public String toString() {
            return numerator.toPlainString() + "/" + denominator.toPlainString();
        }
    }

    /**
     * Adds the tally of other subjects.
     *
     * @param other the other tally, of the same kind or none
     * @return the sums
     * @throws IllegalArgumentException if the other one is of another kind
     * @throws ArithmeticException if a sum is more than a long holds
     */
    Tally plus(Tally other);

    private static <T extends Tally> T same(Class<T> kind, Tally other) {
        checkArgument(
                kind.isInstance(other),
                "tallies must be of one kind to be added: %s and %s",
                kind.getSimpleName(),
                other.getClass().getSimpleName());
        return kind.cast(other);
    }
}
