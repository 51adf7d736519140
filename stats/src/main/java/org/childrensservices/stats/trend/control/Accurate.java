package org.childrensservices.stats.trend.control;

/** Sums that lose nothing on the way: whether a point lies on the mean is decided by the last bit. */
final class Accurate {

    private Accurate() {}

    /** The mean of a number of values from the first, rounded once. */
    static double mean(double[] values, int count) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < count; i++) {
            double next = sum + values[i];
            double part = next - sum;
            lost += (sum - (next - part)) + (values[i] - part);
            sum = next;
        }
        double total = sum + lost;
        double rest = (sum - total) + lost;
        double mean = total / count;
        return mean + (Math.fma(-mean, count, total) + rest) / count;
    }

    static double mean(double[] values) {
        return mean(values, values.length);
    }
}
