package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;

/** What has a normal logarithm. */
record Lognormal(double logMean, double logDeviation) implements Distribution {

    Lognormal {
        checkArgument(Double.isFinite(logMean), "mean of the logarithm must be finite: %s", logMean);
        checkArgument(
                logDeviation > 0 && Double.isFinite(logDeviation),
                "standard deviation of the logarithm must be positive and finite: %s",
                logDeviation);
    }

    @Override
    public double quantile(double probability) {
        return Math.exp(logMean + logDeviation * Probabilities.quantile(Normal.STANDARD, probability));
    }

    @Override
    public double mean() {
        return Math.exp(logMean + logDeviation * logDeviation / 2);
    }

    @Override
    public double variance() {
        return mean() * mean() * Math.expm1(logDeviation * logDeviation);
    }

    @Override
    public double skewness() {
        double excess = Math.expm1(logDeviation * logDeviation);
        return (excess + 3) * Math.sqrt(excess);
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
        return "lognormal " + Numbers.text(mean()) + " (se " + Numbers.text(standardDeviation()) + ")";
    }
}
