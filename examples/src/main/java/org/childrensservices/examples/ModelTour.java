package org.childrensservices.examples;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Gender;
import org.childrensservices.core.person.NhsNumber;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.plan.ChildInNeedPlan;
import org.childrensservices.core.plan.ChildProtectionPlan;
import org.childrensservices.core.plan.EhcNeedsAssessment;
import org.childrensservices.core.plan.Plan;
import org.childrensservices.core.plan.PlanEndReason;
import org.childrensservices.core.plan.PlanTransition;
import org.childrensservices.core.plan.ReviewSchedule;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Coded;

/** The model in one screen, as in the README: a child, two plans, the law's clocks and what is doubtful. */
public final class ModelTour {

    private ModelTour() {}

    /**
     * Prints the answers.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        LocalDate today = LocalDate.of(2024, 6, 14);
        PersonId id = PersonId.of("C7");
        Plan inNeed = ChildInNeedPlan.builder()
                .owner(id)
                .start(LocalDate.of(2024, 1, 8))
                .build();
        Plan protection = ChildProtectionPlan.builder()
                .owner(id)
                .start(LocalDate.of(2024, 3, 4))
                .build();
        Child child = Child.builder()
                .id(id)
                .birth(Birth.on(LocalDate.of(2008, 2, 29)))
                .sex(Coded.of(Sex.FEMALE))
                .gender(Coded.of(Gender.SELF_DESCRIBED))
                .nhsNumber(NhsNumber.parse("943 476 5919").orElseThrow())
                .addPlans(inNeed, protection)
                .addEhcNeedsAssessment(EhcNeedsAssessment.builder()
                        .requested(LocalDate.of(2024, 2, 1))
                        .build())
                .build();

        out.println(child + ", age " + child.ageOn(today, Age.standard()) + ", NHS number "
                + child.nhsNumber().orElseThrow());
        out.println(protection.reviewDue(ReviewSchedule.childProtectionReviews(), today));
        out.println(child.ehcNeedsAssessments().get(0).finalPlanDue(today));
        child.findings(today, Age.standard()).forEach(out::println);

        Plan steppedUp = inNeed.after(PlanTransition.end(protection.start(), PlanEndReason.STEPPED_UP));
        Child corrected =
                child.toBuilder().plans(List.of(steppedUp, protection)).build();
        out.println(steppedUp.status() + ", findings: " + corrected.findings(today, Age.standard()));
    }
}
