package org.childrensservices.stats.trend.interrupted;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.trend.regression.LeastSquares;

/**
 * The statistic of Durbin and Watson (1950, Biometrika 37:409): about 2 for independent residuals, less if neighbours
 * resemble each other, more if they alternate. Its p-values are exact for the design, by the integral of Imhof (1961,
 * Biometrika 48:419).
 *
 * @param statistic the sum of the squared differences of neighbours over that of the squared residuals, 0 to 4
 * @param pOfPositive the probability, if residuals were independent, of a statistic as low as this
 */
public record DurbinWatson(double statistic, double pOfPositive) {

    private static final double STEP = 0.05;
    private static final double LOW = -40;
    private static final double NEGLIGIBLE = 1e-17;

    /**
     * Checks the probability.
     *
     * @param statistic the statistic
     * @param pOfPositive the probability of a statistic as low as this, 0 to 1
     */
    public DurbinWatson {
        checkArgument(pOfPositive >= 0 && pOfPositive <= 1, "p-value must be from 0 to 1: %s", pOfPositive);
    }

    static DurbinWatson of(LeastSquares fit, long[] times) {
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
        return new DurbinWatson(statistic, probabilityBelowZero(weights));
    }

    /** That a sum of squared independent standard normals, each times its weight, is negative. */
    static double probabilityBelowZero(double[] weights) {
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        double sum = 0;
        for (double v = LOW; ; v += STEP) {
            double u = Math.exp(v) / largest;
            double angle = 0;
            double logModulus = 0;
            for (double weight : weights) {
                angle += Math.atan(weight * u) / 2;
                logModulus += Math.log1p(weight * weight * u * u) / 4;
            }
            double size = Math.exp(-logModulus);
            sum += Math.sin(angle) * size;
            if (size < NEGLIGIBLE) {
                break;
            }
        }
        return Math.min(1, Math.max(0, 0.5 - sum * STEP / Math.PI));
    }

    /** {@return the two-sided test} */
    public SignificanceTest test() {
        return new SignificanceTest(
                statistic, Math.min(1, 2 * Math.min(pOfPositive, 1 - pOfPositive)), "Durbin-Watson");
    }

    @Override
    public String toString() {
        return "Durbin-Watson " + Rounding.TWO_DECIMALS.format(statistic) + ", " + test();
    }
}
