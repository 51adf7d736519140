package org.childrensservices.stats.rate;

/**
 * How a ratio of the odds of two proportions is tested and its interval found. Where all cases of both, or none, have
 * the event, the interval is unbounded and there is no estimate.
 */
public sealed interface OddsRatioMethod permits OddsRatios {

    /**
     * Returns the exact conditional method of Fisher: the estimate of maximum likelihood given both margins, the limits
     * at which either tail is what the level leaves out, and twice the smaller tail as the p-value (Fay 2010,
     * Biostatistics 11:373).
     *
     * @return the method
     */
    static OddsRatioMethod exact() {
        return OddsRatios.EXACT;
    }

    /**
     * Returns the same with half of the probability of what was observed.
     *
     * @return the method
     */
    static OddsRatioMethod midP() {
        return OddsRatios.MID_P;
    }

    /**
     * Returns the score method, whose test is Pearson's.
     *
     * @return the method
     */
    static OddsRatioMethod score() {
        return OddsRatios.SCORE;
    }

    /**
     * Returns Woolf's method on the logarithm. It needs some with and some without the event in both.
     *
     * @return the method
     */
    static OddsRatioMethod woolf() {
        return OddsRatios.WOOLF;
    }

    /**
     * Returns Woolf's method with half a case added to each cell, in the estimate too (Haldane 1956, Anscombe 1956).
     *
     * @return the method
     */
    static OddsRatioMethod haldaneAnscombe() {
        return OddsRatios.HALDANE_ANSCOMBE;
    }
}
