package org.childrensservices.stats.rate;

/**
 * The probability that a count is as large, or as small, as the one that was observed, for any value of the parameter
 * of its distribution; for mid-P limits without half the probability of the count itself. A limit of the parameter is
 * where the tail has a given probability. One thread's: it keeps what it found at the last parameter.
 *
 * <p>A tail is the probability of the count times a sum of which every term is the one before times a fraction, and the
 * terms fall: whole counts have no need of the incomplete gamma and beta functions.
 */
abstract sealed class CountTail permits PoissonTail, BinomialTail {

    /** Terms below this part of their sum are left out. */
    private static final double NEGLIGIBLE = 1e-17;

    /** Of a step, in the lengths over which the tail bends: its fourth power is beyond the digits of a double. */
    private static final double SMALL_STEP = 1e-4;

    /** Beyond it the expansion that a step rests on may not hold. */
    private static final double LARGE_STEP = 0.5;

    private static final double CLOSE = 4e-16;

    /** More than halving all doubles needs. */
    private static final int MOST_STEPS = 2_200;

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    /** By how much Stirling's formula for the logarithm of n! is too small, for the n from 1 on. */
    private static final double[] STIRLING_ERRORS = {
        0.08106146679532726,
        0.0413406959554093,
        0.02767792568499834,
        0.020790672103765093,
        0.016644691189821193,
        0.013876128823070748,
        0.01189670994589177,
        0.010411265261972096,
        0.009255462182712733,
        0.00833056343336287,
        0.007573675487951841,
        0.00694284010720953,
        0.006408994188004207,
        0.0059513701127588475,
        0.005554733551962801
    };

    /** Whether it is the tail of counts as large, which rises with the parameter. */
    boolean rises;

    /** Whether only half the probability of the count belongs to it. */
    boolean midP;

    /** The probability at the last parameter. */
    double probability;

    /** How fast it rises or falls there, not negative. */
    double density;

    /** The derivative of the logarithm of the density. */
    double slope;

    /** The second derivative of the same. */
    double bend;

    /** Finds the probability and its derivatives at a parameter. */
    abstract void at(double parameter);

    /**
     * Finds where the tail has a probability, by steps of the fourth order; further off by Newton's method on the
     * logarithms of tail and parameter, in which the tails are concave, so that it converges from anywhere. A bracket
     * catches the steps that rounding sends astray.
     *
     * @param target the probability
     * @param start where to start, between the ends
     * @param most the upper end of the parameter, of which the lower is 0
     * @return the parameter
     */
    final double parameterOf(double target, double start, double most) {
        double low = 0;
        double high = most;
        double x = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            at(x);
            if (probability == target) {
                return x;
            }
            if (probability < target == rises) {
                low = x;
            } else {
                high = x;
            }
            double distance = (rises ? target - probability : probability - target) / density;
            double length = Math.abs(distance) * (Math.abs(slope) + Math.sqrt(Math.abs(bend)));
            double next;
            if (length < LARGE_STEP) {
                next = x + distance * (1 - distance * (slope / 2 - distance * (2 * slope * slope - bend) / 6));
                if (length < SMALL_STEP && low <= next && next <= high) {
                    return next;
                }
            } else {
                double fold = Math.exp(Math.log(target / probability) * probability / (density * x));
                next = rises ? x * fold : x / fold;
            }
            if (Math.abs(next - x) <= CLOSE * x) {
                return next;
            }
            if (!(low < next && next < high)) {
                next = high == Double.POSITIVE_INFINITY ? 2 * x : low + (high - low) / 2;
                if (next == low || next == high) {
                    return next;
                }
            }
            x = next;
        }
        return x;
    }

    private static final double NEAR = 0.16;

    /** The series of the inverse hyperbolic tangent from its second term on. */
    private static final double[] LOGARITHM = {
        1.0 / 3, 1.0 / 5, 1.0 / 7, 1.0 / 9, 1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17, 1.0 / 19
    };

    /** Stirling's series for what is left. */
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1_260, -1.0 / 1_680, 1.0 / 1_188, -691.0 / 360_360
    };

    /** The value of a polynomial, its constant first. */
    static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = coefficients[i] + x * sum;
        }
        return sum;
    }

    /** The logarithm of n!, less Stirling's formula for it. */
    static double stirlingError(double n) {
        if (n <= STIRLING_ERRORS.length) {
            return STIRLING_ERRORS[(int) n - 1];
        }
        return polynomial(STIRLING, 1 / (n * n)) / n;
    }

    /** The logarithm of n!. */
    static double logFactorial(double n) {
        return n < 1 ? 0 : (n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI + stirlingError(n);
    }

    /**
     * (m/n)<sup>n</sup> e<sup>n-m</sup> for a count n of mean m, which exceeds it by something: near the mean by the
     * series of the logarithm, of which the first terms cancel (Loader 2000, Fast and accurate computation of binomial
     * probabilities).
     */
    static double likelihood(double count, double mean, double excess) {
        double u = excess / count;
        double t = u / (2 + u);
        if (Math.abs(t) <= NEAR) {
            double s = t * t;
            return Math.exp(-count * (t * (u - 2 * s * polynomial(LOGARITHM, s))));
        }
        return Math.exp(count * Math.log(mean / count) - excess);
    }

    /**
     * 1 + r + r r' + ..., where the fractions are parts m, m - 1, ... of wholes n + 1, n + 2, ..., times the odds: the
     * probabilities of a binomial count and those beyond it, over its own. Four terms share a division, which does not
     * wait for the terms before.
     */
    static double binomialSum(double n, double m, double odds) {
        double sum = 1;
        double term = 1;
        double whole = n;
        for (double part = m; part > 0 && term > NEGLIGIBLE * sum; part -= 4) {
            double r1 = part * odds;
            double r2 = Math.max(0, part - 1) * odds;
            double r3 = Math.max(0, part - 2) * odds;
            double r4 = Math.max(0, part - 3) * odds;
            double d2 = whole + 2;
            double d3 = whole + 3;
            double d4 = whole + 4;
            double d34 = d3 * d4;
            double inverse = 1 / ((whole + 1) * d2 * d34);
            sum += term * (inverse * r1 * (d2 * d34 + r2 * (d34 + r3 * (d4 + r4))));
            term *= inverse * (r1 * r2 * (r3 * r4));
            whole = d4;
        }
        return sum;
    }

    /** 1 + r + r r' + ..., where the fractions are a mean over n + 1, n + 2, ...: Poisson counts from n upwards. */
    static double poissonSumAbove(double n, double mean) {
        double sum = 1;
        double term = 1;
        double mean4 = mean * mean * (mean * mean);
        for (double whole = n; term > NEGLIGIBLE * sum; whole += 4) {
            double d2 = whole + 2;
            double d3 = whole + 3;
            double d4 = whole + 4;
            double d34 = d3 * d4;
            double inverse = 1 / ((whole + 1) * d2 * d34);
            sum += term * (inverse * mean * (d2 * d34 + mean * (d34 + mean * (d4 + mean))));
            term *= inverse * mean4;
        }
        return sum;
    }

    /** 1 + r + r r' + ..., where the fractions are n, n - 1, ... over a mean: Poisson counts from n downwards. */
    static double poissonSumBelow(double n, double mean) {
        double sum = 1;
        double term = 1;
        double inverse = 1 / mean;
        for (double part = n; part > 0 && term > NEGLIGIBLE * sum; part -= 4) {
            double r1 = part * inverse;
            double r2 = Math.max(0, part - 1) * inverse;
            double r3 = Math.max(0, part - 2) * inverse;
            double r4 = Math.max(0, part - 3) * inverse;
            sum += term * (r1 * (1 + r2 * (1 + r3 * (1 + r4))));
            term *= r1 * r2 * (r3 * r4);
        }
        return sum;
    }
}
