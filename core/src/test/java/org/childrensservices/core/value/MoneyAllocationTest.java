package org.childrensservices.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An amount split evenly, to the penny. */
class MoneyAllocationTest {

    @Test
    void evenSharesAreExact() {
        assertThat(Money.pounds(2_400_000).allocateEvenly(2))
                .containsExactly(Money.pounds(1_200_000), Money.pounds(1_200_000));
    }

    @Test
    void largerSharesComeFirst() {
        assertThat(Money.pounds(100).allocateEvenly(3))
                .containsExactly(Money.pounds("33.34"), Money.pounds("33.33"), Money.pounds("33.33"));
        assertThat(Money.pounds("0.05").allocateEvenly(3))
                .containsExactly(Money.pounds("0.02"), Money.pounds("0.02"), Money.pounds("0.01"));
    }

    @Test
    void ofADebtTheLargerDebtsComeFirst() {
        assertThat(Money.pounds("-0.05").allocateEvenly(3))
                .containsExactly(Money.pounds("-0.02"), Money.pounds("-0.02"), Money.pounds("-0.01"));
    }

    @Test
    void theSmallestUnitIsTheCurrencys() {
        Currency yen = Currency.getInstance("JPY");
        assertThat(Money.of(new BigDecimal("10"), yen).allocateEvenly(3))
                .containsExactly(
                        Money.of(new BigDecimal("4"), yen),
                        Money.of(new BigDecimal("3"), yen),
                        Money.of(new BigDecimal("3"), yen));
    }

    @Test
    void refusesFractionsOfAPennyAndNoParts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.pounds("0.005").allocateEvenly(2))
                .withMessage("amount must be whole in the smallest unit of its currency: GBP 0.005");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.pounds(1).allocateEvenly(0))
                .withMessage("parts must be positive: 0");
    }

    @Test
    void weightsMayBeInAnyUnit() {
        assertThat(Money.pounds(1_741_000).allocate(weights("709", "1032")))
                .containsExactly(Money.pounds(709_000), Money.pounds(1_032_000));
        assertThat(Money.pounds(10).allocate(weights("0", "1", "0")))
                .containsExactly(Money.pounds(0), Money.pounds(10), Money.pounds(0));
    }

    @Test
    void refusesWeightsThatShareNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.pounds(1).allocate(weights("0.5", "-0.5")))
                .withMessage("weight must not be negative: -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.pounds(1).allocate(weights("0", "0")))
                .withMessage("one weight must be positive: [0, 0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.pounds("0.005").allocate(weights("1")))
                .withMessage("amount must be whole in the smallest unit of its currency: GBP 0.005");
    }

    private static List<BigDecimal> weights(String... weights) {
        return Arrays.stream(weights).map(BigDecimal::new).toList();
    }
}
