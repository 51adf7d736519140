package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.Rounding;
import org.junit.jupiter.api.Test;

/** Discount factors against 60-digit values. */
class DiscountScheduleGoldenTest {

    @Test
    void factorsOfWholeAndHalfYears() {
        GoldenFile.read("cost/discount_factors.csv").check(403, row -> {
            DiscountSchedule schedule = CostGolden.schedule(row.getField("schedule"));
            BigDecimal years = new BigDecimal(row.getField("year"));
            BigDecimal factor = schedule.factor(years);
            CostGolden.assertNear(factor, row.getField("discount_factor"));
            assertThat(Rounding.halfUp(4).round(factor)).hasToString(row.getField("discount_factor_4dp"));
            int step = years.setScale(0, RoundingMode.CEILING).intValueExact();
            assertThat(schedule.rate(step)).isEqualByComparingTo(row.getField("step_rate"));
        });
    }

    @Test
    void wholeYearsAreTheSameEitherWay() {
        GoldenFile.read("cost/discount_factors.csv")
                .where(row -> !row.getField("year").contains("."))
                .check(389, row -> {
                    DiscountSchedule schedule = CostGolden.schedule(row.getField("schedule"));
                    int year = Integer.parseInt(row.getField("year"));
                    assertThat(schedule.factor(year)).isEqualTo(schedule.factor(BigDecimal.valueOf(year)));
                });
    }
}
