package org.childrensservices.core.returns.cin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.childrensservices.core.returns.rules.RuleFinding;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.time.ReportingYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule just catches and what it just lets pass, in censuses of a few blocks. */
class EdgesOfRulesTest {

    private static final Splitter DATES = Splitter.on('+').omitEmptyStrings();

    @TempDir
    private Path folder;

    /** A block of elements, such as {@code "Sex=F"}, and blocks. */
    private static String block(String name, String... inside) {
        StringBuilder xml = new StringBuilder("<" + name + ">");
        for (String each : inside) {
            int equals = each.indexOf('=');
            xml.append(
                    each.startsWith("<") || equals < 0
                            ? each
                            : block(each.substring(0, equals), each.substring(equals + 1)));
        }
        return xml + "</" + name + ">";
    }

    /** A child of whom the elements that identify it are given. */
    private static String who(String id, String... identifiers) {
        return block("ChildIdentifiers", "LAchildID=" + id, Joiner.on("").join(elements(identifiers)));
    }

    private static List<String> elements(String... texts) {
        return List.of(block("x", texts).replaceAll("^<x>|</x>$", ""));
    }

    private static String disabilities(String... codes) {
        StringBuilder each = new StringBuilder();
        for (String code : codes) {
            each.append(block("Disability", code));
        }
        return block("ChildCharacteristics", "Ethnicity=WBRI", block("Disabilities", each.toString()));
    }

    /** A child, born on 1 June 2015, with the blocks about it. */
    private static String child(String... blocks) {
        return block("Child", who("C7", "PersonBirthDate=2015-06-01", "Sex=F"), String.join("", blocks));
    }

    private static String referral(String date, String... inside) {
        return block(
                "CINdetails", block("CINreferralDate", date), String.join("", elements(inside)), "ReferralNFA=false");
    }

    private static String enquiry(String start, String... inside) {
        return block("Section47", block("S47ActualStartDate", start), String.join("", elements(inside)));
    }

    private static String protection(String start, String... inside) {
        return block("ChildProtectionPlans", block("CPPstartDate", start), String.join("", elements(inside)));
    }

    private static String reviews(String... dates) {
        StringBuilder each = new StringBuilder();
        for (String date : dates) {
            each.append(block("CPPreviewDate", date));
        }
        return block("Reviews", each.toString());
    }

    private Validation checkMessage(String year, String... blocks) throws IOException {
        ReportingYear of = ReportingYear.parse(year);
        Path file = Files.writeString(folder.resolve("cin.xml"), block("Message", blocks));
        Validation validation = CinRuleBook.forYear(of).check(CinReturn.read(of, List.of(file)));
        assertThat(validation.notEvaluated().values())
                .noneMatch(why -> why.message().contains("failed"));
        return validation;
    }

    private Validation check(String year, String... children) throws IOException {
        return checkMessage(
                year,
                block(
                        "Header",
                        block(
                                "CollectionDetails",
                                "ReferenceDate=" + ReportingYear.parse(year).lastDay())),
                block("Children", children));
    }

    private int found(String rule, String... children) throws IOException {
        return check("2024-25", children).ofRule(rule).size();
    }

    private static List<String> columns(Validation validation, String rule) {
        return validation.ofRule(rule).stream()
                .map(finding -> finding.finding().origin().column())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"A1234567890123456789, 0", "A12345678901234567890, 1"})
    void anIdHasTwentyCharacters(String id, int expected) throws IOException {
        assertThat(found("1570", block("Child", who(id)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"A00, 0", "A000, 1", "A213, 0"})
    void theAuthorityOfAPupilNumberThatBreaksOffIsLookedAtIfItIsWhole(String upn, int expected) throws IOException {
        assertThat(found("1530", block("Child", who("C1", "UPN=" + upn)))).isEqualTo(expected);
    }

    /** Of school age on 31 August 2024. */
    @ParameterizedTest
    @CsvSource({"2019-08-31, 1", "2019-09-01, 0", "2008-09-01, 1", "2008-08-31, 0", "'', 0"})
    void aChildOfSchoolAgeHasAPupilNumber(String birth, int expected) throws IOException {
        assertThat(found("8770Q", block("Child", who("C1", "PersonBirthDate=" + birth))))
                .isEqualTo(expected);
        assertThat(found("8770Q", block("Child", who("C1", "PersonBirthDate=" + birth, "UPNunknown=UN1"))))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 1"})
    void aReferralThatWentFurtherIsNotOneForWhichANumberIsNotNeeded(String nothing, int expected) throws IOException {
        String referral = block("CINdetails", "CINreferralDate=2024-05-01", "ReferralNFA=" + nothing);
        assertThat(found("8772", block("Child", who("C1", "UPNunknown=UN7"), referral)))
                .isEqualTo(expected);
        assertThat(found("8772", block("Child", who("C1", "UPNunknown=UN3"), referral)))
                .isZero();
        assertThat(found("8540", block("Child", who("C1", "PersonBirthDate=2015-06-01"), referral)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0", "AUT, 0", "XX, 1", "'', 1"})
    void aChildInNeedHasADisabilityThatIsListedOrNone(String code, int expected) throws IOException {
        assertThat(found("8540", child(disabilities(code), referral("2024-05-01"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 2", "3, 3"})
    void allThatShareAnIdOrANumberAreFound(int times, int expected) throws IOException {
        String child = block("Child", who("C7", "UPN=A213000000001"));
        String other = block("Child", who("C8"));
        Validation validation = check("2024-25", String.join("", Collections.nCopies(times, child)), other);
        assertThat(columns(validation, "8510")).hasSize(expected).allMatch("LAchildID"::equals);
        assertThat(columns(validation, "1520")).hasSize(expected).allMatch("UPN"::equals);
    }

    /** The element is Sex since 2024-25; before it is GenderCurrent, of which any text will do. */
    @ParameterizedTest
    @CsvSource({
        "2023-24, GenderCurrent, 9, ''",
        "2023-24, GenderCurrent, '', GenderCurrent",
        "2023-24, Sex, F, GenderCurrent",
        "2024-25, Sex, F, ''",
        "2024-25, Sex, 2, Sex",
        "2024-25, Sex, '', Sex",
        "2024-25, GenderCurrent, 2, Sex"
    })
    void aChildHasASexOrAGenderAsTheYearAsks(String year, String element, String text, String column)
            throws IOException {
        assertThat(columns(check(year, block("Child", who("C1", element + "=" + text))), "4180"))
                .isEqualTo(DATES.splitToList(column));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-24, GenderCurrent=0, ''",
        "2023-24, GenderCurrent=2, GenderCurrent",
        "2024-25, Sex=U, ''",
        "2024-25, Sex=F, Sex"
    })
    void whoIsNotBornHasNoSexYet(String year, String sex, String column) throws IOException {
        String expected = "ExpectedPersonBirthDate=2025-05-01";
        assertThat(columns(check(year, block("Child", who("C1", expected, sex))), "8750"))
                .isEqualTo(DATES.splitToList(column));
        assertThat(columns(check(year, block("Child", who("C1", expected, sex, "PersonBirthDate=2025-03-01"))), "8750"))
                .isEmpty();
    }

    /** 1 March 2025 less 280 days is 25 May 2024. */
    @ParameterizedTest
    @CsvSource({"2024-05-25, 0", "2024-05-24, 1"})
    void aReferralIsNoLongerBeforeTheBirthThanChildrenAreExpected(String date, int expected) throws IOException {
        assertThat(found("8606", block("Child", who("C1", "ExpectedPersonBirthDate=2025-03-01"), referral(date))))
                .isEqualTo(expected);
        assertThat(found(
                        "8606",
                        block(
                                "Child",
                                who("C1", "PersonBirthDate=2025-03-01", "ExpectedPersonBirthDate=2024-06-01"),
                                referral(date))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N0", "N9"})
    void needsThatAreNoneAreListed(String code) throws IOException {
        assertThat(found("8650", child(referral("2024-05-01", "PrimaryNeedCode=" + code))))
                .isZero();
    }

    @Test
    void aBlankFactorIsNone() throws IOException {
        String open = block("Assessments", "AssessmentActualStartDate=2024-05-02");
        assertThat(found("8614", child(referral("2024-05-01", open.replace("</A", "<AssessmentFactors/></A")))))
                .isZero();
        assertThat(found(
                        "8614",
                        child(referral(
                                "2024-05-01",
                                open.replace("</Assessments", block("AssessmentFactors", "1A") + "</Assessments")))))
                .isEqualTo(1);
    }

    @Test
    void anAssessmentWithoutAStartOverlapsNone() throws IOException {
        String undated = block("Assessments", "AssessmentAuthorisationDate=2024-09-02");
        String dated =
                block("Assessments", "AssessmentActualStartDate=2024-05-02", "AssessmentAuthorisationDate=2024-09-02");
        assertThat(found("8863Q", child(referral("2024-05-01", undated, dated, undated))))
                .isZero();
        assertThat(found("8863Q", child(referral("2024-05-01", undated, dated, dated))))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2024-05-01, 0", "2024-04-30, 1"})
    void anEnquiryStartsWithItsReferralAtTheEarliest(String start, int expected) throws IOException {
        assertThat(found("2889", child(referral("2024-05-01", enquiry(start))))).isEqualTo(expected);
    }

    @Test
    void aConferenceStandsInTheReferralOrInItsEnquiry() throws IOException {
        String conference = "DateOfInitialCPC=2024-05-20";
        String enquiry = enquiry("2024-05-08", conference);
        assertThat(found("2884", child(referral("2024-05-01", conference, enquiry))))
                .isEqualTo(1);
        assertThat(found("2884", child(referral("2024-05-01", enquiry)))).isZero();
        assertThat(found("2884", child(referral("2024-05-01", conference, enquiry("2024-05-08")))))
                .isZero();
        assertThat(found("2884", child(referral("2024-04-01", conference), referral("2024-05-01", enquiry))))
                .isZero();
    }

    /** The second enquiry starts on 15 May, the first ends as it is given. */
    @ParameterizedTest
    @CsvSource({
        "DateOfInitialCPC=2024-05-20, 1",
        "DateOfInitialCPC=2024-05-15, 0",
        "ICPCnotRequired=false, 1",
        "ICPCnotRequired=true, 0"
    })
    void anEnquiryLastsUntilTheConferenceThatItNeeds(String end, int expected) throws IOException {
        assertThat(found(
                        "8890",
                        child(referral(
                                "2024-05-01",
                                enquiry("2024-05-08", end),
                                enquiry("2024-05-15", "ICPCnotRequired=false")))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"CPPendDate=2024-08-01, 0", "CPPendDate=, 1"})
    void aPlanIsOpenBesideNoOpenPlanOfProtection(String end, int expected) throws IOException {
        String plan = block("CINPlanDates", "CINPlanStartDate=2024-09-02");
        assertThat(found("4001", child(referral("2024-05-01", protection("2024-06-03", end), plan))))
                .isEqualTo(expected);
        assertThat(found("4001", child(referral("2024-05-01", plan)))).isZero();
    }

    /** Plans of protection on 3 June 2024, but for the last. */
    @ParameterizedTest
    @CsvSource({
        "'', '', 2024-06-03, 0",
        "2024-06-03, '', 2024-06-03, 0",
        "'', 2024-06-03, 2024-06-03, 0",
        "2024-06-04, '', 2024-06-03, 1",
        "'', 2024-05-31, 2024-06-03, 1",
        "2024-06-04, 2024-06-03, 2024-06-03, 0",
        "2024-02-28, '', 2024-03-04, 0"
    })
    void aPlanOfProtectionStartsOnTheDayOfAConference(String moved, String held, String start, int expected)
            throws IOException {
        assertThat(found(
                        "2885",
                        child(referral(
                                "2024-02-01",
                                "DateOfInitialCPC=" + moved,
                                enquiry("2024-02-05", "DateOfInitialCPC=" + held),
                                protection(start)))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024-09-03, 0, 0", "2024-06-04, 0, 0", "2024-06-03, 1, 0", "soon, 0, 1", "'', 0, 1"})
    void aReviewIsHeldAfterThePlanStarts(String date, int early, int undated) throws IOException {
        Validation validation =
                check("2024-25", child(referral("2024-05-01", protection("2024-06-03", reviews("2024-10-01", date)))));
        assertThat(validation.ofRule("8841")).hasSize(early);
        assertThat(columns(validation, "8842Q")).hasSize(undated).allMatch("CPPreviewDate"::equals);
    }

    @Test
    void aBlockOfNoReviewsIsFound() throws IOException {
        assertThat(columns(
                        check("2024-25", child(referral("2024-05-01", protection("2024-06-03", reviews())))), "8842Q"))
                .containsExactly("CPPreviewDate");
    }

    /** Of a referral that was closed on 2 September 2024. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DateOfInitialCPC",
                "Assessments/AssessmentActualStartDate",
                "Assessments/AssessmentAuthorisationDate",
                "Section47/S47ActualStartDate",
                "Section47/DateOfInitialCPC",
                "CINPlanDates/CINPlanStartDate",
                "CINPlanDates/CINPlanEndDate",
                "ChildProtectionPlans/CPPstartDate",
                "ChildProtectionPlans/CPPendDate",
                "ChildProtectionPlans/Reviews/CPPreviewDate"
            })
    void nothingHappensAfterTheClosure(String path) throws IOException {
        assertThat(columns(check("2024-25", closed(path, "2024-09-02")), "8565"))
                .isEmpty();
        assertThat(columns(check("2024-25", closed(path, "2024-09-03")), "8565"))
                .containsExactly(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String closed(String path, String date) {
        String inside = date;
        for (String name : Lists.reverse(Splitter.on('/').splitToList(path))) {
            inside = block(name, inside);
        }
        return child(referral("2024-05-01", "CINclosureDate=2024-09-02", inside));
    }

    /** The header may state another year than the one for which the census is read. */
    @ParameterizedTest
    @CsvSource({
        "2025, 2025-03-31, 0",
        "2025, 2025-03-30, 1",
        "2025, 2024-03-31, 1",
        "2024, 2024-03-31, 0",
        "2024, 2025-03-31, 1",
        "'', 2025-03-31, 0",
        "25, 2025-03-31, 0",
        "25, 0025-03-31, 1"
    })
    void theReferenceDateIsTheLastDayOfTheYear(String year, String date, int expected) throws IOException {
        String header = block("Header", block("CollectionDetails", "Year=" + year, "ReferenceDate=" + date));
        assertThat(checkMessage("2024-25", header, block("Children", child())).ofRule("100"))
                .hasSize(expected);
    }

    /** Plans of protection and conferences, of the year and of others. */
    @ParameterizedTest
    @CsvSource({
        "2024-06-03, '', '', 1",
        "2024-06-03, 2024-06-03, '', 0",
        "2024-06-03, '', 2024-06-03, 0",
        "2024-06-03, 2024-03-31, '', 1",
        "2024-06-03, '', 2024-03-31, 1",
        "2024-06-03+2024-09-02, 2024-06-03, '', 1",
        "2024-06-03+2024-09-02, 2024-06-03, 2024-09-02, 0",
        "2024-06-03+2024-03-28, 2024-06-03, '', 0"
    })
    void aPlanOfProtectionTakesAConference(String plans, String moved, String held, int expected) throws IOException {
        StringBuilder started = new StringBuilder();
        DATES.split(plans).forEach(start -> started.append(protection(start)));
        assertThat(found(
                        "2883",
                        child(referral(
                                "2024-02-01",
                                "DateOfInitialCPC=" + moved,
                                enquiry("2024-02-05", "DateOfInitialCPC=" + held),
                                started.toString()))))
                .isEqualTo(expected);
    }

    /** One of fifty is two per cent, and that is not over it; who is not born does not count. */
    @ParameterizedTest
    @CsvSource({
        "2024-25, Sex=F, 49, Sex=U, 0",
        "2024-25, Sex=M, 48, Sex=U, 1",
        "2024-25, Sex=M, 49, GenderCurrent=1, 0",
        "2024-25, Sex=M, 48, GenderCurrent=1, 1",
        "2023-24, GenderCurrent=1, 49, GenderCurrent=9, 0",
        "2023-24, GenderCurrent=2, 48, GenderCurrent=9, 1",
        "2023-24, GenderCurrent=2, 48, Sex=F, 1",
        "2023-24, GenderCurrent=2, 48, GenderCurrent=1, 0"
    })
    void twoInAHundredMayBeWithoutSex(String year, String sex, int times, String other, int expected)
            throws IOException {
        String born = "PersonBirthDate=2015-06-01";
        String unborn = block("Child", who("C3", "ExpectedPersonBirthDate=2025-06-01", other));
        String sure = unborn.replace(block("Sex", "U"), block("Sex", "F"));
        String most = String.join("", Collections.nCopies(times, block("Child", who("C1", born, sex))));
        String one = block("Child", who("C2", born, other));
        assertThat(check(year, most, one).ofRule("2886Q")).hasSize(expected);
        assertThat(check(year, most, one, unborn, unborn).ofRule("2886Q")).hasSize(expected);
        assertThat(check(year, most, one, sure, sure).ofRule("2886Q")).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE+MOB+HAND+PC+INC+COMM+LD+HEAR, 0",
        "MOB+HAND+PC+INC+COMM+LD+HEAR, 1",
        "MOB+HAND+PC+INC+COMM+LD+HEAR+HEAR, 1",
        "MOB+HAND+PC+INC+COMM+LD+HEAR+XX, 1",
        "MOB+HAND+PC+INC+COMM+LD+HEAR+VIS+BEH, 0"
    })
    void eightCodesOfDisabilityAreUsed(String codes, int expected) throws IOException {
        StringBuilder children = new StringBuilder();
        DATES.split(codes).forEach(code -> children.append(child(disabilities(code))));
        assertThat(found("2887Q", children.toString())).isEqualTo(expected);
    }

    @Test
    void aChildHasTwoDisabilities() throws IOException {
        assertThat(found("2888Q", child(disabilities("AUT", "LD")))).isZero();
        assertThat(found("2888Q", child(disabilities("AUT", "NONE")))).isEqualTo(1);
        assertThat(found("2888Q", child(disabilities("AUT", "AUT")))).isEqualTo(1);
        assertThat(found("2888Q", child(disabilities("AUT", "")))).isEqualTo(1);
        assertThat(found("2888Q", child(disabilities("AUT")), child(disabilities("LD"))))
                .isEqualTo(1);
        assertThat(found("2888Q", child(disabilities("NONE")), child(disabilities("LD", "AUT"))))
                .isZero();
    }

    @Test
    void whatIsSaidOfAllStandsOnTheFirstChildIfThereIsNoHeader() throws IOException {
        Validation validation = checkMessage("2024-25", block("Children", child(), child()));
        assertThat(validation.ofRule("2887Q")).singleElement().satisfies(finding -> {
            assertThat(finding.table()).isEqualTo(CinTable.CHILDREN);
            assertThat(finding.child()).isEmpty();
            assertThat(finding.finding().origin().column()).isEqualTo("LAchildID");
        });
        assertThat(validation.notEvaluated()).containsOnlyKeys("100");
        assertThat(check("2024-25", child()).ofRule("2887Q"))
                .singleElement()
                .extracting(RuleFinding::table)
                .isEqualTo(CinTable.HEADER);
    }

    @Test
    void aReadingSaysHowDaysAreCounted() {
        assertThat(CinRuleBook.declare().all().stream()
                        .filter(rule -> rule.code().equals("8670Q"))
                        .findFirst()
                        .orElseThrow()
                        .reading())
                .contains(
                        "the day of the start is day 0, and the 45th working day after it is before the last day of the"
                                + " year");
    }
}
