package org.childrensservices.stats.trend.panel;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.trend.regression.LeastSquares;
import org.childrensservices.stats.trend.regression.ModelEstimate;

/**
 * The variance of a coefficient from residuals that are blown up, area by area, by as much as the fit shrank them, and
 * the degrees of freedom of that variance if cells were independent.
 */
record BellMcCaffrey(double variance, double degreesOfFreedom) {

    /** Below this a direction is not shrunk but gone, as the level of the area is. */
    private static final double GONE = 1e-10;

    ModelEstimate estimate(LeastSquares fit, int coefficient, ConfidenceLevel level) {
        return new ModelEstimate(
                fit.coefficients()[coefficient],
                fit.isExact() ? 0 : Math.sqrt(variance),
                degreesOfFreedom,
                level,
                "CR2");
    }

    static BellMcCaffrey of(LeastSquares fit, int[] areas, int coefficient) {
        RealMatrix design = fit.design();
        RealVector residuals = MatrixUtils.createRealVector(fit.residuals());
        double[] weights = fit.weights();
        for (int i = 0; i < weights.length; i++) {
            double root = Math.sqrt(weights[i]);
            design.setRowVector(i, design.getRowVector(i).mapMultiply(root));
            residuals.setEntry(i, residuals.getEntry(i) * root);
        }
        RealMatrix inverse = fit.inverse();
        RealVector wanted = inverse.getColumnVector(coefficient);
        int count = areas[areas.length - 1] + 1;
        RealMatrix sums = MatrixUtils.createRealMatrix(count, design.getColumnDimension());
        double[] squares = new double[count];
        double variance = 0;
        int from = 0;
        for (int area = 0; area < count; area++) {
            int to = from;
            while (to < areas.length && areas[to] == area) {
                to++;
            }
            RealMatrix rows = design.getSubMatrix(from, to - 1, 0, design.getColumnDimension() - 1);
            RealVector direction = blowUp(rows, inverse).operate(rows.operate(wanted));
            double score = direction.dotProduct(residuals.getSubVector(from, to - from));
            variance += score * score;
            squares[area] = direction.dotProduct(direction);
            sums.setRowVector(area, rows.transpose().operate(direction));
            from = to;
        }
        RealMatrix shared = sums.multiply(inverse).multiply(sums.transpose());
        double trace = 0;
        double all = 0;
        for (int g = 0; g < count; g++) {
            for (int h = 0; h < count; h++) {
                double entry = (g == h ? squares[g] : 0) - shared.getEntry(g, h);
                trace += g == h ? entry : 0;
                all += entry * entry;
            }
        }
        return new BellMcCaffrey(variance, trace * trace / all);
    }

    /** The inverse root of the share of each direction that the fit leaves. */
    private static RealMatrix blowUp(RealMatrix rows, RealMatrix inverse) {
        RealMatrix left = MatrixUtils.createRealIdentityMatrix(rows.getRowDimension())
                .subtract(rows.multiply(inverse).multiply(rows.transpose()));
        EigenDecomposition eigen =
                new EigenDecomposition(left.add(left.transpose()).scalarMultiply(0.5));
        double[] roots = eigen.getRealEigenvalues();
        for (int i = 0; i < roots.length; i++) {
            roots[i] = roots[i] > GONE ? 1 / Math.sqrt(roots[i]) : 0;
        }
        return eigen.getV()
                .multiply(MatrixUtils.createRealDiagonalMatrix(roots))
                .multiply(eigen.getVT());
    }
}
