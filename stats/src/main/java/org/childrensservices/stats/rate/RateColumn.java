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

    /** So many cells at a time stay in the processor's first cache. */
    static final int STRETCH = 512;

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
    EstimateColumn estimate(CountLimits limits) {
        EstimateColumn estimates = new EstimateColumn(
                counts.length, limits.level(), limits.method().toString());
        Stretch stretch = new Stretch();
        for (int from = 0; from < counts.length; from += STRETCH) {
            int size = Math.min(STRETCH, counts.length - from);
            boolean empty = check(from, from + size);
            limits.copy(counts, from, size, stretch.lowers, stretch.uppers);
            for (int i = 0; i < size; i++) {
                stretch.people[i] = (double) people[from + i];
                stretch.values[i] = (double) counts[from + i] * per;
            }
            stretch.divide(size, (double) per);
            stretch.copyTo(estimates, from, size);
            if (empty) {
                leaveOutEmpty(estimates, from, from + size);
            }
        }
        return estimates;
    }

    /** Cells at hand, of which the processor can divide several at once. */
    private static final class Stretch {
        private final double[] people = new double[STRETCH];
        private final double[] values = new double[STRETCH];
        private final double[] lowers = new double[STRETCH];
        private final double[] uppers = new double[STRETCH];

        void divide(int size, double per) {
            divide(size, per, people, values, lowers, uppers);
        }

        private static void divide(
                int size, double per, double[] people, double[] values, double[] lowers, double[] uppers) {
            for (int i = 0; i < size; i++) {
                double all = people[i];
                double factor = per / all;
                values[i] = values[i] / all;
                lowers[i] = lowers[i] * factor;
                uppers[i] = uppers[i] * factor;
            }
        }

        void copyTo(EstimateColumn estimates, int from, int size) {
            System.arraycopy(values, 0, estimates.values(), from, size);
            System.arraycopy(lowers, 0, estimates.lowers(), from, size);
            System.arraycopy(uppers, 0, estimates.uppers(), from, size);
        }
    }

    /** Checks a stretch of cells, and tells whether any has nobody. */
    private boolean check(int from, int to) {
        boolean empty = false;
        for (int i = from; i < to; i++) {
            checkCell(i);
            empty |= people[i] == 0;
        }
        return empty;
    }

    void checkCell(int at) {
        if (counts[at] < 0 || people[at] < 0 || (people[at] == 0 && counts[at] > 0)) {
            throw refused(at);
        }
    }

    private void leaveOutEmpty(EstimateColumn estimates, int from, int to) {
        for (int i = from; i < to; i++) {
            if (people[i] == 0) {
                estimates.setInestimable(i);
            }
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
