package org.childrensservices.stats.rate;

import org.childrensservices.stats.measure.ConfidenceLevel;

/**
 * The interval and the test of a ratio of two rates, given the sum of both counts: the count of the first is then
 * binomial with the odds ratio times people to people. One thread's: it keeps what it found last.
 */
final class ConditionalRatio {

    private final boolean midP;
    private final ConfidenceLevel level;
    private final BinomialTail tail = new BinomialTail();

    double lower;
    double upper;
    double pValue;

    ConditionalRatio(boolean midP, ConfidenceLevel level) {
        this.midP = midP;
        this.level = level;
    }

    /** The odds of the limits of the share of the first, from the smaller of both shares so that they keep digits. */
    void find(double x1, double n1, double x2, double n2) {
        if (x1 + x2 == 0) {
            lower = 0;
            upper = Double.POSITIVE_INFINITY;
            pValue = 1;
            return;
        }
        double scale = n2 / n1;
        double part = Math.min(x1, x2);
        double rest = Math.max(x1, x2);
        double less = tail.lower(part, rest, midP, level);
        double more = tail.upper(part, rest, midP, level);
        lower = (x1 <= x2 ? less / (1 - less) : (1 - more) / more) * scale;
        upper = (x1 <= x2 ? more / (1 - more) : (1 - less) / less) * scale;
        pValue = n1 <= n2 ? pValue(x1, x2, n1 / (n1 + n2)) : pValue(x2, x1, n2 / (n1 + n2));
    }

    /**
     * Twice the smaller tail under a share of at most one half. Only the tail beyond what is expected can be the
     * smaller, or both are more than one half.
     */
    private double pValue(double part, double rest, double share) {
        boolean few = part < (part + rest) * share;
        double smaller = few ? BinomialTail.atMost(part, rest, share) : BinomialTail.atLeast(part, rest, share);
        if (midP) {
            smaller -= BinomialTail.probability(part, rest, share) / 2;
            smaller = Math.min(smaller, 1 - smaller);
        }
        return Math.min(1, 2 * smaller);
    }
}
