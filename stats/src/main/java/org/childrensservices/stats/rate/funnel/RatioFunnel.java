package org.childrensservices.stats.rate.funnel;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.RateMethod;

/**
 * A funnel of observed over expected events, around 1.
 *
 * @param lines how the lines are drawn
 */
public record RatioFunnel(RatioLines lines) {

    private static final RatioFunnel STANDARD = new RatioFunnel(RatioLines.ownInterval(RateMethod.exact()));

    /**
     * Checks the lines.
     *
     * @param lines how the lines are drawn
     */
    public RatioFunnel {
        checkNotNull(lines, "lines");
    }

    /** {@return the funnel of the areas' own exact intervals} */
    public static RatioFunnel standard() {
        return STANDARD;
    }

    /**
     * Returns the same with other lines.
     *
     * @param lines how the lines are drawn
     * @return the funnel
     */
    public RatioFunnel withLines(RatioLines lines) {
        return new RatioFunnel(lines);
    }

    /**
     * Returns the lines where an area stands.
     *
     * @param area the area
     * @param level the level: 95% for the inner lines, 99.8% for the outer
     * @return the lines of observed over expected
     */
    public Interval limits(ObservedRatio area, ConfidenceLevel level) {
        return lines.limits(area, level);
    }

    /**
     * Tells where an area stands, by the lines of the funnel.
     *
     * @param area the area
     * @return the position
     */
    public FunnelPosition position(ObservedRatio area) {
        return FunnelPosition.of(level -> lines.side(area, level));
    }

    /** {@return the funnel, such as {@code "funnel around 1, observed over expected (normal)"}} */
    @Override
    public String toString() {
        return "funnel around 1, observed over expected (" + lines + ")";
    }
}
