package org.childrensservices.stats.trend.regression;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * The statistic of Durbin and Watson (1950, Biometrika 37:409): about 2 for independent residuals, less if neighbours
 * resemble each other, more if they alternate. Its p-values are exact for the design, by the integral of Imhof (1961,
 * Biometrika 48:419).
 *
 * @param statistic the sum of the squared differences of neighbours over that of the squared residuals, 0 to 4
 * @param pPositive the probability, if residuals were independent, of a statistic as low as this
 */
public record DurbinWatson(double statistic, double pPositive) {

    /**
     * Checks the statistic.
     *
     * @param statistic the statistic, not negative
     * @param pPositive the probability of a statistic as low as this, 0 to 1
     */
    public DurbinWatson {
        checkArgument(statistic >= 0, "statistic must not be negative: %s", statistic);
        checkArgument(pPositive >= 0 && pPositive <= 1, "p-value must be from 0 to 1: %s", pPositive);
    }

    /**
     * Returns the statistic of residuals. Only neighbours a period apart are compared, never across a gap.
     *
     * @param fit the fit, which leaves residuals
     * @param times the period of each value, in their order
     * @return the statistic
     */
    public static DurbinWatson of(LeastSquares fit, long[] times) {
        double[] residuals = fit.residuals();
        int n = residuals.length;
        RealMatrix differences = MatrixUtils.createRealMatrix(n, n);
        for (int i = 1; i < n; i++) {
            if (times[i] == times[i - 1] + 1) {
                differences.addToEntry(i, i, 1);
                differences.addToEntry(i - 1, i - 1, 1);
                differences.addToEntry(i, i - 1, -1);
                differences.addToEntry(i - 1, i, -1);
            }
        }
        double squares = fit.sumOfSquares();
        double statistic = MatrixUtils.createRealVector(residuals)
                        .dotProduct(differences.operate(MatrixUtils.createRealVector(residuals)))
                / squares;
        RealMatrix design = fit.design();
        RealMatrix maker = MatrixUtils.createRealIdentityMatrix(n)
                .subtract(design.multiply(fit.inverse()).multiply(design.transpose()));
        // The residual maker is its own square: within its range the statistic is a ratio of weighted squares.
        RealMatrix within = maker.multiply(differences.subtract(
                        MatrixUtils.createRealIdentityMatrix(n).scalarMultiply(statistic)))
                .multiply(maker);
        double[] weights =
                new EigenDecomposition(within.add(within.transpose()).scalarMultiply(0.5)).getRealEigenvalues();
        return new DurbinWatson(statistic, QuadraticForm.probabilityBelowZero(weights));
    }

    /** {@return the probability of a statistic as far out as this on either side} */
    public double pTwoSided() {
        return Math.min(1, 2 * Math.min(pPositive, 1 - pPositive));
    }

    /** {@return the two-sided test} */
    public SignificanceTest test() {
        return new SignificanceTest(statistic, pTwoSided(), "Durbin-Watson");
    }

    @Override
    public String toString() {
        return "Durbin-Watson " + Rounding.TWO_DECIMALS.format(statistic) + ", " + test();
    }
}
