package org.childrensservices.stats.trend.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.trend.Series;
import org.junit.jupiter.api.Test;

/** Recent trends against own R of the published rule; where a logit has no value, those with half a case added. */
class RecentTrendGoldenTest {

    private static final ImmutableMap<String, RecentTrend.Marker> MARKERS = ImmutableMap.of(
            "Increasing", RecentTrend.Marker.INCREASING,
            "Decreasing", RecentTrend.Marker.DECREASING,
            "NoSignificantChange", RecentTrend.Marker.NO_SIGNIFICANT_CHANGE);

    @Test
    void proportions() {
        GoldenFile.read("trend/fingertips_trend.csv")
                .where("type", "proportion")
                .check(50, row -> check(row, RecentTrend.ofProportions(GoldenCounts.proportions(row, ""))));
    }

    @Test
    void others() {
        GoldenFile.read("trend/fingertips_trend.csv")
                .where("type", "other")
                .check(25, row -> check(row, RecentTrend.ofValues(values(row))));
    }

    private static void check(NamedCsvRecord row, Outcome<RecentTrend> outcome) {
        if (row.getField("marker").equals("CannotBeCalculated")) {
            assertThat(outcome.toReason().map(Reason::code)).contains(ReasonCode.TOO_FEW_POINTS);
            return;
        }
        RecentTrend trend = outcome.orElseThrow();
        boolean isInfinite = row.getField("marker").startsWith("LogitInfinite");
        assertThat(trend.marker())
                .isEqualTo(MARKERS.get(row.getField(isInfinite ? "marker_with_half_correction" : "marker")));
        if (!row.getField("chi2").equals("NaN")) {
            assertNear(trend.chiSquare(), row.getField("chi2"), 1e-9, 1e-12);
        }
        if (!isInfinite) {
            assertNear(trend.slope(), row.getField("slope"), 1e-9, 1e-12);
            for (int i = 0; i < 5; i++) {
                assertNear(
                        trend.slopesLeavingOneOut().get(i),
                        GoldenCounts.texts(row, "slopes_leave_one_out").get(i),
                        1e-9,
                        1e-12);
            }
        }
    }

    private static Series<WeightedValue> values(NamedCsvRecord row) {
        Series.Builder<WeightedValue> series = Series.builder();
        for (int i = 0; i < GoldenCounts.texts(row, "value").size(); i++) {
            series.add(
                    GoldenCounts.period(row, "", i),
                    WeightedValue.of(
                            GoldenCounts.numbers(row, "value").get(i),
                            new Interval(
                                    GoldenCounts.numbers(row, "lower95").get(i),
                                    GoldenCounts.numbers(row, "upper95").get(i),
                                    ConfidenceLevel.P95,
                                    "published")));
        }
        return series.build();
    }
}
