package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Supplier;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * A count of events in a denominator, such as 1,408 child protection plans in 253,000 children, per 10,000. There may
 * be more events than people, for an event can happen to somebody twice; a share of people is a {@link Proportion}.
 *
 * <pre>{@code
 * Rate.of(1_408).in(253_000).per10_000();
 * }</pre>
 *
 * <p>0 in 0 is a rate that cannot be estimated; more than 0 in 0 is refused.
 *
 * @param count the events, not negative
 * @param denominator what they are counted in
 * @param per the multiplier: 10,000 for a rate per 10,000; positive
 * @param counted whether events in a period or a stock at a date was counted, for which an estimate has a warning
 */
public record Rate(long count, Denominator denominator, long per, Counted counted) {

    /** What a count is of. */
    public enum Counted {
        /** Events in a period, such as referrals in a year. */
        EVENTS,
        /** A stock: those of whom something is so at a date, such as children on plans at 31 March. */
        STOCK
    }

    /**
     * Checks the rate.
     *
     * @param count the events, not negative
     * @param denominator what they are counted in, above zero unless the count is zero
     * @param per the multiplier, positive
     * @param counted what was counted
     */
    public Rate {
        checkArgument(count >= 0, "count must not be negative: %s", count);
        checkNotNull(denominator, "denominator");
        checkArgument(per > 0, "per must be positive: %s", per);
        checkNotNull(counted, "counted");
        checkArgument(
                count == 0 || !denominator.isZero(),
                "denominator must be positive where there are events: 0 for %s",
                count);
    }

    /**
     * Starts a rate from its events.
     *
     * @param count the events, not negative
     * @return the events, to be put {@code in} a denominator
     */
    public static Events of(long count) {
        return new Events(count, Counted.EVENTS);
    }

    /**
     * Starts a rate from a stock: how many there are at a date, such as children on plans at 31 March.
     *
     * @param count how many, not negative
     * @return the count, to be put {@code in} a denominator
     */
    public static Events ofStock(long count) {
        return new Events(count, Counted.STOCK);
    }

    /**
     * Events that still need a denominator.
     *
     * @param count the events
     * @param counted what was counted
     */
    public record Events(long count, Counted counted) {
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
            return new Quotient(count, denominator, counted);
        }
    }

    /**
     * Events in a denominator that still need a multiplier.
     *
     * @param count the events
     * @param denominator the denominator
     * @param counted what was counted
     */
    public record Quotient(long count, Denominator denominator, Counted counted) {
        /**
         * Returns the rate per so many.
         *
         * @param multiplier the multiplier, positive
         * @return the rate
         */
        public Rate per(long multiplier) {
            return new Rate(count, denominator, multiplier, counted);
        }

        /** {@return the rate per 10,000} */
        public Rate per10_000() {
            return per(10_000);
        }
    }

    /**
     * Returns the value as it is published: the exact ratio, rounded once.
     *
     * @param rounding the rounding
     * @return the rounded value, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<BigDecimal> rounded(Rounding rounding) {
        return whereEstimable(() ->
                rounding.ratio(BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(per)), denominator.amount()));
    }

    /**
     * Returns this rate without a part of it, such as England without the one authority that is compared with it: an
     * area is not independent of a whole that contains it.
     *
     * @param part the part, with the same multiplier and unit of denominator
     * @return the rate of the rest
     * @throws IllegalArgumentException if the part counts more, or the multipliers or the units differ
     */
    public Rate excluding(Rate part) {
        checkArgument(per == part.per, "both rates must be per the same number: %s and %s", per, part.per);
        checkArgument(
                denominator.unit() == part.denominator.unit(),
                "both denominators must be of one unit: %s and %s",
                denominator.unit(),
                part.denominator.unit());
        checkArgument(
                part.count <= count && part.denominator.amount().compareTo(denominator.amount()) <= 0,
                "part must not be more than the whole: %s and %s",
                part,
                this);
        return new Rate(
                count - part.count,
                new Denominator(denominator.amount().subtract(part.denominator.amount()), denominator.unit()),
                per,
                counted);
    }

    /**
     * Estimates the rate by {@link RateCalculator#standard()}.
     *
     * @return the estimate, or none with the code {@link ReasonCode#EMPTY_DENOMINATOR}
     */
    public Outcome<RateEstimate> estimate() {
        return RateCalculator.standard().estimate(this);
    }

    /** {@return the decimals in which the rate and its differences are shown to a reader: two per 1, otherwise one} */
    public Rounding displayRounding() {
        return per == 1 ? Rounding.TWO_DECIMALS : Rounding.ONE_DECIMAL;
    }

    /** The value as a double; the denominator is not zero. */
    double value() {
        return (double) count * per / denominator.value();
    }

    <T> Outcome<T> whereEstimable(Supplier<T> estimate) {
        return denominator.isZero()
                ? Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "a rate needs a denominator above zero: 0 in 0")
                : Outcome.of(estimate.get());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d of %s, per %,d", count, denominator, per);
    }
}
