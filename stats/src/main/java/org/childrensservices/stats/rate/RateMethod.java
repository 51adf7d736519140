package org.childrensservices.stats.rate;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/**
 * How the limits of a count of independent events are found, from which those of its rate follow.
 *
 * <p>The exact limits hold the true mean at least as often as the level says; mid-P, score and Jeffreys about as often
 * on average; Wald's less often for small counts. Byar's come within 0.2% of the exact ones from a count of 10 at 95%,
 * and within 1.5% at 99.8%.
 */
public sealed interface RateMethod
        permits ExactPoisson, Byar, ExactBelow, MidPPoisson, ScorePoisson, WaldPoisson, JeffreysPoisson {

    /**
     * Returns the exact limits: quantiles of the gamma distribution (Garwood 1936, Biometrika 28:437).
     *
     * @return the method
     */
    static RateMethod exact() {
        return ExactPoisson.INSTANCE;
    }

    /**
     * Returns Byar's approximation (Breslow and Day 1987, IARC 82). The lower limit is 0 for no events and never below
     * 0.
     *
     * @return the method
     */
    static RateMethod byar() {
        return Byar.INSTANCE;
    }

    /**
     * Returns the exact limits for small counts and Byar's from a count on. {@code exactBelow(10)} is the public health
     * convention for England (technical guide to confidence intervals, 2018) and the default.
     *
     * @param count the first count that takes Byar's limits; not negative
     * @return the method
     */
    static RateMethod exactBelow(long count) {
        return new ExactBelow(count);
    }

    /**
     * Returns the mid-P limits, which count only half of the probability of what was observed (Lancaster 1961, Journal
     * of the American Statistical Association 56:223).
     *
     * @return the method
     */
    static RateMethod midP() {
        return MidPPoisson.INSTANCE;
    }

    /**
     * Returns Rao's score limits: all means from which the count is not further than z of their standard deviations.
     *
     * @return the method
     */
    static RateMethod score() {
        return ScorePoisson.INSTANCE;
    }

    /**
     * Returns Wald's limits, for comparison with others' figures only: they have no width for no events.
     *
     * @return the method
     */
    static RateMethod wald() {
        return WaldPoisson.INSTANCE;
    }

    /**
     * Returns the equal-tailed interval that follows from Jeffreys' prior. Its lower limit is above 0 for no events.
     *
     * @return the method
     */
    static RateMethod jeffreys() {
        return JeffreysPoisson.INSTANCE;
    }

    /**
     * Returns the limits of the mean of which the count is an observation.
     *
     * @param count the events, not negative
     * @param level the level
     * @return the interval, in events; its method is the one really used
     */
    Interval limits(long count, ConfidenceLevel level);
}
