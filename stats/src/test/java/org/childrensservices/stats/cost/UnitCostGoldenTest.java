package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Rate;
import org.junit.jupiter.api.Test;

/** Unit costs of published spending against 30-digit values. */
class UnitCostGoldenTest {

    @Test
    void spendingPerChild() {
        GoldenFile.read("cost/unit_costs_real_spend.csv").check(24, row -> {
            ServiceSpending spending = new ServiceSpending(
                    Money.pounds(new BigDecimal(row.getField("spend_gbp_thousand"))
                            .movePointRight(3)
                            .toPlainString()),
                    FinancialYear.parse(row.getField("financial_year")),
                    row.getField("basis"),
                    "published return");
            long start = Long.parseLong(row.getField("cla_31_march_start"));
            long end = Long.parseLong(row.getField("cla_31_march_end"));
            long population = Long.parseLong(row.getField("child_population_0_17"));
            CostGolden.assertNear(
                    spending.perChildAtYearEnd(end).orElseThrow().amount(), row.getField("cost_per_cla_end_year"));
            UnitCost average = spending.onAverageFrom(start).to(end).orElseThrow();
            CostGolden.assertNear(average.amount(), row.getField("cost_per_cla_average_stock"));
            CostGolden.assertNear(average.perWeek(), row.getField("cost_per_cla_week_365_over_7"));
            CostGolden.assertNear(spending.perHead(population).orElseThrow(), row.getField("cost_per_child"));
            CostGolden.assertNear(
                    spending.per10_000(population).orElseThrow(), row.getField("cost_per_10000_children"));
            assertThat(Rate.of(end)
                            .in(population)
                            .per10_000()
                            .rounded(Rounding.WHOLE)
                            .orElseThrow())
                    .isEqualByComparingTo(row.getField("published_cla_rate_per_10000"));
        });
    }
}
