package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.childrensservices.core.returns.cohort.CohortReader;
import org.childrensservices.core.returns.ssda903.Ssda903Reader;
import org.childrensservices.core.returns.ssda903.Ssda903Row;

class ReadingProperties {

    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE," + "HOME_POST,PL_POST,URN";
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    /** What was handed out of a text, having been accounted for. */
    private static <R> List<Reading<R>> read(ReturnReader<R> reader, byte[] bytes) throws IOException {
        List<Reading<R>> rows = new ArrayList<>();
        FileAccount account = reader.readFile(
                SourceFile.meant("a.csv", ByteSource.wrap(bytes), bytes.length), 0, bytes.length, rows::add);
        assertThat(account.rows()).isEqualTo(rows.size());
        assertThat(account.typed())
                .isEqualTo(rows.stream().filter(r -> r.typed().isPresent()).count());
        assertThat(rows).allMatch(r -> r.typed().isPresent() || !r.findings().isEmpty());
        long findings = rows.stream().mapToLong(r -> r.findings().size()).sum()
                + account.findings().size();
        assertThat(account.findingsByRule().values().stream().mapToLong(n -> n).sum())
                .isEqualTo(findings);
        return rows;
    }

    @Property
    void anyBytesAreRead(@ForAll byte[] bytes) throws IOException {
        assertThat(read(Ssda903Reader.standard(), bytes)).isEmpty();
    }

    @Property
    void anyBytesUnderHeadingsAreRead(@ForAll byte[] bytes) throws IOException {
        byte[] start = (EPISODES + "\n").getBytes(UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + bytes.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);
        read(Ssda903Reader.standard(), all);
    }

    @Property
    void everyLineWithoutQuotationMarksIsARow(@ForAll("texts") String text) throws IOException {
        String plain = text.replace("\"", "");
        long lines =
                LINE_BREAK.splitAsStream(plain).filter(line -> !line.isBlank()).count();
        assertThat(read(Ssda903Reader.standard(), (EPISODES + "\n" + plain).getBytes(UTF_8)))
                .hasSize((int) lines);
    }

    @Property
    void noLineIsLostBetweenQuotationMarks(@ForAll("texts") String text) throws IOException {
        List<Reading<Ssda903Row>> rows = read(Ssda903Reader.standard(), (EPISODES + "\n" + text).getBytes(UTF_8));
        String[] lines = LINE_BREAK.split(EPISODES + "\n" + text, -1);
        int next = 2;
        for (Reading<Ssda903Row> row : rows) {
            int line = (int) row.raw().origin().line();
            for (int skipped = next; skipped < line; skipped++) {
                assertThat(lines[skipped - 1]).isBlank();
            }
            int breaksInside = row.raw().cells().stream()
                    .mapToInt(cell ->
                            (int) cell.reveal().chars().filter(c -> c == '\n').count())
                    .sum();
            next = line + breaksInside + 1;
        }
        for (int skipped = next; skipped <= lines.length; skipped++) {
            assertThat(lines[skipped - 1]).isBlank();
        }
    }

    /** A line that is plain is read in another way than one with quotation marks, and must become the same. */
    @Property
    void aPlainLineIsReadAsOneWithEveryCellQuoted(@ForAll("texts") String text) throws IOException {
        String plain = EPISODES + "\n" + text.replace("\"", "");
        String quoted = LINE_BREAK
                .splitAsStream(plain)
                .map(line -> line.isBlank() ? line : "\"" + line.replace(",", "\",\"") + "\"")
                .collect(Collectors.joining("\n"));
        List<Reading<Ssda903Row>> rows = read(Ssda903Reader.standard(), plain.getBytes(UTF_8));
        List<Reading<Ssda903Row>> same = read(Ssda903Reader.standard(), quoted.getBytes(UTF_8));
        assertThat(same).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(same.get(i).typed()).isEqualTo(rows.get(i).typed());
            assertThat(same.get(i).findings()).isEqualTo(rows.get(i).findings());
            assertThat(same.get(i).raw().cells()).isEqualTo(rows.get(i).raw().cells());
            assertThat(same.get(i).raw())
                    .isEqualTo(rows.get(i).raw())
                    .hasSameHashCodeAs(rows.get(i).raw());
            for (int cell = 0; cell < rows.get(i).raw().cells().size(); cell++) {
                assertThat(same.get(i).raw().day(cell))
                        .isEqualTo(rows.get(i).raw().day(cell));
                assertThat(same.get(i).raw().capitals(cell))
                        .isEqualTo(rows.get(i).raw().capitals(cell))
                        .isEqualTo(
                                Ascii.toUpperCase(Column.strip(rows.get(i).raw().reveal(cell))));
            }
        }
    }

    @Property
    void anyRowsMakeChildrenThatAccountForThem(@ForAll("texts") String headers, @ForAll("texts") String episodes)
            throws IOException {
        Assembler<Ssda903Row> assembler = Ssda903Reader.standard().newAssembler();
        List<Reading<Ssda903Row>> rows = new ArrayList<>();
        rows.addAll(
                read(Ssda903Reader.standard(), ("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n" + headers).getBytes(UTF_8)));
        rows.addAll(read(Ssda903Reader.standard(), (EPISODES + "\n" + episodes).getBytes(UTF_8)));
        rows.forEach(assembler);
        Assembly assembly = assembler.assemble();
        assertThat(assembly.rows())
                .isEqualTo(rows.stream().filter(r -> r.typed().isPresent()).count());
        assertThat(assembly.children())
                .extracting(child -> child.id().value())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Property
    void anyRowsOfACohortMakeChildren(@ForAll("texts") String text) throws IOException {
        var assembler = CohortReader.standard().newAssembler();
        read(CohortReader.standard(), ("CHILD,DOB,DECOM,DEC,LS,PLACE,PL_ID\n" + text).getBytes(UTF_8))
                .forEach(assembler);
        Assembly assembly = assembler.assemble();
        assertThat(assembly.merged()).isZero();
    }

    /** Lines of cells among which are those that the tables know, so that rows of every fate occur. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> known = Arbitraries.of(
                "A1",
                "A2",
                "B_3",
                "01/04/2020",
                "01/05/2020",
                "2020-04-01",
                "2020-05-01",
                "31/06/2020",
                "S",
                "P",
                "L",
                "C2",
                "V3",
                "V4",
                "V2",
                "N1",
                "U4",
                "K2",
                "T0",
                "PR1",
                "X1",
                "E4A",
                "7",
                "\"",
                "\"\"",
                "\"a\"",
                "M",
                "1",
                "UN1",
                "WBRI",
                "\uFEFF",
                "\uFFFD",
                " ",
                "");
        Arbitrary<String> cell = Arbitraries.frequencyOf(
                Tuple.of(8, known), Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
        Arbitrary<String> shuffled = cell.list().ofMinSize(1).ofMaxSize(16).map(cells -> String.join(",", cells));
        Arbitrary<String> start = Arbitraries.of("01/04/2020", "01/05/2020", "01/06/2020");
        Arbitrary<String> end = Arbitraries.of("", "01/05/2020", "01/06/2020", "01/07/2020");
        Arbitrary<String> episode = Combinators.combine(
                        Arbitraries.of("A1", "A2", "A3"),
                        start,
                        Arbitraries.of("S", "P", "L", "", "?"),
                        Arbitraries.of("C2", "V2", "V3"),
                        Arbitraries.of("U4", "K2", "T0"),
                        end,
                        Arbitraries.of("", "X1", "E4A", "?"))
                .as((child, decom, rne, ls, place, dec, rec) ->
                        String.join(",", child, decom, rne, ls, "N1", place, "PR1", dec, rec, "", "", "", ""));
        Arbitrary<String> spell = Combinators.combine(
                        Arbitraries.of("A1", "A2", "A3"),
                        Arbitraries.of("2020-04-01", "2020-05-01", "2020-06-01"),
                        Arbitraries.of("", "2020-05-01", "2020-06-01", "2020-07-01"),
                        Arbitraries.of("C2", "V2", "V3"),
                        Arbitraries.of("U4", "K2", "T0"))
                .as((child, decom, dec, ls, place) ->
                        String.join(",", child, "2010-01-01", decom, dec, ls, place, "7"));
        Arbitrary<String> header = Combinators.combine(
                        Arbitraries.of("A1", "A2", "A3"),
                        Arbitraries.of("M", "1", "F", "X", ""),
                        Arbitraries.of("01/04/2010", "01/05/2010", "x", ""),
                        Arbitraries.of("WBRI", "?", ""),
                        Arbitraries.of("UN1", "B820402012345", "C820402012345", ""),
                        Arbitraries.of("0", "1", "1.0", ""),
                        Arbitraries.of("01/04/2020", ""))
                .as((child, sex, dob, ethnic, upn, mother, first) ->
                        String.join(",", child, sex, dob, ethnic, upn, mother, first));
        Arbitrary<String> line = Arbitraries.oneOf(shuffled, episode, episode, spell, header);
        return Combinators.combine(line.list().ofMaxSize(20), Arbitraries.of("\n", "\r\n", "\r"))
                .as((lines, lineBreak) -> String.join(lineBreak, lines));
    }
}
