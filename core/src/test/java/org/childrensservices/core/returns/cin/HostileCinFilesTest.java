package org.childrensservices.core.returns.cin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.core.returns.cin.CinFiles.census;
import static org.childrensservices.core.returns.cin.CinFiles.child;
import static org.childrensservices.core.returns.cin.CinFiles.referral;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MoreCollectors;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.value.Finding;
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
    void everyTruncationIsReadWithoutHarm() throws IOException {
        String whole = census(2025, child(referral("<Section47/>")), child(referral("")));
        for (int end = 0; end < whole.length(); end += 11) {
            Readings<CinBlock> readings = read(whole.substring(0, end));
            assertThat(readings.account().findings()).as("up to %s", end).isNotEmpty();
        }
    }
}
