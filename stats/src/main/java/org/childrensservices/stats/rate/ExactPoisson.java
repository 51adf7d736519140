package org.childrensservices.stats.rate;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** Garwood's limits: the upper one by the survival function, as 1 - tail would lose digits. */
record ExactPoisson() implements RateMethod {

    static final ExactPoisson INSTANCE = new ExactPoisson();

    @Override
    public Interval limits(long count, ConfidenceLevel level) {
        double tail = level.tail();
        double lower = count == 0 ? 0 : GammaDistribution.of((double) count, 1).inverseCumulativeProbability(tail);
        double upper = GammaDistribution.of(count + 1.0, 1).inverseSurvivalProbability(tail);
        return new Interval(lower, upper, level, "exact");
    }

    @Override
    public String toString() {
        return "exact";
    }
}
