package org.childrensservices.core.returns.cin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.Closure;
import org.childrensservices.core.child.Conference;
import org.childrensservices.core.returns.Assembler;
import org.childrensservices.core.returns.FileAccount;
import org.childrensservices.core.returns.RawBlock;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Invented censuses as councils export them, beside what a reader that holds the whole document counts in them; the
 * counts of findings were found by another program in another language.
 */
class CinSamplesTest {

    private static final ImmutableList<String> BLOCKS = ImmutableList.of(
            "Header",
            "Child",
            "CINdetails",
            "Assessments",
            "CINPlanDates",
            "Section47",
            "ChildProtectionPlans",
            "Reviews",
            "PreProceedingsandFGDM");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static Path sample(String name) {
        String shared = System.getProperty("childrens.shared", "");
        assumeTrue(!shared.isEmpty(), "childrens.shared is not set");
        return Path.of(shared, "samples", name);
    }

    private static Document document(Path file) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    /** How many elements hold no others. */
    private static long leaves(Document document) {
        NodeList all = document.getElementsByTagName("*");
        long leaves = 0;
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) Objects.requireNonNull(all.item(i));
            leaves += element.getElementsByTagName("*").getLength() == 0 ? 1 : 0;
        }
        return leaves;
    }

    @ParameterizedTest
    @CsvSource({
        "cin-d2i/CIN2rows.xml, 10, 0",
        "cin-d2i/CIN_Census_2021.xml, 8, 0",
        "cin-d2i/CIN_Census_2021_copy.xml, 8, 0",
        "cin-d2i/CIN_Census_2021_no_assessment_factors.xml, 8, 0",
        "cin-d2i/CIN_Census_2024.xml, 9, 2",
        "cin-d2i/CIN_Census_2026.xml, 10, 2",
        "cin-d2i/CIN_header_issues_100.xml, 8, 0",
        "cin-d2i/CIN_la_issues_2887Q.xml, 8, 0",
        "cin-d2i/fake_CIN_data.xml, 735, 0",
        "liia/BAR_cin_2022.xml, 8, 0",
        "liia/cin-2022.xml, 8, 0"
    })
    void everyBlockIsAccountedFor(String name, long typed, long keptRaw)
            throws IOException, SAXException, ParserConfigurationException {
        Path file = sample(name);
        Readings<CinBlock> readings = CinCensusReader.standard().readAll(List.of(file));
        assertThat(readings.account().typed()).isEqualTo(typed);
        assertThat(readings.account().keptRaw()).isEqualTo(keptRaw);
        Document document = document(file);
        for (String block : BLOCKS) {
            assertThat(CinFiles.blocks(readings).stream().filter(b -> b.table().equals(block)))
                    .as(block)
                    .hasSize(document.getElementsByTagName(block).getLength());
        }
        assertThat(CinFiles.blocks(readings).stream()
                        .mapToLong(block -> block.fields().size())
                        .sum())
                .isEqualTo(leaves(document));
        for (Reading<CinBlock> row : readings.rows()) {
            assertThat(row.typed().isPresent() || !row.findings().isEmpty()).isTrue();
        }
    }

    /**
     * Of 332 invented children 150 belong to the census that its header says; those who come back otherwise have
     * records of a day outside its year, which that census does not hold. The other samples hold one child each, whose
     * case was closed before.
     */
    @Test
    void childrenOfMadeBlocksStayAsTheyAre() throws IOException {
        Path file = sample("cin-d2i/fake_CIN_data.xml");
        HeaderBlock header = CinCensusReader.standard()
                .readAll(List.of(file))
                .typed(HeaderBlock.class)
                .get(0);
        ReportingYear year = header.year().orElseThrow();
        ImmutableList<Child> children =
                CinCensusReader.standard().readChildren(List.of(file)).children();
        Readings<CinBlock> made = CinBlocks.of(header, children);
        assertThat(made.account().keptRaw()).isZero();
        ImmutableList<Child> again = assembled(made);
        assertThat(children).hasSize(332);
        assertThat(again).hasSize(150);
        assertThat(again).filteredOn(children::contains).hasSize(103);
        assertThat(children)
                .filteredOn(child -> !again.contains(child)
                        && again.stream().anyMatch(other -> other.id().equals(child.id())))
                .hasSize(47)
                .allMatch(child -> days(child).anyMatch(day -> !year.contains(day)));
        assertThat(assembled(CinBlocks.of(header, again))).isEqualTo(again);
    }

    private static Stream<LocalDate> days(Child child) {
        return child.referrals().stream()
                .flatMap(referral -> Stream.concat(
                        Stream.of(referral.date()),
                        referral.episode().stream()
                                .flatMap(episode -> Stream.concat(
                                        episode.closure().stream().map(Closure::date),
                                        episode.conferences().stream().map(Conference::date)))));
    }

    private static ImmutableList<Child> assembled(Readings<CinBlock> blocks) {
        Assembler<CinBlock> assembler = CinCensusReader.standard().newAssembler();
        blocks.rows().forEach(assembler);
        return assembler.assemble().children();
    }

    @ParameterizedTest
    @CsvSource({
        "cin-d2i/CIN2rows.xml",
        "cin-d2i/CIN_Census_2024.xml",
        "cin-d2i/CIN_Census_2026.xml",
        "cin-d2i/fake_CIN_data.xml",
        "liia/cin-2022.xml"
    })
    void whatIsWrittenIsReadAgain(String name) throws IOException, SAXException, ParserConfigurationException {
        Path file = sample(name);
        Readings<CinBlock> before = CinCensusReader.standard().readAll(List.of(file));
        Path copy = folder.resolve("copy.xml");
        CinCensusWriter.write(before, copy);
        Readings<CinBlock> after = CinCensusReader.standard().readAll(List.of(copy));
        assertThat(CinFiles.blocks(after)).isEqualTo(CinFiles.blocks(before));
        assertThat(after.rows().stream().map(Reading::typed))
                .isEqualTo(before.rows().stream().map(Reading::typed).toList());
        assertThat(text(document(copy))).isEqualTo(text(document(file)));
    }

    private static String text(Document document) {
        return CharMatcher.whitespace().removeFrom(document.getDocumentElement().getTextContent());
    }

    @Test
    void theLargeSampleBecomesChildren() throws IOException {
        ReturnedChildren returned =
                CinCensusReader.standard().readChildren(List.of(sample("cin-d2i/fake_CIN_data.xml")));
        assertThat(returned).hasToString("1 file: 735 rows = 735 typed + 0 kept raw; 332 children of 735 rows");
        assertThat(returned.children().stream()
                        .mapToInt(child -> child.referrals().size())
                        .sum())
                .isEqualTo(402);
        assertThat(returned.children().stream()
                        .flatMap(child -> child.referrals().stream())
                        .flatMap(referral -> referral.episode().stream())
                        .mapToInt(episode -> episode.conferences().size())
                        .sum())
                .isEqualTo(350);
        assertThat(returned.assembly().merged() + returned.assembly().apart()).isZero();
        assertThat(returned.findingsByRule())
                .containsAllEntriesOf(ImmutableMap.of("nfa.contradiction", 366L, "upn.invalid", 320L));
    }

    @Test
    void preProceedingsAreReadWhole() throws IOException {
        Readings<CinBlock> readings =
                CinCensusReader.standard().readAll(List.of(sample("cin-d2i/CIN_Census_2026.xml")));
        PreProceedingsBlock block = readings.typed(PreProceedingsBlock.class).get(0);
        assertThat(block.preProceedings().reviewMeetings()).hasValue(3);
        assertThat(block.preProceedings().familyGroupMeetingHeld()).hasValue(true);
        RawBlock raw = CinFiles.blocks(readings).stream()
                .filter(b -> b.table().equals("PreProceedingsandFGDM"))
                .findFirst()
                .orElseThrow();
        assertThat(raw.fields()).hasSize(10);
        assertThat(raw.parent().orElseThrow().table()).isEqualTo("CINdetails");
    }

    @ParameterizedTest
    @CsvSource({
        "liia/social_work_workforce_2022.xml, xml.unrecognised, workforce",
        "ssda903-d2i/fake_903.xml, xml.unrecognised, SSDA903",
        "annexa/Annex_A.xlsx, file.workbook, workbook",
        "ssda903-d2i/ch_fake.xlsx, file.workbook, workbook"
    })
    void otherReturnsAreRefusedInOneLine(String name, String rule, String word) throws IOException {
        Readings<CinBlock> readings = CinCensusReader.standard().readAll(List.of(sample(name)));
        assertThat(readings.rows()).isEmpty();
        FileAccount account = readings.account().files().get(0);
        assertThat(account.table().isPresent() && account.rows() > 0).isFalse();
        assertThat(readings.findings()).hasSize(1);
        Finding finding = readings.findings().get(0);
        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.message()).contains(word);
    }
}
