package org.childrensservices.stats.rate.standard;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Locale;
import org.childrensservices.stats.rate.Denominator;
import org.childrensservices.stats.rate.RepeatedEvents;

/**
 * The events and the people of one stratum, such as an age band.
 *
 * @param count the events, not negative
 * @param variance the variance of the count: the count itself where events are independent, otherwise that of
 *     {@link RepeatedEvents}; never less than the count
 * @param denominator whom the events are counted in, above zero if there are any
 */
public record Stratum(long count, long variance, Denominator denominator) {
    /**
     * Checks the numbers.
     *
     * @param count the events, not negative
     * @param variance the variance of the count, not less than it
     * @param denominator whom the events are counted in, above zero if there are any
     */
    public Stratum {
        checkArgument(count >= 0, "count must not be negative: %s", count);
        checkArgument(variance >= count, "variance must not be less than the count: %s and %s", variance, count);
        checkArgument(count > 0 || variance == 0, "variance must be 0 where there are no events: %s", variance);
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
     *
     * @param events the events
     * @return the events, to be put {@code in} a denominator
     */
    public static Events of(RepeatedEvents events) {
        return new Events(events.count(), events.variance());
    }

    /** Events that still need a denominator. */
    public static final class Events {
        private final long count;
        private final long variance;

        private Events(long count, long variance) {
            this.count = count;
            this.variance = variance;
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
            return new Stratum(count, variance, denominator);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d of %s", count, denominator);
    }
}
