package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.util.Locale;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * A rate of which the count is known only to lie in a range, because it was published suppressed or rounded: all rates
 * that it may be. What publication rules leave possible is such a range; a missing count leaves none, which is another
 * thing than 0.
 *
 * <pre>{@code
 * Range<Long> suppressed = Range.closed(1L, 5L);
 * RateRange.of(suppressed).in(12_500).per10_000().estimate();
 * // 0.8 to 4.0 per 10,000 (1 to 5 of 12,500; 95% 0.0 to 9.3, exact)
 * }</pre>
 *
 * @param counts the counts that are possible, closed on both sides, not negative
 * @param denominator what they are counted in
 * @param per the multiplier, positive
 */
public record RateRange(Range<Long> counts, Denominator denominator, long per) {
    /**
     * Checks the range.
     *
     * @param counts the counts that are possible, closed on both sides, not negative
     * @param denominator what they are counted in, above zero unless no count is possible but zero
     * @param per the multiplier, positive
     */
    public RateRange {
        checkClosed(counts);
        checkNotNull(denominator, "denominator");
        checkArgument(per > 0, "per must be positive: %s", per);
        checkArgument(
                counts.upperEndpoint() == 0 || !denominator.isZero(),
                "denominator must be positive where there may be events: 0 for %s",
                counts);
    }

    static void checkClosed(Range<Long> counts) {
        checkArgument(
                counts.hasLowerBound()
                        && counts.hasUpperBound()
                        && counts.lowerBoundType() == BoundType.CLOSED
                        && counts.upperBoundType() == BoundType.CLOSED,
                "counts must be a range closed on both sides: %s",
                counts);
        checkArgument(counts.lowerEndpoint() >= 0, "counts must not be negative: %s", counts);
    }

    /**
     * Starts a rate from the counts that are possible.
     *
     * @param counts the counts, closed on both sides, not negative
     * @return the counts, to be put {@code in} a denominator
     */
    public static Events of(Range<Long> counts) {
        return new Events(counts);
    }

    /**
     * Possible counts that still need a denominator.
     *
     * @param counts the counts
     */
    public record Events(Range<Long> counts) {
        /**
         * Checks the counts.
         *
         * @param counts the counts, closed on both sides, not negative
         */
        public Events {
            checkClosed(counts);
        }

        /**
         * Puts the events in a number of people.
         *
         * @param people how many people, not negative
         * @return the events in their denominator
         */
        public Quotient in(long people) {
            return in(Denominator.people(people));
        }

        /**
         * Puts the events in any denominator.
         *
         * @param denominator the denominator
         * @return the events in their denominator
         */
        public Quotient in(Denominator denominator) {
            return new Quotient(counts, denominator);
        }
    }

    /**
     * Possible counts in a denominator that still need a multiplier.
     *
     * @param counts the counts
     * @param denominator the denominator
     */
    public record Quotient(Range<Long> counts, Denominator denominator) {
        /**
         * Returns the rate per so many.
         *
         * @param multiplier the multiplier, positive
         * @return the rate
         */
        public RateRange per(long multiplier) {
            return new RateRange(counts, denominator, multiplier);
        }

        /** {@return the rate per 10,000} */
        public RateRange per10_000() {
            return per(10_000);
        }
    }

    /** {@return the rate if the count is the least that is possible} */
    public Rate least() {
        return Rate.of(counts.lowerEndpoint()).in(denominator).per(per);
    }

    /** {@return the rate if the count is the greatest that is possible} */
    public Rate greatest() {
        return Rate.of(counts.upperEndpoint()).in(denominator).per(per);
    }

    /**
     * Estimates the rate by {@link RateCalculator#standard()}.
     *
     * @return the estimate, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<RateRangeEstimate> estimate() {
        return RateCalculator.standard().estimate(this);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d to %,d of %s, per %,d",
                counts.lowerEndpoint(),
                counts.upperEndpoint(),
                denominator,
                per);
    }
}
