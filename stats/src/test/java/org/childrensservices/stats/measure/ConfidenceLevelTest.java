package org.childrensservices.stats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceLevelTest {

    @ParameterizedTest
    @ValueSource(doubles = {95, 1, 0, -0.95, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNotBetweenZeroAndOne(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidenceLevel.of(value))
                .withMessageContaining("between 0 and 1, exclusive, such as 0.95: " + value);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.05", "0.95, 0.025", "0.99, 0.005", "0.998, 0.001"})
    void tailIsExact(double level, double tail) {
        assertThat(ConfidenceLevel.of(level).value()).isEqualTo(level);
        assertThat(ConfidenceLevel.of(level).tail()).isEqualTo(tail);
        assertThat(ConfidenceLevel.of(level).significance()).isEqualTo(2 * tail);
    }

    /** The quantiles to 17 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.9, 1.6448536269514726",
        "0.95, 1.9599639845400543",
        "0.99, 2.575829303548901",
        "0.998, 3.0902323061678136"
    })
    void z(double level, double z) {
        assertThat(ConfidenceLevel.of(level).z()).isCloseTo(z, within(1e-15 * z));
    }

    @Test
    void saysItselfInPercent() {
        assertThat(ConfidenceLevel.P90).hasToString("90%");
        assertThat(ConfidenceLevel.P99_8).hasToString("99.8%");
        assertThat(ConfidenceLevel.of(0.95)).isEqualTo(ConfidenceLevel.P95);
    }

    @Test
    void levelsOfOneValueAreEqual() {
        EqualsVerifier.forClass(ConfidenceLevel.class)
                .withOnlyTheseFields("value")
                .verify();
        assertThat(ConfidenceLevel.of(0.95)).isEqualTo(ConfidenceLevel.P95);
    }
}
