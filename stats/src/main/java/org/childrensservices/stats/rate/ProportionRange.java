package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Range;
import java.util.Locale;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * A proportion of which the part is known only to lie in a range, because it was published suppressed or rounded: all
 * proportions that it may be. What publication rules leave possible is such a range.
 *
 * <pre>{@code
 * Range<Long> suppressed = Range.closed(1L, 5L);
 * ProportionRange.of(suppressed).outOf(40).estimate();
 * // 2.5% to 12.5% (1 to 5 of 40; 95% 0.4% to 26.1%, Wilson)
 * }</pre>
 *
 * @param counts the parts that are possible, closed on both sides, not negative
 * @param total the whole, not less than the greatest part
 */
public record ProportionRange(Range<Long> counts, long total) {
    /**
     * Checks the range.
     *
     * @param counts the parts that are possible, closed on both sides, not negative
     * @param total the whole, not less than the greatest part
     */
    public ProportionRange {
        RateRange.checkClosed(counts);
        checkArgument(
                counts.upperEndpoint() <= total, "counts must not be more than the total: %s of %s", counts, total);
    }

    /**
     * Starts a proportion from the parts that are possible.
     *
     * @param counts the parts, closed on both sides, not negative
     * @return the parts, to be put {@code outOf} a whole
     */
    public static Parts of(Range<Long> counts) {
        return new Parts(counts);
    }

    /**
     * Possible parts that still need their whole.
     *
     * @param counts the parts
     */
    public record Parts(Range<Long> counts) {
        /**
         * Checks the parts.
         *
         * @param counts the parts, closed on both sides, not negative
         */
        public Parts {
            RateRange.checkClosed(counts);
        }

        /**
         * Puts the parts in their whole.
         *
         * @param total the whole, not less than the greatest part
         * @return the proportion
         */
        public ProportionRange outOf(long total) {
            return new ProportionRange(counts, total);
        }
    }

    /** {@return the proportion if the part is the least that is possible} */
    public Proportion least() {
        return new Proportion(counts.lowerEndpoint(), total);
    }

    /** {@return the proportion if the part is the greatest that is possible} */
    public Proportion greatest() {
        return new Proportion(counts.upperEndpoint(), total);
    }

    /**
     * Estimates the proportion by {@link ProportionCalculator#standard()}.
     *
     * @return the estimate, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<ProportionRangeEstimate> estimate() {
        return ProportionCalculator.standard().estimate(this);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d to %,d of %,d", counts.lowerEndpoint(), counts.upperEndpoint(), total);
    }
}
