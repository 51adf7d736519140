package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Reason;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * A part of a series between declared breaks or rebases that allows no limits.
 *
 * @param start the period of its first value
 * @param end the period of its last value
 * @param reason why it has no limits
 */
public record UnchartedSegment(TimePeriod start, TimePeriod end, Reason reason) {
    /**
     * Checks the part.
     *
     * @param start the period of its first value
     * @param end the period of its last value
     * @param reason why it has no limits
     */
    public UnchartedSegment {
        checkNotNull(start, "start");
        checkNotNull(end, "end");
        checkNotNull(reason, "reason");
    }

    /** {@return the part, such as {@code "no limits from 2024-03 to 2024-03: …"}} */
    @Override
    public String toString() {
        return "no limits from " + start + " to " + end + ": " + reason.message();
    }
}
