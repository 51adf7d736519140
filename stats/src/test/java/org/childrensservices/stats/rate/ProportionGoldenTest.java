package org.childrensservices.stats.rate;

import static org.childrensservices.stats.golden.Near.assertNear;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.junit.jupiter.api.Test;

/** Proportions against 50-digit values beside PHEindicatormethods 2.1.0. */
class ProportionGoldenTest {

    @Test
    void wilson() {
        GoldenFile.read("rates/proportion.csv").where("method", "wilson").check(93, ProportionGoldenTest::check);
    }

    private static void check(NamedCsvRecord row) {
        ProportionEstimate estimate = ProportionCalculator.standard()
                .withLevel(ConfidenceLevel.of(Double.parseDouble(row.getField("level"))))
                .estimate(Proportion.of(Long.parseLong(row.getField("count")))
                        .outOf(Long.parseLong(row.getField("denominator"))))
                .orElseThrow();
        double multiplier = Double.parseDouble(row.getField("multiplier"));
        assertNear(estimate.value() * multiplier, row.getField("value"), 1e-12);
        assertNear(estimate.interval().lower() * multiplier, row.getField("lower"), 1e-12);
        assertNear(estimate.interval().upper() * multiplier, row.getField("upper"), 1e-12);
    }
}
