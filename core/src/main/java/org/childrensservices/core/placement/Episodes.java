package org.childrensservices.core.placement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/** The episodes of a period of care: rows of the statutory return, derived and never kept as the truth. */
public final class Episodes {

    private Episodes() {}

    /**
     * Derives the episodes of a period of care, one for each change of placement or legal status. On clean data it is
     * the inverse of {@link PeriodOfCare#from}: what that takes apart, this puts together.
     *
     * <p>The reason of an episode is that with which its placement started, or L where only the legal status changed;
     * all but the last end with X1.
     *
     * @param period the period of care
     * @return the episodes in order of their start; none with the code {@link ReasonCode#NO_SOLUTION} if placements or
     *     legal statuses do not follow each other from the first to the last day without a gap or an overlap
     */
    public static Outcome<ImmutableList<Episode>> from(PeriodOfCare period) {
        Optional<LocalDate> end = period.end().map(EndOfCare::date);
        boolean whole = follow(
                        period.start(),
                        end,
                        Lists.transform(period.placements(), Placement::start),
                        Lists.transform(period.placements(), Placement::end))
                && follow(
                        period.start(),
                        end,
                        Lists.transform(period.legalStatuses(), LegalStatusSpell::start),
                        Lists.transform(period.legalStatuses(), LegalStatusSpell::end));
        if (!whole) {
            return Outcome.none(
                    ReasonCode.NO_SOLUTION,
                    "placements and legal statuses must each cover every day of the period once: " + period);
        }
        TreeSet<LocalDate> starts = new TreeSet<>();
        period.placements().forEach(p -> starts.add(p.start()));
        period.legalStatuses().forEach(s -> starts.add(s.start()));
        ImmutableList.Builder<Episode> episodes = ImmutableList.builder();
        int placement = 0;
        int status = 0;
        for (LocalDate start : starts) {
            placement += isNext(
                    period.placements().size(),
                    placement,
                    start,
                    i -> period.placements().get(i).start());
            status += isNext(
                    period.legalStatuses().size(),
                    status,
                    start,
                    i -> period.legalStatuses().get(i).start());
            episodes.add(episode(
                    period,
                    period.placements().get(placement),
                    period.legalStatuses().get(status),
                    start,
                    Optional.ofNullable(starts.higher(start))));
        }
        return Outcome.of(episodes.build());
    }

    private static int isNext(int size, int index, LocalDate day, IntFunction<LocalDate> start) {
        return index + 1 < size && start.apply(index + 1).equals(day) ? 1 : 0;
    }

    private static boolean follow(
            LocalDate start, Optional<LocalDate> end, List<LocalDate> starts, List<Optional<LocalDate>> ends) {
        Optional<LocalDate> next = Optional.of(start);
        for (int i = 0; i < starts.size(); i++) {
            LocalDate own = starts.get(i);
            if (!next.equals(Optional.of(own))
                    || ends.get(i).filter(own::equals).isPresent()) {
                return false;
            }
            next = ends.get(i);
        }
        return !starts.isEmpty() && next.equals(end);
    }

    private static Episode episode(
            PeriodOfCare period,
            Placement placement,
            LegalStatusSpell status,
            LocalDate start,
            Optional<LocalDate> nextStart) {
        boolean placementStarts = placement.start().equals(start);
        boolean placementEnds = nextStart.isPresent() && nextStart.equals(placement.end());
        return Episode.builder()
                .start(start)
                .end(nextStart.or(() -> period.end().map(EndOfCare::date)))
                .reasonNewEpisode(
                        placementStarts
                                ? placement.startReason()
                                : Optional.of(Coded.of(ReasonNewEpisode.LEGAL_STATUS)))
                .legalStatus(status.status())
                .categoryOfNeed(period.categoryOfNeed())
                .placementType(placement.type())
                .provider(placement.provider())
                .reasonCeased(
                        nextStart.isPresent()
                                ? Optional.of(Coded.of(ReasonEpisodeCeased.CONTINUES))
                                : period.end().flatMap(EndOfCare::reason))
                .reasonPlaceChange(placementEnds || nextStart.isEmpty() ? placement.changeReason() : Optional.empty())
                .homePostcode(period.homePostcode())
                .placementPostcode(placement.postcode())
                .urn(placement.urn())
                .placementId(placement.placementId())
                .build();
    }
}
