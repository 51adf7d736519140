package org.childrensservices.stats.rate;

/**
 * How a difference of two rates is tested and its interval found. {@link #score()} is the method of
 * {@link RateComparison}; the others are for agreement with figures made elsewhere.
 */
public sealed interface RateDifferenceMethod permits RateDifferences {

    /**
     * Returns the score method.
     *
     * @return the method
     */
    static RateDifferenceMethod score() {
        return RateDifferences.SCORE;
    }

    /**
     * Returns Wald's method. Its interval has no width, and it has no test, if neither rate has events.
     *
     * @return the method
     */
    static RateDifferenceMethod wald() {
        return RateDifferences.WALD;
    }

    /**
     * Returns Wald's method with half an event more on either side in the variance.
     *
     * @return the method
     */
    static RateDifferenceMethod waldWithContinuityCorrection() {
        return RateDifferences.WALD_CORRECTED;
    }

    /**
     * Returns the limits recovered from the score limits of each rate, which is Newcombe's idea for counts. It has no
     * test.
     *
     * @return the method
     */
    static RateDifferenceMethod moverOfScore() {
        return RateDifferences.MOVER_SCORE;
    }

    /**
     * Returns the limits recovered from the Jeffreys limits of each rate. It has no test.
     *
     * @return the method
     */
    static RateDifferenceMethod moverOfJeffreys() {
        return RateDifferences.MOVER_JEFFREYS;
    }

    /**
     * Returns the limits recovered from the exact limits of each rate. It has no test.
     *
     * @return the method
     */
    static RateDifferenceMethod moverOfExact() {
        return RateDifferences.MOVER_EXACT;
    }

    /**
     * Returns the limits recovered from Byar's limits of each rate (Zou and Donner 2008, Statistics in Medicine
     * 27:1693). It has no test.
     *
     * @return the method
     */
    static RateDifferenceMethod moverOfByar() {
        return RateDifferences.MOVER_BYAR;
    }
}
