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
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.childrensservices.core.returns.RawBlock;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken or mean harm: reading ends in findings, and what was read before is kept. */
class HostileCinFilesTest {

    private static final int MEGABYTE = 1 << 20;

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

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        Readings<CinBlock> readings = read("<!DOCTYPE Message>" + census(2025, child(referral(""))));
        assertThat(onlyOf(readings).rule()).isEqualTo("xml.doctype");
        assertThat(readings.rows()).isEmpty();
    }

    @Test
    void billionLaughsAreNotHeard() throws IOException {
        StringBuilder entities = new StringBuilder("<!DOCTYPE Message [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            entities.append("<!ENTITY l").append(i).append(" \"");
            entities.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        Readings<CinBlock> readings =
                read(entities + "]>" + census(2025, child(referral(""))).replace("C1", "&l19;"));
        assertThat(onlyOf(readings).rule()).isEqualTo("xml.doctype");
    }

    @Test
    void noOtherFileIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "C77");
        Readings<CinBlock> readings = new CinFiles(folder)
                .with(
                        "cin.xml",
                        "<!DOCTYPE Message [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>"
                                + census(2025, child(referral(""))).replace("C1", "&s;"))
                .read();
        assertThat(readings.rows()).isEmpty();
        assertThat(readings.findings()).extracting(Finding::rule).containsExactly("xml.doctype", "file.skipped");
    }

    @Test
    void anEntityThatIsNotDeclaredEndsTheReading() throws IOException {
        Readings<CinBlock> readings =
                read(census(2025, child(referral("")), child(referral("")).replace("C1", "&s;")));
        assertThat(readings.account().typed()).isEqualTo(3);
        assertThat(readings.findings())
                .extracting(Finding::rule)
                .contains("xml.doctype")
                .doesNotContain("xml.blank");
    }

    @Test
    void deepNestingEndsTheReading() throws IOException {
        Readings<CinBlock> readings = read(census(2025, child(referral("")), child(referral("<x>".repeat(1_000_000)))));
        assertThat(readings.account().typed()).isEqualTo(3);
        assertThat(readings.account().keptRaw()).isEqualTo(2);
        assertThat(readings.findings()).extracting(Finding::rule).contains("xml.large", "block.unfinished");
    }

    @Test
    void aTextOfAHundredMegabytesEndsTheReading() throws IOException {
        Path file = folder.resolve("cin.xml");
        try (Writer out = Files.newBufferedWriter(file)) {
            String whole = census(2025, child(referral("")), child(referral("")));
            int cut = whole.lastIndexOf("C1");
            out.write(whole.substring(0, cut));
            String part = "x".repeat(MEGABYTE);
            for (int i = 0; i < 100; i++) {
                out.write(part);
            }
            out.write(whole.substring(cut));
        }
        Readings<CinBlock> readings = new CinFiles(folder).read();
        assertThat(readings.account().typed()).isEqualTo(3);
        assertThat(readings.account().findings()).extracting(Finding::rule).contains("xml.large");
        assertThat(CinFiles.blocks(readings).get(3).fields())
                .allMatch(field -> field.text().reveal().length() <= 10_000);
    }

    @Test
    void aLongTextIsCutAndReadingGoesOn() throws IOException {
        Readings<CinBlock> readings = read(census(
                2025, child(referral("")).replace("<Sex>F", "<Sex>" + "F".repeat(50_000)), child(referral(""))));
        assertThat(readings.findings()).extracting(Finding::rule).containsExactly("text.long");
        assertThat(readings.account().typed()).isEqualTo(5);
    }

    @Test
    void aCommentOrAttributeWithoutEndEndsTheReading() throws IOException {
        String long1 = "x".repeat(8 * MEGABYTE);
        for (String inside :
                ImmutableList.of("<!--" + long1 + "-->", "<a b=\"" + long1 + "\"/>", "<?p " + long1 + "?>")) {
            Readings<CinBlock> readings = read(census(2025, child(referral("")), inside));
            assertThat(readings.account().typed()).isEqualTo(3);
            assertThat(readings.account().findings()).extracting(Finding::rule).contains("xml.large");
        }
    }

    @Test
    void aChildWithoutEndEndsTheReading() throws IOException {
        Readings<CinBlock> readings = read(census(2025, child(referral("<Assessments/>".repeat(150_000)))));
        assertThat(readings.account().findings()).extracting(Finding::rule).containsExactly("xml.large");
        assertThat(readings.account().rows()).isGreaterThan(90_000);
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
    void everyTruncationIsReadWithoutHarm() throws IOException {
        String whole = census(2025, child(referral("<Section47/>")), child(referral("")));
        for (int end = 0; end < whole.length(); end += 11) {
            Readings<CinBlock> readings = read(whole.substring(0, end));
            assertThat(readings.account().findings()).as("up to %s", end).isNotEmpty();
        }
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
}
