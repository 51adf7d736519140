package org.childrensservices.core.child;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.childrensservices.core.plan.ChildInNeedPlan;
import org.childrensservices.core.plan.ChildProtectionPlan;
import org.childrensservices.core.plan.EhcPlan;
import org.childrensservices.core.plan.PathwayPlan;
import org.childrensservices.core.plan.Plan;
import org.childrensservices.core.plan.PlanStatus;
import org.childrensservices.core.plan.RankedNeed;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;

/** What is doubtful about the plans of a child together. */
final class PlanFindings {

    private static final int ADULT = 18;
    private static final int PATHWAY = 16;
    private static final int CARE_LEAVER_ENDS = 25;
    private static final int MOST_NEEDS = 2;

    private final Child child;
    private final LocalDate asOf;
    private final Age rule;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    private PlanFindings(Child child, LocalDate asOf, Age rule) {
        this.child = child;
        this.asOf = asOf;
        this.rule = rule;
    }

    static ImmutableList<Finding> of(Child child, LocalDate asOf, Age rule) {
        PlanFindings found = new PlanFindings(child, asOf, rule);
        ImmutableList<Plan> plans = child.plans().stream()
                .filter(plan ->
                        plan.status() != PlanStatus.DRAFT && !plan.start().isAfter(asOf))
                .collect(ImmutableList.toImmutableList());
        for (int i = 0; i < plans.size(); i++) {
            for (int j = i + 1; j < plans.size(); j++) {
                found.together(plans.get(i), plans.get(j));
            }
            found.alone(plans.get(i));
        }
        return found.findings.build();
    }

    private void together(Plan first, Plan second) {
        boolean overlap = first.end().map(end -> end.isAfter(second.start())).orElse(true);
        if (!overlap) {
            return;
        }
        if (first instanceof ChildProtectionPlan && second instanceof ChildProtectionPlan) {
            add("plan.two_child_protection", "two child protection plans at one time", first, second);
        } else if (first instanceof ChildInNeedPlan && second instanceof ChildInNeedPlan) {
            add("plan.two_child_in_need", "two child in need plans at one time", first, second);
        } else if (first instanceof EhcPlan && second instanceof EhcPlan) {
            add("plan.two_ehc", "two EHC plans at one time", first, second);
        } else if (isOneOfEach(first, second)) {
            add(
                    "plan.child_in_need_beside_child_protection",
                    "a child in need plan beside a child protection plan",
                    first,
                    second);
        }
    }

    private static boolean isOneOfEach(Plan first, Plan second) {
        return (first instanceof ChildInNeedPlan && second instanceof ChildProtectionPlan)
                || (first instanceof ChildProtectionPlan && second instanceof ChildInNeedPlan);
    }

    private void alone(Plan plan) {
        LocalDate last = plan.end().filter(end -> end.isBefore(asOf)).orElse(asOf);
        if (plan instanceof ChildProtectionPlan
                && plan.end().filter(plan.start()::equals).isPresent()) {
            add("plan.zero_days", "a child protection plan must last more than a day", plan);
        }
        for (Review review : plan.reviews()) {
            if (review.date().isBefore(plan.start())) {
                add("plan.review_before_start", "a review is before the plan", plan);
            }
        }
        if (plan instanceof EhcPlan ehc) {
            needs(ehc);
        }
        child.birth().date().ifPresent(birth -> ages(plan, last, birth));
    }

    private void needs(EhcPlan plan) {
        boolean twice = plan.needs().stream().map(RankedNeed::rank).distinct().count()
                < plan.needs().size();
        if (twice || plan.needs().stream().anyMatch(need -> need.rank() > MOST_NEEDS)) {
            add("plan.needs", "an EHC plan has one primary and at most one secondary need: " + plan.needs(), plan);
        }
    }

    private void ages(Plan plan, LocalDate last, LocalDate birth) {
        if (plan instanceof PathwayPlan) {
            if (!rule.hasAttained(birth, PATHWAY, plan.start())) {
                add("plan.age", "a pathway plan starts before the age of " + PATHWAY, plan);
            }
            if (isAfterBirthday(birth, CARE_LEAVER_ENDS, last)) {
                add("plan.age", "a pathway plan goes on after the age of " + CARE_LEAVER_ENDS, plan);
            }
        } else if (plan instanceof EhcPlan) {
            if (last.isAfter(endOfSchoolYear(rule.birthday(birth, CARE_LEAVER_ENDS)))) {
                add("plan.age", "an EHC plan goes on after the school year of the 25th birthday", plan);
            }
        } else if (isAfterBirthday(birth, ADULT, last)) {
            add("plan.age", "the plan goes on after the age of " + ADULT, plan);
        }
    }

    /** Whether a plan that ends on the birthday itself has ended in time: its last day may be that one. */
    private boolean isAfterBirthday(LocalDate birth, int age, LocalDate last) {
        return last.isAfter(rule.birthday(birth, age));
    }

    private static LocalDate endOfSchoolYear(LocalDate day) {
        LocalDate august = LocalDate.of(day.getYear(), Month.AUGUST, 31);
        return day.isAfter(august) ? august.plusYears(1) : august;
    }

    private void add(String rule, String message, Plan... plans) {
        findings.add(new Finding(
                Severity.QUERY,
                rule,
                message + ": " + Arrays.stream(plans).map(Plan::toString).collect(Collectors.joining("; ")),
                Origin.ofRecord(child.toString()).at("plans"),
                SourceText.empty()));
    }
}
