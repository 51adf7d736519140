package org.childrensservices.core.returns.ssda903;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.PersonId;
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

/**
 * The way back from the periods of care of a child to the episodes of a return, also where placements overlap; derived
 * once.
 */
final class ReturnedEpisodes {

    private record OfPeriod(PeriodOfCare period, ImmutableList<Episode> episodes) {}

    private final ReturnedDays days;
    private final PersonId child;
    private final ImmutableList<OfPeriod> periods;

    ReturnedEpisodes(ReturnedDays days, Child child) {
        this.days = days;
        this.child = child.id();
        this.periods = child.periodsOfCare().stream()
                .map(period -> new OfPeriod(period, of(period)))
                .collect(toImmutableList());
    }

    /** The episodes of all periods of care. */
    ImmutableList<Episode> all() {
        return periods.stream().flatMap(each -> each.episodes.stream()).collect(toImmutableList());
    }

    /** Whether a period of care of which a day falls in the year has no episode. */
    boolean missPeriod() {
        return periods.stream()
                .anyMatch(each -> each.episodes.isEmpty()
                        && days.include(each.period.start(), each.period.end().map(EndOfCare::date)));
    }

    /** The episodes of a period; none where no legal status is known. */
    private ImmutableList<Episode> of(PeriodOfCare period) {
        if (period.legalStatuses().isEmpty()) {
            return ImmutableList.of();
        }
        return Episodes.from(period).toOptional().orElseGet(() -> asRecorded(period)).stream()
                .filter(episode -> days.include(episode.start(), episode.end()))
                .map(this::known)
                .collect(toImmutableList());
    }

    /** What ended after the year goes on, and has no reason to have ended. */
    private Episode known(Episode episode) {
        return days.knows(episode.end())
                ? episode
                : episode.toBuilder()
                        .end(Optional.empty())
                        .reasonCeased(Optional.empty())
                        .reasonPlaceChange(Optional.empty())
                        .build();
    }

    /**
     * The episodes of a period as {@link PeriodOfCare#from} took them apart: one begins wherever a placement or a legal
     * status does, and ends where that one does which does not go on, if that is no earlier.
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
            LocalDate start = moved ? where.start() : under.start();
            episodes.add(Episode.builder()
                    .start(start)
                    .end((stays ? under.end() : where.end()).map(end -> later(end, start)))
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

    /** Whether reading the episodes again gives the periods of care, as far as a return of the year can hold them. */
    boolean comeBack() {
        ChildFindings unheard = new ChildFindings(child, ImmutableList.builder());
        Sourced.FileAge file = new Sourced.FileAge("", 0, Optional.empty());
        List<Sourced<Episode>> rows = all().stream()
                .map(episode -> new Sourced<>(
                        episode.toBuilder().placementId(Optional.empty()).build(), Origin.ofLine("", 1), file))
                .sorted(Ssda903Assembler.BY_START)
                .collect(toImmutableList());
        return CareHistory.periods(new EpisodeVersions(unheard).merge(rows), unheard)
                .equals(periods.stream()
                        .flatMap(each -> returned(each).stream())
                        .collect(toImmutableList()));
    }

    /**
     * What a return can hold of a period, previous permanence left aside: what goes on or begins with its first
     * episode. None where year and period had begun before that, or the period was over.
     */
    private Optional<PeriodOfCare> returned(OfPeriod each) {
        return each.episodes.stream().findFirst().flatMap(first -> returned(each.period, first));
    }

    private Optional<PeriodOfCare> returned(PeriodOfCare period, Episode first) {
        ImmutableList<Placement> placements = period.placements().stream()
                .filter(placement -> days.include(placement.start(), placement.end()))
                .collect(toImmutableList());
        ImmutableList<LegalStatusSpell> statuses = period.legalStatuses().stream()
                .filter(spell -> days.include(spell.start(), spell.end()))
                .collect(toImmutableList());
        boolean lost = first.start().isAfter(later(period.start(), days.first()));
        boolean over =
                period.end().filter(end -> end.date().isBefore(first.start())).isPresent();
        if (lost || over || placements.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(period.toBuilder()
                .referralId(Optional.empty())
                .start(first.start())
                .end(period.end().filter(end -> days.knows(Optional.of(end.date()))))
                .startingAuthority(Optional.empty())
                .previousPermanence(Optional.empty())
                .placements(Lists.transform(placements, placement -> returned(placement, first)))
                .legalStatuses(Lists.transform(
                        statuses,
                        spell -> spell.toBuilder()
                                .start(later(spell.start(), first.start()))
                                .end(days.known(spell.end()))
                                .build()))
                .build());
    }

    private Placement returned(Placement placement, Episode first) {
        return placement.toBuilder()
                .start(later(placement.start(), first.start()))
                .end(days.known(placement.end()))
                .startReason(
                        placement.start().isBefore(first.start()) ? first.reasonNewEpisode() : placement.startReason())
                .changeReason(days.knows(placement.end()) ? placement.changeReason() : Optional.empty())
                .location(Optional.empty())
                .distance(Optional.empty())
                .placementId(Optional.empty())
                .build();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
