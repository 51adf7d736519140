package org.childrensservices.stats.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.childrensservices.stats.benchmark.LaitData.authority;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

class NeighbourModelTest {

    private static final NeighbourModel MODEL = NeighbourModel.EDITION_2025;

    private static ImmutableList<Neighbour> neighbours(String number) {
        return MODEL.neighbours(authority(number)).orElseThrow();
    }

    @Test
    void everyAuthorityOfTheDayHasTen() {
        LocalDate day = LocalDate.of(2025, 5, 1);
        assertThat(MODEL.authorities())
                .containsExactlyInAnyOrderElementsOf(LocalAuthority.england().stream()
                        .filter(authority -> authority.isCurrentOn(day))
                        .toList())
                .hasSize(153)
                .allSatisfy(authority -> assertThat(neighbours(authority.dfeNumber()))
                        .hasSize(10)
                        .extracting(Neighbour::closeness)
                        .isSorted())
                .allSatisfy(authority -> assertThat(neighbours(authority.dfeNumber()))
                        .extracting(Neighbour::authority)
                        .doesNotHaveDuplicates()
                        .doesNotContain(authority)
                        .allMatch(neighbour -> neighbour.isCurrentOn(day)));
        assertThat(MODEL).hasToString("statistical neighbours of 153 authorities, edition 2025");
    }

    @Test
    void closeness() {
        Map<Closeness, Integer> counts = new EnumMap<>(Closeness.class);
        MODEL.authorities()
                .forEach(authority -> neighbours(authority.dfeNumber())
                        .forEach(neighbour -> counts.merge(neighbour.closeness(), 1, Integer::sum)));
        assertThat(counts)
                .isEqualTo(Map.of(
                        Closeness.EXTREMELY_CLOSE, 12,
                        Closeness.VERY_CLOSE, 820,
                        Closeness.CLOSE, 513,
                        Closeness.SOMEWHAT_CLOSE, 136,
                        Closeness.NOT_CLOSE, 49));
    }

    /**
     * The tool shows 27 for West Sussex with the neighbours of five abolished authorities, which the model leaves out.
     */
    @Test
    void itIsNotMutual() {
        long mutual = MODEL.authorities().stream()
                .flatMap(authority -> neighbours(authority.dfeNumber()).stream()
                        .filter(neighbour -> neighbours(neighbour.authority().dfeNumber()).stream()
                                .anyMatch(back -> back.authority().equals(authority))))
                .count();
        assertThat(mutual).isEqualTo(938);
        assertThat(MODEL.neighbourOf(authority("938"))).hasSize(25).isSorted();
        assertThat(MODEL.authorities().stream()
                        .filter(authority -> MODEL.neighbourOf(authority).isEmpty()))
                .extracting(LocalAuthority::name)
                .containsExactlyInAnyOrder("Calderdale", "City of London", "Isles of Scilly", "Rutland");
    }

    @Test
    void westminsterAndBirmingham() {
        assertThat(neighbours("213"))
                .extracting(Neighbour::toString)
                .containsExactly(
                        "Camden (202), close",
                        "Islington (206), close",
                        "Southwark (210), somewhat close",
                        "Kensington and Chelsea (207), somewhat close",
                        "Hammersmith and Fulham (205), somewhat close",
                        "Lambeth (208), somewhat close",
                        "Greenwich (203), not close",
                        "Manchester (352), not close",
                        "Hackney (204), not close",
                        "Haringey (309), not close");
        assertThat(neighbours("330"))
                .extracting(neighbour -> neighbour.authority().name() + ": "
                        + neighbour.closeness().label())
                .containsExactly(
                        "Nottingham: very close",
                        "Manchester: very close",
                        "Bradford: very close",
                        "Newcastle upon Tyne: close",
                        "Oldham: close",
                        "Blackburn with Darwen: close",
                        "Sheffield: close",
                        "Middlesbrough: close",
                        "Southampton: close",
                        "Salford: close");
    }

    @Test
    void anAuthorityThatTheEditionDoesNotKnow() {
        assertThat(MODEL.neighbours(authority("909")).toReason())
                .contains(new Reason(ReasonCode.BEYOND_TABLE, "Cumbria (909) has no neighbours in edition 2025"));
        assertThat(MODEL.neighbourOf(authority("909"))).isEmpty();
    }

    @Test
    void anotherEditionIsMadeOfItsRows() {
        NeighbourModel model = NeighbourModel.of(
                "local",
                ImmutableListMultimap.of(
                        authority("213"), new Neighbour(authority("207"), Closeness.CLOSE),
                        authority("213"), new Neighbour(authority("202"), Closeness.NOT_CLOSE)));
        assertThat(model.edition()).isEqualTo("local");
        assertThat(model.neighbours(authority("213")).orElseThrow()).hasSize(2);
        assertThat(model.neighbourOf(authority("202"))).isEqualTo(List.of(authority("213")));
        assertThat(model.neighbours(authority("202")).isPresent()).isFalse();
    }

    @Test
    void refusesWhatIsNoModel() {
        Neighbour kensington = new Neighbour(authority("207"), Closeness.CLOSE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeighbourModel.of("x", ImmutableListMultimap.of(authority("207"), kensington)))
                .withMessageContaining("its own neighbour: Kensington and Chelsea (207)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeighbourModel.of(
                        "x", ImmutableListMultimap.of(authority("213"), kensington, authority("213"), kensington)))
                .withMessageContaining("must be different");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeighbourModel.of(" ", ImmutableListMultimap.of()))
                .withMessageContaining("edition");
    }
}
