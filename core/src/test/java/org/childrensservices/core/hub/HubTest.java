package org.childrensservices.core.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.SenNeedType;
import org.childrensservices.core.place.Locality;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.workforce.Team;
import org.childrensservices.core.workforce.TeamId;
import org.junit.jupiter.api.Test;

class HubTest {

    /** Birmingham in 2011: 75 children's centres come together in 16 localities, each with a family support team. */
    @Test
    void centresAndTeamsInLocalities() {
        ImmutableList<Locality> localities = IntStream.rangeClosed(1, 16)
                .mapToObj(i -> Locality.builder()
                        .id(LocalityId.of("L" + i))
                        .name("Locality " + i)
                        .build())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Hub> centres = IntStream.range(0, 75)
                .mapToObj(i -> Hub.builder()
                        .id(HubId.of("CC" + i))
                        .name("Centre " + i)
                        .kind(HubKind.CHILDRENS_CENTRE)
                        .addLocality(localities.get(i % 16).id())
                        .build())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Team> teams = localities.stream()
                .map(locality -> Team.builder()
                        .id(TeamId.of("IFST" + locality.id()))
                        .name("Integrated family support team, " + locality)
                        .addLocality(locality.id())
                        .build())
                .collect(ImmutableList.toImmutableList());
        assertThat(localities).allSatisfy(locality -> {
            assertThat(teams.stream().filter(team -> team.serves(locality.id())))
                    .hasSize(1);
            assertThat(centres.stream().filter(centre -> centre.serves(locality.id())))
                    .hasSizeBetween(4, 5);
        });
        assertThat(centres).allSatisfy(centre -> assertThat(centre.localities()).hasSize(1));
    }

    @Test
    void aHubServesSeveralLocalitiesForATime() {
        LocalDate opened = LocalDate.of(2015, 4, 1);
        Hub hub = Hub.builder()
                .id(HubId.of("H1"))
                .name("Early Help Hub")
                .kind(HubKind.EARLY_HELP_HUB)
                .ageRange(AgeRange.fromBeforeBirth().upTo(25))
                .addLocalities(LocalityId.of("L1"), LocalityId.of("L2"))
                .start(opened)
                .build();
        assertThat(hub.serves(LocalityId.of("L2"))).isTrue();
        assertThat(hub.serves(LocalityId.of("L3"))).isFalse();
        assertThat(hub.range().contains(opened)).isTrue();
        assertThat(hub.range().contains(opened.minusDays(1))).isFalse();
        assertThat(hub.range().isUnboundedEnd()).isTrue();
        assertThat(hub).hasToString("Early Help Hub");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hub.toBuilder().end(opened.minusDays(1)).build())
                .withMessage("hub must not end before it starts: 2015-04-01 to 2015-03-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hub.toBuilder().name("").build());
    }

    @Test
    void nobodyExpectsAChildAndNothingIsAtHomeUnlessItIsSaid() {
        assertThat(registration().isExpecting()).isFalse();
        assertThat(registration()).hasToString("P1 at H1");
        Service support =
                Service.builder().name("Family support").offer(Offer.TARGETED).build();
        assertThat(support.isAtHome()).isFalse();
        assertThat(support).hasToString("Family support");
    }

    @Test
    void idsAreInTheOrderOfTheirText() {
        assertThat(ImmutableSortedSet.of(HubId.of("H2"), HubId.of("H1"))).hasToString("[H1, H2]");
    }

    @Test
    void whatCannotBeIsRefused() {
        LocalDate start = registration().start();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> registration().toBuilder().end(start.minusDays(1)).build())
                .withMessage("registration must not end before it starts: 2015-04-01 to 2015-03-31");
        assertThat(registration().toBuilder().end(start).build().range().isEmpty())
                .isTrue();
        Catchment catchment =
                Catchment.builder().hub(HubId.of("H1")).start(start).build();
        assertThat(catchment).hasToString("H1, areas: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catchment.toBuilder().end(start.minusDays(1)).build())
                .withMessage("catchment must not end before it starts: 2015-04-01 to 2015-03-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HubId.of(" "))
                .withMessage("hub id must not be blank: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Service.builder().name("").offer(Offer.UNIVERSAL).build())
                .withMessage("name of a service must not be blank: ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpecialistService.builder()
                        .name("")
                        .addNeed(SenNeedType.AUTISM)
                        .build())
                .withMessage("name of a service must not be blank: ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Session.builder()
                        .hub(HubId.of("H1"))
                        .service(" ")
                        .date(start)
                        .attendances(0)
                        .build())
                .withMessage("service of a session must not be blank: ' '");
    }

    private static Registration registration() {
        return Registration.builder()
                .person(PersonId.of("P1"))
                .hub(HubId.of("H1"))
                .start(LocalDate.of(2015, 4, 1))
                .build();
    }
}
