package org.childrensservices.stats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    /** Percentages of which the exact ratio is a tie; in binary 100 * 23 / 80 may come out as 28.749999999999996. */
    @ParameterizedTest
    @CsvSource({"23, 80, 28.8", "9, 16, 56.3", "43, 80, 53.8", "44, 64, 68.8", "1, 800, 0.1", "1, 801, 0.1", "0, 7, 0.0"
    })
    void tieOfTheExactRatioGoesUp(long numerator, long denominator, String rounded) {
        assertThat(Rounding.ONE_DECIMAL.ratio(
                        BigDecimal.valueOf(numerator).movePointRight(2), BigDecimal.valueOf(denominator)))
                .isEqualTo(new BigDecimal(rounded));
    }

    @ParameterizedTest
    @CsvSource({"-28.75, -28.8", "-28.74, -28.7", "28.75, 28.8", "-0.05, -0.1", "-0.04, 0.0"})
    void tieGoesAwayFromZero(BigDecimal value, BigDecimal rounded) {
        assertThat(Rounding.ONE_DECIMAL.round(value)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"2085, 2090", "2084, 2080", "15245, 15250", "4, 0", "5, 10", "-5, -10", "-4, 0"})
    void nearestTen(BigDecimal value, BigDecimal rounded) {
        assertThat(Rounding.NEAREST_TEN.round(value)).isEqualTo(rounded);
    }

    @Test
    void nearestTenOfARatio() {
        assertThat(Rounding.NEAREST_TEN.ratio(BigDecimal.valueOf(1_410), BigDecimal.valueOf(2)))
                .isEqualTo(new BigDecimal("710"));
    }

    @Test
    void writesForAReader() {
        assertThat(Rounding.ONE_DECIMAL.format(1234.56)).isEqualTo("1,234.6");
        assertThat(Rounding.WHOLE.format(-1234.5)).isEqualTo("-1,235");
        assertThat(Rounding.NEAREST_TEN.format(1234.5)).isEqualTo("1,230");
        assertThat(Rounding.TWO_DECIMALS.format(new BigDecimal("0.125"))).isEqualTo("0.13");
    }

    @Test
    void otherModes() {
        assertThat(new Rounding(1, RoundingMode.HALF_EVEN).round(new BigDecimal("28.25")))
                .isEqualTo(new BigDecimal("28.2"));
    }

    @Test
    void goesToABillionthOfAThousandth() {
        assertThat(Rounding.halfUp(12).ratio(BigDecimal.ONE, BigDecimal.valueOf(3)))
                .isEqualTo(new BigDecimal("0.333333333333"));
    }

    @Test
    void refusesNoDenominatorAndAbsurdDecimals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.WHOLE.ratio(BigDecimal.ONE, BigDecimal.ZERO))
                .withMessage("denominator must not be zero: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.halfUp(13))
                .withMessage("decimals must be from -12 to 12: 13");
    }
}
