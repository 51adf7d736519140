package org.childrensservices.core.returns.cin;

import static com.google.common.base.Preconditions.checkNotNull;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import org.childrensservices.core.returns.ElementForm;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Test;

/** The elements as we declare them, beside the list of the schemas. */
class CinFormTest {

    /** An element where a year has it: its path, and whether there may be several. */
    private record Place(String path, boolean many) {}

    private static ImmutableList<Place> official(int year) throws IOException {
        ImmutableList.Builder<Place> places = ImmutableList.builder();
        try (InputStream in = checkNotNull(CinFormTest.class.getResourceAsStream("/testing/cin-elements.csv"));
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, UTF_8))) {
            for (NamedCsvRecord row : csv) {
                if (Integer.parseInt(row.getField("first_schema")) <= year
                        && year <= Integer.parseInt(row.getField("last_schema"))) {
                    places.add(
                            new Place(row.getField("path"), !row.getField("max").equals("1")));
                }
            }
        }
        return places.build();
    }

    private static List<Place> ours(int year) {
        List<Place> places = new ArrayList<>();
        add(CinForm.CENSUS.root(), "Message", year, places);
        return places;
    }

    private static void add(ElementForm form, String path, int year, List<Place> places) {
        for (ElementForm inside : form.inside()) {
            Range<ReportingYear> years = inside.years();
            if (years.contains(ReportingYear.ending(year))) {
                String below = path + "/" + inside.name();
                places.add(new Place(below, inside.isMany()));
                add(inside, below, year, places);
            }
        }
    }

    @Test
    void elementsStandInTheOrderOfTheSchemas() throws IOException {
        for (int year : new int[] {2025, 2026}) {
            // Several blocks of reviews are not in the schemas, but in what is sent.
            assertThat(ours(year)).map(CinFormTest::asTheSchemas).isEqualTo(official(year));
        }
    }

    @Test
    void everyYearHasItsElements() throws IOException {
        for (int year = 2017; year <= 2026; year++) {
            assertThat(ours(year)).map(CinFormTest::asTheSchemas).containsExactlyInAnyOrderElementsOf(official(year));
        }
    }

    private static Place asTheSchemas(Place place) {
        return place.path().endsWith("/Reviews") ? new Place(place.path(), false) : place;
    }

    @Test
    void preProceedingsComeIn2026To2027() {
        assertThat(ours(2027)).hasSizeGreaterThan(ours(2026).size() + 10);
        assertThat(ours(2027).stream().filter(place -> place.path().contains("PreProceedingsandFGDM")))
                .hasSize(11);
    }
}
