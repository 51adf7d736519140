package org.childrensservices.stats.rate;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * The mean of some values, such as the days from referral to assessment of 35 children, with what its interval needs.
 * Two means of different values merge into the mean of all; an empty one is the start of a merge.
 *
 * @param count how many values
 * @param sum their sum
 * @param sumOfSquares the sum of squared distances from their mean
 */
public record Mean(long count, double sum, double sumOfSquares) {

    /** The mean of no values, to which others are merged. */
    public static final Mean EMPTY = new Mean(0, 0, 0);

    /**
     * Checks the parts.
     *
     * @param count how many values, not negative
     * @param sum their sum, finite, and 0 if there are none
     * @param sumOfSquares the sum of squared distances from their mean, finite, not negative, and 0 for fewer than two
     */
    public Mean {
        checkArgument(count >= 0, "count must not be negative: %s", count);
        checkArgument(Double.isFinite(sum), "sum must be finite: %s", sum);
        checkArgument(count > 0 || sum == 0, "sum of no values must be 0: %s", sum);
        checkArgument(
                Double.isFinite(sumOfSquares) && sumOfSquares >= 0,
                "sum of squares must be finite and not negative: %s",
                sumOfSquares);
        checkArgument(
                count > 1 || sumOfSquares == 0, "sum of squares of fewer than two values must be 0: %s", sumOfSquares);
    }

    /**
     * Returns the mean of values, in two passes: first their mean, then their distances from it.
     *
     * @param values the values, each finite
     * @return the mean
     */
    public static Mean of(double... values) {
        for (double value : values) {
            checkArgument(Double.isFinite(value), "value must be finite: %s", value);
        }
        if (values.length < 2) {
            return new Mean(values.length, Arrays.stream(values).sum(), 0);
        }
        double sum = Arrays.stream(values).sum();
        double mean = sum / values.length;
        return new Mean(
                values.length,
                sum,
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum());
    }

    /**
     * Returns the mean of these values and others (Chan, Golub and LeVeque 1983, American Statistician 37:242).
     *
     * @param other the mean of the others
     * @return the mean of all
     */
    public Mean merge(Mean other) {
        if (count == 0 || other.count == 0) {
            return count == 0 ? other : this;
        }
        double apart = other.sum / other.count - sum / count;
        double weight = (double) count / (count + other.count) * other.count;
        return new Mean(
                Math.addExact(count, other.count),
                sum + other.sum,
                sumOfSquares + other.sumOfSquares + apart * apart * weight);
    }

    /** {@return the standard deviation of the values as a sample, or none with the code TOO_FEW_POINTS} */
    public Outcome<Double> standardDeviation() {
        return whereEstimable().map(mean -> Math.sqrt(mean.sumOfSquares / (mean.count - 1)));
    }

    /**
     * Estimates the mean at 95%.
     *
     * @return the estimate, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two values
     */
    public Outcome<MeanEstimate> estimate() {
        return estimate(ConfidenceLevel.P95);
    }

    /**
     * Estimates the mean: its interval by Student's t with one degree of freedom less than there are values. Values
     * that are all the same give an interval without width.
     *
     * @param level the level
     * @return the estimate, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two values
     */
    public Outcome<MeanEstimate> estimate(ConfidenceLevel level) {
        return standardDeviation().map(deviation -> {
            double value = sum / count;
            double quantile = TDistribution.of((double) count - 1).inverseSurvivalProbability(level.tail());
            double half = quantile * deviation / Math.sqrt((double) count);
            return new MeanEstimate(this, value, new Interval(value - half, value + half, level, "t"));
        });
    }

    private Outcome<Mean> whereEstimable() {
        return count < 2
                ? Outcome.none(ReasonCode.TOO_FEW_POINTS, "a mean with an interval needs at least two values: " + count)
                : Outcome.of(this);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                count == 1 ? "sum %s of %,d value" : "sum %s of %,d values",
                Rounding.ONE_DECIMAL.format(sum),
                count);
    }
}
