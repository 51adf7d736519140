package org.childrensservices.stats.rate;

import static com.google.common.base.MoreObjects.firstNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;

/**
 * Two rates by the score family, against 50-digit values, and against statsmodels 0.15.0 to the accuracy that its own
 * root finder has.
 */
class RateComparisonGoldenTest {

    /**
     * What statsmodels gets wrong, by row and column. With no events in one of the rates it gives both limits of the
     * ratio next to the one that exists; with none in either it makes up limits of the ratio and has no test. The
     * values here are those of the closed form: the limits 0 and infinity, a statistic of 0 and a p-value of 1.
     */
    private static final ImmutableMap<String, String> CORRECTED = ImmutableMap.<String, String>builder()
            .put("zero_before ratio upper", "Infinity")
            .put("zero_after ratio lower", "0")
            .put("zero_both ratio lower", "0")
            .put("zero_both ratio upper", "Infinity")
            .put("zero_both ratio statistic", "0")
            .put("zero_both ratio p_two_sided", "1")
            .put("zero_both diff statistic", "0")
            .put("zero_both diff p_two_sided", "1")
            .buildOrThrow();

    @Test
    void ratio() {
        GoldenFile.read("rates/rate_ratio.csv").where("method", "score").check(44, row -> {
            RateComparison comparison = compare(row, 1);
            assertRatio(comparison, row.getField("estimate"));
            assertInterval(comparison.ratioInterval(), row, 1e-12);
            assertNear(comparison.test().pValue(), row.getField("p_value"), 1e-12);
        });
    }

    @Test
    void difference() {
        GoldenFile.read("rates/rate_difference.csv").where("method", "score").check(50, row -> {
            RateComparison comparison = compare(row, Long.parseLong(row.getField("multiplier")));
            assertNear(comparison.difference(), row.getField("estimate"), 1e-12);
            assertInterval(comparison.differenceInterval(), row, 1e-12);
            assertNear(comparison.test().pValue(), row.getField("p_value"), 1e-12);
        });
    }

    @Test
    void ratioOfStatsmodels() {
        statsmodels("ratio").check(30, row -> {
            RateComparison comparison = compareStatsmodels(row);
            assertRatio(comparison, row.getField("estimate"));
            assertNear(comparison.ratioInterval().lower(), reference(row, "lower"), 5e-8);
            assertNear(comparison.ratioInterval().upper(), reference(row, "upper"), 5e-8);
            assertTest(comparison, row);
        });
    }

    @Test
    void differenceOfStatsmodels() {
        statsmodels("diff").check(30, row -> {
            RateComparison comparison = compareStatsmodels(row);
            double absolute = 5e-9 * comparison.rate().per();
            assertNear(comparison.difference(), row.getField("estimate"), 1e-12);
            assertNear(comparison.differenceInterval().lower(), reference(row, "lower"), 0, absolute);
            assertNear(comparison.differenceInterval().upper(), reference(row, "upper"), 0, absolute);
            assertTest(comparison, row);
        });
    }

    private static GoldenFile statsmodels(String compare) {
        return GoldenFile.read("trend/change_rate_statsmodels.csv")
                .where("method", "score")
                .where("compare", compare);
    }

    private static String reference(NamedCsvRecord row, String column) {
        String key = row.getField("id") + " " + row.getField("compare") + " " + column;
        return firstNonNull(CORRECTED.get(key), row.getField(column));
    }

    private static void assertRatio(RateComparison comparison, String reference) {
        boolean exists = comparison.reference().count() > 0;
        assertThat(comparison.ratio().isPresent()).isEqualTo(exists);
        comparison.ratio().ifPresent(ratio -> assertNear(ratio, reference, 1e-12));
        if (!exists) {
            assertThat(reference).isIn("NaN", "Inf", "Infinity");
        }
    }

    private static void assertInterval(Interval interval, NamedCsvRecord row, double tolerance) {
        assertNear(interval.lower(), row.getField("lower"), tolerance);
        assertNear(interval.upper(), row.getField("upper"), tolerance);
    }

    private static void assertTest(RateComparison comparison, NamedCsvRecord row) {
        assertNear(comparison.test().statistic(), reference(row, "statistic"), 1e-12);
        assertNear(comparison.test().pValue(), reference(row, "p_two_sided"), 1e-12);
    }

    private static RateComparison compare(NamedCsvRecord row, long per) {
        return RateCalculator.standard()
                .withLevel(ConfidenceLevel.of(Double.parseDouble(row.getField("level"))))
                .compare(rate(row, "1", per))
                .with(rate(row, "2", per))
                .orElseThrow();
    }

    /** Some denominators are not whole. */
    private static Rate rate(NamedCsvRecord row, String which, long per) {
        return Rate.of(Long.parseLong(row.getField("count" + which)))
                .in(Denominator.childYears(new BigDecimal(row.getField("denominator" + which))))
                .per(per);
    }

    private static RateComparison compareStatsmodels(NamedCsvRecord row) {
        return RateCalculator.standard()
                .withLevel(ConfidenceLevel.of(Double.parseDouble(row.getField("conf"))))
                .compare(rateOfStatsmodels(row, "1"))
                .with(rateOfStatsmodels(row, "0"))
                .orElseThrow();
    }

    private static Rate rateOfStatsmodels(NamedCsvRecord row, String which) {
        return Rate.of(Long.parseLong(row.getField("x" + which)))
                .in(Long.parseLong(row.getField("n" + which)))
                .per(Long.parseLong(row.getField("multiplier")));
    }
}
