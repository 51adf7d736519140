package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.junit.jupiter.api.Test;

/** Single rates against 50-digit values beside PHEindicatormethods 2.1.0 and R 4.2.2. */
class RateGoldenTest {

    private static final GoldenFile RATES = GoldenFile.read("rates/crude_rate.csv");
    private static final ImmutableMap<String, String> REFERENCE_NAMES =
            ImmutableMap.of("Exact", "exact", "exact", "exact", "Byars", "Byar", "byars", "Byar");

    @Test
    void exactBelowTen() {
        RATES.where("method", "phe").check(100, row -> check(row, RateMethod.exactBelow(10)));
    }

    @Test
    void exact() {
        RATES.where("method", "exact").check(80, row -> check(row, RateMethod.exact()));
    }

    @Test
    void byar() {
        RATES.where("method", "byars").check(80, row -> check(row, RateMethod.byar()));
    }

    private static void check(NamedCsvRecord row, RateMethod method) {
        RateEstimate estimate = RateCalculator.standard()
                .withMethod(method)
                .withLevel(ConfidenceLevel.of(Double.parseDouble(row.getField("level"))))
                .estimate(Rate.of(Long.parseLong(row.getField("count")))
                        .in(Long.parseLong(row.getField("denominator")))
                        .per(Long.parseLong(row.getField("multiplier"))))
                .orElseThrow();
        double tolerance = estimate.interval().method().equals("Byar") ? 1e-12 : 1e-10;
        assertNear(estimate.value(), row.getField("value"), 1e-12);
        assertNear(estimate.interval().lower(), row.getField("lower"), tolerance);
        assertNear(estimate.interval().upper(), row.getField("upper"), tolerance);
        assertThat(estimate.interval().method()).isEqualTo(REFERENCE_NAMES.get(row.getField("method_used")));
    }
}
