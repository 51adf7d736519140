package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.childrensservices.stats.measure.Interval;

/**
 * What is held possible of a number that is not known, and how likely. A distribution without width is a constant.
 *
 * <pre>{@code
 * Distribution.pert(30_000, 52_676, 95_000);
 * Distribution.mean(1_741_000).standardError(150_000).gamma();
 * Distribution.median(0.85).lognormal(rateRatio.interval());
 * }</pre>
 */
public sealed interface Distribution
        permits Beta, Constant, Discrete, Gamma, Lognormal, Normal, Pert, Triangular, Uniform {

    /**
     * Returns a number that is taken as known.
     *
     * @param value the number, finite
     * @return the distribution
     */
    static Distribution constant(double value) {
        return new Constant(value);
    }

    /**
     * Returns a distribution in which every value of a range is as likely as any other.
     *
     * @param low the lowest value
     * @param high the highest value, not below the lowest
     * @return the distribution
     */
    static Distribution uniform(double low, double high) {
        checkOrder(low, low, high);
        return low == high ? constant(low) : new Uniform(low, high);
    }

    /**
     * Returns a distribution whose density falls in straight lines from the most likely value to both ends.
     *
     * @param low the lowest value
     * @param mode the most likely value, within the range
     * @param high the highest value
     * @return the distribution
     */
    static Distribution triangular(double low, double mode, double high) {
        checkOrder(low, mode, high);
        return low == high ? constant(low) : new Triangular(low, mode, high);
    }

    /**
     * Returns the smooth distribution of project planning, which trusts the most likely value more than a triangle does
     * (Malcolm, Roseboom, Clark and Fazar 1959, Operations Research 7:646): a beta distribution over the range whose
     * mean gives the mode four times the weight of either end.
     *
     * @param low the lowest value
     * @param mode the most likely value, within the range
     * @param high the highest value
     * @return the distribution
     */
    static Distribution pert(double low, double mode, double high) {
        return pert(low, mode, high, Pert.USUAL_WEIGHT);
    }

    /**
     * Returns the same with another weight of the most likely value.
     *
     * @param low the lowest value
     * @param mode the most likely value, within the range
     * @param high the highest value
     * @param weight the weight of the mode in the mean, where an end has 1; positive
     * @return the distribution
     */
    static Distribution pert(double low, double mode, double high, double weight) {
        checkOrder(low, mode, high);
        checkArgument(weight > 0 && Double.isFinite(weight), "weight must be positive and finite: %s", weight);
        return low == high ? constant(low) : new Pert(low, mode, high, weight);
    }

    /**
     * Returns a distribution of a few values.
     *
     * @param probabilities the probability of each value, positive; their sum 1 to rounding
     * @return the distribution
     */
    static Distribution discrete(Map<Double, Double> probabilities) {
        return new Discrete(ImmutableSortedMap.copyOf(probabilities));
    }

    /**
     * Starts a distribution from its mean.
     *
     * @param mean the mean, finite
     * @return the mean, of which to say the standard error
     */
    static Mean mean(double mean) {
        return new Mean(mean);
    }

    /**
     * Starts a distribution of a positive number from its median.
     *
     * @param median the median, positive
     * @return the median, of which to say the interval
     */
    static Median median(double median) {
        return new Median(median);
    }

    /**
     * Starts a lognormal distribution from the mean of the logarithm.
     *
     * @param mean the mean of the natural logarithm, finite
     * @return the mean, of which to say the standard deviation
     */
    static LogMean logMean(double mean) {
        return new LogMean(mean);
    }

    /**
     * Starts a gamma distribution from its shape.
     *
     * @param shape the shape, positive
     * @return the shape, of which to say the scale
     */
    static Shape gammaShape(double shape) {
        return new Shape(shape);
    }

    /**
     * Starts a beta distribution of a share, as if so many had been seen to succeed and fail.
     *
     * @param successes the first parameter, positive
     * @return the successes, of which to say the failures
     */
    static Successes successes(double successes) {
        return new Successes(successes);
    }

    /**
     * Returns the value below which the number lies with a probability.
     *
     * @param probability the probability, 0 to 1
     * @return the value, infinite at 0 or 1 where nothing bounds the distribution
     */
    double quantile(double probability);

    /** {@return the mean} */
    double mean();

    /** {@return the variance} */
    double variance();

    /** {@return the standard deviation} */
    default double standardDeviation() {
        return Math.sqrt(variance());
    }

    /** {@return the third standardised moment, 0 where the sides are alike or there is no width} */
    double skewness();

    /**
     * Returns the value that stands for the number where only one does: the mode where it was given, the median of
     * discrete values, otherwise the mean.
     *
     * @return the value
     */
    double base();

    /**
     * Returns the low value of a test of sensitivity: the lower end where there are two, otherwise the 2.5th
     * percentile.
     *
     * @return the value
     */
    double low();

    /**
     * Returns the high value of a test of sensitivity: the upper end where there are two, otherwise the 97.5th
     * percentile.
     *
     * @return the value
     */
    double high();

    /**
     * A mean that needs a standard error.
     *
     * @param mean the mean, finite
     */
    record Mean(double mean) {
        /**
         * Says how far the estimate may be out.
         *
         * @param standardError the standard error, not negative
         * @return the estimate, of which to say the form
         */
        public Estimate standardError(double standardError) {
            return new Estimate(mean, standardError);
        }
    }

    /**
     * An estimate that needs the form of its distribution.
     *
     * @param mean the mean
     * @param standardError the standard error
     */
    record Estimate(double mean, double standardError) {
        /**
         * Checks the estimate.
         *
         * @param mean the mean, finite
         * @param standardError the standard error, finite and not negative
         */
        public Estimate {
            checkArgument(Double.isFinite(mean), "mean must be finite: %s", mean);
            checkArgument(
                    standardError >= 0 && Double.isFinite(standardError),
                    "standard error must be finite and not negative: %s",
                    standardError);
        }

        /** {@return the normal distribution, for what can have either sign} */
        public Distribution normal() {
            return standardError == 0 ? constant(mean) : new Normal(mean, standardError);
        }

        /** {@return the lognormal distribution with this mean and standard deviation, for what is positive} */
        public Distribution lognormal() {
            checkPositiveMean();
            double relative = standardError / mean;
            double variance = Math.log1p(relative * relative);
            return standardError == 0
                    ? constant(mean)
                    : new Lognormal(Math.log(mean) - variance / 2, Math.sqrt(variance));
        }

        /** {@return the gamma distribution with this mean and standard deviation, for what is positive} */
        public Distribution gamma() {
            checkPositiveMean();
            double relative = mean / standardError;
            return standardError == 0
                    ? constant(mean)
                    : new Gamma(relative * relative, standardError / mean * standardError);
        }

        /**
         * Returns the beta distribution with this mean and standard deviation, for a share.
         *
         * @return the distribution
         * @throws IllegalArgumentException if no share has them: the mean not between 0 and 1, or the standard error
         *     not below that of all or nothing, the square root of mean (1 - mean)
         */
        public Distribution beta() {
            checkArgument(mean > 0 && mean < 1, "the mean of a share must be between 0 and 1, exclusive: %s", mean);
            if (standardError == 0) {
                return constant(mean);
            }
            double sum = mean * (1 - mean) / (standardError * standardError) - 1;
            checkArgument(
                    sum > 0,
                    "the standard error of a share of %s must be below that of all or nothing, %s: %s",
                    mean,
                    Math.sqrt(mean * (1 - mean)),
                    standardError);
            return new Beta(mean * sum, (1 - mean) * sum);
        }

        private void checkPositiveMean() {
            checkArgument(mean > 0, "the mean of a positive number must be positive: %s", mean);
        }
    }

    /**
     * A median that needs an interval.
     *
     * @param median the median
     */
    record Median(double median) {
        /**
         * Checks the median.
         *
         * @param median the median, positive and finite
         */
        public Median {
            checkArgument(median > 0 && Double.isFinite(median), "median must be positive and finite: %s", median);
        }

        /**
         * Returns the lognormal distribution with this median and the width of an interval on the scale of logarithms,
         * such as that of a ratio of rates.
         *
         * @param interval the interval, both limits positive and finite
         * @return the distribution
         */
        public Distribution lognormal(Interval interval) {
            checkArgument(
                    interval.lower() > 0 && interval.upper() < Double.POSITIVE_INFINITY,
                    "limits must be positive and finite: %s",
                    interval);
            double width = Math.log(interval.upper()) - Math.log(interval.lower());
            return width == 0
                    ? constant(median)
                    : new Lognormal(
                            Math.log(median), width / (2 * interval.level().z()));
        }
    }

    /**
     * The mean of a logarithm that needs a standard deviation.
     *
     * @param mean the mean of the natural logarithm
     */
    record LogMean(double mean) {
        /**
         * Says the standard deviation of the logarithm.
         *
         * @param deviation the standard deviation of the natural logarithm, positive
         * @return the distribution
         */
        public Distribution standardDeviation(double deviation) {
            return new Lognormal(mean, deviation);
        }
    }

    /**
     * The shape of a gamma distribution that needs a scale.
     *
     * @param shape the shape
     */
    record Shape(double shape) {
        /**
         * Says the scale.
         *
         * @param scale the scale, positive: the mean is the shape times it
         * @return the distribution
         */
        public Distribution scale(double scale) {
            return new Gamma(shape, scale);
        }
    }

    /**
     * Successes that need failures.
     *
     * @param successes the first parameter of a beta distribution
     */
    record Successes(double successes) {
        /**
         * Says the failures.
         *
         * @param failures the second parameter of a beta distribution, positive
         * @return the distribution
         */
        public Distribution failures(double failures) {
            return new Beta(successes, failures);
        }
    }

    private static void checkOrder(double low, double mode, double high) {
        checkArgument(
                Double.isFinite(low) && low <= mode && mode <= high && Double.isFinite(high),
                "low, mode and high must be finite and in this order: %s, %s, %s",
                low,
                mode,
                high);
    }
}
