package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.IndicatorId;

/**
 * Who is behind a figure, by local id and nothing else: the children of its numerator and of its denominator, each with
 * what it adds, as two for a child with two referrals. For the council itself and never for publication.
 *
 * @param indicator the indicator
 * @param year the year
 * @param tallies what each subject adds; those who add nothing are not there
 */
public record IndicatorMembers(IndicatorId indicator, ReportingYear year, ImmutableSortedMap<PersonId, Tally> tallies) {
    /**
     * Checks the parts.
     *
     * @param indicator the indicator
     * @param year the year
     * @param tallies what each subject adds
     */
    public IndicatorMembers {
        checkNotNull(indicator, "indicator");
        checkNotNull(year, "year");
        checkNotNull(tallies, "tallies");
    }

    static Builder builder(Indicator<?> indicator, ReportingYear year) {
        return new Builder(indicator, year);
    }

    /** Collects members. */
    static final class Builder {
        private final Indicator<?> indicator;
        private final ReportingYear year;
        private final Map<PersonId, Tally> tallies = new TreeMap<>();

        private Builder(Indicator<?> indicator, ReportingYear year) {
            this.indicator = indicator;
            this.year = year;
        }

        void add(PersonId id, Tally tally) {
            if (!tally.equals(indicator.empty())) {
                tallies.merge(id, tally, Tally::plus);
            }
        }

        IndicatorMembers build() {
            return new IndicatorMembers(indicator.id(), year, ImmutableSortedMap.copyOf(tallies));
        }
    }

    /** {@return who adds to the numerator; of a mean, whose values are in it} */
    public ImmutableSortedSet<PersonId> numerator() {
        return whose(tally -> !(tally instanceof Tally.Counts counts && counts.numerator() == 0)
                && !(tally instanceof Tally.Amounts amounts
                        && amounts.numerator().signum() == 0));
    }

    /** {@return who is in the denominator; for an indicator that only counts, the same as in the numerator} */
    public ImmutableSortedSet<PersonId> denominator() {
        return whose(tally -> !(tally instanceof Tally.Amounts amounts
                && amounts.denominator().signum() == 0));
    }

    private ImmutableSortedSet<PersonId> whose(Predicate<Tally> condition) {
        return ImmutableSortedSet.copyOf(
                Maps.filterValues(tallies, condition::test).keySet());
    }

    /**
     * Returns what one subject adds.
     *
     * @param id the id of one of {@link #denominator()}
     * @return its tally
     */
    public Tally tally(PersonId id) {
        Tally tally = tallies.get(id);
        checkArgument(tally != null, "id must be of a member of %s, %s: %s", indicator, year, id);
        return tally;
    }

    /** {@return what they add up to: the tally of the figure} */
    public Tally total() {
        return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /** {@return the indicator, the year and how many there are} */
    @Override
    public String toString() {
        return indicator + ", " + year + ": " + numerator().size() + " of "
                + denominator().size();
    }
}
