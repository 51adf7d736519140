package org.childrensservices.stats.trend.count;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

/** Counts over time: periods since the first, of which gaps leave some out, events and what they are counted in. */
final class CountPoints {

    private final int[] times;
    private final double[] counts;
    private final double[] exposures;

    private CountPoints(int[] times, double[] counts, double[] exposures) {
        this.times = times;
        this.counts = counts;
        this.exposures = exposures;
    }

    static Outcome<CountPoints> ofRates(Series<Rate> series) {
        return of(series, Rate::count, rate -> rate.denominator().amount().doubleValue());
    }

    static Outcome<CountPoints> ofProportions(Series<Proportion> series) {
        return of(series, Proportion::count, proportion -> (double) proportion.total());
    }

    private static <Q> Outcome<CountPoints> of(
            Series<Q> series, ToLongFunction<Q> count, ToDoubleFunction<Q> exposure) {
        ImmutableSortedMap<TimePeriod, Q> values = series.comparable().values();
        if (values.size() < 2) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS, "A trend of counts needs at least 2 points: " + values.size());
        }
        int[] times = new int[values.size()];
        double[] counts = new double[values.size()];
        double[] exposures = new double[values.size()];
        int i = 0;
        for (var point : values.entrySet()) {
            times[i] = Math.toIntExact(point.getKey().since(values.firstKey()));
            counts[i] = (double) count.applyAsLong(point.getValue());
            exposures[i] = exposure.applyAsDouble(point.getValue());
            if (exposures[i] == 0) {
                return Outcome.none(
                        ReasonCode.EMPTY_DENOMINATOR, "A trend of counts needs a denominator in " + point.getKey());
            }
            i++;
        }
        return Outcome.of(new CountPoints(times, counts, exposures));
    }

    int size() {
        return times.length;
    }

    int time(int i) {
        return times[i];
    }

    double count(int i) {
        return counts[i];
    }

    double exposure(int i) {
        return exposures[i];
    }

    int[] times() {
        return times;
    }

    double[] exposures() {
        return exposures;
    }

    double total() {
        return Arrays.stream(counts).sum();
    }

    double totalExposure() {
        return Arrays.stream(exposures).sum();
    }

    /** The sum of the times of all events. */
    double moment() {
        double moment = 0;
        for (int i = 0; i < times.length; i++) {
            moment += times[i] * counts[i];
        }
        return moment;
    }
}
