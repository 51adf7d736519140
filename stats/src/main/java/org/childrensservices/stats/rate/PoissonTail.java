package org.childrensservices.stats.rate;

import org.childrensservices.stats.measure.ConfidenceLevel;

/** The tail of a Poisson count; its parameter is the mean. */
final class PoissonTail extends CountTail {

    /** For few events the power has more digits than the exponential of a logarithm. */
    private static final double[] FACTORIALS = factorials();

    private double count;

    private static double[] factorials() {
        double[] factorials = new double[16];
        factorials[0] = 1;
        for (int n = 1; n < factorials.length; n++) {
            factorials[n] = n * factorials[n - 1];
        }
        return factorials;
    }

    /** The mean of which a larger count has the probability of the tail; 0 for a count of 0. */
    double lower(double count, boolean midP, ConfidenceLevel level) {
        return count == 0 ? 0 : limit(count, true, midP, level.tail(), -level.z());
    }

    /** The mean of which a smaller count has the probability of the tail. */
    double upper(double count, boolean midP, ConfidenceLevel level) {
        return count == 0
                ? -Math.log(midP ? level.significance() : level.tail())
                : limit(count, false, midP, level.tail(), level.z());
    }

    private double limit(double count, boolean rises, boolean midP, double tail, double z) {
        this.count = count;
        this.rises = rises;
        this.midP = midP;
        double shape = midP ? count + 0.5 : rises ? count : count + 1;
        GammaExpansion expansion = new GammaExpansion(shape, z);
        if (!midP && expansion.isExact()) {
            return expansion.quantile();
        }
        double start = expansion.quantile();
        if (!(start > 0.1 * shape)) {
            start = Math.exp((Math.log(tail) + logFactorial(count)) / count);
        }
        return parameterOf(tail, start, Double.POSITIVE_INFINITY);
    }

    @Override
    void at(double mean) {
        double here = probability(count, mean);
        double ofMean = count / mean;
        if (midP) {
            probability = (rises ? atLeast(count, mean, here) : atMost(count, mean, here)) - here / 2;
            density = here * (ofMean + 1) / 2;
            slope = (count - 1) / mean - 1 + 1 / (count + mean);
            bend = -(count - 1) / (mean * mean) - 1 / ((count + mean) * (count + mean));
        } else if (rises) {
            probability = atLeast(count, mean, here);
            density = here * ofMean;
            slope = (count - 1) / mean - 1;
            bend = -(count - 1) / (mean * mean);
        } else {
            probability = atMost(count, mean, here);
            density = here;
            slope = ofMean - 1;
            bend = -ofMean / mean;
        }
    }

    /** The probability of a count. */
    static double probability(double count, double mean) {
        return probability(count, mean, mean - count);
    }

    /** The probability of a count, given also by how much the mean exceeds it. */
    static double probability(double count, double mean, double excess) {
        if (count >= FACTORIALS.length) {
            return likelihood(count, mean, excess) * Math.exp(-stirlingError(count)) / Math.sqrt(2 * Math.PI * count);
        }
        // Where the exponential is 0 the power may be infinite.
        double none = Math.exp(-mean);
        return none == 0 ? 0 : Math.pow(mean, count) * none / FACTORIALS[(int) count];
    }

    /** The probability of a count or more. */
    static double atLeast(double count, double mean) {
        return count <= 0 ? 1 : mean == 0 ? 0 : atLeast(count, mean, probability(count, mean));
    }

    /** The probability of a count or less. */
    static double atMost(double count, double mean) {
        return count < 0 ? 0 : mean == 0 ? 1 : atMost(count, mean, probability(count, mean));
    }

    private static double atLeast(double count, double mean, double here) {
        return mean <= count + 1
                ? here * poissonSumAbove(count, mean)
                : 1 - here * (count / mean) * poissonSumBelow(count - 1, mean);
    }

    private static double atMost(double count, double mean, double here) {
        return mean >= count
                ? here * poissonSumBelow(count, mean)
                : 1 - here * (mean / (count + 1)) * poissonSumAbove(count + 1, mean);
    }
}
