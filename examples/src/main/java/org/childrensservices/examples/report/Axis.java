package org.childrensservices.examples.report;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.stream.LongStream;

/**
 * From values to places on a canvas.
 *
 * @param from the value at the start
 * @param to the value at the end, not that at the start
 * @param start the place of the first
 * @param end the place of the last
 */
record Axis(double from, double to, double start, double end) {

    private static final ImmutableList<Integer> STEPS = ImmutableList.of(1, 2, 5, 10);

    Axis {
        checkArgument(from < to, "an axis must rise: %s to %s", from, to);
    }

    /** An axis that begins and ends at a round value and covers what it is given. */
    static Axis covering(double lowest, double highest, int ticks, double start, double end) {
        double step = step(lowest, highest, ticks);
        return new Axis(Math.floor(lowest / step) * step, Math.ceil(highest / step) * step, start, end);
    }

    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    /** Round values, about as many as asked for. */
    ImmutableList<Double> ticks(int count) {
        double step = step(from, to, count);
        return LongStream.rangeClosed(Math.round(Math.ceil(from / step)), Math.round(Math.floor(to / step)))
                .mapToObj(i -> i * step)
                .collect(ImmutableList.toImmutableList());
    }

    private static double step(double lowest, double highest, int ticks) {
        double least = (highest - lowest) / ticks;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        return STEPS.stream()
                .mapToDouble(step -> step * power)
                .filter(step -> step >= least)
                .findFirst()
                .orElse(10 * power);
    }
}
