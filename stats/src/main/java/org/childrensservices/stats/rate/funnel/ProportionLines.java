package org.childrensservices.stats.rate.funnel;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** How the lines of a funnel of proportions are drawn. */
public sealed interface ProportionLines permits NormalLines, InterpolatedLines {

    /**
     * Returns target plus and minus z times the standard error at the target, cut off at 0 and 1: the public health
     * practice, and the default. A point is outside exactly if its Wilson interval leaves out the target.
     *
     * @return the lines
     */
    static ProportionLines normal() {
        return NormalLines.INSTANCE;
    }

    /**
     * Returns quantiles of the binomial distribution, interpolated between counts (Spiegelhalter 2005, Statistics in
     * Medicine 24:1185, appendix A.1.1).
     *
     * @return the lines
     */
    static ProportionLines interpolated() {
        return InterpolatedLines.INSTANCE;
    }

    /**
     * Returns the lines at a size.
     *
     * @param target the proportion at the centre, 0 to 1
     * @param total the size of the whole, positive
     * @param level the level: what the lines leave out on both sides together is what it leaves out
     * @return the lines, within 0 and 1
     */
    Interval limits(double target, long total, ConfidenceLevel level);
}
