package org.childrensservices.stats.rate;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * The two tails of a binomial count under a fixed probability, given as two weights of which it is the share of the
 * first, so that neither it nor its complement loses digits.
 */
record BinomialTest(double count, double rest, double weight, double otherWeight) {

    /** Twice the smaller tail: the test that the Clopper-Pearson interval inverts. */
    SignificanceTest central(String method) {
        double below = atMost(count, rest);
        double above = atLeast(count, rest);
        return new SignificanceTest(count, Math.min(1, 2 * Math.min(below, above)), method);
    }

    /** Twice the smaller tail with half the probability of the count: the test that the mid-P interval inverts. */
    SignificanceTest midP(String method) {
        double below = count == 0 ? atMost(0, rest) / 2 : (atMost(count, rest) + atMost(count - 1, rest + 1)) / 2;
        double above = rest == 0 ? atLeast(count, 0) / 2 : (atLeast(count, rest) + atLeast(count + 1, rest - 1)) / 2;
        return new SignificanceTest(count, Math.min(1, 2 * Math.min(below, above)), method);
    }

    private double atLeast(double x, double others) {
        if (x == 0) {
            return 1;
        }
        return weight <= otherWeight
                ? BetaDistribution.of(x, others + 1).cumulativeProbability(share(weight))
                : BetaDistribution.of(others + 1, x).survivalProbability(share(otherWeight));
    }

    private double atMost(double x, double others) {
        if (others == 0) {
            return 1;
        }
        return weight <= otherWeight
                ? BetaDistribution.of(x + 1, others).survivalProbability(share(weight))
                : BetaDistribution.of(others, x + 1).cumulativeProbability(share(otherWeight));
    }

    private double share(double part) {
        return part / (weight + otherWeight);
    }
}
