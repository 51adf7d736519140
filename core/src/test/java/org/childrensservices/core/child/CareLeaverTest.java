package org.childrensservices.core.child;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.AdoptersSex;
import org.childrensservices.core.placement.AdoptersStatus;
import org.childrensservices.core.placement.AdoptionJourney;
import org.childrensservices.core.placement.CareLeaverEligibility;
import org.childrensservices.core.placement.DeprivationOfLiberty;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.MissingKind;
import org.childrensservices.core.placement.MissingSpell;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.placement.ShortBreak;
import org.childrensservices.core.plan.ChildInNeedPlan;
import org.childrensservices.core.plan.PathwayPlan;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareLeaverTest {

    private static final Age AGE = Age.standard();
    private static final LocalDate BIRTH = LocalDate.of(2004, 2, 29);

    private static PeriodOfCare care(LocalDate start, LocalDate end, ReasonEpisodeCeased reason) {
        return PeriodOfCare.builder()
                .start(start)
                .end(new EndOfCare(end, Optional.of(Coded.of(reason))))
                .addPlacement(Placement.builder()
                        .type(Coded.of(PlacementType.CHILDRENS_HOME))
                        .start(start)
                        .end(end)
                        .build())
                .build();
    }

    private static Child child(PeriodOfCare... periods) {
        return Child.builder()
                .id(PersonId.of("C7"))
                .birth(Birth.on(BIRTH))
                .addAllPeriodsOfCare(Arrays.asList(periods))
                .build();
    }

    /** Born on 29 February 2004, so 16 on 29 February 2020 and 18 on 1 March 2022. */
    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2020-12-01, 2020-02-28, NONE",
        "2020-01-01, 2020-12-01, 2020-02-29, QUALIFYING",
        "2020-01-01, 2020-12-01, 2020-03-30, QUALIFYING", // 90 days
        "2020-01-01, 2020-12-01, 2020-03-31, ELIGIBLE", // 91 days
        "2020-01-01, 2020-12-01, 2020-12-01, RELEVANT",
        "2020-01-01, 2020-12-01, 2022-02-28, RELEVANT",
        "2020-01-01, 2020-12-01, 2022-03-01, FORMER_RELEVANT",
        "2020-01-01, 2020-12-01, 2029-02-28, FORMER_RELEVANT",
        "2020-01-01, 2020-12-01, 2029-03-01, NONE",
        "2018-03-01, 2020-02-29, 2021-01-01, NONE", // no day of care at 16
        "2018-03-01, 2020-03-01, 2021-01-01, RELEVANT", // one day
        "2021-12-20, 2022-03-01, 2023-01-01, QUALIFYING"
    })
    void eligibilityIsComputedFromDaysOfCare(
            LocalDate start, LocalDate end, LocalDate day, CareLeaverEligibility expected) {
        assertThat(child(care(start, end, ReasonEpisodeCeased.OTHER)).careLeaverEligibilityOn(day, AGE))
                .isEqualTo(Outcome.of(expected));
    }

    @Test
    void whoReturnedHomeIsRelevantForSixMonths() {
        Child child =
                child(care(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 8, 31), ReasonEpisodeCeased.HOME_PLANNED));
        assertThat(child.careLeaverEligibilityOn(LocalDate.of(2021, 2, 27), AGE))
                .isEqualTo(Outcome.of(CareLeaverEligibility.RELEVANT));
        assertThat(child.careLeaverEligibilityOn(LocalDate.of(2021, 2, 28), AGE))
                .isEqualTo(Outcome.of(CareLeaverEligibility.QUALIFYING));
        assertThat(child.careLeaverEligibilityOn(LocalDate.of(2023, 1, 1), AGE))
                .isEqualTo(Outcome.of(CareLeaverEligibility.QUALIFYING));
    }

    /** What is recorded of later years changes nothing of what somebody was on a day. */
    @Test
    void aLaterPeriodOfCareDoesNotMakeAReturnHomeUndone() {
        Child child = child(
                care(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 8, 31), ReasonEpisodeCeased.HOME_PLANNED),
                care(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 8, 1), ReasonEpisodeCeased.OTHER));
        assertThat(child.careLeaverEligibilityOn(LocalDate.of(2021, 5, 31), AGE))
                .isEqualTo(Outcome.of(CareLeaverEligibility.QUALIFYING));
        assertThat(child.careLeaverEligibilityOn(LocalDate.of(2021, 6, 1), AGE))
                .isEqualTo(Outcome.of(CareLeaverEligibility.ELIGIBLE));
        assertThat(child.careLeaverEligibilityOn(LocalDate.of(2021, 8, 1), AGE))
                .isEqualTo(Outcome.of(CareLeaverEligibility.RELEVANT));
    }

    @Test
    void daysInTwoPeriodsCountOnceAndPeriodsAddUp() {
        PeriodOfCare one = care(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 2, 20), ReasonEpisodeCeased.OTHER);
        PeriodOfCare two = care(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 4, 11), ReasonEpisodeCeased.OTHER);
        LocalDate day = LocalDate.of(2021, 1, 1);
        assertThat(child(one, one, two).careLeaverEligibilityOn(day, AGE))
                .isEqualTo(Outcome.of(CareLeaverEligibility.RELEVANT)); // 50 days and 41
        assertThat(child(
                                one,
                                two.toBuilder()
                                        .end(new EndOfCare(LocalDate.of(2020, 4, 10), Optional.empty()))
                                        .build())
                        .careLeaverEligibilityOn(day, AGE))
                .isEqualTo(Outcome.of(CareLeaverEligibility.QUALIFYING));
    }

    /** Havering in 2017: a plan of their own for everybody who leaves care. */
    @Test
    void everybodyLeavingCareHasAPathwayPlan() {
        LocalDate day = LocalDate.of(2021, 1, 1);
        Child left = child(care(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 1), ReasonEpisodeCeased.OTHER));
        PathwayPlan plan = PathwayPlan.builder()
                .owner(left.id())
                .start(LocalDate.of(2020, 6, 1))
                .build();
        assertThat(left.pathwayPlanOn(day, AGE).toReason().map(Reason::code)).contains(ReasonCode.NOT_AVAILABLE);
        Child planned = left.toBuilder()
                .addPlans(
                        plan,
                        ChildInNeedPlan.builder().owner(left.id()).start(day).build())
                .build();
        assertThat(planned.pathwayPlanOn(day, AGE)).isEqualTo(Outcome.of(plan));
        assertThat(planned.pathwayPlanOn(LocalDate.of(2020, 5, 31), AGE)
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.NOT_AVAILABLE);
        assertThat(planned.pathwayPlanOn(LocalDate.of(2029, 3, 1), AGE)
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.NOT_APPLICABLE);
        assertThat(planned.toBuilder()
                        .birth(Birth.unknown())
                        .build()
                        .pathwayPlanOn(day, AGE)
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.NOT_STATED);
    }

    @Test
    void withoutABirthThereIsNoAnswer() {
        Child unknown = child().toBuilder().birth(Birth.unknown()).build();
        assertThat(unknown.careLeaverEligibilityOn(BIRTH, AGE).toReason().map(Reason::code))
                .contains(ReasonCode.NOT_STATED);
    }

    private static ShortBreak shortBreak(LegalStatus status, LocalDate start, int days) {
        return ShortBreak.builder()
                .status(Coded.of(status))
                .start(start)
                .end(start.plusDays(days))
                .build();
    }

    private static void assertRules(Child child, LocalDate asOf, String... rules) {
        assertThat(child.findings(asOf, AGE)).extracting(Finding::rule).containsExactly(rules);
    }

    /** 17 days at a time and 75 in any twelve months, of single breaks; a plan of breaks has limits of its own. */
    @Test
    void shortBreaksAreLimitedOneByOneAndTogether() {
        LocalDate may = LocalDate.of(2019, 5, 1);
        LocalDate later = LocalDate.of(2020, 1, 1);
        Child child = child();
        assertRules(
                child.toBuilder()
                        .addShortBreak(shortBreak(LegalStatus.SHORT_BREAK, may, 17))
                        .build(),
                later);
        assertRules(
                child.toBuilder()
                        .addShortBreak(shortBreak(LegalStatus.SHORT_BREAK, may, 18))
                        .build(),
                later,
                "365");
        assertRules(
                child.toBuilder()
                        .addShortBreak(shortBreak(LegalStatus.SHORT_BREAK_AGREEMENT, may, 18))
                        .build(),
                later);
        Child often = child.toBuilder()
                .shortBreaks(IntStream.range(0, 5)
                        .mapToObj(i -> shortBreak(LegalStatus.SHORT_BREAK, may.plusMonths(i), 15))
                        .toList())
                .build();
        assertRules(often, later);
        assertRules(
                often.toBuilder()
                        .addShortBreak(shortBreak(LegalStatus.SHORT_BREAK, may.plusMonths(6), 1))
                        .build(),
                later,
                "367");
    }

    @Test
    void aShortBreakIsAsLongAsItHasBeen() {
        LocalDate may = LocalDate.of(2019, 5, 1);
        Child child = child().toBuilder()
                .addShortBreak(shortBreak(LegalStatus.SHORT_BREAK, may, 20))
                .build();
        assertRules(child, may.minusDays(1));
        assertRules(child, may.plusDays(16));
        assertRules(child, may.plusDays(17), "365");
    }

    @Test
    void deprivationsOfLibertyAreInCareAndOneAtATime() {
        LocalDate may = LocalDate.of(2019, 5, 1);
        LocalDate later = LocalDate.of(2020, 1, 1);
        Child child = child(care(may, may.plusDays(90), ReasonEpisodeCeased.OTHER));
        DeprivationOfLiberty one =
                DeprivationOfLiberty.builder().start(may).end(may.plusDays(28)).build();
        DeprivationOfLiberty next =
                one.toBuilder().start(may.plusDays(28)).end(may.plusDays(56)).build();
        assertRules(child.toBuilder().addDeprivationsOfLiberty(one, next).build(), later);
        assertRules(
                child.toBuilder()
                        .addDeprivationsOfLiberty(
                                one, next.toBuilder().start(may.plusDays(27)).build())
                        .build(),
                later,
                "705");
        assertRules(
                child.toBuilder()
                        .addDeprivationsOfLiberty(
                                one.toBuilder().start(may.minusDays(1)).build())
                        .build(),
                later,
                "liberty.not_in_care");
    }

    @Test
    void recordsOfCareThatAreDoubtful() {
        LocalDate may = LocalDate.of(2019, 5, 1);
        ImmutableList.Builder<ShortBreak> breaks = ImmutableList.builder();
        for (int i = 0; i < 5; i++) {
            LocalDate start = may.plusMonths(i);
            breaks.add(ShortBreak.builder()
                    .status(Coded.of(LegalStatus.SHORT_BREAK))
                    .start(start)
                    .end(start.plusDays(i == 0 ? 18 : 16))
                    .build());
        }
        MissingSpell spell = MissingSpell.builder()
                .kind(Coded.of(MissingKind.AWAY))
                .start(may)
                .end(may.plusDays(1))
                .build();
        Child child = child(care(may.minusDays(9), may.plusDays(1), ReasonEpisodeCeased.OTHER)).toBuilder()
                .shortBreaks(breaks.build())
                .addMissingSpells(
                        spell, spell.toBuilder().start(may.plusDays(1)).build())
                .addDeprivationsOfLiberty(
                        DeprivationOfLiberty.builder().start(may).build())
                .adoption(AdoptionJourney.builder()
                        .decided(may)
                        .placed(may.minusDays(1))
                        .adopters(Coded.of(AdoptersSex.MALE_COUPLE))
                        .adoptersStatus(Coded.of(AdoptersStatus.SINGLE))
                        .build())
                .build();
        assertThat(child.findings(LocalDate.of(2020, 1, 1), AGE))
                .extracting(Finding::rule)
                .containsExactly(
                        "365",
                        "367",
                        "missing.not_in_care",
                        "missing.overlap",
                        "707",
                        "adoption.order",
                        "adoption.adopters");
    }
}
