package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.stats.trend.TimePeriod;

/**
 * A point of an XmR chart and what it means.
 *
 * @param period the period
 * @param value the value
 * @param cause the first rule that it meets
 * @param variation what that means where high or low is good
 */
public record XmRPoint(TimePeriod period, double value, SpecialCause cause, Variation variation) {
    /**
     * Checks the point.
     *
     * @param period the period
     * @param value the value
     * @param cause the first rule that it meets
     * @param variation what that means
     */
    public XmRPoint {
        checkNotNull(period, "period");
        checkNotNull(cause, "cause");
        checkNotNull(variation, "variation");
    }

    /** {@return the point, such as {@code "2023-11: 212.0, special cause concern"}} */
    @Override
    public String toString() {
        return period + ": " + value + ", " + variation.text();
    }
}
