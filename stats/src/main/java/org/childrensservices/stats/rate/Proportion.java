package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Supplier;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * A part of a whole, such as 15 of 35 families. Shown as a percentage; 0 of 0 is a proportion that cannot be estimated.
 *
 * <pre>{@code
 * Proportion.of(15).outOf(35);
 * }</pre>
 *
 * @param count the part, not negative
 * @param total the whole, not less than the part
 */
public record Proportion(long count, long total) {
    /**
     * Checks the proportion.
     *
     * @param count the part, not negative
     * @param total the whole, not less than the part
     */
    public Proportion {
        checkArgument(count >= 0, "count must not be negative: %s", count);
        checkArgument(count <= total, "count must not be more than the total: %s of %s", count, total);
    }

    /**
     * Starts a proportion from its part.
     *
     * @param count the part, not negative
     * @return the part, to be put {@code outOf} a whole
     */
    public static Part of(long count) {
        return new Part(count);
    }

    /**
     * A part that still needs its whole.
     *
     * @param count the part
     */
    public record Part(long count) {
        /**
         * Puts the part in its whole.
         *
         * @param total the whole, not less than the part
         * @return the proportion
         */
        public Proportion outOf(long total) {
            return new Proportion(count, total);
        }
    }

    /**
     * Returns the percentage as it is published: the exact ratio, rounded once.
     *
     * @param rounding the rounding
     * @return the rounded percentage, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<BigDecimal> roundedPercent(Rounding rounding) {
        return whereEstimable(
                () -> rounding.ratio(BigDecimal.valueOf(count).movePointRight(2), BigDecimal.valueOf(total)));
    }

    /**
     * Returns this proportion without a part of it, such as England without the one authority that is compared with it:
     * an area is not independent of a whole that contains it.
     *
     * @param part the part
     * @return the proportion of the rest
     * @throws IllegalArgumentException if the part counts more, with or without the event
     */
    public Proportion excluding(Proportion part) {
        checkArgument(
                part.count <= count && part.total - part.count <= total - count,
                "part must not be more than the whole: %s and %s",
                part,
                this);
        return new Proportion(count - part.count, total - part.total);
    }

    /**
     * Estimates the proportion by {@link ProportionCalculator#standard()}.
     *
     * @return the estimate, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<ProportionEstimate> estimate() {
        return ProportionCalculator.standard().estimate(this);
    }

    <T> Outcome<T> whereEstimable(Supplier<T> estimate) {
        return total == 0
                ? Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "a proportion needs a total above zero: 0 of 0")
                : Outcome.of(estimate.get());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d of %,d", count, total);
    }
}
