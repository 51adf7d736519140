package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnReaderTest {

    private static final Column<String> NAME = Column.text("NAME").required();
    private static final Column<LocalDate> DAY = Column.date("DAY", DateForm.ISO);
    private static final Column<SourceText> HOME = Column.personalText("HOME");

    /** Two tables, of which one has the columns of the other and more. */
    private static final ReturnReader<String> READER = ReturnReader.of(
            ImmutableList.of(
                    Table.of("Small", ImmutableList.of(NAME, DAY), cells -> Optional.of("small " + cells.get(NAME))),
                    Table.of(
                            "Large",
                            ImmutableList.of(HOME, NAME, DAY),
                            cells -> Optional.of("large " + cells.get(NAME)))),
            () -> {
                throw new AssertionError("nothing is assembled here");
            });

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> rules(Account account) {
        return account.findings().stream().map(Finding::rule).toList();
    }

    @Test
    void tableIsRecognisedByItsHeadingsInAnyOrderAndForm() throws IOException {
        write("a.csv", "NAME,DAY\nann,2020-01-01\n");
        write("b.CSV", "\uFEFF day , extra,name\n2020-01-01,x,bob\n");
        write("c.csv", "\"DAY\",\"NAME\",\"HOME\"\r\n2020-01-01,cat,here\r\n");
        Readings<String> readings = READER.readAll(List.of(folder));
        assertThat(readings.typed(String.class)).containsExactly("small ann", "small bob", "large cat");
        assertThat(readings.account().files())
                .extracting(f -> f.table().orElse("none"))
                .containsExactly("Small", "Small", "Large");
        assertThat(readings.findings()).hasSize(1).allSatisfy(f -> {
            assertThat(f.rule()).isEqualTo("column.extra");
            assertThat(f.severity()).isEqualTo(Severity.NOTE);
            assertThat(f.text().reveal()).isEqualTo("EXTRA");
            assertThat(f.origin()).hasToString("b.CSV:1");
        });
    }

    @Test
    void unknownHeadingsAreOneFindingThatSaysWhatIsMissing() throws IOException {
        Account account = READER.read(List.of(write("a.csv", "HOME,NAME,DATE\nx,y,z\nx,y,z\n")), row -> {
            throw new AssertionError("no row is read");
        });
        assertThat(account.rows()).isZero();
        Finding finding = account.findings().get(0);
        assertThat(account.findings()).hasSize(1);
        assertThat(finding.rule()).isEqualTo("table.unrecognised");
        assertThat(finding.message()).contains("Large").contains("DAY");
    }

    @Test
    void fileWithoutHeadingsShowsNobodysRow() throws IOException {
        Account account = READER.read(List.of(write("a.csv", "Ann Example,2010-07-15\n")), row -> {});
        assertThat(rules(account)).containsExactly("table.unrecognised");
        assertThat(account.findings().toString()).doesNotContain("Ann").doesNotContain("2010");
    }

    @Test
    void fileThatIsNoTextIsOneFinding() throws IOException {
        for (byte[] bytes : List.of(new byte[0], new byte[100_000])) {
            Path file = Files.write(folder.resolve("a.csv"), bytes);
            Account account = READER.read(List.of(file), row -> {});
            assertThat(account.findings()).hasSize(1);
            assertThat(account.rows()).isZero();
        }
    }

    @Test
    void everyEncodingOfASpreadsheetIsRead() throws IOException {
        String table = "NAME,DAY\nann,2020-01-01\nzo\u00EB,\n";
        for (byte[] bytes : List.of(
                table.getBytes(UTF_16),
                ("\uFEFF" + table).getBytes(UTF_16LE),
                table.getBytes(UTF_16LE),
                table.getBytes(UTF_16BE),
                table.getBytes(Charset.forName("windows-1252")))) {
            Path file = Files.write(folder.resolve("a.csv"), bytes);
            Readings<String> readings = READER.readAll(List.of(file));
            assertThat(readings.typed(String.class)).containsExactly("small ann", "small zo\u00EB");
            assertThat(rules(readings.account())).containsExactly("file.encoding");
            assertThat(readings.account().findings().get(0).severity()).isEqualTo(Severity.NOTE);
        }
        for (byte[] bytes : List.of(table.getBytes(UTF_8), ("\uFEFF" + table).getBytes(UTF_8))) {
            Path file = Files.write(folder.resolve("a.csv"), bytes);
            assertThat(READER.readAll(List.of(file)).findings()).isEmpty();
        }
    }

    @Test
    void archiveGivesItsCsvFilesInOrder() throws IOException {
        byte[] inner = zip("c.csv", "NAME,DAY\ncat,\n".getBytes(UTF_8));
        Path file = Files.write(
                folder.resolve("return.zip"),
                zip(
                        "b.csv", "NAME,DAY\nbob,\n".getBytes(UTF_8),
                        "2021/a.csv", "NAME,DAY\nann,\n".getBytes(UTF_16),
                        "inner.zip", inner));
        for (Path source : List.of(file, folder)) {
            Readings<String> readings = READER.readAll(List.of(source));
            assertThat(readings.typed(String.class)).containsExactly("small ann", "small bob");
            assertThat(readings.account().files())
                    .extracting(FileAccount::file)
                    .containsExactly("return.zip/2021/a.csv", "return.zip/b.csv", "return.zip/inner.zip");
            assertThat(rules(readings.account())).containsExactly("file.encoding", "file.skipped");
        }
    }

    @Test
    void anArchiveOfTooManyFilesIsNotRead() throws IOException {
        Object[] entries = new Object[2 * 10_001];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = i + ".txt";
            entries[i + 1] = new byte[0];
        }
        Path file = Files.write(folder.resolve("a.zip"), zip(Arrays.copyOf(entries, entries.length - 2)));
        assertThat(READER.read(List.of(file), row -> {}).files()).hasSize(10_000);
        Files.write(file, zip(entries));
        assertThat(rules(READER.read(List.of(file), row -> {}))).containsExactly("archive.large");
    }

    @Test
    void foldersOfAnArchiveAreNoFiles() throws IOException {
        Path file = Files.write(
                folder.resolve("a.zip"),
                zip("2020/", new byte[0], "2020/a.csv", "NAME,DAY\nann,\n".getBytes(UTF_8), "b.csv", new byte[0]));
        Readings<String> readings = READER.readAll(List.of(file));
        assertThat(readings.account().files())
                .extracting(FileAccount::file)
                .containsExactly("a.zip/2020/a.csv", "a.zip/b.csv");
        assertThat(rules(readings.account())).containsExactly("file.empty");
    }

    @Test
    void workbookIsRefusedInOneLine() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        for (byte[] bytes : List.of(zip("[Content_Types].xml", new byte[0], "xl/workbook.xml", new byte[0]), old)) {
            Path file = Files.write(folder.resolve("episodes.csv"), bytes);
            Account account = READER.read(List.of(file), row -> {});
            assertThat(rules(account)).containsExactly("file.workbook");
            assertThat(account.files()).hasSize(1);
        }
    }

    @Test
    void damagedArchiveIsAFinding() throws IOException {
        byte[] rows = ("NAME,DAY\n" + "ann,2020-01-01\n".repeat(50_000)).getBytes(UTF_8);
        byte[] whole = zip("a.csv", rows);
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        byte[] spoiled = whole.clone();
        Arrays.fill(spoiled, 200, 260, (byte) 0x55);
        for (byte[] bytes : List.of(cut, spoiled)) {
            Path file = Files.write(folder.resolve("a.zip"), bytes);
            Account account = READER.read(List.of(file), row -> {});
            assertThat(account.findings()).extracting(Finding::rule).contains("archive.damaged");
        }
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return out.toByteArray();
    }

    @Test
    void folderGivesItsCsvFilesAndNotesTheOthers() throws IOException {
        write("b.csv", "NAME,DAY\nbob,\n");
        write("a.csv", "NAME,DAY\nann,\n");
        write("notes.txt", "NAME,DAY\nnobody,\n");
        write("below/c.csv", "NAME,DAY\ncat,\n");
        Readings<String> readings = READER.readAll(List.of(folder));
        assertThat(readings.typed(String.class)).containsExactly("small ann", "small bob");
        assertThat(rules(readings.account())).containsExactly("file.skipped");
    }

    @Test
    void fileThatIsNamedIsReadWhateverItsNameAndOnce() throws IOException {
        Path file = write("notes.txt", "NAME,DAY\nann,\n");
        assertThat(READER.readAll(List.of(file, folder, file)).typed(String.class))
                .containsExactly("small ann");
    }

    @Test
    void filesOfOneNameAreToldApart() throws IOException {
        Path one = write("2020/a.csv", "NAME,DAY\nann,\n");
        Path other = write("2021/a.csv", "NAME,DAY\n,\n");
        Readings<String> readings = READER.readAll(List.of(one, other));
        assertThat(readings.account().files())
                .extracting(FileAccount::file)
                .containsExactly("2020/a.csv", "2021/a.csv");
        assertThat(readings.findings()).extracting(f -> f.origin().toString()).containsExactly("2021/a.csv:2:NAME");
    }

    @Test
    void sourceThatDoesNotExistIsAnException() {
        assertThatThrownBy(() -> READER.readAll(List.of(folder.resolve("gone.csv"))))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void repeatedHeadingIsAFindingAndTheFirstColumnIsRead() throws IOException {
        Readings<String> readings = READER.readAll(List.of(write("a.csv", "NAME,DAY,NAME\nann,,bob\n")));
        assertThat(readings.typed(String.class)).containsExactly("small ann");
        assertThat(readings.findings()).extracting(Finding::rule).containsExactly("column.repeated");
    }

    @Test
    void rawRowKeepsEverythingAndShowsNothingPersonal() throws IOException {
        Reading<String> reading = READER.readAll(
                        List.of(write("a.csv", "NAME,HOME,DAY,SURNAME\nA7,1 High Street,2020-01-01,Doe\n")))
                .rows()
                .get(0);
        RawRow raw = reading.raw();
        assertThat(raw).hasToString("Large at a.csv:2 (NAME=A7, HOME=[redacted], DAY=2020-01-01, SURNAME=[redacted])");
        assertThat(raw.cell("SURNAME").map(SourceText::reveal)).contains("Doe");
        assertThat(raw.cell("HOME")).contains(SourceText.personal("1 High Street"));
        assertThat(raw.cell("NONE")).isEmpty();
        assertThat(raw.cells()).hasSize(4);
        assertThat(reading.toString()).doesNotContain("Doe").doesNotContain("High Street");
    }

    @Test
    void sameFileGivesEqualReadings() throws IOException {
        List<Path> file = List.of(write("a.csv", "NAME,DAY,OTHER\nann,2020-01-01,x\nbob\n"));
        Readings<String> readings = READER.readAll(file);
        assertThat(READER.readAll(file)).isEqualTo(readings).hasSameHashCodeAs(readings);
        write("a.csv", "NAME,DAY,OTHER\nann,2020-01-01,y\nbob\n");
        assertThat(READER.readAll(file)).isNotEqualTo(readings);
    }

    @Test
    void rowOfAnotherWidthIsPersonalThroughout() throws IOException {
        Readings<String> readings = READER.readAll(
                List.of(write("a.csv", "NAME,HOME,DAY\n1 High Street,2020-01-01\nA,b,c,1 High Street\n")));
        assertThat(readings.account()).hasToString("1 file: 2 rows = 0 typed + 2 kept raw");
        assertThat(readings.rows().toString()).doesNotContain("High Street");
        assertThat(readings.rows().get(1).raw().cells()).contains(SourceText.personal("1 High Street"));
    }

    @Test
    void strayQuotationMarkCostsOneLine() throws IOException {
        Readings<String> readings = READER.readAll(
                List.of(write("a.csv", "NAME,DAY\nann,\n\"bob,\ncat,\n\n\"dan\",\n\"eve\n\nand adam\",\nfay,\n")));
        assertThat(readings.typed(String.class))
                .containsExactly("small ann", "small cat", "small dan", "small eve\n\nand adam", "small fay");
        assertThat(readings.findings()).hasSize(1).allSatisfy(f -> {
            assertThat(f.rule()).isEqualTo("quote.unclosed");
            assertThat(f.origin()).hasToString("a.csv:3");
        });
    }

    @Test
    void unclosedQuotationMarkAtTheEndIsAFinding() throws IOException {
        Readings<String> readings = READER.readAll(List.of(write("a.csv", "NAME,DAY\n\"ann,\nbob,\n\"")));
        assertThat(readings.typed(String.class)).containsExactly("small bob");
        assertThat(readings.findings()).extracting(Finding::rule).containsExactly("quote.unclosed", "quote.unclosed");
        assertThat(readings.account().rows()).isEqualTo(3);
    }

    @Test
    void lineWithoutEndCostsItselfOnly() throws IOException {
        Readings<String> readings =
                READER.readAll(List.of(write("a.csv", "NAME,DAY\n" + "x".repeat(3_000_000) + ",\nbob,\n")));
        assertThat(readings.typed(String.class)).containsExactly("small bob");
        assertThat(readings.findings()).extracting(Finding::rule).containsExactly("line.long");
    }

    /** The lines that were looked at for the end of the cell come again, before those that were not. */
    @Test
    void linesAfterAStrayQuotationMarkStayInOrder() throws IOException {
        StringBuilder text = new StringBuilder("NAME,DAY\n\"stray,\n");
        for (int i = 0; i < 300; i++) {
            text.append(i).append(",\n");
        }
        Readings<String> readings = READER.readAll(List.of(write("a.csv", text.toString())));
        assertThat(readings.rows()).hasSize(301);
        for (int i = 0; i < 300; i++) {
            Reading<String> row = readings.rows().get(i + 1);
            assertThat(row.typed()).hasValue("small " + i);
            assertThat(row.raw().origin()).hasToString("a.csv:" + (i + 3));
        }
    }

    @Test
    void aCellMayGoOnOverAHundredLines() throws IOException {
        for (int lines : new int[] {1, 2, 100, 101}) {
            String cell = "x\n".repeat(lines);
            Readings<String> readings = READER.readAll(List.of(write("a.csv", "NAME,DAY\n\"" + cell + "\",\nbob,\n")));
            if (lines <= 100) {
                assertThat(readings.typed(String.class)).containsExactly("small " + cell.strip(), "small bob");
                assertThat(readings.rows().get(1).raw().origin()).hasToString("a.csv:" + (lines + 3));
            } else {
                assertThat(readings.findings()).extracting(Finding::rule).contains("quote.unclosed");
                assertThat(readings.typed(String.class)).endsWith("small bob");
            }
        }
    }

    @Test
    void bytesOfNoEncodingAreFoundInTheRowThatHoldsThem() throws IOException {
        byte[] file = "NAME,DAY,?\n\"a\n?\",,\n\"?\nb\",,\nc,,\n".getBytes(UTF_8);
        for (int i = 0; i < file.length; i++) {
            file[i] = file[i] == '?' ? (byte) 0x81 : file[i];
        }
        Readings<String> readings = READER.readAll(List.of(Files.write(folder.resolve("a.csv"), file)));
        assertThat(readings.findings())
                .extracting(finding -> finding.rule() + " " + finding.origin())
                .contains("line.encoding a.csv:1", "line.encoding a.csv:2", "line.encoding a.csv:4")
                .doesNotContain("line.encoding a.csv:6");
    }

    @Test
    void aTableOfOneColumnHasNoRowInABlankLine() throws IOException {
        ReturnReader<String> narrow = ReturnReader.of(
                ImmutableList.of(Table.of("Narrow", ImmutableList.of(NAME), cells -> Optional.of(cells.get(NAME)))),
                () -> {
                    throw new AssertionError("nothing is assembled here");
                });
        Readings<String> readings = narrow.readAll(List.of(write("a.csv", "NAME\nann\n\n\nbob\n")));
        assertThat(readings.typed(String.class)).containsExactly("ann", "bob");
        assertThat(readings.findings()).isEmpty();
        assertThat(readings.rows().get(1).raw().origin()).hasToString("a.csv:5");
    }

    @Test
    void ofHeadingsOfWhichHalfAreMissingNoTableIsNamed() throws IOException {
        Finding half = READER.readAll(List.of(write("a.csv", "NAME,OTHER\n")))
                .findings()
                .get(0);
        assertThat(half.message()).isEqualTo(ReadingRules.TABLE_UNRECOGNISED.message());
        String shown = "x".repeat(200);
        for (String headings : List.of(shown, shown + "y")) {
            Finding finding = READER.readAll(List.of(write("a.csv", headings + "\n")))
                    .findings()
                    .get(0);
            assertThat(finding.text())
                    .isEqualTo(SourceText.personal(headings.length() == 200 ? headings : shown + "..."));
        }
    }

    @Test
    void aRowTellsItsCellsByTheirHeadings() throws IOException {
        Readings<String> readings = READER.readAll(
                List.of(write("a.csv", "DAY,NAME,HOME,MORE\n2020-01-02,ann,,\n\"2020-01-02\",bob,,\nx,cat\n")));
        for (RawRow whole :
                List.of(readings.rows().get(0).raw(), readings.rows().get(1).raw())) {
            assertThat(whole.day(0)).hasValue(LocalDate.of(2020, 1, 2));
            assertThat(whole.day(1)).isEmpty();
            assertThat(whole.day(3)).isEmpty();
            assertThat(whole.cell("DAY").map(SourceText::reveal)).hasValue("2020-01-02");
            assertThat(whole.headings()).containsExactly("DAY", "NAME", "HOME", "MORE");
        }
        RawRow narrow = readings.rows().get(2).raw();
        assertThat(narrow.cell("NAME")).hasValue(SourceText.personal("cat"));
        assertThat(narrow.cell("HOME")).isEmpty();
        assertThat(narrow.day(0)).isEmpty();
    }

    @Test
    void rowsAreHandedOutBeforeTheSourceEnds() {
        ByteSource rows = ByteSource.wrap("ann,2020-01-01\n".repeat(1_000).getBytes(UTF_8));
        ByteSource endless = ByteSource.concat(
                Iterables.concat(List.of(ByteSource.wrap("NAME,DAY\n".getBytes(UTF_8))), Iterables.cycle(rows)));
        List<Reading<String>> taken = new ArrayList<>();
        assertThatThrownBy(() -> READER.readFile(SourceFile.meant("endless.csv", endless, 0), 0, 0, reading -> {
                    taken.add(reading);
                    if (taken.size() == 100_000) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .hasMessage("enough");
        assertThat(taken).hasSize(100_000).allMatch(reading -> reading.typed().isPresent());
    }

    @Test
    void progressGoesFromNothingToAll() throws IOException {
        Path one = write("a.csv", "NAME,DAY\n" + "ann,2020-01-01\n".repeat(20_000));
        Path other = write("b.csv", "NAME,PRICE\n" + "ann,1\n".repeat(20_000));
        List<Progress> told = new ArrayList<>();
        Path last = write("c.csv", "NAME,DAY\n" + "bob,2020-01-01\n".repeat(20_000));
        READER.withProgress(told::add).read(List.of(one, other, last), row -> {});
        long total = Files.size(one) + Files.size(other) + Files.size(last);
        assertThat(told).allMatch(p -> p.bytesTotal() == total && p.bytesRead() <= total);
        assertThat(told)
                .extracting(Progress::bytesRead)
                .isSorted()
                .endsWith(total)
                .hasSizeGreaterThan(2);
    }

    /** Rows that are held are read as far as those that are handed out. */
    @Test
    void progressIsToldOfEachPieceOnce() throws IOException {
        Path file = write("a.csv", "NAME,DAY\n" + "ann,2020-01-01\n".repeat(40_000));
        List<Progress> told = new ArrayList<>();
        ReturnReader<String> reader = READER.withProgress(told::add);
        reader.readByChild(List.of(file), Column.personId("NAME"));
        List<Progress> ofHeld = List.copyOf(told);
        told.clear();
        reader.read(List.of(file), row -> {});
        assertThat(told).isEqualTo(ofHeld).hasSizeGreaterThan(4);
        assertThat(told.subList(0, told.size() - 1)).doesNotHaveDuplicates();
    }

    @Test
    void aCellIsOneValueOrNone() throws IOException {
        Table<String> table = Table.of(
                "Small", ImmutableList.of(NAME, DAY), cells -> Optional.of(cells.all(NAME) + " " + cells.all(DAY)));
        ReturnReader<String> reader = ReturnReader.of(ImmutableList.of(table), () -> {
            throw new AssertionError("nothing is assembled here");
        });
        assertThat(reader.readAll(List.of(write("a.csv", "NAME,DAY\nann,\nbob,2020-01-01\n")))
                        .typed(String.class))
                .containsExactly("[ann] []", "[bob] [2020-01-01]");
    }

    @Test
    void ofTablesThatAreAsLargeTheFirstIsRead() throws IOException {
        ReturnReader<String> reader = ReturnReader.of(
                ImmutableList.of(
                        Table.of("First", ImmutableList.of(NAME), cells -> Optional.of("first")),
                        Table.of("Second", ImmutableList.of(DAY), cells -> Optional.of("second"))),
                () -> {
                    throw new AssertionError("nothing is assembled here");
                });
        assertThat(reader.readAll(List.of(write("a.csv", "DAY,NAME\n2020-01-01,ann\n")))
                        .typed(String.class))
                .containsExactly("first");
    }

    @Test
    void tableThatReportsNothingMayNotKeepARowRaw() throws IOException {
        ReturnReader<String> careless = ReturnReader.of(
                ImmutableList.of(Table.of("Small", ImmutableList.of(NAME), cells -> Optional.<String>empty())), () -> {
                    throw new AssertionError("nothing is assembled here");
                });
        Path file = write("a.csv", "NAME\nann\n");
        assertThatThrownBy(() -> careless.readAll(List.of(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row kept raw must have a finding: a.csv:2");
    }

    @Test
    void wrongDeclarationsThrow() {
        assertThatThrownBy(() -> Column.text(" NAME")).hasMessageContaining("' NAME'");
        assertThatThrownBy(() -> Table.of("T", ImmutableList.of(Column.text("Name")), cells -> Optional.empty()))
                .hasMessageContaining("Name");
        assertThatThrownBy(() -> Table.of("T", ImmutableList.of(NAME, NAME), cells -> Optional.empty()))
                .hasMessageContaining("must differ");
        assertThatThrownBy(() -> Table.of("T", ImmutableList.<Column<?>>of(), cells -> Optional.empty()))
                .hasMessageContaining("must not be empty");
        assertThatThrownBy(() -> new Rule("two words", Severity.ERROR, "x")).hasMessageContaining("'two words'");
        assertThatThrownBy(() -> FileAccount.builder()
                        .file("a.csv")
                        .rows(3)
                        .typed(1)
                        .keptRaw(1)
                        .build())
                .hasMessageContaining("rows must be typed or kept raw");
    }
}
