package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.GammaDistribution;

/** The gamma distribution. */
record Gamma(double shape, double scale) implements Distribution {

    Gamma {
        checkArgument(shape > 0 && Double.isFinite(shape), "shape must be positive and finite: %s", shape);
        checkArgument(scale > 0 && Double.isFinite(scale), "scale must be positive and finite: %s", scale);
    }

    @Override
    public double quantile(double probability) {
        return Probabilities.quantile(standard(), probability) * scale;
    }

    /** The distribution of scale 1. */
    GammaDistribution standard() {
        return GammaDistribution.of(shape, 1);
    }

    @Override
    public double mean() {
        return shape * scale;
    }

    @Override
    public double variance() {
        return shape * scale * scale;
    }

    @Override
    public double skewness() {
        return 2 / Math.sqrt(shape);
    }

    @Override
    public double base() {
        return mean();
    }

    @Override
    public double low() {
        return quantile(Probabilities.TAIL);
    }

    @Override
    public double high() {
        return quantile(1 - Probabilities.TAIL);
    }

    @Override
    public String toString() {
        return "gamma " + Numbers.text(mean()) + " (se " + Numbers.text(standardDeviation()) + ")";
    }
}
