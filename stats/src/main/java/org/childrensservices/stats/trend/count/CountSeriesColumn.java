package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;

/**
 * Counts of events in numbers of people in consecutive periods, for many areas at once: the column form of a series of
 * rates, for {@link CountTrendCalculator#estimate(CountSeriesColumn)}. All series are as long, and one follows the
 * other. The arrays are read where they are and not copied.
 *
 * <pre>{@code
 * CountSeriesColumn.of(counts).in(people).ofPeriods(11);
 * }</pre>
 */
public final class CountSeriesColumn {

    private final long[] counts;
    private final long[] people;
    private final int periods;

    private CountSeriesColumn(long[] counts, long[] people, int periods) {
        checkArgument(
                counts.length == people.length,
                "there must be as many numbers of people as counts: %s and %s",
                people.length,
                counts.length);
        checkArgument(periods >= 2, "a series must have at least 2 periods: %s", periods);
        checkArgument(
                counts.length % periods == 0, "counts must be whole series of %s periods: %s", periods, counts.length);
        this.counts = counts;
        this.people = people;
        this.periods = periods;
    }

    /**
     * Starts series from their events.
     *
     * @param counts the events of each period of the first area, then of the second and so on; not negative
     * @return the events, to be put {@code in} numbers of people
     */
    public static Events of(long[] counts) {
        return new Events(counts);
    }

    /** Events that still need numbers of people. */
    public static final class Events {
        private final long[] counts;

        private Events(long[] counts) {
            this.counts = counts;
        }

        /**
         * Puts the events in numbers of people.
         *
         * @param people how many people, above zero; as many numbers as counts, in their order
         * @return the events in their numbers of people
         */
        public Quotients in(long[] people) {
            return new Quotients(counts, people);
        }
    }

    /** Events in numbers of people that still need the length of a series. */
    public static final class Quotients {
        private final long[] counts;
        private final long[] people;

        private Quotients(long[] counts, long[] people) {
            this.counts = counts;
            this.people = people;
        }

        /**
         * Returns the series.
         *
         * @param periods how many periods each has, at least 2
         * @return the series
         */
        public CountSeriesColumn ofPeriods(int periods) {
            return new CountSeriesColumn(counts, people, periods);
        }
    }

    /** {@return how many series there are} */
    public int size() {
        return counts.length / periods;
    }

    /** {@return how many periods each has} */
    public int periods() {
        return periods;
    }

    long count(int at) {
        return counts[at];
    }

    long people(int at) {
        return people[at];
    }

    void check(int at) {
        checkArgument(counts[at] >= 0, "counts must not be negative: %s at %s", counts[at], at);
        checkArgument(
                people[at] > 0 || (people[at] == 0 && counts[at] == 0),
                "people must be positive: %s for %s at %s",
                people[at],
                counts[at],
                at);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d series of %d periods", size(), periods);
    }
}
