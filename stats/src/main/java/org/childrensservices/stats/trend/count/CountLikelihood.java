package org.childrensservices.stats.trend.count;

import org.apache.commons.math3.special.Gamma;

/** Likelihoods of counts, and the derivatives of the logarithm of the gamma function that they need. */
final class CountLikelihood {

    private static final double LARGE = 20;

    private CountLikelihood() {}

    /** Of a negative binomial count with a mean and a shape, or of a Poisson one where the shape is without bound. */
    static double log(double count, double mean, double shape) {
        double events = count == 0 ? 0 : count * Math.log(mean);
        if (shape == Double.POSITIVE_INFINITY) {
            return events - mean - Gamma.logGamma(count + 1);
        }
        return Gamma.logGamma(shape + count)
                - Gamma.logGamma(shape)
                - Gamma.logGamma(count + 1)
                + events
                - count * Math.log(mean + shape)
                - shape * Math.log1p(mean / shape);
    }

    /** The derivative of the logarithm of the gamma function, to the accuracy of a double. */
    static double digamma(double x) {
        double shift = 0;
        double y = x;
        while (y < LARGE) {
            shift -= 1 / y;
            y++;
        }
        double w = 1 / (y * y);
        return shift
                + Math.log(y)
                - 0.5 / y
                - w * (1.0 / 12 - w * (1.0 / 120 - w * (1.0 / 252 - w * (1.0 / 240 - w * (1.0 / 132)))));
    }
}
