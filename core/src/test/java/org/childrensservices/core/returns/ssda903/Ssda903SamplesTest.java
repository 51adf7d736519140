package org.childrensservices.core.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(returned.assembly().used()).isEqualTo(820 + 2_827);
        checkChildren(returned, 820, 803, 75, 431);
        assertThat(returned.findingsByRule())
                .hasToString("{continuation.missing=77, episode.overlap=41, episode.reason.open=996, flag.decimal=1, "
                        + "start.continues=6, start.missing=29, start.unseen=467, table.unread=30, upn.invalid=2059}");
    }

    @Test
    void oneYearOfManyFaultsIsReadWhole() throws IOException {
        List<Path> sources = sample("ssda903-d2i");
        checkEveryRawRowHasAFinding(sources);
        ReturnedChildren returned = Ssda903Reader.standard().readChildren(sources);
        assertThat(returned.account().ofTable("Episodes")).hasToString("1 file: 5,050 rows = 5,050 typed + 0 kept raw");
        assertThat(returned.account().ofTable("Header")).hasToString("1 file: 2,675 rows = 2,675 typed + 0 kept raw");
        assertThat(returned.assembly().merged()).isZero();
        checkChildren(returned, 2_675, 1_998, 1_186, 803);
        assertThat(returned.findingsByRule())
                .hasToString(
                        "{continuation.missing=123, episode.never.ended=10, episode.overlap=47, episode.reason.open=1413, file.skipped=1, file.workbook=5, "
                                + "flag.decimal=1, start.continues=10, start.missing=18, start.unseen=1654, table.unread=11, upn.invalid=2568}");
    }

    @Test
    void filesWithExtraColumnsAndOtherDatesAreKeptWhole() throws IOException {
        List<Path> sources = sample("liia");
        checkEveryRawRowHasAFinding(sources);
        ReturnedChildren returned = Ssda903Reader.standard().readChildren(sources);
        assertThat(returned.account()).hasToString("6 files: 33 rows = 9 typed + 24 kept raw");
        assertThat(returned.findingsByRule())
                .containsAllEntriesOf(ImmutableMap.of(
                        "id.unreadable", 23L, "date.unreadable", 37L, "column.extra", 2L, "file.skipped", 3L));
    }
}
