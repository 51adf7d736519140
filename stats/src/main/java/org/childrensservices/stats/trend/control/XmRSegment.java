package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;

/**
 * A part of an XmR chart with limits of its own.
 *
 * @param began why it does not go on from the one before, such as a break in the definition; empty for the first
 * @param points the points, in the order of time
 * @param base from how many of the points, from the first, the limits are made
 * @param limits the limits
 */
public record XmRSegment(String began, ImmutableList<XmRPoint> points, int base, XmRLimits limits) {

    private static final int ENOUGH = 13;

    /**
     * Checks the segment.
     *
     * @param began why it does not go on from the one before
     * @param points the points, at least one
     * @param base from how many of the points the limits are made
     * @param limits the limits
     */
    public XmRSegment {
        checkNotNull(began, "began");
        checkArgument(
                base >= 1 && base <= points.size(), "base must be from 1 to the %s points: %s", points.size(), base);
        checkNotNull(limits, "limits");
    }

    /** {@return whether it has fewer than 13 points, so that its limits may still move much} */
    public boolean isShort() {
        return points.size() < ENOUGH;
    }

    /** {@return the last point} */
    public XmRPoint last() {
        return points.get(points.size() - 1);
    }
}
