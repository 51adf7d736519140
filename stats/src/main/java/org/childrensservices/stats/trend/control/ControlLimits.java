package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How far ordinary variation of a point goes.
 *
 * @param lower the lower limit, at three standard deviations
 * @param upper the upper limit
 * @param lowerWarning the lower warning line, at two standard deviations
 * @param upperWarning the upper warning line
 */
public record ControlLimits(double lower, double upper, double lowerWarning, double upperWarning) {
    /**
     * Checks the limits.
     *
     * @param lower the lower limit
     * @param upper the upper limit
     * @param lowerWarning the lower warning line
     * @param upperWarning the upper warning line
     */
    public ControlLimits {
        checkArgument(
                lower <= lowerWarning && lowerWarning <= upperWarning && upperWarning <= upper,
                "limits must be in order: %s, %s, %s, %s",
                lower,
                lowerWarning,
                upperWarning,
                upper);
    }

    /**
     * Tells whether a value is beyond a limit; one on the limit is not.
     *
     * @param value the value
     * @return whether it is
     */
    public boolean isOutside(double value) {
        return value < lower || value > upper;
    }
}
