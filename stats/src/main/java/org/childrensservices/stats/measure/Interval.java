package org.childrensservices.stats.measure;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

/**
 * An interval of confidence, closed, with the level and the method that made it. The upper limit is
 * {@link Double#POSITIVE_INFINITY} where nothing bounds it, as for a ratio to zero events.
 *
 * @param lower the lower limit, finite
 * @param upper the upper limit, not below the lower
 * @param level the level
 * @param method the method that was really used, such as {@code "Byar"}
 */
public record Interval(double lower, double upper, ConfidenceLevel level, String method) {
    /**
     * Checks the limits.
     *
     * @param lower the lower limit, finite
     * @param upper the upper limit, not below the lower
     * @param level the level
     * @param method the method that was really used
     */
    public Interval {
        checkArgument(
                Double.isFinite(lower) && lower <= upper,
                "lower limit must be finite and not above the upper: %s to %s",
                lower,
                upper);
        checkNotNull(level, "level");
        checkNotNull(method, "method");
    }

    /**
     * Tells whether a value is inside or on a limit.
     *
     * @param value the value
     * @return whether it is
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /**
     * Returns the interval in another unit.
     *
     * @param factor what both limits are multiplied by, positive
     * @return the interval of the same level and method
     */
    public Interval times(double factor) {
        checkArgument(factor > 0, "factor must be positive: %s", factor);
        return new Interval(lower * factor, upper * factor, level, method);
    }

    /**
     * Returns the limits as text, such as {@code "52.8 to 58.6"}.
     *
     * @param rounding the decimals to show
     * @return the text
     */
    public String format(Rounding rounding) {
        return rounding.format(lower) + " to " + (upper == Double.POSITIVE_INFINITY ? "any" : rounding.format(upper));
    }

    @Override
    public String toString() {
        return level + " " + lower + " to " + upper + ", " + method;
    }
}
