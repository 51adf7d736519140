package org.childrensservices.stats.rate.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.childrensservices.stats.golden.PeerFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.rate.Denominator;
import org.junit.jupiter.api.Test;

/** The tests of PHEindicatormethods for indirectly standardised ratios and rates. */
class IndirectStandardisationPeerTest {

    @Test
    void ratiosAndRates() {
        Map<String, Stratum> reference = new LinkedHashMap<>();
        for (NamedCsvRecord row : PeerFile.read("DSR_ISR__refdata")) {
            reference.put(row.getField("Age Band"), stratum(row, "refcount", "refpop"));
        }
        Map<String, Map<String, Denominator>> people = new HashMap<>();
        Map<String, Long> observed = new HashMap<>();
        for (NamedCsvRecord row : PeerFile.read("DSR_ISR__multiarea")) {
            add(people, row.getField("area"), row.getField("ageband"), row);
        }
        for (NamedCsvRecord row : PeerFile.read("DSR_ISR__multiarea_lookup")) {
            observed.put(row.getField("area"), number(row, "total_count"));
        }
        // This table names no bands: they are in the order of the reference. One band has no people.
        Iterator<String> bands = Iterators.cycle(ImmutableList.copyOf(reference.keySet()));
        for (NamedCsvRecord row : PeerFile.read("DSR_ISR__err2")) {
            add(people, row.getField("area"), bands.next(), row);
            observed.merge(row.getField("area"), number(row, "count"), Long::sum);
        }
        ImmutableList<NamedCsvRecord> results = PeerFile.read("DSR_ISR__testresults_ISR");
        assertThat(results).hasSize(16);
        int checked = 0;
        for (NamedCsvRecord row : results) {
            String area = row.getField("area");
            IndirectStandardisation calculator = IndirectStandardisation.by(ReferenceRates.of("reference", reference));
            check(row, calculator, observed.getOrDefault(area, 0L), people.getOrDefault(area, Map.of()));
            checked++;
        }
        assertThat(checked).isEqualTo(16);
    }

    private static void check(
            NamedCsvRecord row, IndirectStandardisation calculator, long observed, Map<String, Denominator> people) {
        String statistic = row.getField("statistic");
        long per = Long.parseLong(statistic.substring(statistic.lastIndexOf(' ') + 1));
        boolean rate = statistic.startsWith("indirectly standardised rate");
        StandardisedRatio inner = calculator.estimate(observed).in(people).orElseThrow();
        StandardisedRatio outer = calculator
                .withLevel(ConfidenceLevel.P99_8)
                .estimate(observed)
                .in(people)
                .orElseThrow();
        double factor = rate ? inner.rate(per).referenceRate() : per;
        if (rate) {
            assertNear(factor, row.getField("ref_rate"), 1.5e-8);
        }
        assertNear(inner.expected(), row.getField("expected"), 1.5e-8);
        assertNear(inner.value() * factor, row.getField("value"), 1.5e-8);
        assertNear(inner.interval().lower() * factor, row.getField("lower95_0cl"), 1.5e-8);
        assertNear(inner.interval().upper() * factor, row.getField("upper95_0cl"), 1.5e-8);
        if (!row.getField("lower99_8cl").equals("NA")) {
            assertNear(outer.interval().lower() * factor, row.getField("lower99_8cl"), 1.5e-8);
            assertNear(outer.interval().upper() * factor, row.getField("upper99_8cl"), 1.5e-8);
        }
        assertThat(inner.interval().method()).isEqualTo(row.getField("method").equals("Byars") ? "Byar" : "exact");
    }

    private static void add(
            Map<String, Map<String, Denominator>> people, String area, String band, NamedCsvRecord row) {
        people.computeIfAbsent(area, a -> new LinkedHashMap<>()).put(band, Denominator.people(number(row, "pop")));
    }

    private static Stratum stratum(NamedCsvRecord row, String count, String people) {
        return Stratum.of(number(row, count)).in(number(row, people));
    }

    private static long number(NamedCsvRecord row, String field) {
        return Long.parseLong(row.getField(field));
    }
}
