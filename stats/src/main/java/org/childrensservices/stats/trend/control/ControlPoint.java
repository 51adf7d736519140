package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * A point of a control chart.
 *
 * @param period the period
 * @param value the value that is plotted
 * @param centre the centre line at the point
 * @param limits how far its ordinary variation goes, or why that is not known
 */
public record ControlPoint(TimePeriod period, double value, double centre, Outcome<ControlLimits> limits) {
    /**
     * Checks the point.
     *
     * @param period the period
     * @param value the value
     * @param centre the centre line
     * @param limits how far its ordinary variation goes
     */
    public ControlPoint {
        checkNotNull(period, "period");
        checkNotNull(limits, "limits");
    }

    /** {@return whether the point is outside its limits} */
    public boolean isSignal() {
        return limits.fold(known -> known.isOutside(value), reason -> false);
    }

    /** {@return the point, such as {@code "2023-11: 56.3, limits 43.6 to 61.1"}} */
    @Override
    public String toString() {
        return period + ": " + value + ", "
                + limits.fold(
                        known -> "limits " + known.lower() + " to " + known.upper() + (isSignal() ? ", outside" : ""),
                        Reason::message);
    }
}
