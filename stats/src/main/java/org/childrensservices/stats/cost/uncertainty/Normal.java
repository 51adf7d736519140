package org.childrensservices.stats.cost.uncertainty;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The normal distribution. */
record Normal(double mean, double deviation) implements Distribution {

    static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    @Override
    public double quantile(double probability) {
        return mean + deviation * Probabilities.quantile(STANDARD, probability);
    }

    @Override
    public double variance() {
        return deviation * deviation;
    }

    @Override
    public double skewness() {
        return 0;
    }

    @Override
    public double base() {
        return mean;
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
        return "normal " + Numbers.text(mean) + " (se " + Numbers.text(deviation) + ")";
    }
}
