package org.childrensservices.core.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;

class PeriodOfCareProperties {

    /** What an episode says beside its days; few different ones, so that equal ones meet. */
    private record Content(ReasonNewEpisode reason, LegalStatus status, PlacementType type, String postcode) {}

    private record Step(Content content, int days) {}

    @Property
    void cleanEpisodesCoverEveryDayOnce(@ForAll("clean") ImmutableList<Episode> episodes) {
        PeriodOfCare period = PeriodOfCare.from(episodes);
        for (Episode episode : episodes) {
            LocalDate last = episode.end().orElse(episode.start().plusDays(9));
            for (LocalDate day = episode.start(); day.isBefore(last); day = day.plusDays(1)) {
                LocalDate on = day;
                assertThat(period.includes(on)).isTrue();
                assertThat(period.placements().stream().filter(p -> p.includes(on)))
                        .hasSize(1);
                assertThat(period.placementOn(on).map(Placement::type)).contains(episode.placementType());
                assertThat(period.placementOn(on).flatMap(Placement::postcode)).isEqualTo(episode.placementPostcode());
                assertThat(period.legalStatuses().stream()
                                .filter(s -> s.includes(on))
                                .map(LegalStatusSpell::status))
                        .containsExactly(episode.legalStatus());
            }
        }
    }

    @Property
    void placementsAreAsManyAsTheirChanges(@ForAll("clean") ImmutableList<Episode> episodes) {
        int placements = 1;
        int statuses = 1;
        for (int i = 1; i < episodes.size(); i++) {
            Episode before = episodes.get(i - 1);
            Episode after = episodes.get(i);
            boolean same = before.placementType().equals(after.placementType())
                    && before.placementPostcode().equals(after.placementPostcode())
                    && List.of("S", "L")
                            .contains(after.reasonNewEpisode().orElseThrow().text());
            placements += same ? 0 : 1;
            statuses += before.legalStatus().equals(after.legalStatus()) ? 0 : 1;
        }
        PeriodOfCare period = PeriodOfCare.from(episodes);
        assertThat(period.placements()).hasSize(placements);
        assertThat(period.legalStatuses()).hasSize(statuses);
    }

    @Property
    void endsAreThoseOfTheEpisodes(@ForAll("dirty") ImmutableList<Episode> episodes) {
        PeriodOfCare period = PeriodOfCare.from(episodes);
        Episode last = episodes.get(episodes.size() - 1);
        assertThat(period.start()).isEqualTo(episodes.get(0).start());
        assertThat(period.end().map(EndOfCare::date)).isEqualTo(last.end());
        assertThat(period.placements().get(0).start()).isEqualTo(period.start());
        assertThat(period.placements().get(period.placements().size() - 1).end())
                .isEqualTo(last.end());
        assertThat(period.placements()).isSortedAccordingTo(Comparator.comparing(Placement::start));
    }

    @Property
    void takingOutTemporaryPlacementsTwiceChangesNothingMore(@ForAll("dirty") ImmutableList<Episode> episodes) {
        PeriodOfCare period = PeriodOfCare.from(episodes);
        ImmutableList<Placement> joined = period.uninterruptedPlacements();
        assertThat(period.toBuilder().placements(joined).build().uninterruptedPlacements())
                .isEqualTo(joined);
    }

    @Property
    void whatIsJoinedIsOnlyWhatTemporaryPlacementsParted(@ForAll("clean") ImmutableList<Episode> episodes) {
        PeriodOfCare period = PeriodOfCare.from(episodes);
        ImmutableList<Placement> joined = period.uninterruptedPlacements();
        assertThat(joined.get(0).start()).isEqualTo(period.start());
        assertThat(joined.get(joined.size() - 1).end()).isEqualTo(period.end().map(EndOfCare::date));
        for (int i = 1; i < joined.size(); i++) {
            assertThat(joined.get(i - 1).end()).contains(joined.get(i).start());
        }
        for (Placement placement : period.placements()) {
            Placement now = joined.stream()
                    .filter(p -> p.start().compareTo(placement.start()) <= 0
                            && p.end()
                                    .map(end -> end.isAfter(placement.start()))
                                    .orElse(true))
                    .findFirst()
                    .orElseThrow();
            assertThat(now.isSamePlaceAs(placement) || placement.isTemporary()).isTrue();
        }
        for (int i = 2; i < joined.size(); i++) {
            if (joined.get(i - 1).isTemporary() && !joined.get(i).isTemporary()) {
                assertThat(joined.get(i).isSamePlaceAs(joined.get(i - 2))).isFalse();
            }
        }
    }

    @Provide
    Arbitrary<ImmutableList<Episode>> clean() {
        return Combinators.combine(steps(), Arbitraries.of(true, false)).as((steps, open) -> {
            List<Episode> episodes = new ArrayList<>();
            LocalDate start = LocalDate.of(2020, 1, 1);
            for (Step step : steps) {
                LocalDate end = start.plusDays(step.days());
                boolean last = episodes.size() == steps.size() - 1;
                episodes.add(episode(step.content(), start, last && open ? Optional.empty() : Optional.of(end)));
                start = end;
            }
            return ImmutableList.copyOf(episodes);
        });
    }

    /** Ordered by start, but with gaps, overlaps and open ends in the middle. */
    @Provide
    Arbitrary<ImmutableList<Episode>> dirty() {
        Arbitrary<Episode> any = Combinators.combine(
                        contents(),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 20).optional())
                .as((content, start, days) -> {
                    LocalDate day = LocalDate.of(2020, 1, 1).plusDays(start);
                    return episode(content, day, days.map(day::plusDays));
                });
        return any.list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(list -> ImmutableList.sortedCopyOf(Comparator.comparing(Episode::start), list));
    }

    private static Arbitrary<List<Step>> steps() {
        return Combinators.combine(contents(), Arbitraries.integers().between(1, 6))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Arbitrary<Content> contents() {
        return Combinators.combine(
                        Arbitraries.of(ReasonNewEpisode.class),
                        Arbitraries.of(LegalStatus.FULL_CARE_ORDER, LegalStatus.INTERIM_CARE_ORDER),
                        Arbitraries.of(
                                PlacementType.FOSTER_LONG_TERM,
                                PlacementType.CHILDRENS_HOME,
                                PlacementType.TEMPORARY_HOSPITAL,
                                PlacementType.TEMPORARY_OTHER),
                        Arbitraries.of("AB1", "CD2"))
                .as(Content::new);
    }

    private static Episode episode(Content content, LocalDate start, Optional<LocalDate> end) {
        return Episode.builder()
                .start(start)
                .end(end)
                .reasonNewEpisode(Coded.of(content.reason()))
                .legalStatus(Coded.of(content.status()))
                .placementType(Coded.of(content.type()))
                .placementPostcode(SourceText.personal(content.postcode()))
                .build();
    }
}
