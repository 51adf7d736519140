package org.childrensservices.stats.trend;

import java.util.Arrays;

/**
 * The exact distribution of Kendall's score over all orders of given values. The pairs that fall number as the
 * inversions of a multiset do, so their distribution is that of sums of Mann-Whitney counts, each group of equal values
 * against all before it; every step adds positive numbers only.
 */
final class KendallDistribution {

    /** By the number of pairs that fall. */
    private final double[] probabilities;

    private KendallDistribution(double[] probabilities) {
        this.probabilities = probabilities;
    }

    static KendallDistribution of(double[] values) {
        double[] sum = {1};
        int before = 0;
        for (int ties : tieGroups(values)) {
            sum = convolve(sum, mannWhitney(before, ties));
            before += ties;
        }
        return new KendallDistribution(sum);
    }

    /** The sizes of the groups of equal values. */
    static int[] tieGroups(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] groups = new int[sorted.length];
        int group = -1;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                group++;
            }
            groups[group]++;
        }
        return Arrays.copyOf(groups, group + 1);
    }

    /** A score as far from zero as this, on either side. */
    double pValue(long score) {
        int pairs = probabilities.length - 1;
        int falling = Math.toIntExact((pairs - Math.abs(score)) / 2);
        double tail = 0;
        for (int k = 0; k <= falling; k++) {
            tail += probabilities[k];
        }
        return Math.min(1, 2 * tail);
    }

    /** The exact p-value of values in perfect order, below which no order of them can come. */
    static double leastPValue(double[] values) {
        double p = 2;
        int n = 0;
        for (int ties : tieGroups(values)) {
            for (int k = 1; k <= ties; k++) {
                n++;
                p *= (double) k / n;
            }
        }
        return Math.min(1, p);
    }

    private static double[] mannWhitney(int m, int n) {
        // row[j] is the distribution of the count for i of the first and j of the second group.
        double[][] row = new double[n + 1][];
        for (int i = 0; i <= m; i++) {
            for (int j = 0; j <= n; j++) {
                double[] next = new double[i * j + 1];
                if (i == 0 || j == 0) {
                    next[0] = 1;
                } else {
                    // The largest of all is of the first group and exceeds j of the second, or of the second.
                    add(next, row[j], j, (double) i / (i + j));
                    add(next, row[j - 1], 0, (double) j / (i + j));
                }
                row[j] = next;
            }
        }
        return row[n];
    }

    private static void add(double[] target, double[] source, int shift, double weight) {
        for (int k = 0; k < source.length; k++) {
            target[k + shift] += weight * source[k];
        }
    }

    private static double[] convolve(double[] a, double[] b) {
        double[] sum = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            add(sum, b, i, a[i]);
        }
        return sum;
    }
}
