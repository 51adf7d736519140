package org.childrensservices.stats.rate.standard;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Locale;

/**
 * The events and the people of many areas, stratum by stratum: the column form of {@link StratifiedRate}, for
 * {@link DirectStandardisation#estimate(StratifiedRateColumn)}. The arrays hold area after area, each with all strata
 * in the order in which they are named; they are read where they are and not copied.
 *
 * <pre>{@code
 * StratifiedRateColumn.of(List.of("0-4", "5-9")).events(events).in(people).per(100_000);
 * }</pre>
 */
public final class StratifiedRateColumn {

    private final ImmutableList<String> strata;
    private final long[] counts;
    private final long[] people;
    private final long per;

    private StratifiedRateColumn(ImmutableList<String> strata, long[] counts, long[] people, long per) {
        checkArgument(
                counts.length % strata.size() == 0,
                "there must be as many counts for each area as strata: %s and %s",
                counts.length,
                strata.size());
        checkArgument(
                counts.length == people.length,
                "there must be as many numbers of people as counts: %s and %s",
                people.length,
                counts.length);
        checkArgument(per > 0, "per must be positive: %s", per);
        this.strata = strata;
        this.counts = counts;
        this.people = people;
        this.per = per;
    }

    /**
     * Starts rates from the strata of every area.
     *
     * @param strata the keys of the strata, in the order that the arrays have; at least one, and none twice
     * @return the strata, that still need events
     */
    public static Strata of(Collection<String> strata) {
        return new Strata(ImmutableList.copyOf(strata));
    }

    /** Strata that still need events. */
    public static final class Strata {
        private final ImmutableList<String> strata;

        private Strata(ImmutableList<String> strata) {
            checkArgument(!strata.isEmpty(), "a stratified rate must have strata: %s", strata);
            checkArgument(ImmutableSet.copyOf(strata).size() == strata.size(), "no stratum must be twice: %s", strata);
            this.strata = strata;
        }

        /**
         * Names the events.
         *
         * @param counts the events of each stratum of the first area, then of the second, none negative
         * @return the events, to be put {@code in} numbers of people
         */
        public Events events(long[] counts) {
            return new Events(strata, counts);
        }
    }

    /** Events that still need numbers of people. */
    public static final class Events {
        private final ImmutableList<String> strata;
        private final long[] counts;

        private Events(ImmutableList<String> strata, long[] counts) {
            this.strata = strata;
            this.counts = counts;
        }

        /**
         * Puts the events in numbers of people.
         *
         * @param people the people of each stratum of the first area, then of the second, none negative
         * @return the events in their numbers of people
         */
        public Quotient in(long[] people) {
            return new Quotient(strata, counts, people);
        }
    }

    /** Events in numbers of people that still need a multiplier. */
    public static final class Quotient {
        private final ImmutableList<String> strata;
        private final long[] counts;
        private final long[] people;

        private Quotient(ImmutableList<String> strata, long[] counts, long[] people) {
            this.strata = strata;
            this.counts = counts;
            this.people = people;
        }

        /**
         * Returns the rates per so many.
         *
         * @param multiplier the multiplier, positive
         * @return the rates
         */
        public StratifiedRateColumn per(long multiplier) {
            return new StratifiedRateColumn(strata, counts, people, multiplier);
        }
    }

    /** {@return how many areas there are} */
    public int size() {
        return counts.length / strata.size();
    }

    /** {@return the keys of the strata, in the order that the arrays have} */
    public ImmutableList<String> strata() {
        return strata;
    }

    /** {@return the multiplier} */
    public long per() {
        return per;
    }

    long[] counts() {
        return counts;
    }

    long[] people() {
        return people;
    }

    void checkArea(int area) {
        int first = area * strata.size();
        for (int at = first; at < first + strata.size(); at++) {
            if (counts[at] < 0 || people[at] < 0 || (people[at] == 0 && counts[at] > 0)) {
                throw refused(area, at);
            }
        }
    }

    private IllegalArgumentException refused(int area, int at) {
        String stratum = strata.get(at % strata.size());
        return new IllegalArgumentException(
                counts[at] < 0 || people[at] < 0
                        ? "counts and people must not be negative: %d in %d in %s of area %d"
                                .formatted(counts[at], people[at], stratum, area)
                        : "people must be positive where there are events: 0 for %d in %s of area %d"
                                .formatted(counts[at], stratum, area));
    }

    StratifiedRate rate(int area) {
        ImmutableMap.Builder<String, Stratum> byKey = ImmutableMap.builderWithExpectedSize(strata.size());
        int at = area * strata.size();
        for (String stratum : strata) {
            byKey.put(stratum, Stratum.of(counts[at]).in(people[at]));
            at++;
        }
        return StratifiedRate.of(byKey.buildOrThrow()).per(per);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                size() == 1 ? "%,d rate in %,d strata, per %,d" : "%,d rates in %,d strata, per %,d",
                size(),
                strata.size(),
                per);
    }
}
