package org.childrensservices.core.returns.ssda903.rules;

import static org.childrensservices.core.returns.ssda903.rules.Field.CIN;
import static org.childrensservices.core.returns.ssda903.rules.Field.DEC;
import static org.childrensservices.core.returns.ssda903.rules.Field.DECOM;
import static org.childrensservices.core.returns.ssda903.rules.Field.HOME_POST;
import static org.childrensservices.core.returns.ssda903.rules.Field.LS;
import static org.childrensservices.core.returns.ssda903.rules.Field.PLACE;
import static org.childrensservices.core.returns.ssda903.rules.Field.PLACE_PROVIDER;
import static org.childrensservices.core.returns.ssda903.rules.Field.PL_POST;
import static org.childrensservices.core.returns.ssda903.rules.Field.REASON_PLACE_CHANGE;
import static org.childrensservices.core.returns.ssda903.rules.Field.REC;
import static org.childrensservices.core.returns.ssda903.rules.Field.RNE;
import static org.childrensservices.core.returns.ssda903.rules.Field.URN;
import static org.childrensservices.core.returns.ssda903.rules.HeaderRules.endsCare;
import static org.childrensservices.core.returns.ssda903.rules.HeaderRules.isCare;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.EPISODES;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.UASC;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.childrensservices.core.time.ReportingYear;

/** The rules about episodes: their cells, their order, and the placements in them. */
final class EpisodeRules {

    private static final LocalDate CHILDREN_ACT = LocalDate.of(1991, Month.OCTOBER, 14);
    private static final LocalDate LAST_FREEING_ORDER = LocalDate.of(2005, Month.DECEMBER, 31);
    private static final LocalDate FIRST_PLACEMENT_ORDER = LocalDate.of(2005, Month.DECEMBER, 1);
    private static final LocalDate CARERS_WHO_ADOPT = LocalDate.of(2015, Month.APRIL, 1);
    private static final ReportingYear OTHER_PLACEMENTS_APART = ReportingYear.parse("2025-26");

    private static final ImmutableSet<String> TEMPORARY = ImmutableSet.of("T0", "T1", "T2", "T3", "T4");
    private static final ImmutableSet<String> FOSTER = ImmutableSet.of("U1", "U2", "U3", "U4", "U5", "U6");
    private static final ImmutableSet<String> FOR_ADOPTION = ImmutableSet.of("A3", "A4", "A5", "A6");
    private static final ImmutableSet<String> WITH_CARER = ImmutableSet.of("A3", "A5");
    private static final ImmutableSet<String> ADOPTED = ImmutableSet.of("E11", "E12");
    private static final ImmutableSet<String> GUARDIANSHIP = ImmutableSet.of("E43", "E44", "E45", "E46", "E47", "E48");
    private static final ImmutableSet<String> NOT_INSPECTED = ImmutableSet.of(
            "H5", "P1", "P2", "P3", "R1", "R2", "R5", "T0", "T1", "T2", "T3", "T4", "Z1", "Z11", "Z12", "Z13", "Z14");

    private static final int NIGHTS_OF_BREAKS = 75;
    private static final int HOLIDAYS_OF_CARERS = 2;
    private static final LocalDate LAST_OF_P2 = LocalDate.of(2023, Month.OCTOBER, 27);

    private static final String OPEN_TO_YEAR_END = "an open episode counts up to the last day of the year";
    private static final String BIRTHDAY_COUNTS = "an age is attained at the start of the birthday";

    private static final String SAME_PLACE = "the placement is the same if type, provider, postcode and URN are";

    private EpisodeRules() {}

    static void declare(Declarations rules) {
        cells(rules);
        days(rules);
        ages(rules);
        order(rules);
        placements(rules);
    }

    private static void episode(Declarations rules, String code, Field field, Predicate<ReturnRow> breaks) {
        rules.row(code, EPISODES, field, breaks);
    }

    private static void episode(
            Declarations rules, String code, Field field, String reading, Predicate<ReturnRow> breaks) {
        rules.row(code, EPISODES, field, reading, breaks);
    }

    private static void cells(Declarations rules) {
        episode(rules, "141", DECOM, row -> row.day(DECOM).isEmpty());
        episode(rules, "142", DEC, row -> row.next().isPresent() && !(row.has(DEC) && row.has(REC)));
        episode(rules, "143", RNE, row -> !row.isListed(RNE));
        episode(rules, "144", LS, row -> !row.isListed(LS));
        episode(rules, "145", CIN, row -> !row.isListed(CIN));
        episode(rules, "146", PLACE, row -> !row.isListed(PLACE));
        episode(rules, "147", DEC, row -> row.isNoDate(DEC));
        episode(rules, "148", REC, row -> row.has(DEC) != row.has(REC));
        episode(rules, "149", REC, row -> row.has(REC) && !row.isListed(REC));
        episode(
                rules,
                "178",
                PLACE_PROVIDER,
                "whether there must be one at all is left to rules 213 and 526",
                row -> row.has(PLACE_PROVIDER) && !row.isListed(PLACE_PROVIDER));
        episode(
                rules,
                "1009",
                REASON_PLACE_CHANGE,
                row -> row.has(REASON_PLACE_CHANGE) && !row.isListed(REASON_PLACE_CHANGE));
    }

    private static void days(Declarations rules) {
        episode(rules, "302", DECOM, row -> row.isBefore(DECOM, row.child().birth()));
        episode(rules, "353", DECOM, row -> row.isBefore(DECOM, CHILDREN_ACT));
        episode(
                rules,
                "354",
                DECOM,
                row -> row.isAfter(DECOM, row.child().year().lastDay()));
        episode(rules, "355", DEC, "an end before the start is left to rule 356", row -> row.isOn(DEC, row.day(DECOM)));
        episode(rules, "356", DEC, row -> row.isBefore(DEC, row.day(DECOM)));
        limit(rules, "361", "L1", 3);
        limit(rules, "362", "L2", 21);
        limit(rules, "363", "L3", 7);
        limit(rules, "364", "J2", 21);
        episode(rules, "365", DEC, OPEN_TO_YEAR_END, row -> row.is(LS, "V3") && row.isLonger(17, DECOM, DEC));
        episode(rules, "375", DEC, OPEN_TO_YEAR_END, row -> row.is(PLACE, "T1") && row.isLonger(42, DECOM, DEC));
        episode(rules, "376", DEC, OPEN_TO_YEAR_END, row -> row.is(PLACE, "T3") && row.isLonger(21, DECOM, DEC));
        episode(rules, "379", DEC, OPEN_TO_YEAR_END, row -> row.is(PLACE, "T4") && row.isLonger(7, DECOM, DEC));
        breaks(rules);
        episode(
                rules,
                "377",
                DECOM,
                "reported on the third that starts within twelve months",
                row -> row.is(PLACE, "T3")
                        && row.child().rows(EPISODES).stream()
                                        .filter(other -> other.is(PLACE, "T3"))
                                        .filter(other -> other.isBefore(DECOM, row.day(DECOM)))
                                        .filter(other -> other.isAfter(
                                                DECOM, row.day(DECOM).map(day -> day.minusYears(1))))
                                        .count()
                                >= HOLIDAYS_OF_CARERS);
        episode(rules, "385", DEC, row -> row.isAfter(DEC, row.child().year().lastDay()));
        episode(rules, "445", DECOM, row -> row.is(LS, "D1") && row.isAfter(DECOM, LAST_FREEING_ORDER));
        episode(rules, "446", DECOM, row -> row.is(LS, "E1") && row.isBefore(DECOM, FIRST_PLACEMENT_ORDER));
        episode(rules, "451", DEC, row -> row.is(LS, "D1") && !row.has(DEC));
    }

    private static void breaks(Declarations rules) {
        episode(
                rules,
                "367",
                LS,
                "more than 75 nights under V3 in the twelve months up to the end of a break, whether or not they lie in"
                        + " the year, as far as the return tells; under V4 an episode is the agreement, not the break",
                row -> row.is(LS, "V3")
                        && row.lastDay(DEC)
                                .filter(end -> nightsOfBreaks(row.child(), end) > NIGHTS_OF_BREAKS)
                                .isPresent());
    }

    private static long nightsOfBreaks(ChildRows child, LocalDate end) {
        LocalDate from = end.minusYears(1);
        long nights = 0;
        for (ReturnRow one : child.rows(EPISODES)) {
            Optional<LocalDate> start = one.day(DECOM).map(day -> day.isBefore(from) ? from : day);
            Optional<LocalDate> last = one.lastDay(DEC).map(day -> day.isAfter(end) ? end : day);
            if (one.is(LS, "V3") && start.isPresent() && last.isPresent()) {
                nights += Math.max(0, ChronoUnit.DAYS.between(start.get(), last.get()));
            }
        }
        return nights;
    }

    /** A legal status lasts too long: episodes that follow each other under it are taken together. */
    private static void limit(Declarations rules, String code, String status, int days) {
        episode(
                rules,
                code,
                LS,
                "whole days, over episodes that follow each other; " + OPEN_TO_YEAR_END,
                row -> row.is(LS, status)
                        && row.previous().filter(before -> goesOn(before, row)).isEmpty()
                        && row.isBefore(DECOM, end(lastUnder(row)).map(day -> day.minusDays(days))));
    }

    private static ReturnRow lastUnder(ReturnRow first) {
        ReturnRow last = first;
        while (last.next().isPresent() && goesOn(last, last.next().get())) {
            last = last.next().get();
        }
        return last;
    }

    /** The end of an episode; one that was never ended ends where the next starts. */
    private static Optional<LocalDate> end(ReturnRow row) {
        return row.has(DEC)
                ? row.day(DEC)
                : row.next().map(next -> next.day(DECOM)).orElseGet(() -> row.lastDay(DEC));
    }

    private static boolean goesOn(ReturnRow before, ReturnRow next) {
        return before.is(LS, next.text(LS)) && next.isOn(DECOM, before.day(DEC));
    }

    private static void ages(Declarations rules) {
        episode(
                rules,
                "352",
                DECOM,
                "asked of episodes that start care; " + BIRTHDAY_COUNTS,
                row -> row.is(RNE, "S") && row.isAtLeast(18, DECOM));
        episode(
                rules,
                "358",
                LS,
                "the age at the start of the episode; " + BIRTHDAY_COUNTS,
                row -> row.is(LS, "J1", "J2", "J3") && row.isUnder(10, DECOM));
        episode(
                rules,
                "359",
                DEC,
                "open at the end of the year, with the 18th birthday in it or before",
                row -> !row.has(DEC)
                        && !(row.is(LS, "V2") && row.is(PLACE, "K2"))
                        && row.child()
                                .birthday(18)
                                .filter(day -> !day.isAfter(row.child().year().lastDay()))
                                .isPresent());
        placementAge(rules, "370", year -> year.endYear() >= 2024 ? 16 : 15, "P2");
        placementAge(rules, "371", year -> year.endYear() >= 2024 ? 16 : 14, "H5", "K3");
        placementAge(rules, "372", year -> 10, "R5");
        placementAge(rules, "373", year -> 4, "S1");
        placementAge(rules, "374", year -> 14, "P3");
        episode(rules, "386", REC, BIRTHDAY_COUNTS, row -> row.is(REC, ADOPTED) && row.isAtLeast(18, DEC));
        episode(rules, "387", REC, row -> row.is(REC, "E5", "E6") && row.isUnder(14, DEC));
        episode(rules, "389", REC, row -> row.is(REC, "E7") && row.isUnder(16, DEC));
        episode(rules, "407", REC, BIRTHDAY_COUNTS, row -> row.is(REC, GUARDIANSHIP) && row.isAtLeast(18, DEC));
        episode(rules, "460", REC, BIRTHDAY_COUNTS, row -> row.is(REC, "E17") && row.isUnder(18, DEC));
        episode(
                rules,
                "234",
                REASON_PLACE_CHANGE,
                "the age at the end of the episode",
                row -> row.is(REASON_PLACE_CHANGE, "CUSTOD") && row.isUnder(10, DEC));
    }

    private static void placementAge(
            Declarations rules, String code, ToIntFunction<ReportingYear> age, String... types) {
        episode(
                rules,
                code,
                PLACE,
                "the age when the episode ended, or at the end of the year if it is open",
                row -> row.is(PLACE, types)
                        && row.child()
                                .birthday(age.applyAsInt(row.child().year()))
                                .flatMap(birthday -> row.lastDay(DEC).filter(birthday::isAfter))
                                .isPresent());
    }

    private static void order(Declarations rules) {
        episode(
                rules,
                "357",
                RNE,
                "asked of the first episode if it starts in the year",
                row -> row.previous().isEmpty() && row.inYear(DECOM) && !row.is(RNE, "S"));
        episode(rules, "366", RNE, row -> row.is(LS, "V3") && !row.is(RNE, "S"));
        episode(
                rules,
                "388",
                REC,
                "an episode without an end is left to rules 142 and 148",
                row -> row.day(DEC).isPresent()
                        && row.has(REC)
                        && row.is(REC, "X1")
                                != row.next()
                                        .filter(next -> next.isOn(DECOM, row.day(DEC)))
                                        .isPresent());
        episode(rules, "199", REC, row -> row.is(REC, ADOPTED) && row.next().isPresent());
        episode(
                rules,
                "431",
                DECOM,
                row -> row.is(RNE, "S")
                        && row.previous()
                                .filter(before -> row.isOn(DECOM, before.day(DEC)))
                                .isPresent());
        episode(
                rules,
                "432",
                RNE,
                row -> !row.is(RNE, "S")
                        && row.previous().filter(before -> endsCare(before)).isPresent());
        episode(
                rules,
                "433",
                DECOM,
                row -> row.has(RNE)
                        && !row.is(RNE, "S")
                        && row.previous()
                                .filter(before -> !row.isOn(DECOM, before.day(DEC)))
                                .isPresent());
        episode(
                rules,
                "434",
                RNE,
                SAME_PLACE,
                row -> row.is(RNE, "L")
                        && row.previous()
                                .filter(before -> sameStatus(before, row) || !samePlace(before, row))
                                .isPresent());
        episode(
                rules,
                "435",
                RNE,
                SAME_PLACE,
                row -> row.is(RNE, "P", "T")
                        && row.previous()
                                .filter(before -> !sameStatus(before, row) || samePlace(before, row))
                                .isPresent());
        episode(
                rules,
                "436",
                RNE,
                SAME_PLACE,
                row -> row.is(RNE, "B", "U")
                        && row.previous()
                                .filter(before -> sameStatus(before, row) || samePlace(before, row))
                                .isPresent());
        episode(
                rules,
                "336",
                PLACE,
                "asked of the first episode of such a placement that has one before it in the return; stays away do not"
                        + " count",
                row -> row.is(PLACE, WITH_CARER)
                        && settledBefore(row)
                                .filter(before -> !before.is(PLACE, WITH_CARER) && !before.is(PLACE, FOSTER))
                                .isPresent());
        episode(
                rules,
                "383",
                PLACE,
                SAME_PLACE + "; asked of the first episode that is not temporary after others that are",
                row -> !isTemporary(row)
                        && row.previous().filter(EpisodeRules::isTemporary).isPresent()
                        && settledBefore(row)
                                .filter(before -> !samePlace(before, row))
                                .isPresent());
        episode(rules, "437", REC, row -> row.is(REC, "E2", "E15") && row.next().isPresent());
        episode(
                rules,
                "501",
                DECOM,
                "an episode without an end overlaps whatever starts after it",
                row -> row.previous()
                        .filter(before -> !before.has(DEC) || before.isAfter(DEC, row.day(DECOM)))
                        .isPresent());
        episode(
                rules,
                "504",
                CIN,
                "of an episode that goes on from the one before: it is not S, and care had not ended",
                row -> !row.is(RNE, "S")
                        && row.previous()
                                .filter(before -> !endsCare(before) && !before.is(CIN, row.text(CIN)))
                                .isPresent());
    }

    /** The last episode before one that was no stay away, of the same time in care. */
    private static Optional<ReturnRow> settledBefore(ReturnRow row) {
        Optional<ReturnRow> before = row.previous();
        while (before.filter(EpisodeRules::isTemporary).isPresent()) {
            before = before.flatMap(ReturnRow::previous);
        }
        return before.filter(one -> !endsCare(one));
    }

    private static boolean sameStatus(ReturnRow before, ReturnRow row) {
        return before.is(LS, row.text(LS));
    }

    private static boolean samePlace(ReturnRow before, ReturnRow row) {
        return before.is(PLACE, row.text(PLACE))
                && before.is(PLACE_PROVIDER, row.text(PLACE_PROVIDER))
                && before.is(PL_POST, row.text(PL_POST))
                && before.is(URN, row.text(URN));
    }

    private static boolean isTemporary(ReturnRow row) {
        return row.is(PLACE, TEMPORARY);
    }

    /** Whether a child lives with foster carers or adopters, or is away from where it lives. */
    static boolean isWithCarers(ReturnRow row) {
        return isWithFamily(row) || row.is(PLACE, TEMPORARY);
    }

    /** Whether the placement is with foster carers or adopters. */
    static boolean isWithFamily(ReturnRow row) {
        return row.is(PLACE, FOSTER) || row.is(PLACE, FOR_ADOPTION);
    }

    /** Whether a placement is of a type that is inspected, and a provider has a number for it. */
    static boolean isInspected(ReturnRow row) {
        return !row.is(PLACE, NOT_INSPECTED);
    }

    /** Placements for which there is no provider: Z1 took none until it was split, and its successors take none. */
    private static boolean takesNoProvider(ReturnRow row) {
        return isTemporary(row)
                || (row.child().year().compareTo(OTHER_PLACEMENTS_APART) < 0
                        ? row.is(PLACE, "Z1")
                        : row.is(PLACE, "Z11", "Z12", "Z13", "Z14"));
    }

    private static void placements(Declarations rules) {
        episode(rules, "213", PLACE_PROVIDER, row -> row.has(PLACE_PROVIDER) && takesNoProvider(row));
        episode(rules, "214", URN, row -> !isCare(row) && (row.has(PL_POST) || row.has(HOME_POST) || row.has(URN)));
        episode(
                rules,
                "217",
                RNE,
                "for episodes from 1 April 2015",
                row -> row.is(PLACE, "A3", "A5")
                        && !row.isBefore(DECOM, CARERS_WHO_ADOPT)
                        && !row.is(RNE, "S", "T", "U"));
        episode(
                rules,
                "222",
                URN,
                "not for parents, independent and supported living that was not inspected, custody, hospitals, care"
                        + " homes, temporary and other placements; XXXXXXX says that there is none",
                row -> row.has(URN) && !row.is(URN, "XXXXXXX") && row.is(PLACE, NOT_INSPECTED));
        episode(
                rules,
                "226",
                REASON_PLACE_CHANGE,
                row -> row.has(REASON_PLACE_CHANGE)
                        && (isTemporary(row)
                                || row.next().filter(EpisodeRules::isTemporary).isPresent()));
        episode(
                rules,
                "225",
                REASON_PLACE_CHANGE,
                "on the episode that ends where a next one starts with P, T, B or U, temporary placements apart",
                row -> !row.has(REASON_PLACE_CHANGE)
                        && row.is(REC, "X1")
                        && !isTemporary(row)
                        && row.next()
                                .filter(next -> next.is(RNE, "P", "T", "B", "U") && !isTemporary(next))
                                .isPresent());
        episode(
                rules,
                "217t",
                PLACE,
                row -> row.is(PLACE, "P2")
                        && row.lastDay(DEC).filter(LAST_OF_P2::isBefore).isPresent());
        episode(
                rules,
                "230",
                URN,
                row -> row.is(PLACE, "H5")
                        && !row.has(URN)
                        && row.lastDay(DEC).filter(LAST_OF_P2::isBefore).isPresent());
        episode(rules, "233", REASON_PLACE_CHANGE, row -> row.has(REASON_PLACE_CHANGE) && !row.has(DEC));
        episode(rules, "378", PLACE, row -> row.is(PLACE, "P1") && row.is(LS, "V2"));
        episode(rules, "380", PLACE, row -> isTemporary(row) && row.is(RNE, "S"));
        episode(rules, "381", PLACE, row -> isTemporary(row) && endsCare(row));
        episode(rules, "382", PLACE, row -> isTemporary(row) && !isCare(row));
        episode(rules, "384", PLACE, row -> row.is(PLACE, "U1", "U4") && !isCare(row));
        episode(rules, "390", PLACE, row -> row.is(REC, ADOPTED) && !row.is(PLACE, FOR_ADOPTION));
        episode(
                rules,
                "392b",
                PL_POST,
                "short breaks and temporary placements apart, and the home of who seeks asylum without a parent",
                row -> isCare(row)
                        && !isTemporary(row)
                        && !(row.has(PL_POST)
                                && (row.has(HOME_POST) || row.child().has(UASC))));
        episode(
                rules,
                "392d",
                PL_POST,
                row -> row.has(PL_POST) && row.is(HOME_POST, row.text(PL_POST)) && !row.is(PLACE, "P1"));
        episode(rules, "398", HOME_POST, row -> !isCare(row) && (row.has(HOME_POST) || row.has(PL_POST)));
        episode(rules, "408", PLACE, row -> row.is(PLACE, "A5", "A6") && !row.is(LS, "E1"));
        episode(
                rules,
                "426",
                LS,
                "reported on the episodes under V4",
                row -> row.is(LS, "V4") && row.child().rows(EPISODES).stream().anyMatch(other -> other.is(LS, "V3")));
        episode(rules, "516", PLACE, row -> row.is(REC, "E45", "E46") && !row.is(PLACE, FOSTER));
        episode(
                rules,
                "526",
                PLACE_PROVIDER,
                "agreements for short breaks (V4) apart",
                row -> !row.has(PLACE_PROVIDER) && !takesNoProvider(row) && !row.is(LS, "V4"));
        episode(rules, "527", PLACE_PROVIDER, row -> row.is(PLACE_PROVIDER, "PR1") && row.is(PLACE, "P1", "R2", "R5"));
        episode(rules, "528", PLACE_PROVIDER, row -> row.is(PLACE_PROVIDER, "PR2") && row.is(PLACE, "P1", "R2", "R5"));
        episode(
                rules,
                "529",
                PLACE_PROVIDER,
                row -> row.is(PLACE_PROVIDER, "PR3")
                        && (row.is(PLACE, "P1", "K1", "K2") || row.is(PLACE, FOR_ADOPTION) || row.is(PLACE, FOSTER)));
        episode(rules, "530", PLACE_PROVIDER, row -> row.is(PLACE_PROVIDER, "PR4") && row.is(PLACE, "P1"));
        episode(rules, "531", PLACE_PROVIDER, row -> row.is(PLACE_PROVIDER, "PR5") && row.is(PLACE, "P1"));
        episode(rules, "550", PLACE_PROVIDER, row -> row.is(PLACE_PROVIDER, "PR0") && !row.is(PLACE, "P1"));
    }
}
