package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/**
 * Wilson's limits. The lower one is the textbook form with its difference of near equals multiplied out, which is
 * exactly 0 for none; the upper one is forced to 1 for all, where floating point would give 1 + 2e-16.
 */
record Wilson() implements ProportionMethod {

    static final Wilson INSTANCE = new Wilson();

    @Override
    public Interval limits(Proportion proportion, ConfidenceLevel level) {
        double x = proportion.count();
        double n = proportion.total();
        checkArgument(n > 0, "total must be positive: %s", proportion.total());
        double z = level.z();
        double z2 = z * z;
        double middle = 2 * x + z2;
        double root = z * Math.sqrt(z2 + 4 * x * (n - x) / n);
        double lower = 2 * x * x / n / (middle + root);
        double upper = x == n ? 1 : (middle + root) / (2 * (n + z2));
        return new Interval(lower, upper, level, "Wilson");
    }

    @Override
    public String toString() {
        return "Wilson";
    }
}
