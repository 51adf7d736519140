package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * What events are counted in: people, or an amount of time or work that need not be whole. Exact and not negative.
 *
 * @param amount how much, not negative
 * @param unit what of
 */
public record Denominator(BigDecimal amount, Unit unit) {

    /** What a denominator is an amount of. */
    public enum Unit {
        /** People or other whole things. */
        PEOPLE(""),
        /** Years lived by children, or in care. */
        CHILD_YEARS(" child-years"),
        /** Full-time equivalent posts. */
        FULL_TIME_EQUIVALENTS(" full-time equivalents");

        private final String suffix;

        Unit(String suffix) {
            this.suffix = suffix;
        }
    }

    /**
     * Checks the amount.
     *
     * @param amount how much, not negative
     * @param unit what of
     */
    public Denominator {
        checkArgument(amount.signum() >= 0, "denominator must not be negative: %s", amount);
        checkNotNull(unit, "unit");
    }

    /**
     * Returns a number of people or other whole things.
     *
     * @param number how many, not negative
     * @return the denominator
     */
    public static Denominator people(long number) {
        return new Denominator(BigDecimal.valueOf(number), Unit.PEOPLE);
    }

    /**
     * Returns an amount of child-years.
     *
     * @param years how many, not negative
     * @return the denominator
     */
    public static Denominator childYears(BigDecimal years) {
        return new Denominator(years, Unit.CHILD_YEARS);
    }

    /**
     * Returns a number of full-time equivalent posts.
     *
     * @param posts how many, not negative
     * @return the denominator
     */
    public static Denominator fullTimeEquivalents(BigDecimal posts) {
        return new Denominator(posts, Unit.FULL_TIME_EQUIVALENTS);
    }

    /** {@return whether there is nothing} */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    double value() {
        return amount.doubleValue();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount) + unit.suffix;
    }
}
