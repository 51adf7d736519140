package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single rates against 50-digit values beside PHEindicatormethods 2.1.0, R 4.2.2 and statsmodels 0.15.0. */
class RateGoldenTest {

    private static final GoldenFile RATES = GoldenFile.read("rates/crude_rate.csv");
    private static final GoldenFile LARGE =
            GoldenFile.read("rates/large_counts.csv").where("kind", "rate");
    private static final ImmutableMap<String, RateMethod> METHODS = ImmutableMap.of(
            "phe", RateMethod.exactBelow(10),
            "exact", RateMethod.exact(),
            "byars", RateMethod.byar(),
            "midp", RateMethod.midP(),
            "score", RateMethod.score(),
            "wald", RateMethod.wald(),
            "jeffreys", RateMethod.jeffreys());
    private static final ImmutableMap<String, String> REFERENCE_NAMES =
            ImmutableMap.of("Exact", "exact", "exact", "exact", "Byars", "Byar", "byars", "Byar");

    @ParameterizedTest
    @CsvSource({
        "phe, 100, 1e-10",
        "exact, 80, 1e-10",
        "byars, 80, 1e-12",
        "midp, 80, 1e-9",
        "score, 40, 1e-12",
        "wald, 40, 1e-12",
        "jeffreys, 40, 1e-10"
    })
    void limits(String method, int rows, double tolerance) {
        RATES.where("method", method).check(rows, row -> check(row, tolerance));
    }

    /** Byar's limits at their own tolerance where they stand in for exact ones. */
    @Test
    void byarFromTen() {
        RATES.where("method", "phe").where("method_used", "Byars").check(62, row -> check(row, 1e-12));
    }

    /** Counts to a thousand million, made by large_counts.py beside the file. */
    @Test
    void largeCounts() {
        LARGE.check(77, row -> {
            RateEstimate estimate = estimate(row, 1);
            assertNear(estimate.interval().lower(), row.getField("lower"), 1e-12);
            assertNear(estimate.interval().upper(), row.getField("upper"), 1e-12);
        });
    }

    /** Exact and mid-P limits come from our own sums, right to the last digits of a double. */
    @Test
    void largeCountsToTheLastDigits() {
        LARGE.where(row -> row.getField("method").matches("exact|midp")).check(56, row -> {
            RateEstimate estimate = estimate(row, 1);
            assertNear(estimate.interval().lower(), row.getField("lower"), 1e-15);
            assertNear(estimate.interval().upper(), row.getField("upper"), 1e-15);
        });
    }

    private static void check(NamedCsvRecord row, double tolerance) {
        RateEstimate estimate = estimate(row, Long.parseLong(row.getField("multiplier")));
        assertNear(estimate.value(), row.getField("value"), 1e-12);
        assertNear(estimate.interval().lower(), row.getField("lower"), tolerance);
        assertNear(estimate.interval().upper(), row.getField("upper"), tolerance);
        String used = row.getField("method_used");
        assertThat(estimate.interval().method())
                .isEqualTo(REFERENCE_NAMES.getOrDefault(
                        used, METHODS.getOrDefault(used, RateMethod.byar()).toString()));
    }

    private static RateEstimate estimate(NamedCsvRecord row, long per) {
        return RateCalculator.standard()
                .withMethod(checkNotNull(METHODS.get(row.getField("method"))))
                .withLevel(ConfidenceLevel.of(Double.parseDouble(row.getField("level"))))
                .estimate(Rate.of(Long.parseLong(row.getField("count")))
                        .in(Long.parseLong(row.getField("denominator")))
                        .per(per))
                .orElseThrow();
    }
}
