package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Areas against fixed benchmarks and adjusted p-values, against 50-digit values. */
class BenchmarkGoldenTest {

    private static final ImmutableMap<String, BenchmarkMethod> METHODS = ImmutableMap.<String, BenchmarkMethod>builder()
            .put("exact_central", BenchmarkMethod.exact())
            .put("exact_minlike", BenchmarkMethod.minimumLikelihood())
            .put("midp", BenchmarkMethod.midP())
            .put("score", BenchmarkMethod.score())
            .put("ci_phe", BenchmarkMethod.interval())
            .put("ci_wilson", BenchmarkMethod.interval())
            .buildOrThrow();
    private static final ImmutableMap<String, MultiplicityCorrection> CORRECTIONS =
            ImmutableMap.<String, MultiplicityCorrection>builder()
                    .put("bonferroni", MultiplicityCorrection.bonferroni())
                    .put("sidak", MultiplicityCorrection.sidak())
                    .put("holm", MultiplicityCorrection.holm())
                    .put("holm_sidak", MultiplicityCorrection.holmSidak())
                    .put("hochberg", MultiplicityCorrection.hochberg())
                    .put("hommel", MultiplicityCorrection.hommel())
                    .put("BH", MultiplicityCorrection.benjaminiHochberg())
                    .put("BY", MultiplicityCorrection.benjaminiYekutieli())
                    .buildOrThrow();

    @ParameterizedTest
    @CsvSource({
        "exact_central, 39, 1e-11",
        "exact_minlike, 39, 1e-11",
        "midp, 39, 1e-11",
        "score, 39, 1e-12",
        "ci_phe, 60, 1e-10",
        "ci_wilson, 18, 1e-12"
    })
    void benchmark(String method, int rows, double tolerance) {
        GoldenFile.read("rates/benchmark_test.csv")
                .where("method", method)
                .check(rows, row -> check(row, compare(row, checkNotNull(METHODS.get(method))), tolerance));
    }

    @ParameterizedTest
    @CsvSource({"bonferroni", "sidak", "holm", "holm_sidak", "hochberg", "hommel", "BH", "BY"})
    void multiplicity(String method) {
        GoldenFile.read("rates/multiplicity.csv").where("method", method).check(14, row -> {
            double[] adjusted = checkNotNull(CORRECTIONS.get(method))
                    .adjust(Splitter.on(';')
                            .splitToStream(row.getField("p_values"))
                            .mapToDouble(Double::parseDouble)
                            .toArray());
            List<String> expected = Splitter.on(';').splitToList(row.getField("adjusted"));
            assertThat(adjusted).hasSize(expected.size());
            for (int i = 0; i < adjusted.length; i++) {
                assertNear(adjusted[i], expected.get(i), 1e-12);
            }
        });
    }

    private static void check(NamedCsvRecord row, Outcome<? extends BenchmarkComparison<?>> outcome, double tolerance) {
        BenchmarkComparison<?> comparison = outcome.orElseThrow();
        double unit = row.getField("kind").equals("rate") ? 1 : Double.parseDouble(row.getField("multiplier"));
        assertNear(comparison.value() * unit, row.getField("value"), 1e-12);
        assertThat(comparison.position()).hasToString(row.getField("category"));
        if (!row.getField("p_value").equals("NaN")) {
            assertNear(comparison.test().orElseThrow().pValue(), row.getField("p_value"), tolerance);
        }
        if (!row.getField("z").equals("NaN")) {
            assertNear(comparison.test().orElseThrow().statistic(), row.getField("z"), tolerance);
        }
        if (!row.getField("lower").equals("NaN")) {
            assertThat(comparison.test()).isEmpty();
            assertNear(comparison.interval().orElseThrow().lower() * unit, row.getField("lower"), tolerance);
            assertNear(comparison.interval().orElseThrow().upper() * unit, row.getField("upper"), tolerance);
        }
    }

    private static Outcome<? extends BenchmarkComparison<?>> compare(NamedCsvRecord row, BenchmarkMethod method) {
        ConfidenceLevel level = ConfidenceLevel.of(Double.parseDouble(row.getField("level")));
        long count = Long.parseLong(row.getField("count"));
        long denominator = Long.parseLong(row.getField("denominator"));
        double benchmark = Double.parseDouble(row.getField("benchmark"));
        long multiplier = Long.parseLong(row.getField("multiplier"));
        return row.getField("kind").equals("rate")
                ? RateCalculator.standard()
                        .withLevel(level)
                        .test(Rate.of(count).in(denominator).per(multiplier))
                        .against(benchmark, method)
                : ProportionCalculator.standard()
                        .withLevel(level)
                        .test(Proportion.of(count).outOf(denominator))
                        .against(benchmark / multiplier, method);
    }
}
