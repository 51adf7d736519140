package org.childrensservices.stats.rate;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** Mid-P limits: half of the probability of the count itself belongs to the tail. */
record MidPPoisson() implements RateMethod {

    static final MidPPoisson INSTANCE = new MidPPoisson();

    @Override
    public Interval limits(long count, ConfidenceLevel level) {
        if (count == 0) {
            return new Interval(0, -Math.log(level.significance()), level, "mid-P");
        }
        Interval start = RateMethod.score().limits(count, level);
        var here = GammaDistribution.of((double) count, 1);
        var next = GammaDistribution.of(count + 1.0, 1);
        double lower = new Tail.Mean(Tail.below(here), Tail.below(next))
                .point(level.tail(), start.lower(), Double.POSITIVE_INFINITY);
        double upper = new Tail.Mean(Tail.above(here), Tail.above(next))
                .point(level.tail(), start.upper(), Double.POSITIVE_INFINITY);
        return new Interval(lower, Math.max(lower, upper), level, "mid-P");
    }

    @Override
    public String toString() {
        return "mid-P";
    }
}
