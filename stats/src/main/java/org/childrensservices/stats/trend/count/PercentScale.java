package org.childrensservices.stats.trend.count;

/** From changes of a logarithm to percentages. */
final class PercentScale {

    private PercentScale() {}

    static double percent(double logarithm) {
        return 100 * Math.expm1(logarithm);
    }
}
