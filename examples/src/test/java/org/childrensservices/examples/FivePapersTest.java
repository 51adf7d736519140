package org.childrensservices.examples;

import static com.google.common.base.Preconditions.checkNotNull;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.childrensservices.examples.papers.Paper;
import org.childrensservices.examples.papers.Papers;
import org.childrensservices.stats.publish.FigureCheck;
import org.childrensservices.stats.publish.Verdict;
import org.junit.jupiter.api.Test;

/** Holds each verdict that the library reaches against the one that was reached by hand. */
class FivePapersTest {

    private static final ImmutableMap<String, Paper.Figure> FIGURES = Papers.all().stream()
            .flatMap(paper -> paper.figures().stream())
            .collect(toImmutableMap(Paper.Figure::id, figure -> figure));

    @Test
    void everyFigureOfTheFileIsCheckedWithItsVerdict() throws IOException {
        var expected = expected();
        assertThat(expected).hasSize(62);
        assertThat(FIGURES.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((id, row) ->
                assertThat(figure(id).check().verdict().text()).as(id).isEqualTo(row.getField("verdict")));
    }

    @Test
    void everyFigureStandsInItsPaper() throws IOException {
        var expected = expected();
        for (Paper paper : Papers.all()) {
            for (Paper.Figure figure : paper.figures()) {
                NamedCsvRecord row = checkNotNull(expected.get(figure.id()), figure.id());
                assertThat(paper.date()).as(figure.id()).isEqualTo(LocalDate.parse(row.getField("document_date")));
            }
        }
    }

    @Test
    void whatIsNotComputedHasAReason() {
        for (Paper.Figure figure : FIGURES.values()) {
            Verdict verdict = figure.check().verdict();
            boolean withReason = verdict == Verdict.NOT_COMPARABLE || verdict == Verdict.CANNOT_BE_COMPUTED;
            assertThat(figure.check().reason().isPresent()).as(figure.id()).isEqualTo(withReason);
        }
    }

    @Test
    void theFiguresThatTheChecksCompute() {
        assertComputed("birmingham-responsible", "+10.7%");
        assertComputed("birmingham-in-need", "343.9 per 10,000");
        assertComputed("birmingham-cp-investigations", "55.1 per 10,000", "110.1 per 10,000 a year");
        assertComputed("birmingham-cp-plans", "55.7 per 10,000 (1,408 of 253,000; 95% 52.8 to 58.6, Byar)");
        assertComputed("birmingham-centres", "4.69 centres a locality");
        assertComputed("birmingham-council-saving-2013-14", "+45.3%");
        assertComputed("birmingham-directorate-saving", "22.18%");
        assertComputed("wakefield-consultation", "between 78 and 108 days long");
        assertComputed("havering-investment", "£1,200,000 a year");
        assertComputed("westminster-looked-after", "60.9 per 10,000");
        assertComputed("westminster-cp-plans", "14.1 per 10,000");
        assertComputed("westminster-in-need", "185.2 per 10,000", "1,100");
        assertComputed("westminster-three-placements-2020", "-6 percentage points", "-54.5%", "-60.9% to -47.6%");
        assertComputed("westminster-long-placement-2020", "+12 percentage points");
        assertComputed("westminster-cp-rate-change", "-10.9 per 10,000", "at most 16.3");
        assertComputed("westminster-cin-rate-change", "exceeds 75.8");
        assertComputed("westminster-saving-per-pound", "0.89", "47.1%", "price basis");
        assertComputed(
                "westminster-first-time-entrants-after", "-11.9%", "-43.2%", "+36.6%", "cannot be told from chance");
        assertComputed("westminster-navigator-families", "40.00 families a navigator");
        assertComputed("westminster-return-to-school-families", "42.9% (15 of 35; 95% 28.0% to 59.1%, Wilson)");
        assertComputed("westminster-exclusion-pilot-excluded", "0.0% to 6.1%");
        assertComputed("westminster-exclusion-teachers", "5.19 teachers a school");
        assertComputed("westminster-voice-audits", "131 gives 72.4%", "out of 251 it gives 72.1%");
        assertComputed("westminster-library-events", "86.27 attendances an event");
    }

    private static void assertComputed(String id, String... parts) {
        FigureCheck check = figure(id).check();
        assertThat(String.join("; ", check.computed())).as(id).contains(parts);
    }

    private static Paper.Figure figure(String id) {
        return checkNotNull(FIGURES.get(id), id);
    }

    private static ImmutableMap<String, NamedCsvRecord> expected() throws IOException {
        try (InputStream in = checkNotNull(FivePapersTest.class.getResourceAsStream("figures.csv"));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().collect(toImmutableMap(row -> row.getField("id"), row -> row));
        }
    }
}
