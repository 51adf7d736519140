package org.childrensservices.core.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.placement.AdoptionJourney;
import org.childrensservices.core.placement.CareLeaverContact;
import org.childrensservices.core.placement.CareOutcomes;
import org.childrensservices.core.placement.PlacedCeasedReason;
import org.childrensservices.core.placement.PreviousPermanenceOption;
import org.childrensservices.core.placement.Sdq;
import org.childrensservices.core.placement.SdqReason;
import org.childrensservices.core.placement.SubstanceMisuse;
import org.childrensservices.core.returns.Reading;
import org.childrensservices.core.returns.ReturnedChildren;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ten tables beside Header and Episodes. */
class OtherTablesTest {

    private static final ReportingYear YEAR = ReportingYear.ending(2024);
    private static final String OC2 = "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,"
            + "HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED";
    private static final String AD1 = "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR";
    private static final String PLACED = "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private OtherTablesTest with(String name, String headings, String... rows) throws IOException {
        Files.writeString(folder.resolve(name), headings + "\n" + String.join("\n", rows) + "\n");
        return this;
    }

    private OtherTablesTest withChild() throws IOException {
        return with("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", "A1,M,15/07/2010,WBRI,UN1,,")
                .with(
                        "episodes.csv",
                        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
                        "A1,01/05/2023,S,C2,N1,U4,PR1,01/02/2024,E11,,,,");
    }

    private ReturnedChildren children() throws IOException {
        return Ssda903Reader.of(YEAR).readChildren(List.of(folder));
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.rule() + "@" + f.origin().line()
                        + (f.origin().column().isEmpty() ? "" : ":" + f.origin().column()))
                .toList();
    }

    private static Child only(ReturnedChildren returned) {
        assertThat(returned.children()).hasSize(1);
        return returned.children().get(0);
    }

    @Test
    void everyTableIsTypedAndFindsItsFaults() throws IOException {
        ImmutableMap<String, ImmutableList<String>> tables = ImmutableMap.<String, ImmutableList<String>>builder()
                .put(
                        "CHILD,DOB,REVIEW,REVIEW_CODE",
                        ImmutableList.of(
                                "A1,15/07/2010,30/08/2023,PN6=child A1: review of 2023-08-30",
                                "A1,15/07/2010,,PN6=raw cell.missing@2:REVIEW",
                                "A1,15/07/2010,30/08/2023,PN9=child A1: review of 2023-08-30 code.unknown@2:REVIEW_CODE"))
                .put(
                        "CHILD,SEX,DOB,DUC",
                        ImmutableList.of(
                                "A1,1,15/07/2010,15/07/2028=child A1: unaccompanied asylum-seeking",
                                "A1,1,15/07/2010,=child A1: unaccompanied asylum-seeking",
                                "A1,1,15/07/2010,soon=raw date.unreadable@2:DUC"))
                .put(
                        OC2,
                        ImmutableList.of(
                                "A1,15/07/2010,17,,0,,1,1,1,0,,=child A1: outcomes",
                                "A1,15/07/2010,41,,0,,1,1,1,0,,=child A1: outcomes sdq.unreadable@2:SDQ_SCORE",
                                "A1,15/07/2010,17.0,,2,,1,1,1,0,,=child A1: outcomes flag.unreadable@2:CONVICTED"))
                .put(
                        "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM",
                        ImmutableList.of(
                                "A1,15/07/2005,YES,F1,B1=child A1: YES, F1, B1",
                                "A1,15/07/2005,MAYBE,F1,B1=child A1: ?MAYBE, F1, B1 code.unknown@2:IN_TOUCH"))
                .put(
                        AD1,
                        ImmutableList.of(
                                "A1,15/07/2010,01/06/2023,01/09/2023,0,2,MF,L11=child A1: adoption decided 2023-06-01",
                                "A1,15/07/2010,01/06/2023,01/09/2023,0,3,MF,L11=child A1: adoption decided 2023-06-01"
                                        + " adopters.unreadable@2:NB_ADOPTR"))
                .put(
                        PLACED,
                        ImmutableList.of(
                                "A1,15/07/2010,01/06/2023,01/09/2023,RD1=child A1: to be placed for adoption from"
                                        + " 2023-06-01 until 2023-09-01 (RD1)",
                                "A1,15/07/2010,,,=raw cell.missing@2:DATE_PLACED"))
                .put(
                        "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM",
                        ImmutableList.of(
                                "A1,15/07/2010,P1,383,zz/05/2014=child A1: previous permanence P1",
                                "A1,15/07/2010,P1,383,zz/zz/zzzz=child A1: previous permanence P1"
                                        + " date.withheld@2:DATE_PERM",
                                "A1,15/07/2010,P1,383,31/zz/2014=child A1: previous permanence P1"
                                        + " date.unreadable@2:DATE_PERM"))
                .put(
                        "CHILD,DOB,MISSING,MIS_START,MIS_END",
                        ImmutableList.of(
                                "A1,15/07/2010,M,13/11/2023,25/11/2023=child A1: 2023-11-13 to 2023-11-25, M",
                                "A1,15/07/2010,M,13/11/2023,12/11/2023=raw date.order@2:MIS_END"))
                .put(
                        "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
                        ImmutableList.of(
                                "A1,15/07/2010,SW999,01/01/2024,03/01/2024,MANAGE=child A1: social worker from"
                                        + " 2024-01-01 to 2024-01-03",
                                "A1,15/07/2010,SW999,01/01/2024,31/12/2023,MANAGE=raw date.order@2:SW_DEC"))
                .put(
                        "CHILD,DOB,DOLO_START,DOLO_END",
                        ImmutableList.of(
                                "A1,15/07/2010,01/05/2026,=child A1: deprived of liberty 2026-05-01 onwards",
                                "A1,15/07/2010,01/05/2026,30/04/2026=raw date.order@2:DOLO_END"))
                .buildOrThrow();
        for (String headings : tables.keySet()) {
            for (String row : tables.getOrDefault(headings, ImmutableList.of())) {
                int split = row.lastIndexOf('=');
                with("a.csv", headings, row.substring(0, split));
                Reading<Ssda903Row> reading =
                        Ssda903Reader.standard().readAll(List.of(folder)).rows().get(0);
                String found = reading.typed().map(Object::toString).orElse("raw");
                assertThat(String.join(
                                " ",
                                ImmutableList.<String>builder()
                                        .add(found)
                                        .addAll(rules(reading.findings()))
                                        .build()))
                        .isEqualTo(row.substring(split + 1));
                assertThat(reading.toString()).doesNotContain("15/07/20").doesNotContain("2010-07-15");
            }
        }
    }

    @Test
    void recordsOfEveryTableBecomePartOfTheChild() throws IOException {
        ReturnedChildren returned = withChild()
                .with(
                        "reviews.csv",
                        "CHILD,DOB,REVIEW,REVIEW_CODE",
                        "A1,15/07/2010,30/08/2023,PN6",
                        "A1,15/07/2010,28/05/2023,PN1")
                .with("uasc.csv", "CHILD,SEX,DOB,DUC", "A1,M,15/07/2010,15/07/2028")
                .with("oc2.csv", OC2, "A1,15/07/2010,17,,0,,1,1,1,1,0,1")
                .with("missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END", "A1,15/07/2010,M,13/11/2023,25/11/2023")
                .with("perm.csv", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM", "A1,15/07/2010,P1,383,zz/05/2014")
                .with("ad1.csv", AD1, "A1,15/07/2010,02/06/2023,01/09/2023,0,2,MF,L11")
                .with("placed.csv", PLACED, "A1,15/07/2010,01/06/2023,01/09/2023,RD1")
                .with("dolo.csv", "CHILD,DOB,DOLO_START,DOLO_END", "A1,15/07/2010,01/06/2023,02/06/2023")
                .children();
        assertThat(returned.findings()).isEmpty();
        assertThat(returned.assembly().used()).isEqualTo(returned.account().rows());
        Child child = only(returned);
        assertThat(child.plans()).hasSize(1).allSatisfy(plan -> {
            assertThat(plan).hasToString("care plan of A1, 2023-05-01 to 2024-02-01");
            assertThat(plan.reviews())
                    .extracting(Object::toString)
                    .containsExactly("review of 2023-05-28", "review of 2023-08-30");
        });
        assertThat(child.immigrationSpells()).extracting(Object::toString).containsExactly("UASC until 2028-07-15");
        CareOutcomes outcomes = child.careOutcomes().get(0);
        assertThat(outcomes.year()).isEqualTo(YEAR);
        assertThat(outcomes.sdq()).contains(Sdq.scored(17));
        assertThat(outcomes.substanceMisuse()).contains(SubstanceMisuse.INTERVENTION_OFFERED);
        assertThat(child.missingSpells()).extracting(Object::toString).containsExactly("2023-11-13 to 2023-11-25, M");
        assertThat(child.deprivationsOfLiberty()).hasSize(1);
        assertThat(child.periodsOfCare().get(0).previousPermanence()).hasValueSatisfying(permanence -> {
            assertThat(permanence.option()).isEqualTo(Coded.of(PreviousPermanenceOption.ADOPTION));
            assertThat(permanence.date()).contains(PartialDate.of(YearMonth.of(2014, 5)));
            assertThat(permanence.authority()).contains("383");
        });
        AdoptionJourney adoption = child.adoption().orElseThrow();
        assertThat(adoption.decided()).isEqualTo(LocalDate.of(2023, 6, 1));
        assertThat(adoption.matched()).contains(LocalDate.of(2023, 9, 1));
        assertThat(adoption.ordered()).contains(LocalDate.of(2024, 2, 1));
        assertThat(adoption.adoptersAreConsistent()).isTrue();
        assertThat(adoption.reversed().map(reversed -> reversed.reason().is(PlacedCeasedReason.CHILDS_NEEDS_CHANGED)))
                .contains(true);
    }

    @Test
    void whatNoPartOfAChildCanTakeIsAFinding() throws IOException {
        withChild()
                .with("oc2.csv", OC2, "A1,15/07/2010,17,,0,,1,1,1,0,,")
                .with("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE", "A1,16/07/2010,01/02/2024,PN6")
                .with("sw.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON", "A1,15/07/2010,SW9,01/01/2024,,MANAGE");
        ReturnedChildren returned = Ssda903Reader.standard().readChildren(List.of(folder));
        assertThat(returned.findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("date.unknown", "review.outside.care", "birth.disagrees", "worker.apart");
        assertThat(returned.assembly().apart()).isEqualTo(3);
        assertThat(only(returned).careOutcomes()).isEmpty();
        assertThat(returned.findings().toString()).doesNotContain("2010");
    }

    /** Three flags of which not all go together: received comes before offered, and neither without a problem. */
    @ParameterizedTest
    @CsvSource({
        "'0,,', NONE",
        "'0,1,1', NONE",
        "'1,,', INTERVENTION_NOT_STATED",
        "'1,1,', INTERVENTION_RECEIVED",
        "'1,1,0', INTERVENTION_RECEIVED",
        "'1,0,1', INTERVENTION_OFFERED",
        "'1,,1', INTERVENTION_OFFERED",
        "'1,0,0', NOT_OFFERED",
        "'1,0,', NOT_OFFERED",
        "'1,,0', NOT_OFFERED",
        "',,',"
    })
    void flagsOfSubstancesAreOneAnswer(String flags, SubstanceMisuse expected) throws IOException {
        ReturnedChildren returned = withChild()
                .with("oc2.csv", OC2, "A1,15/07/2010,17,,0,,1,1,1," + flags)
                .children();
        assertThat(only(returned).careOutcomes().get(0).substanceMisuse()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void anAdoptionIsDecidedByOneOfTwoTables() throws IOException {
        Child child = only(withChild()
                .with("ad1.csv", AD1, "A1,15/07/2010,02/06/2023,01/09/2023,0,2,MF,L11")
                .children());
        assertThat(child.adoption().map(AdoptionJourney::decided)).contains(LocalDate.of(2023, 6, 2));
        assertThat(child.adoption().flatMap(AdoptionJourney::ordered)).contains(LocalDate.of(2024, 2, 1));
        ReturnedChildren undated = withChild()
                .with("ad1.csv", AD1, "A1,15/07/2010,,01/09/2023,0,2,MF,L11")
                .children();
        assertThat(only(undated).adoption()).isEmpty();
        assertThat(rules(undated.findings())).containsExactly("cell.missing@2:DATE_INT", "date.unknown@2");
        assertThat(undated.assembly().apart()).isEqualTo(1);
        assertThat(undated.assembly().used() + undated.assembly().apart())
                .isEqualTo(undated.account().rows());
    }

    @Test
    void whoDidNotLeaveCareForAdoptionHasNoOrder() throws IOException {
        Path episodes = folder.resolve("episodes.csv");
        withChild().with("placed.csv", PLACED, "A1,15/07/2010,01/06/2023,,");
        Files.writeString(episodes, Files.readString(episodes).replace(",E11,", ",E4A,"));
        AdoptionJourney journey = only(children()).adoption().orElseThrow();
        assertThat(journey.decided()).isEqualTo(LocalDate.of(2023, 6, 1));
        assertThat(journey.ordered()).isEmpty();
    }

    @Test
    void previousPermanenceIsOfAPeriodOfCareAndSaysWhatItWas() throws IOException {
        String headings = "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM";
        for (String contradiction : List.of("Z1,383,", "Z1,,zz/05/2014")) {
            ReturnedChildren returned = withChild()
                    .with("perm.csv", headings, "A1,15/07/2010," + contradiction)
                    .children();
            assertThat(rules(returned.findings())).containsExactly("permanence.contradiction@2");
            assertThat(only(returned).periodsOfCare().get(0).previousPermanence())
                    .hasValueSatisfying(permanence -> {
                        assertThat(permanence.date()).isEmpty();
                        assertThat(permanence.authority()).isEmpty();
                    });
        }
        assertThat(withChild()
                        .with("perm.csv", headings, "A1,15/07/2010,Z1,,")
                        .children()
                        .findings())
                .isEmpty();
        ReturnedChildren unsaid =
                withChild().with("perm.csv", headings, "A1,15/07/2010,,383,").children();
        assertThat(rules(unsaid.findings())).containsExactly("cell.missing@2:PREV_PERM", "permanence.apart@2");
        assertThat(only(unsaid).periodsOfCare().get(0).previousPermanence()).isEmpty();
        Files.delete(folder.resolve("episodes.csv"));
        ReturnedChildren apart =
                with("perm.csv", headings, "A1,15/07/2010,P1,383,zz/05/2014").children();
        assertThat(rules(apart.findings())).containsExactly("permanence.apart@2");
        assertThat(apart.assembly().apart()).isEqualTo(1);
    }

    @Test
    void ofTwoRowsOfAFileAboutTheSameTheLaterCounts() throws IOException {
        ReturnedChildren returned = withChild()
                .with(
                        "missing.csv",
                        "CHILD,DOB,MISSING,MIS_START,MIS_END",
                        "A1,15/07/2010,M,13/11/2023,25/11/2023",
                        "A1,15/07/2010,A,13/11/2023,26/11/2023")
                .children();
        assertThat(rules(returned.findings())).containsExactly("row.repeated@3");
        assertThat(only(returned).missingSpells())
                .extracting(Object::toString)
                .containsExactly("2023-11-13 to 2023-11-26, A");
        assertThat(returned.assembly().merged()).isEqualTo(1);
    }

    @Test
    void aReviewIsOneOfThePeriodInWhichItWasHeld() throws IOException {
        Child child = only(withChild()
                .with(
                        "later.csv",
                        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
                        "A1,01/03/2024,S,C2,N1,U4,PR1,,,,,,")
                .with(
                        "reviews.csv",
                        "CHILD,DOB,REVIEW,REVIEW_CODE",
                        "A1,15/07/2010,28/05/2023,PN1",
                        "A1,15/07/2010,20/03/2024,PN1")
                .children());
        assertThat(child.plans())
                .extracting(plan -> plan + ": " + plan.reviews())
                .containsExactly(
                        "care plan of A1, 2023-05-01 to 2024-02-01: [review of 2023-05-28]",
                        "care plan of A1, 2024-03-01 onwards: [review of 2024-03-20]");
    }

    /** Who is a mother now was none before; who was one stays one. */
    @Test
    void aMotherDoesNotCeaseToBeOne() throws IOException {
        String headings = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
        ReturnedChildren mother = with("header-1.csv", headings, "A1,F,15/07/2005,WBRI,UN1,0,")
                .with("header-2.csv", headings, "A1,F,15/07/2005,WBRI,UN1,1,")
                .children();
        assertThat(mother.findings()).isEmpty();
        assertThat(only(mother).birthOfFirstChild()).contains(Birth.unknown());
        ReturnedChildren none = with("header-1.csv", headings, "A1,F,15/07/2005,WBRI,UN1,1,")
                .with("header-2.csv", headings, "A1,F,15/07/2005,WBRI,UN1,0,")
                .children();
        assertThat(none.findings())
                .extracting(Finding::message)
                .containsExactly("the header differs from an earlier one in MOTHER (child A1)");
        assertThat(only(none).birthOfFirstChild()).isEmpty();
        ReturnedChildren never = with("header-1.csv", headings, "A1,F,15/07/2005,WBRI,UN1,0,")
                .with("header-2.csv", headings, "A1,F,15/07/2005,WBRI,UN1,0,")
                .children();
        assertThat(never.findings()).isEmpty();
        assertThat(only(never).birthOfFirstChild()).isEmpty();
    }

    @Test
    void careLeaversAreFoundOnTheirBirthday() throws IOException {
        ReturnedChildren returned = with(
                        "header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", "A1,M,29/02/2004,WBRI,UN1,,")
                .with("oc3.csv", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM", "A1,29/02/2004,YES,F1,B1")
                .children();
        assertThat(returned.findings()).isEmpty();
        assertThat(only(returned).careLeaverContacts())
                .extracting(CareLeaverContact::date)
                .containsExactly(LocalDate.of(2024, 2, 29));
    }

    @Test
    void theLaterYearWinsAndEveryYearHasItsOutcomes() throws IOException {
        String missing = "CHILD,DOB,MISSING,MIS_START,MIS_END";
        for (int year = 2023; year <= 2024; year++) {
            Path sub = Files.createDirectories(folder.resolve(Integer.toString(year)));
            Files.writeString(
                    sub.resolve("header.csv"), "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nA1,M,15/07/2010,WBRI,UN1,,\n");
            Files.writeString(
                    sub.resolve("missing.csv"),
                    missing + "\nA1,15/07/2010,M,30/03/2023," + (year == 2023 ? "" : "02/04/2023") + "\n");
            Files.writeString(
                    sub.resolve("oc2.csv"),
                    OC2 + "\nA1,15/07/2010," + (year == 2023 ? ",SDQ4" : "17,") + ",0,,1,1,1,0,,\n");
        }
        ReturnedChildren returned = Ssda903Reader.readYears(ImmutableMap.of(
                YEAR, List.of(folder.resolve("2024")), YEAR.previous(), List.of(folder.resolve("2023"))));
        assertThat(returned.findings()).isEmpty();
        Child child = only(returned);
        assertThat(child.missingSpells()).extracting(Object::toString).containsExactly("2023-03-30 to 2023-04-02, M");
        assertThat(child.careOutcomes())
                .extracting(outcomes -> outcomes.year() + " " + outcomes.sdq().orElseThrow())
                .containsExactly("2022-23 " + Sdq.notSubmitted(SdqReason.OTHER), "2023-24 " + Sdq.scored(17));
        assertThat(child.careOutcomes().get(0).sdq()).isEqualTo(Optional.of(Sdq.notSubmitted(SdqReason.OTHER)));
        assertThat(returned.assembly().merged()).isEqualTo(2);
    }
}
