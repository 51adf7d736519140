package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.childrensservices.core.person.PersonId;
import org.junit.jupiter.api.Test;

/** Rows that are held by child are those that reading hands out one by one. */
class RowsByChildTest {

    private record Visit(PersonId child, Optional<LocalDate> day, Optional<String> note) {}

    private static final Column<PersonId> CHILD = Column.personId("CHILD").required();
    private static final Column<LocalDate> DAY =
            Column.date("DAY", DateForm.DAY_MONTH_YEAR).decisive();
    private static final Column<String> NOTE = Column.text("NOTE").expected();
    private static final Table<Visit> VISITS = Table.of(
            "Visits", List.of(CHILD, DAY, NOTE), c -> Optional.of(new Visit(c.get(CHILD), c.find(DAY), c.find(NOTE))));
    private static final Column<String> SKY = Column.text("SKY");
    private static final Table<Visit> WEATHER = Table.of(
            "Weather", List.of(DAY, SKY), c -> Optional.of(new Visit(PersonId.of("all"), c.find(DAY), c.find(SKY))));
    private static final ReturnReader<Visit> READER = ReturnReader.of(List.of(VISITS, WEATHER), () -> {
        throw new AssertionError("no children are made");
    });
    private static final String HEADINGS = "EXTRA,NOTE,CHILD,DAY\n";

    private static SourceFile file(String name, byte[] bytes) {
        return SourceFile.meant(name, ByteSource.wrap(bytes), bytes.length);
    }

    private static RowsByChild<Visit> held(byte[]... files) throws IOException {
        RowsByChild.Builder<Visit> rows = new RowsByChild.Builder<>(CHILD);
        ImmutableList.Builder<FileAccount> accounts = ImmutableList.builder();
        for (int i = 0; i < files.length; i++) {
            accounts.add(READER.readFile(file(i + ".csv", files[i]), 0, 0, rows));
        }
        return rows.build(new Account(accounts.build()));
    }

    private static Readings<Visit> readings(byte[]... files) throws IOException {
        ImmutableList.Builder<Reading<Visit>> rows = ImmutableList.builder();
        ImmutableList.Builder<FileAccount> accounts = ImmutableList.builder();
        for (int i = 0; i < files.length; i++) {
            accounts.add(READER.readFile(file(i + ".csv", files[i]), 0, 0, rows::add));
        }
        return new Readings<>(rows.build(), new Account(accounts.build()));
    }

    private static void checkHeldRowsAreThoseThatAreRead(byte[]... files) throws IOException {
        Readings<Visit> readings = readings(files);
        RowsByChild<Visit> kept = RowsByChild.of(readings, CHILD);
        RowsByChild<Visit> held = held(files);
        assertThat(held.size()).isEqualTo(kept.size());
        assertThat(held.account()).isEqualTo(readings.account()).isEqualTo(kept.account());
        for (int again = 0; again < 2; again++) {
            assertThat(held).containsExactlyElementsOf(kept);
            assertThat(held.account()).isEqualTo(readings.account());
        }
        assertThat(held.ofNobody()).isEqualTo(kept.ofNobody());
        assertThat(held.headings("Visits")).isEqualTo(kept.headings("Visits"));
        List<Reading<Visit>> all = new ArrayList<>(held.ofNobody());
        for (RowsByChild.OfChild<Visit> child : held) {
            assertThat(held.rowsOf(child.child())).isEqualTo(child.rows());
            assertThat(child.rows())
                    .allMatch(row -> row.typed()
                            .map(visit -> visit.child().equals(child.child()))
                            .orElse(true));
            all.addAll(child.rows());
        }
        assertThat(all).containsExactlyInAnyOrderElementsOf(readings.rows());
    }

    @Property
    void anyRowsAreHeldAsTheyAreRead(@ForAll("texts") String first, @ForAll("texts") String second) throws IOException {
        checkHeldRowsAreThoseThatAreRead(
                (HEADINGS + first).getBytes(UTF_8), ("CHILD,DAY,NOTE\n" + second).getBytes(UTF_8));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> cell = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of("C1", "C2", "c1", "C123456789", "01/02/2020", "28/02/1970", "")),
                Tuple.of(3, Arbitraries.of(" C1 ", "31/02/2020", "eight888", "nine99999", "\u00E9", "\"a,b\"", "C-1")),
                Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(12)));
        Arbitrary<String> line =
                Combinators.combine(cell, cell, cell, cell).as((a, b, c, d) -> String.join(",", a, b, c, d));
        Arbitrary<String> shorter = Combinators.combine(cell, cell, cell).as((a, b, c) -> String.join(",", a, b, c));
        return Arbitraries.oneOf(line, shorter).list().ofMaxSize(30).map(lines -> String.join("\n", lines));
    }

    @Test
    void whatIsHeldIsReadAsWhatIsNot() throws IOException {
        checkHeldRowsAreThoseThatAreRead(
                (HEADINGS
                                + "x,a note,C1,01/02/2020\n"
                                + "x,a note of more than eight letters,C2,01/02/1950\n"
                                + "x,\"quoted, and so not plain\",C1,\n"
                                + ",,C1,soon\n"
                                + ",note,not an id,01/02/2020\n"
                                + "too,short,C1\n"
                                + "x,late,C2,31/12/2069\n"
                                + "x,early,C2,01/01/1980")
                        .getBytes(US_ASCII),
                "DAY,SKY\n01/02/2020,blue\n".getBytes(US_ASCII),
                "CHILD,DAY,NOTE\nC1,01/02/2020,caf\u00E9\n".getBytes(Charset.forName("windows-1252")));
    }

    @Test
    void childrenStandInTheOrderOfTheirFirstRows() throws IOException {
        RowsByChild<Visit> held = held((HEADINGS + ",a,C3,\n,b,C1,\n,c,C3,\n,d,C2,\n").getBytes(US_ASCII));
        assertThat(Stream.of(held.iterator().next()).map(child -> child.child().value()))
                .containsExactly("C3");
        assertThat(held).extracting(child -> child.child().value()).containsExactly("C3", "C1", "C2");
        assertThat(held.rowsOf(PersonId.of("C3")))
                .extracting(row -> row.raw().origin().line())
                .containsExactly(2L, 4L);
        assertThat(held.rowsOf(PersonId.of("C4"))).isEmpty();
        assertThat(held.size()).isEqualTo(3);
        assertThat(held.headings("Visits")).containsExactly("EXTRA", "NOTE", "CHILD", "DAY");
        assertThat(held.headings("Weather")).isEmpty();
    }

    /** Whoever stops half way has not made the account of the whole. */
    @Test
    void theAccountIsThatOfAllChildren() throws IOException {
        RowsByChild<Visit> held = held((HEADINGS + ",a,C3,\n,,C1,\n,c,C2,never\n").getBytes(US_ASCII));
        assertThat(held.iterator().next().rows()).hasSize(1);
        assertThat(held.files()).extracting(FileAccount::rows).containsExactly(0L);
        assertThat(held.account())
                .hasToString("1 file: 3 rows = 2 typed + 1 kept raw")
                .extracting(Account::findingsByRule)
                .hasToString("{cell.missing=1, column.extra=1, date.unreadable=1}");
    }
}
