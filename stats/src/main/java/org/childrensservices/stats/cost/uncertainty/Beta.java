package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** The beta distribution of a share. */
record Beta(double successes, double failures) implements Distribution {

    Beta {
        checkArgument(
                successes > 0 && Double.isFinite(successes), "successes must be positive and finite: %s", successes);
        checkArgument(failures > 0 && Double.isFinite(failures), "failures must be positive and finite: %s", failures);
    }

    @Override
    public double quantile(double probability) {
        return Probabilities.quantile(standard(), probability);
    }

    BetaDistribution standard() {
        return BetaDistribution.of(successes, failures);
    }

    @Override
    public double mean() {
        return successes / (successes + failures);
    }

    @Override
    public double variance() {
        double sum = successes + failures;
        return successes * failures / (sum * sum * (sum + 1));
    }

    @Override
    public double skewness() {
        double sum = successes + failures;
        return 2 * (failures - successes) * Math.sqrt(sum + 1) / ((sum + 2) * Math.sqrt(successes * failures));
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
        return "beta " + Numbers.text(mean()) + " (se " + Numbers.text(standardDeviation()) + ")";
    }
}
