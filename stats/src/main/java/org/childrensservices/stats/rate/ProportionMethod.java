package org.childrensservices.stats.rate;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/**
 * How the limits of a proportion are found.
 *
 * <p>Clopper-Pearson's limits hold the true proportion at least as often as the level says; Wilson's, mid-P and
 * Jeffreys' about as often on average; Wald's less often for small counts.
 */
public sealed interface ProportionMethod permits Wilson, FromSmallerPart, AgrestiCoull, WaldBinomial {

    /**
     * Returns Wilson's score limits (Wilson 1927, JASA 22:209), near the nominal level on average for any count. The
     * lower limit of none is exactly 0 and the upper limit of all exactly 1.
     *
     * @return the method
     */
    static ProportionMethod wilson() {
        return Wilson.PLAIN;
    }

    /**
     * Returns Wilson's limits with a continuity correction (Newcombe 1998, Statistics in Medicine 17:857, method 4),
     * always of half a case: R's {@code prop.test} leaves it out next to one half.
     *
     * @return the method
     */
    static ProportionMethod wilsonWithContinuityCorrection() {
        return Wilson.CORRECTED;
    }

    /**
     * Returns the exact limits of Clopper and Pearson (1934, Biometrika 26:404).
     *
     * @return the method
     */
    static ProportionMethod clopperPearson() {
        return ClopperPearson.INSTANCE;
    }

    /**
     * Returns the mid-P limits, which count only half of the probability of what was observed.
     *
     * @return the method
     */
    static ProportionMethod midP() {
        return MidPBinomial.INSTANCE;
    }

    /**
     * Returns the equal-tailed interval that follows from Jeffreys' prior. It holds neither 0 nor 1.
     *
     * @return the method
     */
    static ProportionMethod jeffreys() {
        return JeffreysBinomial.OPEN;
    }

    /**
     * Returns Jeffreys' limits with the lower one of none 0 and the upper one of all 1 (Brown, Cai and DasGupta 2001,
     * Statistical Science 16:101).
     *
     * @return the method
     */
    static ProportionMethod jeffreysClosed() {
        return JeffreysBinomial.CLOSED;
    }

    /**
     * Returns the limits of Agresti and Coull (1998, American Statistician 52:119), clipped to 0 and 1.
     *
     * @return the method
     */
    static ProportionMethod agrestiCoull() {
        return AgrestiCoull.INSTANCE;
    }

    /**
     * Returns Wald's limits, for comparison with others' figures only: they have no width for none and for all.
     *
     * @return the method
     */
    static ProportionMethod wald() {
        return WaldBinomial.INSTANCE;
    }

    /**
     * Returns the limits of a proportion.
     *
     * @param proportion the proportion, with a total above zero
     * @param level the level
     * @return the interval, within 0 to 1; its method is the one really used
     */
    Interval limits(Proportion proportion, ConfidenceLevel level);
}
