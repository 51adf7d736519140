package org.childrensservices.stats.trend;

import java.math.BigDecimal;
import org.childrensservices.stats.measure.Rounding;

/**
 * The difference of two percentages: 12 percentage points from 71% to 83%. That is 16.9% more, which is something else,
 * a {@link PercentChange}; the two are never written alike.
 *
 * @param value the difference, signed and not rounded: 34 significant digits where its decimals do not end
 */
public record PercentagePoints(BigDecimal value) implements Comparable<PercentagePoints> {
    /**
     * Drops trailing zeros, so that equal differences are equal.
     *
     * @param value the difference, signed
     */
    public PercentagePoints {
        value = value.stripTrailingZeros();
    }

    /**
     * Returns the difference as it is published.
     *
     * @param rounding the rounding
     * @return the rounded difference
     */
    public BigDecimal rounded(Rounding rounding) {
        return rounding.round(value);
    }

    @Override
    public int compareTo(PercentagePoints other) {
        return value.compareTo(other.value);
    }

    /** {@return the difference with its sign and one decimal, such as {@code "+12.0 percentage points"}} */
    @Override
    public String toString() {
        return Signed.format(value, Rounding.ONE_DECIMAL) + " percentage points";
    }
}
