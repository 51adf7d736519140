package org.childrensservices.stats.rate;

import static com.google.common.base.MoreObjects.firstNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.junit.jupiter.api.Test;

/** The score trio of two proportions, against restricted maximum likelihood and bisection in R 4.2.2. */
class ProportionComparisonGoldenTest {

    /**
     * Where the cosine of the reference has no digits left for rare proportions: 50-digit values from the roots of the
     * same cubic. The reference is 4e-9 and 5e-11 off.
     */
    private static final ImmutableMap<String, String> CORRECTED = ImmutableMap.of(
            "large_tiny_p lower", "0.00085533957509068858152", "large_tiny_p upper", "0.026074125055822680617");

    private static final GoldenFile CHANGES = GoldenFile.read("trend/change_proportion.csv");

    @Test
    void difference() {
        CHANGES.where("method", "mee").check(28, row -> {
            ProportionComparison comparison = compare(row);
            assertNear(100 * comparison.difference(), row.getField("estimate"), 1e-12);
            assertNear(100 * comparison.differenceInterval().lower(), reference(row, "lower"), 1e-9);
            assertNear(100 * comparison.differenceInterval().upper(), reference(row, "upper"), 1e-9);
            assertNear(comparison.test().statistic(), row.getField("statistic"), 1e-12);
            assertNear(comparison.test().pValue(), row.getField("p_two_sided"), 1e-11);
        });
    }

    @Test
    void ratio() {
        CHANGES.where("method", "koopman").check(28, row -> {
            ProportionComparison comparison = compare(row);
            assertThat(comparison.ratio().isPresent())
                    .isEqualTo(comparison.reference().count() > 0);
            comparison.ratio().ifPresent(ratio -> assertNear(ratio, row.getField("estimate"), 1e-12));
            assertNear(comparison.ratioInterval().lower(), row.getField("lower"), 1e-9);
            assertNear(comparison.ratioInterval().upper(), row.getField("upper"), 1e-9);
        });
    }

    private static String reference(NamedCsvRecord row, String column) {
        return firstNonNull(CORRECTED.get(row.getField("id") + " " + column), row.getField(column));
    }

    private static ProportionComparison compare(NamedCsvRecord row) {
        return ProportionCalculator.standard()
                .withLevel(ConfidenceLevel.of(Double.parseDouble(row.getField("conf"))))
                .compare(proportion(row, "1"))
                .with(proportion(row, "0"))
                .orElseThrow();
    }

    private static Proportion proportion(NamedCsvRecord row, String which) {
        return Proportion.of(Long.parseLong(row.getField("x" + which)))
                .outOf(Long.parseLong(row.getField("n" + which)));
    }
}
