package org.childrensservices.stats.rate.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.rate.Denominator;
import org.childrensservices.stats.rate.RateMethod;
import org.junit.jupiter.api.Test;

/** Indirectly standardised ratios and rates against 50-digit values beside PHEindicatormethods and R. */
class IndirectStandardisationGoldenTest {

    private static final GoldenFile RATIOS = GoldenFile.read("rates/isr.csv");
    private static final ImmutableListMultimap<String, NamedCsvRecord> STRATA = strata();
    private static final ImmutableMap<String, String> REFERENCE_NAMES =
            ImmutableMap.of("Exact", "exact", "exact", "exact", "Byars", "Byar", "byars", "Byar", "midp", "mid-P");

    @Test
    void exactBelowTen() {
        RATIOS.where("method", "phe").check(104, row -> check(row, RateMethod.exactBelow(10)));
    }

    @Test
    void exact() {
        RATIOS.where("method", "exact").check(52, row -> check(row, RateMethod.exact()));
    }

    @Test
    void byar() {
        RATIOS.where("method", "byars").check(52, row -> check(row, RateMethod.byar()));
    }

    @Test
    void midP() {
        RATIOS.where("method", "midp").check(52, row -> check(row, RateMethod.midP()));
    }

    private static void check(NamedCsvRecord row, RateMethod method) {
        ImmutableMap.Builder<String, Stratum> reference = ImmutableMap.builder();
        ImmutableMap.Builder<String, Denominator> people = ImmutableMap.builder();
        for (NamedCsvRecord stratum : STRATA.get(row.getField("case_id"))) {
            reference.put(
                    stratum.getField("stratum"),
                    Stratum.of(number(stratum, "ref_count")).in(number(stratum, "ref_population")));
            people.put(stratum.getField("stratum"), Denominator.people(number(stratum, "population")));
        }
        StandardisedRatio ratio = IndirectStandardisation.by(ReferenceRates.of("of the case", reference.buildOrThrow()))
                .withMethod(method)
                .withLevel(ConfidenceLevel.of(Double.parseDouble(row.getField("level"))))
                .estimate(number(row, "observed"))
                .in(people.buildOrThrow())
                .orElseThrow();
        assertNear(ratio.expected(), row.getField("expected"), 1e-12);
        double tolerance = ratio.interval().method().equals("Byar") ? 1e-12 : 1e-10;
        long multiplier = number(row, "multiplier");
        if (row.getField("kind").equals("rate")) {
            IndirectlyStandardisedRate rate = ratio.rate(multiplier);
            assertNear(rate.referenceRate(), row.getField("ref_rate"), 1e-12);
            assertNear(rate.value(), row.getField("value"), 1e-12);
            assertNear(rate.interval().lower(), row.getField("lower"), tolerance);
            assertNear(rate.interval().upper(), row.getField("upper"), tolerance);
        } else {
            assertNear(ratio.value() * multiplier, row.getField("value"), 1e-12);
            assertNear(ratio.interval().lower() * multiplier, row.getField("lower"), tolerance);
            assertNear(ratio.interval().upper() * multiplier, row.getField("upper"), tolerance);
        }
        assertThat(ratio.interval().method()).isEqualTo(REFERENCE_NAMES.get(row.getField("method_used")));
    }

    private static ImmutableListMultimap<String, NamedCsvRecord> strata() {
        List<NamedCsvRecord> rows = new ArrayList<>();
        GoldenFile.read("rates/isr_strata.csv").check(158, rows::add);
        return Multimaps.index(rows, row -> row.getField("case_id"));
    }

    private static long number(NamedCsvRecord row, String field) {
        return Long.parseLong(row.getField(field));
    }
}
