package org.childrensservices.stats.trend;

import java.math.BigDecimal;
import java.math.MathContext;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * A change relative to what it started from, in percent: -11.9% for 42 to 37. The difference of two percentages is
 * something else, {@link PercentagePoints}.
 *
 * @param value the percentage, signed and not rounded: 34 significant digits where its decimals do not end
 */
public record PercentChange(BigDecimal value) implements Comparable<PercentChange> {
    /**
     * Drops trailing zeros, so that equal percentages are equal.
     *
     * @param value the percentage, signed
     */
    public PercentChange {
        value = value.stripTrailingZeros();
    }

    /** The base is not zero. 34 digits never turn a ratio of two figures into a tie of rounding that it is not. */
    static PercentChange ofRatio(BigDecimal change, BigDecimal base) {
        return new PercentChange(change.movePointRight(2).divide(base, MathContext.DECIMAL128));
    }

    /** The interval of a ratio as one of a change in percent. */
    static Interval ofRatio(Interval ratio) {
        return new Interval(100 * (ratio.lower() - 1), 100 * (ratio.upper() - 1), ratio.level(), ratio.method());
    }

    /**
     * Returns the percentage as it is published.
     *
     * @param rounding the rounding
     * @return the rounded percentage
     */
    public BigDecimal rounded(Rounding rounding) {
        return rounding.round(value);
    }

    @Override
    public int compareTo(PercentChange other) {
        return value.compareTo(other.value);
    }

    /** {@return the percentage with its sign and one decimal, such as {@code "+36.6%"}} */
    @Override
    public String toString() {
        return Signed.format(value, Rounding.ONE_DECIMAL) + "%";
    }
}
