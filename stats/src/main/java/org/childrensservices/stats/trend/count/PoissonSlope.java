package org.childrensservices.stats.trend.count;

/**
 * The slope of greatest likelihood of counts of mean n exp(a + b t). Given b, the level a follows in closed form, so
 * that one number remains: the b at which the mean time of the events is the mean of t by the weights n exp(b t). That
 * mean rises with b, by the variance of t by the same weights, and Newton's method finds it. Holds its results; used
 * again for any number of series.
 */
final class PoissonSlope {

    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 1e-6;
    private static final double LONGEST_STEP = 1;

    private double slope;
    private double standardError;
    private double logChange;

    // Of the times by the weights at the slope that is tried.
    private double sum;
    private double mean;
    private double variance;
    private double thirdMoment;

    /**
     * Finds the slope.
     *
     * @param total how many events there are
     * @param moment the sum of their times
     * @param exposures what they are counted in
     * @param times whole numbers from 0 up, rising
     * @return whether there is one: not without events, nor with all of them in the first or all in the last period
     */
    boolean solve(double total, double moment, double[] exposures, int[] times) {
        int last = times[times.length - 1];
        if (!(moment > 0 && moment < total * last)) {
            return false;
        }
        double target = moment / total;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double b = 0;
        double ratio = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            weigh(ratio, exposures, times);
            double miss = target - mean;
            double change = miss / variance;
            // The second derivative of the mean takes half of its product with the square of the change.
            double bend = thirdMoment / variance * change / 2;
            double better = Math.abs(bend) < 0.5 ? change * (1 - bend) : change;
            if (Math.abs(change) * last <= CLOSE) {
                // The next change would be of the order of the third power of this one.
                slope = b + better;
                standardError = 1 / Math.sqrt(total * (variance + thirdMoment * better));
                logChange = better * (mean + variance * better / 2);
                return Double.isFinite(standardError);
            }
            if (miss > 0) {
                low = b;
            } else {
                high = b;
            }
            double next = b + Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, better));
            b = next > low && next < high ? next : low + (high - low) / 2;
            ratio = Math.exp(b);
        }
        return false;
    }

    private void weigh(double ratio, double[] exposures, int[] times) {
        double power = 1;
        double s0 = exposures[0];
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int time = 0;
        for (int i = 1; i < times.length; i++) {
            int t = times[i];
            power *= ratio;
            for (time++; time < t; time++) {
                power *= ratio;
            }
            double weight = exposures[i] * power;
            double first = weight * t;
            double second = first * t;
            s0 += weight;
            s1 += first;
            s2 += second;
            s3 += second * t;
        }
        sum = s0;
        mean = s1 / s0;
        double square = s2 / s0;
        variance = square - mean * mean;
        thirdMoment = s3 / s0 - mean * (3 * square - 2 * mean * mean);
    }

    /** By period. */
    double slope() {
        return slope;
    }

    /** From the inverse information at the greatest likelihood. */
    double standardError() {
        return standardError;
    }

    /** The logarithm of the rate at time 0. */
    double level(double total) {
        return Math.log(total / sum) - logChange;
    }
}
