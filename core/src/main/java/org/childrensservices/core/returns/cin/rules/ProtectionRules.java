package org.childrensservices.core.returns.cin.rules;

import static org.childrensservices.core.returns.cin.rules.CinField.CONFERENCE;
import static org.childrensservices.core.returns.cin.rules.CinField.DEATH;
import static org.childrensservices.core.returns.cin.rules.CinField.INITIAL_CATEGORY;
import static org.childrensservices.core.returns.cin.rules.CinField.LATEST_CATEGORY;
import static org.childrensservices.core.returns.cin.rules.CinField.PREVIOUS_PLANS;
import static org.childrensservices.core.returns.cin.rules.CinField.PROTECTION_END;
import static org.childrensservices.core.returns.cin.rules.CinField.PROTECTION_START;
import static org.childrensservices.core.returns.cin.rules.CinField.REFERRED;
import static org.childrensservices.core.returns.cin.rules.CinField.REVIEW;
import static org.childrensservices.core.returns.cin.rules.CinTable.ENQUIRIES;
import static org.childrensservices.core.returns.cin.rules.CinTable.PROTECTION_PLANS;
import static org.childrensservices.core.returns.cin.rules.CinTable.REVIEWS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules about plans of protection and their reviews. */
final class ProtectionRules {

    private static final Spans PLAN = new Spans(PROTECTION_START, PROTECTION_END);

    private ProtectionRules() {}

    private static void plan(CinDeclarations rules, String code, CinField field, Predicate<CinRow> breaks) {
        rules.row(code, PROTECTION_PLANS, field, breaks);
    }

    private static void plan(
            CinDeclarations rules, String code, CinField field, String reading, Predicate<CinRow> breaks) {
        rules.row(code, PROTECTION_PLANS, field, reading, breaks);
    }

    /** The conferences of a referral, wherever they stand. */
    static List<LocalDate> conferences(CinRow referral) {
        return Stream.concat(Stream.of(referral), referral.rows(ENQUIRIES).stream())
                .map(row -> row.day(CONFERENCE))
                .flatMap(Optional::stream)
                .toList();
    }

    static void declare(CinDeclarations rules) {
        plan(
                rules,
                "1105",
                PROTECTION_START,
                row -> row.isBefore(PROTECTION_START, ReferralRules.of(row).day(REFERRED)));
        plan(
                rules,
                "2885",
                PROTECTION_START,
                "of plans that start in the year, in referrals with conferences of which none is on that day",
                row -> row.inYear(PROTECTION_START)
                        && !conferences(ReferralRules.of(row)).isEmpty()
                        && conferences(ReferralRules.of(row)).stream()
                                .noneMatch(day -> row.isOn(PROTECTION_START, Optional.of(day))));
        plan(
                rules,
                "8720",
                PROTECTION_START,
                row -> row.day(PROTECTION_START).isEmpty()
                        || row.isAfter(PROTECTION_START, row.year().lastDay()));
        plan(
                rules,
                "8730",
                PREVIOUS_PLANS,
                "what is no number of digits is missing",
                row -> !row.text(PREVIOUS_PLANS).matches("[0-9]+"));
        plan(rules, "8832", PROTECTION_START, row -> !ReferralRules.wentFurther(ReferralRules.of(row)));
        plan(rules, "8840", PROTECTION_END, row -> row.isOn(PROTECTION_END, row.day(PROTECTION_START)));
        plan(rules, "8905", INITIAL_CATEGORY, row -> !CinCodes.isListed(row, INITIAL_CATEGORY));
        plan(rules, "8910", LATEST_CATEGORY, row -> !CinCodes.isListed(row, LATEST_CATEGORY));
        plan(
                rules,
                "8915",
                PROTECTION_START,
                row -> row.isAfter(PROTECTION_START, row.child().day(DEATH)));
        plan(
                rules,
                "8920",
                PROTECTION_END,
                row -> row.isAfter(PROTECTION_END, row.child().day(DEATH)));
        plan(rules, "8925", PROTECTION_END, row -> row.isBefore(PROTECTION_END, row.day(PROTECTION_START)));
        plan(rules, "8930", PROTECTION_END, row -> row.day(PROTECTION_END).isPresent() && !row.inYear(PROTECTION_END));
        rules.add(
                "8935",
                "of one child; reported on those after the first",
                (current, report) -> current.children()
                        .forEach(child -> PLAN.alsoOpen(child.rows(PROTECTION_PLANS))
                                .forEach(row -> report.at(row, PROTECTION_START))));
        rules.add(
                "8940",
                "of one child, whatever the referral; one that starts on the day on which another ended is no overlap",
                (current, report) -> current.children()
                        .forEach(child -> PLAN.overlapping(child.rows(PROTECTION_PLANS))
                                .forEach(row -> report.at(row, PROTECTION_START))));
        rules.add(
                "8841",
                (current, report) -> current.rows(REVIEWS).stream()
                        .flatMap(reviews -> reviews.each(REVIEW).stream())
                        .filter(review -> review.day(REVIEW).isPresent())
                        .filter(review -> review.parent()
                                .flatMap(plan -> plan.day(PROTECTION_START))
                                .filter(start -> !review.isAfter(REVIEW, start))
                                .isPresent())
                        .forEach(review -> report.at(review, REVIEW)));
        rules.add(
                "8842Q",
                "a block without a date, and each date in it that is blank or none",
                (current, report) -> current.rows(REVIEWS).forEach(reviews -> {
                    if (reviews.each(REVIEW).isEmpty()) {
                        report.at(reviews, REVIEW);
                    }
                    reviews.each(REVIEW).stream()
                            .filter(review -> review.day(REVIEW).isEmpty())
                            .forEach(review -> report.at(review, REVIEW));
                }));
    }
}
