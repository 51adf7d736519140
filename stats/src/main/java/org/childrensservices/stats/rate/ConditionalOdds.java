package org.childrensservices.stats.rate;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * The count of the first of two proportions, given both totals and the sum of both counts, which has Fisher's
 * noncentral hypergeometric distribution with the odds ratio as its parameter. The whole probability of the count
 * belongs to its tails (exact), or half of it (mid-P).
 */
record ConditionalOdds(long count, long total, long otherTotal, long events, boolean midP, String method) {

    /** Beyond this part of the likeliest term nothing more is summed. */
    private static final double NEGLIGIBLE = 1e-25;

    static ConditionalOdds of(Proportion proportion, Proportion reference, boolean midP, String method) {
        return new ConditionalOdds(
                proportion.count(),
                proportion.total(),
                reference.total(),
                Math.addExact(proportion.count(), reference.count()),
                midP,
                method);
    }

    private long least() {
        return Math.max(0, events - otherTotal);
    }

    private long most() {
        return Math.min(total, events);
    }

    /** The odds ratio at which the count is what is expected: the conditional estimate of maximum likelihood. */
    Outcome<Double> estimate() {
        if (least() == most()) {
            return Outcome.none(ReasonCode.NO_EVENTS, "an odds ratio needs some with and some without the event");
        }
        if (count == least()) {
            return Outcome.of(0.0);
        }
        return count == most()
                ? Outcome.none(ReasonCode.ZERO_BASELINE, "an odds ratio needs odds above zero in the reference")
                : Outcome.of(Root.ofFalling(odds -> count - sums(odds).mean()));
    }

    Interval interval(ConfidenceLevel level) {
        double tail = level.tail();
        double lower =
                count == least() ? 0 : Root.ofFalling(odds -> tail - sums(odds).atLeast(midP));
        double upper = count == most()
                ? Double.POSITIVE_INFINITY
                : Root.ofFalling(odds -> sums(odds).atMost(midP) - tail);
        return new Interval(lower, Math.max(lower, upper), level, method);
    }

    SignificanceTest test() {
        Sums sums = sums(1);
        return new SignificanceTest(count, Math.min(1, 2 * Math.min(sums.atLeast(midP), sums.atMost(midP))), method);
    }

    private record Sums(double below, double at, double above, double mean) {
        double atLeast(boolean midP) {
            return (midP ? at / 2 + above : at + above) / (below + at + above);
        }

        double atMost(boolean midP) {
            return (midP ? at / 2 + below : at + below) / (below + at + above);
        }
    }

    /** The terms outwards from the likeliest, which is 1, so that nothing overflows. */
    private Sums sums(double odds) {
        long mode = mode(odds);
        double[] parts = new double[3];
        double distance = add(parts, mode, 1, 0);
        double term = 1;
        for (long k = mode; k < most() && term > NEGLIGIBLE; k++) {
            term *= ratio(k, odds);
            distance += add(parts, k + 1, term, (double) (k + 1 - mode));
        }
        term = 1;
        for (long k = mode; k > least() && term > NEGLIGIBLE; k--) {
            term /= ratio(k - 1, odds);
            distance += add(parts, k - 1, term, (double) (k - 1 - mode));
        }
        return new Sums(parts[0], parts[1], parts[2], mode + distance / (parts[0] + parts[1] + parts[2]));
    }

    private double add(double[] parts, long k, double term, double distance) {
        parts[Long.signum(k - count) + 1] += term;
        return distance * term;
    }

    /** The term after k over the term at k. */
    private double ratio(long k, double odds) {
        return odds * ((double) (total - k) / (k + 1)) * ((double) (events - k) / (otherTotal - events + k + 1));
    }

    /** The last of the terms that are not smaller than the one before, by halving: the ratio falls in k. */
    private long mode(double odds) {
        long low = least();
        long high = most();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (ratio(middle, odds) >= 1) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
