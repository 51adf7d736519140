package org.childrensservices.stats.rate;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** Quantiles of the gamma distribution with half an event more than was counted. */
record JeffreysPoisson() implements RateMethod {

    static final JeffreysPoisson INSTANCE = new JeffreysPoisson();

    @Override
    public Interval limits(long count, ConfidenceLevel level) {
        var posterior = GammaDistribution.of(count + 0.5, 1);
        return new Interval(
                posterior.inverseCumulativeProbability(level.tail()),
                posterior.inverseSurvivalProbability(level.tail()),
                level,
                "Jeffreys");
    }

    @Override
    public String toString() {
        return "Jeffreys";
    }
}
