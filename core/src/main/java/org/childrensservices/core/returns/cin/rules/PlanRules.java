package org.childrensservices.core.returns.cin.rules;

import static org.childrensservices.core.returns.cin.rules.CinField.DEATH;
import static org.childrensservices.core.returns.cin.rules.CinField.PLAN_END;
import static org.childrensservices.core.returns.cin.rules.CinField.PLAN_START;
import static org.childrensservices.core.returns.cin.rules.CinField.PROTECTION_END;
import static org.childrensservices.core.returns.cin.rules.CinField.PROTECTION_START;
import static org.childrensservices.core.returns.cin.rules.CinField.REFERRED;
import static org.childrensservices.core.returns.cin.rules.CinField.REVIEW;
import static org.childrensservices.core.returns.cin.rules.CinTable.PLANS;
import static org.childrensservices.core.returns.cin.rules.CinTable.PROTECTION_PLANS;
import static org.childrensservices.core.returns.cin.rules.CinTable.REVIEWS;

import java.util.function.Predicate;

/** The rules about plans of children in need. */
final class PlanRules {

    private static final Spans PLAN = new Spans(PLAN_START, PLAN_END);
    private static final Spans PROTECTION = new Spans(PROTECTION_START, PROTECTION_END);
    private static final String HANDED_OVER = "of one child, whatever the referral; one that starts on the day on which"
            + " another ended is handed over";

    private PlanRules() {}

    private static void plan(CinDeclarations rules, String code, CinField field, Predicate<CinRow> breaks) {
        rules.row(code, PLANS, field, breaks);
    }

    private static void plan(
            CinDeclarations rules, String code, CinField field, String reading, Predicate<CinRow> breaks) {
        rules.row(code, PLANS, field, reading, breaks);
    }

    static void declare(CinDeclarations rules) {
        plan(rules, "4000", PLAN_START, row -> !ReferralRules.wentFurther(ReferralRules.of(row)));
        plan(
                rules,
                "4010",
                PLAN_START,
                row -> row.day(PLAN_START).isEmpty()
                        || row.isAfter(PLAN_START, row.year().lastDay()));
        plan(rules, "4011", PLAN_END, row -> row.isBefore(PLAN_END, row.day(PLAN_START)));
        plan(rules, "4012Q", PLAN_END, row -> row.isOn(PLAN_END, row.day(PLAN_START)));
        plan(rules, "4013", PLAN_END, row -> row.day(PLAN_END).isPresent() && !row.inYear(PLAN_END));
        plan(
                rules,
                "4015",
                PLAN_START,
                row -> row.isBefore(PLAN_START, ReferralRules.of(row).day(REFERRED)));
        plan(
                rules,
                "4008",
                PLAN_START,
                row -> row.isAfter(PLAN_START, row.child().day(DEATH)));
        plan(rules, "4009Q", PLAN_END, row -> row.isAfter(PLAN_END, row.child().day(DEATH)));
        plan(
                rules,
                "4001",
                PLAN_START,
                "of one child, whatever the referral",
                row -> !row.has(PLAN_END)
                        && row.child().rows(PROTECTION_PLANS).stream().anyMatch(other -> !other.has(PROTECTION_END)));
        rules.add(
                "4004",
                "of one child; reported on those after the first",
                (current, report) -> current.children()
                        .forEach(child -> PLAN.alsoOpen(child.rows(PLANS)).forEach(row -> report.at(row, PLAN_START))));
        rules.add(
                "4014",
                HANDED_OVER,
                (current, report) -> current.children()
                        .forEach(child ->
                                PLAN.overlapping(child.rows(PLANS)).forEach(row -> report.at(row, PLAN_START))));
        plan(
                rules,
                "4016",
                PLAN_START,
                HANDED_OVER,
                row -> row.child().rows(PROTECTION_PLANS).stream()
                        .anyMatch(other -> PROTECTION.startsIn(row, PLAN_START, other)));
        rules.row(
                "4017",
                PROTECTION_PLANS,
                PROTECTION_START,
                HANDED_OVER + "; two that start together are left to rule 4016",
                row -> row.child().rows(PLANS).stream()
                        .anyMatch(other -> PLAN.startsIn(row, PROTECTION_START, other)
                                && !row.isOn(PROTECTION_START, other.day(PLAN_START))));
        rules.add(
                "4003",
                "after the start and before the end of a plan of the same child, whatever the referral and its ordinal",
                (current, report) -> current.rows(REVIEWS).stream()
                        .flatMap(reviews -> reviews.each(REVIEW).stream())
                        .filter(review -> review.child().rows(PLANS).stream()
                                .anyMatch(plan -> PLAN.startsIn(review, REVIEW, plan)
                                        && !review.isOn(REVIEW, plan.day(PLAN_START))))
                        .forEach(review -> report.at(review, REVIEW)));
    }
}
