package org.childrensservices.stats.rate;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** The roots of (x - mean)^2 = z^2 mean; the lower one from their product x^2, as the difference would cancel. */
record ScorePoisson() implements RateMethod {

    static final ScorePoisson INSTANCE = new ScorePoisson();

    @Override
    public Interval limits(long count, ConfidenceLevel level) {
        double x = count;
        double z = level.z();
        double upper = x + z * z / 2 + z * Math.sqrt(x + z * z / 4);
        return new Interval(Math.min(x / upper * x, upper), upper, level, "score");
    }

    @Override
    public String toString() {
        return "score";
    }
}
