package org.childrensservices.core.returns.ssda903;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Ethnicity;
import org.childrensservices.core.person.ImmigrationSpell;
import org.childrensservices.core.person.ImmigrationStatus;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.UpnUnknownReason;
import org.childrensservices.core.placement.AdoptersSex;
import org.childrensservices.core.placement.AdoptersStatus;
import org.childrensservices.core.placement.AdoptionJourney;
import org.childrensservices.core.placement.CareLeaverContact;
import org.childrensservices.core.placement.CareLeaverInTouch;
import org.childrensservices.core.placement.CareOutcomes;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.placement.DecisionReversed;
import org.childrensservices.core.placement.DeprivationOfLiberty;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.LegalStatusSpell;
import org.childrensservices.core.placement.MissingKind;
import org.childrensservices.core.placement.MissingSpell;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.PlacedCeasedReason;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.PlacementProvider;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.PreviousPermanence;
import org.childrensservices.core.placement.PreviousPermanenceOption;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.placement.ReasonNewEpisode;
import org.childrensservices.core.placement.Sdq;
import org.childrensservices.core.placement.SdqReason;
import org.childrensservices.core.placement.ShortBreak;
import org.childrensservices.core.placement.SubstanceMisuse;
import org.childrensservices.core.plan.CarePlan;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.returns.Assembler;
import org.childrensservices.core.returns.Readings;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.SourceText;
import org.childrensservices.core.workforce.Involvement;
import org.childrensservices.core.workforce.InvolvementRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a child belongs to the return of 2023-24, at both sides of each boundary. */
class Ssda903RowsTest {

    private static final ReportingYear YEAR = ReportingYear.ending(2024);
    private static final LocalDate FIRST = YEAR.firstDay();
    private static final LocalDate LAST = YEAR.lastDay();
    private static final PersonId ID = PersonId.of("C1");

    private static Child.Builder child() {
        return Child.builder()
                .id(ID)
                .birth(Birth.on(LocalDate.of(2012, 6, 15)))
                .sex(Coded.of(Sex.FEMALE))
                .ethnicity(Coded.of(Ethnicity.WHITE_BRITISH))
                .upnUnknown(Coded.of(UpnUnknownReason.NEWLY_IN_CONTACT));
    }

    private static PeriodOfCare period(LocalDate start, Optional<LocalDate> end) {
        return PeriodOfCare.builder()
                .start(start)
                .end(end.map(day -> new EndOfCare(day, Optional.of(Coded.of(ReasonEpisodeCeased.HOME_PLANNED)))))
                .categoryOfNeed(Coded.of(CategoryOfNeed.ABUSE_OR_NEGLECT))
                .addPlacement(Placement.builder()
                        .type(Coded.of(PlacementType.FOSTER_OTHER))
                        .provider(Coded.of(PlacementProvider.OWN_AUTHORITY))
                        .start(start)
                        .end(end)
                        .startReason(Coded.of(ReasonNewEpisode.STARTED_TO_BE_LOOKED_AFTER))
                        .build())
                .addLegalStatus(LegalStatusSpell.builder()
                        .status(Coded.of(LegalStatus.SECTION_20))
                        .start(start)
                        .end(end)
                        .build())
                .build();
    }

    /** A child in care since 2 May 2022. */
    private static Child.Builder inCare() {
        return child().addPeriodsOfCare(period(LocalDate.of(2022, 5, 2), Optional.empty()));
    }

    private static Readings<Ssda903Row> rows(Child.Builder child) {
        return Ssda903Rows.of(YEAR, List.of(child.build()));
    }

    private static <R extends Ssda903Row> ImmutableList<R> rows(Child.Builder child, Class<R> table) {
        return rows(child).typed(table);
    }

    private static ImmutableList<String> rules(Readings<Ssda903Row> rows) {
        return rows.account().findings().stream().map(Finding::rule).collect(toImmutableList());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-01, 2023-03-31, 0",
        "2023-03-01, 2023-04-01, 1",
        "2024-03-31, , 1",
        "2024-03-31, 2024-04-01, 1",
        "2024-04-01, , 0"
    })
    void episodesOfWhichADayFallsInTheYear(LocalDate start, LocalDate end, int rows) {
        Child.Builder care = child().addPeriodsOfCare(period(start, Optional.ofNullable(end)));
        assertThat(rows(care, EpisodeRow.class)).hasSize(rows);
        assertThat(rows(care, HeaderRow.class)).hasSize(rows);
        Child.Builder breaks = child().addShortBreak(
                        shortBreak(start, Optional.ofNullable(end)).build());
        assertThat(rows(breaks, EpisodeRow.class)).hasSize(rows);
    }

    private static ShortBreak.Builder shortBreak(LocalDate start, Optional<LocalDate> end) {
        return ShortBreak.builder()
                .status(Coded.of(LegalStatus.SHORT_BREAK))
                .start(start)
                .end(end)
                .placementType(Coded.of(PlacementType.FOSTER_OTHER));
    }

    @Test
    void whatEndsAfterTheYearGoesOn() {
        Child.Builder left = child().addPeriodsOfCare(period(FIRST, Optional.of(LAST.plusDays(1))))
                .addShortBreak(shortBreak(FIRST, Optional.of(LAST.plusDays(1)))
                        .endReason(Coded.of(ReasonEpisodeCeased.OTHER))
                        .build())
                .addMissingSpell(MissingSpell.builder()
                        .kind(Coded.of(MissingKind.MISSING))
                        .start(LAST)
                        .end(LAST.plusDays(1))
                        .build());
        assertThat(rows(left, EpisodeRow.class)).hasSize(2).allSatisfy(row -> {
            assertThat(row.episode().end()).isEmpty();
            assertThat(row.episode().reasonCeased()).isEmpty();
        });
        assertThat(rows(left, MissingRow.class).get(0).spell().end()).isEmpty();
        assertThat(rows(child().addPeriodsOfCare(period(FIRST, Optional.of(LAST))), EpisodeRow.class)
                        .get(0)
                        .episode()
                        .reasonCeased())
                .contains(Coded.of(ReasonEpisodeCeased.HOME_PLANNED));
    }

    @Test
    void severalPeriodsOfCareAreReturned() {
        Child.Builder twice = child().addPeriodsOfCare(
                        period(FIRST, Optional.of(FIRST.plusDays(10))), period(FIRST.plusDays(40), Optional.empty()));
        assertThat(rows(twice, EpisodeRow.class)).hasSize(2);
        assertThat(rules(rows(twice))).isEmpty();
    }

    @Test
    void aShortBreakOfNoKnownPlacementIsKeptRaw() {
        Readings<Ssda903Row> rows = rows(child().addShortBreak(ShortBreak.builder()
                .status(Coded.of(LegalStatus.SHORT_BREAK))
                .start(FIRST)
                .build()));
        assertThat(rows.account().keptRaw()).isEqualTo(1);
        assertThat(rows.findings()).extracting(Finding::rule).contains("cell.missing");
    }

    @Test
    void nobodyIsAskedForReviewsOfShortBreaks() {
        Child.Builder breaks = child().addShortBreak(
                        shortBreak(FIRST, Optional.empty()).build())
                .addPlan(carePlan(FIRST))
                .birthOfFirstChild(Birth.unknown());
        assertThat(rows(breaks).account().rows()).isEqualTo(2);
        assertThat(rows(breaks, HeaderRow.class).get(0).mother()).isEmpty();
    }

    private static CarePlan carePlan(LocalDate... reviews) {
        return CarePlan.builder()
                .owner(ID)
                .start(LocalDate.of(2022, 5, 2))
                .reviews(List.of(reviews).stream()
                        .map(day -> Review.builder().date(day).build())
                        .collect(toImmutableList()))
                .build();
    }

    @Test
    void reviewsInTheYearOnADayOfCare() {
        Child.Builder reviewed = inCare().addPlan(carePlan(FIRST.minusDays(1), FIRST, LAST, LAST.plusDays(1)));
        assertThat(rows(reviewed, ReviewRow.class))
                .extracting(row -> row.review().date())
                .containsExactly(FIRST, LAST);
        assertThat(rules(rows(reviewed))).isEmpty();
        Child.Builder outside = child().addPeriodsOfCare(period(FIRST.plusDays(1), Optional.empty()))
                .addPlan(carePlan(FIRST, FIRST.plusDays(1)));
        assertThat(rows(outside, ReviewRow.class)).hasSize(1);
        assertThat(rules(rows(outside))).containsExactly("record.unwritten");
    }

    @ParameterizedTest
    @CsvSource({"2023-03-31, 0", "2023-04-01, 1", "2030-06-15, 1", ", 1"})
    void unaccompaniedUnlessThatWasOver(LocalDate end, int rows) {
        Child.Builder asylum = inCare().addImmigrationSpell(new ImmigrationSpell(
                Coded.of(ImmigrationStatus.UNACCOMPANIED_ASYLUM_SEEKING), Optional.empty(), Optional.ofNullable(end)));
        assertThat(rows(asylum, UnaccompaniedRow.class)).hasSize(rows);
    }

    @ParameterizedTest
    @CsvSource({"2023-03-01, 2023-03-31, 0", "2023-03-01, 2023-04-01, 1", "2024-03-31, , 1", "2024-04-01, , 0"})
    void missingAndDeprivedOfLibertyOnADayOfTheYear(LocalDate start, LocalDate end, int rows) {
        Child.Builder missing = inCare().addMissingSpell(MissingSpell.builder()
                .kind(Coded.of(MissingKind.AWAY))
                .start(start)
                .end(Optional.ofNullable(end))
                .build());
        assertThat(rows(missing, MissingRow.class)).hasSize(rows);
        Child deprived = inCare().addDeprivationsOfLiberty(DeprivationOfLiberty.builder()
                        .start(start.plusYears(3))
                        .end(Optional.ofNullable(end).map(day -> day.plusYears(3)))
                        .build())
                .build();
        assertThat(Ssda903Rows.of(ReportingYear.ending(2027), List.of(deprived)).typed(DeprivationOfLibertyRow.class))
                .hasSize(rows);
        assertThat(rows(deprived.toBuilder(), DeprivationOfLibertyRow.class)).isEmpty();
    }

    @Test
    void outcomesOfTheYearOnly() {
        CareOutcomes outcomes = CareOutcomes.builder()
                .year(YEAR)
                .convicted(true)
                .substanceMisuse(SubstanceMisuse.INTERVENTION_OFFERED)
                .sdq(Sdq.notSubmitted(SdqReason.CARER_REFUSED))
                .build();
        Child.Builder fared = inCare().addCareOutcome(outcomes.toBuilder()
                        .year(YEAR.previous())
                        .sdq(Sdq.scored(20))
                        .build())
                .addCareOutcome(outcomes);
        assertThat(rows(fared, CareOutcomesRow.class))
                .singleElement()
                .satisfies(row -> assertThat(row.outcomes(YEAR)).isEqualTo(outcomes));
        assertThat(Ssda903Rows.of(YEAR.previous(), List.of(fared.build()))
                        .typed(CareOutcomesRow.class)
                        .get(0)
                        .sdqScore())
                .contains(Sdq.scored(20));
    }

    private static AdoptionJourney.Builder journey() {
        return AdoptionJourney.builder()
                .decided(LocalDate.of(2022, 9, 1))
                .matched(LocalDate.of(2022, 10, 1))
                .byFormerCarer(false)
                .adopters(Coded.of(AdoptersSex.MALE_AND_FEMALE_COUPLE))
                .adoptersStatus(Coded.of(AdoptersStatus.MARRIED_DIFFERENT_SEX));
    }

    @ParameterizedTest
    @CsvSource({"2023-03-31, 0", "2023-04-01, 1", "2024-03-31, 1", "2024-04-01, 0"})
    void anAdoptionOrderedInTheYear(LocalDate ordered, int rows) {
        Child.Builder adopted = inCare().adoption(journey().ordered(ordered).build());
        assertThat(rows(adopted, AdoptionRow.class)).hasSize(rows);
        assertThat(rows(adopted, PlacedForAdoptionRow.class)).hasSize(1);
        assertThat(rows(adopted, AdoptionRow.class))
                .allSatisfy(row -> assertThat(row.numberOfAdopters()).contains(2));
    }

    @ParameterizedTest
    @CsvSource({"2023-03-31, 0, ", "2023-04-01, 1, 2023-04-01", "2024-03-31, 1, 2024-03-31", "2024-04-01, 1, "})
    void aDecisionThatWasNotReversedBefore(LocalDate reversed, int rows, LocalDate shown) {
        Child.Builder kept = inCare().adoption(AdoptionJourney.builder()
                .decided(LocalDate.of(2022, 9, 1))
                .reversed(new DecisionReversed(reversed, Coded.of(PlacedCeasedReason.OTHER)))
                .build());
        assertThat(rows(kept, PlacedForAdoptionRow.class)).hasSize(rows).allSatisfy(row -> {
            assertThat(row.reversed()).isEqualTo(Optional.ofNullable(shown));
            assertThat(row.reversedBecause().isPresent()).isEqualTo(shown != null);
        });
    }

    private static PeriodOfCare since(LocalDate start, Optional<LocalDate> end, PreviousPermanenceOption before) {
        return period(start, end).toBuilder()
                .previousPermanence(new PreviousPermanence(
                        Coded.of(before),
                        before == PreviousPermanenceOption.NONE
                                ? Optional.empty()
                                : Optional.of(PartialDate.parse("2014-05")),
                        Optional.empty()))
                .build();
    }

    @Test
    void previousPermanenceOfTheLastPeriodSinceApril2016() {
        LocalDate asked = LocalDate.of(2016, 4, 1);
        PreviousPermanenceOption adoption = PreviousPermanenceOption.ADOPTION;
        assertThat(rows(
                        child().addPeriodsOfCare(since(asked, Optional.empty(), adoption)),
                        PreviousPermanenceRow.class))
                .singleElement()
                .satisfies(row -> assertThat(row.date()).contains(PartialDate.parse("2014-05")));
        assertThat(rows(
                        child().addPeriodsOfCare(since(asked.minusDays(1), Optional.empty(), adoption)),
                        PreviousPermanenceRow.class))
                .isEmpty();
        Child.Builder twice = child().addPeriodsOfCare(
                        since(FIRST, Optional.of(FIRST.plusDays(5)), adoption),
                        since(FIRST.plusDays(9), Optional.empty(), PreviousPermanenceOption.NONE));
        assertThat(rows(twice, PreviousPermanenceRow.class))
                .singleElement()
                .satisfies(row -> assertThat(row.option()).contains(Coded.of(PreviousPermanenceOption.NONE)));
        assertThat(rules(rows(twice))).containsExactly("record.unwritten");
    }

    private static CareLeaverContact contact(LocalDate day) {
        return CareLeaverContact.builder()
                .date(day)
                .inTouch(Coded.of(CareLeaverInTouch.IN_TOUCH))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"16, 0", "17, 1", "21, 1", "22, 0"})
    void careLeaversOfSeventeenToTwentyOne(int age, int rows) {
        LocalDate born = LocalDate.of(2023 - age, 6, 15);
        Child.Builder leaver = child().birth(Birth.on(born)).addCareLeaverContact(contact(LocalDate.of(2023, 6, 15)));
        assertThat(rows(leaver, CareLeaverRow.class)).hasSize(rows);
        assertThat(rows(leaver, HeaderRow.class)).hasSize(rows);
    }

    @ParameterizedTest
    @CsvSource({"2023-03-14, 0", "2023-03-15, 1", "2023-07-15, 1", "2023-07-16, 0"})
    void whatWasKnownAroundTheBirthday(LocalDate day, int rows) {
        Child.Builder leaver =
                child().birth(Birth.on(LocalDate.of(2004, 6, 15))).addCareLeaverContact(contact(day));
        assertThat(rows(leaver, CareLeaverRow.class)).hasSize(rows);
    }

    @Test
    void theContactNearestToTheBirthday() {
        Child.Builder leaver = child().birth(Birth.on(LocalDate.of(2004, 6, 15)))
                .addCareLeaverContact(contact(LocalDate.of(2023, 5, 1)))
                .addCareLeaverContact(contact(LocalDate.of(2023, 6, 20)).toBuilder()
                        .inTouch(Coded.of(CareLeaverInTouch.NOT_IN_TOUCH))
                        .build());
        assertThat(rows(leaver, CareLeaverRow.class))
                .singleElement()
                .satisfies(row -> assertThat(row.inTouch()).contains(Coded.of(CareLeaverInTouch.NOT_IN_TOUCH)));
    }

    @Test
    void girlsInCareAreMothersOrNot() {
        assertThat(rows(inCare(), HeaderRow.class).get(0).mother()).contains(false);
        assertThat(rows(inCare().sex(Coded.of(Sex.MALE)), HeaderRow.class)
                        .get(0)
                        .mother())
                .isEmpty();
        assertThat(rows(inCare().birthOfFirstChild(Birth.on(LAST)), HeaderRow.class)
                        .get(0)
                        .birthOfFirstChild())
                .contains(Birth.on(LAST));
        HeaderRow later = rows(inCare().birthOfFirstChild(Birth.on(LAST.plusDays(1))), HeaderRow.class)
                .get(0);
        assertThat(later.mother()).contains(false);
        assertThat(later.birthOfFirstChild()).isEmpty();
        assertThat(rows(inCare().birthOfFirstChild(Birth.unknown()), HeaderRow.class)
                        .get(0)
                        .mother())
                .contains(true);
    }

    @Test
    void sexIsADigitUpTo2023And24() {
        Child child = inCare().sex(Coded.of(Sex.MALE)).build();
        assertThat(Ssda903Rows.of(YEAR, List.of(child)).rows().get(0).raw().cell("SEX"))
                .contains(SourceText.of("1"));
        assertThat(Ssda903Rows.of(ReportingYear.ending(2025), List.of(child))
                        .rows()
                        .get(0)
                        .raw()
                        .cell("SEX"))
                .contains(SourceText.of("M"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-01, 0",
        "2024, 2023-03-31, 0",
        "2024, 2023-04-01, 1",
        "2025, 2023-03-31, 0",
        "2025, 2023-04-01, 1"
    })
    void socialWorkersOfTheYearAndSince2025OfTheYearBefore(int endYear, LocalDate end, int rows) {
        Involvement worker = Involvement.builder()
                .professional(PersonId.of("SW123"))
                .child(ID)
                .role(InvolvementRole.ALLOCATED_SOCIAL_WORKER)
                .start(LocalDate.of(2022, 5, 2))
                .end(end)
                .build();
        Involvement other =
                worker.toBuilder().role(InvolvementRole.PERSONAL_ADVISER).build();
        assertThat(Ssda903Rows.of(ReportingYear.ending(endYear), List.of(inCare().build()), List.of(worker, other))
                        .typed(SocialWorkerRow.class))
                .hasSize(rows);
    }

    @Test
    void placementsThatOverlapReadOtherwise() {
        PeriodOfCare care = period(FIRST, Optional.of(FIRST.plusDays(50)));
        Placement first = care.placements().get(0);
        Child.Builder overlapping = child().addPeriodsOfCare(care.toBuilder()
                .placements(List.of(
                        first,
                        first.toBuilder()
                                .type(Coded.of(PlacementType.CHILDRENS_HOME))
                                .startReason(Coded.of(ReasonNewEpisode.PLACEMENT_AND_CARER))
                                .start(FIRST.plusDays(20))
                                .end(FIRST.plusDays(30))
                                .build()))
                .build());
        assertThat(rows(overlapping, EpisodeRow.class)).hasSize(2);
        assertThat(rules(rows(overlapping))).containsExactly("record.changed");
    }

    /** Who goes on in one period on 31 March, as its end is not known yet, reads as having left it for the other. */
    @ParameterizedTest
    @CsvSource({
        "2024-04-01, 2024-03-20, true",
        "2024-04-01, 2024-04-01, false",
        "2024-03-31, 2024-03-20, false",
        "2024-03-31, 2024-03-31, false",
        ", 2024-03-20, true"
    })
    void aPeriodThatGoesOnIntoAnotherReadsOtherwise(LocalDate end, LocalDate next, boolean changed) {
        Child.Builder overlapping = child().addPeriodsOfCare(
                        period(LocalDate.of(2022, 5, 2), Optional.ofNullable(end)), period(next, Optional.empty()));
        Readings<Ssda903Row> rows = rows(overlapping);
        assertThat(rules(rows)).isEqualTo(changed ? ImmutableList.of("record.changed") : ImmutableList.of());
        Assembler<Ssda903Row> assembler = Ssda903Reader.of(YEAR).newAssembler();
        rows.rows().forEach(assembler);
        PeriodOfCare first =
                assembler.assemble().children().get(0).periodsOfCare().get(0);
        assertThat(first.end().map(EndOfCare::date))
                .isEqualTo(
                        changed ? Optional.of(next) : Optional.ofNullable(end).filter(day -> !day.isAfter(LAST)));
    }

    /** A placement that begins where nothing says so reads as part of the one before, if that is returned too. */
    @ParameterizedTest
    @CsvSource({"2023-03-31, 1, false", "2023-04-01, 2, true", "2024-03-31, 2, true", "2024-04-01, 1, false"})
    void whatReadsOtherwiseInAnotherYearDoesNotMatter(LocalDate moved, int rows, boolean changed) {
        PeriodOfCare care = period(LocalDate.of(2021, 5, 2), Optional.empty());
        Placement placement = care.placements().get(0);
        Child.Builder child = child().addPeriodsOfCare(care.toBuilder()
                .placements(List.of(
                        placement.toBuilder().end(moved).build(),
                        placement.toBuilder()
                                .start(moved)
                                .startReason(Optional.empty())
                                .build()))
                .build());
        assertThat(rows(child, EpisodeRow.class)).hasSize(rows);
        assertThat(rules(rows(child)).contains("record.changed")).isEqualTo(changed);
    }

    @Test
    void aStatusThatBeganInAnEarlierYearComesBackAsLongAsItIsReturned() {
        PeriodOfCare care = period(LocalDate.of(2021, 5, 2), Optional.of(LAST.plusDays(40)));
        LegalStatusSpell first = care.legalStatuses().get(0);
        LocalDate order = LocalDate.of(2022, 9, 1);
        Child.Builder child = child().addPeriodsOfCare(care.toBuilder()
                .legalStatuses(List.of(
                        first.toBuilder().end(order).build(),
                        first.toBuilder()
                                .status(Coded.of(LegalStatus.FULL_CARE_ORDER))
                                .start(order)
                                .build()))
                .build());
        assertThat(rows(child, EpisodeRow.class)).hasSize(1);
        assertThat(rules(rows(child))).isEmpty();
    }

    @Test
    void careUnderNoLegalStatusHasNoRow() {
        Readings<Ssda903Row> rows = rows(child().addPeriodsOfCare(period(FIRST, Optional.empty()).toBuilder()
                        .legalStatuses(ImmutableList.of())
                        .build())
                .addShortBreak(shortBreak(FIRST, Optional.empty()).build()));
        assertThat(rules(rows)).containsExactly("record.unwritten");
    }

    @Test
    void aReturnHasTheTablesOfItsYear() {
        assertThat(Ssda903Rows.of(ReportingYear.ending(2023), List.of())
                        .account()
                        .files())
                .hasSize(10);
        assertThat(Ssda903Rows.of(ReportingYear.ending(2024), List.of())
                        .account()
                        .files())
                .hasSize(11);
        assertThat(Ssda903Rows.of(ReportingYear.ending(2027), List.of())
                        .account()
                        .files())
                .hasSize(12);
    }
}
