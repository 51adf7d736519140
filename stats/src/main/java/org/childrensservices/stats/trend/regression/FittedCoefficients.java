package org.childrensservices.stats.trend.regression;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.primitives.ImmutableDoubleArray;
import org.apache.commons.math3.linear.RealMatrix;
import org.childrensservices.stats.measure.ConfidenceLevel;

/**
 * The coefficients of a fitted model and how they vary together: enough for the estimate of anything that is linear in
 * them.
 *
 * @param values the coefficients
 * @param covariance the covariance of each with each, row after row; all 0 where the points lie exactly on the model
 * @param degreesOfFreedom those of Student's distribution; infinite for the normal
 * @param level the level of the intervals
 * @param method how the covariance was made
 */
public record FittedCoefficients(
        ImmutableDoubleArray values,
        ImmutableDoubleArray covariance,
        double degreesOfFreedom,
        ConfidenceLevel level,
        String method) {
    /**
     * Checks that there is a covariance for each pair.
     *
     * @param values the coefficients
     * @param covariance the covariance of each with each, row after row
     * @param degreesOfFreedom those of Student's distribution
     * @param level the level of the intervals
     * @param method how the covariance was made
     */
    public FittedCoefficients {
        checkArgument(
                covariance.length() == values.length() * values.length(),
                "covariances of %s coefficients must be their square: %s",
                values.length(),
                covariance.length());
        checkNotNull(level, "level");
        checkNotNull(method, "method");
    }

    /**
     * Returns the coefficients of a least squares fit with Student's distribution.
     *
     * @param fit the fit
     * @param covariance the covariance of its coefficients; taken as 0 where the fit is exact
     * @param level the level of the intervals
     * @param method how the covariance was made
     * @return the coefficients
     */
    public static FittedCoefficients of(LeastSquares fit, RealMatrix covariance, ConfidenceLevel level, String method) {
        return of(
                fit.coefficients(),
                fit.isExact() ? covariance.scalarMultiply(0) : covariance,
                fit.degreesOfFreedom(),
                level,
                method);
    }

    static FittedCoefficients of(
            double[] values, RealMatrix covariance, double degreesOfFreedom, ConfidenceLevel level, String method) {
        ImmutableDoubleArray.Builder pairs = ImmutableDoubleArray.builder(values.length * values.length);
        for (double[] row : covariance.getData()) {
            pairs.addAll(row);
        }
        return new FittedCoefficients(
                ImmutableDoubleArray.copyOf(values), pairs.build(), degreesOfFreedom, level, method);
    }

    /**
     * Returns the same with other degrees of freedom.
     *
     * @param other those of Student's distribution; infinite for the normal
     * @return the coefficients
     */
    public FittedCoefficients withDegreesOfFreedom(double other) {
        return new FittedCoefficients(values, covariance, other, level, method);
    }

    /**
     * Returns one coefficient.
     *
     * @param index its place, from 0
     * @return the coefficient
     */
    public ModelEstimate at(int index) {
        return estimate(values.get(index), Math.sqrt(Math.max(0, covariance(index, index))));
    }

    /**
     * Returns a sum of the coefficients, each with a weight.
     *
     * @param weights a weight for each coefficient
     * @return the sum
     */
    public ModelEstimate combined(double... weights) {
        double error = standardError(weights);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values.get(i);
        }
        return estimate(sum, error);
    }

    /**
     * Returns a figure that is not linear in the coefficients, with the standard error of the delta method.
     *
     * @param value the figure
     * @param gradient its derivative by each coefficient
     * @return the figure
     */
    public ModelEstimate withGradient(double value, double... gradient) {
        return estimate(value, standardError(gradient));
    }

    private double standardError(double[] weights) {
        checkArgument(
                weights.length == values.length(),
                "there must be a weight for each of %s coefficients: %s",
                values.length(),
                weights.length);
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                variance += weights[i] * weights[j] * covariance(i, j);
            }
        }
        return Math.sqrt(Math.max(0, variance));
    }

    private double covariance(int i, int j) {
        return covariance.get(i * values.length() + j);
    }

    private ModelEstimate estimate(double value, double standardError) {
        return new ModelEstimate(value, standardError, degreesOfFreedom, level, method);
    }
}
