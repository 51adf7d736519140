package org.childrensservices.core.returns.cin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.returns.rules.RuleFinding;
import org.childrensservices.core.returns.rules.Validation;
import org.childrensservices.core.returns.rules.ValidationRule;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.time.WorkingDays;
import org.childrensservices.core.value.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CinRuleBookTest {

    @TempDir
    private Path folder;

    /** A child, born on 1 June 2015, with one referral of which the blocks inside are given. */
    private static String child(String... details) {
        return "<Child><ChildIdentifiers><LAchildID>C7</LAchildID><UPNunknown>UN5</UPNunknown>"
                + "<PersonBirthDate>2015-06-01</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>"
                + "<ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities><Disability>NONE</Disability>"
                + "</Disabilities></ChildCharacteristics>" + String.join("", details) + "</Child>";
    }

    private static String referral(String date, String... blocks) {
        return "<CINdetails><CINreferralDate>" + date + "</CINreferralDate><ReferralSource>6</ReferralSource>"
                + "<PrimaryNeedCode>N1</PrimaryNeedCode>" + String.join("", blocks)
                + "<ReferralNFA>false</ReferralNFA></CINdetails>";
    }

    private static String assessment(String start, String end, String... factors) {
        return "<Assessments><AssessmentActualStartDate>" + start + "</AssessmentActualStartDate>"
                + (end.isEmpty() ? "" : "<AssessmentAuthorisationDate>" + end + "</AssessmentAuthorisationDate>")
                + "<FactorsIdentifiedAtAssessment>"
                + (factors.length == 0
                        ? ""
                        : "<AssessmentFactors>" + String.join("</AssessmentFactors><AssessmentFactors>", factors)
                                + "</AssessmentFactors>")
                + "</FactorsIdentifiedAtAssessment></Assessments>";
    }

    private static String enquiry(String start, String notRequired) {
        return "<Section47><S47ActualStartDate>" + start + "</S47ActualStartDate><ICPCnotRequired>" + notRequired
                + "</ICPCnotRequired></Section47>";
    }

    private static String protection(String start, String end, String... reviews) {
        StringBuilder dates = new StringBuilder();
        for (String review : reviews) {
            dates.append("<CPPreviewDate>").append(review).append("</CPPreviewDate>");
        }
        return "<ChildProtectionPlans><CPPstartDate>" + start + "</CPPstartDate><CPPendDate>" + end + "</CPPendDate>"
                + "<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>"
                + "<LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP>"
                + "<Reviews>" + dates + "</Reviews></ChildProtectionPlans>";
    }

    private static String plan(String start, String end) {
        return "<CINPlanDates><CINPlanStartDate>" + start + "</CINPlanStartDate><CINPlanEndDate>" + end
                + "</CINPlanEndDate></CINPlanDates>";
    }

    private Validation check(String year, String children) throws IOException {
        ReportingYear of = ReportingYear.parse(year);
        Path file = folder.resolve("cin.xml");
        Files.writeString(
                file,
                "<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>" + of.endYear()
                        + "</Year><ReferenceDate>" + of.lastDay() + "</ReferenceDate></CollectionDetails></Header>"
                        + "<Children>" + children + "</Children></Message>");
        return CinRuleBook.forYear(of).check(CinReturn.read(of, List.of(file)));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-17, 105, 'of 2022-23 '",
        "2022-23, 105, ''",
        "2023-24, 105, ''",
        "2024-25, 109, ''",
        "2025-26, 109, ''",
        "2026-27, 109, 'of 2025-26 '"
    })
    void theRulesInForceAreAsManyAsWereCounted(String year, int expected, String of) throws IOException {
        assertThat(CinRuleBook.forYear(ReportingYear.parse(year)).all())
                .hasSize(expected)
                .allMatch(ValidationRule::isImplemented);
        assertThat(CinRuleBook.forYear(ReportingYear.parse(year)))
                .hasToString(expected + " rules " + of + "for " + year);
        Validation validation = check(year, child());
        assertThat(validation.toString())
                .startsWith("CIN " + year + ": " + expected + " rules" + (of.isEmpty() ? "," : " " + of.strip() + ","));
        assertThat(validation.rulesOf().toString())
                .isEqualTo(of.isEmpty() ? year : of.substring(3).strip());
    }

    /** Not the rules that were declared once, at the first test that needed them. */
    @Test
    void eachOfficialRuleHasACheck() {
        assertThat(CinRuleBook.declare().all())
                .isNotEmpty()
                .allMatch(ValidationRule::isImplemented)
                .extracting(ValidationRule::code)
                .containsExactlyElementsOf(
                        CinRuleBook.all().stream().map(ValidationRule::code).toList());
    }

    @Test
    void aRuleWithQIsAQuery() {
        assertThat(CinRuleBook.all())
                .allSatisfy(rule -> assertThat(rule.severity() == Severity.QUERY)
                        .as("%s", rule)
                        .isEqualTo(rule.code().endsWith("Q")));
    }

    /** The 45th working day after Monday 27 January 2025 is Monday 31 March 2025, and that is in time. */
    @ParameterizedTest
    @CsvSource({
        "2024-25, 2025-01-27, 0",
        "2024-25, 2025-01-24, 1",
        // 2020-21 has its bank holidays too: the 45th working day after 27 January 2021 is 31 March.
        "2020-21, 2021-01-27, 0",
        "2020-21, 2021-01-26, 1"
    })
    void anAssessmentHasFortyFiveWorkingDays(String year, String start, int expected) throws IOException {
        assertThat(check(year, child(referral("2020-04-01", assessment(start, ""))))
                        .ofRule("8670Q"))
                .hasSize(expected);
    }

    /** Christmas and New Year are no working days, in years before 2022 either. */
    @ParameterizedTest
    @CsvSource({"2021-12-10, 2022-01-06", "2020-12-10, 2021-01-06", "2015-12-10, 2016-01-06"})
    void workingDaysKnowTheHolidaysOfEachYear(String start, String due) {
        assertThat(WorkingDays.england().after(LocalDate.parse(start), 16).orElseThrow())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-10, 0", "2025-03-07, 1"})
    void anEnquiryHasFifteen(String start, int expected) throws IOException {
        assertThat(check("2024-25", child(referral("2025-01-01", enquiry(start, "false"))))
                        .ofRule("8675Q"))
                .hasSize(expected);
        assertThat(check("2024-25", child(referral("2025-01-01", enquiry(start, "true"))))
                        .ofRule("8675Q"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "FALSE"})
    void anEnquiryThatNeedsAConferenceIsOpenHoweverThatIsSaid(String no) throws IOException {
        assertThat(check("2024-25", child(referral("2024-01-01", enquiry("2024-03-28", no))))
                        .ofRule("8740"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "TRUE"})
    void anEnquiryThatNeedsNoneIsNot(String yes) throws IOException {
        assertThat(check("2024-25", child(referral("2024-01-01", enquiry("2024-03-28", yes))))
                        .ofRule("8740"))
                .isEmpty();
    }

    @Test
    void everyReviewOfABlockIsLookedAt() throws IOException {
        Validation validation = check(
                "2024-25",
                child(referral("2024-05-01", protection("2024-06-03", "2025-03-03", "2024-09-03", "2024-06-03"))));
        assertThat(validation.ofRule("8841"))
                .singleElement()
                .extracting(f -> f.finding().text().reveal())
                .isEqualTo("2024-06-03");
    }

    @Test
    void aReviewIsComparedWithThePlansThereAre() throws IOException {
        String first = referral("2024-05-01", protection("2024-06-03", "2024-12-03", "2024-09-03"));
        assertThat(check("2024-25", child(first, referral("2025-01-02", plan("2025-01-06", "2025-03-03"))))
                        .ofRule("4003"))
                .isEmpty();
        assertThat(check("2024-25", child(first, referral("2024-08-01", plan("2024-08-05", "2024-10-03"))))
                        .ofRule("4003"))
                .hasSize(1);
    }

    @Test
    void oneFactorThatIsNoneSpoilsNoOther() throws IOException {
        assertThat(check("2024-25", child(referral("2024-05-01", assessment("2024-05-02", "2024-06-03", "1A", "99"))))
                        .ofRule("8897Q"))
                .isEmpty();
        assertThat(check("2024-25", child(referral("2024-05-01", assessment("2024-05-02", "2024-06-03", "99"))))
                        .ofRule("8897Q"))
                .hasSize(1);
        assertThat(check("2024-25", child(referral("2024-05-01", assessment("2024-05-02", "2024-06-03"))))
                        .ofRule("8897Q"))
                .hasSize(1);
    }

    @Test
    void whatIsNoDateIsFoundAndNotTakenForBlank() throws IOException {
        assertThat(check("2024-25", child(referral("2024-02-30"))).ofRule("8600"))
                .singleElement()
                .extracting(f -> f.finding().text().reveal())
                .isEqualTo("2024-02-30");
    }

    @Test
    void aChildWithoutCharacteristicsIsCheckedLikeAnyOther() throws IOException {
        Validation validation = check(
                "2024-25", "<Child><ChildIdentifiers><LAchildID>C8</LAchildID></ChildIdentifiers></Child>" + child());
        assertThat(validation.notEvaluated()).isEmpty();
        assertThat(validation.ofChild(PersonId.of("C8")))
                .extracting(f -> f.rule().code())
                .contains("4220", "8525Q", "8590", "4180");
    }

    @Test
    void findingsAreGroupedAndPersonalTextIsKept() throws IOException {
        Validation validation = check("2024-25", child().replace("2015-06-01", "2025-06-01"));
        assertThat(validation.ofNoChild()).extracting(f -> f.rule().code()).containsExactly("2887Q", "2888Q");
        assertThat(validation.byRule().keySet())
                .containsExactlyElementsOf(validation.countsByRule().keySet());
        assertThat(validation.byTable().get(CinTable.CHILDREN))
                .extracting(f -> f.rule().code())
                .containsExactlyInAnyOrder("8520", "8590");
        assertThat(validation.byTable().get(CinTable.HEADER)).hasSize(2);
        assertThat(validation.byChild().keySet()).containsExactly(PersonId.of("C7"));
        assertThat(validation.bySeverity().keySet()).containsExactlyInAnyOrder(Severity.ERROR, Severity.QUERY);
        assertThat(validation.toCsv())
                .startsWith("child,severity,rule,table,file,line,column,text,meaning")
                .contains("C7,ERROR,8520,Child,cin.xml,1,PersonBirthDate,[redacted],Born after the year")
                .doesNotContain("2025-06-01");
        assertThat(validation.toRevealingCsv()).contains("PersonBirthDate,2025-06-01,");
        assertThat(validation.findings()).extracting(RuleFinding::toString).noneMatch(text -> text.contains("2025-06"));
    }

    /** Numbers of England, also of before 2009, of Wales, and those that stand for no place. */
    @ParameterizedTest
    @CsvSource({
        "213, 0", "940, 0", "943, 0", "820, 0", "875, 0", "821, 0", "001, 0", "005, 0", "660, 0", "681, 0", "701, 0",
        "708, 0", "000, 1", "006, 1", "659, 1", "682, 1", "700, 1", "709, 1", "999, 1", "12A, 1"
    })
    void aPupilNumberIsOfAnAuthority(String digits, long expected) throws IOException {
        ReportingYear year = ReportingYear.parse("2025-26");
        String xml = "<Message><Children>"
                + child(referral("2025-06-02"))
                        .replace("<UPNunknown>UN5</UPNunknown>", "<UPN>A" + digits + "000000001</UPN>")
                + "</Children></Message>";
        Path file = Files.writeString(folder.resolve("upn.xml"), xml);
        assertThat(CinRuleBook.forYear(year)
                        .check(CinReturn.read(year, List.of(file)))
                        .outcome("1530")
                        .orElseThrow())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CIN2rows.xml",
                "CIN_Census_2021.xml",
                "CIN_Census_2024.xml",
                "CIN_Census_2026.xml",
                "fake_CIN_data.xml"
            })
    void theSamplesAreChecked(String name) throws IOException {
        String shared = System.getProperty("childrens.shared", "");
        assumeTrue(!shared.isEmpty(), "childrens.shared is not set");
        ReportingYear year = ReportingYear.parse("2023-24");
        CinReturn sample = CinReturn.read(year, List.of(Path.of(shared, "samples", "cin-d2i", name)));
        Validation validation = CinRuleBook.forYear(year).check(sample);
        assertThat(sample.children()).isNotEmpty();
        assertThat(validation.findings()).isNotEmpty();
        assertThat(validation.notEvaluated().values())
                .noneMatch(why -> why.message().contains("failed"));
    }
}
