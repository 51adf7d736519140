package org.childrensservices.core.returns.cin.rules;

import static org.childrensservices.core.returns.cin.rules.CinField.ASSESSMENT_END;
import static org.childrensservices.core.returns.cin.rules.CinField.ASSESSMENT_START;
import static org.childrensservices.core.returns.cin.rules.CinField.CLOSED;
import static org.childrensservices.core.returns.cin.rules.CinField.CLOSURE_REASON;
import static org.childrensservices.core.returns.cin.rules.CinField.CONFERENCE;
import static org.childrensservices.core.returns.cin.rules.CinField.DEATH;
import static org.childrensservices.core.returns.cin.rules.CinField.ENQUIRY_START;
import static org.childrensservices.core.returns.cin.rules.CinField.NEED;
import static org.childrensservices.core.returns.cin.rules.CinField.NO_FURTHER_ACTION;
import static org.childrensservices.core.returns.cin.rules.CinField.PLAN_END;
import static org.childrensservices.core.returns.cin.rules.CinField.PLAN_START;
import static org.childrensservices.core.returns.cin.rules.CinField.PROTECTION_END;
import static org.childrensservices.core.returns.cin.rules.CinField.PROTECTION_START;
import static org.childrensservices.core.returns.cin.rules.CinField.REFERRED;
import static org.childrensservices.core.returns.cin.rules.CinField.REVIEW;
import static org.childrensservices.core.returns.cin.rules.CinField.SOURCE;
import static org.childrensservices.core.returns.cin.rules.CinTable.ASSESSMENTS;
import static org.childrensservices.core.returns.cin.rules.CinTable.ENQUIRIES;
import static org.childrensservices.core.returns.cin.rules.CinTable.PLANS;
import static org.childrensservices.core.returns.cin.rules.CinTable.PROTECTION_PLANS;
import static org.childrensservices.core.returns.cin.rules.CinTable.REFERRALS;
import static org.childrensservices.core.returns.cin.rules.CinTable.REVIEWS;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Predicate;
import org.childrensservices.core.returns.rules.RuleCheck;

/** The rules about referrals and closures. */
final class ReferralRules {

    private static final Spans REFERRAL = new Spans(REFERRED, CLOSED);
    private static final int DAYS_BEFORE_BIRTH = 280;
    private static final String FURTHER = "referrals that needed no further action apart";

    private ReferralRules() {}

    static void declare(CinDeclarations rules) {
        cells(rules);
        closures(rules);
        order(rules);
        activity(rules);
    }

    private static void referral(CinDeclarations rules, String code, CinField field, Predicate<CinRow> breaks) {
        rules.row(code, REFERRALS, field, breaks);
    }

    private static void referral(
            CinDeclarations rules, String code, CinField field, String reading, Predicate<CinRow> breaks) {
        rules.row(code, REFERRALS, field, reading, breaks);
    }

    /** Whether a referral led to anything. */
    static boolean wentFurther(CinRow referral) {
        return !referral.says(NO_FURTHER_ACTION);
    }

    /** The referral in which a block is. */
    static CinRow of(CinRow row) {
        return row.table() == REFERRALS ? row : of(row.parent().orElseThrow());
    }

    private static void cells(CinDeclarations rules) {
        referral(
                rules,
                "8600",
                REFERRED,
                "after the last day of the year is the future",
                row -> row.day(REFERRED).isEmpty()
                        || row.isAfter(REFERRED, row.year().lastDay()));
        referral(rules, "8866", SOURCE, row -> !CinCodes.isListed(row, SOURCE));
        referral(rules, "8610", NEED, FURTHER, row -> !row.has(NEED) && wentFurther(row));
        referral(rules, "8650", NEED, row -> row.has(NEED) && !CinCodes.isListed(row, NEED));
        referral(rules, "8568", NO_FURTHER_ACTION, row -> row.saysNothing(NO_FURTHER_ACTION));
        referral(
                rules,
                "8569Q",
                NO_FURTHER_ACTION,
                "old is before the year",
                row -> row.says(NO_FURTHER_ACTION)
                        && row.isBefore(REFERRED, row.year().firstDay()));
        referral(
                rules,
                "8555Q",
                REFERRED,
                row -> row.isAfter(REFERRED, row.child().day(DEATH)));
        referral(
                rules,
                "8606",
                REFERRED,
                "before the birth, or else the day on which it is expected",
                row -> row.isBefore(
                        REFERRED, ChildRules.birthOf(row.child()).map(birth -> birth.minusDays(DAYS_BEFORE_BIRTH))));
    }

    private static void closures(CinDeclarations rules) {
        referral(rules, "8620", CLOSED, row -> row.day(CLOSED).isPresent() && !row.inYear(CLOSED));
        referral(rules, "8630", CLOSED, row -> row.isBefore(CLOSED, row.day(REFERRED)));
        referral(
                rules,
                "8640",
                CLOSURE_REASON,
                row -> row.has(CLOSURE_REASON) && !CinCodes.isListed(row, CLOSURE_REASON));
        referral(rules, "8805", CLOSURE_REASON, row -> row.has(CLOSED) && !row.has(CLOSURE_REASON));
        referral(rules, "8810", CLOSURE_REASON, row -> row.has(CLOSURE_REASON) && !row.has(CLOSED));
        referral(
                rules,
                "8585Q",
                CLOSURE_REASON,
                row -> row.is(CLOSURE_REASON, "RC2") && !row.child().has(DEATH));
        referral(
                rules,
                "8825Q",
                CLOSURE_REASON,
                "RC8 and RC9 close after an assessment",
                row -> isAfterAssessment(row) && !row.has(ASSESSMENTS));
        referral(
                rules,
                "2990",
                CLOSURE_REASON,
                "RC8 and RC9 close after an assessment; activity is an enquiry, a conference or a plan",
                row -> isAfterAssessment(row)
                        && (row.has(ENQUIRIES) || row.has(PLANS) || row.has(PROTECTION_PLANS) || row.has(CONFERENCE)));
        referral(
                rules,
                "8867",
                CLOSED,
                row -> row.has(CLOSED)
                        && row.rows(ASSESSMENTS).stream().anyMatch(assessment -> !assessment.has(ASSESSMENT_END)));
        referral(
                rules,
                "8868",
                CLOSED,
                EnquiryRules.OPEN,
                row -> row.has(CLOSED) && row.rows(ENQUIRIES).stream().anyMatch(EnquiryRules::isOpen));
    }

    static boolean isAfterAssessment(CinRow referral) {
        return referral.is(CLOSURE_REASON, ChildRules.AFTER_ASSESSMENT);
    }

    private static List<CinRow> inNeed(CinRow child) {
        return child.rows(REFERRALS).stream().filter(ReferralRules::wentFurther).toList();
    }

    private static void order(CinDeclarations rules) {
        rules.add(
                "8815",
                FURTHER + "; reported on those after the first",
                (current, report) -> current.children()
                        .forEach(child -> REFERRAL.alsoOpen(inNeed(child)).forEach(row -> report.at(row, REFERRED))));
        referral(
                rules,
                "8816",
                REFERRED,
                FURTHER,
                row -> wentFurther(row)
                        && !row.has(CLOSED)
                        && inNeed(row.child()).stream().anyMatch(other -> other.isAfter(REFERRED, row.day(REFERRED))));
        rules.add(
                "8820",
                FURTHER + "; closed and referred again on one day is no overlap",
                (current, report) -> current.children()
                        .forEach(
                                child -> REFERRAL.overlapping(inNeed(child)).forEach(row -> report.at(row, REFERRED))));
    }

    private static void activity(CinDeclarations rules) {
        referral(
                rules,
                "8831",
                NO_FURTHER_ACTION,
                "an assessment, an enquiry or a conference; plans are left to rules 4000 and 8832",
                row -> row.says(NO_FURTHER_ACTION)
                        && (row.has(ASSESSMENTS) || row.has(ENQUIRIES) || row.has(CONFERENCE)));
        referral(rules, "2991Q", REFERRED, row -> row.has(ENQUIRIES) && !row.has(ASSESSMENTS));
        rules.add(
                "8565",
                "any day of an assessment, an enquiry, a conference, a plan or a review of the referral",
                (current, report) -> current.rows(REFERRALS).forEach(referral -> {
                    lateIn(referral, referral, ImmutableList.of(CONFERENCE), report);
                    late(referral, ASSESSMENTS, ImmutableList.of(ASSESSMENT_START, ASSESSMENT_END), report);
                    late(referral, ENQUIRIES, ImmutableList.of(ENQUIRY_START, CONFERENCE), report);
                    late(referral, PLANS, ImmutableList.of(PLAN_START, PLAN_END), report);
                    late(referral, PROTECTION_PLANS, ImmutableList.of(PROTECTION_START, PROTECTION_END), report);
                    referral.rows(REVIEWS).stream()
                            .flatMap(reviews -> reviews.each(REVIEW).stream())
                            .forEach(review -> lateIn(referral, review, ImmutableList.of(REVIEW), report));
                }));
    }

    private static void late(CinRow referral, CinTable table, List<CinField> fields, RuleCheck.Report report) {
        referral.rows(table).forEach(row -> lateIn(referral, row, fields, report));
    }

    private static void lateIn(CinRow referral, CinRow row, List<CinField> fields, RuleCheck.Report report) {
        fields.stream()
                .filter(field -> row.isAfter(field, referral.day(CLOSED)))
                .forEach(field -> report.at(row, field));
    }
}
