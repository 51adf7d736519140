package org.childrensservices.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.SenNeedType;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

class EhcNeedsAssessmentTest {

    private static final LocalDate REQUEST = LocalDate.of(2024, 2, 1);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 14);
    private static final EhcNeedsAssessment ASSESSMENT = EhcNeedsAssessment.builder()
            .requested(REQUEST)
            .requestOutcome(Coded.of(EhcRequestOutcome.WILL_ASSESS))
            .requestDecided(LocalDate.of(2024, 3, 15))
            .build();

    private static EhcNeedsAssessment ended(EhcAssessmentOutcome outcome, LocalDate day) {
        return ASSESSMENT.toBuilder()
                .assessmentOutcome(Coded.of(outcome))
                .assessmentDecided(day)
                .build();
    }

    private static void assertNotApplicable(Outcome<Due> due) {
        assertThat(due.toReason().map(Reason::code)).contains(ReasonCode.NOT_APPLICABLE);
    }

    /** Six, 16 and 20 weeks from 1 February 2024 end on 14 March, 23 May and 20 June. */
    @Test
    void theClocksOfTheRegulations() {
        assertThat(ASSESSMENT.decisionDue(JUNE).orElseThrow())
                .hasToString("2024-03-14, met late by 1 day: Decide on EHC assessment, 6 weeks from 2024-02-01"
                        + " (SEND Regs 2014 reg 5; confirmed second-hand)");
        assertThat(ASSESSMENT.finalPlanDue(JUNE).orElseThrow().date()).isEqualTo(LocalDate.of(2024, 6, 20));
        assertThat(ASSESSMENT.finalPlanDue(JUNE).map(Due::state)).isEqualTo(Outcome.of(DueState.NOT_DUE));
        assertThat(ASSESSMENT.finalPlanDue(JUNE.plusDays(7)).map(Due::daysLate)).isEqualTo(Outcome.of(1L));
        EhcNeedsAssessment issued = ended(EhcAssessmentOutcome.PLAN_TO_BE_ISSUED, JUNE.minusDays(9)).toBuilder()
                .planIssued(LocalDate.of(2024, 6, 20))
                .build();
        assertThat(issued.finalPlanDue(LocalDate.of(2024, 9, 1)).map(Due::state))
                .isEqualTo(Outcome.of(DueState.MET));
        assertNotApplicable(issued.refusalDue(JUNE));
    }

    @Test
    void aRefusalHasAClockOfItsOwn() {
        EhcNeedsAssessment refused = ended(EhcAssessmentOutcome.NO_PLAN, LocalDate.of(2024, 5, 24));
        assertThat(refused.refusalDue(JUNE).map(Due::state)).isEqualTo(Outcome.of(DueState.MET_LATE));
        assertNotApplicable(refused.finalPlanDue(JUNE));
    }

    @Test
    void noPlanIsDueWhereThereIsToBeNone() {
        assertNotApplicable(ASSESSMENT.toBuilder()
                .requestOutcome(Coded.of(EhcRequestOutcome.WILL_NOT_ASSESS))
                .build()
                .finalPlanDue(JUNE));
        EhcNeedsAssessment withdrawn = ASSESSMENT.toBuilder()
                .requestOutcome(Coded.of(EhcRequestOutcome.WITHDRAWN))
                .build();
        assertNotApplicable(withdrawn.finalPlanDue(JUNE));
        assertNotApplicable(withdrawn.decisionDue(JUNE));
        assertNotApplicable(ended(EhcAssessmentOutcome.WITHDRAWN, JUNE).finalPlanDue(JUNE));
        assertNotApplicable(ASSESSMENT.toBuilder().exceptionsApply(true).build().finalPlanDue(JUNE));
        assertThat(ASSESSMENT.toBuilder().exceptionsApply(false).build().finalPlanDue(JUNE))
                .isEqualTo(ASSESSMENT.finalPlanDue(JUNE));
    }

    @Test
    void nothingIsDecidedBeforeTheRequest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ASSESSMENT.toBuilder().planIssued(REQUEST.minusDays(1)).build())
                .withMessage("planIssued must not be before the request: 2024-01-31 before 2024-02-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ASSESSMENT.toBuilder()
                        .requestDecided(REQUEST.minusDays(1))
                        .build())
                .withMessage("requestDecided must not be before the request: 2024-01-31 before 2024-02-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ended(EhcAssessmentOutcome.NO_PLAN, REQUEST.minusDays(1)))
                .withMessage("assessmentDecided must not be before the request: 2024-01-31 before 2024-02-01");
        assertThat(ended(EhcAssessmentOutcome.NO_PLAN, REQUEST).refusalDue(JUNE).map(Due::state))
                .isEqualTo(Outcome.of(DueState.MET));
        assertThat(ASSESSMENT).hasToString("EHC request of 2024-02-01");
    }

    @Test
    void needsOfAPlanAreRanked() {
        EhcPlan plan = EhcPlan.builder()
                .owner(PersonId.of("C7"))
                .start(JUNE)
                .addNeeds(
                        RankedNeed.secondary(SenNeedType.SPEECH_LANGUAGE_COMMUNICATION),
                        RankedNeed.primary(SenNeedType.AUTISM))
                .build();
        assertThat(plan.primaryNeed()).contains(Coded.of(SenNeedType.AUTISM));
        assertThat(plan.needs()).hasToString("[2: SLCN, 1: ASD]");
        assertThat(plan.after(PlanTransition.end(JUNE.plusYears(1), PlanEndReason.OUTCOMES_MET))
                        .needs())
                .isEqualTo(plan.needs());
        assertThat(plan.toBuilder().needs(List.of()).build().primaryNeed()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankedNeed(Coded.of(SenNeedType.OTHER), 0))
                .withMessage("rank of a need must be positive: 0");
    }
}
