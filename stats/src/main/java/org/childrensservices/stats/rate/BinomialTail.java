package org.childrensservices.stats.rate;

import org.childrensservices.stats.measure.ConfidenceLevel;

/** The tail of a binomial count, the part of a whole that is the part and a rest; its parameter is the share. */
final class BinomialTail extends CountTail {

    private double part;
    private double rest;

    /** The share of which a larger part has the probability of the tail; 0 for no part. */
    double lower(double part, double rest, boolean midP, ConfidenceLevel level) {
        return part == 0 ? 0 : limit(part, rest, true, midP, level.tail(), level.z());
    }

    /** The share of which a smaller part has the probability of the tail; there is a rest. */
    double upper(double part, double rest, boolean midP, ConfidenceLevel level) {
        return part == 0
                ? -Math.expm1(Math.log(midP ? level.significance() : level.tail()) / rest)
                : limit(part, rest, false, midP, level.tail(), -level.z());
    }

    private double limit(double part, double rest, boolean rises, boolean midP, double tail, double z) {
        this.part = part;
        this.rest = rest;
        this.rises = rises;
        this.midP = midP;
        double a = midP ? part + 0.5 : rises ? part : part + 1;
        double b = midP ? rest + 0.5 : rises ? rest + 1 : rest;
        return parameterOf(tail, betaQuantile(a, b, z), 1);
    }

    /** The quantile of a beta variable, near enough to start from (Cran, Martin and Thomas 1977, AS 109). */
    private static double betaQuantile(double a, double b, double z) {
        double r = (z * z - 3) / 6;
        double s = 1 / (2 * a - 1);
        double t = 1 / (2 * b - 1);
        double h = 2 / (s + t);
        double w = z * Math.sqrt(h + r) / h - (t - s) * (r + 5.0 / 6 - 2 / (3 * h));
        double odds = a / b * Math.exp(-2 * w);
        return odds / (1 + odds);
    }

    @Override
    void at(double share) {
        double other = 1 - share;
        double here = probability(part, rest, share);
        double up = part / share;
        double down = rest / other;
        if (midP) {
            probability = (rises ? atLeast(part, rest, share, here) : atMost(part, rest, share, here)) - here / 2;
            density = here * (up + down) / 2;
            double turn = (rest - part) / (part * other + rest * share);
            slope = (part - 1) / share - (rest - 1) / other + turn;
            bend = -(part - 1) / (share * share) - (rest - 1) / (other * other) - turn * turn;
        } else if (rises) {
            probability = atLeast(part, rest, share, here);
            density = here * up;
            slope = (part - 1) / share - down;
            bend = -(part - 1) / (share * share) - down / other;
        } else {
            probability = atMost(part, rest, share, here);
            density = here * down;
            slope = up - (rest - 1) / other;
            bend = -up / share - (rest - 1) / (other * other);
        }
    }

    /** The probability of a part and a rest: that of a Poisson count of the same mean, and by how much it is off. */
    static double probability(double part, double rest, double share) {
        if (part == 0) {
            return Math.exp(rest * Math.log1p(-share));
        }
        if (rest == 0) {
            return Math.pow(share, part);
        }
        double whole = part + rest;
        double excess = Math.fma(whole, share, -part);
        return PoissonTail.probability(part, whole * share, excess)
                * likelihood(rest, whole * (1 - share), -excess)
                * Math.exp(stirlingError(whole) - stirlingError(rest))
                * Math.sqrt(whole / rest);
    }

    /** The probability of a part or more. */
    static double atLeast(double part, double rest, double share) {
        return part <= 0
                ? 1
                : rest < 0 || share == 0
                        ? 0
                        : share == 1 ? 1 : atLeast(part, rest, share, probability(part, rest, share));
    }

    /** The probability of a part or less. */
    static double atMost(double part, double rest, double share) {
        return part < 0
                ? 0
                : rest <= 0 || share == 0
                        ? 1
                        : share == 1 ? 0 : atMost(part, rest, share, probability(part, rest, share));
    }

    private static double atLeast(double part, double rest, double share, double here) {
        double odds = share / (1 - share);
        return share * (part + rest) <= part + 1
                ? here * binomialSum(part, rest, odds)
                : 1 - here * (part / ((rest + 1) * odds)) * binomialSum(rest + 1, part - 1, 1 / odds);
    }

    private static double atMost(double part, double rest, double share, double here) {
        double odds = share / (1 - share);
        return share * (part + rest) >= part
                ? here * binomialSum(rest, part, 1 / odds)
                : 1 - here * (rest * odds / (part + 1)) * binomialSum(part + 1, rest - 1, odds);
    }
}
