package org.childrensservices.stats.rate.standard;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/**
 * Quantiles of two gamma distributions: the lower of one with the mean and variance of the rate, the upper of one with
 * those of one more event of some weight.
 */
enum GammaLimits implements StandardisationMethod {
    FAY_FEUER("gamma, Fay and Feuer") {
        @Override
        GammaDistribution upper(WeightedSum sum) {
            double weight = sum.largestWeight();
            return gamma(sum.value() + weight, sum.variance() + weight * weight);
        }
    },
    TIWARI("gamma, Tiwari, Clegg and Zou") {
        @Override
        GammaDistribution upper(WeightedSum sum) {
            return gamma(sum.value() + sum.meanWeight(), sum.variance() + sum.meanSquaredWeight());
        }
    };

    private final String text;

    GammaLimits(String text) {
        this.text = text;
    }

    abstract GammaDistribution upper(WeightedSum sum);

    /** The value must be above 0. */
    static GammaDistribution lower(WeightedSum sum) {
        return gamma(sum.value(), sum.variance());
    }

    static void checkIndependent(WeightedSum sum) {
        checkArgument(
                sum.independent(),
                "gamma limits need independent events, and the variance must be that of them: %s",
                sum.variance());
    }

    private static GammaDistribution gamma(double mean, double variance) {
        return GammaDistribution.of(mean / variance * mean, variance / mean);
    }

    @Override
    public Outcome<Interval> limits(WeightedSum sum, ConfidenceLevel level) {
        checkIndependent(sum);
        double tail = level.tail();
        return Outcome.of(new Interval(
                sum.value() == 0 ? 0 : lower(sum).inverseCumulativeProbability(tail),
                upper(sum).inverseSurvivalProbability(tail),
                level,
                text));
    }

    @Override
    public String toString() {
        return text;
    }
}
