package org.childrensservices.stats.rate;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** Mid-P limits: half of the probability of the count itself belongs to the tail. */
record MidPPoisson() implements RateMethod {

    static final MidPPoisson INSTANCE = new MidPPoisson();

    @Override
    public Interval limits(long count, ConfidenceLevel level) {
        PoissonTail tail = new PoissonTail();
        double lower = tail.lower((double) count, true, level);
        double upper = tail.upper((double) count, true, level);
        return new Interval(lower, Math.max(lower, upper), level, "mid-P");
    }

    @Override
    public String toString() {
        return "mid-P";
    }
}
