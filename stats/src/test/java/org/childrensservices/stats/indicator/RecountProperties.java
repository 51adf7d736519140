package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.plan.ChildProtectionPlan;
import org.childrensservices.core.plan.Plan;
import org.childrensservices.core.testing.LifeArbitraries;
import org.childrensservices.core.time.ReportingYear;

/** Invented lives counted again, day by day and by the identities that published tables keep. */
class RecountProperties {

    private static final LocalDate AS_OF = LocalDate.of(2024, 3, 31);

    private static final List<ReportingYear> YEARS =
            IntStream.rangeClosed(2013, 2024).mapToObj(ReportingYear::ending).toList();

    @Provide
    Arbitrary<Child> children() {
        return LifeArbitraries.upTo(AS_OF).children();
    }

    @Property(tries = 300)
    void careDayByDay(@ForAll("children") Child child) {
        Set<LocalDate> days = days(
                child.periodsOfCare(),
                period -> period.range().getStart(),
                period -> period.end().map(end -> end.date()).orElse(AS_OF.plusDays(1)));
        for (ReportingYear year : YEARS) {
            assertThat(is(LookedAfter.NUMBER_AT_31_MARCH, child, year)).isEqualTo(days.contains(year.lastDay()));
            boolean during = year.range().stream().anyMatch(days::contains);
            assertThat(is(LookedAfter.DURING_YEAR, child, year)).isEqualTo(during);
            boolean throughout = year.range().stream().allMatch(days::contains);
            assertThat(OutcomesInCare.DENTAL_CHECK.tally(child, year).equals(Tally.NONE))
                    .isEqualTo(!throughout
                            || child.periodsOfCare().stream()
                                    .noneMatch(period -> period.range().encloses(year.range())));
            boolean missing = child.missingSpells().stream()
                    .anyMatch(spell -> spell.kind().toString().equals("M")
                            && year.range().stream().anyMatch(spell.range()::contains));
            assertThat(MissingFromCare.MISSING.tally(child, year))
                    .isEqualTo(during ? missing ? Tally.BOTH : Tally.DENOMINATOR : Tally.NONE);
            long mix = PlacementMix.INDICATORS.subList(1, 4).stream()
                    .mapToLong(indicator -> counts(indicator, child, year).numerator())
                    .sum();
            assertThat(mix).isBetween(0L, days.contains(year.lastDay()) ? 1L : 0L);
        }
    }

    @Property(tries = 300)
    void plansDayByDay(@ForAll("children") Child child) {
        List<Plan> plans = child.plans().stream()
                .filter(ChildProtectionPlan.class::isInstance)
                .toList();
        Set<LocalDate> days = days(plans, Plan::start, plan -> plan.end().orElse(AS_OF.plusDays(1)));
        for (ReportingYear year : YEARS) {
            assertThat(is(ChildProtection.AT_31_MARCH, child, year)).isEqualTo(days.contains(year.lastDay()));
            long before = counts(ChildProtection.OPEN_FOR_TWO_YEARS, child, year.previous())
                    .denominator();
            long started = counts(ChildProtection.STARTED, child, year).numerator();
            long ended = counts(ChildProtection.CEASED, child, year).numerator();
            assertThat(counts(ChildProtection.OPEN_FOR_TWO_YEARS, child, year).denominator())
                    .as("open before, started and ended in %s", year)
                    .isEqualTo(before + started - ended);
        }
    }

    /** Published episodes keep both identities, as {@link PublishedEpisodesTest} finds. */
    @Property(tries = 300)
    void episodesKeepTheIdentitiesOfPublishedOnes(@ForAll("children") Child child) {
        for (ReportingYear year : YEARS) {
            long atAnyPoint = counts(InNeed.AT_ANY_POINT, child, year).numerator();
            long ended = counts(InNeed.ENDED, child, year).numerator();
            assertThat(counts(InNeed.AT_31_MARCH, child, year).numerator()).isEqualTo(atAnyPoint - ended);
            long referrals = counts(FrontDoor.REFERRALS, child, year).numerator();
            assertThat(counts(InNeed.STARTED, child, year).numerator())
                    .isEqualTo(referrals
                            - counts(FrontDoor.NO_FURTHER_ACTION, child, year).numerator()
                            - counts(FrontDoor.NOT_IN_NEED, child, year).numerator());
            assertThat(referrals)
                    .isEqualTo(child.referrals().stream()
                            .filter(referral -> year.range().contains(referral.date()))
                            .count());
        }
    }

    @Property(tries = 300)
    void everyStartAndEndIsOfOneYear(@ForAll("children") Child child) {
        long ends = child.periodsOfCare().stream()
                .flatMap(period -> period.end().stream())
                .map(end -> ReportingYear.containing(end.date()))
                .filter(YEARS::contains)
                .distinct()
                .count();
        assertThat(YEARS.stream().filter(year -> is(LookedAfter.CEASED, child, year)))
                .hasSize((int) ends);
        long starts = child.periodsOfCare().stream()
                .map(PeriodOfCare::start)
                .map(ReportingYear::containing)
                .filter(YEARS::contains)
                .distinct()
                .count();
        assertThat(YEARS.stream().filter(year -> is(LookedAfter.STARTED, child, year)))
                .hasSize((int) starts);
        for (ReportingYear year : YEARS) {
            assertThat(counts(Permanence.ADOPTED, child, year).numerator()
                            + counts(Permanence.SPECIAL_GUARDIANSHIP, child, year)
                                    .numerator())
                    .isLessThanOrEqualTo(is(LookedAfter.CEASED, child, year) ? 1 : 0);
        }
    }

    private static <T> Set<LocalDate> days(List<T> spells, Function<T, LocalDate> start, Function<T, LocalDate> end) {
        Set<LocalDate> days = new HashSet<>();
        for (T spell : spells) {
            for (LocalDate day = start.apply(spell); day.isBefore(end.apply(spell)); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        return days;
    }

    private static boolean is(Indicator<Child> indicator, Child child, ReportingYear year) {
        return counts(indicator, child, year).numerator() > 0;
    }

    private static Tally.Counts counts(Indicator<Child> indicator, Child child, ReportingYear year) {
        return (Tally.Counts) indicator.tally(child, year);
    }
}
