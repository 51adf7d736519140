package org.childrensservices.stats.rate.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.childrensservices.stats.golden.PeerFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.Denominator;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateMethod;
import org.junit.jupiter.api.Test;

/** The tests of PHEindicatormethods for funnels. Its Poisson lines come from a bisection that is good to 5e-5. */
class FunnelPeerTest {

    private static final double BISECTION = 1e-4;
    private static final RatioLines PUBLIC_HEALTH = RatioLines.ownInterval(RateMethod.exactBelow(10));

    @Test
    void linesOfProportions() {
        for (String table :
                List.of("csv__testdata_funnel_prop_outputs", "csv__testdata_funnel_prop_outputs_with_axis_variation")) {
            ImmutableList<NamedCsvRecord> rows = PeerFile.read(table);
            assertThat(points(rows, "Population")).hasSize(100).isEqualTo(axis(rows, "Population"));
            for (NamedCsvRecord row : rows) {
                ProportionFunnel funnel = ProportionFunnel.at(number(row, "Baseline") / 100);
                long total = (long) number(row, "Population");
                check(row, "Lower2s0025limit", "Upper2s0025limit", funnel.limits(total, ConfidenceLevel.P95), 100);
                check(row, "Lower3s0001limit", "Upper3s0001limit", funnel.limits(total, ConfidenceLevel.P99_8), 100);
            }
        }
    }

    @Test
    void positionsOfProportions() {
        ImmutableList<NamedCsvRecord> rows = PeerFile.read("csv__testdata_funnel_prop_inputs");
        assertThat(rows).hasSize(303);
        // The parts of this table are no whole numbers; ours are, and the nearest say the same.
        ProportionFunnel funnel = ProportionFunnel.around(
                        rows.stream().map(FunnelPeerTest::proportion).toList())
                .orElseThrow();
        for (NamedCsvRecord row : rows) {
            assertThat(funnel.position(proportion(row)).orElseThrow()).hasToString(row.getField("significance"));
        }
    }

    @Test
    void linesOfRatios() {
        ImmutableList<NamedCsvRecord> rows = PeerFile.read("csv__testdata_funnel_ratio_outputs");
        assertThat(points(rows, "Observed_events.")).hasSize(100).isEqualTo(axis(rows, "Observed_events."));
        for (NamedCsvRecord row : rows) {
            ObservedRatio area =
                    ObservedRatio.of((long) number(row, "Observed_events.")).against(1);
            checkNear(
                    row, "lower_2s_isr", "upper_2s_isr", RatioFunnel.standard().limits(area, ConfidenceLevel.P95), 100);
            checkNear(
                    row,
                    "lower_3s_isr",
                    "upper_3s_isr",
                    RatioFunnel.standard().limits(area, ConfidenceLevel.P99_8),
                    100);
        }
    }

    @Test
    void positionsOfRatios() {
        ImmutableList<NamedCsvRecord> rows = PeerFile.read("csv__testdata_funnel_ratio_inputs");
        assertThat(rows).hasSize(300);
        for (NamedCsvRecord row : rows) {
            assertThat(RatioFunnel.standard()
                            .withLines(PUBLIC_HEALTH)
                            .position(
                                    ObservedRatio.of((long) number(row, "obs")).against(number(row, "expected"))))
                    .hasToString(row.getField("significance"));
        }
    }

    @Test
    void linesOfRates() {
        for (String table : List.of(
                "csv__testdata_funnel_rate_outputs",
                "csv__testdata_funnel_rate_outputs_2",
                "csv__testdata_funnel_rate_outputs_3")) {
            ImmutableList<NamedCsvRecord> rows = PeerFile.read(table);
            assertThat(points(rows, "Events")).hasSize(100).isEqualTo(axis(rows, "Events"));
            for (NamedCsvRecord row : rows) {
                double target = number(row, "baseline") / 100_000;
                Rate area = Rate.of((long) number(row, "Events")).in(1).per(100_000);
                RateFunnel funnel = RateFunnel.at(target);
                checkNear(
                        row,
                        "lower_2s_limit",
                        "upper_2s_limit",
                        funnel.limits(area, ConfidenceLevel.P95).orElseThrow(),
                        1);
                checkNear(
                        row,
                        "lower_3s_limit",
                        "upper_3s_limit",
                        funnel.limits(area, ConfidenceLevel.P99_8).orElseThrow(),
                        1);
            }
        }
    }

    @Test
    void positionsOfCrudeRates() {
        ImmutableList<NamedCsvRecord> rows = PeerFile.read("csv__testdata_funnel_rate_dsr_inputs");
        assertThat(rows).hasSize(40);
        List<Rate> areas = rows.stream()
                .map(row -> Rate.of((long) number(row, "count"))
                        .in((long) number(row, "pop"))
                        .per(100_000))
                .toList();
        RateFunnel funnel = RateFunnel.around(areas).orElseThrow().withLines(PUBLIC_HEALTH);
        for (int i = 0; i < areas.size(); i++) {
            assertThat(funnel.position(areas.get(i)).orElseThrow())
                    .hasToString(rows.get(i).getField("crude_per_100000_with_0"));
        }
    }

    /** Areas with a standardised rate stand for as many people as give it. */
    @Test
    void positionsOfStandardisedRates() {
        List<NamedCsvRecord> rows = new ArrayList<>(PeerFile.read("csv__testdata_funnel_rate_dsr_inputs"));
        assertThat(rows.removeIf(row -> row.getField("rate_dsr").equals("NA"))).isTrue();
        List<Rate> areas = rows.stream()
                .map(row -> Rate.of((long) number(row, "count"))
                        .in(new Denominator(
                                new BigDecimal(number(row, "count") * 100_000 / number(row, "rate_dsr")),
                                Denominator.Unit.PEOPLE))
                        .per(100_000))
                .toList();
        RateFunnel funnel = RateFunnel.around(areas).orElseThrow().withLines(PUBLIC_HEALTH);
        int checked = 0;
        for (int i = 0; i < areas.size(); i++) {
            assertThat(funnel.position(areas.get(i)).orElseThrow())
                    .hasToString(rows.get(i).getField("dsr_per_100000_without_0"));
            checked++;
        }
        assertThat(checked).isEqualTo(39);
    }

    private static Proportion proportion(NamedCsvRecord row) {
        return Proportion.of(Math.round(number(row, "numerator"))).outOf((long) number(row, "denominator"));
    }

    private static void check(NamedCsvRecord row, String lower, String upper, Interval limits, double factor) {
        assertNear(limits.lower() * factor, row.getField(lower), 1.5e-8, 1e-6);
        assertNear(limits.upper() * factor, row.getField(upper), 1.5e-8, 1e-6);
    }

    private static void checkNear(NamedCsvRecord row, String lower, String upper, Interval limits, double factor) {
        assertNear(limits.lower() * factor, row.getField(lower), BISECTION);
        assertNear(limits.upper() * factor, row.getField(upper), BISECTION);
    }

    private static List<Long> points(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> (long) number(row, column)).toList();
    }

    private static List<Long> axis(List<NamedCsvRecord> rows, String column) {
        List<Long> points = points(rows, column);
        return FunnelAxis.points(Range.closed(points.get(0), points.get(points.size() - 1)));
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }
}
