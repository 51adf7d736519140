package org.childrensservices.core.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.place.SmallArea;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

class HubNetworkTest {

    private static final Age AGE = Age.standard();
    private static final LocalDate JULY = LocalDate.of(2014, 7, 15);

    private static final Service CENTRE = Service.builder()
            .name("Children's centre")
            .offer(Offer.UNIVERSAL)
            .ageRange(AgeRange.fromBeforeBirth().upTo(5))
            .isAtHome(true)
            .build();
    private static final Service SUPPORT =
            Service.builder().name("Family support").offer(Offer.TARGETED).build();
    private static final Service HEALTH = Service.builder()
            .name("Adolescent mental health")
            .offer(Offer.SPECIALIST)
            .ageRange(AgeRange.from(11).upTo(18))
            .provider("NHS trust")
            .build();

    private static Hub hub(int number) {
        return Hub.builder()
                .id(HubId.of("H" + number))
                .name("Integrated Early Help Hub " + number)
                .kind(HubKind.EARLY_HELP_HUB)
                .ageRange(AgeRange.fromBeforeBirth().upTo(25))
                .addLocality(LocalityId.of("L" + number))
                .addServices(CENTRE, SUPPORT, HEALTH)
                .addPartner("NHS trust")
                .build();
    }

    private static SmallArea area(int number) {
        return SmallArea.of("E0100" + number);
    }

    private static Registration registration(String person, int hub, int area) {
        return Registration.builder()
                .person(PersonId.of(person))
                .hub(HubId.of("H" + hub))
                .area(area(area))
                .start(JULY)
                .build();
    }

    /** Wakefield in 2014: seven hubs, each with ten areas; any of them registers for the others. */
    private static final HubNetwork WAKEFIELD = HubNetwork.builder()
            .hubs(IntStream.rangeClosed(1, 7).mapToObj(HubNetworkTest::hub).toList())
            .catchments(IntStream.rangeClosed(1, 7)
                    .mapToObj(hub -> Catchment.builder()
                            .hub(HubId.of("H" + hub))
                            .areas(IntStream.range(0, 10)
                                    .mapToObj(i -> area(hub * 10 + i))
                                    .toList())
                            .start(JULY)
                            .build())
                    .toList())
            .addRegistrations(
                    registration("P1", 1, 10),
                    registration("P2", 1, 20).toBuilder().isExpecting(true).build(),
                    registration("P2", 2, 20),
                    registration("P3", 7, 21).toBuilder().end(JULY.plusDays(30)).build())
            .build();

    @Test
    void anyHubRegistersForTheOthers() {
        assertThat(WAKEFIELD.hubs()).hasSize(7);
        assertThat(WAKEFIELD.registeredOn(JULY)).isEqualTo(3);
        assertThat(WAKEFIELD.registeredOn(JULY.plusDays(30))).isEqualTo(2);
        assertThat(WAKEFIELD.registeredFromCatchmentOn(HubId.of("H2"), JULY)).isEqualTo(2);
        assertThat(WAKEFIELD.registeredFromCatchmentOn(HubId.of("H7"), JULY)).isZero();
        assertThat(WAKEFIELD.hubsFor(area(21), JULY)).containsExactly(HubId.of("H2"));
        assertThat(WAKEFIELD.hubsFor(area(21), JULY.minusDays(1))).isEmpty();
        assertThat(WAKEFIELD.hubsIn(LocalityId.of("L3"))).containsExactly(hub(3));
        assertThat(WAKEFIELD.findings(JULY)).isEmpty();
    }

    @Test
    void reachIsTwoCounts() {
        assertThat(WAKEFIELD.reach(HubId.of("H2"), JULY, 8)).isEqualTo(Outcome.of(new Reach(2, 8)));
        assertThat(new Reach(2, 8)).hasToString("2 of 8");
        assertThat(WAKEFIELD.reach(HubId.of("H2"), JULY, 1).toReason().map(Reason::code))
                .contains(ReasonCode.NOT_COMPARABLE);
        assertThatIllegalArgumentException().isThrownBy(() -> new Reach(3, 2));
    }

    @Test
    void servicesByAge() {
        assertThat(WAKEFIELD.offeredTo(Birth.expected(JULY.plusDays(100)), JULY, AGE))
                .isEqualTo(Outcome.of(ImmutableSet.of(CENTRE, SUPPORT)));
        assertThat(WAKEFIELD.offeredTo(Birth.on(JULY.minusYears(12)), JULY, AGE))
                .isEqualTo(Outcome.of(ImmutableSet.of(SUPPORT, HEALTH)));
        assertThat(WAKEFIELD.offeredTo(Birth.on(JULY.minusYears(25).plusDays(1)), JULY, AGE))
                .isEqualTo(Outcome.of(ImmutableSet.of(SUPPORT)));
        assertThat(WAKEFIELD.offeredTo(Birth.on(JULY.minusYears(25)), JULY, AGE))
                .isEqualTo(Outcome.of(ImmutableSet.of()));
        assertThat(WAKEFIELD.offeredTo(Birth.unknown(), JULY, AGE).toReason().map(Reason::code))
                .contains(ReasonCode.NOT_STATED);
        assertThat(hub(1).services().stream().filter(Service::isAtHome)).containsExactly(CENTRE);
    }

    @Test
    void closedHubsOfferNothing() {
        HubNetwork closed = HubNetwork.builder()
                .addHub(hub(1).toBuilder().end(JULY).build())
                .build();
        assertThat(closed.offeredTo(Birth.on(JULY.minusYears(3)), JULY, AGE)).isEqualTo(Outcome.of(ImmutableSet.of()));
        assertThat(closed.offeredTo(Birth.on(JULY.minusYears(3)), JULY.minusDays(1), AGE))
                .isEqualTo(Outcome.of(ImmutableSet.of(CENTRE, SUPPORT)));
    }

    @Test
    void whatIsDoubtfulIsReported() {
        HubNetwork odd = WAKEFIELD.toBuilder()
                .addCatchment(Catchment.builder()
                        .hub(HubId.of("H9"))
                        .addArea(area(10))
                        .start(JULY)
                        .build())
                .addRegistration(registration("P9", 9, 1))
                .build();
        assertThat(odd.findings(JULY))
                .extracting(Finding::rule)
                .containsExactly("hub.unknown", "hub.unknown", "hub.area_in_several");
        assertThat(odd.findings(JULY.minusDays(1))).hasSize(2);
    }

    /** Birmingham in 2011: 75 centres in 16 localities; which of them has four and which five is made up. */
    @Test
    void centresInLocalities() {
        HubNetwork birmingham = HubNetwork.builder()
                .hubs(IntStream.range(0, 75)
                        .mapToObj(i -> Hub.builder()
                                .id(HubId.of("CC" + i))
                                .name("Centre " + i)
                                .kind(HubKind.CHILDRENS_CENTRE)
                                .addLocality(LocalityId.of("L" + i % 16))
                                .build())
                        .toList())
                .build();
        assertThat(IntStream.range(0, 16)
                        .map(i -> birmingham.hubsIn(LocalityId.of("L" + i)).size()))
                .containsOnly(4, 5)
                .satisfies(sizes ->
                        assertThat(sizes.stream().mapToInt(s -> s).sum()).isEqualTo(75));
    }

    /** Westminster in 2020-21: five navigators worked with 200 families; 40 each is made up. */
    @Test
    void navigatorsAndTheirFamilies() {
        LocalDate april = LocalDate.of(2020, 4, 1);
        LocalDateRange year = LocalDateRange.of(april, april.plusYears(1));
        ImmutableList<Navigator> navigators = IntStream.range(0, 5)
                .mapToObj(n -> {
                    Navigator.Builder navigator = Navigator.builder()
                            .id(PersonId.of("N" + n))
                            .hub(HubId.of("H" + n % 3))
                            .addLinks("School " + n, "Practice " + n);
                    for (int f = 0; f < 40; f++) {
                        LocalDate start = april.plusDays(f * 9L);
                        navigator.putFamilies("F" + n + "-" + f, LocalDateRange.of(start, start.plusDays(90)));
                    }
                    return navigator.build();
                })
                .collect(ImmutableList.toImmutableList());
        assertThat(navigators).allSatisfy(navigator -> {
            assertThat(navigator.familiesIn(year)).isEqualTo(40);
            assertThat(navigator.caseloadOn(april)).isEqualTo(1);
            assertThat(navigator.caseloadOn(april.plusDays(90))).isEqualTo(10);
        });
        assertThat(navigators.stream().mapToLong(n -> n.familiesIn(year)).sum()).isEqualTo(200);
        assertThat(navigators.get(0)).hasToString("N0 at H0");
    }

    /** Whoever came back counts once, and whose days are all outside the window not at all. */
    @Test
    void familiesCountInTheWindowInWhichSomebodyWorkedWithThem() {
        Navigator navigator = Navigator.builder()
                .id(PersonId.of("N1"))
                .hub(HubId.of("H1"))
                .putFamilies("F1", LocalDateRange.of(JULY, JULY.plusDays(10)))
                .putFamilies("F1", LocalDateRange.of(JULY.plusDays(20), JULY.plusDays(30)))
                .putFamilies("F2", LocalDateRange.of(JULY.plusDays(40), JULY.plusDays(50)))
                .build();
        assertThat(navigator.familiesIn(LocalDateRange.of(JULY, JULY.plusDays(30))))
                .isEqualTo(1);
        assertThat(navigator.familiesIn(LocalDateRange.of(JULY.plusDays(10), JULY.plusDays(20))))
                .isZero();
        assertThat(navigator.familiesIn(LocalDateRange.of(JULY.plusDays(29), JULY.plusDays(41))))
                .isEqualTo(2);
        assertThat(WAKEFIELD).hasToString("hubs: 7, registrations: 4");
    }
}
