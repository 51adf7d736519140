package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.Streams;
import java.util.List;
import org.childrensservices.core.value.Money;
import org.childrensservices.stats.golden.GoldenFile;
import org.junit.jupiter.api.Test;

/** Net present values against 60-digit values, three of them also published by others. */
class PresentValueGoldenTest {

    @Test
    void everyTimingAndEveryYear() {
        GoldenFile.read("cost/npv.csv").check(12, row -> {
            AppraisalCalculator start = AppraisalCalculator.with(CostGolden.schedule(row.getField("schedule")));
            CashFlows flows = CostGolden.flows(row.getField("flows_year0_first"));
            PresentValue value = start.presentValue(flows);
            CostGolden.assertNear(value.value(), row.getField("npv_start_of_year"));
            CostGolden.assertNear(
                    start.withTiming(Timing.MID_YEAR).presentValue(flows).value(), row.getField("npv_mid_year"));
            CostGolden.assertNear(
                    start.withTiming(Timing.END_OF_YEAR).presentValue(flows).value(),
                    row.getField("npv_end_of_year_excel"));
            CostGolden.assertNear(flows.total(), row.getField("undiscounted_sum"));
            List<String> years = Splitter.on(';').splitToList(row.getField("pv_by_year_start"));
            assertThat(value.byYear()).hasSameSizeAs(years);
            Streams.forEachPair(
                    value.byYear().stream(),
                    years.stream(),
                    (Money year, String reference) -> CostGolden.assertNear(year, reference));
        });
    }
}
