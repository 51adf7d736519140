package org.childrensservices.stats.trend.count;

/** From changes of a logarithm to percentages. */
final class PercentScale {

    private PercentScale() {}

    private static final double TINY = 1e-5;
    private static final double NOT_SMALL = 0.5;

    /** 100 (e^x - 1): as accurate as {@code expm1} and several times as fast. */
    static double percent(double logarithm) {
        double size = Math.abs(logarithm);
        if (size < TINY) {
            return 100 * logarithm * (1 + logarithm / 2 * (1 + logarithm / 3));
        }
        double ratio = Math.exp(logarithm);
        // What the rounding of the ratio took from the difference its logarithm has lost too.
        return size < NOT_SMALL ? 100 * ((ratio - 1) * logarithm / Math.log(ratio)) : 100 * (ratio - 1);
    }
}
