package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/**
 * Parts of wholes for many areas at once: the column form of {@link Proportion}, for
 * {@link ProportionCalculator#estimate(ProportionColumn)}. The arrays are read where they are and not copied.
 *
 * <pre>{@code
 * ProportionColumn.of(counts).outOf(totals);
 * }</pre>
 */
public final class ProportionColumn {

    private final long[] counts;
    private final long[] totals;

    private ProportionColumn(long[] counts, long[] totals) {
        checkArgument(
                counts.length == totals.length,
                "there must be as many totals as counts: %s and %s",
                totals.length,
                counts.length);
        this.counts = counts;
        this.totals = totals;
    }

    /**
     * Starts proportions from their parts.
     *
     * @param counts the part of each area, not negative
     * @return the parts, to be put {@code outOf} wholes
     */
    public static Parts of(long[] counts) {
        return new Parts(counts);
    }

    /** Parts that still need their wholes. */
    public static final class Parts {
        private final long[] counts;

        private Parts(long[] counts) {
            this.counts = counts;
        }

        /**
         * Puts the parts in their wholes.
         *
         * @param totals the whole of each area, not less than its part; as many as there are parts
         * @return the proportions
         */
        public ProportionColumn outOf(long[] totals) {
            return new ProportionColumn(counts, totals);
        }
    }

    /** {@return how many proportions there are} */
    public int size() {
        return counts.length;
    }

    /** Estimates every proportion by the arithmetic of {@link ProportionCalculator#estimate(Proportion)}. */
    void estimate(ProportionMethod method, ConfidenceLevel level, EstimateColumn estimates) {
        int at = 0;
        while (at < counts.length) {
            if (method == Wilson.PLAIN) {
                at = estimateByWilson(at, level.z(), estimates);
            }
            if (at < counts.length) {
                estimateByObject(at, method, level, estimates);
                at++;
            }
        }
    }

    /** Estimates until a proportion that has no estimate: nothing else in the loop. */
    private int estimateByWilson(int from, double z, EstimateColumn estimates) {
        double[] values = estimates.values();
        double[] lowers = estimates.lowers();
        double[] uppers = estimates.uppers();
        for (int i = from; i < counts.length; i++) {
            if (counts[i] < 0 || counts[i] > totals[i] || totals[i] == 0) {
                return i;
            }
            double x = (double) counts[i];
            double n = (double) totals[i];
            double p = x / n;
            double middleAndRoot = Wilson.middleAndRoot(x, n, p, z);
            values[i] = p;
            lowers[i] = Wilson.lowerOfRoot(x, p, middleAndRoot);
            uppers[i] = x == n ? 1 : Wilson.upperOfRoot(n, z, middleAndRoot);
        }
        return counts.length;
    }

    private void estimateByObject(int at, ProportionMethod method, ConfidenceLevel level, EstimateColumn estimates) {
        checkCell(at);
        if (totals[at] == 0) {
            estimates.setInestimable(at);
        } else {
            Interval limits = method.limits(new Proportion(counts[at], totals[at]), level);
            estimates.values()[at] = (double) counts[at] / totals[at];
            estimates.lowers()[at] = limits.lower();
            estimates.uppers()[at] = limits.upper();
        }
    }

    private void checkCell(int at) {
        if (counts[at] < 0 || counts[at] > totals[at]) {
            throw new IllegalArgumentException(
                    "count must be from 0 to the total: %d of %d at %d".formatted(counts[at], totals[at], at));
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, counts.length == 1 ? "%,d proportion" : "%,d proportions", counts.length);
    }
}
