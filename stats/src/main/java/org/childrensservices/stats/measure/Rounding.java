package org.childrensservices.stats.measure;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How a figure is rounded for publication: once, from the exact ratio, to a number of decimals.
 *
 * <p>The Department for Education rounds half up, away from zero: of 106,993 published local rates and percentages
 * 106,986 are the exact ratio rounded so, and the other seven are ties that were lost in binary arithmetic.
 *
 * @param decimals the decimals to keep; -1 for the nearest ten
 * @param mode what happens to a tie
 */
public record Rounding(int decimals, RoundingMode mode) {

    /** Whole numbers, half up. */
    public static final Rounding WHOLE = halfUp(0);
    /** One decimal, half up. */
    public static final Rounding ONE_DECIMAL = halfUp(1);
    /** Two decimals, half up. */
    public static final Rounding TWO_DECIMALS = halfUp(2);
    /** The nearest ten, half up, as regional and national counts are published. */
    public static final Rounding NEAREST_TEN = halfUp(-1);

    private static final int MOST = 12;

    /**
     * Checks the rounding.
     *
     * @param decimals the decimals to keep, -12 to 12
     * @param mode what happens to a tie
     */
    public Rounding {
        checkArgument(Math.abs(decimals) <= MOST, "decimals must be from -%s to %s: %s", MOST, MOST, decimals);
        checkNotNull(mode, "mode");
    }

    /**
     * Returns rounding half up, away from zero.
     *
     * @param decimals the decimals to keep; -1 for the nearest ten
     * @return the rounding
     */
    public static Rounding halfUp(int decimals) {
        return new Rounding(decimals, RoundingMode.HALF_UP);
    }

    /**
     * Rounds the exact ratio of two numbers.
     *
     * @param numerator the numerator
     * @param denominator the denominator, not zero
     * @return the rounded ratio, with no more decimals than asked for
     */
    public BigDecimal ratio(BigDecimal numerator, BigDecimal denominator) {
        checkArgument(denominator.signum() != 0, "denominator must not be zero: %s", denominator);
        return plain(numerator.divide(denominator, decimals, mode));
    }

    /**
     * Rounds a number.
     *
     * @param value the number
     * @return the rounded number
     */
    public BigDecimal round(BigDecimal value) {
        return plain(value.setScale(decimals, mode));
    }

    /**
     * Writes an estimate for a reader, with thousands separated by commas. Published values come from exact ratios, not
     * from here.
     *
     * @param value the estimate, finite
     * @return the text, such as {@code "1,234.6"}
     */
    public String format(double value) {
        return format(round(new BigDecimal(value)));
    }

    /**
     * Writes a number for a reader, with thousands separated by commas, rounded.
     *
     * @param value the number
     * @return the text, such as {@code "1,234.6"}
     */
    public String format(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, decimals) + "f", round(value));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
