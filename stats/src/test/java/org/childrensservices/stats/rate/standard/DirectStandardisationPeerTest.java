package org.childrensservices.stats.rate.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.PeerFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.rate.RepeatedEvents;
import org.junit.jupiter.api.Test;

/** The tests of PHEindicatormethods for directly standardised rates, and where it is wrong. */
class DirectStandardisationPeerTest {

    private static final String MISSING = "NA";

    @Test
    void independentEvents() {
        Map<String, Map<String, Stratum>> areas = new LinkedHashMap<>();
        for (NamedCsvRecord row : PeerFile.read("DSR_ISR__multiarea")) {
            // The peer takes a missing count for 0 and keeps the people; here it is left out and refused below.
            if (!row.getField("count").equals(MISSING)) {
                put(areas, row.getField("area"), row.getField("ageband"), stratum(row));
            }
        }
        Map<String, Long> olderStandard = new LinkedHashMap<>();
        for (NamedCsvRecord row : PeerFile.read("DSR_ISR__1976")) {
            // One band of the table is misspelt.
            String band = row.getField("Age Band").equals("55-69") ? "55-59" : row.getField("Age Band");
            put(areas, "testdata_1976", band, stratum(row));
            olderStandard.put(band, Long.valueOf(row.getField("esp1976")));
        }
        assertThat(StandardPopulation.european1976().people()).containsExactlyEntriesOf(olderStandard);

        int checked = 0;
        for (NamedCsvRecord row : results(false)) {
            String area = row.getField("area");
            boolean older = area.equals("testdata_1976");
            Map<String, Stratum> strata = areas.getOrDefault(area, Map.of());
            Map<String, Stratum> named = new LinkedHashMap<>();
            strata.forEach((band, stratum) -> named.put(band.equals("55-69") ? "55-59" : band, stratum));
            DirectStandardisation calculator = DirectStandardisation.to(
                            older ? StandardPopulation.european1976() : StandardPopulation.european2013())
                    .withFewestEvents(10);
            long per = per(row);
            if (row.getField("value").equals(MISSING)) {
                Outcome<StandardisedRate> outcome =
                        calculator.estimate(StratifiedRate.of(named).per(per));
                assertThat(outcome.toReason().orElseThrow().code()).isEqualTo(ReasonCode.NOT_STATED);
                named.put("10-14", Stratum.of(0).in(609));
                outcome = calculator.estimate(StratifiedRate.of(named).per(per));
                assertThat(outcome.toReason().orElseThrow().message()).isEqualTo("9 events are fewer than 10");
            } else {
                // The outer limits of the older standard are ten times too large.
                check(row, calculator, StratifiedRate.of(named).per(per), older ? 10 : 1);
            }
            checked++;
        }
        assertThat(checked).isEqualTo(8);
    }

    @Test
    void nonIndependentEvents() {
        Map<String, Map<String, Stratum>> areas = new LinkedHashMap<>();
        int different = 0;
        for (NamedCsvRecord row : PeerFile.read("DSR_ISR__nonindepe")) {
            Map<Long, Long> peopleByEvents = new LinkedHashMap<>();
            for (long events = 1; events <= 4; events++) {
                String people = row.getField("f" + events);
                if (!people.equals(MISSING)) {
                    peopleByEvents.put(events, Long.valueOf(people));
                }
            }
            Stratum stratum = Stratum.of(RepeatedEvents.of(peopleByEvents)).in(Long.parseLong(row.getField("pop")));
            different += stratum.count() == Long.parseLong(row.getField("count")) ? 0 : 1;
            put(areas, row.getField("area"), row.getField("ageband"), stratum);
        }
        assertThat(different)
                .as("strata of which the frequencies do not add up to the count")
                .isZero();
        StandardPopulation standard = bySortedBand(areas);
        int checked = 0;
        for (NamedCsvRecord row : results(true)) {
            StratifiedRate rate = StratifiedRate.of(areas.getOrDefault(row.getField("area"), Map.of()))
                    .per(per(row));
            DirectStandardisation calculator =
                    DirectStandardisation.to(standard).withFewestEvents(10);
            if (row.getField("value").equals(MISSING)) {
                assertThat(calculator.estimate(rate).toReason().orElseThrow().code())
                        .isEqualTo(ReasonCode.NOT_AVAILABLE);
            } else {
                check(row, calculator, rate, 1);
            }
            checked++;
        }
        assertThat(checked).isEqualTo(4);
    }

    /** The bands of this table are written {@code 00-04}, in the order of the standard. */
    private static StandardPopulation bySortedBand(Map<String, Map<String, Stratum>> areas) {
        List<String> bands = new ArrayList<>(areas.values().iterator().next().keySet());
        List<Long> people =
                List.copyOf(StandardPopulation.european2013().people().values());
        ImmutableMap.Builder<String, Long> standard = ImmutableMap.builder();
        for (int i = 0; i < bands.size(); i++) {
            standard.put(bands.get(i), people.get(i));
        }
        return StandardPopulation.of("European Standard Population 2013", standard.buildOrThrow());
    }

    private static void check(
            NamedCsvRecord row, DirectStandardisation calculator, StratifiedRate rate, int misprintOfOuter) {
        StandardisedRate inner = calculator.estimate(rate).orElseThrow();
        StandardisedRate outer =
                calculator.withLevel(ConfidenceLevel.P99_8).estimate(rate).orElseThrow();
        assertThat(rate.count()).isEqualTo(Long.parseLong(row.getField("total_count")));
        assertNear(inner.value(), row.getField("value"), 1.5e-8);
        assertNear(inner.interval().lower(), row.getField("lower95_0cl"), 1.5e-8);
        assertNear(inner.interval().upper(), row.getField("upper95_0cl"), 1.5e-8);
        assertNear(outer.interval().lower() * misprintOfOuter, row.getField("lower99_8cl"), 1.5e-8);
        assertNear(outer.interval().upper() * misprintOfOuter, row.getField("upper99_8cl"), 1.5e-8);
    }

    private static List<NamedCsvRecord> results(boolean nonIndependent) {
        return PeerFile.read("DSR_ISR__testresults_DSR").stream()
                .filter(row -> row.getField("area").contains("nonind") == nonIndependent)
                .toList();
    }

    private static long per(NamedCsvRecord row) {
        // Without a value the multiplier is not said.
        return row.getField("statistic").endsWith(" 10000") ? 10_000 : 100_000;
    }

    private static Stratum stratum(NamedCsvRecord row) {
        return Stratum.of(Long.parseLong(row.getField("count"))).in(Long.parseLong(row.getField("pop")));
    }

    private static void put(Map<String, Map<String, Stratum>> areas, String area, String band, Stratum stratum) {
        areas.computeIfAbsent(area, a -> new LinkedHashMap<>()).put(band, stratum);
    }
}
