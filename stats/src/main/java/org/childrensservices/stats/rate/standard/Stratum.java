package org.childrensservices.stats.rate.standard;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import java.util.Map;
import org.childrensservices.stats.rate.Denominator;

/**
 * The events and the people of one stratum, such as an age band.
 *
 * @param count the events, not negative
 * @param sumOfSquares the sum over people of the square of their events: the count where nobody had more than one, or
 *     where events are independent; never less than the count
 * @param denominator whom the events are counted in, above zero if there are any
 */
public record Stratum(long count, long sumOfSquares, Denominator denominator) {
    /**
     * Checks the numbers.
     *
     * @param count the events, not negative
     * @param sumOfSquares the sum over people of the square of their events, not less than the count
     * @param denominator whom the events are counted in, above zero if there are any
     */
    public Stratum {
        checkArgument(count >= 0, "count must not be negative: %s", count);
        checkArgument(
                sumOfSquares >= count,
                "sum of squares must not be less than the count: %s and %s",
                sumOfSquares,
                count);
        checkArgument(
                count > 0 || sumOfSquares == 0, "sum of squares must be 0 where there are no events: %s", sumOfSquares);
        checkNotNull(denominator, "denominator");
        checkArgument(
                count == 0 || !denominator.isZero(),
                "denominator must be positive where there are events: 0 for %s",
                count);
    }

    /**
     * Starts a stratum from events that are independent of each other.
     *
     * @param count the events, not negative
     * @return the events, to be put {@code in} a denominator
     */
    public static Events of(long count) {
        return new Events(count, count);
    }

    /**
     * Starts a stratum from events of which some happened to the same person, such as a child with several referrals.
     * The variance of their number is the sum of f<sup>2</sup> over people with f events each.
     *
     * @param peopleByEvents how many people had so many events; the events positive, the people not negative
     * @return the events, to be put {@code in} a denominator
     */
    public static Events ofRepeated(Map<Integer, Long> peopleByEvents) {
        long count = 0;
        long squares = 0;
        for (Map.Entry<Integer, Long> entry : peopleByEvents.entrySet()) {
            long events = entry.getKey();
            long people = entry.getValue();
            checkArgument(events > 0, "events of a person must be positive: %s", events);
            checkArgument(people >= 0, "people with %s events must not be negative: %s", events, people);
            count = Math.addExact(count, Math.multiplyExact(events, people));
            squares = Math.addExact(squares, Math.multiplyExact(events * events, people));
        }
        return new Events(count, squares);
    }

    /** Events that still need a denominator. */
    public static final class Events {
        private final long count;
        private final long sumOfSquares;

        private Events(long count, long sumOfSquares) {
            this.count = count;
            this.sumOfSquares = sumOfSquares;
        }

        /**
         * Puts the events in a number of people.
         *
         * @param people how many people, not negative
         * @return the stratum
         */
        public Stratum in(long people) {
            return in(Denominator.people(people));
        }

        /**
         * Puts the events in any denominator.
         *
         * @param denominator the denominator
         * @return the stratum
         */
        public Stratum in(Denominator denominator) {
            return new Stratum(count, sumOfSquares, denominator);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d of %s", count, denominator);
    }
}
