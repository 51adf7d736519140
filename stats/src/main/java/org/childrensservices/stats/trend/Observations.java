package org.childrensservices.stats.trend;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The values of a series as arrays: periods since the first, of which gaps leave some out, and values. */
final class Observations {

    /** As far as the rounding of a detrended value goes, relative to the largest value. */
    private static final double ROUNDING = 1e-12;

    private final int[] times;
    private final double[] values;

    private Observations(int[] times, double[] values) {
        this.times = times;
        this.values = values;
    }

    static Observations of(Series<Double> series) {
        ImmutableSortedMap<TimePeriod, Double> values = series.values();
        int[] times = new int[values.size()];
        double[] numbers = new double[values.size()];
        int i = 0;
        for (Map.Entry<TimePeriod, Double> point : values.entrySet()) {
            times[i] = Math.toIntExact(point.getKey().since(values.firstKey()));
            numbers[i++] = point.getValue() + 0.0; // minus zero is zero
        }
        return new Observations(times, numbers);
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

    /** The points of each season, with the year as the unit of time. */
    List<Observations> seasons(int perYear) {
        return IntStream.range(0, perYear)
                .mapToObj(season -> where(i -> times[i] % perYear == season).inUnitsOf(perYear))
                .toList();
    }

    private Observations where(IntPredicate kept) {
        int[] places = IntStream.range(0, size()).filter(kept).toArray();
        return new Observations(
                Arrays.stream(places).map(i -> times[i]).toArray(),
                Arrays.stream(places).mapToDouble(i -> values[i]).toArray());
    }

    private Observations inUnitsOf(int periods) {
        return new Observations(Arrays.stream(times).map(time -> time / periods).toArray(), values);
    }

    /** The points of the years, counted from the first point, of which no season is missing. */
    Observations completeYears(int perYear) {
        return where(i -> Arrays.stream(times)
                        .filter(time -> time / perYear == times[i] / perYear)
                        .count()
                == perYear);
    }

    /** Sorted slopes of all pairs. */
    double[] slopes() {
        double[] slopes = new double[size() * (size() - 1) / 2];
        int k = 0;
        for (int i = 0; i < size(); i++) {
            for (int j = i + 1; j < size(); j++) {
                slopes[k++] = (values[j] - values[i]) / (times[j] - times[i]);
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    /** Less a straight line. */
    Observations detrended(double slope) {
        return plusTrend(-slope);
    }

    /** And a straight line. */
    Observations plusTrend(double slope) {
        double[] sums = new double[size()];
        for (int i = 0; i < size(); i++) {
            sums[i] = values[i] + slope * (times[i] + 1);
        }
        return new Observations(times, tied(sums, largest() + Math.abs(slope) * (times[size() - 1] + 1)));
    }

    private double largest() {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    /** What differs by rounding only is made equal, or else a straight line would leave ranks behind. */
    private static double[] tied(double[] computed, double largest) {
        double[] sorted = computed.clone();
        Arrays.sort(sorted);
        double[] tied = computed.clone();
        for (int i = 0; i < computed.length; i++) {
            int at = Arrays.binarySearch(sorted, computed[i]);
            while (at > 0 && sorted[at] - sorted[at - 1] <= ROUNDING * largest) {
                at--;
            }
            tied[i] = sorted[at];
        }
        return tied;
    }

    static int sign(double difference) {
        return (int) Math.signum(difference);
    }

    /** Ties share the mean of their ranks. */
    Observations ranked() {
        double[] ranks = new double[size()];
        for (int i = 0; i < size(); i++) {
            int twice = 1;
            for (double other : values) {
                twice += sign(values[i] - other) + 1;
            }
            ranks[i] = twice / 2.0;
        }
        return new Observations(times, ranks);
    }

    /** Between points that many periods apart; a gap is not bridged. 0 where all values are equal. */
    double autocorrelation(int lag) {
        double mean = mean();
        double products = 0;
        double squares = 0;
        int j = 0;
        for (int i = 0; i < size(); i++) {
            squares += (values[i] - mean) * (values[i] - mean);
            while (j < size() && times[j] < times[i] + lag) {
                j++;
            }
            if (j < size() && times[j] == times[i] + lag) {
                products += (values[i] - mean) * (values[j] - mean);
            }
        }
        return squares == 0 ? 0 : products / squares;
    }

    private double mean() {
        double mean = Arrays.stream(values).sum() / size();
        double rest = 0;
        for (double value : values) {
            rest += value - mean;
        }
        return mean + rest / size();
    }

    /** What a point adds to a share of the point one period before; points after a gap are left out. */
    Observations whitened(double share) {
        Observations after = where(i -> i > 0 && times[i] == times[i - 1] + 1);
        double[] rest = IntStream.range(1, size())
                .filter(i -> times[i] == times[i - 1] + 1)
                .mapToDouble(i -> values[i] - share * values[i - 1])
                .toArray();
        return new Observations(after.times, tied(rest, largest()));
    }

    static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
