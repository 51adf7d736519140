package org.childrensservices.examples;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.childrensservices.core.hub.AgeRange;
import org.childrensservices.core.hub.Catchment;
import org.childrensservices.core.hub.Hub;
import org.childrensservices.core.hub.HubId;
import org.childrensservices.core.hub.HubKind;
import org.childrensservices.core.hub.HubNetwork;
import org.childrensservices.core.hub.Offer;
import org.childrensservices.core.hub.Registration;
import org.childrensservices.core.hub.Service;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.place.SmallArea;
import org.childrensservices.core.strategy.Consultation;
import org.childrensservices.core.strategy.StrategicPlan;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.PartialDate;
import org.childrensservices.core.value.Reason;
import org.childrensservices.stats.rate.Proportion;

/**
 * Whom do our hubs serve, with what, and whom do they reach? Wakefield's seven Integrated Early Help Hubs of 2014, from
 * before birth to 25, where a parent may register at any of them; the services, areas and families are invented.
 */
public final class WakefieldHubs {

    private static final LocalDate DAY = LocalDate.of(2014, 10, 1);
    private static final int AREAS_EACH = 5;

    private static final HubNetwork WAKEFIELD = HubNetwork.builder()
            .hubs(IntStream.rangeClosed(1, 7).mapToObj(WakefieldHubs::hub).toList())
            .catchments(IntStream.rangeClosed(1, 7)
                    .mapToObj(WakefieldHubs::catchment)
                    .toList())
            .registrations(
                    IntStream.range(0, 60).mapToObj(WakefieldHubs::registration).toList())
            .build();

    private static final StrategicPlan PROPOSAL = StrategicPlan.builder()
            .title("Integrated Early Help Offer")
            .reportedOn(LocalDate.of(2014, 7, 8))
            .build();

    private static final Consultation CONSULTATION = Consultation.builder()
            .title("consultation on the " + PROPOSAL.title())
            .opens(PartialDate.of(LocalDate.of(2014, 7, 15)))
            .closes(PartialDate.of(YearMonth.of(2014, 10)))
            .build();

    private WakefieldHubs() {}

    /**
     * Prints the answers.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        print(Terminal.on(System.out));
    }

    static void print(PrintStream out) {
        Range<Long> days = CONSULTATION.lengthInDays().orElseThrow();
        out.println(CONSULTATION + " from " + CONSULTATION.opens() + ", between "
                + days.lowerEndpoint() + " and " + days.upperEndpoint() + " days long, after cabinet on "
                + PROPOSAL.reportedOn().orElseThrow());
        out.println(WAKEFIELD.hubs().size() + " hubs, " + WAKEFIELD.registeredOn(DAY) + " people registered on " + DAY);
        ImmutableMap.of(
                        "an unborn child", Birth.expected(DAY.plusMonths(3)),
                        "a child of 3", Birth.on(DAY.minusYears(3)),
                        "a young person of 16", Birth.on(DAY.minusYears(16)),
                        "the day before the 25th birthday",
                                Birth.on(DAY.plusDays(1).minusYears(25)),
                        "the 25th birthday", Birth.on(DAY.minusYears(25)))
                .forEach((who, birth) -> out.println(who + ": " + services(birth)));
        HubId second = HubId.of("H2");
        out.println("hub 2 reaches, of 40 families in its areas: "
                + Proportion.of(WAKEFIELD.registeredFromCatchmentOn(second, DAY))
                        .outOf(40)
                        .estimate());
        out.println("at home: "
                + WAKEFIELD.hubs().get(0).services().stream()
                        .filter(Service::isAtHome)
                        .toList());
        out.println("findings about the network: " + WAKEFIELD.findings(DAY));
    }

    private static String services(Birth birth) {
        return WAKEFIELD
                .offeredTo(birth, DAY, Age.standard())
                .fold(
                        services -> services.isEmpty()
                                ? "nothing"
                                : services.stream().map(Service::name).collect(Collectors.joining(", ")),
                        Reason::message);
    }

    private static Hub hub(int number) {
        return Hub.builder()
                .id(HubId.of("H" + number))
                .name("Integrated Early Help Hub " + number)
                .kind(HubKind.EARLY_HELP_HUB)
                .ageRange(AgeRange.fromBeforeBirth().upTo(25))
                .addLocality(LocalityId.of("L" + number))
                .addPartner("NHS")
                .addServices(
                        service(
                                        "midwife and health visitor",
                                        Offer.UNIVERSAL,
                                        AgeRange.fromBeforeBirth().upTo(5))
                                .toBuilder()
                                .isAtHome(true)
                                .provider("NHS")
                                .build(),
                        service(
                                "family support",
                                Offer.TARGETED,
                                AgeRange.fromBeforeBirth().upTo(25)),
                        service("into work", Offer.TARGETED, AgeRange.from(16).upTo(25)))
                .build();
    }

    private static Service service(String name, Offer offer, AgeRange ages) {
        return Service.builder().name(name).offer(offer).ageRange(ages).build();
    }

    private static Catchment catchment(int hub) {
        return Catchment.builder()
                .hub(HubId.of("H" + hub))
                .areas(IntStream.range(0, AREAS_EACH)
                        .mapToObj(i -> area(hub * AREAS_EACH + i))
                        .toList())
                .start(DAY.minusMonths(1))
                .build();
    }

    /** Everybody registers at the first hub or the next, wherever they live. */
    private static Registration registration(int family) {
        return Registration.builder()
                .person(PersonId.of("P" + family))
                .hub(HubId.of("H" + (1 + family % 2)))
                .area(area(AREAS_EACH + family % (7 * AREAS_EACH)))
                .start(DAY.minusDays(family % 20))
                .build();
    }

    private static SmallArea area(int number) {
        return SmallArea.of("E01" + (100_000 + number));
    }
}
