package org.childrensservices.stats.trend.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

class LeastSquaresProperties {

    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.doubles()
                .between(-90, 90)
                .ofScale(1)
                .list()
                .ofMinSize(5)
                .ofMaxSize(20);
    }

    private static RealMatrix design(int n) {
        RealMatrix design = MatrixUtils.createRealMatrix(n, 3);
        for (int i = 0; i < n; i++) {
            design.setRow(i, new double[] {1, i, Math.max(0, i - 2)});
        }
        return design;
    }

    private static LeastSquares fit(List<Double> values) {
        double[] numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
        return LeastSquares.fit(design(numbers.length), numbers).orElseThrow();
    }

    @Property(tries = 200)
    void asCommonsMath(@ForAll("values") List<Double> values) {
        LeastSquares fit = fit(values);
        var peer = new OLSMultipleLinearRegression();
        peer.setNoIntercept(true);
        peer.newSampleData(fit.values(), fit.design().getData());
        assertThat(fit.coefficients()).containsExactly(peer.estimateRegressionParameters(), within(1e-9));
        assertThat(fit.residuals()).containsExactly(peer.estimateResiduals(), within(1e-9));
        double[] errors = peer.estimateRegressionParametersStandardErrors();
        for (int i = 0; i < errors.length; i++) {
            assertThat(Math.sqrt(fit.covariance().getEntry(i, i))).isCloseTo(errors[i], within(1e-9));
        }
    }

    @Property(tries = 100)
    void scoresSumToNothing(@ForAll("values") List<Double> values) {
        RealMatrix scores = fit(values).scores();
        for (int j = 0; j < scores.getColumnDimension(); j++) {
            double sum = 0;
            for (double score : scores.getColumn(j)) {
                sum += score;
            }
            assertThat(sum).isCloseTo(0, within(1e-8));
        }
    }

    /** Each point by itself is a cluster, and no point is near another at lag 0. */
    @Property(tries = 100)
    void clustersOfOneAreLagZero(@ForAll("values") List<Double> values) {
        LeastSquares fit = fit(values);
        int n = values.size();
        int[] clusters = new int[n];
        long[] times = new long[n];
        for (int i = 0; i < n; i++) {
            clusters[i] = i;
            times[i] = i;
        }
        RealMatrix clustered = SandwichCovariance.clustered(fit.inverse(), fit.scores(), clusters);
        RealMatrix lagged = SandwichCovariance.neweyWest(fit.inverse(), fit.scores(), times, 0);
        assertThat(clustered.subtract(lagged).getNorm()).isCloseTo(0, within(1e-9 * (1 + lagged.getNorm())));
    }
}
