package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.time.ReportingYear;

/**
 * Counts a set of indicators for a set of years in one pass over the subjects, as a whole or in groups. Immutable; safe
 * to share.
 *
 * <pre>{@code
 * IndicatorTotals totals = IndicatorEngine.over(LookedAfter.INDICATORS, years).count(children);
 * GroupedTotals byAge = IndicatorEngine.over(LookedAfter.INDICATORS, years).groupedBy(ChildGroups.AGE_BAND).count(children);
 * }</pre>
 *
 * @param <S> the type of subject, such as a child
 */
public final class IndicatorEngine<S> {

    private final ImmutableList<Indicator<S>> indicators;
    private final ImmutableList<ReportingYear> years;

    private IndicatorEngine(ImmutableList<Indicator<S>> indicators, ImmutableList<ReportingYear> years) {
        this.indicators = indicators;
        this.years = years;
    }

    /**
     * Returns an engine.
     *
     * @param <S> the type of subject
     * @param indicators what to count, each with an id of its own
     * @param years the years to count for
     * @return the engine
     * @throws IllegalArgumentException if two indicators have one id
     */
    public static <S> IndicatorEngine<S> over(
            Collection<? extends Indicator<S>> indicators, Collection<ReportingYear> years) {
        var ids = indicators.stream().map(Indicator::id).collect(ImmutableSet.toImmutableSet());
        checkArgument(ids.size() == indicators.size(), "each indicator must have an id of its own: %s", indicators);
        return new IndicatorEngine<>(
                ImmutableList.copyOf(indicators), ImmutableSet.copyOf(years).asList());
    }

    /**
     * Returns an engine that counts the same for each group.
     *
     * @param grouping by what to group
     * @return the engine
     */
    public Grouped groupedBy(Grouping<? super S> grouping) {
        return new Grouped(grouping);
    }

    /**
     * Counts the subjects of a stream, parallel or not.
     *
     * @param subjects the subjects, each once
     * @return the totals
     */
    public IndicatorTotals count(Stream<? extends S> subjects) {
        return subjects.collect(collector());
    }

    /**
     * Counts subjects.
     *
     * @param subjects the subjects, each once
     * @return the totals
     */
    public IndicatorTotals count(Collection<? extends S> subjects) {
        return count(subjects.stream());
    }

    /** {@return a collector of subjects into totals} */
    public Collector<S, ?, IndicatorTotals> collector() {
        return Collector.of(Tallies::new, Tallies::add, Tallies::combine, Tallies::totals);
    }

    /**
     * Says who is behind a figure.
     *
     * @param subjects the subjects, those that were counted
     * @param id the local id of a subject
     * @param indicator one of the indicators of this engine
     * @param year the year
     * @return who is in the numerator and who in the denominator
     * @throws IllegalArgumentException if this engine does not count the indicator
     */
    public IndicatorMembers members(
            Stream<? extends S> subjects,
            Function<? super S, PersonId> id,
            Indicator<S> indicator,
            ReportingYear year) {
        checkArgument(indicators.contains(indicator), "indicator must be one of the engine's: %s", indicator);
        IndicatorMembers.Builder members = IndicatorMembers.builder(indicator, year);
        subjects.forEachOrdered(subject -> members.add(id.apply(subject), indicator.tally(subject, year)));
        return members.build();
    }

    /** Counts in groups. Immutable; safe to share. */
    public final class Grouped {

        private final Grouping<? super S> grouping;

        private Grouped(Grouping<? super S> grouping) {
            this.grouping = checkNotNull(grouping, "grouping");
        }

        /**
         * Counts the subjects of a stream, parallel or not.
         *
         * @param subjects the subjects, each once
         * @return the totals of each group
         */
        public GroupedTotals count(Stream<? extends S> subjects) {
            return subjects.collect(collector());
        }

        /**
         * Counts subjects.
         *
         * @param subjects the subjects, each once
         * @return the totals of each group
         */
        public GroupedTotals count(Collection<? extends S> subjects) {
            return count(subjects.stream());
        }

        /** {@return a collector of subjects into the totals of each group} */
        public Collector<S, ?, GroupedTotals> collector() {
            return Collector.of(
                    () -> new GroupTallies(grouping), GroupTallies::add, GroupTallies::combine, GroupTallies::totals);
        }

        /**
         * Says who is behind the figure of a group.
         *
         * @param subjects the subjects, those that were counted
         * @param id the local id of a subject
         * @param indicator one of the indicators of this engine
         * @param year the year
         * @param group the group
         * @return who of the group is in the numerator and who in the denominator
         */
        public IndicatorMembers members(
                Stream<? extends S> subjects,
                Function<? super S, PersonId> id,
                Indicator<S> indicator,
                ReportingYear year,
                Group group) {
            return IndicatorEngine.this.members(
                    subjects.filter(subject -> grouping.groupOf(subject, year).equals(group)), id, indicator, year);
        }
    }

    /** The tallies of one thread, indexed by indicator and year. */
    private final class Tallies {
        private final Tally[][] tallies = new Tally[indicators.size()][years.size()];

        Tallies() {
            for (int i = 0; i < indicators.size(); i++) {
                for (int y = 0; y < years.size(); y++) {
                    tallies[i][y] = indicators.get(i).empty();
                }
            }
        }

        void add(S subject) {
            for (int y = 0; y < years.size(); y++) {
                add(subject, y);
            }
        }

        void add(S subject, int y) {
            for (int i = 0; i < indicators.size(); i++) {
                Tally tally = indicators.get(i).tally(subject, years.get(y));
                if (tally != Tally.NONE) {
                    tallies[i][y] = tallies[i][y].plus(tally);
                }
            }
        }

        Tallies combine(Tallies other) {
            for (int i = 0; i < indicators.size(); i++) {
                for (int y = 0; y < years.size(); y++) {
                    tallies[i][y] = tallies[i][y].plus(other.tallies[i][y]);
                }
            }
            return this;
        }

        IndicatorTotals totals() {
            var totals = IndicatorTotals.builder();
            for (int i = 0; i < indicators.size(); i++) {
                for (int y = 0; y < years.size(); y++) {
                    totals.put(indicators.get(i).id(), years.get(y), tallies[i][y]);
                }
            }
            return totals.build();
        }
    }

    /** The tallies of one thread by group. */
    private final class GroupTallies {
        private final Grouping<? super S> grouping;
        private final Map<Group, Tallies> groups = new TreeMap<>();

        GroupTallies(Grouping<? super S> grouping) {
            this.grouping = grouping;
        }

        void add(S subject) {
            for (int y = 0; y < years.size(); y++) {
                of(grouping.groupOf(subject, years.get(y))).add(subject, y);
            }
        }

        private Tallies of(Group group) {
            return groups.computeIfAbsent(group, unused -> new Tallies());
        }

        GroupTallies combine(GroupTallies other) {
            other.groups.forEach((group, tallies) -> of(group).combine(tallies));
            return this;
        }

        GroupedTotals totals() {
            var totals = GroupedTotals.builder();
            groups.forEach((group, tallies) -> totals.put(group, tallies.totals()));
            return totals.build();
        }
    }
}
