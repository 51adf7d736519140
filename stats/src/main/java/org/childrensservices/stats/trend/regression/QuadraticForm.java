package org.childrensservices.stats.trend.regression;

/** A weighted sum of squares of independent standard normal values. */
final class QuadraticForm {

    private static final double STEP = 0.05;
    private static final double NEGLIGIBLE = 1e-17;
    private static final double FARTHEST = 800;

    private QuadraticForm() {}

    /**
     * The probability that it is below 0, by the integral of Imhof (1961). On the logarithm of its variable the
     * integrand is smooth and falls exponentially to both sides, so that equal steps are accurate to rounding.
     */
    static double probabilityBelowZero(double[] weights) {
        double sum = integrand(weights, 1);
        for (int direction : new int[] {-1, 1}) {
            for (double at = STEP; at < FARTHEST; at += STEP) {
                double u = Math.exp(direction * at);
                double value = integrand(weights, u);
                sum += value;
                if (bound(weights, u, direction) < NEGLIGIBLE) {
                    break;
                }
            }
        }
        return Math.min(1, Math.max(0, 0.5 - sum * STEP / Math.PI));
    }

    private static double integrand(double[] weights, double u) {
        double angle = 0;
        double size = 0;
        for (double weight : weights) {
            angle += Math.atan(weight * u) / 2;
            size += Math.log1p(weight * weight * u * u) / 4;
        }
        return Math.sin(angle) * Math.exp(-size);
    }

    /** No value of the integrand farther out is larger. */
    private static double bound(double[] weights, double u, int direction) {
        double sum = 0;
        double size = 0;
        for (double weight : weights) {
            sum += Math.abs(weight) * u / 2;
            size += Math.log1p(weight * weight * u * u) / 4;
        }
        return direction < 0 ? sum : Math.exp(-size);
    }
}
