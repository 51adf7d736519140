package org.childrensservices.core.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.ReturnedChildren;
import org.junit.jupiter.api.Test;

/** Invented returns as councils export them; the counts were found by another program in another language. */
class Ssda903SamplesTest {

    private static List<Path> sample(String name) {
        String shared = System.getProperty("childrens.shared", "");
        assumeTrue(!shared.isEmpty(), "childrens.shared is not set");
        return List.of(Path.of(shared, "samples", name));
    }

    /** The same folder has another return in XML. */
    private static List<Path> withoutXml(List<Path> folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.get(0))) {
            return files.filter(file -> !file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private static void checkEveryRawRowHasAFinding(List<Path> sources) throws IOException {
        Readings<Ssda903Row> readings = Ssda903Reader.standard().readAll(sources);
        assertThat(readings.rows()).hasSize((int) readings.account().rows());
        for (Reading<Ssda903Row> row : readings.rows()) {
            assertThat(row.typed().isPresent() || !row.findings().isEmpty()).isTrue();
        }
    }

    private static void checkChildren(ReturnedChildren returned, int children, int periods, int open, int shortBreaks) {
        assertThat(returned.children()).hasSize(children);
        assertThat(returned.children().stream()
                        .mapToInt(c -> c.periodsOfCare().size())
                        .sum())
                .isEqualTo(periods);
        assertThat(returned.children().stream()
                        .flatMap(c -> c.periodsOfCare().stream())
                        .filter(p -> p.end().isEmpty()))
                .hasSize(open);
        assertThat(returned.children().stream()
                        .mapToInt(c -> c.shortBreaks().size())
                        .sum())
                .isEqualTo(shortBreaks);
    }

    @Test
    void fiveYearsBecomeOneSetOfChildren() throws IOException {
        List<Path> sources = sample("ssda903-multiyear");
        checkEveryRawRowHasAFinding(sources);
        ReturnedChildren returned = Ssda903Reader.standard().readChildren(sources);
        assertThat(returned.account().files()).hasSize(40);
        assertThat(returned.account().ofTable("Episodes"))
                .hasToString("5 files: 3,737 rows = 3,737 typed + 0 kept raw");
        assertThat(returned.account().ofTable("Header")).hasToString("5 files: 2,123 rows = 2,123 typed + 0 kept raw");
        assertThat(returned.account()).hasToString("40 files: 21,441 rows = 21,441 typed + 0 kept raw");
        assertThat(returned.assembly().used()).isEqualTo(6_390);
        assertThat(returned.assembly().apart()).isEqualTo(3_923);
        checkChildren(returned, 820, 803, 75, 431);
        assertThat(returned.findingsByRule())
                .hasToString("{code.unknown=24, continuation.missing=77, date.unknown=2331, episode.overlap=41, "
                        + "episode.reason.open=996, flag.decimal=1, permanence.apart=77, review.outside.care=1515, "
                        + "row.repeated=12, start.continues=6, start.missing=29, start.unseen=467, upn.invalid=2059}");
    }

    @Test
    void oneYearOfManyFaultsIsReadWhole() throws IOException {
        List<Path> sources = withoutXml(sample("ssda903-d2i"));
        checkEveryRawRowHasAFinding(sources);
        ReturnedChildren returned = Ssda903Reader.standard().readChildren(sources);
        assertThat(returned.account().ofTable("Episodes")).hasToString("1 file: 5,050 rows = 5,050 typed + 0 kept raw");
        assertThat(returned.account().ofTable("Header")).hasToString("1 file: 2,675 rows = 2,675 typed + 0 kept raw");
        assertThat(returned.account()).hasToString("18 files: 25,975 rows = 25,975 typed + 0 kept raw");
        assertThat(returned.assembly().merged()).isEqualTo(15);
        assertThat(returned.assembly().apart()).isEqualTo(10_406);
        checkChildren(returned, 2_676, 1_998, 1_186, 803);
        assertThat(returned.findingsByRule())
                .hasToString(
                        "{code.unknown=62, continuation.missing=123, date.unknown=2728, episode.never.ended=10, episode.overlap=47, "
                                + "episode.reason.open=1413, file.workbook=5, flag.decimal=1, "
                                + "header.missing=1, permanence.apart=779, review.outside.care=6898, row.repeated=14, "
                                + "start.continues=10, start.missing=18, start.unseen=1654, upn.invalid=2568, "
                                + "worker.apart=1}");
    }

    @Test
    void filesWithExtraColumnsAndOtherDatesAreKeptWhole() throws IOException {
        List<Path> sources = sample("liia");
        checkEveryRawRowHasAFinding(sources);
        ReturnedChildren returned = Ssda903Reader.standard().readChildren(sources);
        assertThat(returned.account()).hasToString("6 files: 33 rows = 9 typed + 24 kept raw");
        assertThat(returned.findingsByRule())
                .containsAllEntriesOf(ImmutableMap.of(
                        "id.unreadable", 23L, "date.unreadable", 37L, "column.extra", 2L, "xml.unrecognised", 3L));
    }
}
