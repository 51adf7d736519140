package org.childrensservices.stats.rate.standard;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.RateMethod;

/**
 * How the limits of a directly standardised rate are found. With one stratum, or where all weights are equal, Dobson's
 * are the limits of the crude rate, and Fay and Feuer's the exact ones.
 */
public sealed interface StandardisationMethod permits Dobson, GammaLimits, GammaMidP, NormalLimits {

    /**
     * Returns the limits of the total count, shifted and stretched to the standardised rate (Dobson et al. 1991,
     * Statistics in Medicine 10:457). With Byar's limits this is the public health practice of England and the default.
     * The lower limit is never below 0, and there are none for no events.
     *
     * @param count the method for the limits of the total count
     * @return the method
     */
    static StandardisationMethod dobson(RateMethod count) {
        return new Dobson(count);
    }

    /**
     * Returns quantiles of gamma distributions, the upper one made safe by the largest weight (Fay and Feuer 1997,
     * Statistics in Medicine 16:791): the true rate is held at least as often as the level says in all known cases. No
     * events have an upper limit.
     *
     * @return the method
     */
    static StandardisationMethod gamma() {
        return GammaLimits.FAY_FEUER;
    }

    /**
     * Returns the gamma limits with the mean weight in place of the largest (Tiwari, Clegg and Zou 2006, Statistical
     * Methods in Medical Research 15:547): narrower, and about as often right as the level says.
     *
     * @return the method
     */
    static StandardisationMethod gammaTiwari() {
        return GammaLimits.TIWARI;
    }

    /**
     * Returns quantiles of the equal mixture of the two gamma distributions (Fay and Kim 2017, Biometrical Journal 59).
     *
     * @return the method
     */
    static StandardisationMethod gammaMidP() {
        return GammaMidP.INSTANCE;
    }

    /**
     * Returns the value plus and minus z standard errors, for comparison only: too narrow for small counts, without
     * width for none, and the lower limit can be negative.
     *
     * @return the method
     */
    static StandardisationMethod normal() {
        return NormalLimits.INSTANCE;
    }

    /**
     * Returns the limits of the rate per 1.
     *
     * @param sum the weighted sum of counts
     * @param level the level
     * @return the interval, or none with the code {@link ReasonCode#NO_EVENTS} where the method needs an event
     * @throws IllegalArgumentException if the events are not independent and the method needs that
     */
    Outcome<Interval> limits(WeightedSum sum, ConfidenceLevel level);
}
