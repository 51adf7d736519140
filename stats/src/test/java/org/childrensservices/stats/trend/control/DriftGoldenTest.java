package org.childrensservices.stats.trend.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.stream.Collectors;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.TimePeriod;
import org.junit.jupiter.api.Test;

/** CUSUM and EWMA charts of qcc 2.7. Its limits have no width around equal values, where ours do not exist. */
class DriftGoldenTest {

    private static final String FLAT = "flat";

    private static boolean isGiven(NamedCsvRecord row) {
        return row.getField("id").contains("given");
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static Baseline baseline(NamedCsvRecord row) {
        return Baseline.mean(number(row, "center")).deviation(number(row, "std_dev"));
    }

    private static void assertBaseline(Baseline baseline, NamedCsvRecord row) {
        assertNear(baseline.mean(), row.getField("center"), 1e-10);
        assertNear(baseline.deviation(), row.getField("std_dev"), 1e-10);
    }

    private static String places(List<TimePeriod> periods) {
        return periods.isEmpty()
                ? "NA"
                : periods.stream()
                        .map(period -> Long.toString(period.since(GoldenSeries.start(12)) + 1))
                        .collect(Collectors.joining(";"));
    }

    private static void assertFlat(Outcome<?> outcome) {
        assertThat(outcome.toReason()).map(Reason::code).contains(ReasonCode.NOT_APPLICABLE);
    }

    private static void assertAllNear(List<Double> values, String reference) {
        List<String> references = Splitter.on(';').splitToList(reference);
        assertThat(values).hasSameSizeAs(references);
        for (int i = 0; i < values.size(); i++) {
            assertNear(values.get(i), references.get(i), 1e-10, 1e-12);
        }
    }

    @Test
    void cusum() {
        GoldenFile.read("trend/cusum_ewma.csv").where("chart", "cusum").check(47, row -> {
            CusumCalculator calculator = CusumCalculator.standard()
                    .withDecisionInterval(number(row, "decision_interval"))
                    .withShift(number(row, "se_shift"))
                    .withHeadStart(number(row, "head_start"));
            var outcome = (isGiven(row) ? calculator.withBaseline(baseline(row)) : calculator)
                    .chart(GoldenSeries.read(row.getField("y"), 12));
            if (row.getField("id").equals(FLAT)) {
                assertFlat(outcome);
                return;
            }
            CusumChart chart = outcome.orElseThrow();
            assertBaseline(chart.baseline(), row);
            assertAllNear(chart.points().stream().map(CusumPoint::above).toList(), row.getField("cusum_pos"));
            assertAllNear(chart.points().stream().map(CusumPoint::below).toList(), row.getField("cusum_neg"));
            assertThat(places(chart.signalsAbove().stream()
                            .map(CusumPoint::period)
                            .toList()))
                    .isEqualTo(row.getField("signal_upper_at"));
            assertThat(places(chart.signalsBelow().stream()
                            .map(CusumPoint::period)
                            .toList()))
                    .isEqualTo(row.getField("signal_lower_at"));
        });
    }

    @Test
    void ewma() {
        GoldenFile.read("trend/cusum_ewma.csv").where("chart", "ewma").check(46, row -> {
            EwmaCalculator calculator =
                    EwmaCalculator.standard().withWeight(number(row, "lambda")).withDeviations(number(row, "nsigmas"));
            var outcome = (isGiven(row) ? calculator.withBaseline(baseline(row)) : calculator)
                    .chart(GoldenSeries.read(row.getField("y"), 12));
            if (row.getField("id").equals(FLAT)) {
                assertFlat(outcome);
                return;
            }
            EwmaChart chart = outcome.orElseThrow();
            assertBaseline(chart.baseline(), row);
            assertAllNear(chart.points().stream().map(EwmaPoint::average).toList(), row.getField("ewma"));
            assertAllNear(chart.points().stream().map(EwmaPoint::lower).toList(), row.getField("lcl"));
            assertAllNear(chart.points().stream().map(EwmaPoint::upper).toList(), row.getField("ucl"));
            assertThat(places(chart.signals().stream().map(EwmaPoint::period).toList()))
                    .isEqualTo(row.getField("violations"));
        });
    }
}
