package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** The exact limits below a count, Byar's from it on. */
record ExactBelow(long count) implements RateMethod {

    ExactBelow {
        checkArgument(count >= 0, "count from which to use Byar's limits must not be negative: %s", count);
    }

    @Override
    public Interval limits(long observed, ConfidenceLevel level) {
        return (observed < count ? exact() : byar()).limits(observed, level);
    }

    private static RateMethod exact() {
        return ExactPoisson.INSTANCE;
    }

    private static RateMethod byar() {
        return Byar.INSTANCE;
    }

    @Override
    public String toString() {
        return "exact below " + count + ", otherwise Byar";
    }
}
