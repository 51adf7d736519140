package org.childrensservices.stats.rate.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.golden.PeerFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;

/** Slope and relative index against 50-digit values, and against the simulations of PHEindicatormethods. */
class SlopeIndexGoldenTest {

    private static final double SIMULATION = 0.03;

    @Test
    void indices() {
        List<NamedCsvRecord> all = new ArrayList<>();
        GoldenFile.read("rates/sii_groups.csv").check(190, all::add);
        ImmutableListMultimap<String, NamedCsvRecord> groups = Multimaps.index(all, row -> row.getField("case_id"));
        List<NamedCsvRecord> withLimits = new ArrayList<>();
        GoldenFile.read("rates/sii.csv").check(135, row -> {
            ConfidenceLevel level = ConfidenceLevel.of(number(row, "level"));
            boolean transformed = row.getField("transform").equals("TRUE");
            SlopeIndexCalculator calculator =
                    calculator(row.getField("value_type")).withLevel(level);
            List<SocialGroup> cells = groups.get(row.getField("case_id")).stream()
                    .map(SlopeIndexGoldenTest::group)
                    .toList();
            boolean fitted = transformed || row.getField("value_type").equals("0");
            SlopeIndex index = (fitted ? calculator : calculator.untransformed())
                    .estimate(cells)
                    .orElseThrow();
            double multiplier = number(row, "multiplier");
            assertNear(index.intercept() * (transformed ? Math.abs(multiplier) : 1), row.getField("intercept"), 1e-12);
            // The reference gives the error on the scale of the errors also where nothing was fitted on it.
            assertNear(
                    calculator
                            .estimate(cells)
                            .orElseThrow()
                            .slopeStandardError()
                            .orElseThrow(),
                    row.getField("se_slope_model_scale"),
                    1e-12);
            SlopeIndex turned = multiplier < 0 ? index.reversed() : index;
            SlopeIndex.Scaled scaled = turned.times(Math.abs(multiplier));
            assertNear(scaled.difference(), row.getField("sii"), 1e-12, 1e-13);
            assertNear(turned.ratio().orElseThrow(), row.getField("rii"), 1e-12);
            if (row.getField("lower").equals("NaN")) {
                assertThat(index.slopeStandardError()).isEmpty();
                assertThat(scaled.interval().isPresent()).isFalse();
                assertThat(turned.ratioInterval().isPresent()).isFalse();
            } else {
                withLimits.add(row);
                check(row, scaled.interval(), "lower", "upper");
                check(row, turned.ratioInterval(), "rii_lower", "rii_upper");
                checkSimulated(row, scaled.interval(), "phe_sim_lower", "phe_sim_upper");
                checkSimulated(row, turned.ratioInterval(), "phe_sim_rii_lower", "phe_sim_rii_upper");
            }
        });
        assertThat(withLimits).hasSize(81);
    }

    /** The tests of PHEindicatormethods: indices as they are, simulated limits to 3% of their width. */
    @Test
    void indicesOfThePeer() {
        List<NamedCsvRecord> rows = PeerFile.read("SII__SII").stream()
                .filter(row -> !row.getField("sii").isEmpty())
                .toList();
        ImmutableListMultimap<List<String>, NamedCsvRecord> cases = Multimaps.index(
                rows,
                row -> List.of(
                        row.getField("TestDescription"),
                        row.getField("Area"),
                        row.getField("Grouping1"),
                        row.getField("Grouping2")));
        int checked = 0;
        int withLimits = 0;
        for (List<String> key : cases.keySet()) {
            List<NamedCsvRecord> members = cases.get(key);
            NamedCsvRecord first = members.get(0);
            if (first.getField("sii").equals("NA")) {
                continue;
            }
            String test = key.get(0);
            boolean transformed = test.contains("transform");
            String type = first.getField("ValueType");
            SlopeIndexCalculator calculator = calculator(type);
            List<SocialGroup> groups =
                    members.stream().map(SlopeIndexGoldenTest::peerGroup).toList();
            boolean fitted = transformed || type.equals("0");
            SlopeIndex index = (fitted ? calculator : calculator.untransformed())
                    .estimate(groups)
                    .orElseThrow();
            double multiplier = test.contains("x 100)") ? 100 : test.contains("x -100)") ? -100 : 1;
            SlopeIndex turned = multiplier < 0 || test.contains("negative multiplier") ? index.reversed() : index;
            assertNear(turned.times(Math.abs(multiplier)).difference(), first.getField("sii"), 1.5e-8);
            checked++;
            if (!first.getField("rii").equals("NA")) {
                assertNear(turned.ratio().orElseThrow(), first.getField("rii"), 1.5e-8);
            }
            if (!first.getField("Intercept").equals("NA")) {
                assertNear(index.intercept(), first.getField("Intercept"), 1.5e-8);
            }
            if (fitted && !first.getField("sii_lowercl_1").equals("NA")) {
                ConfidenceLevel level = test.contains("98% CI") || (test.contains("98% cis") && !test.contains("95%"))
                        ? ConfidenceLevel.of(0.98)
                        : test.contains("99%") ? ConfidenceLevel.P99 : ConfidenceLevel.P95;
                SlopeIndex limited =
                        calculator.withLevel(level).estimate(groups).orElseThrow();
                limited = test.contains("negative multiplier") ? limited.reversed() : limited;
                checkSimulated(first, limited.differenceInterval(), "sii_lowercl_1", "sii_uppercl_1");
                if (!first.getField("rii_lowercl_1").equals("NA")) {
                    checkSimulated(first, limited.ratioInterval(), "rii_lowercl_1", "rii_uppercl_1");
                }
                withLimits++;
            }
        }
        assertThat(checked).isEqualTo(44);
        assertThat(withLimits).isEqualTo(30);
    }

    private static void check(NamedCsvRecord row, Outcome<Interval> interval, String lower, String upper) {
        assertNear(interval.orElseThrow().lower(), row.getField(lower), 1e-10, 1e-13);
        assertNear(interval.orElseThrow().upper(), row.getField(upper), 1e-10, 1e-13);
    }

    private static void checkSimulated(NamedCsvRecord row, Outcome<Interval> interval, String lower, String upper) {
        double allowed = SIMULATION * (number(row, upper) - number(row, lower));
        assertNear(interval.orElseThrow().lower(), row.getField(lower), 0, allowed);
        assertNear(interval.orElseThrow().upper(), row.getField(upper), 0, allowed);
    }

    private static SlopeIndexCalculator calculator(String valueType) {
        return switch (valueType) {
            case "0" -> SlopeIndexCalculator.ofMeasures();
            case "1" -> SlopeIndexCalculator.ofRates();
            default -> SlopeIndexCalculator.ofProportions();
        };
    }

    private static SocialGroup group(NamedCsvRecord row) {
        SocialGroup.Valued valued =
                SocialGroup.of((long) number(row, "population")).with(number(row, "value"));
        return row.getField("se").isEmpty()
                ? valued.within(new Interval(
                        number(row, "lower_cl"), number(row, "upper_cl"), ConfidenceLevel.P95, "of the case"))
                : valued.standardError(number(row, "se"));
    }

    private static SocialGroup peerGroup(NamedCsvRecord row) {
        SocialGroup.Valued valued =
                SocialGroup.of((long) number(row, "Population")).with(number(row, "Value"));
        return row.getField("ValueType").equals("0")
                ? valued.standardError(number(row, "StandardError"))
                : valued.within(new Interval(
                        number(row, "LowerCL"), number(row, "UpperCL"), ConfidenceLevel.P95, "of the case"));
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }
}
