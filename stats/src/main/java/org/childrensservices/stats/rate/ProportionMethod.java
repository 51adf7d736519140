package org.childrensservices.stats.rate;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** How the limits of a proportion are found. */
public sealed interface ProportionMethod permits Wilson {

    /**
     * Returns Wilson's score limits (Wilson 1927, JASA 22:209), near the nominal level on average for any count. The
     * lower limit of none is exactly 0 and the upper limit of all exactly 1.
     *
     * @return the method
     */
    static ProportionMethod wilson() {
        return Wilson.INSTANCE;
    }

    /**
     * Returns the limits of a proportion.
     *
     * @param proportion the proportion, with a total above zero
     * @param level the level
     * @return the interval, within 0 to 1
     */
    Interval limits(Proportion proportion, ConfidenceLevel level);
}
