package org.childrensservices.core.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.SenNeedType;
import org.childrensservices.core.placement.CareOutcomes;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.LegalStatusSpell;
import org.childrensservices.core.placement.MissingKind;
import org.childrensservices.core.placement.MissingSpell;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.Sdq;
import org.childrensservices.core.placement.SdqReason;
import org.childrensservices.core.plan.EhcPlan;
import org.childrensservices.core.plan.RankedNeed;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class CareOutcomesFindingsTest {

    private static final ReportingYear YEAR = ReportingYear.parse("2023-24");
    private static final LocalDate APRIL = YEAR.firstDay();

    private static Child inCareFrom(LocalDate start, Optional<LocalDate> end) {
        return Child.builder()
                .id(PersonId.of("C7"))
                .birth(Birth.on(LocalDate.of(2012, 4, 1)))
                .addPeriodsOfCare(PeriodOfCare.builder()
                        .start(start)
                        .end(end.map(day -> new EndOfCare(day, Optional.empty())))
                        .addPlacement(Placement.builder()
                                .type(Coded.of(PlacementType.CHILDRENS_HOME))
                                .start(start)
                                .end(end)
                                .build())
                        .build())
                .build();
    }

    private static final Child CHILD = inCareFrom(APRIL, Optional.empty());
    private static final CareOutcomes OUTCOMES =
            CareOutcomes.builder().year(YEAR).immunised(true).build();

    private static void assertRules(Child child, CareOutcomes outcomes, String... rules) {
        assertThat(child.toBuilder()
                        .addCareOutcome(outcomes)
                        .build()
                        .findings(LocalDate.of(2024, 6, 1), Age.standard()))
                .extracting(Finding::rule)
                .containsExactly(rules);
    }

    @Test
    void outcomesAreForThoseInCareTheWholeYear() {
        assertThat(CHILD.isLookedAfterThroughout(YEAR.range())).isTrue();
        assertRules(CHILD, OUTCOMES);
        assertRules(inCareFrom(APRIL.plusDays(1), Optional.empty()), OUTCOMES, "190");
        assertRules(inCareFrom(APRIL, Optional.of(YEAR.lastDay())), OUTCOMES, "190");
        assertRules(inCareFrom(APRIL, Optional.of(YEAR.lastDay().plusDays(1))), OUTCOMES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHILD.isLookedAfterThroughout(LocalDateRange.ofUnboundedEnd(APRIL)));
    }

    /** The ages are those of the rules: 10 for convictions, under 5 for health promotion, 4 to 16 for a score. */
    @ParameterizedTest
    @CsvSource({
        "2014-03-31, true, , , ''",
        "2014-04-01, true, , , '542'",
        "2019-04-01, , true, , ''",
        "2019-03-31, , true, , '546'",
        "2020-03-31, , , SCORE, ''",
        "2020-04-01, , , SCORE, '188'",
        "2006-04-02, , , SCORE, ''",
        "2006-04-01, , , SCORE, '189'",
        "2012-04-01, , , AGE, '157'",
        "2021-04-01, , , AGE, '188'",
        "2012-04-01, , , OTHER, ''"
    })
    void agesOfOutcomes(LocalDate birth, Boolean convicted, Boolean promotion, String sdq, String rule) {
        CareOutcomes outcomes = OUTCOMES.toBuilder()
                .convicted(Optional.ofNullable(convicted))
                .healthPromotion(Optional.ofNullable(promotion))
                .sdq(Optional.ofNullable(sdq)
                        .map(s -> s.equals("SCORE") ? Sdq.scored(9) : Sdq.notSubmitted(SdqReason.valueOf(s))))
                .build();
        Child child = CHILD.toBuilder().birth(Birth.on(birth)).build();
        assertRules(child, outcomes, rule.isEmpty() ? new String[0] : new String[] {rule});
    }

    @Test
    void anInterviewComesAfterTheReturn() {
        MissingSpell spell = MissingSpell.builder()
                .kind(Coded.of(MissingKind.MISSING))
                .start(APRIL.plusDays(9))
                .end(APRIL.plusDays(10))
                .interview(APRIL.plusDays(10))
                .build();
        assertRules(CHILD.toBuilder().addMissingSpell(spell).build(), OUTCOMES);
        assertRules(
                CHILD.toBuilder()
                        .addMissingSpell(spell.toBuilder().interview(APRIL).build())
                        .build(),
                OUTCOMES,
                "missing.interview_before_return");
    }

    /** 72 hours of police protection, 8 days and 7 more of an emergency order, 7 days of an assessment order. */
    @ParameterizedTest
    @CsvSource({
        "POLICE_PROTECTION, 3, ''",
        "POLICE_PROTECTION, 4, 361",
        "EMERGENCY_PROTECTION_ORDER, 15, ''",
        "EMERGENCY_PROTECTION_ORDER, 16, legal_status.emergency_protection",
        "CHILD_ASSESSMENT_ORDER, 7, ''",
        "CHILD_ASSESSMENT_ORDER, 8, 363",
        "INTERIM_CARE_ORDER, 99, ''"
    })
    void whatTheLawLimitsToDays(LegalStatus status, int days, String rule) {
        PeriodOfCare period = CHILD.periodsOfCare().get(0).toBuilder()
                .addLegalStatus(LegalStatusSpell.builder()
                        .status(Coded.of(status))
                        .start(APRIL)
                        .end(APRIL.plusDays(days))
                        .build())
                .build();
        assertRules(
                CHILD.toBuilder().periodsOfCare(List.of(period)).build(),
                OUTCOMES,
                rule.isEmpty() ? new String[0] : new String[] {rule});
    }

    /** A status that goes on is as long as it has been by the day on which it is looked at. */
    @Test
    void aStatusThatGoesOnIsLookedAtOnADay() {
        PeriodOfCare period = CHILD.periodsOfCare().get(0).toBuilder()
                .addLegalStatus(LegalStatusSpell.builder()
                        .status(Coded.of(LegalStatus.POLICE_PROTECTION))
                        .start(APRIL)
                        .build())
                .build();
        Child child = CHILD.toBuilder().periodsOfCare(List.of(period)).build();
        assertThat(child.findings(APRIL.plusDays(3), Age.standard())).isEmpty();
        assertThat(child.findings(APRIL.plusDays(4), Age.standard()))
                .extracting(Finding::message)
                .containsExactly("Police protection at most 72 hours: 2023-04-01 onwards, L1");
        assertThat(child.findings(APRIL.minusDays(1), Age.standard())).isEmpty();
        LegalStatusSpell ended =
                period.legalStatuses().get(0).toBuilder().end(APRIL.plusDays(9)).build();
        Child later = CHILD.toBuilder()
                .periodsOfCare(
                        List.of(period.toBuilder().legalStatuses(List.of(ended)).build()))
                .build();
        assertThat(later.findings(APRIL.plusDays(3), Age.standard())).isEmpty();
        assertThat(later.findings(APRIL.plusDays(4), Age.standard())).hasSize(1);
    }

    @Test
    void anEhcPlanHasTwoNeedsAtMost() {
        EhcPlan plan = EhcPlan.builder()
                .owner(CHILD.id())
                .start(APRIL)
                .addNeeds(RankedNeed.primary(SenNeedType.AUTISM), RankedNeed.secondary(SenNeedType.HEARING))
                .build();
        assertRules(CHILD.toBuilder().addPlan(plan).build(), OUTCOMES);
        EhcPlan three = plan.toBuilder()
                .addNeed(new RankedNeed(Coded.of(SenNeedType.VISION), 3))
                .build();
        assertRules(CHILD.toBuilder().addPlan(three).build(), OUTCOMES, "plan.needs");
        EhcPlan twoFirst =
                plan.toBuilder().addNeed(RankedNeed.primary(SenNeedType.VISION)).build();
        assertRules(CHILD.toBuilder().addPlan(twoFirst).build(), OUTCOMES, "plan.needs");
    }
}
