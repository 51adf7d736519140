package org.childrensservices.stats.cost;

import java.math.BigDecimal;
import org.childrensservices.stats.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** Switching values against 60-digit values. */
class SwitchingValuesGoldenTest {

    @Test
    void benefitsAndCosts() {
        GoldenFile.read("cost/switching_values.csv").check(5, row -> {
            AppraisalResult result = AppraisalCalculator.with(CostGolden.schedule(row.getField("schedule")))
                    .appraise(Appraisal.builder()
                            .title(row.getField("case_id"))
                            .addPublicCost(CostGolden.flows(row.getField("cost_flows")))
                            .addCashableFiscalBenefit(CostGolden.flows(row.getField("benefit_flows")))
                            .build());
            BenefitCostRatio ratio = result.ratio(RatioBasis.FISCAL).orElseThrow();
            CostGolden.assertNear(ratio.denominator(), row.getField("pv_cost"));
            CostGolden.assertNear(ratio.numerator(), row.getField("pv_benefit"));
            CostGolden.assertNear(result.netPresentBudgetImpact().orElseThrow(), row.getField("npv"));
            CostGolden.assertNear(ratio.value(), row.getField("bcr"));

            SwitchingValues values = ratio.switchingValues().orElseThrow();
            CostGolden.assertNear(
                    BigDecimal.ONE.subtract(values.benefitFall()), row.getField("benefit_multiplier_switch"));
            CostGolden.assertNear(
                    values.benefitFall().negate().movePointRight(2), row.getField("benefit_change_pct_to_switch"));
            CostGolden.assertNear(BigDecimal.ONE.add(values.costRise()), row.getField("cost_multiplier_switch"));
            CostGolden.assertNear(values.costRise().movePointRight(2), row.getField("cost_change_pct_to_switch"));
        });
    }
}
