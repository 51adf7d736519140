package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Currency;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.junit.jupiter.api.Test;

/** Money by year. */
class CashFlowsTest {

    private static final Money EUROS = Money.of(BigDecimal.ONE, Currency.getInstance("EUR"));

    @Test
    void sumsAreAsLongAsTheLonger() {
        CashFlows flows = CashFlows.pounds(1, 2, 3);
        assertThat(flows.plus(CashFlows.pounds(10))).isEqualTo(CashFlows.pounds(11, 2, 3));
        assertThat(CashFlows.pounds(10).minus(flows)).isEqualTo(CashFlows.pounds(9, -2, -3));
        assertThat(flows.times(new BigDecimal("0.5")).total()).isEqualTo(Money.pounds(3));
        assertThat(flows.years()).isEqualTo(3);
    }

    @Test
    void refusesNoYearAndTwoCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(CashFlows::pounds)
                .withMessage("amounts must have at least one year: []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CashFlows.of(ImmutableList.of(Money.pounds(1), EUROS)))
                .withMessage("all amounts must be in one currency: GBP and EUR 1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CashFlows.pounds(1).plus(CashFlows.of(ImmutableList.of(EUROS))));
    }

    @Test
    void saysItself() {
        assertThat(CashFlows.pounds(100, -50)).hasToString("[GBP 100.00, GBP -50.00]");
        assertThat(AppraisalCalculator.greenBook(GreenBook.EDITION_2026)
                        .withTiming(Timing.MID_YEAR)
                        .presentValue(CashFlows.pounds(-100, 50, 50, 50)))
                .hasToString("GBP 39.40 (GBP 50.00 before discounting; Green Book 2026 standard,"
                        + " flows in the middle of each year)");
    }

    @Test
    void equality() {
        EqualsVerifier.forClass(CashFlows.class)
                .withPrefabValues(ImmutableList.class, ImmutableList.of(EUROS), ImmutableList.of(Money.pounds(1)))
                .withPrefabValues(PriceBasis.class, PriceBasis.nominal(), PriceBasis.real(FinancialYear.starting(2024)))
                .withNonnullFields("amounts", "priceBasis")
                .verify();
    }
}
