package org.childrensservices.stats.publish;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The values, not below zero, that round to a given one; and the whole numbers among ratios of such bounds. */
final class RoundedValues {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private RoundedValues() {}

    /** The values that round to a multiple of the unit, itself not below zero. */
    static Range<BigDecimal> of(BigDecimal rounded, BigDecimal unit, RoundingMode mode) {
        BigDecimal half = unit.divide(TWO);
        BigDecimal low = rounded.subtract(half);
        BigDecimal high = rounded.add(half);
        return switch (mode) {
            case UP, CEILING -> Range.openClosed(rounded.subtract(unit), rounded);
            case DOWN, FLOOR -> Range.closedOpen(rounded, rounded.add(unit));
            case HALF_UP -> Range.closedOpen(low, high);
            case HALF_DOWN -> Range.openClosed(low, high);
            case HALF_EVEN ->
                rounded.remainder(unit.multiply(TWO)).signum() == 0 ? Range.closed(low, high) : Range.open(low, high);
            case UNNECESSARY -> throw new IllegalArgumentException("rounding mode must round: " + mode);
        };
    }

    /** The least whole number not below a ratio, or above it where the bound is open. */
    static BigInteger least(BigDecimal numerator, BigDecimal denominator, BoundType type) {
        return type == BoundType.CLOSED
                ? whole(numerator, denominator, RoundingMode.CEILING)
                : whole(numerator, denominator, RoundingMode.FLOOR).add(BigInteger.ONE);
    }

    /** The greatest whole number not above a ratio, or below it where the bound is open. */
    static BigInteger greatest(BigDecimal numerator, BigDecimal denominator, BoundType type) {
        return type == BoundType.CLOSED
                ? whole(numerator, denominator, RoundingMode.FLOOR)
                : whole(numerator, denominator, RoundingMode.CEILING).subtract(BigInteger.ONE);
    }

    private static BigInteger whole(BigDecimal numerator, BigDecimal denominator, RoundingMode mode) {
        return numerator.divide(denominator, 0, mode).toBigIntegerExact();
    }
}
