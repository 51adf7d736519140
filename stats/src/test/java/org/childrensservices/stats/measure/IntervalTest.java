package org.childrensservices.stats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    private static final Interval INTERVAL = new Interval(52.78, 58.64, ConfidenceLevel.P95, "Byar");

    @ParameterizedTest
    @CsvSource({"2, 1", "NaN, 1", "1, NaN", "-Infinity, 1", "Infinity, Infinity"})
    void refusesLimitsThatAreNone(double lower, double upper) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(lower, upper, ConfidenceLevel.P95, "Byar"))
                .withMessage("lower limit must be finite and not above the upper: %s to %s", lower, upper);
    }

    @ParameterizedTest
    @CsvSource({"52.77, false", "52.78, true", "55.7, true", "58.64, true", "58.65, false", "NaN, false"})
    void isClosed(double value, boolean inside) {
        assertThat(INTERVAL.contains(value)).isEqualTo(inside);
    }

    /** As of a rate of which all is known. */
    @Test
    void mayBeOneValue() {
        Interval point = new Interval(1.5, 1.5, ConfidenceLevel.P95, "exact");
        assertThat(point.contains(1.5)).isTrue();
        assertThat(point.contains(Math.nextUp(1.5))).isFalse();
    }

    @Test
    void changesItsUnit() {
        assertThat(new Interval(-1, 2, ConfidenceLevel.P99, "score").times(10))
                .isEqualTo(new Interval(-10, 20, ConfidenceLevel.P99, "score"));
        assertThat(new Interval(0, Double.POSITIVE_INFINITY, ConfidenceLevel.P95, "score")
                        .times(0.5)
                        .upper())
                .isInfinite();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void refusesAFactorThatTurnsItRound(double factor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INTERVAL.times(factor))
                .withMessage("factor must be positive: %s", factor);
    }

    @Test
    void saysItself() {
        assertThat(INTERVAL.format(Rounding.ONE_DECIMAL)).isEqualTo("52.8 to 58.6");
        assertThat(new Interval(1.5, Double.POSITIVE_INFINITY, ConfidenceLevel.P95, "score")
                        .format(Rounding.ONE_DECIMAL))
                .isEqualTo("1.5 to any");
        assertThat(INTERVAL).hasToString("95% 52.78 to 58.64, Byar");
    }
}
