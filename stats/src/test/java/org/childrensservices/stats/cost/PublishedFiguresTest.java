package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.childrensservices.core.value.Money;
import org.childrensservices.stats.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** What follows from the figures on money that councils published. */
class PublishedFiguresTest {

    private static final GoldenFile CASES = GoldenFile.read("cost/source_document_cases.csv");

    @Test
    void savedForEveryPound() {
        QuotedRatio quoted = QuotedRatioTest.WESTMINSTER;
        SwitchingValues values = quoted.switchingValues().orElseThrow();
        CASES.where("case_id", "SD1").check(7, row -> {
            String value = row.getField("value");
            switch (row.getField("quantity")) {
                case "benefit_per_pound" -> assertThat(quoted.value()).hasToString(value);
                case "net_gain_per_pound" ->
                    assertThat(quoted.netGainPerPound()).hasToString(value);
                case "roi_pct" -> assertThat(quoted.returnPercent()).hasToString(value);
                case "benefit_multiplier_switch" ->
                    CostGolden.assertNear(BigDecimal.ONE.subtract(values.benefitFall()), value);
                case "benefits_could_fall_pct" ->
                    CostGolden.assertNear(values.benefitFall().movePointRight(2), value);
                case "cost_could_rise_pct" ->
                    CostGolden.assertNear(values.costRise().movePointRight(2), value);
                case "vfm_category" ->
                    assertThat(ValueForMoney.of(quoted.value())).hasToString(value);
                default -> throw new AssertionError("unknown quantity");
            }
        });
    }

    @Test
    void anInvestmentOverTwoYears() {
        Money total = Money.pounds(2_400_000);
        CashFlows even = CashFlows.of(total.allocateEvenly(2));
        AppraisalCalculator calculator = AppraisalCalculator.greenBook(GreenBook.EDITION_2022);
        BigDecimal quoted = QuotedRatioTest.WESTMINSTER.value();
        CASES.where("case_id", "SD2").check(5, row -> {
            String value = row.getField("value");
            switch (row.getField("quantity")) {
                case "gross_saving_undiscounted" -> CostGolden.assertNear(total.times(quoted), value);
                case "net_saving_undiscounted" ->
                    CostGolden.assertNear(total.times(quoted).minus(total), value);
                case "equal_annual_cost" -> assertThat(even.amounts()).containsOnly(Money.pounds(value));
                case "pv_cost_year0_year1" ->
                    CostGolden.assertNear(calculator.presentValue(even).value(), value);
                case "pv_cost_year1_year2" ->
                    CostGolden.assertNear(
                            calculator
                                    .withTiming(Timing.END_OF_YEAR)
                                    .presentValue(even)
                                    .value(),
                            value);
                default -> throw new AssertionError("unknown quantity");
            }
        });
    }
}
