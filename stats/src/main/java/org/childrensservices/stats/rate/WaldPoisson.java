package org.childrensservices.stats.rate;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** The count and z times its square root, the lower limit clamped to 0. */
record WaldPoisson() implements RateMethod {

    static final WaldPoisson INSTANCE = new WaldPoisson();

    @Override
    public Interval limits(long count, ConfidenceLevel level) {
        double half = level.z() * Math.sqrt((double) count);
        return new Interval(Math.max(0, count - half), count + half, level, "Wald");
    }

    @Override
    public String toString() {
        return "Wald";
    }
}
