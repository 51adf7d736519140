package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

class UnitCostTest {

    private static final FinancialYear YEAR = FinancialYear.parse("2024-25");
    private static final ServiceSpending SPENDING =
            new ServiceSpending(Money.pounds(1_000_000), YEAR, "looked-after children, net", "RO3");

    @Test
    void saysWhatItCoversAndInWhosePrices() {
        UnitCost cost = SPENDING.onAverageFrom(9).to(11).orElseThrow();
        assertThat(cost)
                .hasToString("GBP 100,000.00 per child and year (looked-after children, net, per child on average of"
                        + " the year's two ends; RO3, 2024-25 prices)");
        assertThat(cost.priceBasis()).isEqualTo(PriceBasis.real(YEAR));
    }

    @Test
    void aWeekIsSevenDaysOf365() {
        UnitCost cost = UnitCost.perChildYear(Money.pounds(36_500), PriceBasis.real(YEAR))
                .covering("foster care")
                .from("example");
        assertThat(cost.perWeek()).isEqualTo(Money.pounds(700));
    }

    @Test
    void nobodyHasNoUnitCost() {
        assertThat(SPENDING.perChildAtYearEnd(0).toReason()).map(Reason::code).contains(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(SPENDING.onAverageFrom(0).to(0).toReason()).map(Reason::code).contains(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(SPENDING.perHead(0).toReason()).map(Reason::code).contains(ReasonCode.EMPTY_DENOMINATOR);
    }

    @Test
    void incomeBeyondSpendingHasNoUnitCost() {
        ServiceSpending income = new ServiceSpending(Money.pounds(-5), YEAR, "asylum-seeking children, net", "RO3");
        assertThat(income.perChildAtYearEnd(3).toReason()).map(Reason::code).contains(ReasonCode.NOT_APPLICABLE);
        assertThat(income.perHead(5).orElseThrow()).isEqualTo(Money.pounds(-1));
    }

    @Test
    void refusesWhatCannotBe() {
        UnitCost cost = SPENDING.perChildAtYearEnd(10).orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cost.withStandardError(Money.pounds(-1)))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cost.withStandardError(Money.parse("EUR 1.00")))
                .withMessageContaining("EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPENDING.perChildAtYearEnd(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitCost.perChildYear(Money.pounds(1), PriceBasis.nominal())
                        .covering(" ")
                        .from("x"))
                .withMessageContaining("scope");
    }
}
