package org.childrensservices.stats.indicator;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.IndicatorId;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;

/**
 * The indicators of a cohort benchmark, near relatives of {@link LookedAfter} that anybody can compute from seven
 * columns (child, date of birth, start, end, legal status, place, placement id), as {@code CohortReader} reads them.
 * They are local to the benchmark and are never to be shown beside national figures; each says how it differs from the
 * official one. {@link CohortCareColumns} counts them over columns.
 */
public final class CohortCare {

    private static final String SOURCE = "cohort benchmark, not a national statistic";
    private static final int SAME_PLACEMENT_YEARS = 2;
    private static final int MANY_PLACEMENTS = 3;

    /** Children looked after on 31 March: the same days as {@link LookedAfter#NUMBER_AT_31_MARCH}. */
    public static final Indicator<Child> AT_31_MARCH = Indicator.counting(
            definition("cohort_31_march", "Cohort: looked after at 31 March", Scale.COUNT)
                    .numerator("children with a row that covers 31 March")
                    .reference(ReferencePeriod.AT_31_MARCH)
                    .build(),
            LookedAfter::atYearEnd);

    /**
     * Children looked after in the year. Unlike {@link LookedAfter#DURING_YEAR} the day on which care ends counts, so
     * that care that ended on 1 April belongs to the year.
     */
    public static final Indicator<Child> DURING = Indicator.counting(
            definition("cohort_during", "Cohort: looked after during the year", Scale.COUNT)
                    .numerator("children with a row that touches the year, its last day included")
                    .build(),
            CohortCare::touches);

    /**
     * Children who started in the year. Unlike {@link LookedAfter#STARTED} a spell starts wherever a row does not begin
     * on the day the one before ended, for there is no reason for a new episode to go by.
     */
    public static final Indicator<Child> STARTED = Indicator.counting(
            definition("cohort_started", "Cohort: started in the year", Scale.COUNT)
                    .numerator("children with a spell that started in the year")
                    .build(),
            LookedAfter::started);

    /**
     * Children who ceased in the year. Unlike {@link LookedAfter#CEASED} a spell ends wherever the next row does not
     * begin on the same day, for there is no reason for ceasing to go by.
     */
    public static final Indicator<Child> CEASED = Indicator.counting(
            definition("cohort_ceased", "Cohort: ceased in the year", Scale.COUNT)
                    .numerator("children with a spell that ended in the year")
                    .build(),
            LookedAfter::ceased);

    /**
     * Of the children at 31 March, those with three or more placements in the year. Unlike
     * {@link LookedAfter#THREE_PLACEMENTS} the distinct placement ids are counted, so that a return to an earlier
     * placement is none; a placement that ended on 1 April counts; and adoption by the existing carer is a move if it
     * has an id of its own.
     */
    public static final Indicator<Child> THREE_PLACEMENTS = Indicator.share(
            definition("cohort_three_placements", "Cohort: three or more placements in the year", Scale.PERCENT)
                    .numerator("of those, children with three or more distinct placement ids, temporary ones left out")
                    .denominator("children with a row that covers 31 March")
                    .polarity(Polarity.LOW_IS_GOOD)
                    .build(),
            LookedAfter::atYearEnd,
            CohortCare::hasManyPlacements);

    /**
     * Of the children at 31 March, under 16 and in care for two and a half years, those in the same placement for two.
     * Unlike {@link LookedAfter#SAME_PLACEMENT} a placement is a run of rows with one id, which a temporary placement
     * with another id breaks; and a placement for adoption is not joined to the one before it.
     */
    public static final Indicator<Child> SAME_PLACEMENT = Indicator.share(
            definition("cohort_same_placement", "Cohort: same placement for at least two years", Scale.PERCENT)
                    .numerator("of those, children whose run of one placement id began at least two years before")
                    .denominator(
                            "children with a row that covers 31 March, under 16, whose spell began at least two and"
                                    + " a half years before")
                    .reference(ReferencePeriod.AT_31_MARCH)
                    .polarity(Polarity.HIGH_IS_GOOD)
                    .build(),
            LookedAfter::isLongLookedAfter,
            CohortCare::isSettled);

    /** All of them. */
    public static final ImmutableList<Indicator<Child>> INDICATORS =
            ImmutableList.of(AT_31_MARCH, DURING, STARTED, CEASED, THREE_PLACEMENTS, SAME_PLACEMENT);

    private CohortCare() {}

    private static IndicatorDefinition.Builder definition(String id, String name, Scale scale) {
        return IndicatorDefinition.builder()
                .id(IndicatorId.of(id))
                .name(name)
                .denominator("")
                .scale(scale)
                .reference(ReferencePeriod.YEAR_ENDING_31_MARCH)
                .domain(Domain.LOOKED_AFTER)
                .polarity(Polarity.NEUTRAL)
                .rounding(Rounding.WHOLE)
                .standing(Standing.LOCAL)
                .source(SOURCE);
    }

    private static boolean touches(Child child, ReportingYear year) {
        return child.periodsOfCare().stream()
                .anyMatch(p -> touches(year, p.start(), p.end().map(e -> e.date())));
    }

    private static boolean touches(ReportingYear year, LocalDate start, Optional<LocalDate> end) {
        return !start.isAfter(year.lastDay())
                && end.map(e -> !e.isBefore(year.firstDay())).orElse(true);
    }

    private static boolean hasManyPlacements(Child child, ReportingYear year) {
        return child.periodsOfCare().stream()
                        .flatMap(p -> p.placements().stream())
                        .filter(p -> !p.isTemporary() && touches(year, p.start(), p.end()))
                        .map(Placement::placementId)
                        .distinct()
                        .count()
                >= MANY_PLACEMENTS;
    }

    private static boolean isSettled(Child child, ReportingYear year) {
        LocalDate yearEnd = year.lastDay();
        return child.periodOfCareOn(yearEnd)
                .map(p -> !startOfRun(p, yearEnd).isAfter(yearEnd.minusYears(SAME_PLACEMENT_YEARS)))
                .orElse(false);
    }

    /** When the run of placements with the id of a day's placement began. */
    private static LocalDate startOfRun(PeriodOfCare period, LocalDate day) {
        LocalDate start = period.start();
        Optional<String> id = Optional.empty();
        for (Placement placement : period.placements()) {
            if (placement.start().isAfter(day)) {
                break;
            }
            if (!placement.placementId().equals(id)) {
                start = placement.start();
                id = placement.placementId();
            }
        }
        return start;
    }
}
