package org.childrensservices.core.returns.ssda903.rules;

import static org.childrensservices.core.returns.ssda903.rules.Field.CIN;
import static org.childrensservices.core.returns.ssda903.rules.Field.DATE_PLACED;
import static org.childrensservices.core.returns.ssda903.rules.Field.DEC;
import static org.childrensservices.core.returns.ssda903.rules.Field.DECOM;
import static org.childrensservices.core.returns.ssda903.rules.Field.LS;
import static org.childrensservices.core.returns.ssda903.rules.Field.PLACE;
import static org.childrensservices.core.returns.ssda903.rules.Field.PLACE_PROVIDER;
import static org.childrensservices.core.returns.ssda903.rules.Field.RNE;
import static org.childrensservices.core.returns.ssda903.rules.Field.URN;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.EPISODES;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.PLACED_FOR_ADOPTION;

import java.util.Optional;

/** The rules that compare episodes and decisions with last year's return. */
final class YearEndRules {

    private static final String SAME_START = "compared with the open episode of last year that has the same start";

    private YearEndRules() {}

    static void declare(Declarations rules) {
        rules.row(
                "502",
                EPISODES,
                DECOM,
                "reported on the first episode of the year, if none has the start of the one that was open last year",
                row -> row.previous().isEmpty()
                        && openLastYear(row)
                                .filter(old -> row.child().rows(EPISODES).stream()
                                        .noneMatch(one -> one.isOn(DECOM, old.day(DECOM))))
                                .isPresent());
        unchanged(rules, "503A", RNE);
        unchanged(rules, "503B", LS);
        unchanged(rules, "503C", CIN);
        unchanged(rules, "503D", PLACE);
        unchanged(rules, "503E", PLACE_PROVIDER);
        unchanged(rules, "503F", URN);
        rules.row(
                "562",
                EPISODES,
                DECOM,
                "asked of children with an episode in last year's return; a child without one is left to rule NoE",
                row -> row.isBefore(DECOM, row.child().year().firstDay())
                        && !row.child().lastYear(EPISODES).isEmpty()
                        && row.child().lastYear(EPISODES).stream().noneMatch(old -> old.isOn(DECOM, row.day(DECOM))));
        rules.row(
                "NoE",
                EPISODES,
                DECOM,
                row -> row.isBefore(DECOM, row.child().year().firstDay())
                        && row.child().lastYear(EPISODES).isEmpty());
        rules.row(
                "559",
                PLACED_FOR_ADOPTION,
                DATE_PLACED,
                row -> row.isBefore(DATE_PLACED, row.child().year().firstDay())
                        && row.child().lastYear(PLACED_FOR_ADOPTION).stream()
                                .noneMatch(old -> old.isOn(DATE_PLACED, row.day(DATE_PLACED))));
    }

    /** What last year's return has as the last episode, if it was open. */
    static Optional<ReturnRow> openLastYear(ReturnRow row) {
        return row.child()
                .lastYear()
                .flatMap(before -> before.last(EPISODES))
                .filter(old -> !old.has(DEC) && old.day(DECOM).isPresent());
    }

    private static void unchanged(Declarations rules, String code, Field field) {
        rules.row(
                code,
                EPISODES,
                field,
                field == PLACE ? SAME_START + "; H5 may have become K3, and Z1 one of Z11 to Z14" : SAME_START,
                row -> openLastYear(row)
                        .filter(old -> isChanged(old, row, field))
                        .isPresent());
    }

    private static boolean isChanged(ReturnRow old, ReturnRow row, Field field) {
        return row.isOn(DECOM, old.day(DECOM))
                && !old.is(field, row.text(field))
                && !(field == PLACE && isRenamed(old, row));
    }

    private static boolean isRenamed(ReturnRow old, ReturnRow row) {
        return (old.is(PLACE, "H5") && row.is(PLACE, "K3"))
                || (old.is(PLACE, "Z1") && row.is(PLACE, "Z11", "Z12", "Z13", "Z14"));
    }
}
