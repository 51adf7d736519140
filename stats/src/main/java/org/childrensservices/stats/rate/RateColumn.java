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

    /** Estimates every rate by the arithmetic of {@link RateCalculator#estimate(Rate)}, in its order. */
    EstimateColumn estimate(CountLimits limits) {
        EstimateColumn estimates = new EstimateColumn(
                counts.length, limits.level(), limits.method().toString());
        double[] values = estimates.values();
        double[] lowers = estimates.lowers();
        double[] uppers = estimates.uppers();
        CountLimits.Lookup lookup = limits.lookup();
        for (int i = 0; i < values.length; i++) {
            long count = counts[i];
            long all = people[i];
            if (count < 0 || all < 0 || (all == 0 && count > 0)) {
                throw refused(i);
            }
            if (all == 0) {
                estimates.setInestimable(i);
            } else {
                double factor = per / (double) all;
                lookup.find(count);
                values[i] = (double) count * per / all;
                lowers[i] = lookup.lower * factor;
                uppers[i] = lookup.upper * factor;
            }
        }
        lookup.keep();
        return estimates;
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
