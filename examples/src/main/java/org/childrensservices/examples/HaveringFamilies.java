package org.childrensservices.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.family.FamilyId;
import org.childrensservices.core.family.FamilySupport;
import org.childrensservices.core.family.FamilySupportOutcome;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.FosterHome;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.plan.Action;
import org.childrensservices.core.plan.Goal;
import org.childrensservices.core.plan.PathwayPlan;
import org.childrensservices.core.strategy.Funding;
import org.childrensservices.core.strategy.Programme;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.stats.rate.Proportion;
import org.threeten.extra.LocalDateRange;

/**
 * Do families stay together, and has everybody who leaves care a plan of their own? Havering's investment of March
 * 2017: 2.4 million over two years for the Families Together team, local foster carers with an enhanced package, and
 * young people leaving care. The families, carers and young people are invented.
 */
public final class HaveringFamilies {

    private static final LocalDate START = LocalDate.of(2017, 4, 1);
    private static final LocalDate DAY = LocalDate.of(2018, 3, 31);
    private static final LocalDateRange FIRST_YEAR = LocalDateRange.ofClosed(START, DAY);
    private static final FinancialYear YEAR = FinancialYear.containing(START);

    private static final Funding.OverYears MONEY = new Funding.OverYears(YEAR, 2, Money.pounds(2_400_000));
    private static final Programme PROGRAMME = Programme.builder()
            .name("Children's services investment")
            .funding(MONEY)
            .addProjects("Leaving care", "Families Together")
            .build();

    private static final ImmutableList<FamilySupport> SUPPORT =
            IntStream.range(0, 24).mapToObj(HaveringFamilies::support).collect(ImmutableList.toImmutableList());

    private static final ImmutableList<FosterHome> CARERS =
            ImmutableList.of(carer("FC1", 2, true), carer("FC2", 1, true), carer("FC3", 3, false));

    private static final ImmutableList<Child> LEAVING_CARE = ImmutableList.of(
            leavingCare("C1", "a flat of my own", "an apprenticeship"),
            leavingCare("C2", "stay with my carers"),
            leavingCare("C3"));

    private HaveringFamilies() {}

    /**
     * Prints the answers.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        out.println(PROGRAMME + ": " + PROGRAMME.funding().orElseThrow() + " for "
                + String.join(" and ", PROGRAMME.projects()));
        out.println("in " + YEAR + ": " + MONEY.in(YEAR));
        out.println("if it were split evenly, which nothing says: " + MONEY.evenly());

        ImmutableSortedMap<FamilySupportOutcome, Long> outcomes = FamilySupport.outcomes(SUPPORT, FIRST_YEAR);
        long ended = outcomes.values().stream().mapToLong(Long::longValue).sum();
        out.println("Families Together worked with " + SUPPORT.size() + " families; of " + ended + " that ended in "
                + YEAR + ": "
                + outcomes.entrySet().stream()
                        .map(outcome ->
                                outcome.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                                        + outcome.getValue())
                        .collect(Collectors.joining(", ")));
        out.println("stayed together: "
                + Proportion.of(outcomes.getOrDefault(FamilySupportOutcome.TOGETHER, 0L))
                        .outOf(ended)
                        .estimate());

        long enhanced = CARERS.stream()
                .filter(home -> home.isApprovedOn(DAY) && home.isLocal() && home.hasEnhancedPackage())
                .mapToLong(FosterHome::places)
                .sum();
        out.println("places with local carers who have the enhanced package: " + enhanced + " of "
                + CARERS.stream().mapToInt(FosterHome::places).sum());

        for (Child child : LEAVING_CARE) {
            Outcome<PathwayPlan> plan = child.pathwayPlanOn(DAY, Age.standard());
            out.println(child + ", "
                    + child.careLeaverEligibilityOn(DAY, Age.standard()).orElseThrow() + ": "
                    + plan.fold(p -> p + ", goals of their own: " + p.goals().size(), Reason::message));
        }
    }

    private static FamilySupport support(int number) {
        FamilySupport.Builder support = FamilySupport.builder()
                .family(FamilyId.of("F" + number))
                .programme("Families Together")
                .start(START.plusDays(number * 10L));
        if (number >= 20) {
            return support.build();
        }
        FamilySupportOutcome outcome = number % 5 == 4
                ? FamilySupportOutcome.LOCAL_FOSTER_CARER
                : number == 7 ? FamilySupportOutcome.OTHER_PLACEMENT : FamilySupportOutcome.TOGETHER;
        return support.end(START.plusDays(number * 10L + 90)).outcome(outcome).build();
    }

    private static FosterHome carer(String id, int places, boolean enhanced) {
        return FosterHome.builder()
                .id(id)
                .isLocal(true)
                .hasEnhancedPackage(enhanced)
                .places(places)
                .start(START.minusYears(1))
                .build();
    }

    /** Somebody of 17 who has been in care for three years, with a plan if there are goals for it. */
    private static Child leavingCare(String id, String... goals) {
        PersonId owner = PersonId.of(id);
        LocalDate since = DAY.minusYears(3);
        Child child = Child.builder()
                .id(owner)
                .birth(Birth.on(DAY.minusYears(17)))
                .addPeriodsOfCare(PeriodOfCare.builder()
                        .start(since)
                        .addPlacement(Placement.builder()
                                .type(Coded.of(PlacementType.CHILDRENS_HOME))
                                .start(since)
                                .build())
                        .build())
                .build();
        if (goals.length == 0) {
            return child;
        }
        PathwayPlan plan = PathwayPlan.builder()
                .owner(owner)
                .start(DAY.minusMonths(6))
                .goals(Stream.of(goals).map(HaveringFamilies::goal).toList())
                .build();
        return child.toBuilder().addPlan(plan).build();
    }

    private static Goal goal(String outcome) {
        return Goal.builder()
                .outcome(outcome)
                .addAction(Action.builder()
                        .what("talk it over with the personal adviser")
                        .who("personal adviser")
                        .due(DAY.plusMonths(2))
                        .build())
                .build();
    }
}
