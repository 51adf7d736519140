package org.childrensservices.core.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was counted is what was read. */
class AccountTest {

    private static final Column<String> NAME = Column.text("NAME").required();
    private static final Column<LocalDate> DAY = Column.date("DAY", DateForm.ISO);
    private static final Column<String> ROOM = Column.text("ROOM");

    private static final ReturnReader<String> READER = ReturnReader.of(
            ImmutableList.of(
                    Table.of("Days", ImmutableList.of(NAME, DAY), cells -> Optional.of(cells.get(NAME))),
                    Table.of("Rooms", ImmutableList.of(NAME, ROOM), cells -> Optional.of(cells.get(NAME)))),
            () -> {
                throw new AssertionError("nothing is assembled here");
            });

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Readings<String> read() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "NAME,DAY,MORE\nann,soon,\nbob,later,\n,2020-01-02,\n");
        Files.writeString(folder.resolve("b.csv"), "NAME,ROOM\ncat,7\n,8\n");
        Files.writeString(folder.resolve("c.csv"), "OTHER\n1\n");
        return READER.readAll(List.of(folder));
    }

    @Test
    void rowsAndFindingsAreCountedByFileAndByRule() throws IOException {
        Account account = read().account();
        assertThat(account.files())
                .extracting(FileAccount::toString)
                .containsExactly(
                        "a.csv: Days, 3 rows = 2 typed + 1 kept raw",
                        "b.csv: Rooms, 2 rows = 1 typed + 1 kept raw",
                        "c.csv: no known table, no rows read");
        assertThat(account).hasToString("3 files: 5 rows = 3 typed + 2 kept raw");
        assertThat(account.files().get(0).findingsByRule())
                .containsExactly(entry("cell.missing", 1L), entry("column.extra", 1L), entry("date.unreadable", 2L));
        assertThat(account.findingsByRule())
                .containsExactly(
                        entry("cell.missing", 2L),
                        entry("column.extra", 1L),
                        entry("date.unreadable", 2L),
                        entry("table.unrecognised", 1L));
        assertThat(account.findings()).extracting(Finding::rule).containsExactly("column.extra", "table.unrecognised");
    }

    @Test
    void theAccountOfATableIsThatOfItsFiles() throws IOException {
        Account account = read().account();
        assertThat(account.ofTable("Rooms")).hasToString("1 file: 2 rows = 1 typed + 1 kept raw");
        assertThat(account.ofTable("Other").files()).isEmpty();
        assertThat(account.ofTable("Days").merge(account.ofTable("Rooms")))
                .hasToString("2 files: 5 rows = 3 typed + 2 kept raw");
    }

    @Test
    void readingsAreMadeOfTextsToo() {
        Finding found =
                new Rule("found", Severity.NOTE, "something").finding(Origin.ofFile("made.csv"), SourceText.empty());
        Table<String> table = Table.of("Days", ImmutableList.of(NAME, DAY), cells -> Optional.of(cells.get(NAME)));
        Readings<String> made = Readings.of(
                table,
                "made.csv",
                ImmutableList.of(ImmutableList.of("ann", "2020-01-02"), ImmutableList.of("", "soon")),
                ImmutableList.of(found));
        assertThat(made.typed(String.class)).containsExactly("ann");
        assertThat(made.account().files())
                .extracting(FileAccount::toString)
                .containsExactly("made.csv: Days, 2 rows = 1 typed + 1 kept raw");
        assertThat(made.rows())
                .extracting(row -> row.raw().origin().toString())
                .containsExactly("made.csv:2", "made.csv:3");
        assertThat(made.findings())
                .extracting(Finding::rule)
                .containsExactly("found", "cell.missing", "date.unreadable");
        assertThat(made.merge(made).account()).hasToString("1 file: 4 rows = 2 typed + 2 kept raw");
        assertThat(made.merge(made).rows()).hasSize(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Readings.of(table, "made.csv", ImmutableList.of(ImmutableList.of("ann")), ImmutableList.of()))
                .withMessage("row of Days must have 2 cells: 1");
    }

    @Test
    void countsThatDoNotAddUpAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Assembly.builder().rows(4).used(1).merged(1).apart(1).build())
                .withMessage("rows must be used, merged or apart: 4, not 1 + 1 + 1");
        assertThat(Assembly.builder().rows(3).used(1).merged(1).apart(1).build())
                .hasToString("0 children of 3 rows");
        assertThat(new ReturnedChildren(
                                new Account(ImmutableList.of()),
                                ImmutableList.of(
                                        ReadingRules.CELL_MISSING.finding(Origin.ofFile("a"), SourceText.empty()),
                                        ReadingRules.CELL_MISSING.finding(Origin.ofFile("b"), SourceText.empty())),
                                Assembly.builder().rows(0).used(0).merged(0).build())
                        .findingsByRule())
                .isEqualTo(ImmutableSortedMap.of("cell.missing", 2L));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule("found", Severity.NOTE, " "))
                .withMessage("message of found must not be blank: ' '");
    }
}
