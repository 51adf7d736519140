package org.childrensservices.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

class PlanLifeTest {

    private static final LocalDate MAY = LocalDate.of(2023, 5, 2);
    private static final CarePlan DRAFT = CarePlan.builder()
            .owner(PersonId.of("C7"))
            .start(MAY)
            .stage(PlanStage.DRAFT)
            .permanence(Coded.of(PermanencePlan.LONG_TERM_FOSTER_TO_18))
            .build();

    @Test
    void aPlanGoesThroughItsLife() {
        assertThat(DRAFT.status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(DRAFT.isOpenOn(MAY)).isFalse();
        CarePlan active = DRAFT.after(PlanTransition.activate(MAY.plusDays(3)));
        assertThat(active.status()).isEqualTo(PlanStatus.ACTIVE);
        assertThat(active.start()).isEqualTo(MAY.plusDays(3));
        assertThat(active.permanence()).isEqualTo(DRAFT.permanence());
        CarePlan resting = active.after(PlanTransition.suspend());
        assertThat(resting.status()).isEqualTo(PlanStatus.SUSPENDED);
        assertThat(resting.after(PlanTransition.resume())).isEqualTo(active);
        CarePlan ended = resting.after(PlanTransition.end(MAY.plusDays(9), PlanEndReason.LEFT_CARE));
        assertThat(ended.status()).isEqualTo(PlanStatus.ENDED);
        assertThat(ended.end()).contains(MAY.plusDays(9));
        assertThat(active.after(PlanTransition.supersede(MAY.plusDays(9))).status())
                .isEqualTo(PlanStatus.SUPERSEDED);
        assertThat(DRAFT.status()).isEqualTo(PlanStatus.DRAFT);
    }

    @Test
    void stepsThatAPlanDoesNotAllowThrow() {
        CarePlan active = DRAFT.after(PlanTransition.activate(MAY));
        CarePlan ended = active.after(PlanTransition.end(MAY, PlanEndReason.OTHER));
        assertThatIllegalStateException()
                .isThrownBy(() -> DRAFT.after(PlanTransition.suspend()))
                .withMessage("plan that is DRAFT must not be suspended: care plan of C7, 2023-05-02 onwards");
        assertThatIllegalStateException().isThrownBy(() -> DRAFT.after(PlanTransition.end(MAY, PlanEndReason.OTHER)));
        assertThatIllegalStateException().isThrownBy(() -> active.after(PlanTransition.activate(MAY)));
        assertThatIllegalStateException().isThrownBy(() -> active.after(PlanTransition.resume()));
        assertThatIllegalStateException().isThrownBy(() -> ended.after(PlanTransition.resume()));
        assertThatIllegalStateException().isThrownBy(() -> ended.after(PlanTransition.supersede(MAY)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> active.after(PlanTransition.end(MAY.minusDays(1), PlanEndReason.OTHER)));
    }

    @Test
    void everyKindHasTheSameLife() {
        PersonId owner = PersonId.of("C7");
        for (Plan plan : new Plan[] {
            EarlyHelpPlan.builder().owner(owner).start(MAY).build(),
            ChildInNeedPlan.builder().owner(owner).start(MAY).build(),
            ChildProtectionPlan.builder().owner(owner).start(MAY).build(),
            PathwayPlan.builder().owner(owner).start(MAY).build(),
            EhcPlan.builder().owner(owner).start(MAY).build()
        }) {
            Plan ended = plan.after(PlanTransition.end(MAY.plusDays(1), PlanEndReason.OUTCOMES_MET));
            assertThat(ended).hasSameClassAs(plan);
            assertThat(ended.status()).isEqualTo(PlanStatus.ENDED);
            assertThat(ended.endReason()).contains(PlanEndReason.OUTCOMES_MET);
        }
    }

    @Test
    void reviewsAndVisitsThatAreDue() {
        ChildProtectionPlan plan = ChildProtectionPlan.builder()
                .owner(PersonId.of("C7"))
                .start(MAY)
                .addReview(Review.builder().date(MAY.plusMonths(3)).build())
                .addVisit(Visit.builder().date(MAY.plusDays(5)).seenAlone(true).build())
                .build();
        LocalDate day = LocalDate.of(2024, 2, 3);
        assertThat(plan.reviewDue(ReviewSchedule.childProtectionReviews(), day).map(Due::daysLate))
                .isEqualTo(Outcome.of(1L));
        Deadline.Local local = (Deadline.Local) Deadline.of("CP_VISIT").orElseThrow();
        assertThat(plan.visitDue(ReviewSchedule.of(local.set(Limit.ofWorkingDays(10))), MAY.plusDays(5))
                        .map(Due::date))
                .isEqualTo(Outcome.of(LocalDate.of(2023, 5, 22)));
        assertThat(plan.reviewDue(ReviewSchedule.childProtectionReviews(), MAY.minusDays(1))
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.NOT_APPLICABLE);
    }

    /** A visit under the plan before is kept, but the clock of this plan starts with it. */
    @Test
    void whatWasHeldBeforeThePlanDoesNotCountForIt() {
        ChildProtectionPlan plan = ChildProtectionPlan.builder()
                .owner(PersonId.of("C7"))
                .start(MAY)
                .addReview(Review.builder().date(MAY.minusDays(1)).build())
                .addVisit(Visit.builder().date(MAY.minusDays(1)).build())
                .build();
        assertThat(plan.reviewDue(ReviewSchedule.childProtectionReviews(), MAY).map(Due::date))
                .isEqualTo(Outcome.of(MAY.plusMonths(3)));
        assertThat(plan.visitDue(ReviewSchedule.lookedAfterVisits(), MAY).map(Due::date))
                .isEqualTo(Outcome.of(MAY.plusDays(7)));
        assertThat(plan.reviews()).hasToString("[review of 2023-05-01]");
        assertThat(plan.visits()).hasToString("[visit of 2023-05-01]");
    }

    @Test
    void goalsAndActions() {
        Action action = Action.builder()
                .what("Register with a dentist")
                .who("foster carer")
                .due(MAY)
                .priority("Transform our pre-birth to five programme")
                .build();
        assertThat(action.isLateOn(MAY)).isFalse();
        assertThat(action.isLateOn(MAY.plusDays(1))).isTrue();
        Action done = action.toBuilder().done(MAY.plusDays(2)).build();
        assertThat(done.isLateOn(MAY.plusDays(1))).isTrue();
        assertThat(done.isLateOn(MAY.plusDays(2))).isFalse();
        Goal goal = Goal.builder().outcome("Healthy teeth").addAction(done).build();
        assertThat(goal).hasToString("goal, actions: 1");
        assertThat(goal.actions().get(0)).hasToString("action due 2023-05-02, done 2023-05-04");
        assertThat(DRAFT.toBuilder().addGoal(goal).build().goals()).containsExactly(goal);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Goal.builder().outcome(" ").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Action.builder().what(" ").build())
                .withMessage("action must say what is to be done");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> DRAFT.toBuilder().endReason(PlanEndReason.OTHER).build())
                .withMessage("plan without an end must have no reason for it: care plan of C7, 2023-05-02 onwards");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DRAFT.toBuilder()
                        .addReview(Review.builder().date(MAY).build())
                        .addReview(Review.builder().date(MAY.minusDays(1)).build())
                        .build())
                .withMessage("reviews must be ordered by day: care plan of C7, 2023-05-02 onwards");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DRAFT.toBuilder()
                        .addVisit(Visit.builder().date(MAY).build())
                        .addVisit(Visit.builder().date(MAY.minusDays(1)).build())
                        .build())
                .withMessage("visits must be ordered by day: care plan of C7, 2023-05-02 onwards");
    }
}
