package org.childrensservices.stats.rate;

import java.util.function.DoubleUnaryOperator;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/**
 * The score family for two proportions x1/n1 and x2/n2: each measure is tested with the proportions estimated under the
 * restriction that it has the value under test, and the interval is all values that are not rejected. The variance is
 * taken as it is, or times N/(N-1) after Miettinen and Nurminen (1985, Statistics in Medicine 4:213).
 */
final class ProportionScore {

    /** A few units in the last place. */
    private static final double CLOSE = 4e-16;

    private static final int MOST_STEPS = 200;

    private final double x1;
    private final double n1;
    private final double x2;
    private final double n2;
    private final double factor;
    private final String method;

    private ProportionScore(Proportion proportion, Proportion reference, boolean inflated, String method) {
        this.x1 = proportion.count();
        this.n1 = proportion.total();
        this.x2 = reference.count();
        this.n2 = reference.total();
        double n = n1 + n2;
        this.factor = inflated ? n / (n - 1) : 1;
        this.method = method;
    }

    static ProportionScore plain(Proportion proportion, Proportion reference, String method) {
        return new ProportionScore(proportion, reference, false, method);
    }

    static ProportionScore inflated(Proportion proportion, Proportion reference, String method) {
        return new ProportionScore(proportion, reference, true, method);
    }

    /** (x1 n2 - x2 n1) / n1 n2, the difference of the products without rounding. */
    double difference() {
        double product = x2 * n1;
        double error = Math.fma(-x2, n1, product);
        return (Math.fma(x1, n2, -product) + error) / (n1 * n2);
    }

    /** The statistic of no difference, which is that of Pearson's test. */
    double statistic() {
        double events = x1 + x2;
        double others = n1 - x1 + (n2 - x2);
        double n = n1 + n2;
        return events == 0 || others == 0
                ? 0
                : difference() / Math.sqrt(factor * (events / n) * (others / n) * (1 / n1 + 1 / n2));
    }

    /** The interval of the difference (Mee 1984, Biometrics 40:1175). */
    Interval differenceInterval(ConfidenceLevel level) {
        double difference = difference();
        double z = level.z();
        double lower = difference == -1 ? -1 : -upperDifference(-difference, x2, n2, x1, n1, z);
        double upper = difference == 1 ? 1 : upperDifference(difference, x1, n1, x2, n2, z);
        return new Interval(lower, upper, level, method);
    }

    private double upperDifference(double difference, double x1, double n1, double x2, double n2, double z) {
        if (x1 + x2 > n1 - x1 + (n2 - x2)) {
            // Near 1 a proportion has no digits left: the complements differ by as much, the other way round.
            return upperDifference(difference, n2 - x2, n2, n1 - x1, n1, z);
        }
        DoubleUnaryOperator excess = d -> d - difference - z * Math.sqrt(factor * varianceAt(d, x1, n1, x2, n2));
        // The variance may vanish at the difference itself, which is then a root but not the limit.
        double above = difference == 0 ? Double.MIN_NORMAL : difference + 4 * Math.ulp(difference);
        return excess.applyAsDouble(above) >= 0 ? difference : Root.between(excess, above, 1);
    }

    /** The variance of the difference with the proportions that are likeliest if p1 - p2 is d. */
    private static double varianceAt(double d, double x1, double n1, double x2, double n2) {
        if (d < 0) {
            return varianceAt(-d, x2, n2, x1, n1);
        }
        double p2 = smaller(d, x1, n1, x2, n2);
        double p1 = Math.min(1, p2 + d);
        return p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2;
    }

    /**
     * The likeliest p2 if p1 is larger by d: the one root of the likelihood's cubic between 0 and 1 - d, by Newton's
     * method within a bracket. It starts from the quadratic that is left where proportions are rare; the closed form by
     * a cosine has no digits left there.
     */
    private static double smaller(double d, double x1, double n1, double x2, double n2) {
        double n = n1 + n2;
        double events = x1 + x2;
        double a = ((n1 + 2 * n2) * d - n - events) / n;
        double b = ((n2 * d - n - 2 * x2) * d + events) / n;
        double c = x2 * d * (1 - d) / n;
        if (c == 0 && b <= 0) {
            return 0;
        }
        double low = 0;
        double high = 1 - d;
        double root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
        double p = a >= 0 ? high / 2 : b >= 0 ? (b + root) / (-2 * a) : 2 * c / (root - b);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!(low < p && p < high)) {
                p = low + (high - low) / 2;
            }
            double value = ((p + a) * p + b) * p + c;
            if (value > 0) {
                low = p;
            } else {
                high = p;
            }
            double next = p - value / ((3 * p + 2 * a) * p + b);
            if (Math.abs(next - p) <= CLOSE * p || high - low <= CLOSE * high) {
                return next < low || next > high ? p : next;
            }
            p = next;
        }
        return p;
    }

    /** The interval of the ratio (Koopman 1984, Biometrics 40:513), unbounded where there are no events. */
    Interval ratioInterval(ConfidenceLevel level) {
        double z = level.z();
        double lower = x1 == 0 ? 0 : Root.ofFalling(ratio -> ratioStatistic(ratio) - z);
        double upper = x2 == 0 ? Double.POSITIVE_INFINITY : Root.ofFalling(ratio -> ratioStatistic(ratio) + z);
        return new Interval(lower, Math.max(lower, upper), level, method);
    }

    /**
     * The likeliest proportions p1 and p2 if their ratio is given are roots of N r p2^2 - b p2 + x1 + x2; they and
     * their complements are written so that nothing cancels, as the discriminant is.
     */
    private double ratioStatistic(double ratio) {
        double n = n1 + n2;
        double events = x1 + x2;
        double others1 = n1 - x1;
        double others2 = n2 - x2;
        double b = (n1 + x2) * ratio + (n2 + x1);
        double apart = (n1 + x2) * ratio - (n2 + x1);
        double root = Math.sqrt(apart * apart + 4 * ratio * others1 * others2);
        double p2 = 2 * events / (b + root);
        double p1 = ratio * p2;
        double above1 = 2 * n - b;
        double above2 = 2 * n * ratio - b;
        double q1 = above1 >= 0 ? (above1 + root) / (2 * n) : 2 * others1 * (ratio - 1) / (root - above1);
        double q2 = above2 >= 0 ? (above2 + root) / (2 * n * ratio) : 2 * others2 * (1 - ratio) / (root - above2);
        double variance = factor * (p1 * q1 / n1 + ratio * ratio * p2 * q2 / n2);
        double excess = (x1 * n2 - ratio * x2 * n1) / (n1 * n2);
        return excess == 0 ? 0 : excess / Math.sqrt(Math.max(0, variance));
    }

    /** The interval of the odds ratio, unbounded on the sides where the table cannot be further out. */
    Interval oddsRatioInterval(ConfidenceLevel level) {
        double z = level.z();
        double lower = x1 == 0 || x2 == n2 ? 0 : Root.ofFalling(odds -> oddsStatistic(odds) - z);
        double upper = x2 == 0 || x1 == n1 ? Double.POSITIVE_INFINITY : Root.ofFalling(odds -> oddsStatistic(odds) + z);
        return new Interval(lower, Math.max(lower, upper), level, method);
    }

    private double oddsStatistic(double odds) {
        double p2 = share(x1 + x2, odds);
        double q2 = share(n1 - x1 + (n2 - x2), 1 / odds);
        double p1 = odds * p2 / (q2 + odds * p2);
        double q1 = q2 / (q2 + odds * p2);
        // Both are off by as much, the other way round: by the smaller group it is found from smaller numbers.
        double excess = n1 <= n2 ? excess(x1, n1, p1, q1) : -excess(x2, n2, p2, q2);
        return excess * Math.sqrt((1 / (n1 * p1 * q1) + 1 / (n2 * p2 * q2)) / factor);
    }

    private static double excess(double x, double n, double p, double q) {
        return p <= q ? x - n * p : n * q - (n - x);
    }

    /**
     * The likeliest share in the second group of the cases of a kind, given the odds ratio of the kind. Where the terms
     * of the discriminant have different signs it is written as a sum of others that have not.
     */
    private double share(double cases, double odds) {
        double more = odds - 1;
        double b = odds * (n1 - cases) + (n2 + cases);
        double apart = odds * cases + (n2 - cases);
        double root = Math.sqrt(
                more >= 0
                        ? b * b + 4 * n2 * more * cases
                        : apart * apart + n1 * odds * (n1 * odds + 2 * n2 - 2 * cases * more));
        return b >= 0 ? 2 * cases / (b + root) : (root - b) / (2 * n2 * more);
    }
}
