package org.childrensservices.stats.rate.funnel;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;

/** Where along the axis of sizes the lines of a funnel are drawn. */
public final class FunnelAxis {

    private static final int POINTS = 100;

    private FunnelAxis() {}

    /**
     * Returns 100 sizes in geometric steps, denser where the lines bend: whole numbers from the first to the last, each
     * larger than the one before. Fewer than 100 whole numbers are continued beyond the last.
     *
     * @param sizes the first and the last size, closed; the first not negative, where 0 counts as 1
     * @return the sizes
     */
    public static ImmutableList<Long> points(Range<Long> sizes) {
        checkArgument(
                sizes.hasLowerBound() && sizes.hasUpperBound() && sizes.lowerEndpoint() >= 0,
                "sizes must be bounded and not negative: %s",
                sizes);
        double last = sizes.upperEndpoint();
        long point = Math.max(1, sizes.lowerEndpoint());
        ImmutableList.Builder<Long> points = ImmutableList.<Long>builder().add(point);
        for (int left = POINTS - 1; left > 0; left--) {
            point = Math.max(Math.round(Math.pow(last / point, 1.0 / left) * point), point + 1);
            points.add(point);
        }
        return points.build();
    }
}
