package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** Probabilities and what lies beyond them. */
final class Probabilities {

    /** What a test of sensitivity leaves out on each side of a distribution without ends. */
    static final double TAIL = 0.025;

    private static final double HALF = 0.5;

    private Probabilities() {}

    static void check(double probability) {
        checkArgument(probability >= 0 && probability <= 1, "probability must be from 0 to 1: %s", probability);
    }

    /** From the nearer end, where a double has digits to spare. */
    static double quantile(ContinuousDistribution distribution, double probability) {
        check(probability);
        return probability <= HALF
                ? distribution.inverseCumulativeProbability(probability)
                : distribution.inverseSurvivalProbability(1 - probability);
    }
}
