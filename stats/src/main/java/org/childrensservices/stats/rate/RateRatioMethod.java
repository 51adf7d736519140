package org.childrensservices.stats.rate;

/**
 * How a ratio of two rates is tested and its interval found. {@link #score()} is the method of {@link RateComparison};
 * the others are for agreement with figures made elsewhere.
 *
 * <p>All but the last three rest on the count of the first given the sum of both counts, which is binomial. Without
 * events in the first rate the lower limit is 0, without events in the reference there is no upper one; Wald's needs
 * events in both.
 */
public sealed interface RateRatioMethod permits RateRatios {

    /**
     * Returns the exact conditional method: Clopper-Pearson limits, and twice the smaller tail as the p-value (Fay
     * 2010, Biostatistics 11:373), which never contradict each other.
     *
     * @return the method
     */
    static RateRatioMethod exact() {
        return RateRatios.EXACT;
    }

    /**
     * Returns the conditional mid-P method.
     *
     * @return the method
     */
    static RateRatioMethod midP() {
        return RateRatios.MID_P;
    }

    /**
     * Returns the score method: Wilson's limits.
     *
     * @return the method
     */
    static RateRatioMethod score() {
        return RateRatios.SCORE;
    }

    /**
     * Returns Wald's method on the logarithm.
     *
     * @return the method
     */
    static RateRatioMethod waldOfLogarithm() {
        return RateRatios.WALD_LOG;
    }

    /**
     * Returns the limits recovered from the score limits of each rate (Donner and Zou 2012, Statistical Methods in
     * Medical Research 21:347). It has no test.
     *
     * @return the method
     */
    static RateRatioMethod moverOfScore() {
        return RateRatios.MOVER_SCORE;
    }

    /**
     * Returns the limits recovered from the Jeffreys limits of each rate (Li, Tang and Wong 2014). It has no test.
     *
     * @return the method
     */
    static RateRatioMethod moverOfJeffreys() {
        return RateRatios.MOVER_JEFFREYS;
    }
}
