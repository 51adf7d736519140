package org.childrensservices.core.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Disability;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.SenNeedType;
import org.childrensservices.core.place.Locality;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.place.SmallArea;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** Localities as sets of small areas, and whom the hubs reach in them. */
class LocalityReachTest {

    private static final LocalDate MARCH = LocalDate.of(2011, 3, 14);

    private static SmallArea area(int number) {
        return SmallArea.of("E0100" + (8800 + number));
    }

    private static Locality locality(int number, int... areas) {
        return Locality.builder()
                .id(LocalityId.of("L" + number))
                .name("Locality " + number)
                .areas(IntStream.of(areas).mapToObj(LocalityReachTest::area).toList())
                .start(MARCH)
                .build();
    }

    private static Registration registration(String person, int area) {
        return Registration.builder()
                .person(PersonId.of(person))
                .hub(HubId.of("H1"))
                .area(area(area))
                .start(MARCH)
                .build();
    }

    private static final HubNetwork NETWORK = HubNetwork.builder()
            .addHub(Hub.builder()
                    .id(HubId.of("H1"))
                    .name("Centre 1")
                    .kind(HubKind.CHILDRENS_CENTRE)
                    .build())
            .addLocalities(locality(1, 1, 2), locality(2, 3))
            .addCatchment(Catchment.builder()
                    .hub(HubId.of("H1"))
                    .addAreas(area(1), area(3))
                    .start(MARCH)
                    .build())
            .addRegistrations(
                    registration("P1", 1), registration("P1", 1), registration("P2", 2), registration("P3", 3))
            .addSessions(session("H1", MARCH, 12), session("H1", MARCH.plusDays(7), 9))
            .build();

    private static Session session(String hub, LocalDate day, long attendances) {
        return Session.builder()
                .hub(HubId.of(hub))
                .service("stay and play")
                .date(day)
                .attendances(attendances)
                .build();
    }

    @Test
    void aSmallAreaIsInOneLocality() {
        assertThat(NETWORK.localityOf(area(2), MARCH).map(Locality::id)).isEqualTo(Outcome.of(LocalityId.of("L1")));
        assertThat(code(NETWORK.localityOf(area(2), MARCH.minusDays(1)))).isEqualTo(ReasonCode.NOT_AVAILABLE);
        assertThat(code(NETWORK.localityOf(area(4), MARCH))).isEqualTo(ReasonCode.NOT_AVAILABLE);
        HubNetwork moved = NETWORK.toBuilder()
                .localities(List.of(
                        locality(1, 1, 2).toBuilder().end(MARCH.plusYears(1)).build(),
                        locality(2, 3),
                        locality(3, 1, 2).toBuilder().start(MARCH.plusYears(1)).build()))
                .build();
        assertThat(moved.localityOf(area(1), MARCH.plusYears(1)).map(Locality::id))
                .isEqualTo(Outcome.of(LocalityId.of("L3")));
        assertThat(moved.findings(MARCH.plusYears(1))).isEmpty();
    }

    @Test
    void reachIsAskedByLocality() {
        assertThat(NETWORK.registeredFromLocalityOn(LocalityId.of("L1"), MARCH)).isEqualTo(2);
        assertThat(NETWORK.registeredFromLocalityOn(LocalityId.of("L1"), MARCH.minusDays(1)))
                .isZero();
        assertThat(NETWORK.reach(LocalityId.of("L2"), MARCH, 4)).isEqualTo(Outcome.of(new Reach(1, 4)));
        assertThat(code(NETWORK.reach(LocalityId.of("L1"), MARCH, 1))).isEqualTo(ReasonCode.NOT_COMPARABLE);
        assertThat(NETWORK.reach(HubId.of("H1"), MARCH, 4)).isEqualTo(Outcome.of(new Reach(2, 4)));
    }

    @Test
    void areasInSeveralLocalitiesOrInNoneAreReported() {
        assertThat(NETWORK.findings(MARCH)).isEmpty();
        HubNetwork odd = NETWORK.toBuilder()
                .addLocality(locality(3, 3))
                .addCatchment(Catchment.builder()
                        .hub(HubId.of("H1"))
                        .addArea(area(9))
                        .start(MARCH)
                        .build())
                .addSession(session("H9", MARCH, 1))
                .build();
        assertThat(odd.findings(MARCH))
                .extracting(Finding::message)
                .containsExactly(
                        "a session is at no hub of the network: stay and play at H9 on 2011-03-14, attendances: 1",
                        "E01008803 is in several localities on 2011-03-14",
                        "E01008809 is in no locality on 2011-03-14");
    }

    @Test
    void anAreaOfNoCatchmentInSeveralLocalitiesIsReported() {
        HubNetwork odd = NETWORK.toBuilder().addLocality(locality(3, 2)).build();
        assertThat(odd.findings(MARCH))
                .extracting(Finding::message)
                .containsExactly("E01008802 is in several localities on 2011-03-14");
    }

    @Test
    void reachGoesFromNobodyToEverybody() {
        assertThat(NETWORK.reach(LocalityId.of("L1"), MARCH, 2)).isEqualTo(Outcome.of(new Reach(2, 2)));
        assertThat(NETWORK.reach(LocalityId.of("L9"), MARCH, 5)).isEqualTo(Outcome.of(new Reach(0, 5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reach(-1, 5))
                .withMessage("registered must not be negative: -1");
    }

    @Test
    void attendancesAreCountedAndNobodyIsNamed() {
        LocalDateRange week = LocalDateRange.of(MARCH, MARCH.plusDays(7));
        assertThat(NETWORK.attendancesIn(HubId.of("H1"), week)).isEqualTo(12);
        assertThat(NETWORK.attendancesIn(HubId.of("H1"), LocalDateRange.ALL)).isEqualTo(21);
        assertThat(NETWORK.attendancesIn(HubId.of("H2"), LocalDateRange.ALL)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session("H1", MARCH, -1))
                .withMessage("attendances must not be negative: -1");
        assertThat(session("H1", MARCH, 0)).hasToString("stay and play at H1 on 2011-03-14, attendances: 0");
    }

    /** A family hub promises support to 19, and to 25 with special educational needs or disabilities. */
    @Test
    void rangesMayBeLongerWithSend() {
        AgeRange range = AgeRange.fromBeforeBirth().through(19).withSendUpTo(25);
        assertThat(range).hasToString("before birth to under 20, with SEND to under 25");
        assertThat(range.forSend()).isEqualTo(AgeRange.fromBeforeBirth().upTo(25));
        assertThat(AgeRange.from(5).upTo(9).forSend())
                .isEqualTo(AgeRange.from(5).upTo(9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeRange.from(0).upTo(19).withSendUpTo(18))
                .withMessage("range with SEND must not end below that without, 19: up to 18");
        Service support = Service.builder()
                .name("family support")
                .offer(Offer.TARGETED)
                .ageRange(range)
                .build();
        HubNetwork hubs = NETWORK.toBuilder()
                .hubs(ImmutableList.of(
                        NETWORK.hubs().get(0).toBuilder().addService(support).build()))
                .build();
        Birth birth = Birth.on(MARCH.minusYears(22));
        assertThat(hubs.offeredTo(birth, MARCH, Age.standard()).map(Set::size)).isEqualTo(Outcome.of(0));
        assertThat(hubs.offeredWithSendTo(birth, MARCH, Age.standard()).map(Set::size))
                .isEqualTo(Outcome.of(1));
        assertThat(hubs.offeredWithSendTo(Birth.on(MARCH.minusYears(25)), MARCH, Age.standard())
                        .map(Set::size))
                .isEqualTo(Outcome.of(0));
        assertThat(code(hubs.offeredWithSendTo(Birth.unknown(), MARCH, Age.standard())))
                .isEqualTo(ReasonCode.NOT_STATED);
    }

    /** Birmingham in 2011: a service of the whole city for special educational needs and disabilities. */
    @Test
    void aSpecialistServiceIsForNeedsAndNotForAPlace() {
        SpecialistService service = SpecialistService.builder()
                .name("Integrated SEN&D service")
                .addNeeds(SenNeedType.AUTISM, SenNeedType.SPEECH_LANGUAGE_COMMUNICATION)
                .addDisability(Disability.MOBILITY)
                .ageRange(AgeRange.from(0).upTo(19).withSendUpTo(25))
                .build();
        assertThat(service).hasToString("Integrated SEN&D service");
        assertThat(service.isAuthorityWide()).isTrue();
        assertThat(service.toBuilder().addLocality(LocalityId.of("L1")).build().isAuthorityWide())
                .isFalse();
        assertThat(service.isFor(Set.of(SenNeedType.AUTISM), Set.of())).isTrue();
        assertThat(service.isFor(Set.of(), Set.of(Disability.MOBILITY))).isTrue();
        assertThat(service.isFor(Set.of(SenNeedType.HEARING), Set.of(Disability.NONE)))
                .isFalse();
        assertThat(service.includes(Birth.on(MARCH.minusYears(22)), MARCH, Age.standard()))
                .isEqualTo(Outcome.of(true));
        assertThat(code(service.includes(Birth.unknown(), MARCH, Age.standard())))
                .isEqualTo(ReasonCode.NOT_STATED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpecialistService.builder().name("For all").build())
                .withMessage("specialist service must be for a need or disability: For all");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> service.toBuilder().addDisability(Disability.NONE).build());
    }

    @Test
    void aLocalityDoesNotEndBeforeItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> locality(1, 1).toBuilder().end(MARCH.minusDays(1)).build())
                .withMessage("locality must not end before it starts: 2011-03-14 to 2011-03-13");
    }

    private static ReasonCode code(Outcome<?> outcome) {
        return outcome.toReason().map(Reason::code).orElseThrow();
    }
}
