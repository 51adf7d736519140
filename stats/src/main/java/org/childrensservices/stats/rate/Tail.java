package org.childrensservices.stats.rate;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** A probability that rises, or falls, all the way in a positive variable. */
interface Tail {

    /** A few units in the last place. */
    double CLOSE = 4e-16;

    /** More than halving all doubles needs. */
    int MOST_STEPS = 2_200;

    /** Whether the probability rises. */
    boolean rises();

    /** The probability at a point. */
    double probability(double x);

    /** How fast it rises or falls there, not negative. */
    double density(double x);

    /** The probability of being below a point. */
    static Tail below(ContinuousDistribution distribution) {
        return new Of(distribution, true);
    }

    /** The probability of being above a point. */
    static Tail above(ContinuousDistribution distribution) {
        return new Of(distribution, false);
    }

    /** The tail of a distribution. */
    record Of(ContinuousDistribution distribution, boolean rises) implements Tail {
        @Override
        public double probability(double x) {
            return rises ? distribution.cumulativeProbability(x) : distribution.survivalProbability(x);
        }

        @Override
        public double density(double x) {
            return distribution.density(x);
        }
    }

    /**
     * The mean of two tails of the same side. That of two neighbouring counts is the mid-P tail: what is further out,
     * and half of what was observed.
     */
    record Mean(Tail first, Tail second) implements Tail {
        @Override
        public boolean rises() {
            return first.rises();
        }

        @Override
        public double probability(double x) {
            return (first.probability(x) + second.probability(x)) / 2;
        }

        @Override
        public double density(double x) {
            return (first.density(x) + second.density(x)) / 2;
        }
    }

    /**
     * Finds where the tail has a probability: Newton's method on the logarithms of both, in which the tails of gamma
     * and beta are concave, so that it converges from anywhere; a bracket catches the steps that rounding sends astray.
     *
     * @param probability the probability
     * @param start where to start, between the ends
     * @param most the upper end of the variable, of which the lower is 0
     * @return the point
     */
    default double point(double probability, double start, double most) {
        double low = 0;
        double high = most;
        double x = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double here = probability(x);
            if (here == probability) {
                return x;
            }
            if (here < probability == rises()) {
                low = x;
            } else {
                high = x;
            }
            double fold = Math.exp(Math.log(probability / here) * here / (density(x) * x));
            double next = rises() ? x * fold : x / fold;
            if (Math.abs(next - x) <= CLOSE * x) {
                return next;
            }
            if (!(low < next && next < high)) {
                next = high == Double.POSITIVE_INFINITY ? 2 * x : low + (high - low) / 2;
                if (next == low || next == high) {
                    return next;
                }
            }
            x = next;
        }
        return x;
    }
}
