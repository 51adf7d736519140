package org.childrensservices.core.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.testing.Life;
import org.childrensservices.core.testing.Lives;
import org.childrensservices.core.testing.Ssda903Census;
import org.childrensservices.core.testing.Ssda903Table;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Finding;

/** Returns that are read, written and read again. */
class Ssda903WritingProperties {

    private static final ImmutableList<String> ONLY_CSV = ImmutableList.of("Social worker", "Deprivation of liberty");

    private interface Use {
        void of(Path folder) throws IOException;
    }

    private static void inFolder(Use use) throws IOException {
        Path folder = Files.createTempDirectory("return");
        try {
            use.of(folder);
        } finally {
            MoreFiles.deleteRecursively(folder);
        }
    }

    private static Path folder(Path in, String name) throws IOException {
        return Files.createDirectory(in.resolve(name));
    }

    private static Readings<Ssda903Row> read(Path source) throws IOException {
        return Ssda903Reader.standard().readAll(List.of(source));
    }

    private static Ssda903Census census(ReportingYear year, long seed) {
        ImmutableList<Life> lives =
                Lives.upTo(year.lastDay()).seeded(seed).limit(25).collect(ImmutableList.toImmutableList());
        return Ssda903Census.of(year, lives);
    }

    @Property(tries = 25)
    void csvComesBackToTheLetter(@ForAll @IntRange(min = 2017, max = 2027) int endYear, @ForAll long seed)
            throws IOException {
        ReportingYear year = ReportingYear.ending(endYear);
        inFolder(root -> {
            Path original = folder(root, "original");
            Path copy = folder(root, "copy");
            census(year, seed).write(original);
            Readings<Ssda903Row> before = read(original);
            assertThat(Ssda903Writer.writeCsv(before, copy)).isEmpty();
            assertThat(WrittenRow.of(read(copy))).isEqualTo(WrittenRow.of(before));
            for (Ssda903Table table : Ssda903Table.values()) {
                Path file = original.resolve(table.fileName());
                assertThat(copy.resolve(table.fileName()).toFile().exists())
                        .isEqualTo(file.toFile().exists());
                if (file.toFile().exists()) {
                    assertThat(copy.resolve(table.fileName())).hasSameTextualContentAs(file);
                }
            }
            assertThat(Ssda903Reader.of(year).readChildren(List.of(copy)).children())
                    .isEqualTo(Ssda903Reader.of(year)
                            .readChildren(List.of(original))
                            .children());
        });
    }

    @Property(tries = 25)
    void xmlHoldsTenTables(@ForAll @IntRange(min = 2017, max = 2027) int endYear, @ForAll long seed)
            throws IOException {
        ReportingYear year = ReportingYear.ending(endYear);
        inFolder(root -> {
            Path csv = folder(root, "csv");
            Path xml = root.resolve("a.xml");
            Path again = root.resolve("b.xml");
            Path back = folder(root, "back");
            census(year, seed).write(csv);
            Readings<Ssda903Row> before = read(csv);
            assertThat(Ssda903Writer.writeXml(before, xml).stream().map(Finding::rule))
                    .hasSize((int) ONLY_CSV.stream()
                            .mapToLong(table -> before.account().ofTable(table).rows())
                            .sum())
                    .containsOnly(ruleIfAny(before));
            for (String file : List.of("sw_episodes.csv", "DoLo.csv")) {
                Files.deleteIfExists(csv.resolve(file));
            }
            Readings<Ssda903Row> after = read(xml);
            assertThat(records(after)).isEqualTo(records(read(csv)));
            assertThat(Ssda903Reader.of(year).readChildren(List.of(xml)).children())
                    .isEqualTo(Ssda903Reader.of(year).readChildren(List.of(csv)).children());

            assertThat(Ssda903Writer.writeXml(after, again)).isEmpty();
            assertThat(WrittenRow.of(read(again))).isEqualTo(WrittenRow.of(after));
            assertThat(again).hasSameTextualContentAs(xml);
            assertThat(Ssda903Writer.writeCsv(after, back)).isEmpty();
            assertThat(WrittenRow.of(read(back))).isEqualTo(WrittenRow.of(after));
        });
    }

    private static String[] ruleIfAny(Readings<Ssda903Row> readings) {
        boolean any = ONLY_CSV.stream()
                .anyMatch(table -> readings.account().ofTable(table).rows() > 0);
        return any ? new String[] {"row.unwritten"} : new String[0];
    }

    private static ImmutableMultiset<Ssda903Row> records(Readings<Ssda903Row> readings) {
        return readings.typed(Ssda903Row.class).stream().collect(ImmutableMultiset.toImmutableMultiset());
    }

    /** Whatever the cells hold: CSV gives it back, and XML all that is not said to have no place. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anyRowsComeBack(
            @ForAll("headers") List<String> headers,
            @ForAll("reviews") List<String> reviews,
            @ForAll("leavers") List<String> leavers)
            throws IOException {
        inFolder(root -> {
            Path csv = folder(root, "csv");
            write(csv.resolve("a.csv"), "CHILD,LA,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,UASC,ACTIV", headers);
            write(csv.resolve("b.csv"), "REVIEW_CODE,CHILD,REVIEW,,DOB,CHILD", reviews);
            write(csv.resolve("c.csv"), "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM", leavers);
            Readings<Ssda903Row> before = read(csv);

            Path copy = folder(root, "copy");
            assertThat(Ssda903Writer.writeCsv(before, copy)).isEmpty();
            assertThat(WrittenRow.of(read(copy))).isEqualTo(WrittenRow.of(before));

            Path xml = root.resolve("a.xml");
            ImmutableList<Finding> unwritten = Ssda903Writer.writeXml(before, xml);
            Readings<Ssda903Row> after = read(xml);
            assertThat(after.account().findings())
                    .noneMatch(finding -> finding.rule().equals("xml.malformed"));
            assertThat(after.account().rows())
                    .isEqualTo(before.account().rows()
                            - count(unwritten, "row.unwritten")
                            + count(unwritten, "row.added"));
            if (unwritten.isEmpty()) {
                assertThat(records(after)).isEqualTo(records(before));
            }
            Path again = root.resolve("b.xml");
            assertThat(Ssda903Writer.writeXml(after, again)).isEmpty();
            // Rows of one person come together under one birth, and two may be one that was written with a blank too.
            assertThat(stripped(read(again))).isEqualTo(stripped(after));
        });
    }

    private static ImmutableMultiset<WrittenRow> stripped(Readings<Ssda903Row> readings) {
        return WrittenRow.of(readings).stream()
                .map(WrittenRow::stripped)
                .collect(ImmutableMultiset.toImmutableMultiset());
    }

    private static long count(List<Finding> findings, String rule) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).count();
    }

    private static void write(Path file, String headings, List<String> rows) throws IOException {
        Files.writeString(
                file, Stream.concat(Stream.of(headings), rows.stream()).collect(Collectors.joining("\n")));
    }

    private static Arbitrary<List<String>> rows(int width) {
        Arbitrary<String> known = Arbitraries.of(
                "C1", "C2", " C1", "01/02/2010", "02/02/2010", "PN1", "F", "1", "0", "", " ", "YES", "F1", "WBRI");
        Arbitrary<String> text = Arbitraries.oneOf(
                        Arbitraries.of(
                                "\"", ",", "\n", "a\n\nb", "#", "<&>]]>", "\u0001", "\uFFFF", "\uD83D\uDE00", "\u00e9"),
                        Arbitraries.strings().ofMaxLength(4))
                .map(any -> any.replace('\r', 'r'));
        Arbitrary<String> cell = Arbitraries.frequencyOf(
                Tuple.of(12, known), Tuple.of(1, text.map(any -> '"' + any.replace("\"", "\"\"") + '"')));
        Arbitrary<String> row = cell.list().ofSize(width).map(cells -> String.join(",", cells));
        Arbitrary<String> ragged = Arbitraries.of("\"\"", "\"", "\" \"", "a,b", "\"a\nb", "x", "a\"b,\"c");
        return Arbitraries.frequencyOf(Tuple.of(8, row), Tuple.of(1, ragged))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> headers() {
        return rows(10);
    }

    @Provide
    Arbitrary<List<String>> reviews() {
        return rows(6);
    }

    @Provide
    Arbitrary<List<String>> leavers() {
        return rows(5);
    }
}
