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
    EstimateColumn estimate(ProportionMethod method, ConfidenceLevel level) {
        EstimateColumn estimates = new EstimateColumn(counts.length, level, method.toString());
        if (method instanceof Wilson wilson) {
            estimateByWilson(wilson, level.z(), estimates);
        } else {
            estimateByObject(method, level, estimates);
        }
        return estimates;
    }

    private void estimateByWilson(Wilson wilson, double z, EstimateColumn estimates) {
        double[] lowers = estimates.lowers();
        double[] uppers = estimates.uppers();
        for (int from = 0; from < counts.length; from += RateColumn.STRETCH) {
            int to = Math.min(from + RateColumn.STRETCH, counts.length);
            boolean all = false;
            for (int i = from; i < to; i++) {
                checkCell(i);
                all |= counts[i] == totals[i];
                lowers[i] = (double) counts[i];
                uppers[i] = (double) totals[i];
            }
            if (wilson.correction() == 0) {
                limitsOf(lowers, uppers, estimates.values(), from, to, z);
            } else {
                for (int i = from; i < to; i++) {
                    double x = lowers[i];
                    double n = uppers[i];
                    estimates.values()[i] = x / n;
                    lowers[i] = wilson.lower(x, n, z);
                    uppers[i] = wilson.upper(x, n, z);
                }
            }
            if (all) {
                closeEnds(estimates, from, to);
            }
        }
    }

    /**
     * Puts the limits in the place of parts and wholes: by itself, and without a condition, so that the processor can
     * work on several at once.
     */
    private static void limitsOf(double[] parts, double[] wholes, double[] values, int from, int to, double z) {
        for (int i = from; i < to; i++) {
            double x = parts[i];
            double n = wholes[i];
            double p = x / n;
            double middleAndRoot = Wilson.middleAndRoot(x, n, p, z);
            values[i] = p;
            parts[i] = 2 * x * p / middleAndRoot;
            wholes[i] = middleAndRoot / (2 * (n + z * z));
        }
    }

    private void closeEnds(EstimateColumn estimates, int from, int to) {
        for (int i = from; i < to; i++) {
            if (totals[i] == 0) {
                estimates.setInestimable(i);
            } else if (counts[i] == totals[i]) {
                estimates.uppers()[i] = 1;
            }
        }
    }

    private void estimateByObject(ProportionMethod method, ConfidenceLevel level, EstimateColumn estimates) {
        for (int i = 0; i < counts.length; i++) {
            checkCell(i);
            if (totals[i] == 0) {
                estimates.setInestimable(i);
            } else {
                Interval limits = method.limits(new Proportion(counts[i], totals[i]), level);
                estimates.values()[i] = (double) counts[i] / totals[i];
                estimates.lowers()[i] = limits.lower();
                estimates.uppers()[i] = limits.upper();
            }
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
