package org.childrensservices.stats.rate.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.rate.RateMethod;
import org.childrensservices.stats.rate.RepeatedEvents;
import org.junit.jupiter.api.Test;

/** Directly standardised rates against 50-digit values beside PHEindicatormethods, dsrTest and asht. */
class DirectStandardisationGoldenTest {

    private static final GoldenFile RATES = GoldenFile.read("rates/dsr.csv");
    private static final ImmutableListMultimap<String, NamedCsvRecord> STRATA =
            byCase(GoldenFile.read("rates/dsr_strata.csv"), 143);

    @Test
    void dobsonWithByarNotBelowTen() {
        RATES.where("method", "dobson_byars_phe")
                .check(62, row -> check(row, StandardisationMethod.dobson(RateMethod.byar()), 10, 1e-12));
    }

    @Test
    void dobsonWithByar() {
        RATES.where("method", "dobson_byars")
                .check(31, row -> check(row, StandardisationMethod.dobson(RateMethod.byar()), 0, 1e-12));
    }

    @Test
    void dobsonWithExact() {
        RATES.where("method", "dobson_exact")
                .check(62, row -> check(row, StandardisationMethod.dobson(RateMethod.exact()), 0, 1e-10));
    }

    @Test
    void dobsonWithMidP() {
        RATES.where("method", "dobson_midp")
                .check(31, row -> check(row, StandardisationMethod.dobson(RateMethod.midP()), 0, 1e-10));
    }

    @Test
    void gamma() {
        RATES.where("method", "gamma_fay_feuer").check(62, row -> check(row, StandardisationMethod.gamma(), 0, 1e-10));
    }

    @Test
    void gammaTiwari() {
        RATES.where("method", "gamma_tcz").check(31, row -> check(row, StandardisationMethod.gammaTiwari(), 0, 1e-10));
    }

    @Test
    void gammaMidP() {
        RATES.where("method", "gamma_midp").check(31, row -> check(row, StandardisationMethod.gammaMidP(), 0, 1e-10));
    }

    @Test
    void normal() {
        RATES.where("method", "normal").check(31, row -> check(row, StandardisationMethod.normal(), 0, 1e-12));
    }

    @Test
    void nonIndependentEvents() {
        ImmutableListMultimap<String, NamedCsvRecord> frequencies =
                byCase(GoldenFile.read("rates/dsr_nonindependent_strata.csv"), 1019);
        GoldenFile.read("rates/dsr_nonindependent.csv").check(102, row -> {
            List<NamedCsvRecord> rows = frequencies.get(row.getField("case_id"));
            Map<String, Map<Long, Long>> peopleByEvents = new LinkedHashMap<>();
            for (NamedCsvRecord frequency : rows) {
                peopleByEvents
                        .computeIfAbsent(frequency.getField("stratum"), stratum -> new LinkedHashMap<>())
                        .put(number(frequency, "event_frequency"), number(frequency, "individuals"));
            }
            ImmutableMap.Builder<String, Stratum> strata = ImmutableMap.builder();
            for (NamedCsvRecord frequency : rows) {
                String stratum = frequency.getField("stratum");
                strata.put(
                        stratum,
                        Stratum.of(RepeatedEvents.of(peopleByEvents.getOrDefault(stratum, Map.of())))
                                .in(number(frequency, "population")));
            }
            check(
                    row,
                    strata.buildKeepingLast(),
                    standard(rows),
                    StandardisationMethod.dobson(RateMethod.byar()),
                    0,
                    1e-12);
        });
    }

    private static void check(NamedCsvRecord row, StandardisationMethod method, long fewest, double tolerance) {
        List<NamedCsvRecord> rows = STRATA.get(row.getField("case_id"));
        ImmutableMap.Builder<String, Stratum> strata = ImmutableMap.builder();
        for (NamedCsvRecord stratum : rows) {
            strata.put(
                    stratum.getField("stratum"),
                    Stratum.of(number(stratum, "count")).in(number(stratum, "population")));
        }
        check(row, strata.buildOrThrow(), standard(rows), method, fewest, tolerance);
    }

    private static void check(
            NamedCsvRecord row,
            Map<String, Stratum> strata,
            StandardPopulation standard,
            StandardisationMethod method,
            long fewest,
            double tolerance) {
        StratifiedRate rate = StratifiedRate.of(strata).per(number(row, "multiplier"));
        assertThat(rate.count()).isEqualTo(number(row, "total_count"));
        assertThat(rate.denominator().amount()).isEqualByComparingTo(new BigDecimal(row.getField("total_population")));
        Outcome<StandardisedRate> outcome = DirectStandardisation.to(standard)
                .withMethod(method)
                .withLevel(ConfidenceLevel.of(Double.parseDouble(row.getField("level"))))
                .withFewestEvents(fewest)
                .estimate(rate);
        if (row.getField("lower").equals("NaN")) {
            assertThat(outcome.toReason().orElseThrow().code())
                    .isEqualTo(fewest > 0 ? ReasonCode.NOT_AVAILABLE : ReasonCode.NO_EVENTS);
            return;
        }
        StandardisedRate standardised = outcome.orElseThrow();
        assertNear(standardised.value(), row.getField("value"), 1e-12);
        assertNear(standardised.interval().lower(), row.getField("lower"), tolerance);
        assertNear(standardised.interval().upper(), row.getField("upper"), tolerance);
    }

    private static StandardPopulation standard(List<NamedCsvRecord> rows) {
        ImmutableMap.Builder<String, Long> people = ImmutableMap.builder();
        rows.forEach(row -> people.put(row.getField("stratum"), number(row, "std_population")));
        return StandardPopulation.of("of the case", people.buildKeepingLast());
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
