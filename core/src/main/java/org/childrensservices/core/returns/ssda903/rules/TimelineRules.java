package org.childrensservices.core.returns.ssda903.rules;

import static org.childrensservices.core.returns.ssda903.rules.Field.DATE_PERM;
import static org.childrensservices.core.returns.ssda903.rules.Field.DEC;
import static org.childrensservices.core.returns.ssda903.rules.Field.DECOM;
import static org.childrensservices.core.returns.ssda903.rules.Field.DOLO_END;
import static org.childrensservices.core.returns.ssda903.rules.Field.DOLO_START;
import static org.childrensservices.core.returns.ssda903.rules.Field.DUC;
import static org.childrensservices.core.returns.ssda903.rules.Field.LA_PERM;
import static org.childrensservices.core.returns.ssda903.rules.Field.MIS_END;
import static org.childrensservices.core.returns.ssda903.rules.Field.MIS_START;
import static org.childrensservices.core.returns.ssda903.rules.Field.PREV_PERM;
import static org.childrensservices.core.returns.ssda903.rules.Field.REVIEW;
import static org.childrensservices.core.returns.ssda903.rules.Field.REVIEW_CODE;
import static org.childrensservices.core.returns.ssda903.rules.Field.RNE;
import static org.childrensservices.core.returns.ssda903.rules.Field.SW_DEC;
import static org.childrensservices.core.returns.ssda903.rules.Field.SW_DECOM;
import static org.childrensservices.core.returns.ssda903.rules.Field.SW_ID;
import static org.childrensservices.core.returns.ssda903.rules.Field.SW_REASON;
import static org.childrensservices.core.returns.ssda903.rules.HeaderRules.endsCare;
import static org.childrensservices.core.returns.ssda903.rules.HeaderRules.isCare;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.DEPRIVATIONS_OF_LIBERTY;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.EPISODES;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.PREVIOUS_PERMANENCE;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.REVIEWS;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.SOCIAL_WORKERS;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.UASC;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.childrensservices.core.returns.DateForm;

/** The rules about what happens in care: reviews, time missing, social workers, liberty, and what was before care. */
final class TimelineRules {

    private static final LocalDate REASONS_FOR_WORKERS = LocalDate.of(2023, Month.APRIL, 1);
    private static final LocalDate PERMANENCE_RECORDED = LocalDate.of(2016, Month.APRIL, 1);
    private static final String DATE_UNKNOWN = "ZZ/ZZ/ZZZZ";
    private static final int DAYS_WITHOUT_WORKER = 7;
    private static final String LAST_EPISODE = "care ended with the last episode of the return";

    private TimelineRules() {}

    static void declare(Declarations rules) {
        rules.row("166", REVIEWS, REVIEW, row -> row.day(REVIEW).isEmpty());
        rules.row("167", REVIEWS, REVIEW_CODE, row -> !row.isListed(REVIEW_CODE));
        rules.row("440", REVIEWS, REVIEW_CODE, row -> row.is(REVIEW_CODE, "PN0") && row.isAtLeast(4, REVIEW));
        rules.row(
                "441",
                REVIEWS,
                REVIEW_CODE,
                row -> row.isListed(REVIEW_CODE) && !row.is(REVIEW_CODE, "PN0") && row.isUnder(4, REVIEW));
        rules.row(
                "104",
                UASC,
                DUC,
                row -> row.isNoDate(DUC) || row.isBefore(DUC, row.child().year().firstDay()));
        rules.row("304", UASC, DUC, row -> row.isAfter(DUC, row.child().birthday(18)));
        missing(rules);
        workers(rules);
        liberty(rules);
        permanence(rules);
    }

    private static void missing(Declarations rules) {
        ReturnTable table = ReturnTable.MISSING;
        Field kind = Field.MISSING;
        rules.row("1004", table, MIS_START, "a blank is left to rule 564", row -> row.isNoDate(MIS_START));
        rules.row("1005", table, MIS_END, row -> row.isNoDate(MIS_END));
        rules.row(
                "1006",
                table,
                kind,
                "a blank is left to rules 565 and 566",
                row -> row.has(kind) && !row.isListed(kind));
        rules.row("564", table, MIS_START, row -> row.has(kind) && !row.has(MIS_START));
        rules.row("565", table, kind, row -> row.has(MIS_START) && !row.has(kind));
        rules.row("566", table, kind, row -> row.has(MIS_END) && !row.has(kind));
        rules.row("567", table, MIS_END, row -> row.isBefore(MIS_END, row.day(MIS_START)));
        rules.row(
                "570",
                table,
                MIS_START,
                row -> row.isAfter(MIS_START, row.child().year().lastDay()));
        rules.row("571", table, MIS_END, row -> row.day(MIS_END).isPresent() && !row.inYear(MIS_END));
        rules.row(
                "574",
                table,
                MIS_START,
                "back and missing again on one day is no overlap",
                row -> overlaps(row, MIS_START, MIS_END));
        rules.row(
                "577",
                table,
                MIS_END,
                LAST_EPISODE,
                row -> careEnd(row.child())
                        .filter(end -> !row.isAfter(MIS_START, end))
                        .filter(end -> !row.has(MIS_END) || row.isAfter(MIS_END, end))
                        .isPresent());
        rules.row("578", table, MIS_START, LAST_EPISODE, row -> row.isAfter(MIS_START, careEnd(row.child())));
        rules.row(
                "581",
                table,
                MIS_START,
                "where the first episode of the return starts care",
                row -> row.isBefore(MIS_START, careStart(row.child())));
        rules.row(
                "586",
                table,
                MIS_START,
                row -> row.isBefore(MIS_START, row.child().birth()));
    }

    /** Whether a row starts before the one before it has ended. */
    private static boolean overlaps(ReturnRow row, Field start, Field end) {
        return row.previous()
                .filter(before ->
                        !before.has(end) || before.isAfter(end, row.day(start)) || row.isOn(start, before.day(start)))
                .isPresent();
    }

    /** The day on which care ended for good. */
    static Optional<LocalDate> careEnd(ChildRows child) {
        return child.last(EPISODES).filter(row -> endsCare(row)).flatMap(row -> row.day(DEC));
    }

    /** The day on which care started, if that is in the return. */
    static Optional<LocalDate> careStart(ChildRows child) {
        return child.first(EPISODES).filter(row -> row.is(RNE, "S")).flatMap(row -> row.day(DECOM));
    }

    private static void workers(Declarations rules) {
        rules.row(
                "SW02STG1",
                SOCIAL_WORKERS,
                SW_ID,
                "a blank is left to rules SW01aSTG1 and SW01bSTG1",
                row -> row.has(SW_ID)
                        && !row.text(SW_ID).startsWith("SW")
                        && !row.text(SW_ID).startsWith("XX"));
        rules.row("SW04STG1", SOCIAL_WORKERS, SW_DECOM, row -> row.isNoDate(SW_DECOM));
        rules.row("SW05STG1", SOCIAL_WORKERS, SW_DEC, row -> row.isNoDate(SW_DEC));
        rules.row(
                "SW06STG2",
                SOCIAL_WORKERS,
                SW_DECOM,
                row -> row.isAfter(SW_DECOM, row.child().year().lastDay()));
        rules.row("SW08STG2", SOCIAL_WORKERS, SW_DEC, row -> row.next().isPresent() && !row.has(SW_DEC));
        rules.row(
                "SW09STG2",
                SOCIAL_WORKERS,
                SW_DEC,
                row -> row.day(SW_DECOM).isPresent()
                        && row.day(SW_DEC).isPresent()
                        && !row.isAfter(SW_DEC, row.day(SW_DECOM)));
        rules.row(
                "SW10STG2",
                SOCIAL_WORKERS,
                SW_DEC,
                "reported on the earlier of two workers; days without a worker count where the return has the child in care",
                row -> row.next()
                        .filter(next -> row.day(SW_DEC).isPresent())
                        .filter(next -> row.isAfter(SW_DEC, next.day(SW_DECOM)) || isInCareBetween(row, next))
                        .map(next -> ChronoUnit.DAYS.between(
                                row.day(SW_DEC).orElseThrow(),
                                next.day(SW_DECOM).orElseThrow()))
                        .filter(days -> days < 0 || days > DAYS_WITHOUT_WORKER)
                        .isPresent());
        rules.row("SW13STG1", SOCIAL_WORKERS, SW_REASON, row -> row.has(SW_REASON) && !row.isListed(SW_REASON));
        rules.row(
                "SW01aSTG1",
                SOCIAL_WORKERS,
                SW_ID,
                "a row without a readable start counts as an earlier one",
                row -> !(row.day(SW_DECOM).isPresent() && !row.isBefore(SW_DECOM, REASONS_FOR_WORKERS))
                        && !(row.has(SW_ID) && row.has(SW_DECOM)));
        rules.row(
                "SW01bSTG1",
                SOCIAL_WORKERS,
                SW_REASON,
                row -> row.day(SW_DECOM).isPresent()
                        && !row.isBefore(SW_DECOM, REASONS_FOR_WORKERS)
                        && !(row.has(SW_ID) && row.has(SW_REASON)));
    }

    /** Whether the child was in care between two workers and did not come into it then. */
    private static boolean isInCareBetween(ReturnRow worker, ReturnRow next) {
        return worker.child().rows(EPISODES).stream()
                .filter(row -> row.isBefore(DECOM, next.day(SW_DECOM)))
                .filter(row -> !row.has(DEC) || row.isAfter(DEC, worker.day(SW_DEC)))
                .anyMatch(row -> !row.is(RNE, "S") || !row.isAfter(DECOM, worker.day(SW_DEC)));
    }

    private static void liberty(Declarations rules) {
        ReturnTable table = DEPRIVATIONS_OF_LIBERTY;
        rules.row("700", table, DOLO_START, row -> row.day(DOLO_START).isEmpty());
        rules.row("701", table, DOLO_END, row -> row.isNoDate(DOLO_END));
        rules.row(
                "702",
                table,
                DOLO_END,
                "an end on the day of the start is a fault too",
                row -> row.isBefore(DOLO_END, row.day(DOLO_START).map(day -> day.plusDays(1))));
        rules.row(
                "703",
                table,
                DOLO_START,
                row -> row.isAfter(DOLO_START, row.child().year().lastDay()));
        rules.row("704", table, DOLO_END, row -> row.day(DOLO_END).isPresent() && !row.inYear(DOLO_END));
        rules.row(
                "705",
                table,
                DOLO_START,
                "an order that starts when another ends is no overlap",
                row -> overlaps(row, DOLO_START, DOLO_END));
        rules.row(
                "707",
                table,
                DOLO_END,
                LAST_EPISODE,
                row -> careEnd(row.child())
                        .filter(end -> !row.has(DOLO_END) || row.isAfter(DOLO_END, end))
                        .isPresent());
        rules.row(
                "708",
                table,
                DOLO_START,
                row -> row.isBefore(DOLO_START, row.child().birth()));
    }

    private static void permanence(Declarations rules) {
        ReturnTable table = PREVIOUS_PERMANENCE;
        rules.row(
                "630",
                EPISODES,
                RNE,
                "asked of care that starts in the year, short breaks apart",
                row -> row.is(RNE, "S")
                        && isCare(row)
                        && row.inYear(DECOM)
                        && !row.isBefore(DECOM, PERMANENCE_RECORDED)
                        && !row.child().has(table));
        rules.row("631", table, PREV_PERM, row -> !row.isListed(PREV_PERM));
        rules.row(
                "632",
                table,
                DATE_PERM,
                "zz/zz/zzzz says that nothing is known; the first day that it may be is not after care started",
                row -> row.has(DATE_PERM)
                        && !row.is(DATE_PERM, DATE_UNKNOWN)
                        && DateForm.DAY_MONTH_YEAR
                                .parsePartial(row.text(DATE_PERM))
                                .find()
                                .filter(date -> careStart(row.child())
                                        .filter(start -> date.earliest().isAfter(start))
                                        .isEmpty())
                                .isEmpty());
        rules.row("635", table, LA_PERM, row -> row.is(PREV_PERM, "Z1") && (row.has(LA_PERM) || row.has(DATE_PERM)));
    }
}
