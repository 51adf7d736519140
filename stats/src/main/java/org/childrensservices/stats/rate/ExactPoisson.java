package org.childrensservices.stats.rate;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** Garwood's limits: the means of which a count as large, or as small, has the probability of the tail. */
record ExactPoisson() implements RateMethod {

    static final ExactPoisson INSTANCE = new ExactPoisson();

    @Override
    public Interval limits(long count, ConfidenceLevel level) {
        PoissonTail tail = new PoissonTail();
        double lower = tail.lower((double) count, false, level);
        double upper = tail.upper((double) count, false, level);
        return new Interval(lower, Math.max(lower, upper), level, "exact");
    }

    @Override
    public String toString() {
        return "exact";
    }
}
