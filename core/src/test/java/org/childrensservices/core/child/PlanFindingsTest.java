package org.childrensservices.core.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.plan.CarePlan;
import org.childrensservices.core.plan.ChildInNeedPlan;
import org.childrensservices.core.plan.ChildProtectionPlan;
import org.childrensservices.core.plan.EhcPlan;
import org.childrensservices.core.plan.PathwayPlan;
import org.childrensservices.core.plan.Plan;
import org.childrensservices.core.plan.PlanStage;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Finding;
import org.junit.jupiter.api.Test;

class PlanFindingsTest {

    private static final PersonId ID = PersonId.of("C7");
    private static final LocalDate MAY = LocalDate.of(2023, 5, 2);
    private static final LocalDate LATER = LocalDate.of(2024, 5, 2);
    private static final Age AGE = Age.standard();

    private static final ChildProtectionPlan PROTECTION =
            ChildProtectionPlan.builder().owner(ID).start(MAY).build();
    private static final ChildInNeedPlan IN_NEED =
            ChildInNeedPlan.builder().owner(ID).start(MAY.plusDays(9)).build();

    private static Child child(LocalDate birth, Plan... plans) {
        return Child.builder().id(ID).birth(Birth.on(birth)).addPlans(plans).build();
    }

    private static Iterable<String> rules(Child child, LocalDate asOf) {
        return child.findings(asOf, AGE).stream().map(Finding::rule).toList();
    }

    @Test
    void aHandOverOnOneDayIsClean() {
        LocalDate handOver = IN_NEED.start();
        Child child = child(
                LocalDate.of(2015, 1, 1), PROTECTION.toBuilder().end(handOver).build(), IN_NEED);
        assertThat(child.findings(LATER, AGE)).isEmpty();
    }

    @Test
    void plansThatExcludeEachOther() {
        Child child = child(
                LocalDate.of(2015, 1, 1),
                PROTECTION,
                IN_NEED,
                IN_NEED.toBuilder().start(MAY.plusDays(20)).build(),
                PROTECTION.toBuilder().start(MAY.plusDays(30)).build());
        assertThat(rules(child, LATER))
                .containsExactlyInAnyOrder(
                        "plan.two_child_protection",
                        "plan.two_child_in_need",
                        "plan.child_in_need_beside_child_protection",
                        "plan.child_in_need_beside_child_protection",
                        "plan.child_in_need_beside_child_protection",
                        "plan.child_in_need_beside_child_protection");
        assertThat(rules(child, MAY.plusDays(9))).containsExactly("plan.child_in_need_beside_child_protection");
        assertThat(child.findings(MAY.plusDays(9), AGE).get(0))
                .hasToString("QUERY plan.child_in_need_beside_child_protection at child C7:plans: a child in need plan"
                        + " beside a child protection plan: child protection plan of C7, 2023-05-02 onwards;"
                        + " child in need plan of C7, 2023-05-11 onwards");
    }

    @Test
    void aPlanThatEndsAfterTheNextStartsOverlapsIt() {
        Plan next = PROTECTION.toBuilder().start(MAY.plusDays(9)).build();
        LocalDate birth = LocalDate.of(2015, 1, 1);
        assertThat(rules(
                        child(
                                birth,
                                PROTECTION.toBuilder().end(MAY.plusDays(10)).build(),
                                next),
                        LATER))
                .containsExactly("plan.two_child_protection");
        assertThat(rules(
                        child(birth, PROTECTION.toBuilder().end(MAY.plusDays(9)).build(), next), LATER))
                .isEmpty();
    }

    /** The age at the end of a plan that has ended counts, and of one that is to end later that of today. */
    @Test
    void theLastDayOfAPlanCounts() {
        LocalDate adult = LocalDate.of(2024, 3, 1);
        Plan ended = PROTECTION.toBuilder().end(adult).build();
        assertThat(rules(child(adult.minusYears(18), ended), LATER)).isEmpty();
        Plan late = PROTECTION.toBuilder().end(adult.plusDays(1)).build();
        assertThat(rules(child(adult.minusYears(18), late), LATER)).containsExactly("plan.age");
        assertThat(rules(child(adult.minusYears(18), late), adult)).isEmpty();
    }

    @Test
    void otherPlansMayStandBesideEachOther() {
        LocalDate birth = LocalDate.of(2007, 1, 1);
        Child child = child(
                birth,
                CarePlan.builder().owner(ID).start(MAY).build(),
                PathwayPlan.builder().owner(ID).start(MAY).build(),
                EhcPlan.builder().owner(ID).start(MAY).build(),
                PROTECTION.toBuilder().stage(PlanStage.DRAFT).build(),
                PROTECTION);
        assertThat(child.findings(LATER, AGE)).isEmpty();
    }

    @Test
    void plansOfOneDayAndReviewsBeforeThePlan() {
        Child child = child(
                LocalDate.of(2015, 1, 1),
                PROTECTION.toBuilder()
                        .end(MAY)
                        .addReview(Review.builder().date(MAY.minusDays(1)).build())
                        .build(),
                EhcPlan.builder().owner(ID).start(MAY).build(),
                EhcPlan.builder().owner(ID).start(MAY).build());
        assertThat(rules(child, LATER)).containsExactly("plan.zero_days", "plan.review_before_start", "plan.two_ehc");
    }

    @Test
    void plansEndWithAnAge() {
        LocalDate leapDay = LocalDate.of(2004, 2, 29);
        Plan plan = PROTECTION.toBuilder().start(LocalDate.of(2021, 1, 1)).build();
        assertThat(rules(child(leapDay, plan), LocalDate.of(2022, 3, 1))).isEmpty();
        assertThat(rules(child(leapDay, plan), LocalDate.of(2022, 3, 2))).containsExactly("plan.age");
        Plan pathway =
                PathwayPlan.builder().owner(ID).start(LocalDate.of(2020, 2, 28)).build();
        assertThat(rules(child(leapDay, pathway), LocalDate.of(2021, 1, 1))).containsExactly("plan.age");
        assertThat(rules(child(leapDay, pathway), LocalDate.of(2029, 3, 2))).containsExactly("plan.age", "plan.age");
        Plan ehc = EhcPlan.builder().owner(ID).start(LocalDate.of(2020, 1, 1)).build();
        assertThat(rules(child(leapDay, ehc), LocalDate.of(2029, 8, 31))).isEmpty();
        assertThat(rules(child(leapDay, ehc), LocalDate.of(2029, 9, 1))).containsExactly("plan.age");
        assertThat(rules(child(LocalDate.of(2004, 9, 1), ehc), LocalDate.of(2030, 8, 31)))
                .isEmpty();
    }
}
