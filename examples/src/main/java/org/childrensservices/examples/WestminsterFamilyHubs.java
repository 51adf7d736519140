package org.childrensservices.examples;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.childrensservices.core.child.ContactHistory;
import org.childrensservices.core.child.RegularContact;
import org.childrensservices.core.hub.HubId;
import org.childrensservices.core.hub.Navigator;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.strategy.Priority;
import org.childrensservices.core.strategy.StrategicPlan;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.examples.papers.WestminsterPlans;
import org.threeten.extra.LocalDateRange;

/**
 * Was every child seen, whom do the navigators work with, and how far is the plan? Westminster's update to its cabinet
 * of April 2021: contact at least every four weeks with 1,100 children and young people, three family hubs with five
 * navigators and 200 families, twelve priorities and the table of what became of six. The days of the contacts and the
 * families of each navigator are invented.
 */
public final class WestminsterFamilyHubs {

    private static final LocalDate CABINET = LocalDate.of(2021, 4, 19);
    private static final LocalDateRange YEAR = ReportingYear.parse("2020-21").range();
    private static final ImmutableList<String> HUBS = ImmutableList.of("Bessborough", "Church Street", "Queen's Park");
    private static final RegularContact EVERY_FOUR_WEEKS = RegularContact.everyWeeks(4);

    private static final ImmutableList<ContactHistory> LOOKED_AFTER = group("A", 194);
    private static final ImmutableMap<String, ImmutableList<ContactHistory>> GROUPS = ImmutableMap.of(
            "care leavers", group("L", 271),
            "looked after children", LOOKED_AFTER,
            "children on a child protection plan", group("P", 45),
            "children in need", group("N", 590));

    private static final ImmutableList<Navigator> NAVIGATORS = many(5, WestminsterFamilyHubs::navigator);

    private WestminsterFamilyHubs() {}

    /**
     * Prints the answers.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        GROUPS.forEach((who, group) -> out.println(who + ": " + EVERY_FOUR_WEEKS.check(group, YEAR)));
        ContactHistory late = history(PersonId.of("A1"), 29);
        ImmutableList<ContactHistory> group =
                Stream.concat(Stream.of(late), LOOKED_AFTER.stream().skip(1)).collect(ImmutableList.toImmutableList());
        RegularContact.Check broken = EVERY_FOUR_WEEKS.check(group, YEAR);
        out.println("with a visit a day late: " + broken + "; not " + broken.broken());

        LocalDate october = LocalDate.of(2020, 10, 1);
        out.println(NAVIGATORS.size() + " navigators worked with "
                + NAVIGATORS.stream().mapToLong(n -> n.familiesIn(YEAR)).sum() + " families in the year");
        NAVIGATORS.forEach(n -> out.println("  " + n + ": " + n.familiesIn(YEAR) + " in the year, "
                + n.caseloadOn(october) + " on " + october + ", links to " + n.links()));

        StrategicPlan plan = WestminsterPlans.PRIORITY_UPDATE;
        out.println(plan + ", actions: " + plan.actionCount());
        for (Priority priority : plan.priorities()) {
            StrategicPlan one =
                    plan.toBuilder().priorities(ImmutableList.of(priority)).build();
            out.println("  " + priority.name() + ", " + one.progressOn(CABINET));
        }
        out.println("all, " + plan.progressOn(CABINET));
        out.println("all, " + plan.progressOn(LocalDate.of(2020, 12, 1)));
        StrategicPlan twelve = WestminsterPlans.TWELVE_PRIORITIES;
        out.println(twelve);
        twelve.priorities().stream()
                .filter(priority -> !priority.evidence().isEmpty())
                .forEach(priority -> out.println(
                        "  " + priority.name() + ": " + Joiner.on("; ").join(priority.evidence())));
    }

    private static ImmutableList<ContactHistory> group(String prefix, int count) {
        return many(count, i -> history(PersonId.of(prefix + (i + 1)), 21 + i % 8));
    }

    private static ContactHistory history(PersonId person, int daysBetween) {
        return new ContactHistory(
                person,
                YEAR,
                Stream.iterate(YEAR.getStart(), day -> day.plusDays(daysBetween))
                        .takeWhile(YEAR::contains)
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Each worked with 40 families, for ten weeks each. */
    private static Navigator navigator(int number) {
        Navigator.Builder navigator = Navigator.builder()
                .id(PersonId.of("FN" + (number + 1)))
                .hub(HubId.of(HUBS.get(number % HUBS.size())))
                .addLinks("school " + (number + 1), "practice " + (number + 1));
        for (int family = 0; family < 40; family++) {
            LocalDate start = YEAR.getStart().plusDays(family * 7L + number);
            navigator.putFamilies("F" + number + "-" + family, LocalDateRange.of(start, start.plusWeeks(10)));
        }
        return navigator.build();
    }

    private static <T> ImmutableList<T> many(int count, IntFunction<T> one) {
        return IntStream.range(0, count).mapToObj(one).collect(ImmutableList.toImmutableList());
    }
}
