package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.io.Serializable;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.IndicatorId;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;

/**
 * What indicators came to, by indicator and year. Immutable and serialisable; the totals of parts {@link #merge} to
 * those of the whole, in any order.
 */
public final class IndicatorTotals implements Serializable {

    private static final long serialVersionUID = 1;

    /** The counts, for each indicator and year. */
    private final ImmutableTable<IndicatorId, ReportingYear, Tally> tallies;

    private IndicatorTotals(ImmutableTable<IndicatorId, ReportingYear, Tally> tallies) {
        this.tallies = tallies;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Collects tallies. */
    static final class Builder {
        private final ImmutableTable.Builder<IndicatorId, ReportingYear, Tally> tallies = ImmutableTable.builder();

        void put(IndicatorId indicator, ReportingYear year, Tally tally) {
            tallies.put(indicator, year, tally);
        }

        IndicatorTotals build() {
            return new IndicatorTotals(tallies.build());
        }
    }

    /**
     * Adds the totals of other subjects, counted by the same indicators and years or by others.
     *
     * @param other the other totals, of subjects that these do not count
     * @return the totals of both
     */
    public IndicatorTotals merge(IndicatorTotals other) {
        return new IndicatorTotals(Stream.concat(tallies.cellSet().stream(), other.tallies.cellSet().stream())
                .collect(ImmutableTable.toImmutableTable(
                        Table.Cell::getRowKey, Table.Cell::getColumnKey, Table.Cell::getValue, Tally::plus)));
    }

    /** {@return the years that were counted, in order} */
    public ImmutableSortedSet<ReportingYear> years() {
        return ImmutableSortedSet.copyOf(tallies.columnKeySet());
    }

    /**
     * Returns what an indicator came to.
     *
     * @param indicator the indicator, one of those counted
     * @param year the year, one of those counted
     * @return the tally, of the kind in which the indicator counts
     * @throws IllegalArgumentException if the indicator was not counted for the year
     */
    public Tally tally(Indicator<?> indicator, ReportingYear year) {
        Tally tally = tallies.get(indicator.id(), year);
        checkArgument(tally != null, "indicator must have been counted for the year: %s, %s", indicator.id(), year);
        return tally;
    }

    /**
     * Returns the counts of an indicator that counts subjects or events.
     *
     * @param indicator the indicator, one of those counted
     * @param year the year, one of those counted
     * @return the counts
     * @throws IllegalArgumentException if the indicator was not counted for the year, or is of values or amounts
     */
    public Tally.Counts counts(Indicator<?> indicator, ReportingYear year) {
        Tally tally = tally(indicator, year);
        checkArgument(
                tally instanceof Tally.Counts,
                "%s must count subjects or events: %s",
                indicator.id(),
                tally.getClass().getSimpleName());
        return (Tally.Counts) tally;
    }

    /**
     * Returns a count.
     *
     * @param indicator an indicator that counts
     * @param year the year
     * @return how many are in its numerator
     */
    public long count(Indicator<?> indicator, ReportingYear year) {
        return counts(indicator, year).numerator();
    }

    /**
     * Returns a rate in a population. Official rates of the year that ends in March Y take the mid-year estimate of Y -
     * 1, aged 0 to 17.
     *
     * @param indicator an indicator of that scale
     * @param year the year
     * @param population the people among whom the counted ones are
     * @return the rate
     */
    public Rate rate(Indicator<?> indicator, ReportingYear year, long population) {
        Scale scale = indicator.definition().scale();
        checkArgument(scale.isOfPopulation(), "scale of %s must be of a population: %s", indicator.id(), scale);
        return indicator
                .definition()
                .events(count(indicator, year))
                .in(population)
                .per(scale.multiplier());
    }

    /**
     * Returns a share.
     *
     * @param indicator an indicator in percent
     * @param year the year
     * @return the proportion
     */
    public Proportion proportion(Indicator<?> indicator, ReportingYear year) {
        Scale scale = indicator.definition().scale();
        checkArgument(scale == Scale.PERCENT, "scale of %s must be PERCENT: %s", indicator.id(), scale);
        Tally.Counts counts = counts(indicator, year);
        return Proportion.of(counts.numerator()).outOf(counts.denominator());
    }

    /**
     * Returns what an indicator came to, with all that its cell and its sentence need.
     *
     * @param indicator the indicator
     * @param year the year
     * @param population the people, for an indicator that is a rate in a population; empty if they are not known
     * @return the figure
     */
    public IndicatorFigure figure(Indicator<?> indicator, ReportingYear year, OptionalLong population) {
        return new IndicatorFigure(indicator.definition(), year, tally(indicator, year), population);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndicatorTotals totals && tallies.equals(totals.tallies);
    }

    @Override
    public int hashCode() {
        return tallies.hashCode();
    }

    @Override
    public String toString() {
        return tallies.toString();
    }
}
