package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A return of our own, with its tables in one XML file. */
class XmlTablesTest {

    private static final String TEXT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <RETURN>
          <PERSON>
            <WHO>
              <NUMBER>7</NUMBER>
              <SAYS>1</SAYS>
              <DENIED>x</DENIED>
              <VISIT>
                <DAY>Monday</DAY>
              </VISIT>
              <ALSO>y</ALSO>
            </WHO>
          </PERSON>
        </RETURN>
        """;

    private static Table<String> table(String name, Column<?>... columns) {
        return Table.of(name, List.of(columns), cells -> Optional.of(name));
    }

    private static XmlTables<String> form() {
        Column<String> id = Column.text("ID");
        return XmlTables.<String>of("Our return", "RETURN", "PERSON", "WHO", List.of(id))
                .withNames(Map.of("ID", "NUMBER"))
                .withOrder(List.of("NUMBER", "SAYS", "DENIED", "VISIT"))
                .withRows(table("Who", id), "WHO")
                .withRows(table("Visits", id, Column.text("DAY")), "WHO/VISIT")
                .withRows(table("Denied", id, Column.text("DENIED")), "WHO", "SAYS")
                .withRows(table("Also", id, Column.text("ALSO")), "WHO");
    }

    private static List<Reading<String>> read(XmlTables<String> form, String text) throws IOException {
        List<Reading<String>> rows = new ArrayList<>();
        ReturnReader<String> reader = ReturnReader.of(List.of(), form, () -> {
            throw new AssertionError("nothing is assembled here");
        });
        FileAccount account = reader.readFile(
                SourceFile.meant("a.xml", ByteSource.wrap(text.getBytes(UTF_8)), text.length()), 0, 0, rows::add);
        assertThat(account.rows()).isEqualTo(rows.size());
        return rows;
    }

    @Test
    void tablesAreReadAndWrittenAsDeclared() throws IOException {
        XmlTables<String> form = form();
        List<Reading<String>> rows = read(form, TEXT);
        assertThat(rows.stream()
                        .map(row -> row.typed().orElse("raw")
                                + row.raw().cells().get(0).reveal()))
                .containsExactlyInAnyOrder("Who7", "Visits7", "Denied7", "Also7");
        StringWriter out = new StringWriter();
        assertThat(form.write(rows, out)).isEmpty();
        assertThat(out).hasToString(TEXT);
        assertThat(form.name()).isEqualTo("Our return");
        assertThat(form).hasToString("Our return");
    }

    /** Each table of a file has an account of its own, and the first has what is said of the file. */
    @Test
    void whatIsSaidOfAFileIsSaidOnce(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.xml"), TEXT.replace(" encoding=\"UTF-8\"", ""), StandardCharsets.UTF_16);
        ReturnReader<String> reader = ReturnReader.of(List.of(), form(), () -> {
            throw new AssertionError("nothing is assembled here");
        });
        Account account = reader.read(List.of(file), row -> {});
        assertThat(account.files())
                .extracting(each -> each.table().orElseThrow() + " " + each.rows() + " "
                        + each.findings().size())
                .containsExactlyInAnyOrder("Who 1 1", "Visits 1 0", "Denied 1 0", "Also 1 0");
        assertThat(account.findingsByRule()).containsOnly(Map.entry("file.encoding", 1L));
    }

    @ParameterizedTest
    @CsvSource({"<RETURN/>, xml.blank", "'', file.empty", "'A,B', table.unrecognised"})
    void whatBeginsAsXmlIsXml(String text, String rule, @TempDir Path folder) throws IOException {
        ReturnReader<String> reader = ReturnReader.of(List.of(), form(), () -> {
            throw new AssertionError("nothing is assembled here");
        });
        Path file = Files.writeString(folder.resolve("a.csv"), "   " + text);
        assertThat(reader.read(List.of(file), row -> {}).findingsByRule()).containsOnlyKeys(rule);
    }

    @Test
    void aFlagSaysWhetherThereIsARow() throws IOException {
        for (String no : List.of("0", " 0.0 ", "")) {
            assertThat(read(form(), TEXT.replace("<SAYS>1", "<SAYS>" + no)))
                    .noneMatch(row -> row.typed().filter("Denied"::equals).isPresent());
        }
        for (String yes : List.of("1", "1.0", "true", "?")) {
            assertThat(read(form(), TEXT.replace("<SAYS>1", "<SAYS>" + yes)))
                    .anyMatch(row -> row.typed().filter("Denied"::equals).isPresent());
        }
    }

    @Test
    void theFirstRowsAreThoseOfWhoThePersonIs() {
        Column<String> id = Column.text("ID");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlTables.<String>of("Our return", "RETURN", "PERSON", "WHO", List.of(id))
                        .withRows(table("Visits", id), "WHO/VISIT"))
                .withMessage("first rows must be those of WHO: [WHO, VISIT]");
    }
}
