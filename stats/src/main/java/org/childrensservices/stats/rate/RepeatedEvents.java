package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/**
 * Events of which several may happen to one person, such as referrals of a child: how many people had one event, two,
 * three. Independent are then the people, not the events, and the variance of the count is the sum of people times the
 * square of their events, where independent events would have the count itself.
 *
 * <pre>{@code
 * RepeatedEvents referrals = RepeatedEvents.of(Map.of(1L, 400L, 2L, 60L, 3L, 5L));
 * calculator.estimate(Rate.of(referrals.count()).in(25_000).per10_000(), referrals);
 * }</pre>
 *
 * @param peopleByEvents how many people had so many events; events positive, people not negative
 */
public record RepeatedEvents(ImmutableSortedMap<Long, Long> peopleByEvents) {
    /**
     * Checks the events.
     *
     * @param peopleByEvents how many people had so many events
     * @throws ArithmeticException if the squares of the events add up to more than a long holds
     */
    public RepeatedEvents {
        peopleByEvents.forEach((events, people) -> {
            checkArgument(events > 0, "events of a person must be positive: %s", events);
            checkArgument(people >= 0, "people with %s events must not be negative: %s", events, people);
        });
        sum(peopleByEvents, 2);
    }

    /**
     * Returns events from how many people had so many of them.
     *
     * @param peopleByEvents how many people had so many events; events positive, people not negative
     * @return the events
     * @throws ArithmeticException if the squares of the events add up to more than a long holds
     */
    public static RepeatedEvents of(Map<Long, Long> peopleByEvents) {
        return new RepeatedEvents(ImmutableSortedMap.copyOf(peopleByEvents));
    }

    /** {@return how many events there were} */
    public long count() {
        return sum(peopleByEvents, 1);
    }

    /** {@return the variance of the count: the sum of people times the square of their events} */
    public long variance() {
        return sum(peopleByEvents, 2);
    }

    private static long sum(Map<Long, Long> peopleByEvents, int power) {
        long sum = 0;
        for (Map.Entry<Long, Long> entry : peopleByEvents.entrySet()) {
            long product = entry.getValue();
            for (int factor = 0; factor < power; factor++) {
                product = Math.multiplyExact(product, entry.getKey());
            }
            sum = Math.addExact(sum, product);
        }
        return sum;
    }

    /**
     * Returns the limits of the count: those of as many independent events, stretched about the count by the square
     * root of the variance over the count (Dobson et al. 1991, Statistics in Medicine 10:457, for one stratum). The
     * lower one is clamped to 0.
     *
     * @param method the method for independent events
     * @param level the level
     * @return the interval, in events, or none with the code {@link ReasonCode#NO_EVENTS}: without events nothing shows
     *     how they repeat
     */
    public Outcome<Interval> limits(RateMethod method, ConfidenceLevel level) {
        long count = count();
        if (count == 0) {
            return Outcome.none(ReasonCode.NO_EVENTS, "how events repeat needs events: 0");
        }
        Interval independent = method.limits(count, level);
        double stretch = Math.sqrt((double) variance() / count);
        return Outcome.of(new Interval(
                stretch == 1 ? independent.lower() : Math.max(0, count + stretch * (independent.lower() - count)),
                stretch == 1 ? independent.upper() : count + stretch * (independent.upper() - count),
                level,
                independent.method() + ", repeated events"));
    }
}
