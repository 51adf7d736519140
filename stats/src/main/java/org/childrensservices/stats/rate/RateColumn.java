package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;

/**
 * Counts of events in numbers of people for many areas at once: the column form of {@link Rate}, for
 * {@link RateCalculator#estimate(RateColumn)}. The arrays are read where they are and not copied.
 *
 * <pre>{@code
 * RateColumn.of(counts).in(people).per10_000();
 * }</pre>
 */
public final class RateColumn {

    private final long[] counts;
    private final long[] people;
    private final long per;

    private RateColumn(long[] counts, long[] people, long per) {
        checkArgument(
                counts.length == people.length,
                "there must be as many numbers of people as counts: %s and %s",
                people.length,
                counts.length);
        checkArgument(per > 0, "per must be positive: %s", per);
        this.counts = counts;
        this.people = people;
        this.per = per;
    }

    /**
     * Starts rates from their events.
     *
     * @param counts the events of each area, not negative
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
         * @param people how many people each area has, not negative; as many as there are counts
         * @return the events in their numbers of people
         */
        public Quotient in(long[] people) {
            return new Quotient(counts, people);
        }
    }

    /** Events in numbers of people that still need a multiplier. */
    public static final class Quotient {
        private final long[] counts;
        private final long[] people;

        private Quotient(long[] counts, long[] people) {
            this.counts = counts;
            this.people = people;
        }

        /**
         * Returns the rates per so many.
         *
         * @param multiplier the multiplier, positive
         * @return the rates
         */
        public RateColumn per(long multiplier) {
            return new RateColumn(counts, people, multiplier);
        }

        /** {@return the rates per 10,000} */
        public RateColumn per10_000() {
            return per(10_000);
        }
    }

    /** {@return how many rates there are} */
    public int size() {
        return counts.length;
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

    Rate rate(int at) {
        return Rate.of(counts[at]).in(people[at]).per(per);
    }

    /** Estimates every rate by the arithmetic of {@link RateCalculator#estimate(Rate)}, in its order. */
    void estimate(CountLimits limits, EstimateColumn room) {
        int at = 0;
        while (at < counts.length) {
            at = estimateKept(at, limits.kept(), room);
            if (at < counts.length) {
                checkCell(at);
                if (people[at] == 0) {
                    room.setInestimable(at);
                } else {
                    double factor = (double) per / (double) people[at];
                    room.values()[at] = (double) counts[at] * per / people[at];
                    room.lowers()[at] = limits.lower(counts[at]) * factor;
                    room.uppers()[at] = limits.upper(counts[at]) * factor;
                }
                at++;
            }
        }
    }

    /** Estimates until a cell of which the limits are not kept, or which has none: nothing else in the loop. */
    private int estimateKept(int from, double[] kept, EstimateColumn room) {
        double[] values = room.values();
        double[] lowers = room.lowers();
        double[] uppers = room.uppers();
        double multiplier = (double) per;
        long known = kept.length / 2;
        for (int i = from; i < counts.length; i++) {
            long count = counts[i];
            if (count < 0 || count >= known || people[i] <= 0) {
                return i;
            }
            double lower = CountLimits.at(kept, 2 * (int) count);
            double upper = CountLimits.at(kept, 2 * (int) count + 1);
            if (!(lower <= upper)) {
                return i;
            }
            double all = (double) people[i];
            double factor = multiplier / all;
            values[i] = (double) count * multiplier / all;
            lowers[i] = lower * factor;
            uppers[i] = upper * factor;
        }
        return counts.length;
    }

    void checkCell(int at) {
        if (counts[at] < 0 || people[at] < 0 || (people[at] == 0 && counts[at] > 0)) {
            throw refused(at);
        }
    }

    private IllegalArgumentException refused(int at) {
        return new IllegalArgumentException(
                counts[at] < 0 || people[at] < 0
                        ? "counts and people must not be negative: %d in %d at %d".formatted(counts[at], people[at], at)
                        : "people must be positive where there are events: 0 for %d at %d".formatted(counts[at], at));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, counts.length == 1 ? "%,d rate per %,d" : "%,d rates per %,d", counts.length, per);
    }
}
