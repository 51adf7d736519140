package org.childrensservices.core.returns.ssda903;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.placement.ReasonNewEpisode;
import org.childrensservices.core.value.Coded;
import org.jspecify.annotations.Nullable;

/** Puts the episodes of a child into periods of care. */
final class CareHistory {

    /** By start; of those that start on one day, the first to end comes first, and one that goes on last. */
    private static final Comparator<Sourced<Episode>> ORDER = Comparator.<Sourced<Episode>, LocalDate>comparing(
                    e -> e.value().start())
            .thenComparing(e -> e.value().end().orElse(LocalDate.MAX));

    private final ChildFindings findings;
    private final ImmutableList.Builder<PeriodOfCare> periods = ImmutableList.builder();
    private final List<Sourced<Episode>> current = new ArrayList<>();

    /** Of the episodes of the current period that have ended, the one that ended last. */
    private @Nullable Sourced<Episode> furthest;

    private CareHistory(ChildFindings findings) {
        this.findings = findings;
    }

    /**
     * Returns the periods of care.
     *
     * @param episodes the episodes of a child, without short breaks, each once
     * @param findings takes note of contradictions
     */
    static ImmutableList<PeriodOfCare> periods(List<Sourced<Episode>> episodes, ChildFindings findings) {
        CareHistory history = new CareHistory(findings);
        List<Sourced<Episode>> inOrder = new ArrayList<>(episodes);
        inOrder.sort(ORDER);
        inOrder.forEach(history::add);
        history.closePeriod(LocalDate.MAX);
        return history.periods.build();
    }

    private void add(Sourced<Episode> next) {
        LocalDate start = next.value().start();
        Optional<Coded<ReasonNewEpisode>> reason = next.value().reasonNewEpisode();
        boolean starts = reason.isPresent() && reason.get().is(ReasonNewEpisode.STARTED_TO_BE_LOOKED_AFTER);
        if (current.isEmpty()) {
            if (!starts) {
                findings.report(Ssda903Rules.START_UNSEEN, next.origin());
            }
        } else {
            endBy(start);
            if (startsPeriod(next, starts)) {
                closePeriod(start);
            }
        }
        current.add(next);
        noteEnd(next);
    }

    private boolean startsPeriod(Sourced<Episode> next, boolean starts) {
        LocalDate start = next.value().start();
        Sourced<Episode> before = furthest;
        if (before == null) {
            return starts;
        }
        LocalDate end = before.value().end().orElse(start);
        if (start.isBefore(end)) {
            findings.report(Ssda903Rules.EPISODE_OVERLAP, next.origin());
        }
        boolean broken = end.isBefore(start) || (end.equals(start) && endsCare(before.value()));
        if (starts && !broken && goesOn(before.value())) {
            findings.report(Ssda903Rules.START_CONTINUES, next.origin());
        }
        if (!starts && broken) {
            findings.report(Ssda903Rules.START_MISSING, next.origin());
        }
        return starts || broken;
    }

    /** Ends the last episode where the next one starts, if it has no end. */
    private void endBy(LocalDate start) {
        Sourced<Episode> last = current.get(current.size() - 1);
        if (last.value().end().isEmpty()) {
            findings.report(Ssda903Rules.EPISODE_NEVER_ENDED, last.origin());
            Sourced<Episode> ended =
                    last.with(last.value().toBuilder().end(start).build());
            current.set(current.size() - 1, ended);
            noteEnd(ended);
        }
    }

    private void noteEnd(Sourced<Episode> episode) {
        LocalDate end = episode.value().end().orElse(LocalDate.MIN);
        boolean later = furthest == null || !end.isBefore(furthest.value().end().orElse(LocalDate.MIN));
        if (episode.value().end().isPresent() && later) {
            furthest = episode;
        }
    }

    private void closePeriod(LocalDate nextStart) {
        if (current.isEmpty()) {
            return;
        }
        PeriodOfCare period =
                PeriodOfCare.from(current.stream().map(Sourced::value).toList());
        Sourced<Episode> last = furthest;
        if (period.end().isPresent() && last != null) {
            LocalDate end = last.value().end().orElse(nextStart);
            period = period.toBuilder()
                    .end(new EndOfCare(end, last.value().reasonCeased()))
                    .build();
            if (goesOn(last.value()) && end.isBefore(nextStart)) {
                findings.report(Ssda903Rules.CONTINUATION_MISSING, last.origin());
            }
        }
        periods.add(period);
        current.clear();
        furthest = null;
    }

    private static boolean goesOn(Episode episode) {
        Optional<Coded<ReasonEpisodeCeased>> reason = episode.reasonCeased();
        return reason.isPresent() && reason.get().is(ReasonEpisodeCeased.CONTINUES);
    }

    private static boolean endsCare(Episode episode) {
        Optional<Coded<ReasonEpisodeCeased>> reason = episode.reasonCeased();
        return reason.isPresent() && reason.get().is(ReasonEpisodeCeased::endsCare);
    }
}
