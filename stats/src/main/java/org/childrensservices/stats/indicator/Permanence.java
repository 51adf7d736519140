package org.childrensservices.stats.indicator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.AdoptionJourney;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.time.ReportingYear;

/**
 * How care ends in a new family, as "Children looked after in England including adoptions" counts it. A child who
 * ceased to be looked after more than once in the year counts once, by the last occasion.
 *
 * <p>Durations are those of the children adopted in the year, counted in days by child and averaged; a child of whom
 * one of the two days is not known, or comes after the other, is left out of that mean. The means of the stages are
 * therefore not of the same children and need not add up to that of the whole.
 */
public final class Permanence {

    private static final ImmutableSet<ReasonEpisodeCeased> ADOPTED_REASONS = Sets.immutableEnumSet(
            ReasonEpisodeCeased.ADOPTED_UNOPPOSED,
            ReasonEpisodeCeased.ADOPTED_CONSENT_DISPENSED_WITH,
            ReasonEpisodeCeased.ADOPTED);
    private static final ImmutableSet<ReasonEpisodeCeased> GUARDIANSHIP_REASONS = Sets.immutableEnumSet(
            ReasonEpisodeCeased.SPECIAL_GUARDIANSHIP_FORMER_CARER,
            ReasonEpisodeCeased.SPECIAL_GUARDIANSHIP_OTHER_CARER,
            ReasonEpisodeCeased.SPECIAL_GUARDIANSHIP_FORMER_CARER_KIN,
            ReasonEpisodeCeased.SPECIAL_GUARDIANSHIP_FORMER_CARER_NOT_KIN,
            ReasonEpisodeCeased.SPECIAL_GUARDIANSHIP_OTHER_CARER_KIN,
            ReasonEpisodeCeased.SPECIAL_GUARDIANSHIP_OTHER_CARER_NOT_KIN);

    /** Of the children who ceased in the year, those who were adopted (E11, E12, and E1 of older returns). */
    public static final Indicator<Child> ADOPTED = share("cla_adopted_percent", ADOPTED_REASONS);

    /** Of the children who ceased in the year, those who left by special guardianship order (E43 to E48). */
    public static final Indicator<Child> SPECIAL_GUARDIANSHIP = share("cla_sgo_percent", GUARDIANSHIP_REASONS);

    /** From the start of the period of care to the decision that the child should be placed for adoption. */
    public static final Indicator<Child> ENTRY_TO_DECISION = duration(
            "adoption_entry_to_decision",
            (period, journey) -> days(Optional.of(period.start()), Optional.of(journey.decided())));

    /** From that decision to the matching with adopters. */
    public static final Indicator<Child> DECISION_TO_MATCH = duration(
            "adoption_decision_to_match", (period, journey) -> days(Optional.of(journey.decided()), journey.matched()));

    /** From the start of the period of care to the placement with adopters. */
    public static final Indicator<Child> ENTRY_TO_PLACED = duration(
            "adoption_entry_to_placed", (period, journey) -> days(Optional.of(period.start()), journey.placed()));

    /** All of them, in the order of the catalogue. */
    public static final ImmutableList<Indicator<Child>> INDICATORS =
            ImmutableList.of(ADOPTED, SPECIAL_GUARDIANSHIP, ENTRY_TO_DECISION, DECISION_TO_MATCH, ENTRY_TO_PLACED);

    private Permanence() {}

    private static Indicator<Child> share(String id, ImmutableSet<ReasonEpisodeCeased> reasons) {
        return Indicator.share(
                IndicatorCatalogue.definition(id),
                LookedAfter::ceased,
                (child, year) -> lastEnded(child, year, reasons).isPresent());
    }

    private static Indicator<Child> duration(
            String id, BiFunction<PeriodOfCare, AdoptionJourney, Stream<Long>> duration) {
        return Indicator.mean(
                IndicatorCatalogue.definition(id),
                (child, year) -> lastEnded(child, year, ADOPTED_REASONS).stream()
                        .flatMap(period ->
                                child.adoption().stream().flatMap(journey -> duration.apply(period, journey))));
    }

    /** The last period of care that ended in the year, if it ended for one of the reasons. */
    private static Optional<PeriodOfCare> lastEnded(
            Child child, ReportingYear year, ImmutableSet<ReasonEpisodeCeased> reasons) {
        Optional<PeriodOfCare> last = Optional.empty();
        for (PeriodOfCare period : child.periodsOfCare()) {
            Optional<LocalDate> end = period.end().map(e -> e.date()).filter(year::contains);
            boolean later = end.isPresent()
                    && last.flatMap(PeriodOfCare::end)
                            .filter(before -> before.date().isAfter(end.get()))
                            .isEmpty();
            last = later ? Optional.of(period) : last;
        }
        return last.filter(period -> period.end()
                .flatMap(end -> end.reason())
                .filter(reason -> reason.is(reasons::contains))
                .isPresent());
    }

    private static Stream<Long> days(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.stream()
                .flatMap(start -> to.stream().map(end -> ChronoUnit.DAYS.between(start, end)))
                .filter(days -> days >= 0);
    }
}
