package org.childrensservices.stats.trend.regression;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * Least squares, plain or weighted, by the QR decomposition of the design with its columns scaled to one length.
 * Immutable.
 */
public final class LeastSquares {

    /** The share of a column of length 1 that the columns before it leave, below which it is a sum of them. */
    private static final double DEPENDENT = 1e-10;

    /** Residuals as small as this beside the values, squared, are nothing but rounding. */
    private static final double EXACT = 1e-26;

    private final RealMatrix design;
    private final double[] values;
    private final double[] weights;
    private final RealVector coefficients;
    private final RealMatrix inverse;
    private final double[] residuals;
    private final double sumOfSquares;
    private final boolean exact;

    private LeastSquares(
            RealMatrix design, double[] values, double[] weights, RealVector coefficients, RealMatrix inverse) {
        this.design = design;
        this.values = values;
        this.weights = weights;
        this.coefficients = coefficients;
        this.inverse = inverse;
        double[] fitted = design.operate(coefficients.toArray());
        this.residuals = new double[values.length];
        double left = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            residuals[i] = values[i] - fitted[i];
            left += weights[i] * residuals[i] * residuals[i];
            all += weights[i] * values[i] * values[i];
        }
        this.sumOfSquares = left;
        this.exact = left <= EXACT * all;
    }

    /**
     * Fits values to a design.
     *
     * @param design a row for each value, a column for each coefficient
     * @param values the values
     * @return the fit; none with the code {@link ReasonCode#TOO_FEW_POINTS} if there are not more values than
     *     coefficients, and {@link ReasonCode#NO_SOLUTION} if a column is a sum of others
     */
    public static Outcome<LeastSquares> fit(RealMatrix design, double[] values) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1);
        return fit(design, values, weights);
    }

    /**
     * Starts a fit of values of several precisions.
     *
     * @param weights the weight of each value, not negative: the inverse of its variance, up to a factor
     * @return the weights, to be given their values
     */
    public static Weights weighted(double... weights) {
        for (double weight : weights) {
            checkArgument(weight >= 0, "weight must not be negative: %s", weight);
        }
        return new Weights(weights.clone());
    }

    /** Weights that still need their values. */
    public static final class Weights {
        private final double[] weights;

        private Weights(double[] weights) {
            this.weights = weights;
        }

        /**
         * Fits values to a design.
         *
         * @param design a row for each value, a column for each coefficient
         * @param values the values, as many as weights
         * @return the fit, or none as for values of one precision
         */
        public Outcome<LeastSquares> fit(RealMatrix design, double[] values) {
            return LeastSquares.fit(design, values, weights);
        }
    }

    private static Outcome<LeastSquares> fit(RealMatrix design, double[] values, double[] weights) {
        int n = values.length;
        int parameters = design.getColumnDimension();
        checkArgument(
                design.getRowDimension() == n && weights.length == n,
                "design, values and weights must be as many: %s, %s and %s",
                design.getRowDimension(),
                n,
                weights.length);
        if (n <= parameters) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    parameters + " coefficients need more than " + parameters + " points: " + n);
        }
        RealMatrix scaled = weighted(design, weights);
        double[] lengths = new double[parameters];
        for (int j = 0; j < parameters; j++) {
            lengths[j] = scaled.getColumnVector(j).getNorm();
            scaled.setColumnVector(j, scaled.getColumnVector(j).mapDivide(lengths[j] == 0 ? 1 : lengths[j]));
        }
        QRDecomposition qr = new QRDecomposition(scaled, DEPENDENT);
        if (!qr.getSolver().isNonSingular()) {
            return Outcome.none(ReasonCode.NO_SOLUTION, "the points do not tell all coefficients apart");
        }
        RealMatrix root = qr.getR().getSubMatrix(0, parameters - 1, 0, parameters - 1);
        RealMatrix rootInverse = MatrixUtils.createRealIdentityMatrix(parameters);
        for (int j = 0; j < parameters; j++) {
            RealVector column = rootInverse.getColumnVector(j);
            MatrixUtils.solveUpperTriangularSystem(root, column);
            rootInverse.setColumnVector(j, column);
        }
        RealMatrix unscaled = MatrixUtils.createRealDiagonalMatrix(
                        Arrays.stream(lengths).map(length -> 1 / length).toArray())
                .multiply(rootInverse);
        double[] roots = new double[n];
        for (int i = 0; i < n; i++) {
            roots[i] = Math.sqrt(weights[i]) * values[i];
        }
        RealVector solution = qr.getSolver().solve(MatrixUtils.createRealVector(roots));
        for (int j = 0; j < parameters; j++) {
            solution.setEntry(j, solution.getEntry(j) / lengths[j]);
        }
        return Outcome.of(new LeastSquares(
                design.copy(), values.clone(), weights.clone(), solution, unscaled.multiply(unscaled.transpose())));
    }

    private static RealMatrix weighted(RealMatrix design, double[] weights) {
        RealMatrix weighted = new Array2DRowRealMatrix(design.getData(), false);
        for (int i = 0; i < weights.length; i++) {
            weighted.setRowVector(i, weighted.getRowVector(i).mapMultiply(Math.sqrt(weights[i])));
        }
        return weighted;
    }

    /** {@return the design} */
    public RealMatrix design() {
        return design.copy();
    }

    /** {@return the values} */
    public double[] values() {
        return values.clone();
    }

    /** {@return the weights} */
    public double[] weights() {
        return weights.clone();
    }

    /** {@return the coefficients, in the order of the columns} */
    public double[] coefficients() {
        return coefficients.toArray();
    }

    /** {@return what the fit leaves of each value} */
    public double[] residuals() {
        return residuals.clone();
    }

    /** {@return the sum of the squared residuals, each times its weight} */
    public double sumOfSquares() {
        return sumOfSquares;
    }

    /** {@return how many values there are more than coefficients} */
    public int degreesOfFreedom() {
        return values.length - design.getColumnDimension();
    }

    /** {@return the sum of squares by its degrees of freedom: the variance of a residual of weight 1} */
    public double variance() {
        return sumOfSquares / degreesOfFreedom();
    }

    /** {@return whether the residuals are nothing but rounding} */
    public boolean isExact() {
        return exact;
    }

    /** {@return the inverse of the weighted products of the columns} */
    public RealMatrix inverse() {
        return inverse.copy();
    }

    /** {@return the covariance of the coefficients if residuals are independent} */
    public RealMatrix covariance() {
        return inverse.scalarMultiply(variance());
    }

    /** {@return each row of the design times its weight and residual, which sum to 0} */
    public RealMatrix scores() {
        RealMatrix scores = design.copy();
        for (int i = 0; i < values.length; i++) {
            scores.setRowVector(i, design.getRowVector(i).mapMultiply(weights[i] * residuals[i]));
        }
        return scores;
    }
}
