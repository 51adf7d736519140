package org.childrensservices.stats.rate.funnel;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.RateMethod;

/** How the lines of a funnel of counts over their expected counts are drawn, and so those of a funnel of rates. */
public sealed interface RatioLines permits OwnIntervalLines, NormalLines, InterpolatedLines, ChiSquareLines {

    /**
     * Returns the ratios at which the interval of the observed count just reaches the target: lines over the observed
     * count. With exact limits they are the default. Public health tools draw these and tell significance by
     * {@code exactBelow(10)}, so that some points outside their lines are not significant; here the method does both.
     *
     * @param method the method for the limits of a count
     * @return the lines
     */
    static RatioLines ownInterval(RateMethod method) {
        return new OwnIntervalLines(method);
    }

    /**
     * Returns quantiles of the Poisson distribution, interpolated between counts (Spiegelhalter 2005, Statistics in
     * Medicine 24:1185, appendix A.1.1): lines over the expected count.
     *
     * @return the lines
     */
    static RatioLines interpolated() {
        return InterpolatedLines.INSTANCE;
    }

    /**
     * Returns 1 plus and minus z over the root of the expected count, cut off at 0: lines over the expected count.
     *
     * @return the lines
     */
    static RatioLines normal() {
        return NormalLines.INSTANCE;
    }

    /**
     * Returns the exact interval that the expected count would have were it observed, over itself: lines over the
     * expected count, as FunnelPlotR draws them. An interval and not a limit of control: too wide above.
     *
     * @return the lines
     */
    static RatioLines chiSquare() {
        return ChiSquareLines.INSTANCE;
    }

    /**
     * Returns the lines where an area stands.
     *
     * @param area the area; the lines of its own interval use its observed count only, the others its expected count
     * @param level the level: what the lines leave out on both sides together is what it leaves out
     * @return the lines of observed over expected, around 1
     */
    Interval limits(ObservedRatio area, ConfidenceLevel level);

    /**
     * Tells on which side of the lines an area is.
     *
     * @param area the area
     * @param level the level
     * @return -1 below, 0 within or on a line, 1 above
     */
    default int side(ObservedRatio area, ConfidenceLevel level) {
        Interval limits = limits(area, level);
        return area.value() < limits.lower() ? -1 : area.value() > limits.upper() ? 1 : 0;
    }
}
