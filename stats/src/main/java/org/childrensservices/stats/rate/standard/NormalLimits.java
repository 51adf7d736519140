package org.childrensservices.stats.rate.standard;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** The value plus and minus z standard errors. */
record NormalLimits() implements StandardisationMethod {

    static final NormalLimits INSTANCE = new NormalLimits();

    @Override
    public Outcome<Interval> limits(WeightedSum sum, ConfidenceLevel level) {
        double half = level.z() * Math.sqrt(sum.variance());
        return Outcome.of(new Interval(sum.value() - half, sum.value() + half, level, "normal"));
    }

    @Override
    public String toString() {
        return "normal";
    }
}
