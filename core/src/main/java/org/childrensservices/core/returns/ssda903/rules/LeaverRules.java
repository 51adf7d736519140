package org.childrensservices.core.returns.ssda903.rules;

import static org.childrensservices.core.returns.ssda903.rules.Field.CHILD;
import static org.childrensservices.core.returns.ssda903.rules.Field.DEC;
import static org.childrensservices.core.returns.ssda903.rules.Field.DECOM;
import static org.childrensservices.core.returns.ssda903.rules.Field.DOB;
import static org.childrensservices.core.returns.ssda903.rules.Field.IN_TOUCH;
import static org.childrensservices.core.returns.ssda903.rules.Field.MOTHER;
import static org.childrensservices.core.returns.ssda903.rules.Field.REC;
import static org.childrensservices.core.returns.ssda903.rules.HeaderRules.isCare;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.EPISODES;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.HEADER;
import static org.childrensservices.core.returns.ssda903.rules.ReturnTable.OC3;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The rules about who is a care leaver, and about rows that a child without episodes has. */
final class LeaverRules {

    private static final int DAYS_OF_CARE = 91;
    private static final ImmutableSet<String> ADOPTED = ImmutableSet.of("E11", "E12");
    private static final ImmutableSet<ReturnTable> WITHOUT_EPISODES = ImmutableSet.of(HEADER, EPISODES, OC3);
    private static final String BOTH_YEARS = "in this year's return or last year's";

    private LeaverRules() {}

    static void declare(Declarations rules) {
        leaver(rules, "1000", BOTH_YEARS, child -> episodes(child).stream().anyMatch(one -> one.is(REC, "E2")));
        leaver(
                rules,
                "1001",
                "days of care, short breaks apart, in the episodes of both years; a child without any is left to rule"
                        + " 1002",
                LeaverRules::isNotEligible);
        leaver(rules, "1002", BOTH_YEARS, child -> episodes(child).isEmpty());
        onBirthday(
                rules,
                "1007",
                "the birthday in the year is the 17th or the 18th, and an episode covers it",
                (child, birthday) -> isInCareOn(child, birthday));
        onBirthday(
                rules,
                "1016",
                "the birthday in the year is the 17th or the 18th, and the last episode ended after it",
                (child, birthday) -> TimelineRules.careEnd(child)
                        .filter(end -> end.isAfter(birthday))
                        .isPresent());
        leaver(
                rules,
                "1010",
                "the last episode of last year has no end",
                child -> !child.has(EPISODES)
                        && child.lastYear()
                                .flatMap(before -> before.last(EPISODES))
                                .filter(last -> !last.has(DEC))
                                .isPresent());
        rules.row(
                "1014",
                ReturnTable.UASC,
                CHILD,
                row -> row.child().has(OC3) && !row.child().has(EPISODES));
        Set<ReturnTable> others = Sets.difference(ImmutableSet.copyOf(ReturnTable.values()), WITHOUT_EPISODES);
        rules.child("1012", "every such row is reported", (child, report) -> {
            if (!child.has(EPISODES)) {
                others.forEach(table -> child.rows(table).forEach(row -> report.at(row, CHILD)));
            }
        });
        rules.child("187", OutcomeRules.TWELVE_MONTHS, (child, report) -> {
            for (ReturnTable table : ImmutableList.of(OC3, ReturnTable.AD1)) {
                child.rows(table).stream().filter(OutcomeRules::isTwelveMonths).forEach(row -> report.at(row, DOB));
            }
        });
        rules.row(
                "628",
                HEADER,
                MOTHER,
                "a care leaver without an episode in the year needs no flag",
                row -> row.has(MOTHER) && row.child().has(OC3) && !row.child().has(EPISODES));
        rules.row(
                "348",
                OC3,
                IN_TOUCH,
                "compared with last year's return",
                row -> !row.is(IN_TOUCH, "DIED")
                        && row.child().lastYear(OC3).stream().anyMatch(old -> old.is(IN_TOUCH, "DIED")));
    }

    private static void leaver(Declarations rules, String code, String reading, Predicate<ChildRows> breaks) {
        rules.row(code, OC3, IN_TOUCH, reading, row -> breaks.test(row.child()));
    }

    private static void onBirthday(
            Declarations rules, String code, String reading, BiPredicate<ChildRows, LocalDate> breaks) {
        leaver(
                rules,
                code,
                reading,
                child -> ImmutableList.of(17, 18).stream()
                        .flatMap(age -> child.birthday(age).stream())
                        .filter(child.year()::contains)
                        .anyMatch(birthday -> breaks.test(child, birthday)));
    }

    private static boolean isInCareOn(ChildRows child, LocalDate day) {
        return child.rows(EPISODES).stream()
                .filter(HeaderRules::isCare)
                .anyMatch(one -> one.isBefore(DECOM, day.plusDays(1)) && (!one.has(DEC) || one.isAfter(DEC, day)));
    }

    /** The episodes of last year, and of this. */
    private static ImmutableList<ReturnRow> episodes(ChildRows child) {
        return ImmutableList.<ReturnRow>builder()
                .addAll(child.lastYear(EPISODES))
                .addAll(child.rows(EPISODES))
                .build();
    }

    private static boolean isNotEligible(ChildRows child) {
        ImmutableList<ReturnRow> all = episodes(child);
        Optional<LocalDate> from14 = child.birthday(14);
        Optional<LocalDate> from16 = child.birthday(16);
        if (all.isEmpty() || from14.isEmpty() || from16.isEmpty()) {
            return false;
        }
        if (all.stream().anyMatch(one -> one.is(REC, ADOPTED))) {
            return true;
        }
        // What was open last year has its end in the return of this.
        Map<LocalDate, LocalDate> spells = new TreeMap<>();
        for (ReturnRow one : all) {
            if (isCare(one) && one.day(DECOM).isPresent()) {
                one.lastDay(DEC).ifPresent(end -> spells.put(one.day(DECOM).get(), end));
            }
        }
        long days = 0;
        boolean after16 = false;
        LocalDate counted = from14.get();
        for (Map.Entry<LocalDate, LocalDate> spell : spells.entrySet()) {
            LocalDate start = spell.getKey().isAfter(counted) ? spell.getKey() : counted;
            if (spell.getValue().isAfter(start)) {
                days += ChronoUnit.DAYS.between(start, spell.getValue());
                counted = spell.getValue();
            }
            after16 |= !spell.getValue().isBefore(from16.get());
        }
        return days < DAYS_OF_CARE || !after16;
    }
}
