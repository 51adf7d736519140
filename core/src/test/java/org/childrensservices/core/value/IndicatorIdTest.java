package org.childrensservices.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorIdTest {

    @Test
    void isLowerCaseWords() {
        assertThat(IndicatorId.of("cla_31_march_rate")).hasToString("cla_31_march_rate");
        assertThat(IndicatorId.of("a")).isLessThan(IndicatorId.of("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cla", "31_march", "cla__rate", "cla_", "_cla", "cla rate", "cla-rate"})
    void otherFormsAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndicatorId.of(text))
                .withMessageContaining("'" + text + "'");
    }
}
