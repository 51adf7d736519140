package org.childrensservices.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void equalAmountsAreEqualHoweverWritten() {
        assertThat(Money.pounds("12.5")).isEqualTo(Money.pounds("12.500"));
        assertThat(Money.pounds("100")).isEqualTo(Money.pounds(100)).hasToString("GBP 100.00");
        assertThat(Money.pounds(0)).isEqualTo(Money.pounds("0.000")).hasToString("GBP 0.00");
    }

    @Test
    void decimalsBeyondThoseOfTheCurrencyAreKept() {
        assertThat(Money.pounds("0.125")).hasToString("GBP 0.125");
        assertThat(Money.of(new BigDecimal("1500"), Currency.getInstance("JPY")))
                .hasToString("JPY 1500");
    }

    @Test
    void aReaderSeesThousandsAndTheSmallestUnit() {
        assertThat(Money.pounds(2_400_000).text()).isEqualTo("GBP 2,400,000.00");
        assertThat(Money.pounds("-1234567.125").text()).isEqualTo("GBP -1,234,567.13");
        assertThat(Money.pounds("0.004").text()).isEqualTo("GBP 0.00");
        assertThat(Money.parse("JPY 1500").text()).isEqualTo("JPY 1,500");
    }

    @Test
    void arithmeticIsExact() {
        Money saved = Money.pounds("1.89").minus(Money.pounds(1));
        assertThat(saved).isEqualTo(Money.pounds("0.89"));
        assertThat(saved.negated().plus(saved)).isEqualTo(Money.pounds(0));
        assertThat(Money.pounds(3).times(new BigDecimal("0.333"))).isEqualTo(Money.pounds("0.999"));
        assertThat(Money.pounds("-2")).isLessThan(Money.pounds(1));
    }

    @Test
    void twoCurrenciesAreRefused() {
        Money euros = Money.of(BigDecimal.ONE, Currency.getInstance("EUR"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.pounds(1).plus(euros))
                .withMessage("currencies must be the same: GBP and EUR");
        assertThatIllegalArgumentException().isThrownBy(() -> Money.pounds(1).compareTo(euros));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12.50", "GBP", "GBP12.50", "GBP  12.50", "gbp 12.50", "GBP 12.", "GBP 1e3", "GBP 1,000"})
    void otherFormsAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text))
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void equalsByValue() {
        // The amount is brought to one scale when it is made, so that equal values have equal decimals.
        EqualsVerifier.forClass(Money.class)
                .suppress(Warning.NULL_FIELDS, Warning.BIGDECIMAL_EQUALITY)
                .verify();
    }
}
