package org.childrensservices.stats.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RoundingProperties {

    /** Half up of a ratio of whole numbers is a division of whole numbers: floor(n / d + 1/2). */
    @Property
    void ratioIsWholeNumberArithmetic(
            @ForAll @LongRange(min = 0, max = 20_000_000) long numerator,
            @ForAll @LongRange(min = 1, max = 20_000_000) long denominator,
            @ForAll @IntRange(min = 0, max = 6) int decimals) {
        BigInteger twice = BigInteger.TEN
                .pow(decimals)
                .multiply(BigInteger.valueOf(2 * numerator))
                .add(BigInteger.valueOf(denominator));
        assertThat(Rounding.halfUp(decimals).ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)))
                .isEqualTo(new BigDecimal(twice.divide(BigInteger.valueOf(2 * denominator)), decimals));
    }

    @Property
    void signDoesNotMatter(@ForAll BigDecimal value, @ForAll @IntRange(min = -3, max = 6) int decimals) {
        Rounding rounding = Rounding.halfUp(decimals);
        assertThat(rounding.round(value.negate()))
                .isEqualTo(rounding.round(value).negate());
    }

    @Property
    void roundingTwiceIsRoundingOnce(@ForAll BigDecimal value, @ForAll @IntRange(min = -3, max = 6) int decimals) {
        BigDecimal once = Rounding.halfUp(decimals).round(value);
        assertThat(Rounding.halfUp(decimals).round(once)).isEqualTo(once);
    }

    @Property
    void neverMovesAFigureByMoreThanHalfAUnit(
            @ForAll BigDecimal value, @ForAll @IntRange(min = -3, max = 6) int decimals) {
        assertThat(Rounding.halfUp(decimals).round(value).subtract(value).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.5").scaleByPowerOfTen(-decimals));
    }
}
