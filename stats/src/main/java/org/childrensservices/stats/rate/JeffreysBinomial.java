package org.childrensservices.stats.rate;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.childrensservices.stats.measure.ConfidenceLevel;

/** Quantiles of the beta distribution with half a case more on either side, at the ends as they are or closed. */
record JeffreysBinomial(boolean closed) implements FromSmallerPart {

    static final JeffreysBinomial OPEN = new JeffreysBinomial(false);
    static final JeffreysBinomial CLOSED = new JeffreysBinomial(true);

    @Override
    public double lower(double part, double rest, ConfidenceLevel level) {
        return closed && part == 0 ? 0 : posterior(part, rest).inverseCumulativeProbability(level.tail());
    }

    @Override
    public double upper(double part, double rest, ConfidenceLevel level) {
        return posterior(part, rest).inverseSurvivalProbability(level.tail());
    }

    private static BetaDistribution posterior(double part, double rest) {
        return BetaDistribution.of(part + 0.5, rest + 0.5);
    }

    @Override
    public String toString() {
        return closed ? "Jeffreys, closed at the ends" : "Jeffreys";
    }
}
