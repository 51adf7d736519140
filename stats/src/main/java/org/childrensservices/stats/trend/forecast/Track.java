package org.childrensservices.stats.trend.forecast;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.List;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

/** The values of a series as arrays: periods since the first, of which gaps leave some out, and values. */
final class Track {

    private final TimePeriod start;
    private final int[] times;
    private final double[] values;

    private Track(TimePeriod start, int[] times, double[] values) {
        this.start = start;
        this.times = times;
        this.values = values;
    }

    /** Of a series with at least one comparable value. */
    static Track of(Series<Double> series) {
        ImmutableSortedMap<TimePeriod, Double> points = series.comparable().values();
        List<TimePeriod> periods = points.keySet().asList();
        return new Track(
                periods.get(0),
                periods.stream()
                        .mapToInt(period -> Math.toIntExact(period.since(periods.get(0))))
                        .toArray(),
                points.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    int size() {
        return values.length;
    }

    int time(int i) {
        return times[i];
    }

    double value(int i) {
        return values[i];
    }

    double[] values() {
        return values.clone();
    }

    double last() {
        return values[values.length - 1];
    }

    int lastTime() {
        return times[times.length - 1];
    }

    boolean hasGap() {
        return lastTime() != size() - 1;
    }

    TimePeriod period(int time) {
        return start.plus(time);
    }

    /** The place of the value so many periods before another, -1 if there is none. */
    int before(int i, int periods) {
        int place = Arrays.binarySearch(times, times[i] - periods);
        return Math.max(place, -1);
    }

    /** The place of the last value of the season of a time. */
    int lastOfSeason(int time, int perYear) {
        int i = size() - 1;
        while (i >= 0 && Math.floorMod(time - times[i], perYear) != 0) {
            i--;
        }
        return i;
    }
}
