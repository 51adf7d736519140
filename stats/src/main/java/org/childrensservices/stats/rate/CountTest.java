package org.childrensservices.stats.rate;

import java.util.function.LongToDoubleFunction;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * The tests of a count of which the distribution is known if the benchmark holds.
 *
 * @param count the count
 * @param most the largest count there can be
 * @param expected what is expected
 * @param deviation its standard deviation
 * @param atMost the probability of a count or less; 0 of -1
 * @param atLeast the probability of a count or more
 * @param probability the probability of a count
 */
record CountTest(
        long count,
        long most,
        double expected,
        double deviation,
        LongToDoubleFunction atMost,
        LongToDoubleFunction atLeast,
        LongToDoubleFunction probability) {

    /** R's allowance for rounding. */
    private static final double AS_LIKELY = 1 + 1e-7;

    static CountTest poisson(long count, double mean) {
        return new CountTest(
                count,
                Long.MAX_VALUE >> 2,
                mean,
                Math.sqrt(mean),
                k -> PoissonTail.atMost((double) k, mean),
                k -> PoissonTail.atLeast((double) k, mean),
                k -> PoissonTail.probability((double) k, mean));
    }

    static CountTest binomial(Proportion proportion, double share) {
        long n = proportion.total();
        return new CountTest(
                proportion.count(),
                n,
                n * share,
                Math.sqrt(n * share * (1 - share)),
                k -> BinomialTail.atMost((double) k, (double) (n - k), share),
                k -> BinomialTail.atLeast((double) k, (double) (n - k), share),
                k -> BinomialTail.probability((double) k, (double) (n - k), share));
    }

    SignificanceTest test(BenchmarkMethod method) {
        String text = method.toString();
        return switch ((BenchmarkMethods) method) {
            case EXACT -> twice(atMost.applyAsDouble(count), atLeast.applyAsDouble(count), text);
            case MID_P ->
                twice(
                        (atMost.applyAsDouble(count) + atMost.applyAsDouble(count - 1)) / 2,
                        (atLeast.applyAsDouble(count) + atLeast.applyAsDouble(count + 1)) / 2,
                        text);
            case MINIMUM_LIKELIHOOD -> new SignificanceTest(statistic(), Math.min(1, minimumLikelihood()), text);
            case SCORE, INTERVAL -> SignificanceTest.normal(statistic(), text);
        };
    }

    private SignificanceTest twice(double below, double above, String method) {
        return new SignificanceTest(statistic(), Math.min(1, 2 * Math.min(below, above)), method);
    }

    /** How far the count is from what is expected, in standard deviations; unbounded where there can be no other. */
    double statistic() {
        double distance = count - expected;
        return distance == 0 ? 0 : distance / deviation;
    }

    /** The tail of the count, and that beyond the first count of the other side that is no likelier. */
    private double minimumLikelihood() {
        double likely = probability.applyAsDouble(count) * AS_LIKELY;
        if (count == expected) {
            return 1;
        }
        if (count < expected) {
            long low = (long) Math.ceil(expected);
            long high = low;
            for (long step = 1; high < most && probability.applyAsDouble(high) > likely; step *= 2) {
                low = high + 1;
                high = Math.min(most, high + step);
            }
            while (low < high) {
                long middle = low + (high - low) / 2;
                if (probability.applyAsDouble(middle) <= likely) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            double beyond = probability.applyAsDouble(low) <= likely ? atLeast.applyAsDouble(low) : 0;
            return atMost.applyAsDouble(count) + beyond;
        }
        long low = -1;
        long high = (long) Math.floor(expected);
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (probability.applyAsDouble(middle) <= likely) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return atLeast.applyAsDouble(count) + atMost.applyAsDouble(low);
    }
}
