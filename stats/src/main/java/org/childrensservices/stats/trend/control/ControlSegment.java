package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;

/**
 * A part of a control chart with a centre line of its own.
 *
 * @param began why it does not go on from the one before, such as a break in the definition; empty for the first
 * @param points the points, in the order of time
 * @param runs what runs on one side of the centre line tell, of the points that are not excluded
 */
public record ControlSegment(String began, ImmutableList<ControlPoint> points, RunsTest runs) {
    /**
     * Checks the segment.
     *
     * @param began why it does not go on from the one before
     * @param points the points, at least one
     * @param runs what runs tell
     */
    public ControlSegment {
        checkNotNull(began, "began");
        checkArgument(!points.isEmpty(), "segment must have points: %s", points);
        checkNotNull(runs, "runs");
    }

    /** {@return the last point} */
    public ControlPoint last() {
        return points.get(points.size() - 1);
    }
}
