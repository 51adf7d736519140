package org.childrensservices.core.returns.ssda903;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.placement.Episodes;
import org.childrensservices.core.placement.LegalStatusSpell;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.placement.ReasonNewEpisode;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Origin;

/** The way back from the periods of care of a child to its episodes, also where placements overlap. */
final class ReturnedEpisodes {

    private ReturnedEpisodes() {}

    /** The episodes of all periods of care; none of a period of which no legal status is known. */
    static ImmutableList<Episode> of(Child child) {
        return child.periodsOfCare().stream()
                .filter(period -> !period.legalStatuses().isEmpty())
                .flatMap(period -> of(period).stream())
                .collect(toImmutableList());
    }

    private static ImmutableList<Episode> of(PeriodOfCare period) {
        return Episodes.from(period).toOptional().orElseGet(() -> asRecorded(period));
    }

    /**
     * The episodes of a period as {@link PeriodOfCare#from} took them apart: one begins wherever a placement or a legal
     * status does, and ends where that one does which does not go on.
     */
    private static ImmutableList<Episode> asRecorded(PeriodOfCare period) {
        ImmutableList<Placement> placements = period.placements();
        ImmutableList<LegalStatusSpell> statuses = period.legalStatuses();
        ImmutableList.Builder<Episode> episodes = ImmutableList.builder();
        int placement = 0;
        int status = 0;
        boolean moved = true;
        boolean last;
        do {
            LocalDate nextMove = start(placements, placement + 1, Placement::start);
            LocalDate nextStatus = start(statuses, status + 1, LegalStatusSpell::start);
            boolean moves = placement + 1 < placements.size() && !nextMove.isAfter(nextStatus);
            boolean changes = status + 1 < statuses.size() && !nextStatus.isAfter(nextMove);
            last = !moves && !changes;
            Placement where = placements.get(placement);
            LegalStatusSpell under = statuses.get(status);
            boolean stays = changes && !moves;
            episodes.add(Episode.builder()
                    .start(moved ? where.start() : under.start())
                    .end(stays ? under.end() : where.end())
                    .reasonNewEpisode(
                            moved ? where.startReason() : Optional.of(Coded.of(ReasonNewEpisode.LEGAL_STATUS)))
                    .legalStatus(under.status())
                    .categoryOfNeed(period.categoryOfNeed())
                    .placementType(where.type())
                    .provider(where.provider())
                    .reasonPlaceChange(stays ? Optional.empty() : where.changeReason())
                    .homePostcode(period.homePostcode())
                    .placementPostcode(where.postcode())
                    .urn(where.urn())
                    .build());
            moved = moves;
            placement += moves ? 1 : 0;
            status += changes ? 1 : 0;
        } while (!last);
        return withReasons(episodes.build(), period.end());
    }

    private interface Start<T> {
        LocalDate of(T item);
    }

    private static <T> LocalDate start(List<T> items, int index, Start<T> start) {
        return index < items.size() ? start.of(items.get(index)) : LocalDate.MAX;
    }

    /** All that have ended go on, but for the last of those that end with the period. */
    private static ImmutableList<Episode> withReasons(ImmutableList<Episode> episodes, Optional<EndOfCare> end) {
        Optional<LocalDate> lastDay = end.map(EndOfCare::date);
        Optional<Episode> leaving = episodes.reverse().stream()
                .filter(episode -> lastDay.isPresent() && episode.end().equals(lastDay))
                .findFirst();
        return episodes.stream()
                .map(episode -> {
                    boolean leaves = leaving.filter(one -> one == episode).isPresent();
                    return episode.end().isEmpty()
                            ? episode
                            : episode.toBuilder()
                                    .reasonCeased(
                                            leaves
                                                    ? end.flatMap(EndOfCare::reason)
                                                    : Optional.of(Coded.of(ReasonEpisodeCeased.CONTINUES)))
                                    .build();
                })
                .collect(toImmutableList());
    }

    /** The day on which a period ended. */
    static Optional<LocalDate> end(PeriodOfCare period) {
        return period.end().map(EndOfCare::date);
    }

    /** Whether reading the episodes of a child again gives its periods of care, as far as a return can hold them. */
    static boolean comeBack(Child child) {
        ChildFindings unheard = new ChildFindings(child.id(), ImmutableList.builder());
        Sourced.FileAge file = new Sourced.FileAge("", 0, Optional.empty());
        List<Sourced<Episode>> rows = of(child).stream()
                .map(episode -> new Sourced<>(
                        episode.toBuilder().placementId(Optional.empty()).build(), Origin.ofLine("", 1), file))
                .collect(toImmutableList());
        return CareHistory.periods(new EpisodeVersions(unheard).merge(rows), unheard)
                .equals(child.periodsOfCare().stream()
                        .map(ReturnedEpisodes::returned)
                        .collect(toImmutableList()));
    }

    /** What a return can hold of a period, previous permanence left aside. */
    private static PeriodOfCare returned(PeriodOfCare period) {
        return period.toBuilder()
                .referralId(Optional.empty())
                .startingAuthority(Optional.empty())
                .previousPermanence(Optional.empty())
                .placements(period.placements().stream()
                        .map(placement -> placement.toBuilder()
                                .location(Optional.empty())
                                .distance(Optional.empty())
                                .placementId(Optional.empty())
                                .build())
                        .collect(toImmutableList()))
                .build();
    }
}
