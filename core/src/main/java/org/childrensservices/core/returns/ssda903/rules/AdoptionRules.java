package org.childrensservices.core.returns.ssda903.rules;

import static org.childrensservices.core.returns.ssda903.rules.Field.DATE_INT;
import static org.childrensservices.core.returns.ssda903.rules.Field.DATE_MATCH;
import static org.childrensservices.core.returns.ssda903.rules.Field.DATE_PLACED;
import static org.childrensservices.core.returns.ssda903.rules.Field.DATE_PLACED_CEASED;
import static org.childrensservices.core.returns.ssda903.rules.Field.DEC;
import static org.childrensservices.core.returns.ssda903.rules.Field.DECOM;
import static org.childrensservices.core.returns.ssda903.rules.Field.FOSTER_CARE;
import static org.childrensservices.core.returns.ssda903.rules.Field.LS;
import static org.childrensservices.core.returns.ssda903.rules.Field.LS_ADOPTR;
import static org.childrensservices.core.returns.ssda903.rules.Field.NB_ADOPTR;
import static org.childrensservices.core.returns.ssda903.rules.Field.PLACE;
import static org.childrensservices.core.returns.ssda903.rules.Field.REASON_PLACED_CEASED;
import static org.childrensservices.core.returns.ssda903.rules.Field.REC;
import static org.childrensservices.core.returns.ssda903.rules.Field.SEX_ADOPTR;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.AD1;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.EPISODES;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.PLACED_FOR_ADOPTION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules about adoption: decisions that a child should be placed, and adoptions. */
final class AdoptionRules {

    private static final ImmutableSet<String> FOR_ADOPTION = ImmutableSet.of("A3", "A4", "A5", "A6");
    private static final ImmutableSet<String> ADOPTED = ImmutableSet.of("E11", "E12");
    private static final ImmutableList<Field> FIELDS =
            ImmutableList.of(DATE_INT, DATE_MATCH, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR);

    private AdoptionRules() {}

    static void declare(Declarations rules) {
        decisions(rules);
        adoptions(rules);
        adopters(rules);
    }

    private static void decisions(Declarations rules) {
        ReturnTable table = PLACED_FOR_ADOPTION;
        rules.row("115", table, DATE_PLACED, "a blank is left to rule 563", row -> row.isNoDate(DATE_PLACED));
        rules.row("116", table, DATE_PLACED_CEASED, row -> row.isNoDate(DATE_PLACED_CEASED));
        rules.row(
                "119",
                table,
                REASON_PLACED_CEASED,
                row -> row.has(DATE_PLACED_CEASED) != row.has(REASON_PLACED_CEASED));
        rules.row(
                "120",
                table,
                REASON_PLACED_CEASED,
                row -> row.has(REASON_PLACED_CEASED) && !row.isListed(REASON_PLACED_CEASED));
        rules.row(
                "184",
                table,
                DATE_PLACED,
                row -> row.isBefore(DATE_PLACED, row.child().birth()));
        rules.row("522", table, DATE_PLACED_CEASED, row -> row.isBefore(DATE_PLACED_CEASED, row.day(DATE_PLACED)));
        rules.row("563", table, DATE_PLACED, row -> row.has(DATE_PLACED_CEASED) && !row.has(DATE_PLACED));
        rules.row(
                "117",
                table,
                DATE_PLACED,
                "care ended with the last episode of the return",
                row -> row.isAfter(DATE_PLACED, row.child().year().lastDay())
                        || row.isAfter(DATE_PLACED_CEASED, row.child().year().lastDay())
                        || row.isAfter(DATE_PLACED, TimelineRules.careEnd(row.child()))
                        || row.isAfter(DATE_PLACED_CEASED, TimelineRules.careEnd(row.child())));
        rules.row(
                "118",
                table,
                DATE_PLACED_CEASED,
                "before care is before the first episode, where that starts care",
                row -> row.isBefore(DATE_PLACED_CEASED, row.child().year().firstDay())
                        || row.isBefore(DATE_PLACED_CEASED, TimelineRules.careStart(row.child())));
        rules.row(
                "1003",
                table,
                DATE_PLACED,
                "where the first episode of the return starts care",
                row -> row.isBefore(DATE_PLACED, TimelineRules.careStart(row.child())));
        rules.row(
                "525",
                table,
                DATE_PLACED_CEASED,
                "asked of the latest decision",
                row -> row.next().isEmpty()
                        && row.has(DATE_PLACED_CEASED)
                        && row.child().has(AD1));
        rules.row(
                "551",
                EPISODES,
                PLACE,
                row -> isForAdoption(row) && !row.child().has(table));
        rules.row("553", EPISODES, LS, row -> row.is(LS, "E1") && !row.child().has(table));
        rules.row("555", EPISODES, LS, row -> row.is(LS, "D1") && !row.child().has(table));
        decidedBefore(rules, "556", row -> row.is(LS, "D1"));
        rules.row(
                "560",
                table,
                DATE_PLACED,
                "the latest decision of last year was open, and none of this year has its date; reported on the first",
                row -> row.previous().isEmpty()
                        && latestBefore(row)
                                .filter(old -> !old.has(DATE_PLACED_CEASED))
                                .filter(old -> row.child().rows(table).stream()
                                        .noneMatch(one -> one.isOn(DATE_PLACED, old.day(DATE_PLACED))))
                                .isPresent());
        rules.row(
                "561",
                table,
                DATE_PLACED,
                "a decision of last year's return with a reversal has the same date",
                row -> row.child().lastYear(table).stream()
                        .anyMatch(old -> old.has(DATE_PLACED_CEASED) && row.isOn(DATE_PLACED, old.day(DATE_PLACED))));
        rules.row(
                "584",
                table,
                DATE_PLACED,
                "a decision that last year's return does not have, before the latest reversal that it has",
                row -> latestBefore(row)
                        .filter(old -> !row.isOn(DATE_PLACED, old.day(DATE_PLACED)))
                        .filter(old -> row.isBefore(DATE_PLACED, old.day(DATE_PLACED_CEASED)))
                        .isPresent());
        decidedBefore(rules, "552", AdoptionRules::isForAdoption);
        decidedBefore(rules, "554", row -> row.is(LS, "E1"));
        rules.row(
                "557",
                table,
                DATE_PLACED_CEASED,
                "asked of the latest decision when care ended with the last episode, otherwise than by adoption",
                row -> row.next().isEmpty()
                        && !row.has(DATE_PLACED_CEASED)
                        && TimelineRules.careEnd(row.child()).isPresent()
                        && row.child()
                                .last(EPISODES)
                                .filter(last -> !last.is(REC, ADOPTED))
                                .isPresent());
        rules.row(
                "558",
                table,
                DATE_PLACED_CEASED,
                "asked of the latest decision",
                row -> row.next().isEmpty()
                        && row.has(DATE_PLACED_CEASED)
                        && row.child().rows(EPISODES).stream().anyMatch(AdoptionRules::isAdopted));
        rules.row(
                "579",
                table,
                DATE_PLACED,
                row -> row.previous()
                        .filter(before -> before.isAfter(DATE_PLACED_CEASED, row.day(DATE_PLACED)))
                        .isPresent());
        rules.row("583", table, DATE_PLACED_CEASED, row -> row.next().isPresent() && !row.has(DATE_PLACED_CEASED));
    }

    /** There are decisions, and each is later than the first episode of a kind. */
    private static void decidedBefore(Declarations rules, String code, Predicate<ReturnRow> episodes) {
        rules.row(
                code,
                PLACED_FOR_ADOPTION,
                DATE_PLACED,
                "asked of the first such episode of the return; one decision before it is enough",
                row -> row.child().rows(EPISODES).stream()
                        .filter(episodes)
                        .findFirst()
                        .filter(first -> row.child().rows(PLACED_FOR_ADOPTION).stream()
                                .allMatch(decision -> decision.isAfter(DATE_PLACED, first.day(DECOM))))
                        .isPresent());
    }

    /** The latest decision of last year's return. */
    private static Optional<ReturnRow> latestBefore(ReturnRow row) {
        return row.child().lastYear().flatMap(before -> before.last(PLACED_FOR_ADOPTION));
    }

    private static boolean isForAdoption(ReturnRow episode) {
        return episode.is(PLACE, FOR_ADOPTION);
    }

    private static boolean isAdopted(ReturnRow episode) {
        return episode.is(REC, ADOPTED);
    }

    private static Optional<ReturnRow> firstPlacement(ReturnRow row) {
        return row.child().rows(EPISODES).stream()
                .filter(AdoptionRules::isForAdoption)
                .findFirst();
    }

    private static void adoptions(Declarations rules) {
        rules.row("112", AD1, DATE_INT, "a blank is left to rule 151", row -> row.isNoDate(DATE_INT));
        rules.row("113", AD1, DATE_MATCH, "a blank is left to rule 151", row -> row.isNoDate(DATE_MATCH));
        rules.row(
                "114",
                AD1,
                FOSTER_CARE,
                "a blank is left to rule 151",
                row -> row.has(FOSTER_CARE) && !row.is(FOSTER_CARE, "0", "1"));
        rules.row(
                "151",
                AD1,
                LS_ADOPTR,
                row -> FIELDS.stream().anyMatch(row::has) && !FIELDS.stream().allMatch(row::has));
        rules.row(
                "333",
                AD1,
                DATE_INT,
                row -> row.isAfter(DATE_INT, row.day(DATE_MATCH)) || (row.has(DATE_MATCH) && !row.has(DATE_INT)));
        rules.row(
                "331",
                AD1,
                DATE_MATCH,
                "asked of the first placement for adoption in the return",
                row -> row.isAfter(DATE_MATCH, firstPlacement(row).flatMap(first -> first.day(DECOM))));
        rules.row(
                "521",
                AD1,
                DATE_INT,
                "asked of the first placement for adoption in the return",
                row -> row.isAfter(DATE_INT, firstPlacement(row).flatMap(first -> first.day(DECOM))));
        rules.row(
                "334",
                AD1,
                DATE_INT,
                "where the first episode of the return starts care",
                row -> row.isBefore(DATE_INT, TimelineRules.careStart(row.child())));
        rules.row(
                "335",
                AD1,
                FOSTER_CARE,
                "asked where care ended with adoption from a placement for it",
                row -> row.child().rows(EPISODES).stream()
                        .filter(AdoptionRules::isAdopted)
                        .anyMatch(last -> (last.is(PLACE, "A3", "A5") && row.is(FOSTER_CARE, "0"))
                                || (last.is(PLACE, "A4", "A6") && row.is(FOSTER_CARE, "1"))));
        rules.row(
                "523",
                AD1,
                DATE_INT,
                "the latest decision of the other table; both days are given",
                row -> row.child()
                        .last(PLACED_FOR_ADOPTION)
                        .filter(decision -> decision.day(DATE_PLACED).isPresent()
                                && row.day(DATE_INT).isPresent()
                                && !row.isOn(DATE_INT, decision.day(DATE_PLACED)))
                        .isPresent());
        rules.row(
                "582",
                AD1,
                DATE_MATCH,
                row -> row.child().rows(EPISODES).stream()
                        .filter(AdoptionRules::isAdopted)
                        .anyMatch(last -> row.isOn(DATE_MATCH, last.day(DEC))));
        rules.row("601", EPISODES, REC, row -> isAdopted(row) && !row.child().has(AD1));
        rules.row(
                "602", AD1, DATE_INT, row -> row.child().rows(EPISODES).stream().noneMatch(AdoptionRules::isAdopted));
    }

    private static void adopters(Declarations rules) {
        rules.row("175", AD1, NB_ADOPTR, row -> row.has(NB_ADOPTR) && !row.isListed(NB_ADOPTR));
        rules.row("176", AD1, SEX_ADOPTR, row -> row.has(SEX_ADOPTR) && !row.isListed(SEX_ADOPTR));
        rules.row("177", AD1, LS_ADOPTR, row -> row.has(LS_ADOPTR) && !row.isListed(LS_ADOPTR));
        rules.row("511", AD1, NB_ADOPTR, row -> row.is(NB_ADOPTR, "2") && row.is(SEX_ADOPTR, "M1", "F1"));
        status(rules, "514", "L0", ImmutableSet.of("M1", "F1"));
        status(rules, "517", "L3", ImmutableSet.of("MF"));
        status(rules, "518", "L4", ImmutableSet.of("MM", "FF"));
        status(rules, "519", "L2", ImmutableSet.of("MM", "FF", "MF"));
        status(rules, "520", "L11", ImmutableSet.of("MF"));
        status(rules, "524", "L12", ImmutableSet.of("MM", "FF"));
    }

    /** A legal status goes with some sexes only. */
    private static void status(Declarations rules, String code, String status, ImmutableSet<String> sexes) {
        rules.row(
                code,
                AD1,
                LS_ADOPTR,
                "a sex that is no code is left to rule 176",
                row -> row.is(LS_ADOPTR, status) && row.isListed(SEX_ADOPTR) && !row.is(SEX_ADOPTR, sexes));
    }
}
