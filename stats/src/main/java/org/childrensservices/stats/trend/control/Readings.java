package org.childrensservices.stats.trend.control;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.childrensservices.stats.trend.TimePeriod;

/** The values of a segment by their place, which know where a gap is. */
final class Readings {

    private final ImmutableList<TimePeriod> periods;
    private final double[] values;

    private Readings(ImmutableList<TimePeriod> periods, double[] values) {
        this.periods = periods;
        this.values = values;
    }

    static Readings of(ImmutableSortedMap<TimePeriod, Double> points) {
        return new Readings(
                points.keySet().asList(),
                points.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    int size() {
        return values.length;
    }

    TimePeriod period(int i) {
        return periods.get(i);
    }

    double value(int i) {
        return values[i];
    }

    /** Whether a value and the one before it are of consecutive periods. */
    boolean followsOn(int i) {
        return i > 0 && periods.get(i).since(periods.get(i - 1)) == 1;
    }

    double[] firstValues(int count) {
        return Arrays.copyOf(values, Math.min(count, values.length));
    }

    /** Distances of consecutive values among the first. */
    double[] movingRanges(int count) {
        return IntStream.range(1, Math.min(count, values.length))
                .filter(this::followsOn)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .toArray();
    }
}
