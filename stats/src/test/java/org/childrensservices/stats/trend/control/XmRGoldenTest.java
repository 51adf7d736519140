package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.childrensservices.stats.golden.Near.assertNear;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.trend.GoldenSeries;
import org.junit.jupiter.api.Test;

/** XmR charts of NHSRplotthedots 0.2.2, whose words are compared exactly. */
class XmRGoldenTest {

    /** Charts that are refused where the package draws them, and why. */
    private static final ImmutableMap<String, ReasonCode> REFUSED = ImmutableMap.of(
            // Screening drops every moving range, which leaves limits of NaN.
            "constant", ReasonCode.NOT_APPLICABLE,
            // Limits of no width around equal values.
            "constant_noscreen", ReasonCode.NOT_APPLICABLE,
            // Screening leaves ranges of 0, so that all 14 points are outside the limits.
            "constant_one_spike", ReasonCode.NOT_APPLICABLE,
            // One range stands for thirteen: all points are special causes.
            "constant_one_spike_noscreen", ReasonCode.NOT_APPLICABLE,
            // Counts of 0.44 on average.
            "zeros_counts", ReasonCode.NOT_APPLICABLE,
            // One point, limits of NaN.
            "n1", ReasonCode.TOO_FEW_POINTS,
            // No points: the package fails.
            "all_NA", ReasonCode.TOO_FEW_POINTS);

    private static XmRCalculator calculator(NamedCsvRecord row) {
        XmRCalculator calculator = XmRCalculator.of(
                switch (row.getField("improvement_direction")) {
                    case "increase" -> Polarity.HIGH_IS_GOOD;
                    case "decrease" -> Polarity.LOW_IS_GOOD;
                    default -> Polarity.NEUTRAL;
                });
        if (isGiven(row, "target")) {
            calculator = calculator.withTarget(Double.parseDouble(row.getField("target")));
        }
        if (isGiven(row, "fix_after_n_points")) {
            calculator = calculator.withLimitsFixedAfter(Integer.parseInt(row.getField("fix_after_n_points")));
        }
        if (!Boolean.parseBoolean(row.getField("screen_outliers"))) {
            calculator = calculator.withoutScreening();
        }
        if (isGiven(row, "rebase_at_1based")) {
            for (String place : split(row.getField("rebase_at_1based"))) {
                calculator = calculator.withRebaseAt(
                        GoldenSeries.start(12).plus(Integer.parseInt(place) - 1), "the process changed");
            }
        }
        return calculator;
    }

    private static boolean isGiven(NamedCsvRecord row, String column) {
        return !row.getField(column).equals("NA");
    }

    private static List<String> split(String values) {
        return Splitter.on(';').splitToList(values);
    }

    private static boolean isDrawn(NamedCsvRecord row) {
        return row.getField("status").equals("ok") && !REFUSED.containsKey(row.getField("id"));
    }

    private static XmRChart chart(NamedCsvRecord row) {
        return calculator(row).chart(GoldenSeries.read(row.getField("y"), 12)).orElseThrow();
    }

    /** The texts of a column beside values that there are. */
    private static List<String> texts(NamedCsvRecord row, String column) {
        List<String> values = split(row.getField("y"));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).equals("NA")) {
                texts.add(split(row.getField(column)).get(i));
            }
        }
        return texts;
    }

    private static List<String> ofPoints(XmRChart chart, Function<XmRPoint, Object> text) {
        return chart.points().stream().map(text).map(Object::toString).toList();
    }

    private static List<String> ofLimits(XmRChart chart, Function<XmRPoint, Function<XmRLimits, Object>> text) {
        return chart.segments().stream()
                .flatMap(segment -> segment.points().stream()
                        .map(point -> text.apply(point).apply(segment.limits()).toString()))
                .toList();
    }

    private static void check(NamedCsvRecord row) {
        XmRChart chart = chart(row);
        assertThat(ofPoints(chart, point -> point.cause().text(7))).isEqualTo(texts(row, "special_cause_type"));
        assertThat(ofPoints(chart, point -> point.cause() != SpecialCause.NONE))
                .isEqualTo(texts(row, "special_cause_flag"));
        assertThat(ofPoints(chart, point -> point.variation().code())).isEqualTo(texts(row, "point_type"));
        assertThat(ofLimits(chart, point -> limits -> limits.side(point.value())))
                .isEqualTo(texts(row, "relative_to_mean"));
        assertThat(ofLimits(chart, point -> limits -> limits.isOutside(point.value())))
                .isEqualTo(texts(row, "outside_limits"));
        assertThat(ofLimits(chart, point -> limits -> limits.isNear(point.value())))
                .isEqualTo(texts(row, "close_to_limits"));
        List<XmRLimits> limits = new ArrayList<>();
        chart.segments().forEach(segment -> segment.points().forEach(point -> limits.add(segment.limits())));
        List<String> groups = texts(row, "rebase_group");
        List<String> shorts = texts(row, "short_group");
        List<XmRSegment> ofPoints = new ArrayList<>();
        chart.segments().forEach(segment -> segment.points().forEach(point -> ofPoints.add(segment)));
        for (int i = 0; i < limits.size(); i++) {
            assertNear(limits.get(i).mean(), texts(row, "mean").get(i), 1e-10);
            assertNear(limits.get(i).lower(), texts(row, "lpl").get(i), 1e-10);
            assertNear(limits.get(i).upper(), texts(row, "upl").get(i), 1e-10);
            int group = chart.segments().indexOf(ofPoints.get(i));
            assertThat(group).isEqualTo(Integer.parseInt(groups.get(i)) - Integer.parseInt(groups.get(0)));
            assertThat(ofPoints.get(i).isShort()).isEqualTo(Boolean.parseBoolean(shorts.get(i)));
        }
        assertThat(chart.segments().stream().anyMatch(XmRSegment::isShort))
                .isEqualTo(Boolean.parseBoolean(row.getField("short_group_warning_msg")));
        if (!row.getField("y").endsWith("NA")) {
            assertThat(chart.segments().stream()
                            .map(segment -> segment.last().variation().code())
                            .collect(Collectors.joining(";")))
                    .isEqualTo(row.getField("variation_type_last_by_group"));
        }
        assertThat(chart.assurance().fold(Assurance::code, reason -> "NA")).isEqualTo(row.getField("assurance_type"));
    }

    @Test
    void charts() {
        GoldenFile.read("trend/xmr_nhs.csv").where(XmRGoldenTest::isDrawn).check(60, XmRGoldenTest::check);
    }

    @Test
    void refusals() {
        GoldenFile.read("trend/xmr_nhs.csv")
                .where(row -> REFUSED.containsKey(row.getField("id")))
                .check(
                        7,
                        row -> assertThat(calculator(row)
                                        .chart(GoldenSeries.read(row.getField("y"), 12))
                                        .toReason())
                                .map(Reason::code)
                                .contains(REFUSED.get(row.getField("id"))));
        GoldenFile.read("trend/xmr_nhs.csv")
                .where("id", "fix11_error")
                .check(
                        1,
                        row -> assertThatIllegalArgumentException()
                                .isThrownBy(() -> calculator(row))
                                .withMessage("limits must be fixed after 12 points or more: 11"));
    }

    private static void checkPoint(ImmutableMap<String, XmRChart> charts, NamedCsvRecord row) {
        XmRChart chart = checkNotNull(charts.get(row.getField("id")));
        if (!isGiven(row, "y")) {
            return;
        }
        var period = GoldenSeries.start(12).plus(Integer.parseInt(row.getField("i")) - 1);
        XmRSegment segment = chart.segments().stream()
                .filter(part ->
                        part.points().stream().anyMatch(point -> point.period().equals(period)))
                .findFirst()
                .orElseThrow();
        XmRPoint point = segment.points().stream()
                .filter(one -> one.period().equals(period))
                .findFirst()
                .orElseThrow();
        assertThat(point.value()).isEqualTo(Double.parseDouble(row.getField("y")));
        assertNear(segment.limits().mean(), row.getField("mean"), 1e-10);
        assertNear(segment.limits().lower(), row.getField("lpl"), 1e-10);
        assertNear(segment.limits().upper(), row.getField("upl"), 1e-10);
        assertThat(segment.limits().isOutside(point.value())).isEqualTo(Boolean.parseBoolean(row.getField("outside")));
        assertThat(point.cause().text(7)).isEqualTo(row.getField("special_cause_type"));
        assertThat(point.variation().code()).isEqualTo(row.getField("point_type"));
    }

    @Test
    void points() {
        var charts = ImmutableMap.<String, XmRChart>builder();
        GoldenFile.read("trend/xmr_nhs.csv")
                .where(XmRGoldenTest::isDrawn)
                .check(60, row -> charts.put(row.getField("id"), chart(row)));
        ImmutableMap<String, XmRChart> drawn = charts.buildOrThrow();
        GoldenFile.read("trend/xmr_nhs_points.csv")
                .where(row -> !REFUSED.containsKey(row.getField("id")))
                .check(1061, row -> checkPoint(drawn, row));
        // All points of the refused charts.
        GoldenFile.read("trend/xmr_nhs_points.csv")
                .where(row -> REFUSED.containsKey(row.getField("id")))
                .check(73, row -> assertThat(row.getField("point_type")).isNotEmpty());
    }

    private static ImmutableList<NamedCsvRecord> peerRows(String name) throws IOException {
        String shared = System.getProperty("childrens.shared", "");
        assumeTrue(!shared.isEmpty(), "childrens.shared is not set");
        Path path = Path.of(shared, "peer-tests", "trend", name);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path)) {
            return ImmutableList.copyOf(csv);
        }
    }

    /** The package's own tests and open data of the NHS. */
    @Test
    void peer() throws IOException {
        ImmutableList<NamedCsvRecord> rows = peerRows("xmr_nhs.csv");
        assertThat(rows).hasSize(15).allSatisfy(XmRGoldenTest::check);
        var charts = ImmutableMap.copyOf(
                Maps.transformValues(Maps.uniqueIndex(rows, row -> row.getField("id")), XmRGoldenTest::chart));
        assertThat(peerRows("xmr_nhs_points.csv")).hasSize(375).allSatisfy(row -> checkPoint(charts, row));
        assertThat(ImmutableSet.copyOf(charts.keySet())).hasSize(15);
    }
}
