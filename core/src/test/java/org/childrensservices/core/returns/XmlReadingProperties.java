package org.childrensservices.core.returns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.childrensservices.core.returns.cin.CinBlock;
import org.childrensservices.core.returns.cin.CinCensusReader;
import org.childrensservices.core.testing.CinCensus;
import org.childrensservices.core.testing.Lives;
import org.childrensservices.core.time.ReportingYear;

/** Whatever an XML file holds, nothing is thrown for it and every block is accounted for. */
class XmlReadingProperties {

    private static final ReportingYear YEAR = ReportingYear.ending(2025);
    private static final String CENSUS = CinCensus.of(
                    YEAR, Lives.upTo(YEAR.lastDay()).seeded(42).limit(15).toList())
            .xml();

    private static List<Reading<CinBlock>> read(byte[] bytes) throws IOException {
        List<Reading<CinBlock>> rows = new ArrayList<>();
        Assembler<CinBlock> children = CinCensusReader.standard().newAssembler();
        FileAccount account = CinCensusReader.standard()
                .readFile(SourceFile.meant("a.xml", ByteSource.wrap(bytes), bytes.length), 0, bytes.length, row -> {
                    rows.add(row);
                    children.accept(row);
                });
        assertThat(account.rows()).isEqualTo(rows.size());
        assertThat(rows).allMatch(r -> r.typed().isPresent() || !r.findings().isEmpty());
        long findings = rows.stream().mapToLong(r -> r.findings().size()).sum()
                + account.findings().size();
        assertThat(account.findingsByRule().values().stream().mapToLong(n -> n).sum())
                .isEqualTo(findings);
        assertThat(children.assemble().rows()).isEqualTo(account.typed());
        return rows;
    }

    @Property
    void anyBytesAreRead(@ForAll byte[] bytes) throws IOException {
        assertThat(read(bytes)).isEmpty();
    }

    @Property
    void anyBytesInAnElementAreRead(@ForAll byte[] bytes) throws IOException {
        byte[] start = "<Message><Children><Child>".getBytes(UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + bytes.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);
        read(all);
    }

    /** Ten thousand censuses, each spoilt in a few places. */
    @Property(tries = 10_000)
    void aSpoiltCensusIsRead(@ForAll("spoilt") String text) throws IOException {
        read(text.getBytes(UTF_8));
    }

    /** Wherever the file breaks off, each letter of its texts is in a row or in the finding that says so. */
    @Property(tries = 500)
    void whatStandsBeforeTheEndIsAccountedFor(@ForAll("ends") int end) throws IOException {
        String text = CENSUS.substring(0, end);
        byte[] bytes = text.getBytes(UTF_8);
        List<Reading<CinBlock>> rows = new ArrayList<>();
        FileAccount account = CinCensusReader.standard()
                .readFile(SourceFile.meant("a.xml", ByteSource.wrap(bytes), bytes.length), 0, bytes.length, rows::add);
        StringBuilder found = new StringBuilder();
        rows.stream()
                .map(row -> (RawBlock) row.raw())
                .filter(block -> block.parent().isEmpty())
                .forEach(block -> addTexts(block.element(), found));
        account.findings().stream()
                .filter(finding -> finding.rule().equals("text.unfinished"))
                .forEach(finding -> {
                    assertThat(finding.text().isPersonal()).isTrue();
                    assertThat(finding.origin().line())
                            .isLessThanOrEqualTo(
                                    text.chars().filter(c -> c == '\n').count() + 1);
                    found.append(finding.text().reveal());
                });
        assertThat(withoutTags(found.toString())).isEqualTo(withoutTags(text));
    }

    private static void addTexts(RawElement element, StringBuilder to) {
        to.append(element.text().reveal());
        element.elements().forEach(each -> addTexts(each, to));
    }

    private static String withoutTags(String text) {
        return text.replaceAll("<[^>]*(>|$)", "").replaceAll("\\s", "");
    }

    @Provide
    Arbitrary<Integer> ends() {
        int start = CENSUS.indexOf("<Header>");
        return Arbitraries.integers().between(start, CENSUS.length());
    }

    private record Change(int place, int length, String text) {
        String apply(String to) {
            int start = Math.min(place, to.length());
            int end = Math.min(start + length, to.length());
            return to.substring(0, start) + text + to.substring(end);
        }
    }

    @Provide
    Arbitrary<String> spoilt() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "<",
                        ">",
                        "/>",
                        "</Child>",
                        "<Child>",
                        "<CINdetails>",
                        "<Reviews/>",
                        "<![CDATA[",
                        "]]>",
                        "<!--",
                        "-->",
                        "<?x",
                        "&amp;",
                        "&x;",
                        "&#0;",
                        "&#x1F600;",
                        "<!DOCTYPE a>",
                        "\u0000",
                        "\uFFFF",
                        " a=\"1\"",
                        "xmlns:b=\"c\"",
                        "<b:c>",
                        "2024-02-30",
                        "true",
                        "9999999999"),
                Arbitraries.strings().ofMaxLength(4));
        Arbitrary<Change> change = Combinators.combine(
                        Arbitraries.integers().between(0, CENSUS.length()).withoutEdgeCases(),
                        Arbitraries.integers().between(0, 60),
                        texts)
                .as(Change::new);
        return change.list().ofMinSize(1).ofMaxSize(4).map(changes -> {
            String text = CENSUS;
            for (Change each : changes) {
                text = each.apply(text);
            }
            return text;
        });
    }
}
