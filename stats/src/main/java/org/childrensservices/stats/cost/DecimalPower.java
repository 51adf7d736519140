package org.childrensservices.stats.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Powers of decimals to 34 digits, less what the multiplications lose. */
final class DecimalPower {

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    /** 2 to the power -113 is below the last of 34 digits. */
    private static final int BINARY_DIGITS = 113;

    private DecimalPower() {}

    /** A power of a number that is not negative; the exponent is not negative and may be a fraction. */
    static BigDecimal of(BigDecimal base, BigDecimal exponent) {
        BigDecimal whole = exponent.setScale(0, RoundingMode.FLOOR);
        return base.pow(whole.intValueExact(), PRECISION).multiply(part(base, exponent.subtract(whole)), PRECISION);
    }

    /** The whole-numbered root of a number that is not negative. */
    static BigDecimal root(BigDecimal base, int degree) {
        return of(base, BigDecimal.ONE.divide(BigDecimal.valueOf(degree), PRECISION));
    }

    /** An exponent below 1: each of its binary digits is one more square root. */
    private static BigDecimal part(BigDecimal base, BigDecimal exponent) {
        BigDecimal power = BigDecimal.ONE;
        BigDecimal root = base;
        BigDecimal left = exponent;
        for (int digit = 0; digit < BINARY_DIGITS && left.signum() > 0; digit++) {
            root = root.sqrt(PRECISION);
            left = left.add(left);
            if (left.compareTo(BigDecimal.ONE) >= 0) {
                power = power.multiply(root, PRECISION);
                left = left.subtract(BigDecimal.ONE);
            }
        }
        return power;
    }
}
