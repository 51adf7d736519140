package org.childrensservices.core.returns.cin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.core.returns.cin.CinFiles.census;
import static org.childrensservices.core.returns.cin.CinFiles.child;
import static org.childrensservices.core.returns.cin.CinFiles.referral;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MoreCollectors;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.childrensservices.core.returns.FileAccount;
import org.childrensservices.core.returns.Progress;
import org.childrensservices.core.returns.RawBlock;
import org.childrensservices.core.returns.RawElement;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not as they should be, and small: where the findings of a file stand and what they say. */
class DamagedCinFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Readings<CinBlock> read(String text) throws IOException {
        return new CinFiles(folder).with("cin.xml", text).read();
    }

    private Readings<CinBlock> read(byte[] bytes) throws IOException {
        Files.write(folder.resolve("cin.xml"), bytes);
        return new CinFiles(folder).read();
    }

    private static Finding onlyOf(Readings<CinBlock> readings) {
        return readings.findings().stream().collect(MoreCollectors.onlyElement());
    }

    private static List<String> rules(Readings<CinBlock> readings) {
        return CinFiles.rules(readings);
    }

    /** A census with one element beside its children, of which nothing is known. */
    private Readings<CinBlock> readVendor(String inside) throws IOException {
        return read("<Message><Children><Vendor>" + inside + "</Vendor></Children></Message>");
    }

    @Test
    void aLongTextIsCutAndReadingGoesOn() throws IOException {
        Readings<CinBlock> readings = read(census(
                2025, child(referral("")).replace("<Sex>F", "<Sex>" + "F".repeat(50_000)), child(referral(""))));
        assertThat(readings.findings()).extracting(Finding::rule).containsExactly("text.long");
        assertThat(readings.account().typed()).isEqualTo(5);
    }

    @Test
    void aTruncatedFileKeepsWhatWasReadBefore() throws IOException {
        String whole = census(
                2025,
                child(referral("")),
                child(
                        referral(
                                "<Assessments>\n<AssessmentActualStartDate>"
                                        + "2024-05-02</AssessmentActualStartDate></Assessments>\n<CINclosureDate>2024-06-01</CINclosureDate>")));
        Readings<CinBlock> readings = read(whole.substring(0, whole.indexOf("2024-06-01") + 6));
        assertThat(readings.account().typed()).isEqualTo(4);
        assertThat(readings.account().keptRaw()).isEqualTo(2);
        assertThat(readings.account().findings()).hasSize(2);
        Finding cut = readings.account().findings().get(1);
        assertThat(cut.rule()).isEqualTo("text.unfinished");
        assertThat(cut.origin()).hasToString("cin.xml:4:CINclosureDate");
        assertThat(cut.text()).isEqualTo(SourceText.personal("2024-0"));
        assertThat(cut.toString()).doesNotContain("2024-0");
        Finding broken = readings.account().findings().get(0);
        assertThat(broken.rule()).isEqualTo("xml.malformed");
        assertThat(broken.origin().line()).isEqualTo(4);
        assertThat(broken.message()).contains("character ");
        RawBlock details = CinFiles.blocks(readings).get(4);
        assertThat(details.date("CINclosureDate")).isEmpty();
        assertThat(readings.rows().get(4)).isInstanceOf(Reading.KeptRaw.class);
        assertThat(readings.rows().get(5)).isInstanceOf(Reading.Typed.class);
    }

    @Test
    void binaryRubbishIsAFinding() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);
        bytes[0] = 'x';
        assertThat(onlyOf(read(bytes)).rule()).isEqualTo("xml.malformed");
        assertThat(onlyOf(read(new byte[0])).rule()).isEqualTo("file.empty");
        assertThat(onlyOf(read(new byte[1000])).rule()).isEqualTo("xml.malformed");
    }

    @Test
    void otherEncodingsAreRead() throws IOException {
        String text = census(2025, child(referral("")));
        for (Charset encoding : ImmutableList.of(UTF_16, UTF_16LE)) {
            Readings<CinBlock> readings = read(text.getBytes(encoding));
            assertThat(readings.account().typed()).isEqualTo(3);
            assertThat(readings.findings()).extracting(Finding::rule).containsExactly("file.encoding");
        }
        Readings<CinBlock> windows =
                read(text.replace("<SoftwareCode>x", "<SoftwareCode>caf\u00e9").getBytes(ISO_8859_1));
        assertThat(windows.typed(HeaderBlock.class).get(0).software()).hasValue("caf\u00e9");
        assertThat(windows.findings()).extracting(Finding::rule).containsExactly("file.encoding");
    }

    @Test
    void aFileThatHoldsNothingIsAFinding() throws IOException {
        assertThat(onlyOf(read("<Message/>")).rule()).isEqualTo("xml.blank");
        assertThat(onlyOf(read("<html/>")).rule()).isEqualTo("xml.unrecognised");
    }

    @Test
    void attributesAreReportedOncePerName() throws IOException {
        Readings<CinBlock> readings =
                read(census(2025, child(referral("")), child(referral("")).replace("C1", "C2"))
                        .replace("<Sex>", "<Sex note=\"private\">"));
        assertThat(onlyOf(readings).rule()).isEqualTo("attribute.extra");
        assertThat(onlyOf(readings).toString()).doesNotContain("private");
        assertThat(List.copyOf(readings.rows())).hasSize(5);
    }

    @Test
    void theFileIsThatOfTheCensusAndItsProgressIsTold() throws IOException {
        String[] children = new String[200];
        Arrays.fill(children, child(referral("")));
        Path file = Files.writeString(folder.resolve("cin.xml"), census(2025, children));
        List<Progress> told = new ArrayList<>();
        FileAccount account = CinCensusReader.standard()
                .withProgress(told::add)
                .read(List.of(file), row -> {})
                .files()
                .get(0);
        assertThat(account.table()).hasValue("CIN census");
        assertThat(account.rows()).isEqualTo(401);
        assertThat(told).hasSizeGreaterThan(200);
        assertThat(told)
                .extracting(Progress::bytesRead)
                .isSorted()
                .startsWith(8_192L)
                .endsWith(Files.size(file));
    }

    @Test
    void ofAFileOfAnotherReturnNothingButThatIsSaid() throws IOException {
        Finding refused = onlyOf(read("\n<html lang='en'>caf\u00E9</html>".getBytes(UTF_16)));
        assertThat(refused.rule()).isEqualTo("xml.unrecognised");
        assertThat(refused.origin()).hasToString("cin.xml:2:html");
        Finding begun = onlyOf(read("\n<?xml"));
        assertThat(begun.rule()).isEqualTo("xml.malformed");
        assertThat(begun.origin().line()).isLessThanOrEqualTo(2);
    }

    @Test
    void theEncodingIsSaid() throws IOException {
        String text = census(2025, child(referral("<Note>caf\u00E9</Note>")).replace("\n", ""));
        assertThat(read(text.getBytes(UTF_16LE)).account().findings().get(1).message())
                .isEqualTo("the file was read as UTF-16LE");
        assertThat(read(text.getBytes(ISO_8859_1)).account().findings().get(1).message())
                .isEqualTo("bytes that are not of the encoding of the file were read as Windows-1252");
    }

    @Test
    void aFaultStandsAtItsCharacter() throws IOException {
        Finding broken =
                read("<Message>\n  <Children><Child></Message>").findings().get(0);
        assertThat(broken.origin()).hasToString("cin.xml:2");
        assertThat(broken.message())
                .isEqualTo("the file is no well-formed XML from about character 22 of the line on, and was read up to"
                        + " there");
        RawBlock child = CinFiles.blocks(read("<Message><Children>\n<Child>\n <ChildIdentifiers><LAchildID>C1"
                        + "</LAchildID></ChildIdentifiers></Child></Children></Message>"))
                .get(0);
        assertThat(child.origin()).hasToString("cin.xml:2:Child");
        assertThat(child.element().character()).isEqualTo(8);
        RawElement id = child.field("LAchildID").orElseThrow();
        assertThat(id.origin()).hasToString("cin.xml:3:LAchildID");
        assertThat(id.character()).isEqualTo(31);
    }

    @Test
    void textBesideElementsKeepsItsPlaceAndItsLine() throws IOException {
        Readings<CinBlock> readings = readVendor("first\n<A>1</A>\n\n second\n third <B>2</B> \r <C/>fourth");
        RawElement vendor = CinFiles.blocks(readings).get(0).element();
        assertThat(vendor.elements())
                .extracting(each -> each.name() + "@" + each.origin().line() + "="
                        + each.text().reveal())
                .containsExactly("@1=first", "A@2=1", "@4=second\n third", "B@5=2", "C@6=", "@6=fourth");
        assertThat(vendor.elements())
                .allMatch(each -> each.text().isPersonal() || each.name().equals("C"));
        assertThat(vendor.text().reveal()).isEmpty();
    }

    @Test
    void longTextBesideElementsIsCutAndTheNextIsWhole() throws IOException {
        Readings<CinBlock> readings = readVendor("x".repeat(10_001) + "<A>" + "y".repeat(10_000) + "</A>z");
        assertThat(CinFiles.blocks(readings).get(0).element().elements())
                .extracting(each -> each.text().reveal().length())
                .containsExactly(10_000, 10_000, 1);
    }

    @Test
    void aFileThatBreaksOffKeepsWhatIsInItsOpenElements() throws IOException {
        String text = "<Message><Children><Vendor>a<B>1</B>b<C><D>2</D>c<E>3</E";
        Readings<CinBlock> readings = read(text);
        RawElement vendor = CinFiles.blocks(readings).get(0).element();
        assertThat(vendor.elements())
                .extracting(each -> each.name() + "=" + each.text().reveal())
                .containsExactly("=a", "B=1", "=b", "C=");
        assertThat(vendor.elements().get(3).elements())
                .extracting(each -> each.name() + "=" + each.text().reveal())
                .startsWith("D=2", "=c", "E=");
        assertThat(rules(readings)).startsWith("xml.malformed");
    }

    @Test
    void anElementMayBeDeepAndLargeButNotWithoutEnd() throws IOException {
        assertThat(rules(readVendor("<A>".repeat(31) + "</A>".repeat(31)))).containsExactly("element.unknown");
        assertThat(rules(readVendor("<A>".repeat(32) + "</A>".repeat(32)))).contains("xml.large");
        assertThat(rules(readVendor("<A/>".repeat(100_000)))).containsExactly("element.unknown");
        assertThat(rules(readVendor("<A/>".repeat(100_001)))).contains("xml.large");
        String text = ("<A>" + "x".repeat(10_000) + "</A>").repeat(1_600);
        assertThat(rules(readVendor(text))).containsExactly("element.unknown");
        assertThat(rules(readVendor(text + "<A>x</A>"))).contains("xml.large");
    }

    @Test
    void findingsOfAFileAreNotWithoutEnd() throws IOException {
        String stray = "x<Vendor/>".repeat(1_001);
        assertThat(read("<Message><Children>" + stray + "</Children></Message>")
                        .account()
                        .findings())
                .hasSize(1_000);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 1_001; i++) {
            names.append("<A").append(i).append(" a='b'>1</A").append(i).append('>');
        }
        assertThat(readVendor(names.toString()).account().findings())
                .hasSize(1_000)
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("attribute.extra"));
        assertThat(read(census(2025, child(referral(names.toString().replace(" a='b'", "")))))
                        .account()
                        .findings())
                .hasSize(1_000)
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("element.unknown"));
    }
}
