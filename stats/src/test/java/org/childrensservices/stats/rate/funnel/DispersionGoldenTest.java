package org.childrensservices.stats.rate.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.junit.jupiter.api.Test;

/** Overdispersion and heterogeneity against 50-digit values beside FunnelPlotR 0.6.0 and R 4.2.2. */
class DispersionGoldenTest {

    /** FunnelPlotR takes z as 1.959964; the reference is the exact quantile. */
    @Test
    void overdispersion() {
        ImmutableListMultimap<String, NamedCsvRecord> units =
                byCase(GoldenFile.read("rates/overdispersion_units.csv"), 840);
        GoldenFile.read("rates/overdispersion.csv").check(84, row -> {
            List<NamedCsvRecord> areas = units.get(row.getField("case_id"));
            Overdispersion overdispersion =
                    measure(row.getField("data_type"), areas).orElseThrow();
            assertThat(overdispersion.used()).isEqualTo((int) number(row, "n_used"));
            assertNear(overdispersion.dispersion(), row.getField("phi"), 1e-12);
            // A sum of squares less its degrees of freedom: digits cancel.
            assertNear(overdispersion.betweenVariance(), row.getField("tau2"), 1e-12, 1e-15);
            assertNear(overdispersion.target(), row.getField("target"), 1e-12);
            assertNear(overdispersion.inflation(), row.getField("multiplicative_sd_inflation"), 1e-12);
            double size = Double.parseDouble(row.getField("x"));
            var inner = overdispersion.limits(size, ConfidenceLevel.P95);
            var outer = overdispersion.limits(size, ConfidenceLevel.P99_8);
            assertNear(inner.lower(), row.getField("lower95"), 1e-12);
            assertNear(inner.upper(), row.getField("upper95"), 1e-12);
            assertNear(outer.lower(), row.getField("lower998"), 1e-12);
            assertNear(outer.upper(), row.getField("upper998"), 1e-12);
        });
    }

    @Test
    void scores() {
        GoldenFile file = GoldenFile.read("rates/overdispersion_units.csv");
        ImmutableListMultimap<String, NamedCsvRecord> units = byCase(file, 840);
        file.check(840, row -> {
            List<NamedCsvRecord> areas = units.get(row.getField("case_id"));
            Overdispersion overdispersion =
                    measure(row.getField("data_type"), areas).orElseThrow();
            int unit = (int) number(row, "unit") - 1;
            assertNear(overdispersion.scores().get(unit), row.getField("z"), 1e-11, 1e-13);
            if (row.getField("z_adjusted").equals("NA")) {
                assertThat(overdispersion.adjustedScores().get(unit)).isEmpty();
            } else {
                assertNear(
                        overdispersion.adjustedScores().get(unit).orElseThrow(),
                        row.getField("z_adjusted"),
                        1e-11,
                        1e-13);
            }
        });
    }

    @Test
    void heterogeneity() {
        ImmutableListMultimap<String, NamedCsvRecord> units =
                byCase(GoldenFile.read("rates/heterogeneity_units.csv"), 309);
        GoldenFile.read("rates/heterogeneity.csv").check(60, row -> {
            List<NamedCsvRecord> areas = units.get(row.getField("case_id"));
            Heterogeneity heterogeneity = (row.getField("kind").equals("rate")
                            ? Heterogeneity.ofRates(areas.stream()
                                    .map(area -> Rate.of(number(area, "count"))
                                            .in(number(area, "denominator"))
                                            .per10_000())
                                    .toList())
                            : Heterogeneity.ofProportions(areas.stream()
                                    .map(area ->
                                            Proportion.of(number(area, "count")).outOf(number(area, "denominator")))
                                    .toList()))
                    .orElseThrow();
            assertThat(areas).hasSize((int) number(row, "k"));
            assertNear(heterogeneity.test().statistic(), row.getField("statistic"), 1e-12);
            assertNear(heterogeneity.test().pValue(), row.getField("p_value"), 1e-10);
            assertNear(heterogeneity.dispersionRatio(), row.getField("dispersion_ratio"), 1e-12);
            assertThat(heterogeneity.degreesOfFreedom()).isEqualTo((int) number(row, "df"));
        });
    }

    private static Outcome<Overdispersion> measure(String type, List<NamedCsvRecord> areas) {
        List<ObservedRatio> ratios = areas.stream()
                .map(area -> ObservedRatio.of(number(area, "numerator"))
                        .against(Double.parseDouble(area.getField("denominator"))))
                .toList();
        return switch (type) {
            case "PR" ->
                Overdispersion.ofProportions(areas.stream()
                        .map(area -> Proportion.of(number(area, "numerator")).outOf(number(area, "denominator")))
                        .toList());
            case "SR_CQC" -> Overdispersion.ofRatios(ratios);
            case "SR_SHMI" -> Overdispersion.ofRatiosByLogarithm(ratios);
            case "RC" ->
                Overdispersion.ofCountRatios(areas.stream()
                        .map(area -> Rate.of(number(area, "numerator"))
                                .in(number(area, "denominator"))
                                .per(1))
                        .toList());
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static ImmutableListMultimap<String, NamedCsvRecord> byCase(GoldenFile file, int expectedRows) {
        List<NamedCsvRecord> rows = new ArrayList<>();
        file.check(expectedRows, rows::add);
        return Multimaps.index(rows, row -> row.getField("case_id"));
    }

    private static long number(NamedCsvRecord row, String field) {
        return Long.parseLong(row.getField(field));
    }
}
