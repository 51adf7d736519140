package org.childrensservices.core.returns.ssda903;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MoreCollectors;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.childrensservices.core.returns.Account;
import org.childrensservices.core.returns.Progress;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

class Ssda903XmlTest {

    private static final String HEADER =
            "<CHILDID>C7</CHILDID><UPN>UN1</UPN><SEX>F</SEX><DOB>28/07/2010</DOB><ETHNIC>WBRI</ETHNIC>";
    private static final String EPISODE = "<DECOM>06/01/2023</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>Z11</PL>"
            + "<PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC/><REC/>";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Readings<Ssda903Row> read(String children) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.xml"), "<?xml version='1.0'?>\n<EXPSSDA903>" + children + "</EXPSSDA903>");
        return Ssda903Reader.standard().readAll(List.of(file));
    }

    private static String child(String header, String... others) {
        return "<CHILD><HEADER>" + HEADER + header + "</HEADER>" + String.join("", others) + "</CHILD>";
    }

    private static List<String> rules(Readings<Ssda903Row> readings) {
        return readings.findings().stream().map(Finding::rule).toList();
    }

    private static Path sample(String name) {
        String shared = System.getProperty("childrens.shared", "");
        assumeTrue(!shared.isEmpty(), "childrens.shared is not set");
        return Path.of(shared, "samples", name);
    }

    @Test
    void sampleIsReadWhole() throws Exception {
        Path file = sample("ssda903-d2i/fake_903.xml");
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        Readings<Ssda903Row> readings = Ssda903Reader.standard().readAll(List.of(file));
        Map<Class<? extends Ssda903Row>, Integer> counted = Map.of(
                HeaderRow.class, document.getElementsByTagName("HEADER").getLength(),
                EpisodeRow.class, document.getElementsByTagName("EPISODE").getLength(),
                ReviewRow.class, document.getElementsByTagName("AREVIEW").getLength(),
                CareOutcomesRow.class, document.getElementsByTagName("OC2").getLength(),
                MissingRow.class, document.getElementsByTagName("AMISSING").getLength(),
                PreviousPermanenceRow.class,
                        document.getElementsByTagName("PERMANENCE").getLength(),
                PlacedForAdoptionRow.class,
                        document.getElementsByTagName("AD_PLACED").getLength(),
                CareLeaverRow.class, document.getElementsByTagName("IN_TOUCH").getLength(),
                AdoptionRow.class, document.getElementsByTagName("DATE_INT").getLength(),
                UnaccompaniedRow.class, filled(document, "UASC"));
        assertThat(counted)
                .containsEntry(HeaderRow.class, 253)
                .containsEntry(EpisodeRow.class, 459)
                .containsEntry(ReviewRow.class, 1_206);
        counted.forEach((type, count) ->
                assertThat(readings.typed(type)).as(type.getSimpleName()).hasSize(count));
        int rows = counted.values().stream().mapToInt(n -> n).sum();
        assertThat(readings.account()).hasToString(String.format("1 file: %,d rows = %<,d typed + 0 kept raw", rows));
        assertThat(readings.account().findings()).isEmpty();
    }

    private static int filled(Document document, String element) {
        var all = document.getElementsByTagName(element);
        return (int) IntStream.range(0, all.getLength())
                .filter(i -> !all.item(i).getTextContent().isBlank())
                .count();
    }

    @Test
    void everyTextOfTheSampleIsInARow() throws Exception {
        Path file = sample("ssda903-d2i/fake_903.xml");
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        var all = document.getElementsByTagName("*");
        List<String> texts = IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(node -> node.getChildNodes().getLength() == 1
                        && node.getFirstChild().getNodeType() == Node.TEXT_NODE
                        && !node.getTextContent().isBlank())
                .filter(node -> !List.of("CHILDID", "SEX", "DOB").contains(node.getNodeName()))
                .map(node -> node.getNodeName().replaceAll("^PL$", "PLACE") + "=" + node.getTextContent())
                .sorted()
                .toList();
        List<String> cells = Ssda903Reader.standard().readAll(List.of(file)).rows().stream()
                .map(Reading::raw)
                .flatMap(raw -> IntStream.range(0, raw.headings().size())
                        .filter(i -> !List.of("CHILD", "SEX", "DOB")
                                .contains(raw.headings().get(i)))
                        .filter(i -> !raw.cells().get(i).reveal().isBlank())
                        .mapToObj(i ->
                                raw.headings().get(i) + "=" + raw.cells().get(i).reveal()))
                .sorted()
                .toList();
        assertThat(cells).hasSizeGreaterThan(10_000).isEqualTo(texts);
    }

    @Test
    void rowsAreThoseOfTheCsvFiles() throws IOException {
        Readings<Ssda903Row> xml = read(child(
                "<AREVIEW><REVIEW>01/02/2023</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>",
                "<EPISODE>" + EPISODE + "</EPISODE>"));
        Path csv = Files.createDirectory(folder.resolve("csv"));
        Files.writeString(csv.resolve("a.csv"), "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nC7,F,28/07/2010,WBRI,UN1,,\n");
        Files.writeString(csv.resolve("b.csv"), "CHILD,DOB,REVIEW,REVIEW_CODE\nC7,28/07/2010,01/02/2023,PN1\n");
        Files.writeString(csv.resolve("c.csv"), """
                CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
                C7,06/01/2023,S,C2,N1,Z11,PR1,,,,,,
                """);
        assertThat(xml.typed(Ssda903Row.class))
                .isEqualTo(Ssda903Reader.standard().readAll(List.of(csv)).typed(Ssda903Row.class));
        assertThat(rules(xml)).isEmpty();
    }

    /** What flattening makes of it: the second spell ends with the first. */
    @Test
    void openMissingSpellStaysOpenBesideOneThatEnded() throws IOException {
        Readings<Ssda903Row> readings = read(child("<AMISSING><MISSING>M</MISSING><MIS_START>01/02/2023</MIS_START>"
                + "<MIS_END>03/02/2023</MIS_END></AMISSING>"
                + "<AMISSING><MISSING>A</MISSING><MIS_START>01/03/2023</MIS_START></AMISSING>"));
        assertThat(readings.typed(MissingRow.class))
                .extracting(row -> row.spell().end().map(LocalDate::toString).orElse("open"))
                .containsExactly("2023-02-03", "open");
    }

    @Test
    void childIsUnaccompaniedOnlyWhereTheReturnSaysSo() throws IOException {
        assertThat(read(child("<UASC>1</UASC><DUC>28/07/2028</DUC>")).typed(UnaccompaniedRow.class))
                .hasSize(1);
        assertThat(read(child("<UASC>0</UASC>")).typed(UnaccompaniedRow.class)).isEmpty();
        assertThat(read(child("<UASC/>")).typed(UnaccompaniedRow.class)).isEmpty();
        Readings<Ssda903Row> denied = read(child("<UASC>0</UASC><DUC>28/07/2028</DUC>"));
        assertThat(denied.typed(UnaccompaniedRow.class)).isEmpty();
        assertThat(rules(denied)).containsExactly("row.denied");
        assertThat(denied.findings().toString()).doesNotContain("2028");
        assertThat(denied.rows().get(0).raw().cell("DUC").orElseThrow().reveal())
                .isEqualTo("28/07/2028");
    }

    @Test
    void elementsMayStandInAnyOrder() throws IOException {
        Readings<Ssda903Row> readings =
                read("<CHILD><EPISODE>" + EPISODE + "</EPISODE><HEADER>" + HEADER + "</HEADER></CHILD>");
        assertThat(readings.typed(EpisodeRow.class))
                .extracting(row -> row.child().value())
                .containsExactly("C7");
    }

    @Test
    void whatIsNotKnownIsKeptAndReported() throws IOException {
        Readings<Ssda903Row> readings = read(child(
                "<LA>333</LA><DOB>29/07/2010</DOB>stray",
                "<EPISODE a='b'>" + EPISODE + "<NOTE>n</NOTE></EPISODE>",
                "<SW_EPISODE><SW_ID>x1</SW_ID></SW_EPISODE>"));
        assertThat(readings.account()).hasToString("1 file: 3 rows = 2 typed + 1 kept raw");
        assertThat(rules(readings))
                .containsExactlyInAnyOrder(
                        "attribute.extra",
                        "element.unknown",
                        "element.unknown",
                        "element.unknown",
                        "element.unknown",
                        "element.repeated",
                        "text.stray");
        assertThat(readings.rows().toString()).contains("LA=[redacted]").doesNotContain("333", "x1", "2010");
        assertThat(readings.rows().stream()
                        .flatMap(row -> row.raw().cells().stream())
                        .map(cell -> cell.reveal()))
                .contains("333", "29/07/2010", "stray", "n", "x1");
    }

    @Test
    void findingsTellTheLineAndTheColumn() throws IOException {
        Readings<Ssda903Row> readings = read("\n" + child("\n<MC_DOB>31/02/2020</MC_DOB>"));
        assertThat(readings.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.origin()).hasToString("a.xml:4:MC_DOB");
            assertThat(finding.text().isPersonal()).isTrue();
            assertThat(finding.text().reveal()).isEqualTo("31/02/2020");
        });
    }

    @Test
    void fileThatBreaksOffGivesTheRowsBeforeAndKeepsTheLastRaw() throws IOException {
        String text = "<EXPSSDA903>"
                + child("", "<EPISODE>" + EPISODE + "</EPISODE>", "<EPISODE><DECOM>01/02/2023</DECOM><RNE>S");
        Path file = Files.writeString(folder.resolve("a.xml"), text.substring(0, text.length() - "</CHILD>".length()));
        Readings<Ssda903Row> readings = Ssda903Reader.standard().readAll(List.of(file));
        assertThat(readings.account()).hasToString("1 file: 3 rows = 2 typed + 1 kept raw");
        assertThat(rules(readings)).containsExactly("xml.malformed", "text.unfinished", "block.unfinished");
        assertThat(readings.account().findings().get(1).origin()).hasToString("a.xml:1:RNE");
        assertThat(readings.account().findings().get(1).text()).isEqualTo(SourceText.personal("S"));
        assertThat(readings.rows().get(2).raw().cell("DECOM").orElseThrow().reveal())
                .isEqualTo("01/02/2023");
    }

    private Finding only(String children) throws IOException {
        return read(children).findings().stream().collect(MoreCollectors.onlyElement());
    }

    @Test
    void aFileWithoutChildrenIsSaidToHoldNothing() throws IOException {
        Readings<Ssda903Row> readings = read("");
        assertThat(rules(readings)).containsExactly("xml.blank");
        assertThat(readings.findings().get(0).origin()).hasToString("a.xml");
        assertThat(readings.account().files())
                .extracting(file -> file.table().orElseThrow())
                .containsExactly(
                        "Header",
                        "Episodes",
                        "Reviews",
                        "UASC",
                        "OC2",
                        "OC3",
                        "AD1",
                        "Placed for adoption",
                        "Previous permanence",
                        "Missing");
    }

    @Test
    void theXmlOfAnotherReturnIsNamedAndNotRead() throws IOException {
        Path file = Files.writeString(folder.resolve("b.xml"), "\n<Message>C7<CHILD/>");
        Readings<Ssda903Row> readings = Ssda903Reader.standard().readAll(List.of(file));
        assertThat(readings.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("xml.unrecognised");
            assertThat(finding.message())
                    .isEqualTo(
                            "the file is XML of another return than SSDA903: its outermost element is not EXPSSDA903");
            assertThat(finding.origin()).hasToString("b.xml:2:Message");
        });
        assertThat(readings.rows()).isEmpty();
    }

    @Test
    void encodingsAreRead() throws IOException {
        String text = "<EXPSSDA903>" + child("<LA>caf\u00E9</LA>") + "</EXPSSDA903>";
        Map<Charset, String> messages = Map.of(
                UTF_16LE,
                "the file was read as UTF-16LE",
                Charset.forName("windows-1252"),
                "bytes that are not UTF-8 were read as Windows-1252");
        for (Map.Entry<Charset, String> each : messages.entrySet()) {
            Path file = Files.write(folder.resolve("a.xml"), text.getBytes(each.getKey()));
            Readings<Ssda903Row> readings = Ssda903Reader.standard().readAll(List.of(file));
            assertThat(readings.findings()).extracting(Finding::message).contains(each.getValue());
            assertThat(readings.rows().get(0).raw().cell("LA").orElseThrow().reveal())
                    .isEqualTo("caf\u00E9");
        }
        String cut = text.substring(0, text.length() - 15);
        Path file = Files.write(folder.resolve("a.xml"), cut.getBytes(Charset.forName("windows-1252")));
        assertThat(rules(Ssda903Reader.standard().readAll(List.of(file)))).contains("file.encoding", "xml.malformed");
    }

    @Test
    void textBesideTheChildrenIsFoundAndNotShown() throws IOException {
        Finding between = only(child("") + "\n Ann Other\n" + child("").replace("C7", "C8"));
        assertThat(between.rule()).isEqualTo("text.stray");
        assertThat(between.origin()).hasToString("a.xml:4");
        Finding within = only(child("", " Ann Other "));
        assertThat(within.rule()).isEqualTo("text.stray");
        assertThat(within.origin()).hasToString("a.xml:2:CHILD");
        for (Finding each : List.of(between, within)) {
            assertThat(each.text()).isEqualTo(SourceText.personal("Ann Other"));
        }
        String longest = "x".repeat(200);
        assertThat(only(child("", longest)).text().reveal()).isEqualTo(longest);
        assertThat(only(child("", longest + "y")).text().reveal()).isEqualTo(longest + "...");
    }

    @Test
    void findingsOfAFileAreNotWithoutEnd() throws IOException {
        assertThat(read(("x" + child("")).repeat(1_001)).account().findings())
                .hasSize(1_000)
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("text.stray"));
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 1_001; i++) {
            names.append("<A").append(i).append(">1</A").append(i).append('>');
        }
        Readings<Ssda903Row> readings = read(child(names.toString()));
        assertThat(readings.account().findings()).hasSize(1_000);
        assertThat(readings.rows().get(0).raw().cell("A1000")).isPresent();
    }

    @Test
    void attributesAreReportedOncePerName() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.xml"),
                "<EXPSSDA903 a='private'>"
                        + child("").replace("<SEX>", "<SEX a='private'>").repeat(2) + "</EXPSSDA903>");
        Readings<Ssda903Row> readings = Ssda903Reader.standard().readAll(List.of(file));
        assertThat(readings.account().findings())
                .extracting(finding -> finding.rule() + " " + finding.origin().column())
                .containsExactly("attribute.extra EXPSSDA903", "attribute.extra SEX");
        assertThat(readings.toString()).doesNotContain("private");
    }

    @Test
    void anElementBesideTheChildrenIsKeptWithAllItsTexts() throws IOException {
        Readings<Ssda903Row> readings = read("<OTHER>\n<A>x1</A><B> <C>x2</C> </B></OTHER>" + child(""));
        assertThat(rules(readings)).containsExactly("element.unknown", "element.unknown");
        Reading<Ssda903Row> other = readings.rows().get(0);
        assertThat(other.typed()).isEmpty();
        assertThat(other.raw()).hasToString("OTHER at a.xml:2 (A=[redacted], C=[redacted])");
        assertThat(other.raw().cell("C").orElseThrow().reveal()).isEqualTo("x2");
        assertThat(other.raw().origin("C")).hasToString("a.xml:3:C");
        assertThat(readings.account()).hasToString("1 file: 2 rows = 1 typed + 1 kept raw");
    }

    @Test
    void theElementOfWhoTheChildIsHoldsTheRowsOfOtherTablesToo() throws IOException {
        Readings<Ssda903Row> readings = read(child("<IN_TOUCH>YES</IN_TOUCH><ACTIV>F4</ACTIV><ACCOM>B1</ACCOM>"));
        assertThat(readings.typed(CareLeaverRow.class))
                .extracting(Object::toString)
                .containsExactly("child C7: YES, F4, B1");
        assertThat(readings.typed(AdoptionRow.class)).isEmpty();
        assertThat(read(child("<DATE_INT>01/02/2023</DATE_INT>")).typed(AdoptionRow.class))
                .hasSize(1);
    }

    @Test
    void aTextOfAThousandLinesIsCut() throws IOException {
        Finding cut = only(child("")
                .replace("WBRI</ETHNIC>", "WBRI</ETHNIC><MC_DOB/>")
                .replace("UN1", "UN1" + " ".repeat(10_000)));
        assertThat(cut.rule()).isEqualTo("text.long");
        assertThat(cut.origin()).hasToString("a.xml:2:UPN");
        assertThat(cut.text().isPersonal()).isTrue();
        assertThat(cut.text().reveal()).hasSize(203).startsWith("UN1 ").endsWith(" ...");
    }

    @Test
    void anElementOfAnotherPlaceIsUnknownWhereItIs() throws IOException {
        assertThat(only(child("<REVIEW>01/02/2023</REVIEW>")))
                .extracting(finding -> finding.rule() + " " + finding.origin())
                .isEqualTo("element.unknown a.xml:2:REVIEW");
    }

    @Test
    void eachRowHasTheElementsThatItBroughtAlong() throws IOException {
        Readings<Ssda903Row> readings =
                read(child("<LA>333</LA>") + child("<NOTE>n</NOTE>").replace("C7", "C8") + child("<LA>444</LA>"));
        assertThat(readings.rows().stream().map(row -> row.raw().headings().get(7)))
                .containsExactly("LA", "NOTE", "LA");
        assertThat(readings.rows().get(1).raw().cell("NOTE").orElseThrow().reveal())
                .isEqualTo("n");
        assertThat(readings.typed(HeaderRow.class)).hasSize(3);
    }

    @Test
    void aChildOfMoreElementsThanAnyHasEndsTheReading() throws IOException {
        int own = child("").split("<[A-Z]", -1).length - 2;
        assertThat(rules(read(child("", "<X/>".repeat(100_000 - own))))).isEmpty();
        assertThat(rules(read(child("", "<X/>".repeat(100_001 - own))))).contains("xml.large");
    }

    @Test
    void progressIsToldChildByChild() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.xml"), "<EXPSSDA903>" + child("").repeat(500) + "</EXPSSDA903>");
        List<Progress> told = new ArrayList<>();
        Ssda903Reader.standard().withProgress(told::add).read(List.of(file), row -> {});
        assertThat(told).hasSize(501);
        assertThat(told)
                .extracting(Progress::bytesRead)
                .isSorted()
                .startsWith(8_192L)
                .endsWith(Files.size(file));
    }

    /** Blank is what is missing: a cell without an element, and an element without text, are the same. */
    @Test
    void anEmptyElementIsABlankCell() throws IOException {
        String episode = EPISODE.replace("<DEC/><REC/>", "");
        Readings<Ssda903Row> without = read(child("", "<EPISODE>" + episode + "</EPISODE>"));
        Readings<Ssda903Row> empty = read(child(
                "<UASC/><DUC></DUC><MOTHER/><MC_DOB> </MC_DOB><IN_TOUCH/><ACTIV/><ACCOM/><DATE_INT/><AMISSING/>"
                        + "<AREVIEW><REVIEW/><REVIEW_CODE/></AREVIEW><PERMANENCE></PERMANENCE><OC2><SDQ_SCORE/></OC2>",
                "<EPISODE>" + episode + "<DEC/><REC></REC><REASON_PLACE_CHANGE> </REASON_PLACE_CHANGE><URN/></EPISODE>",
                "<EPISODE/>"));
        assertThat(empty.typed(Ssda903Row.class)).isEqualTo(without.typed(Ssda903Row.class));
        assertThat(empty.account().rows()).isEqualTo(without.account().rows());
        assertThat(empty.findings()).isEmpty();
        assertThat(rules(read(child("").replace("<SEX>F</SEX>", "<SEX/>")))).containsExactly("cell.missing");
    }

    @Test
    void otherReturnsAreRefusedInOneLine() throws IOException {
        for (Path other : ImmutableList.of(
                sample("cin-d2i/CIN_Census_2021.xml"), sample("liia/social_work_workforce_2022.xml"))) {
            Account account = Ssda903Reader.standard().read(List.of(other), row -> {
                throw new AssertionError("no row is read");
            });
            assertThat(account.findings())
                    .singleElement()
                    .extracting(Finding::rule)
                    .isEqualTo("xml.unrecognised");
        }
    }

    @Test
    void xmlIsFoundInFoldersAndArchives() throws IOException {
        String text = "<EXPSSDA903>" + child("") + "</EXPSSDA903>";
        Files.writeString(folder.resolve("b.XML"), "\uFEFF" + text);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("c.zip")))) {
            zip.putNextEntry(new ZipEntry("d.xml"));
            zip.write(text.getBytes(UTF_16LE));
        }
        Readings<Ssda903Row> readings = Ssda903Reader.standard().readAll(List.of(folder));
        assertThat(readings.typed(HeaderRow.class)).hasSize(2);
        assertThat(rules(readings)).containsExactly("file.encoding");
    }
}
