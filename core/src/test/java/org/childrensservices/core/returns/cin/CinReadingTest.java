package org.childrensservices.core.returns.cin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.childrensservices.core.returns.cin.CinFiles.CHARACTERISTICS;
import static org.childrensservices.core.returns.cin.CinFiles.IDENTIFIERS;
import static org.childrensservices.core.returns.cin.CinFiles.census;
import static org.childrensservices.core.returns.cin.CinFiles.child;
import static org.childrensservices.core.returns.cin.CinFiles.header;
import static org.childrensservices.core.returns.cin.CinFiles.referral;
import static org.childrensservices.core.returns.cin.CinFiles.rules;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.MoreCollectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.Referral;
import org.childrensservices.core.child.ReferralOutcome;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.plan.ChildProtectionPlan;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.returns.RawBlock;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CinReadingTest {

    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private CinFiles files() {
        return new CinFiles(folder);
    }

    private Readings<CinBlock> read(String text) throws IOException {
        return files().with("cin.xml", text).read();
    }

    private Child onlyChild(String text) throws IOException {
        return files().with("cin.xml", text).readChildren().children().stream().collect(MoreCollectors.onlyElement());
    }

    private static Finding only(Readings<CinBlock> readings, String rule) {
        return readings.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .collect(com.google.common.collect.MoreCollectors.onlyElement());
    }

    @Test
    void aCleanCensusHasNoFinding() throws IOException {
        ReturnedChildren returned =
                files().with("cin.xml", census(2025, child(referral("")))).readChildren();
        assertThat(returned.findings()).isEmpty();
        assertThat(returned).hasToString("1 file: 3 rows = 3 typed + 0 kept raw; 1 children of 3 rows");
    }

    @Test
    void namespacesAndOrderDoNotMatter() throws IOException {
        String plain = census(
                2025,
                child(referral("<CINclosureDate>2024-06-01</CINclosureDate>"
                        + "<ReasonForClosure>RC7</ReasonForClosure><Assessments>"
                        + "<AssessmentActualStartDate>2024-05-02</AssessmentActualStartDate>"
                        + "<AssessmentAuthorisationDate>2024-05-20</AssessmentAuthorisationDate></Assessments>")));
        String turned = "<c:Message xmlns:c=\"urn:cin\" xmlns=\"urn:cin\"><c:Children><Child><CINdetails>"
                + "<ReferralNFA>0</ReferralNFA><Assessments>"
                + "<c:AssessmentAuthorisationDate>2024-05-20</c:AssessmentAuthorisationDate>"
                + "<AssessmentActualStartDate>2024-05-02</AssessmentActualStartDate></Assessments>"
                + "<ReasonForClosure>RC7</ReasonForClosure><PrimaryNeedCode>N1</PrimaryNeedCode>"
                + "<CINclosureDate>2024-06-01</CINclosureDate><ReferralSource>1A</ReferralSource>"
                + "<CINreferralDate>2024-05-01</CINreferralDate></CINdetails>" + CHARACTERISTICS + IDENTIFIERS
                + "</Child></c:Children>" + header(2025) + "</c:Message>";
        Child one = onlyChild(plain);
        ReturnedChildren other = files().with("cin.xml", turned).readChildren();
        assertThat(other.children()).containsExactly(one);
        assertThat(other.findings()).isEmpty();
        assertThat(one.authority().orElseThrow().dfeNumber()).isEqualTo("213");
        assertThat(one.referrals().get(0).episode().orElseThrow().closure().orElseThrow())
                .hasToString("2024-06-01 (RC7)");
    }

    @Test
    void aCensusIsWrittenInTheOfficialOrder() throws IOException {
        Readings<CinBlock> readings = read("<Message><Extra>x</Extra><Children><Child>" + referral("")
                + "<ChildIdentifiers><Sex>F</Sex><Nickname>n</Nickname><LAchildID>C1</LAchildID></ChildIdentifiers>"
                + "</Child></Children><Header><Source><LEA>213</LEA></Source><CollectionDetails><Year>2025</Year>"
                + "<Collection>CIN</Collection></CollectionDetails></Header></Message>");
        assertThat(CinCensusWriter.xml(readings)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Message>
                  <Header>
                    <CollectionDetails>
                      <Collection>CIN</Collection>
                      <Year>2025</Year>
                    </CollectionDetails>
                    <Source>
                      <LEA>213</LEA>
                    </Source>
                  </Header>
                  <Children>
                    <Child>
                      <ChildIdentifiers>
                        <Nickname>n</Nickname>
                        <LAchildID>C1</LAchildID>
                        <Sex>F</Sex>
                      </ChildIdentifiers>
                      <CINdetails>
                        <CINreferralDate>2024-05-01</CINreferralDate>
                        <ReferralSource>1A</ReferralSource>
                        <PrimaryNeedCode>N1</PrimaryNeedCode>
                        <ReferralNFA>false</ReferralNFA>
                      </CINdetails>
                    </Child>
                  </Children>
                  <Extra>x</Extra>
                </Message>
                """);
    }

    @Test
    void unknownElementsAreKeptAndReportedOncePerName() throws IOException {
        Readings<CinBlock> readings = read(census(
                2025, child(referral("<Vendor>a</Vendor><Vendor><Deep>b</Deep></Vendor>")), "<Vendor>c</Vendor>"));
        assertThat(rules(readings)).containsExactly("element.unknown", "element.unknown");
        assertThat(only(read(census(2025, child(referral("<Vendor>a</Vendor><Vendor>b</Vendor>")))), "element.unknown")
                        .severity())
                .isEqualTo(Severity.NOTE);
        RawBlock details = CinFiles.blocks(readings).get(2);
        assertThat(details.fields("Vendor").get(0).text().reveal()).isEqualTo("a");
        assertThat(details.field("Deep").orElseThrow().text().isPersonal()).isTrue();
        RawBlock outside = CinFiles.blocks(readings).get(3);
        assertThat(outside.table()).isEqualTo("Vendor");
        assertThat(readings.rows().get(3)).isInstanceOf(Reading.KeptRaw.class);
    }

    @Test
    void strayTextIsKeptWithItsLineAndNeverShown() throws IOException {
        Readings<CinBlock> readings =
                read(census(2025, child(referral("")).replace("<Sex>", "\n\n  Ann Other\n<Sex>")));
        Finding finding = only(readings, "text.stray");
        assertThat(finding.origin().line()).isEqualTo(3);
        assertThat(finding.text().reveal()).isEqualTo("Ann Other");
        assertThat(finding.toString()).doesNotContain("Ann");
        assertThat(CinCensusWriter.xml(readings)).contains("Ann Other");
        assertThat(only(read(census(2025, child(referral("")) + "loose")), "text.stray")
                        .text()
                        .reveal())
                .isEqualTo("loose");
    }

    @Test
    void severalReviewBlocksAndSeveralDatesAreTheSameReviews() throws IOException {
        String plan = "<ChildProtectionPlans><CPPstartDate>2024-05-20</CPPstartDate>"
                + "<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>"
                + "<LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP>%s"
                + "</ChildProtectionPlans>";
        String first = "<CPPreviewDate>2024-08-01</CPPreviewDate>";
        String second = "<CPPreviewDate>2025-01-15</CPPreviewDate>";
        Child together = onlyChild(
                census(2025, child(referral(String.format(plan, "<Reviews>" + first + second + "</Reviews>")))));
        ReturnedChildren apart = files().with(
                        "cin.xml",
                        census(
                                2025,
                                child(referral(String.format(
                                        plan, "<Reviews>" + second + "</Reviews><Reviews>" + first + "</Reviews>")))))
                .readChildren();
        assertThat(apart.children()).containsExactly(together);
        assertThat(apart.findings()).isEmpty();
        assertThat(((ChildProtectionPlan) together.plans().get(0)).reviews())
                .extracting(Review::date)
                .containsExactly(LocalDate.of(2024, 8, 1), LocalDate.of(2025, 1, 15));
    }

    @Test
    void anEmptyListOfFactorsIsAccepted() throws IOException {
        Readings<CinBlock> readings = read(census(
                2025,
                child(referral("<Assessments><AssessmentActualStartDate>2024-05-02</AssessmentActualStartDate>"
                        + "<FactorsIdentifiedAtAssessment/></Assessments>"))));
        assertThat(readings.findings()).isEmpty();
        assertThat(readings.typed(AssessmentBlock.class).get(0).assessment().factors())
                .isEmpty();
        assertThat(CinCensusWriter.xml(readings)).contains("<FactorsIdentifiedAtAssessment/>");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "1, true", "false, false", "FALSE, false", "0, false"})
    void yesAndNoAreReadInEachForm(String text, boolean meant) throws IOException {
        Readings<CinBlock> readings =
                read(census(2025, child(referral("")).replace("<ReferralNFA>false", "<ReferralNFA>" + text)));
        assertThat(readings.findings()).isEmpty();
        assertThat(readings.typed(ReferralBlock.class).get(0).noFurtherAction()).hasValue(meant);
        assertThat(CinFiles.blocks(readings).get(2).flag("ReferralNFA")).hasValue(meant);
    }

    /** Blank is what is missing: no element, and an element without text, are the same. */
    @Test
    void anEmptyElementIsNoElement() throws IOException {
        String start = "<AssessmentActualStartDate>2024-05-02</AssessmentActualStartDate>";
        String plan = "<ChildProtectionPlans><CPPstartDate>2024-06-02</CPPstartDate><InitialCategoryOfAbuse>NEG"
                + "</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0"
                + "</NumberOfPreviousCPP>";
        Readings<CinBlock> without = read(census(
                2025, child(referral("<Assessments>" + start + "</Assessments>" + plan + "</ChildProtectionPlans>"))));
        Readings<CinBlock> empty = read(census(
                2025,
                child(referral(
                                "<CINclosureDate/><ReasonForClosure></ReasonForClosure><DateOfInitialCPC> </DateOfInitialCPC>"
                                        + "<Assessments>" + start
                                        + "<AssessmentAuthorisationDate/><FactorsIdentifiedAtAssessment>"
                                        + "<AssessmentFactors/></FactorsIdentifiedAtAssessment></Assessments>" + plan
                                        + "<CPPendDate/></ChildProtectionPlans>"))
                        .replace("<Sex>", "<UPN/><FormerUPN/><ExpectedPersonBirthDate/><PersonDeathDate/><Sex>")));
        assertThat(empty.rows().stream().map(Reading::typed))
                .containsExactlyElementsOf(
                        without.rows().stream().map(Reading::typed).toList());
        assertThat(empty.findings()).isEmpty();
    }

    @Test
    void anUnbornChildHasItsExpectedDateOnly() throws IOException {
        Child child = onlyChild(census(
                2025,
                "<Child><ChildIdentifiers><LAchildID>C2</LAchildID><UPNunknown>UN6</UPNunknown>"
                        + "<ExpectedPersonBirthDate>2025-06-01</ExpectedPersonBirthDate><Sex>U</Sex></ChildIdentifiers>"
                        + CHARACTERISTICS + referral("") + "</Child>"));
        assertThat(child.birth()).isEqualTo(Birth.expected(LocalDate.of(2025, 6, 1)));
        assertThat(child.sex().orElseThrow().is(Sex.UNKNOWN)).isTrue();
    }

    @Test
    void aReferralMayHaveLedNowhere() throws IOException {
        Child child = onlyChild(census(
                2025,
                "<Child><ChildIdentifiers><LAchildID>C3</LAchildID><UPNunknown>UN7</UPNunknown></ChildIdentifiers>"
                        + "<ChildCharacteristics/><CINdetails><CINreferralDate>2024-05-01</CINreferralDate>"
                        + "<ReferralSource>10</ReferralSource><ReferralNFA>1</ReferralNFA></CINdetails></Child>"));
        assertThat(child.referrals().get(0).outcome()).hasValue(ReferralOutcome.noFurtherAction());
        assertThat(child.hasOpenCaseOn(MAY)).isFalse();
        assertThat(child.birth()).isEqualTo(Birth.unknown());
    }

    @Test
    void aChildWithoutCharacteristicsIsRead() throws IOException {
        Readings<CinBlock> readings = read(census(2025, "<Child>" + IDENTIFIERS + referral("") + "</Child>"));
        assertThat(readings.account().keptRaw()).isZero();
        Finding finding = readings.findings().stream().collect(MoreCollectors.onlyElement());
        assertThat(finding.rule()).isEqualTo("cell.missing");
        assertThat(finding.origin().column()).isEqualTo("Ethnicity");
    }

    /** Two readings of one file are the same, and those of files that differ are not. */
    @Test
    void blocksAreEqualIfTheySayTheSame() throws IOException {
        String text = census(2025, child(referral("<Note>a</Note>") + "stray"));
        List<RawBlock> blocks = CinFiles.blocks(read(text));
        assertThat(CinFiles.blocks(read(text))).isEqualTo(blocks).hasSameHashCodeAs(blocks);
        for (String[] change :
                new String[][] {{"<Note>a</Note>", ""}, {"<Note>a", "<Note>b"}, {"Note>", "Other>"}, {"stray", "more"}
                }) {
            List<RawBlock> others = CinFiles.blocks(read(text.replace(change[0], change[1])));
            assertThat(others.get(0)).isEqualTo(blocks.get(0));
            assertThat(others.get(1)).isNotEqualTo(blocks.get(1));
        }
        assertThat(blocks.get(0)).isNotEqualTo(blocks.get(1));
        assertThat(blocks.get(0).element()).isNotEqualTo(blocks.get(1).element());
        assertThat(blocks.get(1).element()).hasToString("Child at cin.xml:1");
    }

    @Test
    void textInAnElementOfElementsIsStray() throws IOException {
        Readings<CinBlock> readings =
                read(census(2025, child(referral("<Assessments>Ann Other</Assessments>")), child(referral(""))));
        Finding stray = only(readings, "text.stray");
        assertThat(stray.origin()).hasToString("cin.xml:1:Assessments");
        assertThat(stray.text().isPersonal()).isTrue();
        assertThat(stray.text().reveal()).isEqualTo("Ann Other");
        assertThat(readings.toString()).doesNotContain("Ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-02-30", "27/03/2015", "unknown", "20150327", "2015-03-27T00:00:00"})
    void whatIsNoDateIsAFindingAndNeverShown(String text) throws IOException {
        Readings<CinBlock> readings = read(census(2025, child(referral(""))).replace("2015-03-27", text));
        Finding finding = only(readings, "date.unreadable");
        assertThat(finding.origin()).hasToString("cin.xml:1:PersonBirthDate");
        assertThat(finding.text().reveal()).isEqualTo(text);
        assertThat(finding.toString()).doesNotContain(text);
        assertThat(readings.typed(ChildBlock.class).get(0).birth()).isEqualTo(Birth.unknown());
    }

    @Test
    void anEndThatCannotBeReadLeavesTheBlockRaw() throws IOException {
        ReturnedChildren returned = files().with(
                        "cin.xml",
                        census(
                                2025,
                                child(referral("<ChildProtectionPlans><CPPstartDate>2024-06-02</CPPstartDate>"
                                        + "<CPPendDate>soon</CPPendDate><InitialCategoryOfAbuse>NEG"
                                        + "</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse>"
                                        + "<NumberOfPreviousCPP>0</NumberOfPreviousCPP><Reviews><CPPreviewDate>"
                                        + "2024-08-02</CPPreviewDate></Reviews></ChildProtectionPlans>"))))
                .readChildren();
        assertThat(returned.account().keptRaw()).isEqualTo(1);
        assertThat(returned.assembly().apart()).isEqualTo(1);
        assertThat(returned.findingsByRule()).containsOnlyKeys("date.unreadable", "block.apart");
        assertThat(returned.children().get(0).plans()).isEmpty();
    }

    /** Much stands in a referral, so that its own days do not decide about it. */
    @Test
    void aReferralStaysWithoutADayThatCannotBeRead() throws IOException {
        ReturnedChildren returned = files().with(
                        "cin.xml",
                        census(
                                2025,
                                child(referral("<CINclosureDate>soon</CINclosureDate><ReasonForClosure>RC7"
                                        + "</ReasonForClosure><DateOfInitialCPC>32nd</DateOfInitialCPC><Assessments>"
                                        + "<AssessmentActualStartDate>2024-05-02</AssessmentActualStartDate>"
                                        + "</Assessments>"))))
                .readChildren();
        assertThat(returned.account().keptRaw()).isZero();
        assertThat(returned.findings())
                .extracting(Finding::rule, finding -> finding.origin().column())
                .containsExactly(
                        tuple("date.unreadable", "CINclosureDate"), tuple("date.unreadable", "DateOfInitialCPC"));
        Referral referral = returned.children().get(0).referrals().get(0);
        assertThat(referral.isOpenOn(MAY.plusYears(1))).isTrue();
        assertThat(referral.episode().orElseThrow().assessments()).hasSize(1);
    }

    /** The year is that under which the files are given, whatever their headers say and whatever they are called. */
    @Test
    void theCensusesOfYearsAreReadAsTold() throws IOException {
        Path earlier = Files.createDirectory(folder.resolve("2023-24"));
        Path later = Files.createDirectory(folder.resolve("2024-25"));
        String open = child(referral("")).replace("<Sex>F</Sex>", "<GenderCurrent>2</GenderCurrent>");
        String closed =
                child(referral("<CINclosureDate>2024-06-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>"));
        Files.writeString(later.resolve("cin.xml"), census(2025, closed));
        Files.writeString(earlier.resolve("cin.xml"), census(2026, open));
        ReturnedChildren returned = CinCensusReader.readYears(ImmutableMap.of(
                ReportingYear.ending(2025), List.of(later), ReportingYear.ending(2024), List.of(earlier)));
        assertThat(returned.account()).hasToString("1 file: 6 rows = 6 typed + 0 kept raw");
        assertThat(returned.findings()).isEmpty();
        assertThat(returned.children())
                .singleElement()
                .satisfies(child -> assertThat(
                                child.referrals().get(0).episode().orElseThrow().closure())
                        .isPresent());
        ReturnedChildren swapped = CinCensusReader.readYears(ImmutableMap.of(
                ReportingYear.ending(2025), List.of(earlier), ReportingYear.ending(2024), List.of(later)));
        assertThat(swapped.findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("element.year", "element.year", "end.withdrawn");
    }

    @Test
    void anEndBeforeTheStartLeavesTheBlockRaw() throws IOException {
        Readings<CinBlock> readings = read(census(
                2025,
                child(referral("<CINPlanDates><CINPlanStartDate>2024-06-02</CINPlanStartDate>"
                        + "<CINPlanEndDate>2024-06-01</CINPlanEndDate></CINPlanDates>"))));
        assertThat(only(readings, "date.order").origin().column()).isEqualTo("CINPlanEndDate");
        assertThat(readings.rows().get(3)).isInstanceOf(Reading.KeptRaw.class);
    }

    @Test
    void anElementThatStandsTwiceIsReportedAndTheFirstRead() throws IOException {
        Readings<CinBlock> readings = read(census(2025, child(referral("")).replace("</Sex>", "</Sex><Sex>M</Sex>")));
        assertThat(rules(readings)).containsExactly("element.repeated");
        assertThat(readings.typed(ChildBlock.class).get(0).sex().orElseThrow().is(Sex.FEMALE))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024, Sex, F, element.year",
        "2024, GenderCurrent, 2, ",
        "2025, GenderCurrent, 2, element.year",
        "2025, Sex, F, ",
        "2025, Sex, 2, code.year"
    })
    void genderBecameSexIn2024To2025(int year, String element, String text, String rule) throws IOException {
        Readings<CinBlock> readings = read(census(
                year, child(referral("")).replace("<Sex>F</Sex>", "<" + element + ">" + text + "</" + element + ">")));
        assertThat(rules(readings)).isEqualTo(rule == null ? List.of() : List.of(rule));
        assertThat(readings.typed(ChildBlock.class).get(0).sex().orElseThrow().is(Sex.FEMALE))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2018, 18B, code.year", "2018, 18A, ", "2025, 18A, code.year", "2025, 24A, ", "2021, 24A, code.year"})
    void factorsBelongToTheirYears(int year, String factor, String rule) throws IOException {
        Readings<CinBlock> readings = CinCensusReader.of(ReportingYear.ending(year))
                .readAll(List.of(folder(census(
                        2025,
                        child(referral("<Assessments><AssessmentActualStartDate>2024-05-02</AssessmentActualStartDate>"
                                + "<FactorsIdentifiedAtAssessment><AssessmentFactors>" + factor
                                + "</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>"))))));
        assertThat(rules(readings).stream().filter(found -> found.startsWith("code")))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    private Path folder(String text) throws IOException {
        files().with("cin.xml", text);
        return folder;
    }

    @Test
    void whatFollowedOnAReferralThatLedNowhereIsTakenAndReported() throws IOException {
        ReturnedChildren returned = files().with(
                        "cin.xml",
                        census(
                                2025,
                                child(referral("<DateOfInitialCPC>2024-05-20</DateOfInitialCPC>"))
                                        .replace("<ReferralNFA>false", "<ReferralNFA>true")))
                .readChildren();
        assertThat(returned.findingsByRule()).containsOnlyKeys("nfa.contradiction");
        assertThat(returned.children()
                        .get(0)
                        .referrals()
                        .get(0)
                        .episode()
                        .orElseThrow()
                        .conferences())
                .hasSize(1);
    }

    @Test
    void severalYearsAreOneLife() throws IOException {
        String open = "<Assessments><AssessmentActualStartDate>2024-05-02</AssessmentActualStartDate></Assessments>";
        String done = open.replace(
                "</Assessments>",
                "<AssessmentAuthorisationDate>2025-04-20</AssessmentAuthorisationDate></Assessments>");
        String enquiry = "<Section47><S47ActualStartDate>2025-05-02</S47ActualStartDate>"
                + "<ICPCnotRequired>true</ICPCnotRequired></Section47>";
        ReturnedChildren returned = files()
                // The later year is read first.
                .with(
                        "a.xml",
                        census(
                                2026,
                                child(referral("<CINclosureDate>2025-06-01</CINclosureDate>"
                                                + "<ReasonForClosure>RC7</ReasonForClosure>" + done + enquiry)
                                        + referral("").replace("2024-05-01", "2025-09-01"))))
                .with("b.xml", census(2025, child(referral(open))))
                .readChildren();
        Child child = returned.children().stream().collect(MoreCollectors.onlyElement());
        assertThat(child.referrals()).hasSize(2);
        var episode = child.referrals().get(0).episode().orElseThrow();
        assertThat(episode.closure().orElseThrow().date()).isEqualTo(LocalDate.of(2025, 6, 1));
        assertThat(episode.assessments()).hasSize(1);
        assertThat(episode.assessments().get(0).authorised()).hasValue(LocalDate.of(2025, 4, 20));
        assertThat(episode.enquiries()).hasSize(1);
        assertThat(returned.findings()).isEmpty();
        assertThat(returned.assembly().merged()).isEqualTo(3);
    }

    @Test
    void anEndThatIsTakenBackIsKeptAndReported() throws IOException {
        String closed = "<CINclosureDate>2025-03-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>";
        ReturnedChildren returned = files().with("a.xml", census(2025, child(referral(closed))))
                .with("b.xml", census(2026, child(referral(""))))
                .readChildren();
        assertThat(returned.findingsByRule()).containsOnlyKeys("end.withdrawn");
        assertThat(returned.children().get(0).referrals().get(0).isOpenOn(LocalDate.of(2025, 4, 1)))
                .isFalse();
    }

    @Test
    void aCodeThatNobodyKnowsIsHeld() throws IOException {
        Readings<CinBlock> readings = read(census(2025, child(referral(""))).replace("WBRI", "MARS"));
        assertThat(rules(readings)).containsExactly("code.unknown");
        assertThat(readings.typed(ChildBlock.class)
                        .get(0)
                        .ethnicity()
                        .orElseThrow()
                        .text())
                .isEqualTo("MARS");
    }

    @Test
    void rulesCanWalkFromAChildToItsBlocks() throws IOException {
        Readings<CinBlock> readings = read(census(
                2025,
                child(referral("<Assessments>\n"
                        + "<AssessmentActualStartDate>2024-05-02</AssessmentActualStartDate>\n</Assessments>"))));
        RawBlock child = CinFiles.blocks(readings).get(1);
        RawBlock assessment =
                child.blocks("CINdetails").get(0).blocks("Assessments").get(0);
        assertThat(child.parent()).isEmpty();
        assertThat(child.text("LAchildID")).isEqualTo("C1");
        assertThat(assessment.parent().flatMap(RawBlock::parent)).containsSame(child);
        assertThat(assessment.date("AssessmentActualStartDate")).hasValue(LocalDate.of(2024, 5, 2));
        assertThat(assessment.origin("AssessmentActualStartDate")).hasToString("cin.xml:2:AssessmentActualStartDate");
        assertThat(assessment.origin("AssessmentAuthorisationDate"))
                .hasToString("cin.xml:1:AssessmentAuthorisationDate");
        assertThat(assessment.has("AssessmentAuthorisationDate")).isFalse();
        assertThat(child.blocks("Assessments")).isEmpty();
        assertThat(child.blocks("CINdetails").get(0).blocks("Section47")).isEmpty();
        assertThat(assessment.headings()).containsExactly("AssessmentActualStartDate");
        assertThat(assessment.fields())
                .extracting(field -> field.name())
                .containsExactlyElementsOf(assessment.headings());
        assertThat(assessment.cells()).extracting(cell -> cell.reveal()).containsExactly("2024-05-02");
        assertThat(assessment.reveal(0)).isEqualTo("2024-05-02");
        assertThat(assessment.day(0)).hasValue(LocalDate.of(2024, 5, 2));
        assertThat(child.toString()).contains("LAchildID=C1").doesNotContain("2015-03-27");
        assertThat(child.cell("PersonBirthDate").map(Object::toString)).isEqualTo(Optional.of("[redacted]"));
    }
}
