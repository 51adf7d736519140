package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The correlations of assumptions, and the lower triangular root that turns independent normal scores into correlated
 * ones, each from its own and those before it.
 */
final class CorrelationMatrix {

    /** What rounding leaves of an eigenvalue of 0. */
    private static final double ROUNDING = 1e-10;

    /** The least and the most that can be drawn. */
    private static final double LEAST = 0x1.0p-53;

    private static final double MOST = 1 - LEAST;

    private final double[][] root;

    CorrelationMatrix(ImmutableList<Assumption> assumptions, List<Correlation> correlations) {
        int size = assumptions.size();
        double[][] matrix = new double[size][size];
        for (int diagonal = 0; diagonal < size; diagonal++) {
            matrix[diagonal][diagonal] = 1;
        }
        for (Correlation correlation : correlations) {
            int one = assumptions.indexOf(correlation.one());
            int other = assumptions.indexOf(correlation.other());
            checkArgument(one >= 0 && other >= 0, "correlated assumptions must occur in a line: %s", correlation);
            checkArgument(
                    correlations.stream()
                                    .filter(same -> same.isBetween(correlation.one(), correlation.other()))
                                    .count()
                            == 1,
                    "a pair of assumptions must have one correlation: %s",
                    correlation);
            matrix[one][other] = correlation.coefficient();
            matrix[other][one] = correlation.coefficient();
        }
        if (!correlations.isEmpty()) {
            double least = new EigenDecomposition(new Array2DRowRealMatrix(matrix)).getRealEigenvalue(size - 1);
            checkArgument(
                    least >= -ROUNDING,
                    "correlations must be possible together, which those of a matrix with the eigenvalue %s are not"
                            + " (it must be positive semi-definite): %s",
                    least,
                    correlations);
        }
        this.root = correlations.isEmpty() ? new double[0][] : root(matrix);
    }

    /** Cholesky's root, where a score that is wholly made of those before it adds nothing of its own. */
    private static double[][] root(double[][] matrix) {
        double[][] root = new double[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            root[row] = new double[row + 1];
            double left = 1;
            for (int column = 0; column < row; column++) {
                double sum = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    sum -= root[row][k] * root[column][k];
                }
                double own = root[column][column];
                root[row][column] = own == 0 ? 0 : sum / own;
                left -= root[row][column] * root[row][column];
            }
            root[row][row] = left <= ROUNDING ? 0 : Math.sqrt(left);
        }
        return root;
    }

    /**
     * Puts correlated uniform numbers in the place of independent ones.
     *
     * @param columns the uniform numbers, a column for each assumption
     * @param size how many rows there are
     */
    void mix(ImmutableList<double[]> columns, int size) {
        double[][] scores = new double[root.length][size];
        for (int k = 0; k < root.length; k++) {
            double[] column = columns.get(k);
            for (int row = 0; row < size; row++) {
                scores[k][row] = Probabilities.quantile(Normal.STANDARD, column[row]);
            }
        }
        for (int k = 0; k < root.length; k++) {
            if (root[k][k] < 1) {
                double[] column = columns.get(k);
                for (int row = 0; row < size; row++) {
                    double score = 0;
                    for (int j = 0; j <= k; j++) {
                        score += root[k][j] * scores[j][row];
                    }
                    column[row] = Math.min(Math.max(Normal.STANDARD.cumulativeProbability(score), LEAST), MOST);
                }
            }
        }
    }
}
