package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.returns.cohort.CohortColumns;
import org.childrensservices.core.returns.cohort.CohortPart;
import org.childrensservices.core.time.ReportingYear;

/**
 * Counts the indicators of {@link CohortCare} over columns: the totals that {@link IndicatorEngine} counts over the
 * children of the same rows, in a small part of the time. Immutable; safe to share.
 *
 * <pre>{@code
 * CohortColumns columns = CohortReader.readColumns(List.of(file)).columns();
 * IndicatorTotals totals = CohortCareColumns.over(CohortCare.INDICATORS, years).count(columns);
 * }</pre>
 */
public final class CohortCareColumns {

    private final ImmutableSet<Indicator<Child>> indicators;
    private final ImmutableSortedSet<ReportingYear> years;

    private CohortCareColumns(ImmutableSet<Indicator<Child>> indicators, ImmutableSortedSet<ReportingYear> years) {
        this.indicators = indicators;
        this.years = years;
    }

    /**
     * Returns a counter.
     *
     * @param indicators what to count, of {@link CohortCare#INDICATORS}
     * @param years the years to count for
     * @return the counter
     * @throws IllegalArgumentException if one of the indicators is none of those
     */
    public static CohortCareColumns over(
            Collection<? extends Indicator<Child>> indicators, Collection<ReportingYear> years) {
        ImmutableSet<Indicator<Child>> wanted = ImmutableSet.copyOf(indicators);
        checkArgument(
                CohortCare.INDICATORS.containsAll(wanted), "indicators must be those of a cohort: %s", indicators);
        return new CohortCareColumns(wanted, ImmutableSortedSet.copyOf(years));
    }

    /**
     * Counts the children of a cohort.
     *
     * @param columns the cohort
     * @return the totals
     */
    public IndicatorTotals count(CohortColumns columns) {
        ImmutableList<CohortCareTally> tallies = tallies();
        for (int part = 0; part < columns.parts(); part++) {
            CohortPart rows = columns.part(part);
            tallies.forEach(tally -> tally.add(rows));
        }
        return totals(tallies);
    }

    /**
     * Counts the children of a part of a cohort. The totals of all parts merge to those of the cohort.
     *
     * @param part the part
     * @return the totals
     */
    public IndicatorTotals count(CohortPart part) {
        ImmutableList<CohortCareTally> tallies = tallies();
        tallies.forEach(tally -> tally.add(part));
        return totals(tallies);
    }

    /** One for every stretch of years that fits into a number, mostly one. */
    private ImmutableList<CohortCareTally> tallies() {
        ImmutableList.Builder<CohortCareTally> tallies = ImmutableList.builder();
        ImmutableSortedSet<ReportingYear> left = years;
        while (!left.isEmpty()) {
            ReportingYear first = left.first();
            ImmutableSortedSet<ReportingYear> stretch = left.headSet(first.plusYears(YearBits.MOST));
            tallies.add(new CohortCareTally(first, stretch.last()));
            left = left.tailSet(first.plusYears(YearBits.MOST));
        }
        return tallies.build();
    }

    private IndicatorTotals totals(ImmutableList<CohortCareTally> tallies) {
        var totals = IndicatorTotals.builder();
        for (ReportingYear year : years) {
            CohortCareTally tally =
                    tallies.stream().filter(t -> t.covers(year)).findFirst().orElseThrow();
            tally.of(year).forEach((indicator, counts) -> {
                if (indicators.contains(indicator)) {
                    totals.put(indicator.id(), year, counts);
                }
            });
        }
        return totals.build();
    }
}
