package org.childrensservices.stats.rate.rank;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Range;
import java.util.Arrays;
import java.util.Map;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Interval;

/**
 * Values side by side, such as the rates of all local authorities. One that is missing or suppressed has no rank and
 * takes no place from the others.
 *
 * @param <K> what has a value, such as the code of an area
 */
public final class Ranking<K> {

    private final ImmutableMap<K, Outcome<Double>> values;
    private final double[] sorted;

    private Ranking(ImmutableMap<K, Outcome<Double>> values) {
        this.values = values;
        this.sorted = values.values().stream()
                .flatMap(value -> value.toOptional().stream())
                .mapToDouble(value -> value + 0.0)
                .sorted()
                .toArray();
        // One that is not a number is sorted last.
        checkArgument(
                sorted.length == 0 || !Double.isNaN(sorted[sorted.length - 1]), "values must be numbers: %s", values);
    }

    /**
     * Returns a ranking of values.
     *
     * @param <K> what has a value
     * @param values the values, or why there is none
     * @return the ranking
     */
    public static <K> Ranking<K> ofOutcomes(Map<K, Outcome<Double>> values) {
        return new Ranking<>(ImmutableMap.copyOf(values));
    }

    /**
     * Returns a ranking of values none of which is missing.
     *
     * @param <K> what has a value
     * @param values the values
     * @return the ranking
     */
    public static <K> Ranking<K> of(Map<K, Double> values) {
        return ofOutcomes(Maps.transformValues(values, Outcome::of));
    }

    /**
     * Returns the places that each could have by chance: those left by all whose intervals lie wholly before and wholly
     * after its own. If all intervals hold their true values together at some level, so do these places (Klein, Wright
     * and Wieczorek 2020, Journal of the Royal Statistical Society A 183:589); 150 separate intervals of 95% do not.
     *
     * @param <K> what has an interval
     * @param intervals the intervals
     * @return the first and the last place of each, counted from the smallest
     */
    public static <K> ImmutableMap<K, Range<Integer>> places(Map<K, Interval> intervals) {
        double[] lower = intervals.values().stream()
                .mapToDouble(Interval::lower)
                .sorted()
                .toArray();
        double[] upper = intervals.values().stream()
                .mapToDouble(Interval::upper)
                .sorted()
                .toArray();
        return ImmutableMap.copyOf(Maps.transformValues(
                intervals,
                interval ->
                        Range.closed(1 + countBelow(upper, interval.lower()), countNotAbove(lower, interval.upper()))));
    }

    /** {@return how many have a value} */
    public int size() {
        return sorted.length;
    }

    /**
     * Returns the rank of one.
     *
     * @param key which
     * @return its rank, or none with the reason why it has no value
     */
    public Outcome<Rank> rank(K key) {
        return value(key).map(value -> {
            int below = countBelow(sorted, value);
            int notAbove = countNotAbove(sorted, value);
            int distinct = (int) Arrays.stream(sorted, 0, below).distinct().count();
            return new Rank(below, notAbove - below, sorted.length - notAbove, distinct);
        });
    }

    /**
     * Returns the quantile group of one.
     *
     * @param key which
     * @param groups how many groups, positive
     * @param order which end is group 1
     * @return its group, or none: with the reason why it has no value, or with the code
     *     {@link ReasonCode#TOO_FEW_POINTS}
     */
    public Outcome<Integer> quantileGroup(K key, int groups, RankOrder order) {
        return rank(key).flatMap(rank -> rank.quantileGroup(groups, order));
    }

    /**
     * Returns the value below which a share of the values lies, interpolated as spreadsheets do.
     *
     * @param probability the share, 0 to 1: 0.5 for the median
     * @return the quantile, or none with the code {@link ReasonCode#TOO_FEW_POINTS} without values
     */
    public Outcome<Double> quantile(double probability) {
        return quantile(probability, QuantileType.TYPE_7);
    }

    /**
     * Returns the value below which a share of the values lies.
     *
     * @param probability the share, 0 to 1: 0.5 for the median
     * @param type how it is estimated
     * @return the quantile, or none with the code {@link ReasonCode#TOO_FEW_POINTS} without values
     */
    public Outcome<Double> quantile(double probability, QuantileType type) {
        checkArgument(probability >= 0 && probability <= 1, "probability must be from 0 to 1: %s", probability);
        return sorted.length == 0
                ? Outcome.none(ReasonCode.TOO_FEW_POINTS, "a quantile needs values")
                : Outcome.of(type.estimate(sorted.length, probability, rank -> sorted[(int) rank - 1]));
    }

    private Outcome<Double> value(K key) {
        Outcome<Double> value = values.get(key);
        checkArgument(value != null, "must be one of those ranked: %s", key);
        return value;
    }

    private static int countBelow(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int countNotAbove(double[] sorted, double value) {
        return value == Double.POSITIVE_INFINITY ? sorted.length : countBelow(sorted, Math.nextUp(value));
    }

    @Override
    public String toString() {
        return "ranking of " + sorted.length + " values";
    }
}
