package org.childrensservices.stats.cost;

import static org.childrensservices.stats.golden.Near.assertNear;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Change;
import org.junit.jupiter.api.Test;

/** Children and pounds of a change in a rate against 30-digit values. */
class CostAvoidedGoldenTest {

    private static final double TOLERANCE = 1e-12;

    @Test
    void changesBecomeChildrenAndPounds() {
        GoldenFile.read("cost/cost_avoided.csv").check(5, row -> {
            AvoidedChildrenCalculator.Treated treated = AvoidedChildrenCalculator.standard()
                    .withOverdispersion(number(row, "overdispersion_phi"))
                    .withLevel(ConfidenceLevel.of(number(row, "level")))
                    .of(change(row, "treated"));
            UnitCost unitCost = UnitCost.perChildYear(
                            Money.pounds(row.getField("unit_cost_per_child_year")),
                            PriceBasis.real(FinancialYear.parse("2024-25")))
                    .covering("looked-after child")
                    .from("reference")
                    .withStandardError(Money.pounds(row.getField("se_unit_cost")));
            BigDecimal years = new BigDecimal(row.getField("duration_years"));

            AvoidedChildren.ByLevels simple = treated.againstNoChange();
            assertNear(simple.rateReduction(), row.getField("simple_rate_reduction"), TOLERANCE);
            assertNear(simple.rateStandardError(), row.getField("se_simple"), TOLERANCE);
            assertNear(simple.value(), row.getField("children_avoided_simple"), TOLERANCE);
            assertNear(simple.at(unitCost).forYears(years).value(), row.getField("cost_avoided_simple"), TOLERANCE);

            AvoidedChildrenCalculator.SideBySide both = treated.against(change(row, "comparator"));
            AvoidedChildren.ByLevels levels = both.byLevels();
            assertNear(levels.rateReduction(), row.getField("did_rate_reduction"), TOLERANCE);
            assertNear(levels.rateStandardError(), row.getField("se_did"), TOLERANCE);
            assertLimits(levels.rateInterval(), row, "did_lower", "did_upper");
            assertNear(levels.value(), row.getField("children_avoided_did"), TOLERANCE);
            assertNear(levels.standardError(), row.getField("se_children_did"), TOLERANCE);
            CostAvoided cost = levels.at(unitCost).forYears(years);
            assertNear(cost.value(), row.getField("cost_avoided_did"), TOLERANCE);
            assertNear(cost.standardError().orElseThrow(), row.getField("se_cost_delta"), TOLERANCE);
            assertNear(cost.productStandardError().orElseThrow(), row.getField("se_cost_exact_product"), TOLERANCE);
            assertLimits(cost.interval(), row, "cost_did_lower_delta", "cost_did_upper_delta");

            AvoidedChildren.ByRatio ratio = both.byRatio().orElseThrow();
            assertNear(ratio.counterfactualRate(), row.getField("counterfactual_rate_ratio_method"), TOLERANCE);
            assertNear(ratio.rateRatio(), row.getField("rate_ratio_of_ratios"), TOLERANCE);
            assertNear(ratio.logStandardError(), row.getField("se_log_rr"), TOLERANCE);
            assertLimits(ratio.ratioInterval(), row, "rr_lower", "rr_upper");
            assertNear(ratio.value(), row.getField("children_avoided_ratio"), TOLERANCE);
            assertLimits(ratio.interval(), row, "children_avoided_ratio_lower", "children_avoided_ratio_upper");
            CostAvoided byRatio = ratio.at(unitCost).forYears(years);
            assertNear(byRatio.value(), row.getField("cost_avoided_ratio"), TOLERANCE);
            assertLimits(byRatio.interval(), row, "cost_avoided_ratio_lower", "cost_avoided_ratio_upper");
        });
    }

    private static void assertLimits(Interval interval, NamedCsvRecord row, String lower, String upper) {
        assertNear(interval.lower(), row.getField(lower), TOLERANCE);
        assertNear(interval.upper(), row.getField(upper), TOLERANCE);
    }

    private static Change change(NamedCsvRecord row, String who) {
        return Change.from(rate(row, who, "before")).to(rate(row, who, "after")).orElseThrow();
    }

    private static Rate rate(NamedCsvRecord row, String who, String when) {
        return Rate.of(Long.parseLong(row.getField(who + "_count_" + when)))
                .in(Long.parseLong(row.getField(who + "_pop_" + when)))
                .per10_000();
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
