package org.childrensservices.core.returns.ssda903.rules;

import static org.childrensservices.core.returns.ssda903.rules.Field.ACCOM;
import static org.childrensservices.core.returns.ssda903.rules.Field.ACTIV;
import static org.childrensservices.core.returns.ssda903.rules.Field.CONVICTED;
import static org.childrensservices.core.returns.ssda903.rules.Field.DEC;
import static org.childrensservices.core.returns.ssda903.rules.Field.DECOM;
import static org.childrensservices.core.returns.ssda903.rules.Field.DOB;
import static org.childrensservices.core.returns.ssda903.rules.Field.HEALTH_ASSESSMENT;
import static org.childrensservices.core.returns.ssda903.rules.Field.HEALTH_CHECK;
import static org.childrensservices.core.returns.ssda903.rules.Field.IMMUNISATIONS;
import static org.childrensservices.core.returns.ssda903.rules.Field.INTERVENTION_OFFERED;
import static org.childrensservices.core.returns.ssda903.rules.Field.INTERVENTION_RECEIVED;
import static org.childrensservices.core.returns.ssda903.rules.Field.IN_TOUCH;
import static org.childrensservices.core.returns.ssda903.rules.Field.REC;
import static org.childrensservices.core.returns.ssda903.rules.Field.SDQ_REASON;
import static org.childrensservices.core.returns.ssda903.rules.Field.SDQ_SCORE;
import static org.childrensservices.core.returns.ssda903.rules.Field.SUBSTANCE_MISUSE;
import static org.childrensservices.core.returns.ssda903.rules.Field.TEETH_CHECK;
import static org.childrensservices.core.returns.ssda903.rules.HeaderRules.isCare;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.AD1;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.EPISODES;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.OC2;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.OC3;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.childrensservices.core.time.Age;

/** The rules about outcomes of children looked after for twelve months (OC2) and of care leavers (OC3). */
final class OutcomeRules {

    private static final ImmutableList<Field> TOGETHER =
            ImmutableList.of(IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT, SUBSTANCE_MISUSE);
    private static final ImmutableList<Field> FLAGS = ImmutableList.of(
            CONVICTED,
            HEALTH_CHECK,
            IMMUNISATIONS,
            TEETH_CHECK,
            HEALTH_ASSESSMENT,
            SUBSTANCE_MISUSE,
            INTERVENTION_RECEIVED,
            INTERVENTION_OFFERED);
    private static final Pattern SCORE = Pattern.compile("[0-9]|[1-3][0-9]|40");
    static final String TWELVE_MONTHS =
            "looked after throughout the year: no short breaks, no gap, and care neither started nor ended in it";
    private static final String NONE_OF_THEM = "some of them without the others are left to rule 182";
    private static final String AT_YEAR_END = "the age on the last day of the year";

    private OutcomeRules() {}

    static void declare(Declarations rules) {
        flags(rules);
        scores(rules);
        leavers(rules);
    }

    /** Whether the child, born as the row says, is of an age or older on a day; false if that is not known. */
    private static boolean is(int age, ReturnRow row, LocalDate on) {
        return row.day(DOB)
                .filter(birth -> Age.standard().hasAttained(birth, age, on))
                .isPresent();
    }

    private static boolean isUnder(int age, ReturnRow row, LocalDate on) {
        return row.day(DOB).isPresent() && !is(age, row, on);
    }

    private static LocalDate firstDay(ReturnRow row) {
        return row.child().year().firstDay();
    }

    private static LocalDate lastDay(ReturnRow row) {
        return row.child().year().lastDay();
    }

    /** Whether the child was looked after from the first day of the year to the last, short breaks apart. */
    static boolean isTwelveMonths(ReturnRow row) {
        List<ReturnRow> care =
                row.child().rows(EPISODES).stream().filter(one -> isCare(one)).toList();
        if (care.isEmpty()) {
            return false;
        }
        int i = care.size() - 1;
        while (i > 0 && care.get(i).isAfter(DECOM, lastDay(row))) {
            i--;
        }
        ReturnRow episode = care.get(i);
        if (episode.has(DEC) && !episode.isAfter(DEC, lastDay(row))) {
            return false;
        }
        while (i > 0 && episode.isAfter(DECOM, firstDay(row))) {
            ReturnRow before = care.get(--i);
            if (!before.is(REC, "X1") || !episode.isOn(DECOM, before.day(DEC))) {
                return false;
            }
            episode = before;
        }
        return episode.day(DECOM).isPresent() && !episode.isAfter(DECOM, firstDay(row));
    }

    private static void flags(Declarations rules) {
        rules.child("181", (child, report) -> {
            for (ReturnRow row : child.rows(OC2)) {
                FLAGS.stream()
                        .filter(flag -> row.has(flag) && !row.is(flag, "0", "1"))
                        .forEach(flag -> report.at(row, flag));
            }
        });
        rules.row(
                "182",
                OC2,
                IMMUNISATIONS,
                "immunisations, dentist, health assessment and substance misuse: all or none",
                row -> TOGETHER.stream().anyMatch(row::has)
                        && !TOGETHER.stream().allMatch(row::has));
        rules.row(
                "158",
                OC2,
                INTERVENTION_OFFERED,
                row -> row.is(INTERVENTION_RECEIVED, "1") && row.has(INTERVENTION_OFFERED));
        rules.row(
                "159",
                OC2,
                INTERVENTION_OFFERED,
                row -> row.is(INTERVENTION_RECEIVED, "0") && !row.has(INTERVENTION_OFFERED));
        rules.row(
                "192",
                OC2,
                INTERVENTION_RECEIVED,
                row -> row.is(SUBSTANCE_MISUSE, "1") && !row.has(INTERVENTION_RECEIVED));
        rules.row(
                "193",
                OC2,
                INTERVENTION_RECEIVED,
                row -> !row.is(SUBSTANCE_MISUSE, "1")
                        && (row.has(INTERVENTION_RECEIVED) || row.has(INTERVENTION_OFFERED)));
        rules.row(
                "190",
                OC2,
                IMMUNISATIONS,
                TWELVE_MONTHS,
                row -> FLAGS.stream().anyMatch(row::has) && !isTwelveMonths(row));
        rules.row(
                "191",
                OC2,
                IMMUNISATIONS,
                TWELVE_MONTHS + "; asked of children with a row in OC2",
                row -> !TOGETHER.stream().allMatch(row::has) && isTwelveMonths(row));
        rules.row("542", OC2, CONVICTED, AT_YEAR_END, row -> row.has(CONVICTED) && isUnder(10, row, lastDay(row)));
        rules.row(
                "543",
                OC2,
                CONVICTED,
                TWELVE_MONTHS + "; " + AT_YEAR_END,
                row -> !row.has(CONVICTED) && is(10, row, lastDay(row)) && isTwelveMonths(row));
        rules.row(
                "544",
                OC2,
                CONVICTED,
                NONE_OF_THEM,
                row -> row.has(CONVICTED) && TOGETHER.stream().noneMatch(row::has));
        rules.row(
                "545", OC2, HEALTH_CHECK, AT_YEAR_END, row -> !row.has(HEALTH_CHECK) && isUnder(5, row, lastDay(row)));
        rules.row("546", OC2, HEALTH_CHECK, AT_YEAR_END, row -> row.has(HEALTH_CHECK) && is(5, row, lastDay(row)));
        rules.row(
                "547",
                OC2,
                HEALTH_CHECK,
                NONE_OF_THEM,
                row -> row.has(HEALTH_CHECK) && TOGETHER.stream().noneMatch(row::has));
    }

    private static boolean hasNoSdq(ReturnRow row) {
        return !row.has(SDQ_SCORE) && !row.has(SDQ_REASON);
    }

    private static boolean turns(int age, ReturnRow row) {
        return is(age, row, lastDay(row)) && isUnder(age, row, firstDay(row).minusDays(1));
    }

    private static void scores(Declarations rules) {
        rules.row(
                "157",
                OC2,
                SDQ_REASON,
                "of scoring age is who is four by the first day of the year and not seventeen by the last",
                row -> row.is(SDQ_REASON, "SDQ1") && is(4, row, firstDay(row)) && isUnder(17, row, lastDay(row)));
        rules.row(
                "180",
                OC2,
                SDQ_SCORE,
                row -> row.has(SDQ_SCORE) && !SCORE.matcher(row.text(SDQ_SCORE)).matches());
        rules.row("185", OC2, SDQ_SCORE, TWELVE_MONTHS, row -> row.has(SDQ_SCORE) && !isTwelveMonths(row));
        rules.row("198", OC2, SDQ_REASON, TWELVE_MONTHS, row -> row.has(SDQ_REASON) && !isTwelveMonths(row));
        rules.row(
                "186",
                OC2,
                SDQ_SCORE,
                TWELVE_MONTHS + "; four by the first day of the year and not seventeen by the last",
                row -> hasNoSdq(row)
                        && is(4, row, firstDay(row))
                        && isUnder(17, row, lastDay(row))
                        && isTwelveMonths(row));
        rules.row(
                "197B",
                OC2,
                SDQ_SCORE,
                TWELVE_MONTHS,
                row -> hasNoSdq(row) && (turns(4, row) || turns(17, row)) && isTwelveMonths(row));
        rules.row("188", OC2, SDQ_SCORE, row -> row.has(SDQ_SCORE) && isUnder(4, row, lastDay(row)));
        rules.row(
                "189",
                OC2,
                SDQ_SCORE,
                "over seventeen is whose 17th birthday is before the year",
                row -> row.has(SDQ_SCORE) && is(17, row, firstDay(row).minusDays(1)));
        rules.row("196", OC2, SDQ_REASON, row -> row.has(SDQ_REASON) && !row.isListed(SDQ_REASON));
        rules.row("197a", OC2, SDQ_REASON, row -> row.has(SDQ_SCORE) && row.has(SDQ_REASON));
        rules.row("215", OC2, DOB, row -> row.child().has(OC3));
    }

    private static boolean isStated(ReturnRow row, Field field) {
        return row.has(field) && !row.is(field, "0");
    }

    private static void leavers(Declarations rules) {
        rules.row("131", OC3, IN_TOUCH, row -> !row.isListed(IN_TOUCH));
        rules.row("132", OC3, ACTIV, row -> !row.isListed(ACTIV));
        rules.row("133", OC3, ACCOM, row -> !row.isListed(ACCOM));
        rules.row("134", OC3, IN_TOUCH, row -> row.child().has(AD1));
        rules.row(
                "153",
                OC3,
                IN_TOUCH,
                row -> (row.has(IN_TOUCH) || row.has(ACTIV) || row.has(ACCOM))
                        && !(row.has(IN_TOUCH) && row.has(ACTIV) && row.has(ACCOM)));
        rules.row(
                "344",
                OC3,
                IN_TOUCH,
                row -> row.is(IN_TOUCH, "DIED", "RHOM") && (isStated(row, ACTIV) || isStated(row, ACCOM)));
        rules.row(
                "345",
                OC3,
                IN_TOUCH,
                row -> row.is(IN_TOUCH, "YES") && !(isStated(row, ACTIV) && isStated(row, ACCOM)));
        rules.row("347", OC3, ACCOM, AT_YEAR_END, row -> row.is(ACCOM, "T1", "T2") && isUnder(18, row, lastDay(row)));
        rules.row(
                "3001",
                OC3,
                ACCOM,
                "who turns seventeen in the year",
                row -> row.is(ACCOM, "Z1", "Z2") && turns(17, row));
        rules.row("391", OC3, DOB, AT_YEAR_END, row -> isUnder(17, row, lastDay(row)));
        rules.row(
                "1011",
                OC3,
                IN_TOUCH,
                row -> row.child()
                        .last(EPISODES)
                        .filter(last -> last.is(REC, "E3"))
                        .isPresent());
    }
}
