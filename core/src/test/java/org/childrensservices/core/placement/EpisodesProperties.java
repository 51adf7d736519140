package org.childrensservices.core.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.SourceText;

class EpisodesProperties {

    private static final ImmutableList<LegalStatus> STATUSES =
            ImmutableList.of(LegalStatus.INTERIM_CARE_ORDER, LegalStatus.FULL_CARE_ORDER, LegalStatus.SECTION_20);

    private static final ImmutableList<PlacementType> TYPES = ImmutableList.of(
            PlacementType.CHILDRENS_HOME,
            PlacementType.SECURE_CHILDRENS_HOME,
            PlacementType.FOSTER_LONG_TERM,
            PlacementType.FOSTER_OTHER,
            PlacementType.TEMPORARY_HOSPITAL,
            PlacementType.ADOPTION_ORDER_CURRENT_CARER);

    /** What follows on an episode: why, how many days later, the new place and the new status. */
    private record Step(ReasonNewEpisode reason, int days, int type, int postcode, int status, boolean provider) {}

    @Property
    void episodesAndPeriodsAreInverse(@ForAll("clean") ImmutableList<Episode> episodes) {
        PeriodOfCare period = PeriodOfCare.from(episodes);
        assertThat(Episodes.from(period)).isEqualTo(Outcome.of(episodes));
        assertThat(PeriodOfCare.from(Episodes.from(period).orElseThrow())).isEqualTo(period);
    }

    @Provide
    Arbitrary<ImmutableList<Episode>> clean() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(ReasonNewEpisode.class)
                                .filter(r -> r != ReasonNewEpisode.STARTED_TO_BE_LOOKED_AFTER),
                        Arbitraries.integers().between(1, 400),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(true, false))
                .as(Step::new);
        return Combinators.combine(
                        step.list().ofMinSize(1).ofMaxSize(10),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(EpisodesProperties::episodes);
    }

    private static ImmutableList<Episode> episodes(List<Step> steps, boolean open, boolean home) {
        List<Episode> episodes = new ArrayList<>();
        LocalDate start = LocalDate.of(2016, 2, 29);
        int status = 0;
        Episode.Builder place = Episode.builder();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean last = i == steps.size() - 1;
            ReasonNewEpisode reason = i == 0 ? ReasonNewEpisode.STARTED_TO_BE_LOOKED_AFTER : step.reason();
            if (reason.changesLegalStatus()) {
                status = (status + step.status()) % STATUSES.size();
            }
            if (i == 0 || reason.changesPlacement()) {
                place = Episode.builder()
                        .placementType(Coded.of(TYPES.get(step.type())))
                        .provider(
                                step.provider()
                                        ? Optional.of(Coded.of(PlacementProvider.OWN_AUTHORITY))
                                        : Optional.empty())
                        .placementPostcode(SourceText.personal("AB" + step.postcode()))
                        .placementId("P" + step.postcode());
            }
            LocalDate end = start.plusDays(step.days());
            boolean moves = !last && steps.get(i + 1).reason().changesPlacement();
            Optional<Coded<ReasonEpisodeCeased>> ceased =
                    Optional.of(Coded.of(last ? ReasonEpisodeCeased.HOME_PLANNED : ReasonEpisodeCeased.CONTINUES));
            episodes.add(place.start(start)
                    .end(last && open ? Optional.empty() : Optional.of(end))
                    .reasonNewEpisode(Coded.of(reason))
                    .reasonCeased(last && open ? Optional.empty() : ceased)
                    .reasonPlaceChange(moves ? Optional.of(Coded.of(ReasonPlaceChange.CARE_PLAN)) : Optional.empty())
                    .legalStatus(Coded.of(STATUSES.get(status)))
                    .categoryOfNeed(Coded.of(CategoryOfNeed.ABUSE_OR_NEGLECT))
                    .homePostcode(home ? Optional.of(SourceText.personal("EF3 4GH")) : Optional.empty())
                    .build());
            start = end;
        }
        return ImmutableList.copyOf(episodes);
    }
}
