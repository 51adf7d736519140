package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/**
 * Wilson's limits, with a continuity correction of half a case outwards or without. The lower one is the textbook form
 * with its difference of near equals multiplied out, which is exactly 0 for none; the upper one is forced to 1 for all,
 * where floating point would give 1 + 2e-16.
 */
record Wilson(double correction) implements ProportionMethod {

    static final Wilson PLAIN = new Wilson(0);
    static final Wilson CORRECTED = new Wilson(0.5);

    @Override
    public Interval limits(Proportion proportion, ConfidenceLevel level) {
        checkArgument(proportion.total() > 0, "total must be positive: %s", proportion.total());
        return limits((double) proportion.count(), (double) proportion.total(), level);
    }

    Interval limits(double x, double n, ConfidenceLevel level) {
        double z = level.z();
        return new Interval(lower(x, n, z), upper(x, n, z), level, toString());
    }

    double lower(double x, double n, double z) {
        return lowerOf(Math.max(0, x - correction), n, z);
    }

    double upper(double x, double n, double z) {
        return x == n ? 1 : upperOf(Math.min(n, x + correction), n, z);
    }

    static double lowerOf(double x, double n, double z) {
        double p = x / n;
        return lowerOfRoot(x, p, middleAndRoot(x, n, p, z));
    }

    static double upperOf(double x, double n, double z) {
        return upperOfRoot(n, z, middleAndRoot(x, n, x / n, z));
    }

    static double lowerOfRoot(double x, double p, double middleAndRoot) {
        return 2 * x * p / middleAndRoot;
    }

    static double upperOfRoot(double n, double z, double middleAndRoot) {
        return middleAndRoot / (2 * (n + z * z));
    }

    /** Twice the middle times n + z squared, and the root. */
    static double middleAndRoot(double x, double n, double p, double z) {
        return 2 * x + z * z + z * Math.sqrt(z * z + 4 * (n - x) * p);
    }

    @Override
    public String toString() {
        return correction == 0 ? "Wilson" : "Wilson with continuity correction";
    }
}
