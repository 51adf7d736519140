package org.childrensservices.stats.rate.funnel;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** The exact interval of the expected count, as if it had been observed. */
record ChiSquareLines() implements RatioLines {

    static final ChiSquareLines INSTANCE = new ChiSquareLines();

    @Override
    public Interval limits(ObservedRatio area, ConfidenceLevel level) {
        double expected = area.expected();
        double tail = level.tail();
        return new Interval(
                GammaDistribution.of(expected, 1).inverseCumulativeProbability(tail) / expected,
                GammaDistribution.of(expected + 1, 1).inverseSurvivalProbability(tail) / expected,
                level,
                toString());
    }

    @Override
    public String toString() {
        return "chi-square";
    }
}
