package org.childrensservices.stats.trend.forecast;

/** Season and trend of each value. */
final class Components {

    private final double[] seasonal;
    private final double[] trend;

    Components(double[] seasonal, double[] trend) {
        this.seasonal = seasonal;
        this.trend = trend;
    }

    double seasonal(int i) {
        return seasonal[i];
    }

    /** NaN where there is none. */
    double trend(int i) {
        return trend[i];
    }
}
