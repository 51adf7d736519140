package org.childrensservices.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.childrensservices.core.family.Household;
import org.childrensservices.core.family.Residency;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.placement.Episodes;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.time.Age;

class LifeProperties {

    private static final LocalDate AS_OF = LocalDate.of(2024, 3, 31);

    @Provide
    Arbitrary<Life> lives() {
        return LifeArbitraries.upTo(AS_OF).lives();
    }

    @Provide
    Arbitrary<PeriodOfCare> periods() {
        return LifeArbitraries.upTo(AS_OF).periodsOfCare();
    }

    @Property(tries = 3000)
    void nothingIsDoubtfulAboutALife(@ForAll("lives") Life life) {
        assertThat(life.findings()).isEmpty();
    }

    @Property
    void nothingHappensAfterTheLastKnownDay(@ForAll("lives") Life life) {
        assertThat(days(life)).allSatisfy(day -> assertThat(day).isBeforeOrEqualTo(AS_OF));
    }

    private static ImmutableList<LocalDate> days(Life life) {
        Stream<LocalDate> care = life.child().periodsOfCare().stream()
                .flatMap(p -> Stream.concat(Stream.of(p.start()), p.end().map(EndOfCare::date).stream()));
        Stream<LocalDate> plans = life.child().plans().stream()
                .flatMap(p -> Stream.of(
                                Stream.of(p.start()),
                                p.end().stream(),
                                p.reviews().stream().map(r -> r.date()),
                                p.visits().stream().map(v -> v.date()))
                        .flatMap(s -> s));
        Stream<LocalDate> referrals = life.child().referrals().stream()
                .flatMap(r -> Stream.concat(
                        Stream.of(r.date()),
                        r.episode().stream().flatMap(e -> e.closure().stream().map(c -> c.date()))));
        Stream<LocalDate> others = Stream.concat(
                life.registrations().stream().map(r -> r.start()),
                life.involvements().stream().map(i -> i.start()));
        return Stream.of(care, plans, referrals, others).flatMap(s -> s).collect(ImmutableList.toImmutableList());
    }

    @Property
    void episodesAndPeriodsAreInverse(@ForAll("periods") PeriodOfCare period) {
        ImmutableList<Episode> episodes = Episodes.from(period).orElseThrow();
        PeriodOfCare again = PeriodOfCare.from(episodes);
        assertThat(again.toBuilder()
                        .previousPermanence(period.previousPermanence())
                        .build())
                .isEqualTo(period);
    }

    @Property
    void everyMoveIsToAnotherPlaceAndEveryStatusIsNew(@ForAll("periods") PeriodOfCare period) {
        for (int i = 1; i < period.placements().size(); i++) {
            assertThat(period.placements()
                            .get(i)
                            .isSamePlaceAs(period.placements().get(i - 1)))
                    .isFalse();
        }
        for (int i = 1; i < period.legalStatuses().size(); i++) {
            assertThat(period.legalStatuses().get(i).status())
                    .isNotEqualTo(period.legalStatuses().get(i - 1).status());
        }
    }

    @Property
    void temporaryPlacementsAreReturnedFrom(@ForAll("periods") PeriodOfCare period) {
        ImmutableList<Placement> placements = period.placements();
        for (int i = 0; i < placements.size(); i++) {
            if (placements.get(i).isTemporary()) {
                assertThat(placements.get(i - 1).isSamePlaceAs(placements.get(i + 1)))
                        .isTrue();
            }
        }
        assertThat(period.uninterruptedPlacements()).noneMatch(Placement::isTemporary);
    }

    @Property
    void careEndsByTheEighteenthBirthday(@ForAll("lives") Life life) {
        for (PeriodOfCare period : life.child().periodsOfCare()) {
            LocalDate adult =
                    Age.standard().birthday(life.child().birth().date().orElseThrow(), 18);
            assertThat(period.end().map(EndOfCare::date).orElse(AS_OF)).isBeforeOrEqualTo(adult);
        }
    }

    @Property
    void everyDayOfCareHasOneSocialWorker(@ForAll("lives") Life life) {
        for (PeriodOfCare period : life.child().periodsOfCare()) {
            LocalDate last = period.end().map(EndOfCare::date).orElse(AS_OF.plusDays(1));
            for (LocalDate day = period.start(); day.isBefore(last); day = day.plusDays(1)) {
                LocalDate on = day;
                assertThat(life.involvements().stream().filter(i -> i.range().contains(on)))
                        .hasSize(1);
            }
        }
    }

    @Property
    void aPlacementIsNoHousehold(@ForAll("lives") Life life) {
        for (PeriodOfCare period : life.child().periodsOfCare()) {
            for (Household household : life.households()) {
                assertThat(household.residentsOn(period.start()))
                        .doesNotContain(life.child().id());
            }
        }
        assertThat(life.households().stream()
                        .flatMap(h -> h.residencies().stream())
                        .map(Residency::start))
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Property(tries = 50)
    void theSameSeedTellsTheSameLives(@ForAll long seed) {
        Lives lives = Lives.upTo(AS_OF);
        assertThat(lives.seeded(seed).limit(20).toList())
                .isEqualTo(lives.seeded(seed).parallel().limit(20).toList());
    }
}
