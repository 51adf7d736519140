package org.childrensservices.stats.trend.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.Function;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.trend.GoldenSeries;
import org.junit.jupiter.api.Test;

/** The functions decompose and stl of R 4.2.2. */
class SeasonalDecompositionGoldenTest {

    /**
     * Where R takes a wrong median: it asks its partial sort for the two middle ranks in falling order, which moves one
     * of them away, so that its robust weights are not those of the median residual. The right seasons of the first
     * year, by the same algorithm in Python with a full sort.
     */
    private static final ImmutableMap<String, String> RIGHT = ImmutableMap.of(
            "golden_qtr_02 stl_swindow_7_robust",
                    "14.004341138933283;1.6468207968671675;-12.060649609557101;-3.546207256955829",
            "golden_qtr_05 stl_swindow_periodic_robust",
                    "-3.7333632781803505;-0.3440670860066451;-7.765458853946252;11.842886723071684",
            "golden_qtr_07 stl_swindow_7_robust",
                    "28.748535807629214;-17.782459333824477;-10.265874327357949;-0.8634951180519682",
            "golden_qtr_10 stl_swindow_periodic_robust",
                    "1.482236769034134;12.350035637105368;8.393885581047092;-22.226107356133227",
            "golden_qtr_10 stl_swindow_7_robust",
                    "3.5396537164030986;12.886197593653154;6.592973268558544;-22.638338972964306",
            "golden_qtr_11 stl_swindow_periodic_robust",
                    "1.0129343966275972;-0.7010233578026593;-5.442232327937169;5.130322606741867");

    private static DecompositionMethod method(String name) {
        return switch (name) {
            case "classical_additive" -> DecompositionMethod.additive();
            case "classical_multiplicative" -> DecompositionMethod.multiplicative();
            case "stl_swindow_periodic" -> DecompositionMethod.stl();
            case "stl_swindow_7" -> DecompositionMethod.stlOverYears(7);
            case "stl_swindow_periodic_robust" -> DecompositionMethod.stl().robust();
            case "stl_swindow_7_robust" -> DecompositionMethod.stlOverYears(7).robust();
            default -> throw new AssertionError(name);
        };
    }

    private static void assertParts(
            SeasonalDecomposition parts, Function<DecomposedPoint, Outcome<Double>> part, String reference) {
        List<String> references = Splitter.on(';').splitToList(reference);
        for (int i = 0; i < references.size(); i++) {
            DecomposedPoint point = parts.points().get(i);
            String expected = references.get(i);
            // Parts near 0 are differences of numbers as large as the values.
            part.apply(point)
                    .toOptional()
                    .ifPresentOrElse(
                            value -> assertNear(value, expected, 1e-9, 1e-12 * Math.abs(point.value())),
                            () -> assertThat(expected).isEqualTo("NA"));
        }
    }

    /** Of months the windows are so wide that only every second or third value is smoothed, with lines between. */
    @Test
    void months() {
        GoldenFile.read("trend/stl_monthly_statsmodels.csv").check(12, row -> {
            SeasonalDecomposition parts = DecompositionCalculator.standard()
                    .withMethod(method(row.getField("method")))
                    .decompose(GoldenSeries.read(row.getField("y"), Integer.parseInt(row.getField("period"))))
                    .orElseThrow();
            assertParts(parts, point -> Outcome.of(point.seasonal()), row.getField("seasonal"));
            assertParts(parts, DecomposedPoint::trend, row.getField("trend"));
        });
    }

    @Test
    void decomposition() {
        GoldenFile.read("trend/seasonal_decomposition.csv").check(58, row -> {
            SeasonalDecomposition parts = DecompositionCalculator.standard()
                    .withMethod(method(row.getField("method")))
                    .decompose(GoldenSeries.read(row.getField("y"), Integer.parseInt(row.getField("period"))))
                    .orElseThrow();
            assertThat(parts.points()).hasSameSizeAs(Splitter.on(';').splitToList(row.getField("y")));
            String right = RIGHT.get(row.getField("id") + " " + row.getField("method"));
            if (right != null) {
                assertParts(parts, point -> Outcome.of(point.seasonal()), right);
                return;
            }
            assertParts(parts, point -> Outcome.of(point.seasonal()), row.getField("seasonal"));
            assertParts(parts, DecomposedPoint::trend, row.getField("trend"));
            assertParts(parts, DecomposedPoint::remainder, row.getField("remainder"));
            if (!row.getField("figure").equals("NA")) {
                assertParts(parts, point -> Outcome.of(point.seasonal()), row.getField("figure"));
            }
        });
    }
}
