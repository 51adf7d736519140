package org.childrensservices.core.returns.cin.rules;

import static org.childrensservices.core.returns.cin.rules.CinField.DISABILITY;
import static org.childrensservices.core.returns.cin.rules.CinField.GENDER;
import static org.childrensservices.core.returns.cin.rules.CinField.PROTECTION_START;
import static org.childrensservices.core.returns.cin.rules.CinField.REFERENCE_DATE;
import static org.childrensservices.core.returns.cin.rules.CinField.SEX;
import static org.childrensservices.core.returns.cin.rules.CinField.YEAR;
import static org.childrensservices.core.returns.cin.rules.CinTable.CHILDREN;
import static org.childrensservices.core.returns.cin.rules.CinTable.PROTECTION_PLANS;
import static org.childrensservices.core.returns.cin.rules.CinTable.REFERRALS;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules about the census as a whole. */
final class WholeRules {

    private static final String REPORTED = "; reported on the header, or else the first child";
    private static final int PER_CENT_WITHOUT_SEX = 2;
    private static final int PER_CENT = 100;
    private static final int CODES_OF_DISABILITY = 8;

    private WholeRules() {}

    static void declare(CinDeclarations rules) {
        rules.row(
                "100",
                CinTable.HEADER,
                REFERENCE_DATE,
                "the year that the header states, or else that of the census",
                row -> !row.isOn(REFERENCE_DATE, Optional.of(lastDay(row))));
        whole(
                rules,
                "2883",
                "plans that start in the year, and conferences held in it, in enquiries and in referrals",
                current -> plansStarted(current) > conferencesHeld(current));
        whole(rules, "2886Q", "of children that are born, those whose sex is blank, unknown or no code", current -> {
            long born = current.children().stream()
                    .filter(child -> !ChildRules.isUnborn(child))
                    .count();
            long without = current.children().stream()
                    .filter(child -> !ChildRules.isUnborn(child))
                    .filter(child ->
                            ChildRules.asksForSex(child) ? !child.is(SEX, "M", "F") : !child.is(GENDER, "1", "2"))
                    .count();
            return without * PER_CENT > born * PER_CENT_WITHOUT_SEX;
        });
        whole(
                rules,
                "2887Q",
                "different listed codes, that there is none (NONE) included",
                current -> current.children().stream()
                                .flatMap(child -> child.each(DISABILITY).stream())
                                .filter(one -> CinCodes.isListed(one, DISABILITY))
                                .map(one -> one.text(DISABILITY))
                                .distinct()
                                .count()
                        < CODES_OF_DISABILITY);
        whole(
                rules,
                "2888Q",
                "different codes other than NONE",
                current -> current.children().stream()
                        .noneMatch(child -> child.each(DISABILITY).stream()
                                        .filter(one -> one.has(DISABILITY) && !one.is(DISABILITY, "NONE"))
                                        .map(one -> one.text(DISABILITY))
                                        .distinct()
                                        .count()
                                > 1));
    }

    private static LocalDate lastDay(CinRow header) {
        String year = header.text(YEAR);
        return year.matches("[0-9]{4}")
                ? LocalDate.of(Integer.parseInt(year), Month.MARCH, 31)
                : header.year().lastDay();
    }

    private static long plansStarted(CinReturn current) {
        return current.rows(PROTECTION_PLANS).stream()
                .filter(plan -> plan.inYear(PROTECTION_START))
                .count();
    }

    private static long conferencesHeld(CinReturn current) {
        return current.rows(REFERRALS).stream()
                .flatMap(referral -> ProtectionRules.conferences(referral).stream())
                .filter(current.year()::contains)
                .count();
    }

    private static void whole(CinDeclarations rules, String code, String reading, Predicate<CinReturn> breaks) {
        rules.add(
                code,
                reading + REPORTED,
                (current, report) -> current.whole()
                        .filter(row -> breaks.test(current))
                        .ifPresent(
                                row -> report.at(row, row.table() == CHILDREN ? CinField.CHILD_ID : REFERENCE_DATE)));
    }
}
