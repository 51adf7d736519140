package org.childrensservices.stats.trend.control;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The points of a segment and which of them the centre and the limits are made from. */
final class ChartBase {

    private static final double OUTLYING = 3.267;

    private final ImmutableList<Reading> readings;
    private final long[] times;
    private final int[] base;
    private final boolean screened;

    private ChartBase(ImmutableList<Reading> readings, long[] times, int[] base, boolean screened) {
        this.readings = readings;
        this.times = times;
        this.base = base;
        this.screened = screened;
    }

    static ChartBase of(List<Reading> readings, long[] times, IntPredicate inBase, boolean screened) {
        return new ChartBase(
                ImmutableList.copyOf(readings),
                times,
                IntStream.range(0, readings.size()).filter(inBase).toArray(),
                screened);
    }

    /** The distances of neighbours in place of the values, each at the later of the two. */
    ChartBase movingRanges() {
        ImmutableList.Builder<Reading> ranges = ImmutableList.builder();
        int[] later = IntStream.range(1, readings.size())
                .filter(i -> times[i] - times[i - 1] == 1)
                .toArray();
        for (int i : later) {
            ranges.add(Reading.of(Math.abs(value(i) - value(i - 1))));
        }
        IntUnaryOperator before = place -> Arrays.binarySearch(later, place);
        return new ChartBase(
                ranges.build(),
                Arrays.stream(later).mapToLong(i -> times[i]).toArray(),
                Arrays.stream(base).map(before).filter(place -> place >= 0).toArray(),
                screened);
    }

    boolean isEmpty() {
        return base.length == 0;
    }

    int size() {
        return readings.size();
    }

    long time(int i) {
        return times[i];
    }

    double value(int i) {
        return readings.get(i).value();
    }

    double sizeOf(int i) {
        return readings.get(i).size();
    }

    long per() {
        return readings.get(0).per();
    }

    double mean(IntToDoubleFunction value) {
        return Accurate.mean(Arrays.stream(base).mapToDouble(value).toArray());
    }

    double median() {
        double[] sorted = Arrays.stream(base).mapToDouble(this::value).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** All events in all that they are counted in. */
    double pooled() {
        return Arrays.stream(base).mapToDouble(i -> readings.get(i).count()).sum()
                / Arrays.stream(base).mapToDouble(this::sizeOf).sum();
    }

    double averageRange(IntToDoubleFunction value) {
        return average((one, other) -> Math.abs(value.applyAsDouble(other) - value.applyAsDouble(one)));
    }

    /**
     * The mean of what two neighbours make, NaN if there are none. Points that were left out are passed over; gaps are
     * not bridged.
     */
    double average(Distance distance) {
        double[] ranges = IntStream.range(1, base.length)
                .filter(k -> times[base[k]] - times[base[k - 1]] == base[k] - base[k - 1])
                .mapToDouble(k -> distance.of(base[k - 1], base[k]))
                .toArray();
        if (ranges.length == 0) {
            return Double.NaN;
        }
        double average = Accurate.mean(ranges);
        double[] kept = Arrays.stream(ranges)
                .filter(range -> range < OUTLYING * average)
                .toArray();
        return screened && kept.length > 0 ? Accurate.mean(kept) : average;
    }

    /** Of two points, by their places. */
    interface Distance {
        double of(int one, int other);
    }
}
