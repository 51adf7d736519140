package org.childrensservices.stats.trend;

import java.util.Locale;

/**
 * The scores and tests of many series, the same to the last bit as those of their single tests. An array has no place
 * for a reason: what cannot be tested is NaN in all three, and the single test says why.
 */
public final class MannKendallColumn {

    private final double[] scores;
    private final double[] statistics;
    private final double[] probabilities;

    MannKendallColumn(int size) {
        this.scores = new double[size];
        this.statistics = new double[size];
        this.probabilities = new double[size];
    }

    void set(int at, double score, double statistic, double p) {
        scores[at] = score;
        statistics[at] = statistic;
        probabilities[at] = p;
    }

    /** {@return how many tests there are} */
    public int size() {
        return scores.length;
    }

    /** {@return pairs that rise minus pairs that fall, whole numbers; the array itself, not a copy} */
    public double[] scores() {
        return scores;
    }

    /** {@return the test statistics; the array itself, not a copy} */
    public double[] statistics() {
        return statistics;
    }

    /** {@return the two-sided p-values; the array itself, not a copy} */
    public double[] pValues() {
        return probabilities;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d tests", scores.length);
    }
}
