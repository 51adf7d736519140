package org.childrensservices.stats.rate;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * The score family for two Poisson rates x1/n1 and x0/n0 (Gu et al. 2008, Biometrical Journal 50:283): the test with
 * the pooled rate; the interval of all differences d that it does not reject, with the rates estimated under the
 * restriction r1 - r0 = d (Miettinen and Nurminen 1985); the interval of the ratio from the Wilson limits of x1 out of
 * x0 + x1, which inverts the same test in closed form.
 */
final class ScoreComparison {

    private static final String METHOD = "score";
    private static final int MOST_STEPS = 1_000;

    private final double x1;
    private final double n1;
    private final double x0;
    private final double n0;

    private ScoreComparison(Rate rate, Rate reference) {
        this.x1 = rate.count();
        this.n1 = rate.denominator().value();
        this.x0 = reference.count();
        this.n0 = reference.denominator().value();
    }

    static RateComparison of(Rate rate, Rate reference, ConfidenceLevel level) {
        var score = new ScoreComparison(rate, reference);
        return new RateComparison(
                rate,
                reference,
                score.difference() * rate.per(),
                score.differenceInterval(level).times((double) rate.per()),
                ratio(rate, reference),
                score.ratioInterval(level),
                SignificanceTest.normal(score.statistic(), METHOD));
    }

    private double statistic() {
        double pooled = (x0 + x1) / (n0 + n1);
        return pooled == 0 ? 0 : difference() / Math.sqrt(pooled * (1 / n0 + 1 / n1));
    }

    /** (x1 n0 - x0 n1) / n0 n1 with the error of one product added back: two nearly equal quotients would cancel. */
    private double difference() {
        double product = x0 * n1;
        double error = Math.fma(-x0, n1, product);
        return (Math.fma(x1, n0, -product) + error) / (n0 * n1);
    }

    private Interval differenceInterval(ConfidenceLevel level) {
        double z = level.z();
        if (x0 + x1 == 0) {
            return new Interval(-z * z / n0, z * z / n1, level, METHOD);
        }
        return new Interval(limit(d -> statisticAt(d) - z, -1, z), limit(d -> statisticAt(d) + z, 1, z), level, METHOD);
    }

    /** The statistic falls in d, so that the root is bracketed by stepping out from the difference to one side. */
    private double limit(DoubleUnaryOperator excess, int side, double z) {
        double inside = difference();
        double step = side * z * Math.sqrt((x1 + 1) / (n1 * n1) + (x0 + 1) / (n0 * n0)) / 2;
        double outside = inside + step;
        while (excess.applyAsDouble(outside) * side > 0) {
            inside = outside;
            step *= 2;
            outside += step;
        }
        double middle = inside + (outside - inside) / 2;
        if (middle == inside || middle == outside) {
            return outside;
        }
        return new BrentSolver(1e-15, Double.MIN_NORMAL, 1e-15)
                .solve(MOST_STEPS, excess::applyAsDouble, Math.min(inside, outside), Math.max(inside, outside), middle);
    }

    private double statisticAt(double d) {
        double n = n0 + n1;
        double b0 = Math.fma(-n, d, x0 + x1);
        double b1 = Math.fma(n, d, x0 + x1);
        // The discriminant b0^2 + 4n x0 d is also b1^2 - 4n x1 d: the one of which both terms are positive.
        double root = Math.sqrt(d > 0 ? b0 * b0 + 4 * n * x0 * d : b1 * b1 - 4 * n * x1 * d);
        double r0 = restricted(b0, root, x0 * d, n);
        double r1 = restricted(b1, root, -x1 * d, n);
        return (difference() - d) / Math.sqrt(r1 / n1 + r0 / n0);
    }

    /** (b + root) / 2n, written so that nothing cancels where b is negative; root^2 - b^2 is 4n times the product. */
    private static double restricted(double b, double root, double product, double n) {
        return b >= 0 ? (b + root) / (2 * n) : 2 * product / (root - b);
    }

    /** One rate over the other, or why there is none. */
    static Outcome<Double> ratio(Rate rate, Rate reference) {
        double x1 = rate.count();
        double x0 = reference.count();
        if (x0 > 0) {
            return Outcome.of(ratio(
                    x1, rate.denominator().value(), x0, reference.denominator().value()));
        }
        return x1 > 0
                ? Outcome.none(
                        ReasonCode.ZERO_BASELINE, "a ratio needs events in the reference: " + rate.count() + " to 0")
                : Outcome.none(ReasonCode.NO_EVENTS, "a ratio needs events: 0 to 0");
    }

    static double ratio(double x1, double n1, double x0, double n0) {
        return x1 / n1 / (x0 / n0);
    }

    static Interval ratioInterval(Rate rate, Rate reference, ConfidenceLevel level) {
        return new ScoreComparison(rate, reference).ratioInterval(level);
    }

    static SignificanceTest test(Rate rate, Rate reference) {
        return SignificanceTest.normal(new ScoreComparison(rate, reference).statistic(), METHOD);
    }

    private Interval ratioInterval(ConfidenceLevel level) {
        double lower = 0;
        double upper = Double.POSITIVE_INFINITY;
        if (x0 + x1 > 0) {
            // The odds of the Wilson limits, as roots of (x1 - odds x0)^2 = z^2 odds (x0 + x1): p / (1 - p) would
            // cancel.
            double z = level.z();
            double middle = x1 * x0;
            double spread = z * z * (x0 + x1) / 2;
            double half = middle + spread;
            double root = Math.sqrt(spread * (half + middle));
            lower = x1 == 0 ? 0 : x1 * x1 / (half + root) * n0 / n1;
            upper = x0 == 0 ? upper : (half + root) / (x0 * x0) * n0 / n1;
        }
        // At levels near 0 both limits are the ratio, which rounding may put in the other order.
        return new Interval(lower, Math.max(lower, upper), level, METHOD);
    }
}
