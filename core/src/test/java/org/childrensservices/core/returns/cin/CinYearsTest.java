package org.childrensservices.core.returns.cin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.childrensservices.core.returns.cin.CinFiles.census;
import static org.childrensservices.core.returns.cin.CinFiles.child;
import static org.childrensservices.core.returns.cin.CinFiles.referral;

import com.google.common.collect.MoreCollectors;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.childrensservices.core.child.AssessmentFactor;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.PreProceedings;
import org.childrensservices.core.child.Section47Outcome;
import org.childrensservices.core.child.SocialCareEpisode;
import org.childrensservices.core.person.Disability;
import org.childrensservices.core.person.LinkedIdentifier;
import org.childrensservices.core.plan.CategoryOfAbuse;
import org.childrensservices.core.plan.ChildProtectionPlan;
import org.childrensservices.core.plan.Plan;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A child in two censuses is one child: what the later says counts, and what only the earlier says stays. */
class CinYearsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Two censuses in which a child has one referral, with what stands in it. */
    private ReturnedChildren years(String earlier, String later) throws IOException {
        return children(child(referral(earlier)), child(referral(later)));
    }

    private ReturnedChildren children(String earlier, String later) throws IOException {
        return new CinFiles(folder)
                .with("2027.xml", census(2027, earlier))
                .with("2028.xml", census(2028, later))
                .readChildren();
    }

    private static Child only(ReturnedChildren returned) {
        return returned.children().stream().collect(MoreCollectors.onlyElement());
    }

    private static SocialCareEpisode episode(ReturnedChildren returned) {
        return only(returned).referrals().stream()
                .collect(MoreCollectors.onlyElement())
                .episode()
                .orElseThrow();
    }

    private static <T> T one(List<T> records) {
        return records.stream().collect(MoreCollectors.onlyElement());
    }

    private static void assertFindings(ReturnedChildren returned, String... messages) {
        assertThat(returned.findings()).extracting(Finding::message).containsExactly(messages);
    }

    private static String element(String name, String... inside) {
        return "<" + name + ">" + String.join("", inside) + "</" + name + ">";
    }

    @Test
    void anAssessmentKeepsItsFactors() throws IOException {
        String start = element("AssessmentActualStartDate", "2026-05-02");
        ReturnedChildren returned = years(
                element(
                        "Assessments",
                        start,
                        element("FactorsIdentifiedAtAssessment", element("AssessmentFactors", "1A"))),
                element("Assessments", start, element("AssessmentAuthorisationDate", "2027-04-20")));
        assertFindings(returned);
        assertThat(one(episode(returned).assessments())).satisfies(assessment -> {
            assertThat(assessment.authorised()).contains(LocalDate.of(2027, 4, 20));
            assertThat(assessment.factors()).containsExactly(Coded.read(AssessmentFactor.class, "1A"));
        });
        assertThat(returned.assembly().merged()).isEqualTo(3);
        ReturnedChildren changed = years(
                element(
                        "Assessments",
                        start,
                        element("FactorsIdentifiedAtAssessment", element("AssessmentFactors", "1A"))),
                element(
                        "Assessments",
                        start,
                        element("FactorsIdentifiedAtAssessment", element("AssessmentFactors", "1B"))));
        assertThat(one(episode(changed).assessments()).factors())
                .containsExactly(Coded.read(AssessmentFactor.class, "1B"));
    }

    @Test
    void aPlanEndsInALaterCensus() throws IOException {
        String start = element("CINPlanStartDate", "2026-05-02");
        ReturnedChildren returned = years(
                element("CINPlanDates", start),
                element("CINPlanDates", start, element("CINPlanEndDate", "2027-06-01")));
        assertFindings(returned);
        assertThat(only(returned).plans())
                .extracting(Plan::toString)
                .containsExactly("child in need plan of C1, 2026-05-02 to 2027-06-01");
        assertThat(returned.assembly().merged()).isEqualTo(3);
    }

    @Test
    void aChildProtectionPlanKeepsItsCategoriesAndAllItsReviews() throws IOException {
        String start = element("CPPstartDate", "2026-05-02");
        String first = element("Reviews", element("CPPreviewDate", "2026-08-01"));
        String second = element("Reviews", element("CPPreviewDate", "2027-01-31"));
        ReturnedChildren returned = years(
                element(
                        "ChildProtectionPlans",
                        start,
                        element("InitialCategoryOfAbuse", "NEG"),
                        element("LatestCategoryOfAbuse", "EMO"),
                        element("NumberOfPreviousCPP", "0"),
                        first),
                element("ChildProtectionPlans", start, element("CPPendDate", "2027-06-01"), first, second));
        assertThat(one(only(returned).plans())).satisfies(plan -> {
            assertThat(plan).hasToString("child protection plan of C1, 2026-05-02 to 2027-06-01");
            assertThat(plan.reviews())
                    .extracting(Review::date)
                    .containsExactly(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 1, 31));
            assertThat(((ChildProtectionPlan) plan).initialCategory()).contains(Coded.of(CategoryOfAbuse.NEGLECT));
            assertThat(((ChildProtectionPlan) plan).latestCategory()).contains(Coded.of(CategoryOfAbuse.EMOTIONAL));
        });
        // The child, the referral, the plan, and the reviews that were there before.
        assertThat(returned.assembly().merged()).isEqualTo(4);
    }

    @Test
    void aConferenceIsKept() throws IOException {
        String start = element("S47ActualStartDate", "2026-05-02");
        String held = element("DateOfInitialCPC", "2026-05-20");
        ReturnedChildren later = years(
                element("Section47", start, element("ICPCnotRequired", "false")),
                element("Section47", start, held, element("ICPCnotRequired", "false")));
        assertFindings(later);
        assertThat(one(episode(later).enquiries()).conference())
                .hasValueSatisfying(conference -> assertThat(conference.date()).isEqualTo("2026-05-20"));
        assertThat(later.assembly().merged()).isEqualTo(3);
        ReturnedChildren withdrawn = years(
                element("Section47", start, held, element("ICPCnotRequired", "false")),
                element("Section47", start, element("ICPCnotRequired", "true")));
        assertFindings(withdrawn, "an earlier census gives an end, which is kept, and this one none (child C1)");
        assertThat(one(episode(withdrawn).enquiries()).conference()).isPresent();
        ReturnedChildren moved = years(
                element("Section47", start, held, element("ICPCnotRequired", "false")),
                element(
                        "Section47",
                        start,
                        element("DateOfInitialCPC", "2026-05-21"),
                        element("ICPCnotRequired", "false")));
        assertFindings(moved, "two versions of the block differ (child C1)");
        assertThat(one(episode(moved).enquiries()).conference())
                .hasValueSatisfying(conference -> assertThat(conference.date()).isEqualTo("2026-05-21"));
        ReturnedChildren none =
                years(element("Section47", start, element("ICPCnotRequired", "true")), element("Section47", start));
        assertThat(one(episode(none).enquiries()).outcome()).contains(Section47Outcome.conferenceNotRequired());
    }

    @Test
    void preProceedingsGoOn() throws IOException {
        String start = element("PPStartDate", "2026-05-02");
        ReturnedChildren returned = years(
                element(
                        "PreProceedingsandFGDM",
                        start,
                        element("LBPSentDate", "2026-05-03"),
                        element("FGDMMeetingOffer", "true"),
                        element("InitialPPMeetingDate", "2026-05-10"),
                        element("ReviewMeetingsCount", "2")),
                element(
                        "PreProceedingsandFGDM",
                        start,
                        element("ReviewMeetingsCount", "3"),
                        element("StepDecisionDate", "2027-05-03")));
        PreProceedings one = one(episode(returned).preProceedings());
        assertThat(one.letterSent()).contains(LocalDate.of(2026, 5, 3));
        assertThat(one.familyGroupMeetingOffered()).contains(true);
        assertThat(one.initialMeeting()).contains(LocalDate.of(2026, 5, 10));
        assertThat(one.reviewMeetings().map(Number::intValue)).contains(3);
        assertThat(one.decided()).contains(LocalDate.of(2027, 5, 3));
        assertThat(returned.assembly().merged()).isEqualTo(3);
    }

    @Test
    void aReferralKeepsWhatTheLaterCensusDoesNotSay() throws IOException {
        String earlier = child(referral(""));
        ReturnedChildren returned = children(
                earlier,
                earlier.replace("<ReferralSource>1A</ReferralSource>", "")
                        .replace("<PrimaryNeedCode>N1</PrimaryNeedCode>", ""));
        assertThat(one(only(returned).referrals())).satisfies(referral -> {
            assertThat(referral.source().map(Coded::text)).contains("1A");
            assertThat(referral.primaryNeed().map(Coded::text)).contains("N1");
        });
    }

    /** Blocks of one day in one file are not versions of each other, but of those of the same place in another. */
    @Test
    void twoAssessmentsOfOneDayStayTwo() throws IOException {
        String open = element("Assessments", element("AssessmentActualStartDate", "2026-05-02"));
        String done = element(
                "Assessments",
                element("AssessmentActualStartDate", "2026-05-02"),
                element("AssessmentAuthorisationDate", "2026-06-01"));
        ReturnedChildren returned = years(open + open, open + done);
        assertThat(episode(returned).assessments())
                .extracting(assessment -> assessment.authorised().isPresent())
                .containsExactly(false, true);
        assertThat(returned.assembly().merged()).isEqualTo(4);
    }

    private static String disabled(String... codes) {
        StringBuilder disabilities = new StringBuilder();
        for (String code : codes) {
            disabilities.append(element("Disability", code));
        }
        return child("")
                .replace(
                        "</ChildCharacteristics>",
                        element("Disabilities", disabilities.toString()) + "</ChildCharacteristics>");
    }

    @Test
    void disabilitiesAreThoseOfTheLatestCensusThatNamesAny() throws IOException {
        ReturnedChildren same = children(disabled("HEAR"), disabled("HEAR"));
        assertFindings(same);
        assertThat(only(same).disabilities()).containsExactly(Coded.of(Disability.HEARING));
        ReturnedChildren silent = children(disabled("HEAR"), child(""));
        assertFindings(silent);
        assertThat(only(silent).disabilities()).containsExactly(Coded.of(Disability.HEARING));
        ReturnedChildren first = children(child(""), disabled("HEAR"));
        assertFindings(first);
        assertThat(only(first).disabilities()).containsExactly(Coded.of(Disability.HEARING));
        ReturnedChildren other = children(disabled("HEAR"), disabled("HEAR", "VIS"));
        assertFindings(other, "the child differs from an earlier block in Disability (child C1)");
        assertThat(only(other).disabilities()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "<Sex>F</Sex>, <Sex>M</Sex>, Sex",
        "<Sex>F</Sex>, '', ''",
        "<PersonBirthDate>2015-03-27</PersonBirthDate>, <PersonBirthDate>2015-03-28</PersonBirthDate>, PersonBirthDate",
        "<UPNunknown>UN2</UPNunknown>, <UPNunknown>UN3</UPNunknown>, ''",
        "<Ethnicity>WBRI</Ethnicity>, <Ethnicity>WIRI</Ethnicity>, Ethnicity"
    })
    void whoAChildIsMustNotChange(String was, String is, String differing) throws IOException {
        ReturnedChildren returned = children(child(""), child("").replace(was, is == null ? "" : is));
        if (differing.isEmpty()) {
            assertFindings(returned);
        } else {
            assertFindings(returned, "the child differs from an earlier block in " + differing + " (child C1)");
        }
        assertThat(only(returned).sex()).isPresent();
        assertThat(returned.findings().toString()).doesNotContain("2015-03");
    }

    @Test
    void aFormerPupilNumberMayBeAnother() throws IOException {
        String upn = "</LAchildID><UPN>B801200005001</UPN><FormerUPN>";
        String child = child("").replace("<UPNunknown>UN2</UPNunknown>", "");
        ReturnedChildren returned = children(
                child.replace("</LAchildID>", upn + "H801200001001</FormerUPN>"),
                child.replace("</LAchildID>", upn + "P207000016049</FormerUPN>"));
        assertFindings(returned);
        assertThat(only(returned).linkedIdentifiers())
                .extracting(LinkedIdentifier::toString, linked -> linked.value().reveal())
                .containsExactly(tuple("FORMER_UPN [redacted]", "P207000016049"));
    }

    @Test
    void twoBlocksOfOneFileAreOneChildAndReported() throws IOException {
        ReturnedChildren returned = new CinFiles(folder)
                .with("2027.xml", census(2027, child(referral("")), child("")))
                .readChildren();
        assertFindings(returned, "another block of the same file is about the same child (child C1)");
        assertThat(only(returned).referrals()).hasSize(1);
        assertThat(returned.assembly().merged()).isEqualTo(1);
    }

    @Test
    void theAuthorityIsOneOfEngland() throws IOException {
        ReturnedChildren returned = new CinFiles(folder)
                .with("2027.xml", census(2027, child("")).replace("<LEA>213</LEA>", "<LEA>999</LEA>"))
                .readChildren();
        assertThat(returned.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "QUERY authority.unknown at 2027.xml:1:LEA: the number is that of no local authority in"
                                + " England ['999']");
        assertThat(only(returned).authority()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CIN, ''",
        "cin, ''",
        "CSWW, 'the file is the children''s social work workforce census (CSWW), not the CIN census'",
        "SC, 'the file is the collection SC, not the CIN census'"
    })
    void aFileOfAnotherCollectionIsNotTakenForTheCensus(String collection, String message) throws IOException {
        assertFindings(
                new CinFiles(folder)
                        .with(
                                "2027.xml",
                                census(2027, child("")).replace("<Collection>CIN<", "<Collection>" + collection + "<"))
                        .readChildren(),
                message.isEmpty() ? new String[0] : new String[] {message});
    }

    @ParameterizedTest
    @CsvSource({
        "EXPSSDA903, 'the file is the return of looked-after children (SSDA903), not the CIN census'",
        "Letter, 'the outermost element is not Message, as it is in the CIN census'"
    })
    void aFileOfAnotherReturnIsToldApart(String outermost, String message) throws IOException {
        assertFindings(
                new CinFiles(folder)
                        .with("other.xml", element(outermost, element("CHILD")))
                        .readChildren(),
                message);
    }
}
