package org.childrensservices.core.returns.cin.rules;

import static org.childrensservices.core.returns.cin.rules.CinField.ASSESSMENT_END;
import static org.childrensservices.core.returns.cin.rules.CinField.ASSESSMENT_START;
import static org.childrensservices.core.returns.cin.rules.CinField.FACTOR;
import static org.childrensservices.core.returns.cin.rules.CinField.REFERRED;
import static org.childrensservices.core.returns.cin.rules.CinTable.ASSESSMENTS;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;

/** The rules about assessments. */
final class AssessmentRules {

    private static final Spans ASSESSMENT = new Spans(ASSESSMENT_START, ASSESSMENT_END);
    private static final int WORKING_DAYS = 45;
    private static final String NO_FACTORS = "21";

    private AssessmentRules() {}

    private static void assessment(CinDeclarations rules, String code, CinField field, Predicate<CinRow> breaks) {
        rules.row(code, ASSESSMENTS, field, breaks);
    }

    private static void assessment(
            CinDeclarations rules, String code, CinField field, String reading, Predicate<CinRow> breaks) {
        rules.row(code, ASSESSMENTS, field, reading, breaks);
    }

    static void declare(CinDeclarations rules) {
        assessment(
                rules,
                "1103",
                ASSESSMENT_START,
                row -> row.isBefore(ASSESSMENT_START, ReferralRules.of(row).day(REFERRED)));
        assessment(rules, "8608", ASSESSMENT_END, row -> row.isBefore(ASSESSMENT_END, row.day(ASSESSMENT_START)));
        assessment(
                rules,
                "8696",
                ASSESSMENT_END,
                row -> row.day(ASSESSMENT_END).isPresent() && !row.inYear(ASSESSMENT_END));
        assessment(
                rules,
                "8736",
                ASSESSMENT_START,
                row -> !row.has(ASSESSMENT_END)
                        && row.isBefore(ASSESSMENT_START, row.year().firstDay()));
        assessment(
                rules,
                "8670Q",
                ASSESSMENT_START,
                Elapsed.reading(WORKING_DAYS),
                row -> !row.has(ASSESSMENT_END) && Elapsed.isOver(row, ASSESSMENT_START, WORKING_DAYS));
        rules.add(
                "8863Q",
                "of one child; one that starts on the day on which another ended is no overlap",
                (current, report) -> current.children()
                        .forEach(child -> ASSESSMENT
                                .overlapping(child.rows(ASSESSMENTS))
                                .forEach(row -> report.at(row, ASSESSMENT_START))));
        rules.add(
                "8896",
                "of one child; reported on those after the first",
                (current, report) -> current.children()
                        .forEach(child -> ASSESSMENT
                                .alsoOpen(child.rows(ASSESSMENTS))
                                .forEach(row -> report.at(row, ASSESSMENT_START))));
        factors(rules);
    }

    private static ImmutableList<CinRow> factors(CinRow row) {
        return row.each(FACTOR).stream().filter(one -> one.has(FACTOR)).collect(ImmutableList.toImmutableList());
    }

    private static boolean hasFactor(CinRow row, String factor) {
        return factors(row).stream().anyMatch(one -> one.is(FACTOR, factor));
    }

    private static void factors(CinDeclarations rules) {
        assessment(
                rules,
                "8614",
                FACTOR,
                row -> !row.has(ASSESSMENT_END) && !factors(row).isEmpty());
        assessment(
                rules,
                "8897Q",
                FACTOR,
                "one valid factor is enough, whatever stands beside it; rules 8945Q and 8950Q have the retired",
                row -> row.has(ASSESSMENT_END)
                        && factors(row).stream()
                                .noneMatch(one -> CinCodes.isListed(one, FACTOR) || one.is(FACTOR, "18A", "19A")));
        assessment(
                rules,
                "8869",
                FACTOR,
                row -> hasFactor(row, NO_FACTORS)
                        && factors(row).stream().anyMatch(one -> !one.is(FACTOR, NO_FACTORS)));
        assessment(
                rules,
                "8873Q",
                FACTOR,
                "of finished assessments, in referrals closed otherwise than by RC8 or RC9 or not at all",
                row -> row.has(ASSESSMENT_END)
                        && hasFactor(row, NO_FACTORS)
                        && factors(row).stream().allMatch(one -> one.is(FACTOR, NO_FACTORS))
                        && !ReferralRules.isAfterAssessment(ReferralRules.of(row)));
        rules.add(
                "8898",
                (current, report) -> current.rows(ASSESSMENTS).forEach(row -> ChildRules.twice(row, FACTOR, report)));
        assessment(rules, "8945Q", FACTOR, row -> hasFactor(row, "18A"));
        assessment(rules, "8950Q", FACTOR, row -> hasFactor(row, "19A"));
    }
}
