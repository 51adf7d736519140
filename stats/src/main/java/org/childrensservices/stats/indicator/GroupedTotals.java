package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What indicators came to in each group. Immutable and serialisable; the totals of parts {@link #merge} to those of the
 * whole, in any order. A group is there if a subject was in it in any year.
 */
public final class GroupedTotals implements Serializable {

    private static final long serialVersionUID = 1;

    /** The totals of each group. */
    private final ImmutableSortedMap<Group, IndicatorTotals> totals;

    private GroupedTotals(ImmutableSortedMap<Group, IndicatorTotals> totals) {
        this.totals = checkNotNull(totals, "totals");
    }

    static Builder builder() {
        return new Builder();
    }

    /** Collects the totals of groups. */
    static final class Builder {
        private final ImmutableSortedMap.Builder<Group, IndicatorTotals> totals = ImmutableSortedMap.naturalOrder();

        void put(Group group, IndicatorTotals ofGroup) {
            totals.put(group, ofGroup);
        }

        GroupedTotals build() {
            return new GroupedTotals(totals.build());
        }
    }

    /**
     * Adds the totals of other subjects.
     *
     * @param other the other totals, of subjects that these do not count, by the same grouping
     * @return the totals of both
     */
    public GroupedTotals merge(GroupedTotals other) {
        return new GroupedTotals(Stream.concat(totals.entrySet().stream(), other.totals.entrySet().stream())
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), Map.Entry::getKey, Map.Entry::getValue, IndicatorTotals::merge)));
    }

    /** {@return the groups, by name, those of whom it is not stated last} */
    public ImmutableSortedSet<Group> groups() {
        return totals.keySet();
    }

    /**
     * Returns what indicators came to in a group.
     *
     * @param group the group, one of {@link #groups()}
     * @return the totals
     * @throws IllegalArgumentException if nobody was in the group
     */
    public IndicatorTotals of(Group group) {
        IndicatorTotals ofGroup = totals.get(group);
        checkArgument(ofGroup != null, "group must be one of %s: %s", totals.keySet(), group);
        return ofGroup;
    }

    /** {@return what indicators came to in all groups together} */
    public IndicatorTotals whole() {
        return totals.values().stream().reduce(IndicatorTotals.builder().build(), IndicatorTotals::merge);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupedTotals that && totals.equals(that.totals);
    }

    @Override
    public int hashCode() {
        return totals.hashCode();
    }

    @Override
    public String toString() {
        return totals.toString();
    }
}
