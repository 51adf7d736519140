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
import static org.childrensservices.core.returns.ssda903.rules.Field.PLACE;
import static org.childrensservices.core.returns.ssda903.rules.Field.PREV_PERM;
import static org.childrensservices.core.returns.ssda903.rules.Field.REC;
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

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.returns.DateForm;
import org.childrensservices.core.returns.rules.RuleCheck;
import org.childrensservices.core.time.ReportingYear;

/** The rules about what happens in care: reviews, time missing, social workers, liberty, and what was before care. */
final class TimelineRules {

    private static final LocalDate REASONS_FOR_WORKERS = LocalDate.of(2023, Month.APRIL, 1);
    private static final LocalDate PERMANENCE_RECORDED = LocalDate.of(2016, Month.APRIL, 1);
    private static final String DATE_UNKNOWN = "ZZ/ZZ/ZZZZ";
    private static final int DAYS_WITHOUT_WORKER = 7;
    private static final int LAST_DAYS = 5;
    private static final ReportingYear TWO_YEARS_OF_WORKERS = ReportingYear.parse("2024-25");
    private static final ImmutableSet<String> ELSEWHERE = ImmutableSet.of("CON", "NIR", "NUK", "SCO", "WAL");
    private static final ImmutableSet<String> DEPRIVED =
            ImmutableSet.of("K2", "K3", "R1", "R2", "R3", "S1", "Z1", "Z11", "Z12", "Z13", "Z14");
    private static final ImmutableSet<String> DEPRIVED_OTHERWISE = ImmutableSet.of("K1", "R5");
    private static final String WITHOUT_WORKER =
            "of children in care on the last day, short breaks apart; reported on the last worker, or else the episode";
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
                "575",
                table,
                MIS_END,
                "the placement in which it began: episodes that follow each other in one place",
                row -> placementEnd(row)
                        .filter(end -> !row.has(MIS_END) || row.isAfter(MIS_END, end))
                        .isPresent());
        rules.child(
                "576",
                "asked of children with episodes this year; reported on the row of last year's return",
                (child, report) -> vanished(child, table, MIS_START, MIS_END, report));
        rules.row(
                "580",
                EPISODES,
                REC,
                "missing on the 18th birthday, on which care ended",
                row -> endsCare(row)
                        && !row.is(REC, "E8")
                        && row.isOn(DEC, row.child().birthday(18))
                        && row.child().rows(table).stream()
                                .anyMatch(missing -> missing.isBefore(MIS_START, row.day(DEC))
                                        && (!missing.has(MIS_END) || !missing.isBefore(MIS_END, row.day(DEC)))));
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

    /** The day on which the placement ended in which something began, if it has ended. */
    private static Optional<LocalDate> placementEnd(ReturnRow row) {
        Optional<ReturnRow> episode = row.child().rows(EPISODES).stream()
                .filter(one -> !row.isBefore(MIS_START, one.day(DECOM)))
                .filter(one -> one.day(DECOM).isPresent() && row.day(MIS_START).isPresent())
                .filter(one -> !one.has(DEC) || row.isBefore(MIS_START, one.day(DEC)))
                .reduce((one, next) -> next);
        while (episode.flatMap(ReturnRow::next)
                .filter(next -> next.is(RNE, "L"))
                .isPresent()) {
            episode = episode.flatMap(ReturnRow::next);
        }
        return episode.flatMap(one -> one.day(DEC));
    }

    /** Reports what was open at the end of last year and is not in this year's return. */
    private static void vanished(ChildRows child, ReturnTable table, Field start, Field end, RuleCheck.Report report) {
        if (child.has(EPISODES)) {
            child.lastYear(table).stream()
                    .filter(old -> old.day(start).isPresent() && !old.has(end))
                    .filter(old -> child.rows(table).stream().noneMatch(row -> row.isOn(start, old.day(start))))
                    .forEach(old -> report.at(old, start));
        }
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
        rules.row(
                "SW07STG2",
                SOCIAL_WORKERS,
                SW_DEC,
                "not after the year, nor before the year that came before it; in 2023-24 nor before the year itself",
                row -> row.isAfter(SW_DEC, row.year().lastDay()) || row.isBefore(SW_DEC, workersSince(row)));
        rules.row(
                "SW11bSTG2",
                SOCIAL_WORKERS,
                SW_DEC,
                "on 31 March or in the five days before it, while the child stays in care",
                row -> endedWithoutFollower(row) && !row.isBefore(SW_DEC, lastDaysOf(row.year())));
        rules.row(
                "SW11aSTG2",
                SOCIAL_WORKERS,
                SW_DEC,
                "before the days of rule SW11bSTG2, while the child stays in care",
                row -> endedWithoutFollower(row) && row.isBefore(SW_DEC, lastDaysOf(row.year())));
        rules.row(
                "SW12STG2",
                SOCIAL_WORKERS,
                SW_DECOM,
                "of children in care on 31 March: the first worker began within seven days of the first episode, or of the"
                        + " first day of last year if that is later; in 2023-24 of the year itself",
                row -> row.previous().isEmpty()
                        && openCare(row.child()).isPresent()
                        && row.child()
                                .first(EPISODES)
                                .flatMap(first -> first.day(DECOM))
                                .map(start -> start.isBefore(workersSince(row)) ? workersSince(row) : start)
                                .filter(start -> row.isAfter(SW_DECOM, start.plusDays(DAYS_WITHOUT_WORKER)))
                                .isPresent());
        rules.row("SW14STG2", SOCIAL_WORKERS, SW_DEC, row -> row.next().isPresent() && !row.has(SW_DEC));
        rules.row(
                "SW03STG1",
                SOCIAL_WORKERS,
                SW_ID,
                "an end is not needed, nor a reason before April 2023",
                row -> !(row.has(SW_ID)
                        && row.has(SW_DECOM)
                        && (row.has(SW_REASON) || row.isBefore(SW_DECOM, REASONS_FOR_WORKERS))));
        rules.child("SW01STG1", WITHOUT_WORKER, TimelineRules::withoutWorker);
        rules.child("SW17STG2", WITHOUT_WORKER, TimelineRules::withoutWorker);
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

    /** The first day of which the return asks for workers. */
    private static LocalDate workersSince(ReturnRow row) {
        ReportingYear year = row.year();
        return year.compareTo(TWO_YEARS_OF_WORKERS) < 0
                ? year.firstDay()
                : year.previous().firstDay();
    }

    /** The first of the days at the end of a year in which there is little time for another worker. */
    private static LocalDate lastDaysOf(ReportingYear year) {
        return year.lastDay().minusDays(LAST_DAYS);
    }

    private static boolean endedWithoutFollower(ReturnRow row) {
        return row.day(SW_DEC).isPresent()
                && row.next().isEmpty()
                && openCare(row.child()).isPresent();
    }

    /** The episode of care that goes on at the end of the year. */
    private static Optional<ReturnRow> openCare(ChildRows child) {
        return child.last(EPISODES)
                .filter(HeaderRules::isCare)
                .filter(last -> last.isBefore(DECOM, child.year().lastDay().plusDays(1)))
                .filter(last -> !last.has(DEC) || last.isAfter(DEC, child.year().lastDay()));
    }

    private static void withoutWorker(ChildRows child, RuleCheck.Report report) {
        LocalDate last = child.year().lastDay();
        boolean has = child.rows(SOCIAL_WORKERS).stream()
                .anyMatch(row ->
                        row.isBefore(SW_DECOM, last.plusDays(1)) && (!row.has(SW_DEC) || row.isAfter(SW_DEC, last)));
        openCare(child)
                .filter(open -> !has)
                .ifPresent(open -> child.last(SOCIAL_WORKERS)
                        .ifPresentOrElse(row -> report.at(row, SW_DEC), () -> report.at(open, DECOM)));
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
        rules.child(
                "706",
                "asked of children with episodes this year; reported on the row of last year's return",
                (child, report) -> vanished(child, table, DOLO_START, DOLO_END, report));
        rules.row(
                "709",
                table,
                DOLO_START,
                "an order of the High Court is for a place with care day and night: homes, schools, health and family"
                        + " centres, and other placements (K2, K3, R1, R2, R3, S1, Z1, Z11 to Z14); those of rule 710"
                        + " are left to it",
                row -> placedDuring(row)
                        .anyMatch(one -> !one.is(PLACE, DEPRIVED) && !one.is(PLACE, DEPRIVED_OTHERWISE)));
        rules.row(
                "710",
                table,
                DOLO_START,
                "impossible are secure homes and custody (K1, R5): a secure accommodation order or a court's sentence or"
                        + " remand deprives of liberty there, and no order of the High Court",
                row -> placedDuring(row).anyMatch(one -> one.is(PLACE, DEPRIVED_OTHERWISE)));
        rules.row(
                "708",
                table,
                DOLO_START,
                row -> row.isBefore(DOLO_START, row.child().birth()));
    }

    /** The episodes, stays away apart, of which a day falls into an order. */
    private static Stream<ReturnRow> placedDuring(ReturnRow order) {
        return order.child().rows(EPISODES).stream()
                .filter(one -> one.has(PLACE) && !one.text(PLACE).startsWith("T"))
                .filter(one -> !one.has(DEC) || one.isAfter(DEC, order.day(DOLO_START)))
                .filter(one -> one.isBefore(
                        DECOM,
                        order.has(DOLO_END)
                                ? order.day(DOLO_END)
                                : Optional.of(order.year().lastDay().plusDays(1))));
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
        rules.row(
                "633",
                table,
                LA_PERM,
                "an authority of England of any time, or CON, NIR, NUK, SCO, WAL; a blank is left alone",
                row -> row.has(LA_PERM)
                        && !row.is(LA_PERM, ELSEWHERE)
                        && LocalAuthority.ofDfeNumber(row.text(LA_PERM))
                                .toOptional()
                                .isEmpty());
        rules.row(
                "634",
                table,
                PREV_PERM,
                "every episode of the return started before April 2016; a child without any is left to rule 1012",
                row -> row.child().has(EPISODES)
                        && row.child().rows(EPISODES).stream()
                                .allMatch(one -> one.isBefore(DECOM, PERMANENCE_RECORDED)));
        rules.row("635", table, LA_PERM, row -> row.is(PREV_PERM, "Z1") && (row.has(LA_PERM) || row.has(DATE_PERM)));
    }
}
