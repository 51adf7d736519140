package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.junit.jupiter.api.Test;

/** Control charts of qicharts2 0.8.1. */
class ControlChartGoldenTest {

    /**
     * I' charts for which the package makes the limits from all points, also those that are excluded or come after the
     * freeze. The right first limits, by the same formula in Python: lower, upper, and at two standard deviations.
     */
    private static final ImmutableMap<String, String> RIGHT = ImmutableMap.of(
            "golden_ip_02", "194.9771026355063;224.87696984556317;199.96041383718244;219.89365864388702",
            "golden_ip_04", "146.96719437070252;246.9294514815725;163.6275705558475;230.26907529642753");

    /** Screening drops all moving ranges, which are 0, and leaves limits of NaN: ours are of no width. */
    private static final String ALL_EQUAL = "i_const";

    private static boolean isGiven(String text) {
        return !text.equals("NA") && !text.equals("NaN");
    }

    private static List<String> split(String values) {
        return Splitter.on(';').splitToList(values);
    }

    private static TimePeriod month(int place) {
        return GoldenSeries.start(12).plus(place - 1);
    }

    private static <T> ControlChart<T> chart(
            NamedCsvRecord row, ControlChartMethod<T> method, Function<Integer, T> value) {
        Series.Builder<T> series = Series.builder();
        List<String> numbers = split(row.getField("y"));
        List<String> sizes = split(row.getField("n"));
        for (int i = 0; i < numbers.size(); i++) {
            if (isGiven(numbers.get(i)) && (sizes.size() == 1 || isGiven(sizes.get(i)))) {
                series.add(month(i + 1), value.apply(i));
            }
        }
        ControlChartCalculator<T> calculator = ControlChartCalculator.of(method);
        if (isGiven(row.getField("freeze"))) {
            calculator = calculator.withLimitsFixedAfter(Integer.parseInt(row.getField("freeze")));
        }
        if (isGiven(row.getField("exclude"))) {
            for (String place : split(row.getField("exclude"))) {
                calculator = calculator.withExcluded(month(Integer.parseInt(place)), "known");
            }
        }
        if (isGiven(row.getField("part_after"))) {
            calculator = calculator.withRebaseAt(month(Integer.parseInt(row.getField("part_after")) + 1), "changed");
        }
        calculator = calculator.withRunsRule(
                switch (row.getField("method")) {
                    case "bestbox" -> RunsRule.BEST_BOX;
                    case "cutbox" -> RunsRule.CUT_BOX;
                    default -> RunsRule.ANHOEJ;
                });
        if (!Boolean.parseBoolean(row.getField("screened_mr"))) {
            calculator = calculator.withoutScreening();
        }
        return calculator.chart(series.build()).orElseThrow();
    }

    private static ControlChart<?> chart(NamedCsvRecord row) {
        List<String> numbers = split(row.getField("y"));
        List<String> sizes = split(row.getField("n"));
        long per = Long.parseLong(row.getField("multiply"));
        Function<Integer, Double> value = i -> Double.parseDouble(numbers.get(i));
        Function<Integer, Long> count = i -> Long.parseLong(numbers.get(i));
        Function<Integer, Proportion> proportion =
                i -> Proportion.of(count.apply(i)).outOf(Long.parseLong(sizes.get(i)));
        Function<Integer, Rate> rate =
                i -> Rate.of(count.apply(i)).in(Long.parseLong(sizes.get(i))).per(per);
        return switch (row.getField("chart")) {
            case "run" ->
                chart(
                        row,
                        isGiven(row.getField("cl_given"))
                                ? ControlChartMethod.runChartAround(Double.parseDouble(row.getField("cl_given")))
                                : ControlChartMethod.runChart(),
                        value);
            case "i" -> chart(row, ControlChartMethod.iChart(), value);
            case "mr" -> chart(row, ControlChartMethod.movingRangeChart(), value);
            case "t" -> chart(row, ControlChartMethod.tChart(), value);
            case "c" -> chart(row, ControlChartMethod.cChart(), count);
            case "g" -> chart(row, ControlChartMethod.gChart(), count);
            case "p" -> chart(row, ControlChartMethod.pChart(), proportion);
            case "pp" -> chart(row, ControlChartMethod.pPrimeChart(), proportion);
            case "u" -> chart(row, ControlChartMethod.uChart(), rate);
            case "up" -> chart(row, ControlChartMethod.uPrimeChart(), rate);
            case "ip" -> chart(row, ControlChartMethod.iPrimeChart(), rate);
            default -> throw new AssertionError(row.getField("chart"));
        };
    }

    /** The first line is of the first period; a gap has none. */
    private static String at(NamedCsvRecord row, String column, ControlPoint point) {
        String text = row.getField(column);
        return isGiven(text) ? split(text).get((int) point.period().since(month(1))) : text;
    }

    private static void check(NamedCsvRecord row) {
        ControlChart<?> chart = chart(row);
        assertThat(chart.points()).hasSize((int) split(row.getField("value")).stream()
                .filter(ControlChartGoldenTest::isGiven)
                .count());
        String id = row.getField("id");
        for (ControlPoint point : chart.points()) {
            assertNear(point.value(), at(row, "value", point), 1e-10);
            assertNear(point.centre(), at(row, "cl", point), 1e-10);
            if (id.equals(ALL_EQUAL)) {
                assertThat(point.limits().orElseThrow()).isEqualTo(new ControlLimits(4, 4, 4, 4));
            } else if (!isGiven(at(row, "ucl", point))) {
                assertThat(point.limits().toReason())
                        .map(Reason::code)
                        .contains(
                                row.getField("chart").equals("run")
                                        ? ReasonCode.NOT_APPLICABLE
                                        : ReasonCode.TOO_FEW_POINTS);
            } else if (!RIGHT.containsKey(id)) {
                ControlLimits limits = point.limits().orElseThrow();
                assertNear(limits.lower(), at(row, "lcl", point), 1e-10, 1e-12);
                assertNear(limits.upper(), at(row, "ucl", point), 1e-10);
                assertNear(limits.lowerWarning(), at(row, "lcl95", point), 1e-10, 1e-12);
                assertNear(limits.upperWarning(), at(row, "ucl95", point), 1e-10);
                assertThat(point.isSignal()).isEqualTo(Boolean.parseBoolean(at(row, "sigma_signal", point)));
            }
        }
        if (RIGHT.containsKey(id)) {
            ControlLimits first = chart.points().get(0).limits().orElseThrow();
            List<String> right = split(checkNotNull(RIGHT.get(id)));
            assertNear(first.lower(), right.get(0), 1e-10);
            assertNear(first.upper(), right.get(1), 1e-10);
            assertNear(first.lowerWarning(), right.get(2), 1e-10);
            assertNear(first.upperWarning(), right.get(3), 1e-10);
        }
        checkRuns(row, chart);
    }

    private static void checkRuns(NamedCsvRecord row, ControlChart<?> chart) {
        assertThat(ofRuns(chart, RunsTest::useful)).isEqualTo(row.getField("n_useful"));
        if (isGiven(row.getField("longest_run"))) {
            assertThat(ofRuns(chart, RunsTest::longestRun)).isEqualTo(row.getField("longest_run"));
            assertThat(ofRuns(chart, RunsTest::crossings)).isEqualTo(row.getField("n_crossings"));
            // The program shows the limits of 2014 whatever the rule.
            assertThat(ofRuns(chart, runs -> anhoej(runs).longestRunExpected()))
                    .isEqualTo(row.getField("longest_run_max"));
            assertThat(ofRuns(chart, runs -> anhoej(runs).fewestCrossingsExpected()))
                    .isEqualTo(row.getField("n_crossings_min").replace("-0", "0"));
        }
        assertThat(ofRuns(chart, RunsTest::isSignal)).isEqualTo(row.getField("runs_signal"));
    }

    private static RunsTest anhoej(RunsTest runs) {
        return new RunsTest(runs.useful(), runs.longestRun(), runs.crossings(), RunsRule.ANHOEJ);
    }

    private static String ofRuns(ControlChart<?> chart, Function<RunsTest, Object> field) {
        return chart.segments().stream()
                .map(segment -> field.apply(segment.runs()).toString())
                .collect(Collectors.joining(";"));
    }

    @Test
    void charts() {
        GoldenFile.read("trend/control_charts_qicharts2.csv").check(139, ControlChartGoldenTest::check);
    }

    @Test
    void everyChartIsThere() {
        var charts = ImmutableSet.<String>builder();
        GoldenFile.read("trend/control_charts_qicharts2.csv").check(139, row -> charts.add(row.getField("chart")));
        assertThat(charts.build())
                .containsExactlyInAnyOrder("run", "i", "mr", "c", "p", "pp", "u", "up", "ip", "g", "t");
    }

    @Test
    void criticalValuesOfRuns() {
        GoldenFile.read("trend/runchart_critical_values.csv").check(200, row -> {
            RunsTest runs = new RunsTest(Integer.parseInt(row.getField("n_useful")), 0, 0, RunsRule.ANHOEJ);
            assertThat(runs.longestRunExpected()).isEqualTo(Integer.parseInt(row.getField("longest_run_max")));
            assertThat(runs.fewestCrossingsExpected()).isEqualTo(Integer.parseInt(row.getField("n_crossings_min")));
        });
    }
}
