package org.childrensservices.core.returns.ssda903;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.childrensservices.core.placement.Episode;
import org.childrensservices.core.returns.Column;

/** Makes one episode of its versions in the returns of several years. */
final class EpisodeVersions {

    /** What is compared: a column and its value, whatever way a code was written. */
    private record Fact(Column<?> column, Function<Episode, Object> value) {}

    private static final ImmutableList<Fact> LASTING = ImmutableList.of(
            new Fact(Ssda903Tables.RNE, e -> e.reasonNewEpisode().map(Object::toString)),
            new Fact(Ssda903Tables.LS, e -> e.legalStatus().toString()),
            new Fact(Ssda903Tables.CIN, e -> e.categoryOfNeed().map(Object::toString)),
            new Fact(Ssda903Tables.PLACE, e -> e.placementType().toString()),
            new Fact(Ssda903Tables.PLACE_PROVIDER, e -> e.provider().map(Object::toString)),
            new Fact(Ssda903Tables.HOME_POST, Episode::homePostcode),
            new Fact(Ssda903Tables.PL_POST, Episode::placementPostcode),
            new Fact(Ssda903Tables.URN, Episode::urn));

    private static final ImmutableList<Fact> AT_END = ImmutableList.of(
            new Fact(Ssda903Tables.DEC, Episode::end),
            new Fact(Ssda903Tables.REC, e -> e.reasonCeased().map(Object::toString)),
            new Fact(
                    Ssda903Tables.REASON_PLACE_CHANGE,
                    e -> e.reasonPlaceChange().map(Object::toString)));

    /** What tells apart two episodes that start on one day. */
    private record Kind(Optional<String> reason, String legalStatus, String placementType) {

        static Kind of(Episode episode) {
            return new Kind(
                    episode.reasonNewEpisode().map(Object::toString),
                    episode.legalStatus().toString(),
                    episode.placementType().toString());
        }
    }

    private final ChildFindings findings;

    EpisodeVersions(ChildFindings findings) {
        this.findings = findings;
    }

    /**
     * Returns the episodes that are left when versions are merged.
     *
     * @param rows the rows of a child, ordered by start and, where they start on one day, earlier files first
     */
    List<Sourced<Episode>> merge(List<Sourced<Episode>> rows) {
        List<Sourced<Episode>> merged = new ArrayList<>(rows.size());
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size()
                    && rows.get(to)
                            .value()
                            .start()
                            .equals(rows.get(from).value().start())) {
                to++;
            }
            if (to == from + 1) {
                merged.add(rows.get(from));
            } else {
                merged.addAll(mergeOneDay(rows.subList(from, to)));
            }
            from = to;
        }
        return merged;
    }

    private List<Sourced<Episode>> mergeOneDay(List<Sourced<Episode>> rows) {
        boolean several = severalKindsInOneFile(rows);
        Map<Optional<Kind>, Sourced<Episode>> merged = new LinkedHashMap<>();
        for (Sourced<Episode> row : rows) {
            Optional<Kind> key = several ? Optional.of(Kind.of(row.value())) : Optional.empty();
            merged.merge(key, row, this::mergeVersions);
        }
        return ImmutableList.copyOf(merged.values());
    }

    private static boolean severalKindsInOneFile(List<Sourced<Episode>> rows) {
        Map<Sourced.FileAge, Kind> kinds = new HashMap<>();
        for (Sourced<Episode> row : rows) {
            Kind kind = Kind.of(row.value());
            Kind other = kinds.putIfAbsent(row.file(), kind);
            if (other != null && !other.equals(kind)) {
                return true;
            }
        }
        return false;
    }

    private Sourced<Episode> mergeVersions(Sourced<Episode> earlier, Sourced<Episode> later) {
        Episode before = earlier.value();
        Episode after = later.value();
        boolean bothOpenOrBothEnded = before.end().isPresent() == after.end().isPresent();
        List<String> differing = new ArrayList<>();
        addDiffering(differing, LASTING, before, after);
        if (bothOpenOrBothEnded) {
            addDiffering(differing, AT_END, before, after);
        }
        if (!differing.isEmpty()) {
            findings.report(
                    Ssda903Rules.EPISODE_DISAGREES.saying("the episode differs from an earlier version in "
                            + Joiner.on(", ").join(differing)),
                    later.origin());
        } else if (later.isOfSameFileAs(earlier)) {
            findings.report(Ssda903Rules.ROW_REPEATED, later.origin());
        }
        if (bothOpenOrBothEnded || after.end().isPresent()) {
            return later;
        }
        findings.report(Ssda903Rules.EPISODE_REOPENED, later.origin());
        return later.with(after.toBuilder()
                .end(before.end())
                .reasonCeased(before.reasonCeased())
                .reasonPlaceChange(before.reasonPlaceChange())
                .build());
    }

    private static void addDiffering(List<String> columns, List<Fact> facts, Episode before, Episode after) {
        for (Fact fact : facts) {
            if (!fact.value().apply(before).equals(fact.value().apply(after))) {
                columns.add(fact.column().heading());
            }
        }
    }
}
