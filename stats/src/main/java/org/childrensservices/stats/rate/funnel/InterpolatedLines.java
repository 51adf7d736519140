package org.childrensservices.stats.rate.funnel;

import java.util.function.LongPredicate;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/**
 * Quantiles of a distribution of counts, moved back from the count that reaches the tail by the part of its probability
 * that is beyond it.
 */
record InterpolatedLines() implements ProportionLines, RatioLines {

    static final InterpolatedLines INSTANCE = new InterpolatedLines();

    @Override
    public Interval limits(double target, long total, ConfidenceLevel level) {
        return new Binomial(total, target).limits((double) total, level, 1, toString());
    }

    @Override
    public Interval limits(ObservedRatio area, ConfidenceLevel level) {
        double expected = area.expected();
        return new Poisson(expected).limits(expected, level, Double.POSITIVE_INFINITY, toString());
    }

    @Override
    public String toString() {
        return "exact, interpolated";
    }

    /** A distribution of counts, with both tails, as 1 minus a tail would lose digits. */
    private interface Counts {
        double atMost(long count);

        double above(long count);

        double exactly(long count);

        default Interval limits(double size, ConfidenceLevel level, double most, String method) {
            double tail = level.tail();
            long low = first(count -> atMost(count) >= tail);
            long high = first(count -> above(count) <= tail);
            double lower = (low - (atMost(low) - tail) / exactly(low)) / size;
            double upper = (high - (tail - above(high)) / exactly(high)) / size;
            return new Interval(Math.min(most, Math.max(0, lower)), Math.min(most, Math.max(0, upper)), level, method);
        }

        /** The first count for which something holds that holds for all after it. */
        private static long first(LongPredicate condition) {
            long high = 1;
            while (!condition.test(high)) {
                high *= 2;
            }
            long low = -1;
            while (high - low > 1) {
                long middle = low + (high - low) / 2;
                if (condition.test(middle)) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return high;
        }
    }

    private record Poisson(double mean) implements Counts {
        @Override
        public double atMost(long count) {
            return GammaDistribution.of(count + 1.0, 1).survivalProbability(mean);
        }

        @Override
        public double above(long count) {
            return GammaDistribution.of(count + 1.0, 1).cumulativeProbability(mean);
        }

        @Override
        public double exactly(long count) {
            return GammaDistribution.of(count + 1.0, 1).density(mean);
        }
    }

    private record Binomial(long total, double share) implements Counts {
        @Override
        public double atMost(long count) {
            return count >= total ? 1 : beta(count).survivalProbability(share);
        }

        @Override
        public double above(long count) {
            return count >= total ? 0 : beta(count).cumulativeProbability(share);
        }

        private BetaDistribution beta(long count) {
            return BetaDistribution.of(count + 1.0, (double) (total - count));
        }

        @Override
        public double exactly(long count) {
            return BetaDistribution.of(count + 1.0, total - count + 1.0).density(share) / (total + 1.0);
        }
    }
}
