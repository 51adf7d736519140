package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The corrections for several tests. */
enum MultiplicityCorrections implements MultiplicityCorrection {
    BONFERRONI("Bonferroni"),
    SIDAK("Sidak"),
    HOLM("Holm"),
    HOLM_SIDAK("Holm-Sidak"),
    HOCHBERG("Hochberg"),
    HOMMEL("Hommel"),
    BENJAMINI_HOCHBERG("Benjamini-Hochberg"),
    BENJAMINI_YEKUTIELI("Benjamini-Yekutieli");

    private final String text;

    MultiplicityCorrections(String text) {
        this.text = text;
    }

    @Override
    public double[] adjust(double... pValues) {
        for (double p : pValues) {
            checkArgument(p >= 0 && p <= 1, "p-value must be from 0 to 1: %s", p);
        }
        int k = pValues.length;
        Integer[] order = IntStream.range(0, k).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> pValues[i]));
        double[] sorted = Arrays.stream(order).mapToDouble(i -> pValues[i]).toArray();
        double[] adjusted = this == HOMMEL ? hommel(sorted) : stepwise(sorted);
        double[] inOrder = new double[k];
        for (int i = 0; i < k; i++) {
            inOrder[order[i]] = Math.min(1, adjusted[i]);
        }
        return inOrder;
    }

    private double[] stepwise(double[] sorted) {
        int k = sorted.length;
        double harmonic = IntStream.rangeClosed(1, k).mapToDouble(i -> 1.0 / i).sum();
        double[] adjusted = new double[k];
        for (int i = 0; i < k; i++) {
            double p = sorted[i];
            double left = k - i;
            adjusted[i] = switch (this) {
                case BONFERRONI -> k * p;
                case SIDAK -> sidak(p, k);
                case HOLM, HOCHBERG -> left * p;
                case HOLM_SIDAK -> sidak(p, left);
                case BENJAMINI_HOCHBERG -> (double) k / (i + 1) * p;
                case BENJAMINI_YEKUTIELI -> harmonic * k / (i + 1) * p;
                case HOMMEL -> throw new AssertionError(this);
            };
        }
        switch (this) {
            case HOLM, HOLM_SIDAK -> Arrays.parallelPrefix(adjusted, Math::max);
            case HOCHBERG, BENJAMINI_HOCHBERG, BENJAMINI_YEKUTIELI -> {
                for (int i = k - 2; i >= 0; i--) {
                    adjusted[i] = Math.min(adjusted[i], adjusted[i + 1]);
                }
            }
            case BONFERRONI, SIDAK, HOMMEL -> {}
        }
        return adjusted;
    }

    private static double sidak(double p, double tests) {
        return -Math.expm1(tests * Math.log1p(-p));
    }

    /** The largest, over all numbers m of tests, of what Simes' test of m of them asks for (Wright 1992). */
    private static double[] hommel(double[] sorted) {
        int k = sorted.length;
        double[] adjusted = sorted.clone();
        for (int m = k; m >= 2; m--) {
            int least = k - m;
            double simes = Double.POSITIVE_INFINITY;
            for (int i = 1; i <= m; i++) {
                if (m == k || i > 1) {
                    simes = Math.min(simes, m * sorted[least + i - 1] / i);
                }
            }
            for (int i = 0; i < k; i++) {
                double one = m == k
                        ? simes
                        : i <= least ? Math.min(m * sorted[i], simes) : Math.min(m * sorted[least], simes);
                adjusted[i] = Math.max(adjusted[i], one);
            }
        }
        return adjusted;
    }

    @Override
    public String toString() {
        return text;
    }
}
