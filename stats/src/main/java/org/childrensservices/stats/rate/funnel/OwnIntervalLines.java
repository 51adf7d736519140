package org.childrensservices.stats.rate.funnel;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.RateMethod;

/** The lines at which the interval of the observed count just reaches the expected. */
record OwnIntervalLines(RateMethod method) implements RatioLines {

    OwnIntervalLines {
        checkNotNull(method, "method");
    }

    @Override
    public Interval limits(ObservedRatio area, ConfidenceLevel level) {
        Interval own = method.limits(area.observed(), level);
        return new Interval(
                area.observed() / own.upper(),
                own.lower() == 0 ? Double.POSITIVE_INFINITY : area.observed() / own.lower(),
                level,
                own.method());
    }

    /** In counts rather than ratios, as no events are a ratio of 0 whatever was expected. */
    @Override
    public int side(ObservedRatio area, ConfidenceLevel level) {
        Interval own = method.limits(area.observed(), level);
        return area.expected() > own.upper() ? -1 : area.expected() < own.lower() ? 1 : 0;
    }

    @Override
    public String toString() {
        return "own interval, " + method;
    }
}
