package org.childrensservices.core.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.value.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Ssda903WriterTest {

    private static final String REVIEWS = "CHILD,DOB,REVIEW,REVIEW_CODE";
    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path root;

    @SuppressWarnings("NullAway.Init")
    private Path from;

    @SuppressWarnings("NullAway.Init")
    private Path to;

    @BeforeEach
    void makeFolders() throws IOException {
        from = Files.createDirectory(root.resolve("from"));
        to = Files.createDirectory(root.resolve("to"));
    }

    private void file(String name, String... lines) throws IOException {
        Files.writeString(from.resolve(name), String.join("\n", lines) + "\n");
    }

    private static Readings<Ssda903Row> read(Path... sources) throws IOException {
        return Ssda903Reader.standard().readAll(Arrays.asList(sources));
    }

    private List<String> written(String name) throws IOException {
        return Files.readAllLines(to.resolve(name));
    }

    private String xml() throws IOException {
        return Files.readString(to.resolve("a.xml"));
    }

    /** What is written of a child, counted from 0. */
    private String xmlOfChild(int child) throws IOException {
        return Splitter.on("</CHILD>").splitToList(xml()).get(child);
    }

    private ImmutableList<Finding> writeXml() throws IOException {
        return Ssda903Writer.writeXml(read(from), to.resolve("a.xml"));
    }

    private static List<String> described(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.origin())
                .toList();
    }

    @Test
    void columnsStandInTheirOfficialOrderAndOthersFollow() throws IOException {
        file("a.csv", "La,Review_Code,Child,Review,Dob", "333,PN1,C1,01/02/2023,28/07/2010");
        file("b.csv", REVIEWS + ",YEAR", "C2,28/07/2011,02/02/2023,PN2,2023");
        assertThat(Ssda903Writer.writeCsv(read(from), to)).isEmpty();
        assertThat(written("reviews.csv"))
                .containsExactly(
                        REVIEWS + ",LA,YEAR",
                        "C1,28/07/2010,01/02/2023,PN1,333,",
                        "C2,28/07/2011,02/02/2023,PN2,,2023");
    }

    @Test
    void rowsKeptRawAreWritten() throws IOException {
        file(
                "a.csv",
                REVIEWS,
                "C1,28/07/2010,31/02/2023,PN1",
                "C1,28/07/2010,01/02/2023",
                "C1,28/07/2010,\"01/02/2023,PN1",
                "\"C2\",\"a, b\",\"say \"\"no\"\"\",\"two",
                "lines\"",
                "\"\"");
        file("b.csv", REVIEWS + ",YEAR", "C2,28/07/2011,02/02/2023,PN2,2023", "C3,,,");
        Readings<Ssda903Row> before = read(from);
        assertThat(before.account().keptRaw()).isEqualTo(6);
        assertThat(Ssda903Writer.writeCsv(before, to)).isEmpty();
        assertThat(written("reviews.csv"))
                .containsExactly(
                        REVIEWS + ",YEAR",
                        "C1,28/07/2010,31/02/2023,PN1,",
                        "C1,28/07/2010,01/02/2023",
                        "\"C1,28/07/2010,\"\"01/02/2023,PN1\"",
                        "C2,\"a, b\",\"say \"\"no\"\"\",\"two",
                        "lines\",",
                        "\"\"",
                        "C2,28/07/2011,02/02/2023,PN2,2023",
                        "C3,,,");
        assertThat(WrittenRow.of(read(to))).isEqualTo(WrittenRow.of(before));
    }

    /** Four cells under five headings are no row; under four they would be one. */
    @Test
    void rowThatIsTooWideDoesNotBecomeWholeByTheColumnsOfOthers() throws IOException {
        file("a.csv", REVIEWS, "C1,28/07/2010,01/02/2023,PN1,7");
        file("b.csv", REVIEWS + ",YEAR");
        file("c.csv", REVIEWS + ",YEAR", "C2,28/07/2011,02/02/2023,PN2,2023");
        Ssda903Writer.writeCsv(read(from), to);
        assertThat(written("reviews.csv")).contains("C1,28/07/2010,01/02/2023,PN1,7,");
        assertThat(read(to).account()).hasToString("1 file: 2 rows = 1 typed + 1 kept raw");
    }

    @Test
    void xmlHasTheOfficialShape() throws IOException {
        file("a.csv", HEADER, "C7,F,28/07/2010,WBRI,UN1,0,");
        file("b.csv", REVIEWS, "C7,28/07/2010,01/02/2023,PN1");
        file("c.csv", "CHILD,SEX,DOB,DUC", "C7,F,28/07/2010,");
        file(
                "d.csv",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
                "C7,06/01/2023,S,C2,N1,U4,PR1,,,,,,SC1");
        file("e.csv", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM", "C7,28/07/2010,YES,F4,B1");
        assertThat(writeXml()).isEmpty();
        assertThat(xml()).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <EXPSSDA903>
                  <CHILD>
                    <HEADER>
                      <CHILDID>C7</CHILDID>
                      <UPN>UN1</UPN>
                      <SEX>F</SEX>
                      <DOB>28/07/2010</DOB>
                      <ETHNIC>WBRI</ETHNIC>
                      <UASC>1</UASC>
                      <DUC/>
                      <IN_TOUCH>YES</IN_TOUCH>
                      <ACTIV>F4</ACTIV>
                      <ACCOM>B1</ACCOM>
                      <AREVIEW>
                        <REVIEW>01/02/2023</REVIEW>
                        <REVIEW_CODE>PN1</REVIEW_CODE>
                      </AREVIEW>
                      <MOTHER>0</MOTHER>
                      <MC_DOB/>
                    </HEADER>
                    <EPISODE>
                      <DECOM>06/01/2023</DECOM>
                      <RNE>S</RNE>
                      <LS>C2</LS>
                      <CIN>N1</CIN>
                      <PL>U4</PL>
                      <PL_POST/>
                      <HOME_POST/>
                      <URN>SC1</URN>
                      <PLACE_PROVIDER>PR1</PLACE_PROVIDER>
                      <DEC/>
                      <REC/>
                      <REASON_PLACE_CHANGE/>
                    </EPISODE>
                  </CHILD>
                </EXPSSDA903>
                """);
    }

    @Test
    void whatXmlHasNoPlaceForIsSaid() throws IOException {
        file("a.csv", HEADER, "C7,F,28/07/2010,WBRI,UN1,0,");
        file(
                "b.csv",
                REVIEWS + ",Held at",
                "C7,29/07/2010,01/02/2023,PN1,home",
                "C8,,01/02/2023,PN1,",
                "C7,28/07/2010");
        file("c.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON", "C7,28/07/2010,x1,01/02/2023,,");
        file("d.csv", "CHILD,DOB,DOLO_START,DOLO_END", "C7,28/07/2010,01/02/2027,");
        file("e.csv", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM", "C7,28/07/2010,YES,F4,B1", "C7,28/07/2010,NO,,", "C8,,,,");
        ImmutableList<Finding> unwritten = writeXml();
        assertThat(described(unwritten))
                .containsExactlyInAnyOrder(
                        "cell.unwritten b.csv:2:DOB",
                        "cell.unwritten b.csv:2:HELD AT",
                        "row.added b.csv:3",
                        "row.unwritten b.csv:4",
                        "row.unwritten c.csv:2",
                        "row.unwritten d.csv:2",
                        "row.unwritten e.csv:3",
                        "row.unwritten e.csv:4");
        assertThat(unwritten.toString()).doesNotContain("2010", "home", "x1");
        assertThat(read(to).account()).hasToString("1 file: 5 rows = 5 typed + 0 kept raw");
    }

    @Test
    void aRowIsWrittenWithTheHeaderThatAgreesWithIt() throws IOException {
        file("a.csv", HEADER, "C7,F,28/07/2010,WBRI,UN1,0,", "C7,F,29/07/2010,WBRI,UN1,0,");
        file("b.csv", REVIEWS, "C7,29/07/2010,01/02/2023,PN1", "C7,28/07/2010,02/02/2023,PN2");
        file("c.csv", "CHILD,SEX,DOB,DUC", "C7,F,29/07/2010,28/07/2028");
        assertThat(writeXml()).isEmpty();
        assertThat(read(to).typed(Ssda903Row.class))
                .containsExactlyInAnyOrderElementsOf(read(from).typed(Ssda903Row.class));
        assertThat(xmlOfChild(0)).contains("28/07/2010", "PN2").doesNotContain("PN1", "2028");
        assertThat(xmlOfChild(1)).contains("29/07/2010", "PN1", "2028");
    }

    /** A header of nothing but blanks would not be found again without a row in it. */
    @Test
    void aBlankHeaderIsFoundAgainByTheRowsInIt() throws IOException {
        file("a.csv", HEADER, ",,,WBRI,,,", ",,,,,,");
        file("b.csv", REVIEWS, ",,01/02/2023,PN1", ",,02/02/2023,PN2");
        assertThat(writeXml()).isEmpty();
        assertThat(WrittenRow.of(read(to))).isEqualTo(WrittenRow.of(read(from)));
        assertThat(xmlOfChild(0)).contains("WBRI", "PN2").doesNotContain("PN1");
        file("b.csv", REVIEWS);
        assertThat(described(writeXml())).containsExactly("row.unwritten a.csv:3");
        assertThat(read(to).account().rows()).isEqualTo(1);
    }

    @Test
    void aHeaderThatDeniesARowHasNone() throws IOException {
        file("a.csv", HEADER + ",UASC", "C7,F,28/07/2010,WBRI,UN1,0,,0", "C7,F,28/07/2010,WBRI,UN1,0,,1");
        file("b.csv", "CHILD,SEX,DOB,DUC", "C7,F,28/07/2010,28/07/2028");
        assertThat(writeXml()).isEmpty();
        assertThat(xmlOfChild(0)).contains("<UASC>0</UASC>").doesNotContain("2028");
        assertThat(xmlOfChild(1)).contains("<UASC>1</UASC>", "2028").doesNotContain("<UASC/>");
        file("a.csv", HEADER + ",UASC", "C7,F,28/07/2010,WBRI,UN1,0,,0");
        assertThat(described(writeXml())).containsExactly("cell.unwritten a.csv:2:UASC");
        assertThat(xml()).contains("<UASC>1</UASC>").doesNotContain("<UASC>0</UASC>");
        file("a.csv", HEADER + ",UASC", "C7,F,28/07/2010,WBRI,UN1,0,,1");
        file("b.csv", "CHILD,SEX,DOB,DUC");
        assertThat(described(writeXml())).containsExactly("cell.unwritten a.csv:2:UASC");
        assertThat(xml()).contains("<UASC/>");
    }

    @Test
    void aCellMoreThatWouldBeARowIsNotWritten() throws IOException {
        file("a.csv", HEADER + ",IN_TOUCH,AREVIEW,LA", "C7,F,28/07/2010,WBRI,UN1,0,,YES,x,333");
        file("b.csv", "CHILD,SEX,DOB,DUC,YEAR,MORE", "C7,F,28/07/2010,28/07/2028,2023,");
        assertThat(described(writeXml()))
                .containsExactlyInAnyOrder(
                        "cell.unwritten a.csv:2:IN_TOUCH",
                        "cell.unwritten a.csv:2:AREVIEW",
                        "cell.unwritten b.csv:2:YEAR");
        assertThat(xml()).contains("<LA>333</LA>").doesNotContain("YES", "2023");
    }

    @Test
    void aRowIsWrittenIfAnyCellOfItCanBe() throws IOException {
        file("a.csv", HEADER, "C7,F,28/07/2010,WBRI,UN1,0,");
        file("b.csv", REVIEWS + ",NOTE,Held at", "C7,28/07/2010,,,x,", "C7,28/07/2010,,,,x", "C7,28/07/2010,,,,");
        assertThat(described(writeXml())).containsExactly("row.unwritten b.csv:3", "row.unwritten b.csv:4");
        assertThat(xml()).contains("<NOTE>x</NOTE>");
    }

    @Test
    void charactersThatXmlCannotHoldAreSaid() throws IOException {
        for (String held : List.of("\t", "\uD7FF", "\uE000", "\uFFFD", "\uD801\uDC00", "&<>]]>", "a\nb")) {
            file("a.csv", HEADER + ",LA", "C7,F,28/07/2010,WBRI,UN1,0,,\"x" + held + "x\"");
            assertThat(writeXml()).isEmpty();
            assertThat(read(to).rows().get(0).raw().cell("LA").orElseThrow().reveal())
                    .isEqualTo("x" + held + "x");
        }
        for (String other : List.of("\u0001", "\u000B", "\u001F", "\uFFFE", "\uFFFF")) {
            file("a.csv", HEADER + ",LA", "C7,F,28/07/2010,WBRI,UN1,0,,x" + other + "x");
            assertThat(described(writeXml())).containsExactly("cell.unwritten a.csv:2:LA");
            assertThat(read(to).account()).hasToString("1 file: 1 row = 1 typed + 0 kept raw");
        }
    }

    @Test
    void aCarriageReturnComesBack() throws IOException {
        Files.writeString(
                from.resolve("a.xml"),
                "<EXPSSDA903><CHILD><HEADER><CHILDID>C7</CHILDID><LA>&#13;a&#13;b</LA></HEADER></CHILD></EXPSSDA903>");
        assertThat(writeXml()).isEmpty();
        assertThat(xml()).contains("<LA>&#13;a&#13;b</LA>");
        assertThat(WrittenRow.of(read(to))).isEqualTo(WrittenRow.of(read(from)));
    }

    @Test
    void aCellOfBlanksAloneInItsLineComesBack() throws IOException {
        file("a.csv", REVIEWS, "\" \"", "C1,28/07/2010,01/02/2023,PN1");
        assertThat(Ssda903Writer.writeCsv(read(from), to)).isEmpty();
        assertThat(written("reviews.csv")).containsExactly(REVIEWS, "\" \"", "C1,28/07/2010,01/02/2023,PN1");
    }

    @Test
    void whatNobodyKnowsIsKeptInXmlAndHasNoPlaceInCsv() throws IOException {
        Files.writeString(from.resolve("a.xml"), """
                <EXPSSDA903><CHILD><HEADER><CHILDID>C7</CHILDID><DOB>28/07/2010</DOB><DOB>29/07/2010</DOB><LA>333</LA>
                stray <UASC>0</UASC><DUC>28/07/2028</DUC></HEADER>
                <EPISODE><DECOM>06/01/2023</DECOM><LS>C2</LS><PL>U4</PL><NOTE>n<B>b</B></NOTE></EPISODE>
                <SW_EPISODE><SW_ID>x1</SW_ID> y</SW_EPISODE></CHILD></EXPSSDA903>
                """);
        Readings<Ssda903Row> before = read(from);
        assertThat(writeXml()).isEmpty();
        assertThat(WrittenRow.of(read(to))).isEqualTo(WrittenRow.of(before));
        assertThat(described(Ssda903Writer.writeCsv(before, root))).containsExactly("row.unwritten a.xml:4");
        assertThat(Files.readAllLines(root.resolve("header.csv")).get(0)).isEqualTo(HEADER + ",HEADER,DOB,LA,UASC,DUC");
    }

    @Test
    void samplesAreWrittenAndReadAgain() throws IOException {
        String shared = System.getProperty("childrens.shared", "");
        assumeTrue(!shared.isEmpty(), "childrens.shared is not set");
        Path samples = Path.of(shared, "samples");
        try (Stream<Path> csv = Files.list(samples.resolve("ssda903-d2i"))) {
            checkCsv(csv.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toArray(Path[]::new));
        }
        checkCsv(samples.resolve("ssda903-multiyear"));
        checkCsv(samples.resolve("liia"));

        Path sample = samples.resolve("ssda903-d2i/fake_903.xml");
        Readings<Ssda903Row> before = read(sample);
        assertThat(Ssda903Writer.writeXml(before, to.resolve("a.xml"))).isEmpty();
        assertThat(WrittenRow.of(read(to.resolve("a.xml")))).isEqualTo(WrittenRow.of(before));
        assertThat(filled(to.resolve("a.xml"))).isEqualTo(filled(sample));
        assertThat(Ssda903Reader.standard()
                        .readChildren(List.of(to.resolve("a.xml")))
                        .children())
                .isEqualTo(
                        Ssda903Reader.standard().readChildren(List.of(sample)).children());
        checkCsv(sample);
    }

    private void checkCsv(Path... sources) throws IOException {
        Path folder = Files.createTempDirectory(to, "csv");
        Readings<Ssda903Row> before = read(sources);
        assertThat(before.rows()).isNotEmpty();
        assertThat(Ssda903Writer.writeCsv(before, folder)).isEmpty();
        assertThat(WrittenRow.of(read(folder))).isEqualTo(WrittenRow.of(before));
    }

    /** The elements of a file that hold text, in its order. */
    private static List<String> filled(Path xml) throws IOException {
        return Arrays.stream(Files.readString(xml).split("(?=<)"))
                .map(String::strip)
                .filter(element -> element.matches("(?s)<[A-Z0-9_]+>.+"))
                .toList();
    }
}
