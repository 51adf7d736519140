package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.assertj.core.data.Percentage;
import org.childrensservices.stats.measure.ConfidenceLevel;

/** Tails of counts are those of another library's distributions, and limits are where they have their probability. */
class CountTailProperties {

    private static final Percentage CLOSE = Percentage.withPercentage(1e-9);

    @Property
    void poisson(
            @ForAll @LongRange(min = 0, max = 3_000) long count,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 3_000) double mean) {
        var distribution = PoissonDistribution.of(mean);
        int x = (int) count;
        near(PoissonTail.probability((double) count, mean), distribution.probability(x));
        near(PoissonTail.atMost((double) count, mean), distribution.cumulativeProbability(x));
        near(PoissonTail.atLeast((double) count, mean), distribution.survivalProbability(x - 1));
    }

    @Property
    void binomial(
            @ForAll @LongRange(min = 0, max = 2_000) long part,
            @ForAll @LongRange(min = 0, max = 2_000) long rest,
            @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 0.999) double share) {
        var distribution = BinomialDistribution.of((int) (part + rest), share);
        int x = (int) part;
        near(BinomialTail.probability((double) part, (double) rest, share), distribution.probability(x));
        near(BinomialTail.atMost((double) part, (double) rest, share), distribution.cumulativeProbability(x));
        near(BinomialTail.atLeast((double) part, (double) rest, share), distribution.survivalProbability(x - 1));
    }

    /** Below 1e-250 the other library loses digits. */
    private static void near(double actual, double expected) {
        if (expected > 1e-250) {
            assertThat(actual).isCloseTo(expected, CLOSE);
        } else {
            assertThat(actual).isCloseTo(expected, within(1e-249));
        }
    }

    @Property
    void limitsLeaveTheirTail(
            @ForAll @LongRange(min = 0, max = 100_000) long part,
            @ForAll @LongRange(min = 1, max = 100_000_000) long rest,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.999_999) double confidence,
            @ForAll boolean midP) {
        ConfidenceLevel level = ConfidenceLevel.of(confidence);
        double x = (double) part;
        // Near 1 a share has too few digits left to leave a small tail exactly.
        double others = (double) Math.max(part, rest) + 10;
        PoissonTail poisson = new PoissonTail();
        BinomialTail binomial = new BinomialTail();
        double mean = poisson.upper(x, midP, level);
        double share = binomial.upper(x, others, midP, level);
        near(PoissonTail.atMost(x, mean) - (midP ? PoissonTail.probability(x, mean) / 2 : 0), level.tail());
        near(
                BinomialTail.atMost(x, others, share) - (midP ? BinomialTail.probability(x, others, share) / 2 : 0),
                level.tail());
        if (part > 0) {
            double least = poisson.lower(x, midP, level);
            double leastShare = binomial.lower(x, others, midP, level);
            near(PoissonTail.atLeast(x, least) - (midP ? PoissonTail.probability(x, least) / 2 : 0), level.tail());
            near(
                    BinomialTail.atLeast(x, others, leastShare)
                            - (midP ? BinomialTail.probability(x, others, leastShare) / 2 : 0),
                    level.tail());
        }
    }
}
