package org.childrensservices.core.returns.cohort;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.returns.Progress;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CohortColumnsTest {

    private static final String HEADINGS = "CHILD,DOB,DECOM,DEC,LS,PLACE,PL_ID\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path write(String text, Charset encoding) throws IOException {
        return Files.write(folder.resolve("cohort.csv"), text.getBytes(encoding));
    }

    /** How many rows of a text are taken from the bytes, after having compared both ways of reading it. */
    private long plainRows(String text) throws IOException {
        return plainRows(text, StandardCharsets.UTF_8);
    }

    private long plainRows(String text, Charset encoding) throws IOException {
        Path file = write(text, encoding);
        TwoWays.assertSame(file);
        return TwoWays.plainRows(file);
    }

    private ReturnedColumns read(String... rows) throws IOException {
        return CohortReader.readColumns(
                List.of(write(HEADINGS + String.join("\n", rows) + "\n", StandardCharsets.UTF_8)));
    }

    private static List<String> rows(CohortColumns columns) {
        List<String> rows = new ArrayList<>();
        for (int number = 0; number < columns.parts(); number++) {
            CohortPart part = columns.part(number);
            for (int child = 0; child < part.children(); child++) {
                for (int row = part.firstRow(child); row < part.endRow(child); row++) {
                    CohortRow record = part.row(child, row);
                    rows.add(record + ", "
                            + record.episode().placementId().orElse("no key")
                            + (part.isTemporary(row) ? ", temporary" : ""));
                }
            }
        }
        return rows;
    }

    @Test
    void rowsOfAChildAreBroughtTogetherInOrder() throws IOException {
        ReturnedColumns returned = read(
                "C1,2010-01-28,2021-03-01,,C2,U4,9",
                "C2,2011-01-28,2020-02-01,2020-03-01,C2,T1,8",
                "C1,2010-01-28,2020-01-01,2020-02-01,V3,U1,7",
                "C1,2010-01-28,2020-02-01,2020-04-01,C2,Z11,10",
                "C1,2010-01-28,2020-02-01,2020-04-01,C2,H5,9");
        assertThat(returned.findings()).isEmpty();
        assertThat(returned.columns().rows()).isEqualTo(5);
        assertThat(rows(returned.columns()))
                .containsExactlyInAnyOrder(
                        "child C1: 2020-02-01 to 2020-04-01, C2, Z11, 10",
                        "child C1: 2020-02-01 to 2020-04-01, C2, H5, 9",
                        "child C1: 2021-03-01 onwards, C2, U4, 9",
                        "child C2: 2020-02-01 to 2020-03-01, C2, T1, 8, temporary")
                .containsSubsequence(
                        "child C1: 2020-02-01 to 2020-04-01, C2, Z11, 10",
                        "child C1: 2020-02-01 to 2020-04-01, C2, H5, 9",
                        "child C1: 2021-03-01 onwards, C2, U4, 9");
    }

    /** Rows of the same days are in the order of their keys as text, so that the order of the file does not matter. */
    @Test
    void rowsOfTheSameDaysAreInTheOrderOfTheirKeys() throws IOException {
        String row = "C1,2010-01-28,2020-02-01,2020-04-01,C2,H5,";
        List<String> ordered = List.of(
                "child C1: 2020-02-01 to 2020-04-01, C2, H5, 07",
                "child C1: 2020-02-01 to 2020-04-01, C2, H5, 10",
                "child C1: 2020-02-01 to 2020-04-01, C2, H5, 7",
                "child C1: 2020-02-01 to 2020-04-01, C2, H5, 9");
        assertThat(rows(read(row + "7", row + "10", row + "07", row + "9").columns()))
                .isEqualTo(ordered);
        ReturnedColumns returned = read(row + "9", row + "07", row + "10", row + "7");
        assertThat(rows(returned.columns())).isEqualTo(ordered);
        assertThat(returned).hasToString(returned.account().toString());
        CohortPart part = IntStream.range(0, returned.columns().parts())
                .mapToObj(returned.columns()::part)
                .filter(some -> some.children() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(IntStream.range(0, 4).map(part::placement)).doesNotHaveDuplicates();
        assertThat(part.placement(1)).isEqualTo(10);
    }

    @Test
    void aBirthThatIsNotKnownStaysSo() throws IOException {
        CohortColumns columns = read("C1,,2020-01-01,,C2,U4,7").columns();
        CohortPart part = IntStream.range(0, columns.parts())
                .mapToObj(columns::part)
                .filter(some -> some.children() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(part.birth(0)).isEqualTo(CohortPart.BIRTH_UNKNOWN);
        assertThat(part.row(0, 0).birth()).isEqualTo(Birth.unknown());
    }

    @Test
    void plainRowsAreTakenFromTheBytes() throws IOException {
        assertThat(plainRows(HEADINGS + """
                        C1,2010-01-28,2020-01-01,2020-02-01,C1,U4,7
                        C1,2010-01-28,2020-02-01,2020-02-01,J3,H5,0
                        c1,1901-01-01,2100-12-31,,C2,U4,123456789
                        Z,2000-02-29,2020-01-01,,C2,U4,7
                        ABCDEFGHI9,2010-01-28,2020-01-01,,C2,U4,7
                        """)).isEqualTo(5);
    }

    @Test
    void lineBreaksOfEitherKindArePlain() throws IOException {
        String rows = "C1,2010-01-28,2020-01-01,2020-02-01,C1,U4,7\nC1,2010-01-28,2020-02-01,,C1,U4,7\n";
        assertThat(plainRows("\uFEFF" + HEADINGS + rows)).isEqualTo(2);
        assertThat(plainRows((HEADINGS + rows).replace("\n", "\r\n"))).isEqualTo(2);
        assertThat(plainRows((HEADINGS + rows).replace("\n", "\r"))).isZero();
        assertThat(plainRows(HEADINGS + rows, UTF_16)).isEqualTo(2);
        assertThat(plainRows(HEADINGS + "\n" + rows + "\n \n" + rows)).isEqualTo(2);
        assertThat(plainRows((HEADINGS + rows).stripTrailing())).isEqualTo(1);
    }

    @Test
    void whateverElseThereIsGoesTheOrdinaryWay() throws IOException {
        for (String row : List.of(
                "ABCDEFGHIJ1,2010-01-28,2020-01-01,,C2,U4,7",
                ",2010-01-28,2020-01-01,,C2,U4,7",
                "C-1,2010-01-28,2020-01-01,,C2,U4,7",
                "C1 ,2010-01-28,2020-01-01,,C2,U4,7",
                "\"C1\",2010-01-28,2020-01-01,,C2,U4,7",
                "C1,,2020-01-01,,C2,U4,7",
                "C1,28/01/2010,2020-01-01,,C2,U4,7",
                "C1,1900-12-31,2020-01-01,,C2,U4,7",
                "C1,2010-02-29,2020-01-01,,C2,U4,7",
                "C1,2010-01-28,,,C2,U4,7",
                "C1,2010-01-28,2020-00-01,,C2,U4,7",
                "C1,2010-01-28,2020-13-01,,C2,U4,7",
                "C1,2010-01-28,2020-99-01,,C2,U4,7",
                "C1,2010-01-28,2020-01-00,,C2,U4,7",
                "C1,2010-01-28,2020-01-32,,C2,U4,7",
                "C1,2010-01-28,2020-01-1:,,C2,U4,7",
                "C1,2010-01-28,2101-01-01,,C2,U4,7",
                "C1,2010-01-28,2020/01/01,,C2,U4,7",
                "C1,2010-01-28,2020-01-01,2019-12-31,C2,U4,7",
                "C1,2010-01-28,2020-01-01,9999-12-31,C2,U4,7",
                "C1,2010-01-28,2020-01-01,2020-01-01 ,C2,U4,7",
                "C1,2010-01-28,2020-01-01, ,C2,U4,7",
                "C1,2010-01-28,2020-01-01,,c2,U4,7",
                "C1,2010-01-28,2020-01-01,,X9,U4,7",
                "C1,2010-01-28,2020-01-01,,,U4,7",
                "C1,2010-01-28,2020-01-01,,C2,Z12,7",
                "C1,2010-01-28,2020-01-01,,C2,U9,7",
                "C1,2010-01-28,2020-01-01,,C2,,7",
                "C1,2010-01-28,2020-01-01,,C2,U4,",
                "C1,2010-01-28,2020-01-01,,C2,U4,07",
                "C1,2010-01-28,2020-01-01,,C2,U4,1234567890",
                "C1,2010-01-28,2020-01-01,,C2,U4,-7",
                "C1,2010-01-28,2020-01-01,,C2,U4,House 7",
                "C1,2010-01-28,2020-01-01,,C2,U4,\u00e9",
                "C1,2010-01-28,2020-01-01,,C2,U4,7,",
                "C1,2010-01-28,2020-01-01,,C2,U4",
                "C1,2010-01-28,2020-01-01,,C2,U4,7\r",
                "C1")) {
            String plain = "C1,2010-01-28,2020-02-01,2020-03-01,C2,U4,7\n";
            assertThat(plainRows(HEADINGS + plain + row + "\n" + plain)).as(row).isEqualTo(row.endsWith("\r") ? 3 : 2);
        }
    }

    @Test
    void otherColumnsGoTheOrdinaryWay() throws IOException {
        assertThat(plainRows("DOB,CHILD,DECOM,DEC,LS,PLACE,PL_ID\n2010-01-28,C1,2020-01-01,,C2,U4,7\n"))
                .isZero();
        assertThat(plainRows("CHILD,DOB,DECOM,DEC,LS,PLACE,PL_ID,NOTE\nC1,2010-01-28,2020-01-01,,C2,U4,7,\n"))
                .isZero();
        assertThat(plainRows("child,Dob,DECOM,DEC,LS,PLACE, PL_ID\nC1,2010-01-28,2020-01-01,,C2,U4,7\n"))
                .isEqualTo(1);
    }

    @Test
    void quotedCellOverSeveralLinesKeepsThemFromBeingTaken() throws IOException {
        assertThat(plainRows(HEADINGS
                        + "C1,2010-01-28,2020-01-01,,C2,U4,\"7\n"
                        + "C1,2010-01-28,2020-02-01,2020-03-01,C2,U4,8\n"
                        + "9\"\n"
                        + "C1,2010-01-28,2020-02-01,2020-03-01,C2,U4,8\n"))
                .isEqualTo(1);
        assertThat(plainRows(HEADINGS
                        + "C1,2010-01-28,2020-01-01,,C2,U4,\"7\n"
                        + "C1,2010-01-28,2020-02-01,2020-03-01,C2,U4,8\n"))
                .isZero();
    }

    @Test
    void rowsLieAcrossTheBytesThatAreReadAtOnce() throws IOException {
        StringBuilder text = new StringBuilder(HEADINGS);
        for (int i = 0; i < 20_000; i++) {
            text.append("C")
                    .append(i / 3)
                    .append(",2010-01-28,2020-01-01,2020-02-01,C2,U4,")
                    .append(i);
            text.append(i % 1_000 == 7 ? ",wide\n" : "\n");
        }
        Path file = write(text.toString(), StandardCharsets.UTF_8);
        TwoWays.assertSame(file);
        assertThat(TwoWays.plainRows(file)).isEqualTo(20_000 - 20);
        assertThat(CohortReader.readColumns(List.of(file)).findings())
                .extracting(finding -> finding.origin().toString())
                .startsWith("cohort.csv:9", "cohort.csv:1009")
                .hasSize(20);
    }

    @Test
    void progressIsTold() throws IOException {
        Path file = write(
                HEADINGS + "C1,2010-01-28,2020-01-01,2020-02-01,C2,U4,7\n".repeat(20_000), StandardCharsets.UTF_8);
        List<Progress> told = new ArrayList<>();
        CohortReader.standard()
                .withProgress(told::add)
                .read(List.of(file), new PlainCohortRows(CohortColumns.builder()), row -> {});
        assertThat(told)
                .hasSizeGreaterThan(5)
                .isSortedAccordingTo((a, b) -> Long.compare(a.bytesRead(), b.bytesRead()));
    }

    @Test
    void birthsThatDisagreeAreFoundWhereTheyStand() throws IOException {
        ReturnedColumns returned = read(
                "C1,2010-01-28,2020-01-01,2020-02-01,C2,U4,7",
                "C2,2010-01-28,2020-01-01,2020-02-01,C2,U4,7",
                "C1,,2020-02-01,2020-03-01,C2,U4,7",
                "C2,2010-01-29,2019-02-01,2019-03-01,V4,U4,7",
                "C1,2010-01-27,2020-02-01,2020-03-01,C2,U4,7");
        assertThat(returned.columns().findings())
                .extracting(Finding::toString)
                .allMatch(text -> !text.contains("2010"))
                .extracting(text -> text.replaceAll(".*(cohort.csv:\\d+).*", "$1"))
                .containsExactly("cohort.csv:5", "cohort.csv:6");
        assertThat(returned.findings()).hasSize(3);
    }

    @Test
    void idsAndKeysAreNeverTakenForOthers() throws IOException {
        ReturnedColumns returned = read(
                "C1,2010-01-28,2020-01-01,,C2,U4,7",
                "c1,2010-01-28,2020-01-01,,C2,U4,07",
                "0C1,2010-01-28,2020-01-01,,C2,U4,007",
                "C10,2010-01-28,2020-01-01,,C2,U4,7x",
                "ABCDEFGHIJK,2010-01-28,2020-01-01,,C2,U4,7X",
                "ABCDEFGHIJKL,2010-01-28,2020-01-01,,C2,U4,1234567890",
                "9876543210987654321X,2010-01-28,2020-01-01,,C2,U4,");
        assertThat(rows(returned.columns()))
                .extracting(row -> row.replaceAll("^child |: .*, (?=\\w)", " "))
                .extracting(String::strip)
                .hasSize(7)
                .doesNotHaveDuplicates();
        assertThat(rows(returned.columns()))
                .anyMatch(row -> row.startsWith("child 9876543210987654321X:") && row.endsWith("no key"))
                .anyMatch(row -> row.startsWith("child ABCDEFGHIJKL:") && row.endsWith("1234567890"));
    }

    @Test
    void buildsFromRecords() {
        Episode episode = Episode.builder()
                .start(LocalDate.of(2020, 1, 1))
                .legalStatus(Coded.of(LegalStatus.FULL_CARE_ORDER))
                .placementType(Coded.unknown("Q9"))
                .build();
        CohortColumns columns = CohortColumns.builder()
                .add(new CohortRow(PersonId.of("C7"), Birth.unknown(), episode), Origin.ofRecord("child C7"))
                .build();
        assertThat(columns).hasToString("1 rows of a cohort");
        assertThat(rows(columns)).containsExactly("child C7: 2020-01-01 onwards, C2, ??, no key");
        assertThat(columns.part(partWithRows(columns)).birth(0)).isEqualTo(CohortPart.BIRTH_UNKNOWN);
        assertThat(columns.part(partWithRows(columns)).end(0)).isEqualTo(CohortPart.GOES_ON);
        assertThat(columns.part(partWithRows(columns))).hasToString("1 children with 1 rows");
    }

    private static int partWithRows(CohortColumns columns) {
        int part = 0;
        while (columns.part(part).children() == 0) {
            part++;
        }
        return part;
    }

    @Test
    void refusesWhatCannotBe() {
        CohortColumns.Builder builder = CohortColumns.builder();
        CohortColumns columns = builder.build();
        assertThatIllegalStateException().isThrownBy(builder::build);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns.part(columns.parts()))
                .withMessageContaining("from 0 to 255: 256");
        Episode early = Episode.builder()
                .start(LocalDate.of(1900, 12, 31))
                .legalStatus(Coded.of(LegalStatus.FULL_CARE_ORDER))
                .placementType(Coded.of(PlacementType.CHILDRENS_HOME))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortColumns.builder()
                        .add(new CohortRow(PersonId.of("C7"), Birth.unknown(), early), Origin.ofFile("a.csv")))
                .withMessage("dates of a cohort must be within the years 1901 to 2100");
    }
}
