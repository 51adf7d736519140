package org.childrensservices.core.placement;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.SourceText;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A period of care: the time for which a child is looked after without a break, with the placements and the legal
 * statuses in it. A day of care counts from the start up to and not including the end.
 *
 * <p>Placements may leave gaps and overlap, because data does; whoever reads them reports it.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class PeriodOfCare permits ImmutablePeriodOfCare {

    PeriodOfCare() {}

    /**
     * Assembles a period of care from its episodes.
     *
     * <p>An episode goes on with the placement of the one before if its reason is not a change of placement (P, T, B or
     * U) and type, provider, URN, postcode and local key are all equal. A legal status spell ends where the status
     * differs. The category of need and the home postcode are the first that are given. The period ends with its last
     * episode. {@link Episodes#from} is the way back.
     *
     * @param episodes the episodes of one period, at least one, ordered by start, without short breaks; gaps and
     *     overlaps are taken as they are
     * @return the period of care
     * @throws IllegalArgumentException if there is no episode, the order is another or an episode is a short break
     */
    public static PeriodOfCare from(List<Episode> episodes) {
        checkArgument(!episodes.isEmpty(), "period of care must have at least one episode");
        List<Placement> placements = new ArrayList<>(episodes.size());
        Optional<Coded<CategoryOfNeed>> categoryOfNeed = Optional.empty();
        Optional<SourceText> homePostcode = Optional.empty();
        LocalDate previousStart = episodes.get(0).start();
        for (Episode episode : episodes) {
            checkArgument(
                    !episode.start().isBefore(previousStart),
                    "episodes must be ordered by start: %s after %s",
                    episode.start(),
                    previousStart);
            checkArgument(
                    !episode.isShortBreak(), "episodes of a period of care must not be short breaks: %s", episode);
            previousStart = episode.start();
            categoryOfNeed = categoryOfNeed.isPresent() ? categoryOfNeed : episode.categoryOfNeed();
            homePostcode = homePostcode.isPresent() ? homePostcode : episode.homePostcode();
            addPlacement(placements, episode);
        }
        Episode last = episodes.get(episodes.size() - 1);
        return builder()
                .start(episodes.get(0).start())
                .end(last.end().map(date -> new EndOfCare(date, last.reasonCeased())))
                .categoryOfNeed(categoryOfNeed)
                .homePostcode(homePostcode)
                .placements(placements)
                .legalStatuses(legalStatuses(episodes))
                .build();
    }

    private static void addPlacement(List<Placement> placements, Episode episode) {
        Placement own = Placement.builder()
                .type(episode.placementType())
                .provider(episode.provider())
                .urn(episode.urn())
                .postcode(episode.placementPostcode())
                .placementId(episode.placementId())
                .start(episode.start())
                .end(episode.end())
                .startReason(episode.reasonNewEpisode())
                .changeReason(episode.reasonPlaceChange())
                .build();
        Optional<Coded<ReasonNewEpisode>> reason = episode.reasonNewEpisode();
        boolean moved = reason.isPresent() && reason.get().is(ReasonNewEpisode::changesPlacement);
        int last = placements.size() - 1;
        if (last < 0 || moved || !own.isSamePlaceAs(placements.get(last))) {
            placements.add(own);
        } else {
            placements.set(
                    last,
                    placements.get(last).toBuilder()
                            .end(own.end())
                            .changeReason(own.changeReason())
                            .build());
        }
    }

    private static ImmutableList<LegalStatusSpell> legalStatuses(List<Episode> episodes) {
        ImmutableList.Builder<LegalStatusSpell> spells = ImmutableList.builder();
        Episode first = episodes.get(0);
        Episode last = first;
        for (Episode episode : episodes) {
            if (!episode.legalStatus().meansSame(first.legalStatus())) {
                spells.add(legalStatus(first, last));
                first = episode;
            }
            last = episode;
        }
        return spells.add(legalStatus(first, last)).build();
    }

    private static LegalStatusSpell legalStatus(Episode first, Episode last) {
        return LegalStatusSpell.builder()
                .status(first.legalStatus())
                .start(first.start())
                .end(last.end())
                .build();
    }

    /** {@return the id of the referral from which it came; a period may outlive the referral, and have none} */
    public abstract Optional<String> referralId();

    /** {@return the first day} */
    public abstract LocalDate start();

    /** {@return the end, empty while the child is looked after} */
    public abstract Optional<EndOfCare> end();

    /** {@return the authority that was responsible when it started; another may have taken over since} */
    public abstract Optional<LocalAuthority> startingAuthority();

    /** {@return the category of need, one for the whole period} */
    public abstract Optional<Coded<CategoryOfNeed>> categoryOfNeed();

    /** {@return the postcode of the home from which the child came, personal} */
    public abstract Optional<SourceText> homePostcode();

    /** {@return how the child had left care for good before, if that is recorded} */
    public abstract Optional<PreviousPermanence> previousPermanence();

    /** {@return the placements in order of their start, at least one} */
    public abstract ImmutableList<Placement> placements();

    /** {@return the legal statuses in order of their start} */
    public abstract ImmutableList<LegalStatusSpell> legalStatuses();

    /** {@return the days of care, up to and not including the end; unbounded while the child is looked after} */
    public LocalDateRange range() {
        return Span.range(start(), endDate());
    }

    /**
     * Tells whether a day is a day of care.
     *
     * @param day the day
     * @return whether it is not before the start, and before the end if there is one
     */
    public boolean includes(LocalDate day) {
        return Span.includes(start(), endDate(), day);
    }

    /**
     * Returns the placement on a day of care: of several, the one that started last.
     *
     * @param day the day
     * @return the placement, empty if the day is no day of care or lies in a gap
     */
    public Optional<Placement> placementOn(LocalDate day) {
        return includes(day)
                ? placements().reverse().stream().filter(p -> p.includes(day)).findFirst()
                : Optional.empty();
    }

    /**
     * Returns the placements as they were meant to last: where temporary placements (T0 to T4) are followed by the same
     * place as before them, they are left out and the parts around them are one placement, from the first start to the
     * last end. A temporary placement that is not followed so stays.
     *
     * @return the placements, in order of their start
     */
    public ImmutableList<Placement> uninterruptedPlacements() {
        List<Placement> joined = new ArrayList<>(placements().size());
        Deque<Placement> away = new ArrayDeque<>();
        for (Placement placement : placements()) {
            int last = joined.size() - 1;
            if (placement.isTemporary()) {
                away.add(placement);
            } else if (last >= 0 && !away.isEmpty() && placement.isSamePlaceAs(joined.get(last))) {
                away.clear();
                joined.set(
                        last,
                        joined.get(last).toBuilder()
                                .end(placement.end())
                                .changeReason(placement.changeReason())
                                .build());
            } else {
                joined.addAll(away);
                away.clear();
                joined.add(placement);
            }
        }
        joined.addAll(away);
        return ImmutableList.copyOf(joined);
    }

    private Optional<LocalDate> endDate() {
        return end().map(EndOfCare::date);
    }

    /** Checks that nothing starts before the period, that everything is in order, and that the end is not too early. */
    @Value.Check
    void check() {
        checkArgument(!placements().isEmpty(), "period of care must have at least one placement");
        Span.check("period of care", start(), endDate());
        Episode.checkPersonal("home postcode", homePostcode());
        LocalDate earliest = start();
        for (Placement placement : placements()) {
            earliest = checkOrder("placements", earliest, placement.start());
        }
        earliest = start();
        for (LegalStatusSpell spell : legalStatuses()) {
            earliest = checkOrder("legal statuses", earliest, spell.start());
        }
    }

    private static LocalDate checkOrder(String what, LocalDate earliest, LocalDate start) {
        checkArgument(
                !start.isBefore(earliest),
                "%s must be ordered by start and not start before the period of care: %s after %s",
                what,
                start,
                earliest);
        return start;
    }

    /** {@return a builder with the values of this period of care} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the days and the number of placements, such as {@code "2023-05-01 onwards, placements: 2"}} */
    @Override
    public String toString() {
        return Span.format(start(), endDate()) + ", placements: " + placements().size();
    }

    /** Builds periods of care; not thread-safe. */
    public static final class Builder extends ImmutablePeriodOfCare.Builder {
        Builder() {}
    }
}
