package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** Wald's limits of the proportion with z squared cases added, half of them to the part, clipped to 0 and 1. */
record AgrestiCoull() implements ProportionMethod {

    static final AgrestiCoull INSTANCE = new AgrestiCoull();

    @Override
    public Interval limits(Proportion proportion, ConfidenceLevel level) {
        checkArgument(proportion.total() > 0, "total must be positive: %s", proportion.total());
        double z = level.z();
        double total = proportion.total() + z * z;
        double part = proportion.count() + z * z / 2;
        double middle = part / total;
        double half = z * Math.sqrt(middle * ((total - part) / total) / total);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half), level, "Agresti-Coull");
    }

    @Override
    public String toString() {
        return "Agresti-Coull";
    }
}
