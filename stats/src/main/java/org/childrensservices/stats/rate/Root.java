package org.childrensservices.stats.rate;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** Where a function that rises, or falls, all the way passes 0. */
final class Root {

    private static final int MOST_STEPS = 1_000;

    private Root() {}

    /**
     * The root between two points; where rounding leaves no change of sign, the point where the function is nearer 0.
     */
    static double between(DoubleUnaryOperator function, double one, double other) {
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        double atLow = function.applyAsDouble(low);
        double atHigh = function.applyAsDouble(high);
        if (low == high || Math.signum(atLow) * Math.signum(atHigh) >= 0) {
            return Math.abs(atLow) <= Math.abs(atHigh) ? low : high;
        }
        return new BrentSolver(1e-15, Double.MIN_NORMAL, Double.MIN_NORMAL)
                .solve(MOST_STEPS, function::applyAsDouble, low, high);
    }

    /**
     * The root of a function of a positive variable that falls: bracketed by stepping out from 1 in the logarithm, in
     * which it is also solved.
     */
    static double ofFalling(DoubleUnaryOperator function) {
        DoubleUnaryOperator ofLog = log -> function.applyAsDouble(Math.exp(log));
        boolean rightward = ofLog.applyAsDouble(0) > 0;
        double step = rightward ? 0.25 : -0.25;
        double before = 0;
        double here = step;
        while (Math.abs(here) < MOST_STEPS && ofLog.applyAsDouble(here) > 0 == rightward) {
            before = here;
            step *= 2;
            here += step;
        }
        return Math.exp(between(ofLog, before, here));
    }
}
