package org.childrensservices.stats.indicator;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.ReportingYear;

/**
 * The national indicators of children looked after that are counted from periods of care, as the Department for
 * Education defines them in "Children looked after in England including adoptions". Children in a series of short
 * breaks are not in them: a short break is no {@link PeriodOfCare}. A day of care counts from the day it starts up to
 * and excluding the day it ends.
 *
 * <p>Each child counts once for each authority: one that two authorities know is a child of each, and one that starts
 * or ceases twice in a year counts once.
 *
 * <p>{@link CohortCare} has the variants of a benchmark that counts some days otherwise.
 */
public final class LookedAfter {

    private static final int UNDER_AGE = 16;
    private static final int CONTINUOUS_MONTHS = 30;
    private static final int MONTHS_OF_TWO_YEARS = 24;
    private static final int SAME_PLACEMENT_YEARS = 2;
    private static final int MANY_PLACEMENTS = 3;

    /** Children looked after on 31 March. */
    public static final Indicator<Child> NUMBER_AT_31_MARCH =
            Indicator.counting(IndicatorCatalogue.definition("cla_31_march_count"), LookedAfter::atYearEnd);

    /** Children looked after on 31 March, per 10,000. */
    public static final Indicator<Child> RATE_AT_31_MARCH =
            Indicator.counting(IndicatorCatalogue.definition("cla_31_march_rate"), LookedAfter::atYearEnd);

    /** Children looked after on at least one day of the year. */
    public static final Indicator<Child> DURING_YEAR =
            Indicator.counting(IndicatorCatalogue.definition("cla_during_year_count"), LookedAfter::duringYear);

    /** Children who started to be looked after in the year, each once, per 10,000. */
    public static final Indicator<Child> STARTED =
            Indicator.counting(IndicatorCatalogue.definition("cla_started_rate"), LookedAfter::started);

    /** Children who ceased to be looked after in the year, each once, per 10,000. */
    public static final Indicator<Child> CEASED =
            Indicator.counting(IndicatorCatalogue.definition("cla_ceased_rate"), LookedAfter::ceased);

    /** Unaccompanied asylum-seeking children looked after on 31 March: with that status on the day. */
    public static final Indicator<Child> UNACCOMPANIED_AT_31_MARCH =
            Indicator.counting(IndicatorCatalogue.definition("cla_uasc_count"), LookedAfter::isUnaccompanied);

    /** Of the children looked after on 31 March, those who are unaccompanied asylum-seeking children on the day. */
    public static final Indicator<Child> UNACCOMPANIED_SHARE = Indicator.share(
            IndicatorCatalogue.definition("cla_uasc_percent"), LookedAfter::atYearEnd, LookedAfter::isUnaccompanied);

    /**
     * Of the children who started to be looked after in the year, each once, those who were unaccompanied
     * asylum-seeking children on the day of their first start. A status of which only the end is recorded, as in the
     * return, counts as held before it.
     */
    public static final Indicator<Child> UNACCOMPANIED_SHARE_OF_STARTED = Indicator.share(
            IndicatorCatalogue.definition("cla_started_uasc_percent"),
            LookedAfter::started,
            LookedAfter::startedUnaccompanied);

    /**
     * Of the children looked after on 31 March, those with three or more placements in the year. A placement counts if
     * it had at least one day in the year, so that the one open on 1 April counts. A temporary move (T0 to T4) does not
     * count and does not split the placement that resumes after it, and adoption by the existing carer (A3, A5) is no
     * move.
     */
    public static final Indicator<Child> THREE_PLACEMENTS = Indicator.share(
            IndicatorCatalogue.definition("cla_three_plus_placements"),
            LookedAfter::atYearEnd,
            LookedAfter::hasManyPlacements);

    /**
     * Of the children looked after on 31 March, under 16 and continuously for two and a half years, those in the same
     * placement for two years, or placed for adoption where that placement and the one before it together lasted two
     * years. A child whose date of birth is not known is not in the denominator.
     */
    public static final Indicator<Child> SAME_PLACEMENT = Indicator.share(
            IndicatorCatalogue.definition("cla_same_placement_2y"),
            LookedAfter::isLongLookedAfter,
            LookedAfter::isSettled);

    /**
     * Of the children looked after on 31 March and continuously for two years, those with three or more placements in
     * the two years, counted as in {@link #THREE_PLACEMENTS}. Care that started on 31 March two years before is care of
     * two years.
     */
    public static final Indicator<Child> THREE_PLACEMENTS_IN_TWO_YEARS = Indicator.share(
            IndicatorCatalogue.definition("cla_three_plus_placements_2y"),
            (child, year) -> isLookedAfterFor(child, year, MONTHS_OF_TWO_YEARS),
            LookedAfter::hasManyPlacementsInTwoYears);

    /** All of them, in the order of the catalogue. */
    public static final ImmutableList<Indicator<Child>> INDICATORS = ImmutableList.of(
            RATE_AT_31_MARCH,
            NUMBER_AT_31_MARCH,
            DURING_YEAR,
            STARTED,
            CEASED,
            UNACCOMPANIED_AT_31_MARCH,
            UNACCOMPANIED_SHARE,
            UNACCOMPANIED_SHARE_OF_STARTED,
            THREE_PLACEMENTS,
            SAME_PLACEMENT,
            THREE_PLACEMENTS_IN_TWO_YEARS);

    private LookedAfter() {}

    static boolean atYearEnd(Child child, ReportingYear year) {
        return child.periodOfCareOn(year.lastDay()).isPresent();
    }

    private static boolean isUnaccompanied(Child child, ReportingYear year) {
        return atYearEnd(child, year) && child.isUnaccompaniedOn(year.lastDay());
    }

    private static boolean startedUnaccompanied(Child child, ReportingYear year) {
        return child.periodsOfCare().stream()
                .map(PeriodOfCare::start)
                .filter(year::contains)
                .findFirst()
                .filter(child::isUnaccompaniedOn)
                .isPresent();
    }

    static boolean duringYear(Child child, ReportingYear year) {
        return child.periodsOfCare().stream()
                .anyMatch(p -> hasDayIn(year, p.start(), p.end().map(e -> e.date())));
    }

    static boolean started(Child child, ReportingYear year) {
        return child.periodsOfCare().stream().anyMatch(p -> year.contains(p.start()));
    }

    static boolean ceased(Child child, ReportingYear year) {
        return child.periodsOfCare().stream()
                .anyMatch(p -> p.end().map(e -> year.contains(e.date())).orElse(false));
    }

    private static boolean hasManyPlacements(Child child, ReportingYear year) {
        return placements(child, year.firstDay(), year.lastDay()) >= MANY_PLACEMENTS;
    }

    private static boolean hasManyPlacementsInTwoYears(Child child, ReportingYear year) {
        return placements(child, year.previous().firstDay(), year.lastDay()) >= MANY_PLACEMENTS;
    }

    private static long placements(Child child, LocalDate first, LocalDate last) {
        return child.periodsOfCare().stream()
                .flatMap(LookedAfter::stays)
                .filter(p -> hasDayIn(first, last, p.start(), p.end()))
                .count();
    }

    /**
     * The placements of a period without temporary moves, adoption by the existing carer joined to what it continues.
     */
    private static Stream<Placement> stays(PeriodOfCare period) {
        Stream.Builder<Placement> stays = Stream.builder();
        Optional<Placement> last = Optional.empty();
        for (Placement placement : period.uninterruptedPlacements()) {
            if (placement.isTemporary()) {
                continue;
            }
            if (last.isPresent() && placement.type().is(PlacementType::isAdoptionByCurrentCarer)) {
                last = last.map(l -> l.toBuilder().end(placement.end()).build());
            } else {
                last.ifPresent(stays::add);
                last = Optional.of(placement);
            }
        }
        last.ifPresent(stays::add);
        return stays.build();
    }

    static boolean isLongLookedAfter(Child child, ReportingYear year) {
        return isUnder16(child, year.lastDay()) && isLookedAfterFor(child, year, CONTINUOUS_MONTHS);
    }

    private static boolean isLookedAfterFor(Child child, ReportingYear year, int months) {
        LocalDate yearEnd = year.lastDay();
        return child.periodOfCareOn(yearEnd)
                .map(p -> !p.start().isAfter(yearEnd.minusMonths(months)))
                .orElse(false);
    }

    private static boolean isUnder16(Child child, LocalDate on) {
        return child.birth()
                .date()
                .map(birth -> !Age.standard().hasAttained(birth, UNDER_AGE, on))
                .orElse(false);
    }

    private static boolean isSettled(Child child, ReportingYear year) {
        LocalDate yearEnd = year.lastDay();
        return child.periodOfCareOn(yearEnd)
                .map(p -> !startOfStay(p, yearEnd).isAfter(yearEnd.minusYears(SAME_PLACEMENT_YEARS)))
                .orElse(false);
    }

    /** When the placement of a day began; if it is for adoption, when the one before it began. */
    private static LocalDate startOfStay(PeriodOfCare period, LocalDate day) {
        LocalDate start = period.start();
        LocalDate before = period.start();
        for (Placement placement : period.uninterruptedPlacements()) {
            if (placement.start().isAfter(day)) {
                break;
            }
            boolean adoption = placement.type().is(PlacementType::isAdoption);
            start = adoption ? before : placement.start();
            before = placement.start();
        }
        return start;
    }

    /** Whether a span from a start up to and excluding an end has a day in the year. */
    static boolean hasDayIn(ReportingYear year, LocalDate start, Optional<LocalDate> end) {
        return hasDayIn(year.firstDay(), year.lastDay(), start, end);
    }

    private static boolean hasDayIn(LocalDate first, LocalDate last, LocalDate start, Optional<LocalDate> end) {
        return !start.isAfter(last)
                && end.map(e -> e.isAfter(first) && e.isAfter(start)).orElse(true);
    }
}
