package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Which episodes of need the Department counts, read off its published figures of local authorities since 2013: those
 * that begin with a referral, but neither those without further action nor those found not in need.
 */
class PublishedEpisodesTest {

    private static ImmutableMap<String, NamedCsvRecord> referrals = ImmutableMap.of();
    private static ImmutableMap<String, NamedCsvRecord> episodes = ImmutableMap.of();

    @BeforeAll
    static void read() throws IOException {
        String shared = System.getProperty("childrens.shared");
        Assumptions.assumeTrue(shared != null, "childrens.shared is not set");
        referrals = read(Path.of(shared, "data/referrals.csv"));
        episodes = read(Path.of(shared, "data/cin_rates.csv"));
    }

    @Test
    void startedAreReferralsLessThoseNotTakenOn() {
        long agree = 0;
        long all = 0;
        for (var entry : episodes.entrySet()) {
            NamedCsvRecord referred = referrals.get(entry.getKey());
            if (referred == null) {
                continue;
            }
            Optional<Long> expected = number(referred, "referrals")
                    .flatMap(count -> number(referred, "no_further_action").map(nfa -> count - nfa))
                    .flatMap(count -> number(referred, "assessed_not_in_need").map(not -> count - not));
            Optional<Long> started = number(entry.getValue(), "episodes_started");
            if (expected.isPresent() && started.isPresent()) {
                all++;
                agree += expected.equals(started) ? 1 : 0;
            }
        }
        assertThat(agree).isEqualTo(1_810);
        assertThat(all).isEqualTo(1_845);
    }

    @Test
    void openOnesAreThoseAtAnyPointLessThoseEnded() {
        long agree = 0;
        long all = 0;
        for (NamedCsvRecord row : episodes.values()) {
            Optional<Long> open = number(row, "cin_at_31_march");
            Optional<Long> expected = number(row, "episodes_any_point")
                    .flatMap(count -> number(row, "episodes_ended").map(ended -> count - ended));
            if (open.isPresent() && expected.isPresent()) {
                all++;
                agree += expected.equals(open) ? 1 : 0;
            }
        }
        assertThat(agree).isEqualTo(1_964);
        assertThat(all).isEqualTo(1_966);
    }

    /** The rows of local authorities by year and code. */
    private static ImmutableMap<String, NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file);
                Stream<NamedCsvRecord> rows = csv.stream()) {
            return rows.filter(row -> row.getField("level").equals("L"))
                    .collect(ImmutableMap.toImmutableMap(
                            row -> row.getField("year") + " " + row.getField("area_code"), row -> row));
        }
    }

    /** The number in a field, empty for a symbol. */
    private static Optional<Long> number(NamedCsvRecord row, String field) {
        String text = row.getField(field);
        return text.matches("[0-9]+") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
