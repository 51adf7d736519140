package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.childrensservices.stats.rate.rank.QuantileType;

/** The values of all draws of a simulation, in the order of the draws. */
public final class SimulatedValues {

    private static final int GROUPS = 4_096;
    private static final int SORTED_WHOLE = 4 * GROUPS;

    private final double[] values;
    private final double mean;
    private final double deviation;
    private final double least;
    private final double most;

    /** Takes over the array, all of it finite. */
    SimulatedValues(double[] values) {
        this.values = values;
        this.mean = sum(values) / values.length;
        this.deviation = Math.sqrt(sum(values, mean, true) / (values.length - 1));
        double low = values[0];
        double high = values[0];
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        this.least = low;
        this.most = high;
    }

    /** The sum of the values less a centre, or of their squares: of short runs first, so that little is lost. */
    private static double sum(double[] values, double centre, boolean squared) {
        double total = 0;
        double lost = 0;
        for (int start = 0; start < values.length; start += GROUPS) {
            double run = run(values, start, Math.min(values.length, start + GROUPS), centre, squared);
            double corrected = run - lost;
            double next = total + corrected;
            lost = (next - total) - corrected;
            total = next;
        }
        return total;
    }

    private static double run(double[] values, int start, int end, double centre, boolean squared) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int at = start;
        for (; at + 3 < end; at += 4) {
            double first = values[at] - centre;
            double second = values[at + 1] - centre;
            double third = values[at + 2] - centre;
            double fourth = values[at + 3] - centre;
            a += squared ? first * first : first;
            b += squared ? second * second : second;
            c += squared ? third * third : third;
            d += squared ? fourth * fourth : fourth;
        }
        for (; at < end; at++) {
            double rest = values[at] - centre;
            a += squared ? rest * rest : rest;
        }
        return (a + b) + (c + d);
    }

    /** The sum of some values. */
    static double sum(double[] values) {
        return sum(values, 0, false);
    }

    /** {@return how many draws there are} */
    public int draws() {
        return values.length;
    }

    /**
     * Returns the value of a draw.
     *
     * @param draw which, from 0
     * @return the value
     */
    public double get(int draw) {
        return values[checkElementIndex(draw, values.length, "draw")];
    }

    /** {@return the mean} */
    public double mean() {
        return mean;
    }

    /** {@return the standard deviation, with n-1} */
    public double standardDeviation() {
        return deviation;
    }

    /** {@return how far the mean may be out because the draws are not endless: the standard error} */
    public double standardError() {
        return deviation / Math.sqrt(values.length);
    }

    /** {@return the smallest value} */
    public double least() {
        return least;
    }

    /** {@return the largest value} */
    public double most() {
        return most;
    }

    /**
     * Returns the value below which a share of the draws lies, interpolated as spreadsheets, R and numpy do (type 7).
     *
     * @param share the share, 0 to 1: 0.5 for the median
     * @return the value
     */
    public double quantile(double share) {
        return quantiles(ImmutableDoubleArray.of(share), QuantileType.TYPE_7).get(0);
    }

    /**
     * Returns several quantiles, which takes hardly longer than one.
     *
     * @param shares the shares, 0 to 1
     * @return the values, type 7
     */
    public ImmutableDoubleArray quantiles(ImmutableDoubleArray shares) {
        return quantiles(shares, QuantileType.TYPE_7);
    }

    /**
     * Returns several quantiles of a type.
     *
     * @param shares the shares, 0 to 1
     * @param type how they are estimated
     * @return the values
     */
    public ImmutableDoubleArray quantiles(ImmutableDoubleArray shares, QuantileType type) {
        NavigableSet<Long> ranks = new TreeSet<>();
        shares.forEach(share -> type.estimate(values.length, share, rank -> {
            ranks.add(rank);
            // Unlike its neighbours, so that they are asked for too.
            return rank;
        }));
        Map<Long, Double> ranked = ranked(ranks);
        return ImmutableDoubleArray.copyOf(
                shares.stream().map(share -> type.estimate(values.length, share, ranked::get)));
    }

    /** Puts the values into groups by size, and sorts only the groups that are asked for. */
    private Map<Long, Double> ranked(NavigableSet<Long> ranks) {
        Map<Long, Double> found = new HashMap<>();
        double width = (most - least) / (GROUPS - 1);
        if (values.length <= SORTED_WHOLE || !(width > 0 && width < Double.POSITIVE_INFINITY)) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            ranks.forEach(rank -> found.put(rank, sorted[(int) (rank - 1)]));
            return found;
        }
        double perGroup = 1 / width;
        int[] sizes = new int[GROUPS + 1];
        for (double value : values) {
            sizes[group(value, perGroup)]++;
        }
        double[][] members = new double[GROUPS + 1][];
        int before = 0;
        for (int group = 0; group < sizes.length; group++) {
            if (!ranks.subSet(before + 1L, before + sizes[group] + 1L).isEmpty()) {
                members[group] = new double[sizes[group]];
            }
            before += sizes[group];
        }
        int[] filled = new int[sizes.length];
        for (double value : values) {
            int group = group(value, perGroup);
            if (members[group] != null) {
                members[group][filled[group]++] = value;
            }
        }
        before = 0;
        for (int group = 0; group < sizes.length; group++) {
            if (members[group] != null) {
                Arrays.sort(members[group]);
                for (long rank : ranks.subSet(before + 1L, before + sizes[group] + 1L)) {
                    found.put(rank, members[group][(int) (rank - 1 - before)]);
                }
            }
            before += sizes[group];
        }
        return found;
    }

    private int group(double value, double perGroup) {
        return (int) ((value - least) * perGroup);
    }

    /**
     * Returns the share of draws above a value.
     *
     * @param value the value
     * @return the share, with its standard error
     */
    public SimulatedProbability probabilityAbove(double value) {
        int above = 0;
        for (double drawn : values) {
            above += drawn > value ? 1 : 0;
        }
        return new SimulatedProbability(above, values.length);
    }

    /** The mean of what is above 0. */
    double meanOfGains() {
        double[] gains = new double[values.length];
        for (int draw = 0; draw < gains.length; draw++) {
            gains[draw] = Math.max(0, values[draw]);
        }
        return sum(gains) / gains.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SimulatedValues simulated && Arrays.equals(values, simulated.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "mean " + Numbers.text(mean) + " (se " + Numbers.text(standardError()) + "), sd "
                + Numbers.text(deviation);
    }
}
