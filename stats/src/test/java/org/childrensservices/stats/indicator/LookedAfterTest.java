package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.ImmigrationSpell;
import org.childrensservices.core.person.ImmigrationStatus;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.ReasonNewEpisode;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;
import org.childrensservices.stats.publish.PublicationRule;
import org.childrensservices.stats.publish.Suppression;
import org.junit.jupiter.api.Test;

/** Each definition at its edges, on children made for it. */
class LookedAfterTest {

    private static final ReportingYear YEAR = ReportingYear.ending(2024);

    @Test
    void aDayOfCareCountsUpToAndExcludingTheDayItEnds() {
        assertThat(isCounted(LookedAfter.RATE_AT_31_MARCH, care("2024-03-31", "2024-04-01")))
                .isTrue();
        assertThat(isCounted(LookedAfter.RATE_AT_31_MARCH, care("2024-03-01", "2024-03-31")))
                .isFalse();
        assertThat(isCounted(LookedAfter.RATE_AT_31_MARCH, care("2024-04-01", "")))
                .isFalse();
        assertThat(isCounted(LookedAfter.NUMBER_AT_31_MARCH, care("2020-01-01", "")))
                .isTrue();
    }

    @Test
    void duringTheYearNeedsADayInIt() {
        assertThat(isCounted(LookedAfter.DURING_YEAR, care("2020-01-01", "2023-04-01")))
                .isFalse();
        assertThat(isCounted(CohortCare.DURING, care("2020-01-01", "2023-04-01")))
                .isTrue();
        assertThat(isCounted(LookedAfter.DURING_YEAR, care("2020-01-01", "2023-04-02")))
                .isTrue();
        assertThat(isCounted(LookedAfter.DURING_YEAR, care("2023-06-01", "2023-06-01")))
                .isFalse();
        assertThat(isCounted(LookedAfter.DURING_YEAR, care("2024-03-31", ""))).isTrue();
    }

    @Test
    void startingAndCeasingAreOfTheYearInWhichTheyFall() {
        assertThat(isCounted(LookedAfter.STARTED, care("2023-04-01", ""))).isTrue();
        assertThat(isCounted(LookedAfter.STARTED, care("2023-03-31", ""))).isFalse();
        assertThat(isCounted(LookedAfter.CEASED, care("2020-01-01", "2024-03-31")))
                .isTrue();
        assertThat(isCounted(LookedAfter.CEASED, care("2020-01-01", "2024-04-01")))
                .isFalse();
        assertThat(isCounted(LookedAfter.CEASED, care("2020-01-01", ""))).isFalse();
    }

    @Test
    void unaccompaniedOnTheDay() {
        Child until = care("2023-05-01", "").toBuilder()
                .addImmigrationSpell(new ImmigrationSpell(
                        Coded.of(ImmigrationStatus.UNACCOMPANIED_ASYLUM_SEEKING),
                        Optional.empty(),
                        Optional.of(LocalDate.parse("2024-03-31"))))
                .build();
        assertThat(LookedAfter.UNACCOMPANIED_AT_31_MARCH.tally(until, YEAR)).isEqualTo(Tally.NONE);
        assertThat(LookedAfter.UNACCOMPANIED_SHARE.tally(until, YEAR)).isEqualTo(Tally.DENOMINATOR);
        assertThat(LookedAfter.UNACCOMPANIED_SHARE_OF_STARTED.tally(until, YEAR))
                .isEqualTo(Tally.BOTH);
        Child since = care("2023-05-01", "").toBuilder()
                .addImmigrationSpell(ImmigrationSpell.unaccompaniedSince(LocalDate.parse("2023-05-02")))
                .build();
        assertThat(LookedAfter.UNACCOMPANIED_AT_31_MARCH.tally(since, YEAR)).isEqualTo(Tally.BOTH);
        assertThat(LookedAfter.UNACCOMPANIED_SHARE_OF_STARTED.tally(since, YEAR))
                .isEqualTo(Tally.DENOMINATOR);
        assertThat(LookedAfter.UNACCOMPANIED_SHARE_OF_STARTED.tally(since, YEAR.plusYears(1)))
                .isEqualTo(Tally.NONE);
    }

    @Test
    void threePlacementsInTwoYears() {
        Child moved = child(period(
                stay("2022-03-31", "2022-04-02", "U6"),
                stay("2022-04-02", "2023-09-01", "K2"),
                stay("2023-09-01", "", "U4")));
        assertThat(LookedAfter.THREE_PLACEMENTS_IN_TWO_YEARS.tally(moved, YEAR)).isEqualTo(Tally.BOTH);
        assertThat(LookedAfter.THREE_PLACEMENTS.tally(moved, YEAR)).isEqualTo(Tally.DENOMINATOR);
        Child before = child(period(
                stay("2022-03-31", "2022-04-01", "U6"),
                stay("2022-04-01", "2023-09-01", "K2"),
                stay("2023-09-01", "", "U4")));
        assertThat(LookedAfter.THREE_PLACEMENTS_IN_TWO_YEARS.tally(before, YEAR))
                .isEqualTo(Tally.DENOMINATOR);
        assertThat(LookedAfter.THREE_PLACEMENTS_IN_TWO_YEARS.tally(care("2022-04-01", ""), YEAR))
                .as("a day short of two years")
                .isEqualTo(Tally.NONE);
    }

    @Test
    void aChildWhoStartsTwiceCountsOnce() {
        Child child =
                child(period(stay("2023-05-01", "2023-06-01", "U6")), period(stay("2023-08-01", "2023-09-01", "U6")));
        IndicatorTotals totals =
                IndicatorEngine.over(LookedAfter.INDICATORS, List.of(YEAR)).count(List.of(child));
        assertThat(totals.count(LookedAfter.STARTED, YEAR)).isEqualTo(1);
        assertThat(totals.count(LookedAfter.CEASED, YEAR)).isEqualTo(1);
        assertThat(totals.count(LookedAfter.DURING_YEAR, YEAR)).isEqualTo(1);
        assertThat(totals.count(LookedAfter.RATE_AT_31_MARCH, YEAR)).isZero();
    }

    @Test
    void thePlacementOpenOnTheFirstDayCounts() {
        assertThat(hasThree(
                        stay("2020-01-01", "2023-04-02", "U6"),
                        stay("2023-04-02", "2023-09-01", "K2"),
                        stay("2023-09-01", "", "U4")))
                .isTrue();
        assertThat(hasThree(
                        stay("2020-01-01", "2023-04-01", "U6"),
                        stay("2023-04-01", "2023-09-01", "K2"),
                        stay("2023-09-01", "", "U4")))
                .isFalse();
    }

    @Test
    void aTemporaryMoveIsNoPlacementAndSplitsNone() {
        assertThat(hasThree(
                        stay("2020-01-01", "2023-05-01", "U6"),
                        stay("2023-05-01", "2023-05-08", "T1"),
                        stay("2023-05-08", "2023-09-01", "U6"),
                        stay("2023-09-01", "", "U4")))
                .isFalse();
    }

    @Test
    void adoptionByTheExistingCarerIsNoMove() {
        assertThat(hasThree(
                        stay("2020-01-01", "2023-05-01", "U6"),
                        stay("2023-05-01", "2023-09-01", "U5"),
                        stay("2023-09-01", "", "A5")))
                .isFalse();
        assertThat(hasThree(
                        stay("2020-01-01", "2023-05-01", "U6"),
                        stay("2023-05-01", "2023-09-01", "U5"),
                        stay("2023-09-01", "", "A6")))
                .isTrue();
    }

    @Test
    void samePlacementForTwoYears() {
        assertThat(settled("2010-01-01", stay("2021-09-30", "", "U4"))).isEqualTo(Tally.BOTH);
        assertThat(settled("2010-01-01", stay("2021-10-01", "", "U4"))).isEqualTo(Tally.NONE);
        assertThat(settled("2010-01-01", stay("2021-09-01", "2022-03-31", "U6"), stay("2022-03-31", "", "U4")))
                .isEqualTo(Tally.BOTH);
        assertThat(settled("2010-01-01", stay("2021-09-01", "2022-04-01", "U6"), stay("2022-04-01", "", "U4")))
                .isEqualTo(Tally.DENOMINATOR);
    }

    @Test
    void underSixteenOnTheLastDay() {
        assertThat(settled("2008-03-31", stay("2020-01-01", "", "U4"))).isEqualTo(Tally.NONE);
        assertThat(settled("2008-04-01", stay("2020-01-01", "", "U4"))).isEqualTo(Tally.BOTH);
        assertThat(LookedAfter.SAME_PLACEMENT.tally(child(period(stay("2020-01-01", "", "U4"))), YEAR))
                .as("birth unknown")
                .isEqualTo(Tally.NONE);
    }

    @Test
    void anAdoptivePlacementIsJoinedToTheOneBefore() {
        assertThat(settled("2018-01-01", stay("2021-01-01", "2023-05-01", "U6"), stay("2023-05-01", "", "A6")))
                .isEqualTo(Tally.BOTH);
        assertThat(settled(
                        "2018-01-01",
                        stay("2021-01-01", "2022-05-01", "K2"),
                        stay("2022-05-01", "2023-05-01", "U6"),
                        stay("2023-05-01", "", "A6")))
                .isEqualTo(Tally.DENOMINATOR);
    }

    @Test
    void totalsOfPartsMergeToThoseOfTheWhole() {
        ImmutableList<Child> children = ImmutableList.of(
                care("2020-01-01", ""),
                care("2023-05-01", "2023-06-01"),
                care("2024-03-31", ""),
                care("2019-01-01", "2022-01-01"));
        List<ReportingYear> years = List.of(YEAR.previous(), YEAR);
        var engine = IndicatorEngine.over(LookedAfter.INDICATORS, years);
        IndicatorTotals whole = engine.count(children);
        assertThat(engine.count(children.parallelStream())).isEqualTo(whole);
        for (int i = 0; i <= children.size(); i++) {
            IndicatorTotals left = engine.count(children.subList(0, i));
            IndicatorTotals right = engine.count(children.subList(i, children.size()));
            assertThat(left.merge(right)).isEqualTo(whole);
            assertThat(right.merge(left)).isEqualTo(whole);
        }
        assertThat(whole.years()).containsExactlyElementsOf(years);
    }

    @Test
    void aFigureSaysItselfAndIsPublishedByTheRule() {
        var totals = IndicatorEngine.over(LookedAfter.INDICATORS, List.of(YEAR))
                .count(List.of(care("2020-01-01", ""), care("2023-05-01", "")));
        IndicatorFigure rate = totals.figure(LookedAfter.RATE_AT_31_MARCH, YEAR, OptionalLong.of(1_000));
        assertThat(rate)
                .hasToString("Children looked after at 31 March, 2023-24: 20.0 per 10,000 (2 of 1,000; 95% 2.4 to 72.2,"
                        + " exact)");
        assertThat(rate.published(PublicationRule.standard())).hasToString("c");
        assertThat(rate.published(PublicationRule.standard().withSuppression(Suppression.none())))
                .hasToString("20");
        IndicatorFigure unknown = totals.figure(LookedAfter.RATE_AT_31_MARCH, YEAR, OptionalLong.empty());
        assertThat(unknown.published(PublicationRule.standard())).hasToString("x");
        assertThat(unknown.estimate().isPresent()).isFalse();
        IndicatorFigure moved = totals.figure(LookedAfter.THREE_PLACEMENTS, YEAR, OptionalLong.empty());
        assertThat(moved)
                .hasToString("Three or more placements in the year, 2023-24: 0.0% (0 of 2; 95% 0.0% to 65.8%, Wilson)");
        IndicatorFigure settled = totals.figure(LookedAfter.SAME_PLACEMENT, YEAR, OptionalLong.empty());
        assertThat(settled.published(PublicationRule.standard())).hasToString("z");
        assertThat(totals.figure(LookedAfter.NUMBER_AT_31_MARCH, YEAR, OptionalLong.empty()))
                .hasToString("Number looked after at 31 March, 2023-24: 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> totals.figure(LookedAfter.RATE_AT_31_MARCH, YEAR, OptionalLong.of(0)));
    }

    @Test
    void refusals() {
        var totals = IndicatorEngine.over(LookedAfter.INDICATORS, List.of(YEAR)).count(List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> totals.count(LookedAfter.STARTED, YEAR.previous()))
                .withMessageContaining("cla_started_rate, 2022-23");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> totals.proportion(LookedAfter.STARTED, YEAR))
                .withMessageContaining("PERCENT");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> IndicatorEngine.over(List.of(LookedAfter.STARTED, LookedAfter.STARTED), List.of(YEAR)));
        assertThat(totals.proportion(LookedAfter.THREE_PLACEMENTS, YEAR)
                        .estimate()
                        .isPresent())
                .isFalse();
    }

    private static boolean isCounted(Indicator<Child> indicator, Child child) {
        return indicator.tally(child, YEAR).equals(Tally.BOTH);
    }

    private static boolean hasThree(Episode... episodes) {
        return isCounted(LookedAfter.THREE_PLACEMENTS, child(period(episodes)));
    }

    private static Tally settled(String birth, Episode... episodes) {
        Child child = child(period(episodes)).toBuilder()
                .birth(new Birth.Born(LocalDate.parse(birth)))
                .build();
        return LookedAfter.SAME_PLACEMENT.tally(child, YEAR);
    }

    private static Child care(String start, String end) {
        return child(period(stay(start, end, "U6")));
    }

    private static Child child(PeriodOfCare... periods) {
        return Child.builder()
                .id(PersonId.of("A1"))
                .periodsOfCare(List.of(periods))
                .build();
    }

    private static PeriodOfCare period(Episode... episodes) {
        List<Episode> row = new ArrayList<>();
        for (Episode episode : episodes) {
            var reason =
                    row.isEmpty() ? ReasonNewEpisode.STARTED_TO_BE_LOOKED_AFTER : ReasonNewEpisode.PLACEMENT_AND_CARER;
            row.add(episode.toBuilder().reasonNewEpisode(Coded.of(reason)).build());
        }
        return PeriodOfCare.from(row);
    }

    private static Episode stay(String start, String end, String type) {
        var episode = Episode.builder()
                .start(LocalDate.parse(start))
                .legalStatus(Coded.of(LegalStatus.FULL_CARE_ORDER))
                .placementType(Coded.read(PlacementType.class, type));
        return end.isEmpty()
                ? episode.build()
                : episode.end(LocalDate.parse(end)).build();
    }
}
