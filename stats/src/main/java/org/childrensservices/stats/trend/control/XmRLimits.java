package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The natural process limits of a segment: 2.66 average moving ranges to each side of the mean.
 *
 * @param mean the mean
 * @param averageMovingRange the mean distance of neighbours, not negative
 */
public record XmRLimits(double mean, double averageMovingRange) {

    private static final double REACH = 2.66;
    private static final double NEAR = 2 * (REACH / 3);

    /**
     * Checks the limits.
     *
     * @param mean the mean, finite
     * @param averageMovingRange the mean distance of neighbours, finite and not negative
     */
    public XmRLimits {
        checkArgument(Double.isFinite(mean), "mean must be finite: %s", mean);
        checkArgument(
                averageMovingRange >= 0 && Double.isFinite(averageMovingRange),
                "average moving range must be finite and not negative: %s",
                averageMovingRange);
    }

    /** {@return the lower limit, which may be negative even where values cannot} */
    public double lower() {
        return mean - REACH * averageMovingRange;
    }

    /** {@return the upper limit} */
    public double upper() {
        return mean + REACH * averageMovingRange;
    }

    /**
     * Tells on which side of the mean a value lies.
     *
     * @param value the value
     * @return 1 above, -1 below, 0 on the mean
     */
    public int side(double value) {
        return (int) Math.signum(value - mean);
    }

    /**
     * Tells whether a value is beyond a limit; one on the limit is not.
     *
     * @param value the value
     * @return whether it is
     */
    public boolean isOutside(double value) {
        return value > upper() || value < lower();
    }

    /**
     * Tells whether a value is in the outer third between mean and limit.
     *
     * @param value the value
     * @return whether it is
     */
    public boolean isNear(double value) {
        return !isOutside(value)
                && (value > mean + NEAR * averageMovingRange || value < mean - NEAR * averageMovingRange);
    }
}
