package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Change;
import org.junit.jupiter.api.Test;

class CostAvoidedTest {

    private static final AvoidedChildrenCalculator CALCULATOR = AvoidedChildrenCalculator.standard();
    private static final UnitCost COST = UnitCost.perChildYear(
                    Money.pounds(1_000), PriceBasis.real(FinancialYear.parse("2024-25")))
            .covering("looked-after child")
            .from("example");

    @Test
    void aRiseIsCostIncurred() {
        CostAvoided cost =
                CALCULATOR.of(change(100, 144)).againstNoChange().at(COST).forYears(BigDecimal.valueOf(2));
        assertThat(cost.careYears()).isEqualTo(-88);
        assertThat(cost.value()).isEqualTo(-88_000);
        assertThat(cost.toString()).startsWith("GBP 88,000 incurred (95% -");
    }

    @Test
    void aComparatorWithoutEventsLeavesTheLevels() {
        AvoidedChildrenCalculator.SideBySide both =
                CALCULATOR.of(change(100, 60)).against(change(10, 0));
        assertThat(both.byLevels().value()).isEqualTo(30);
        assertThat(both.byRatio().toReason()).map(Reason::code).contains(ReasonCode.NO_EVENTS);
    }

    @Test
    void theHeadlineIsChosenBeforehand() {
        AvoidedChildrenCalculator.SideBySide byLevels =
                CALCULATOR.of(change(100, 60)).against(change(10, 9));
        AvoidedChildrenCalculator.SideBySide byRatio = CALCULATOR
                .withHeadline(Counterfactual.PARALLEL_RATIOS)
                .of(change(100, 60))
                .against(change(10, 9));
        assertThat(byLevels.headline().orElseThrow()).isEqualTo(byLevels.byLevels());
        assertThat(byRatio.headline().orElseThrow()).isEqualTo(byRatio.byRatio().orElseThrow());
        assertThat(byLevels.toString()).startsWith("39.0 children").contains("; beside it 30.0 children");
        assertThat(byRatio.toString()).startsWith("30.0 children").contains("; beside it 39.0 children");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALCULATOR.withOverdispersion(0.9))
                .withMessageContaining("0.9");
        AvoidedChildren.ByLevels avoided = CALCULATOR.of(change(100, 60)).againstNoChange();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> avoided.at(COST).forYears(BigDecimal.ZERO))
                .withMessageContaining("years");
        Change perThousand = Change.from(Rate.of(1).in(10).per(1_000))
                .to(Rate.of(2).in(10).per(1_000))
                .orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALCULATOR.of(change(100, 60)).against(perThousand))
                .withMessageContaining("multiplier");
    }

    private static Change change(long before, long after) {
        return Change.from(Rate.of(before).in(10_000).per10_000())
                .to(Rate.of(after).in(10_000).per10_000())
                .orElseThrow();
    }
}
