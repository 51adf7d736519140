package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * Benefit over cost where both are estimates, such as means over families or sites, and its intervals.
 *
 * <pre>{@code
 * EstimatedRatio.of(Distribution.mean(1_890_000).standardError(400_000))
 *         .over(Distribution.mean(1_000_000).standardError(120_000))
 *         .fieller(ConfidenceLevel.P95);
 * }</pre>
 *
 * <p>Where the cost is an estimate, take {@link #fieller}, and show the interval of the net present value beside it,
 * which never degenerates.
 *
 * @param benefit the benefit
 * @param cost the cost
 * @param correlation the correlation of both estimates, -1 to 1
 * @param degreesOfFreedom those of Student's t, positive; the normal distribution if there are none
 */
public record EstimatedRatio(
        Distribution.Estimate benefit,
        Distribution.Estimate cost,
        double correlation,
        OptionalDouble degreesOfFreedom) {
    /**
     * Checks the parts.
     *
     * @param benefit the benefit
     * @param cost the cost
     * @param correlation the correlation of both estimates, -1 to 1
     * @param degreesOfFreedom those of Student's t, positive
     */
    public EstimatedRatio {
        checkNotNull(benefit, "benefit");
        checkNotNull(cost, "cost");
        checkArgument(correlation >= -1 && correlation <= 1, "correlation must be from -1 to 1: %s", correlation);
        checkArgument(
                degreesOfFreedom.isEmpty() || degreesOfFreedom.getAsDouble() > 0,
                "degrees of freedom must be positive: %s",
                degreesOfFreedom);
    }

    /**
     * Starts from the benefit.
     *
     * @param benefit the benefit
     * @return the benefit, of which to say over what cost
     */
    public static Numerator of(Distribution.Estimate benefit) {
        return new Numerator(benefit);
    }

    /**
     * A benefit that needs a cost.
     *
     * @param benefit the benefit
     */
    public record Numerator(Distribution.Estimate benefit) {
        /**
         * Puts the benefit over a cost.
         *
         * @param cost the cost
         * @return the ratio of independent estimates, with normal quantiles
         */
        public EstimatedRatio over(Distribution.Estimate cost) {
            return new EstimatedRatio(benefit, cost, 0, OptionalDouble.empty());
        }
    }

    /**
     * Returns the same of estimates that go together, as where dear sites gain more.
     *
     * @param coefficient the correlation of both estimates, -1 to 1
     * @return the ratio
     */
    public EstimatedRatio withCorrelation(double coefficient) {
        return new EstimatedRatio(benefit, cost, coefficient, degreesOfFreedom);
    }

    /**
     * Returns the same with quantiles of Student's t, for estimates from few observations.
     *
     * @param degrees the degrees of freedom, positive
     * @return the ratio
     */
    public EstimatedRatio withDegreesOfFreedom(double degrees) {
        return new EstimatedRatio(benefit, cost, correlation, OptionalDouble.of(degrees));
    }

    /** {@return benefit over cost, or none with the code {@link ReasonCode#COST_NOT_POSITIVE}} */
    public Outcome<Double> value() {
        return new BenefitAndCost(benefit.mean(), cost.mean()).ratio();
    }

    /**
     * Returns every ratio that the estimates do not rule out (Fieller 1954, Journal of the Royal Statistical Society B
     * 16:175).
     *
     * @param level the level
     * @return the set, or none with the code {@link ReasonCode#COST_NOT_POSITIVE}
     */
    public Outcome<FiellerSet> fieller(ConfidenceLevel level) {
        return value().map(ratio -> {
            double square = critical(level) * critical(level);
            double a = cost.mean() * cost.mean() - square * costVariance();
            double h = benefit.mean() * cost.mean() - square * covariance();
            double k = benefit.mean() * benefit.mean() - square * benefitVariance();
            double g = square * costVariance() / (cost.mean() * cost.mean());
            double root = h * h - a * k;
            if (a > 0 && root >= 0) {
                double half = Math.sqrt(root);
                return new FiellerSet.Bounded(new Interval((h - half) / a, (h + half) / a, level, "Fieller"), g);
            }
            if (a < 0 && root > 0) {
                double half = Math.sqrt(root);
                return new FiellerSet.Complement((h + half) / a, (h - half) / a, level, g);
            }
            return new FiellerSet.WholeLine(level, g);
        });
    }

    /** {@return the standard error of the ratio by the delta method, or none as for {@link #value}} */
    public Outcome<Double> standardError() {
        return value().map(ratio ->
                Math.sqrt(benefitVariance() - 2 * ratio * covariance() + ratio * ratio * costVariance()) / cost.mean());
    }

    /**
     * Returns the interval by the delta method, which is symmetric and too short above where the cost is uncertain.
     *
     * @param level the level
     * @return the interval, or none with the code {@link ReasonCode#COST_NOT_POSITIVE}
     */
    public Outcome<Interval> delta(ConfidenceLevel level) {
        return value().flatMap(ratio -> standardError().map(error -> {
            double half = critical(level) * error;
            return new Interval(ratio - half, ratio + half, level, "delta method");
        }));
    }

    /**
     * Returns the interval by the delta method on the logarithm, which stays above 0.
     *
     * @param level the level
     * @return the interval, or none with the code {@link ReasonCode#COST_NOT_POSITIVE} or, where the benefit is not
     *     positive, {@link ReasonCode#NOT_APPLICABLE}
     */
    public Outcome<Interval> logDelta(ConfidenceLevel level) {
        return value().flatMap(ratio -> {
            if (benefit.mean() <= 0) {
                return Outcome.none(
                        ReasonCode.NOT_APPLICABLE,
                        "the logarithm needs a benefit above zero, and this is " + Numbers.text(benefit.mean()));
            }
            return standardError().map(error -> {
                double factor = Math.exp(critical(level) * error / ratio);
                return new Interval(ratio / factor, ratio * factor, level, "delta method on the logarithm");
            });
        });
    }

    /** {@return benefit less cost} */
    public double netPresentValue() {
        return benefit.mean() - cost.mean();
    }

    /** {@return the standard error of benefit less cost} */
    public double netPresentValueError() {
        return Math.sqrt(Math.max(0, benefitVariance() + costVariance() - 2 * covariance()));
    }

    /**
     * Returns the interval of benefit less cost.
     *
     * @param level the level
     * @return the interval
     */
    public Interval netPresentValueInterval(ConfidenceLevel level) {
        double half = critical(level) * netPresentValueError();
        return new Interval(
                netPresentValue() - half,
                netPresentValue() + half,
                level,
                degreesOfFreedom.isEmpty() ? "normal" : "Student's t");
    }

    /** {@return the probability that benefit exceeds cost, both taken as normal} */
    public double probabilityOfGain() {
        double error = netPresentValueError();
        return error > 0
                ? Normal.STANDARD.cumulativeProbability(netPresentValue() / error)
                : netPresentValue() > 0 ? 1 : 0;
    }

    private double critical(ConfidenceLevel level) {
        return degreesOfFreedom.isEmpty()
                ? level.z()
                : TDistribution.of(degreesOfFreedom.getAsDouble()).inverseSurvivalProbability(level.tail());
    }

    private double benefitVariance() {
        return benefit.standardError() * benefit.standardError();
    }

    private double costVariance() {
        return cost.standardError() * cost.standardError();
    }

    private double covariance() {
        return correlation * benefit.standardError() * cost.standardError();
    }

    @Override
    public String toString() {
        Interval net = netPresentValueInterval(ConfidenceLevel.P95);
        return fieller(ConfidenceLevel.P95)
                        .fold(
                                set -> "ratio " + Rounding.TWO_DECIMALS.format(value().orElseThrow()) + " (" + set
                                        + ")",
                                reason -> "no ratio")
                + ", net " + Rounding.WHOLE.format(netPresentValue()) + " (" + net.level() + " "
                + net.format(Rounding.WHOLE) + ")";
    }
}
