package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;

/**
 * A figure as it is quoted, without what is behind it: {@code 5%}, {@code 46.5 per 10,000}.
 *
 * @param value the figure, not negative, with the decimals that were quoted
 * @param margin the most that rounding may have moved it: 0 if it is exact, otherwise half a unit of its last decimal
 * @param unit what it is in
 */
public record QuotedFigure(BigDecimal value, BigDecimal margin, QuotedUnit unit) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * Checks the figure.
     *
     * @param value the figure, not negative
     * @param margin the most that rounding may have moved it, not negative
     * @param unit what it is in
     */
    public QuotedFigure {
        checkArgument(value.signum() >= 0, "figure must not be negative: %s", value);
        checkArgument(margin.signum() >= 0, "margin must not be negative: %s", margin);
        checkNotNull(unit, "unit");
    }

    /**
     * Returns a figure that was not rounded.
     *
     * @param value the figure, not negative
     * @param unit what it is in
     * @return the figure
     */
    public static QuotedFigure exact(BigDecimal value, QuotedUnit unit) {
        return new QuotedFigure(value, BigDecimal.ZERO, unit);
    }

    /**
     * Returns a figure that was rounded to the decimals that it has: {@code 46.5} is anything from 46.45 to 46.55, and
     * {@code 1.4E+3} anything from 1,350 to 1,450.
     *
     * @param value the figure, not negative
     * @param unit what it is in
     * @return the figure
     */
    public static QuotedFigure rounded(BigDecimal value, QuotedUnit unit) {
        return new QuotedFigure(value, HALF.scaleByPowerOfTen(-value.scale()), unit);
    }

    /**
     * Returns an exact number.
     *
     * @param number the number, not negative
     * @return the figure
     */
    public static QuotedFigure count(long number) {
        return exact(BigDecimal.valueOf(number), QuotedUnit.COUNT);
    }

    /**
     * Returns a rounded percentage.
     *
     * @param percentage the digits as quoted, such as {@code "71"}
     * @return the figure
     * @throws NumberFormatException if the text is no decimal number
     */
    public static QuotedFigure percent(String percentage) {
        return rounded(new BigDecimal(percentage), QuotedUnit.PERCENT);
    }

    /**
     * Returns a rounded rate per 10,000.
     *
     * @param rate the digits as quoted, such as {@code "46.5"}
     * @return the figure
     * @throws NumberFormatException if the text is no decimal number
     */
    public static QuotedFigure per10_000(String rate) {
        return rounded(new BigDecimal(rate), QuotedUnit.PER_10_000);
    }

    /** {@return the least that the figure may have been before it was rounded, not negative} */
    public BigDecimal lowest() {
        return value.subtract(margin).max(BigDecimal.ZERO);
    }

    /** {@return the most that the figure may have been before it was rounded} */
    public BigDecimal highest() {
        return value.add(margin);
    }

    @Override
    public String toString() {
        return unit.figure(value);
    }
}
