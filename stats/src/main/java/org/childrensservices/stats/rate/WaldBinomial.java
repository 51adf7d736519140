package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** The proportion and z times its estimated standard error, clipped to 0 and 1. */
record WaldBinomial() implements ProportionMethod {

    static final WaldBinomial INSTANCE = new WaldBinomial();

    @Override
    public Interval limits(Proportion proportion, ConfidenceLevel level) {
        checkArgument(proportion.total() > 0, "total must be positive: %s", proportion.total());
        double n = proportion.total();
        double p = proportion.count() / n;
        double half = level.z() * Math.sqrt(p * ((n - proportion.count()) / n) / n);
        return new Interval(Math.max(0, p - half), Math.min(1, p + half), level, "Wald");
    }

    @Override
    public String toString() {
        return "Wald";
    }
}
