package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proportions against 50-digit values beside PHEindicatormethods 2.1.0, R 4.2.2 and others. */
class ProportionGoldenTest {

    private static final ImmutableMap<String, ProportionMethod> METHODS =
            ImmutableMap.<String, ProportionMethod>builder()
                    .put("wilson", ProportionMethod.wilson())
                    .put("wilson_cc", ProportionMethod.wilsonWithContinuityCorrection())
                    .put("clopper_pearson", ProportionMethod.clopperPearson())
                    .put("midp", ProportionMethod.midP())
                    .put("jeffreys", ProportionMethod.jeffreys())
                    .put("jeffreys_bcd", ProportionMethod.jeffreysClosed())
                    .put("agresti_coull", ProportionMethod.agrestiCoull())
                    .put("wald", ProportionMethod.wald())
                    .buildOrThrow();

    @ParameterizedTest
    @CsvSource({
        "wilson, 93, 1e-12",
        "wilson_cc, 71, 1e-12",
        "clopper_pearson, 95, 1e-10",
        "midp, 71, 1e-9",
        "jeffreys, 71, 1e-10",
        "jeffreys_bcd, 71, 1e-10",
        "agresti_coull, 71, 1e-12",
        "wald, 71, 1e-12"
    })
    void limits(String method, int rows, double tolerance) {
        GoldenFile.read("rates/proportion.csv").where("method", method).check(rows, row -> check(row, tolerance));
    }

    /** Totals to ten thousand million, made by large_counts.py beside the file. */
    @Test
    void largeTotals() {
        GoldenFile.read("rates/large_counts.csv").where("kind", "proportion").check(59, row -> {
            Interval interval = estimate(row).interval();
            assertNear(interval.lower(), row.getField("lower"), 5e-12);
            assertNear(interval.upper(), row.getField("upper"), 5e-12);
        });
    }

    /** Exact and mid-P limits come from our own sums, right to the last digits of a double. */
    @Test
    void largeTotalsToTheLastDigits() {
        GoldenFile.read("rates/large_counts.csv")
                .where("kind", "proportion")
                .where(row -> row.getField("method").matches("clopper_pearson|midp"))
                .check(20, row -> {
                    Interval interval = estimate(row).interval();
                    assertNear(interval.lower(), row.getField("lower"), 1e-15);
                    assertNear(interval.upper(), row.getField("upper"), 1e-15);
                });
    }

    /** Commons Math 3.6.1 gives 1e-9, twice as much. */
    @Test
    void oneInAMillion() {
        Interval interval =
                ProportionMethod.clopperPearson().limits(Proportion.of(1).outOf(1_000_000), ConfidenceLevel.of(0.999));
        assertNear(interval.lower(), "5.001250415572354e-10", 1e-15);
    }

    private static void check(NamedCsvRecord row, double tolerance) {
        ProportionEstimate estimate = estimate(row);
        double multiplier = Double.parseDouble(row.getField("multiplier"));
        assertNear(estimate.value() * multiplier, row.getField("value"), 1e-12);
        assertNear(estimate.interval().lower() * multiplier, row.getField("lower"), tolerance);
        assertNear(estimate.interval().upper() * multiplier, row.getField("upper"), tolerance);
    }

    private static ProportionEstimate estimate(NamedCsvRecord row) {
        return ProportionCalculator.standard()
                .withMethod(checkNotNull(METHODS.get(row.getField("method"))))
                .withLevel(ConfidenceLevel.of(Double.parseDouble(row.getField("level"))))
                .estimate(Proportion.of(Long.parseLong(row.getField("count")))
                        .outOf(Long.parseLong(row.getField("denominator"))))
                .orElseThrow();
    }
}
