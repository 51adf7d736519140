package org.childrensservices.stats.cost.effectiveness;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.childrensservices.stats.cost.uncertainty.Distribution;
import org.childrensservices.stats.cost.uncertainty.PerfectInformation;
import org.childrensservices.stats.measure.Rounding;

/**
 * What one strategy costs and achieves more than another, both estimated and taken as normal, and how sure it is that
 * the difference is worth it.
 *
 * <pre>{@code
 * IncrementalEstimate.cost(Distribution.mean(741_000).standardError(150_000))
 *         .forEffect(Distribution.mean(36).standardError(12))
 *         .withCorrelation(0.1)
 *         .acceptability(20_000);
 * }</pre>
 *
 * @param cost the additional cost
 * @param effect the additional effect
 * @param correlation the correlation of both estimates, -1 to 1
 */
public record IncrementalEstimate(Distribution.Estimate cost, Distribution.Estimate effect, double correlation) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double EVEN = 0.5;

    /**
     * Checks the parts.
     *
     * @param cost the additional cost
     * @param effect the additional effect
     * @param correlation the correlation of both estimates, -1 to 1
     */
    public IncrementalEstimate {
        checkNotNull(cost, "cost");
        checkNotNull(effect, "effect");
        checkArgument(correlation >= -1 && correlation <= 1, "correlation must be from -1 to 1: %s", correlation);
    }

    /**
     * Starts from the additional cost.
     *
     * @param cost the additional cost
     * @return the cost, of which to say what it is for
     */
    public static Cost cost(Distribution.Estimate cost) {
        return new Cost(cost);
    }

    /**
     * An additional cost that needs an effect.
     *
     * @param cost the cost
     */
    public record Cost(Distribution.Estimate cost) {
        /**
         * Says what is achieved more.
         *
         * @param effect the additional effect, more being better
         * @return the estimate, of independent parts
         */
        public IncrementalEstimate forEffect(Distribution.Estimate effect) {
            return new IncrementalEstimate(cost, effect, 0);
        }
    }

    /**
     * Returns the same of estimates that go together.
     *
     * @param coefficient the correlation of both estimates, -1 to 1
     * @return the estimate
     */
    public IncrementalEstimate withCorrelation(double coefficient) {
        return new IncrementalEstimate(cost, effect, coefficient);
    }

    /**
     * Returns the additional net monetary benefit: threshold times effect, less cost.
     *
     * @param threshold what one unit of effect is worth, not negative
     * @return the benefit with its standard error
     */
    public Distribution.Estimate netMonetaryBenefit(double threshold) {
        checkArgument(
                threshold >= 0 && Double.isFinite(threshold),
                "threshold must be finite and not negative: %s",
                threshold);
        double ofEffect = threshold * effect.standardError();
        double ofCost = cost.standardError();
        double variance = ofEffect * ofEffect + ofCost * ofCost - 2 * correlation * ofEffect * ofCost;
        return Distribution.mean(threshold * effect.mean() - cost.mean())
                .standardError(Math.sqrt(Math.max(0, variance)));
    }

    /**
     * Returns the probability that the additional effect is worth its cost, a point of the acceptability curve (van
     * Hout, Al, Gordon and Rutten 1994, Health Economics 3:309).
     *
     * @param threshold what one unit of effect is worth, not negative
     * @return the probability; a half where the net benefit is known to be nothing
     */
    public double acceptability(double threshold) {
        Distribution.Estimate benefit = netMonetaryBenefit(threshold);
        if (benefit.standardError() == 0) {
            return benefit.mean() == 0 ? EVEN : benefit.mean() > 0 ? 1 : 0;
        }
        return NORMAL.cumulativeProbability(benefit.mean() / benefit.standardError());
    }

    /**
     * Returns the acceptability curve.
     *
     * @param thresholds what one unit of effect may be worth
     * @return the probability at each
     */
    public ImmutableList<Acceptability> curve(ImmutableDoubleArray thresholds) {
        return thresholds.stream()
                .mapToObj(threshold -> new Acceptability(threshold, acceptability(threshold)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A point of an acceptability curve.
     *
     * @param threshold what one unit of effect is worth
     * @param probability the probability that the additional effect is worth its cost
     */
    public record Acceptability(double threshold, double probability) {
        @Override
        public String toString() {
            return Rounding.ONE_DECIMAL.format(100 * probability) + "% at " + Rounding.WHOLE.format(threshold);
        }
    }

    /**
     * Returns what it would be worth at most, for one decision, to know cost and effect for sure.
     *
     * @param threshold what one unit of effect is worth, not negative
     * @return the value, not negative
     */
    public double valueOfPerfectInformation(double threshold) {
        return PerfectInformation.value(netMonetaryBenefit(threshold));
    }

    @Override
    public String toString() {
        return Rounding.WHOLE.format(cost.mean()) + " (se " + Rounding.WHOLE.format(cost.standardError()) + ") for "
                + Rounding.ONE_DECIMAL.format(effect.mean()) + " (se "
                + Rounding.ONE_DECIMAL.format(effect.standardError()) + ")";
    }
}
