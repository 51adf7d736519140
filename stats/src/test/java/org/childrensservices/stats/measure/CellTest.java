package org.childrensservices.stats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @EnumSource
    void everySymbolIsReadAsItIsWritten(PublishedSymbol symbol) {
        assertThat(Cell.parse(symbol.text())).isEqualTo(Cell.of(symbol)).hasToString(symbol.text());
    }

    @ParameterizedTest
    @CsvSource({"c, SUPPRESSED", "x, NOT_AVAILABLE", "z, NOT_APPLICABLE", "u, NOT_AVAILABLE", "k, NOT_EXACT"})
    void symbolIsNoNumber(String text, ReasonCode code) {
        Outcome<BigDecimal> number = Cell.parse(text).number();
        assertThat(number.toReason().orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void readsWhatWasWrittenBefore() {
        assertThat(Cell.parse(":")).isEqualTo(Cell.of(PublishedSymbol.NOT_AVAILABLE));
        assertThat(Cell.parse(" ~ ")).isEqualTo(Cell.of(PublishedSymbol.LOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "46.5", "47.0", "-0.25"})
    void numberKeepsItsDecimals(String text) {
        Cell cell = Cell.parse(text);
        assertThat(cell).hasToString(text);
        assertThat(cell.number()).isEqualTo(Outcome.of(new BigDecimal(text)));
    }

    /** A thousand with an exponent is printed as a thousand. */
    @Test
    void numberHasNoExponent() {
        assertThat(Cell.of(new BigDecimal("1e3"))).isEqualTo(Cell.of(1_000)).hasToString("1000");
    }

    @Test
    void zeroIsANumber() {
        assertThat(Cell.parse("0")).isEqualTo(Cell.of(0)).isNotEqualTo(Cell.of(PublishedSymbol.ROUNDS_TO_ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "1,408", "5%", "1e3", ".5", "NaN", "-", "n/a"})
    void refusesOtherText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cell.parse(text))
                .withMessage("cell must be a number or a published symbol: '%s'", text);
    }
}
