package org.childrensservices.stats.rate;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.childrensservices.stats.measure.ConfidenceLevel;

/** The exact limits: quantiles of the beta distribution. */
record ClopperPearson() implements FromSmallerPart {

    static final ClopperPearson INSTANCE = new ClopperPearson();

    @Override
    public double lower(double part, double rest, ConfidenceLevel level) {
        return part == 0 ? 0 : BetaDistribution.of(part, rest + 1).inverseCumulativeProbability(level.tail());
    }

    @Override
    public double upper(double part, double rest, ConfidenceLevel level) {
        return part == 0
                ? -Math.expm1(Math.log(level.tail()) / rest)
                : BetaDistribution.of(part + 1, rest).inverseSurvivalProbability(level.tail());
    }

    @Override
    public String toString() {
        return "Clopper-Pearson";
    }
}
