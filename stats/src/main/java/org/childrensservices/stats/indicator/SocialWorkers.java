package org.childrensservices.stats.indicator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.workforce.Assignment;
import org.childrensservices.core.workforce.Involvement;
import org.childrensservices.core.workforce.InvolvementRole;

/**
 * Child and family social workers, as "Children's social work workforce" counts them from the census of 30 September.
 * The year 2023-24 has the census of 30 September 2023, which that publication calls 2023.
 *
 * <p>A post is an assignment with a role of the census; one without is of somebody who is no social worker. Who is not
 * said to be from an agency is employed by the authority. Amounts are in full-time equivalents, of all posts of a
 * person on the day.
 */
public final class SocialWorkers {

    private static final int MANY_WORKERS = 3;

    /**
     * Cases held on 30 September for each full-time equivalent that holds any, agency workers included. A case is a
     * child allocated to the social worker.
     */
    public static final Indicator<SocialWorker> CASELOAD =
            Indicator.ofAmounts(IndicatorCatalogue.definition("caseload_mean"), SocialWorkers::caseload);

    /** Of the full-time equivalents on 30 September, those of agency workers. */
    public static final Indicator<SocialWorker> AGENCY =
            Indicator.ofAmounts(IndicatorCatalogue.definition("agency_rate"), SocialWorkers::agency);

    /**
     * Full-time equivalents that left in the year to 30 September, for each 100 in post on that day; agency workers are
     * neither. Who left has no post on the day and had one that ended since 1 October, and counts with the last posts.
     */
    public static final Indicator<SocialWorker> TURNOVER =
            Indicator.ofAmounts(IndicatorCatalogue.definition("turnover_rate"), SocialWorkers::turnover);

    /** All that are counted of social workers, in the order of the catalogue. */
    public static final ImmutableList<Indicator<SocialWorker>> INDICATORS =
            ImmutableList.of(CASELOAD, AGENCY, TURNOVER);

    private SocialWorkers() {}

    /**
     * Returns the share of children looked after on 31 March who had three or more social workers in the year, as
     * "Stability measures for children looked after in England" counts it: distinct persons to whom the child was
     * allocated on a day of care in the year, so that a return to an earlier one adds none.
     *
     * @param involvements the involvements of all social workers
     * @return the indicator {@code cla_three_plus_social_workers}
     */
    public static Indicator<Child> threeOrMore(Collection<Involvement> involvements) {
        ImmutableListMultimap<PersonId, Involvement> allocated = involvements.stream()
                .filter(involvement -> involvement.role() == InvolvementRole.ALLOCATED_SOCIAL_WORKER)
                .collect(ImmutableListMultimap.toImmutableListMultimap(Involvement::child, involvement -> involvement));
        return Indicator.share(
                IndicatorCatalogue.definition("cla_three_plus_social_workers"),
                LookedAfter::atYearEnd,
                (child, year) -> allocated.get(child.id()).stream()
                                .filter(involvement -> isInCare(child, involvement, year))
                                .map(Involvement::professional)
                                .distinct()
                                .count()
                        >= MANY_WORKERS);
    }

    private static boolean isInCare(Child child, Involvement involvement, ReportingYear year) {
        return child.periodsOfCare().stream().anyMatch(period -> {
            LocalDate first = latest(period.start(), involvement.start(), year.firstDay());
            return (period.end().isEmpty() || first.isBefore(period.end().get().date()))
                    && (involvement.end().isEmpty()
                            || first.isBefore(involvement.end().get()))
                    && !first.isAfter(year.lastDay());
        });
    }

    private static LocalDate latest(LocalDate one, LocalDate another, LocalDate third) {
        LocalDate later = one.isAfter(another) ? one : another;
        return later.isAfter(third) ? later : third;
    }

    /** The day of the census in a reporting year. */
    private static LocalDate censusDay(ReportingYear year) {
        return LocalDate.of(year.endYear() - 1, Month.SEPTEMBER, 30);
    }

    private static Tally caseload(SocialWorker worker, ReportingYear year) {
        LocalDate day = censusDay(year);
        long cases = worker.involvements().stream()
                .filter(involvement -> involvement.role() == InvolvementRole.ALLOCATED_SOCIAL_WORKER
                        && involvement.range().contains(day))
                .map(Involvement::child)
                .distinct()
                .count();
        BigDecimal time = fullTimeEquivalent(worker, day);
        return cases > 0 && time.signum() > 0 ? new Tally.Amounts(BigDecimal.valueOf(cases), time) : Tally.Amounts.ZERO;
    }

    private static Tally agency(SocialWorker worker, ReportingYear year) {
        BigDecimal time = fullTimeEquivalent(worker, censusDay(year));
        return new Tally.Amounts(isFromAgency(worker) ? time : BigDecimal.ZERO, time);
    }

    private static Tally turnover(SocialWorker worker, ReportingYear year) {
        LocalDate day = censusDay(year);
        BigDecimal time = fullTimeEquivalent(worker, day);
        if (isFromAgency(worker) || time.signum() > 0) {
            return isFromAgency(worker) ? Tally.Amounts.ZERO : new Tally.Amounts(BigDecimal.ZERO, time);
        }
        Optional<LocalDate> left = worker.assignments().stream()
                .filter(assignment -> assignment.role().isPresent())
                .flatMap(assignment -> assignment.end().stream())
                .filter(end -> end.isAfter(day.minusYears(1)) && !end.isAfter(day))
                .max(Comparator.naturalOrder());
        return left.map(end -> new Tally.Amounts(fullTimeEquivalent(worker, end.minusDays(1)), BigDecimal.ZERO))
                .orElse(Tally.Amounts.ZERO);
    }

    private static boolean isFromAgency(SocialWorker worker) {
        return worker.professional().agencyWorker().orElse(false);
    }

    private static BigDecimal fullTimeEquivalent(SocialWorker worker, LocalDate day) {
        return worker.assignments().stream()
                .filter(assignment ->
                        assignment.role().isPresent() && assignment.range().contains(day))
                .map(Assignment::fullTimeEquivalent)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
