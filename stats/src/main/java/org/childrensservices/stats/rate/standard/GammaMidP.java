package org.childrensservices.stats.rate.standard;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** Quantiles of the mixture of Fay and Feuer's two distributions; without events the first is a certain 0. */
record GammaMidP() implements StandardisationMethod {

    static final GammaMidP INSTANCE = new GammaMidP();

    private static final int MOST_STEPS = 1_000;

    @Override
    public Outcome<Interval> limits(WeightedSum sum, ConfidenceLevel level) {
        GammaLimits.checkIndependent(sum);
        double tail = level.tail();
        GammaDistribution above = GammaLimits.FAY_FEUER.upper(sum);
        if (sum.value() == 0) {
            return Outcome.of(new Interval(0, above.inverseSurvivalProbability(2 * tail), level, toString()));
        }
        GammaDistribution below = GammaLimits.lower(sum);
        double lower = root(
                x -> (below.cumulativeProbability(x) + above.cumulativeProbability(x)) / (2 * tail) - 1,
                below.inverseCumulativeProbability(tail),
                above.inverseCumulativeProbability(tail));
        double upper = root(
                x -> 1 - (below.survivalProbability(x) + above.survivalProbability(x)) / (2 * tail),
                below.inverseSurvivalProbability(tail),
                above.inverseSurvivalProbability(tail));
        return Outcome.of(new Interval(lower, Math.max(lower, upper), level, toString()));
    }

    /** The quantile of the mixture is between those of its parts, in whichever order they are. */
    private static double root(DoubleUnaryOperator excess, double one, double other) {
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        if (excess.applyAsDouble(low) >= 0) {
            return low;
        }
        return excess.applyAsDouble(high) <= 0
                ? high
                : new BrentSolver(1e-15, Double.MIN_NORMAL, 1e-15).solve(MOST_STEPS, excess::applyAsDouble, low, high);
    }

    @Override
    public String toString() {
        return "gamma mid-P, Fay and Kim";
    }
}
