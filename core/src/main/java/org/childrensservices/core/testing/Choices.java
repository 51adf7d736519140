package org.childrensservices.core.testing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/**
 * The choices of which a life is made, one after the other. 0 is the plainest: the first of several, the least number,
 * the earliest day, no.
 */
final class Choices {

    /** Every how many days one is drawn to the edge of a month or year. */
    private static final int EDGES = 6;

    private static final ImmutableList<MonthDay> EDGE_DAYS = ImmutableList.of(
            MonthDay.of(3, 31), MonthDay.of(4, 1), MonthDay.of(2, 29), MonthDay.of(12, 31), MonthDay.of(1, 1));

    private final IntUnaryOperator below;

    private Choices(IntUnaryOperator below) {
        this.below = below;
    }

    /** Choices that follow from a seed, without end. */
    static Choices seeded(long seed) {
        return new Choices(new SplittableRandom(seed)::nextInt);
    }

    /** Choices out of numbers, each taken modulo what there is to choose from; 0 when they have come to an end. */
    static Choices of(List<Integer> numbers) {
        Iterator<Integer> next = numbers.iterator();
        return new Choices(bound -> next.hasNext() ? Math.floorMod(next.next(), bound) : 0);
    }

    /** A number from 0 up to and not including a bound. */
    int below(int bound) {
        return below.applyAsInt(bound);
    }

    /** A number between two, both included. */
    int between(int least, int most) {
        checkArgument(least <= most, "least must not be above most: %s, %s", least, most);
        return least + below(most - least + 1);
    }

    /** Whether something is so that is so one time in a number of times. */
    boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    /** One of several. */
    <T> T of(ImmutableList<T> several) {
        return several.get(below(several.size()));
    }

    /** A day between two, both included; the first if the second is before it. */
    LocalDate day(LocalDate first, LocalDate last) {
        if (!first.isBefore(last)) {
            return first;
        }
        if (oneIn(EDGES)) {
            MonthDay edge = of(EDGE_DAYS);
            int year = first.getYear() + below(last.getYear() - first.getYear() + 1);
            LocalDate day = edge.atYear(year);
            if (!day.isBefore(first) && !day.isAfter(last)) {
                return day;
            }
        }
        return first.plusDays(below((int) ChronoUnit.DAYS.between(first, last) + 1));
    }
}
