package org.childrensservices.stats.trend.interrupted;

import static com.google.common.base.Preconditions.checkNotNull;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.trend.regression.DurbinWatson;
import org.childrensservices.stats.trend.regression.LeastSquares;

/**
 * What the residuals of least squares say about the lines: how much they leave, and whether neighbours resemble each
 * other. Only neighbours a period apart are compared, never across a gap. With fewer than about 12 points these tests
 * find nothing, which is no evidence that there is nothing.
 *
 * @param variance the variance of the residuals
 * @param explained the share of the variance of the values that the lines explain, 0 to 1
 * @param firstAutocorrelation the correlation of residuals a period apart
 * @param durbinWatson the test of Durbin and Watson, which is about 2 for independent residuals, with its exact p-value
 * @param breuschGodfrey the test of Breusch and Godfrey with one lag
 * @param ljungBox the test of Ljung and Box with four lags
 */
public record ResidualDiagnostics(
        double variance,
        double explained,
        double firstAutocorrelation,
        DurbinWatson durbinWatson,
        SignificanceTest breuschGodfrey,
        SignificanceTest ljungBox) {

    private static final int LAGS = 4;

    /**
     * Checks the tests.
     *
     * @param variance the variance of the residuals
     * @param explained the share of the variance that the lines explain
     * @param firstAutocorrelation the correlation of residuals a period apart
     * @param durbinWatson the test of Durbin and Watson
     * @param breuschGodfrey the test of Breusch and Godfrey
     * @param ljungBox the test of Ljung and Box
     */
    public ResidualDiagnostics {
        checkNotNull(durbinWatson, "durbinWatson");
        checkNotNull(breuschGodfrey, "breuschGodfrey");
        checkNotNull(ljungBox, "ljungBox");
    }

    static Outcome<ResidualDiagnostics> of(LeastSquares fit, long[] times) {
        if (fit.isExact()) {
            return Outcome.none(ReasonCode.NOT_APPLICABLE, "the points lie exactly on the lines");
        }
        return breuschGodfrey(fit, times)
                .map(test -> new ResidualDiagnostics(
                        fit.variance(),
                        explained(fit),
                        autocorrelation(fit.residuals(), times, 1),
                        DurbinWatson.of(fit, times),
                        test,
                        ljungBox(fit.residuals(), times)));
    }

    private static double explained(LeastSquares fit) {
        double[] values = fit.values();
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return 1 - fit.sumOfSquares() / squares;
    }

    private static double autocorrelation(double[] residuals, long[] times, int lag) {
        double products = 0;
        double squares = 0;
        for (int i = 0; i < residuals.length; i++) {
            squares += residuals[i] * residuals[i];
            for (int j = i - 1; j >= 0 && times[i] - times[j] <= lag; j--) {
                products += times[i] - times[j] == lag ? residuals[i] * residuals[j] : 0;
            }
        }
        return products / squares;
    }

    private static SignificanceTest ljungBox(double[] residuals, long[] times) {
        int n = residuals.length;
        double sum = 0;
        for (int lag = 1; lag <= LAGS; lag++) {
            double correlation = autocorrelation(residuals, times, lag);
            sum += correlation * correlation / (n - lag);
        }
        double statistic = n * (n + 2.0) * sum;
        return chiSquared(statistic, LAGS, "Ljung-Box, lag " + LAGS);
    }

    /** The residuals again on the columns and on the residual a period before, 0 where there is none. */
    private static Outcome<SignificanceTest> breuschGodfrey(LeastSquares fit, long[] times) {
        double[] residuals = fit.residuals();
        double[] before = new double[residuals.length];
        for (int i = 1; i < residuals.length; i++) {
            before[i] = times[i] == times[i - 1] + 1 ? residuals[i - 1] : 0;
        }
        RealMatrix columns = fit.design();
        int last = columns.getColumnDimension();
        RealMatrix wider = columns.createMatrix(residuals.length, last + 1);
        wider.setSubMatrix(columns.getData(), 0, 0);
        wider.setColumn(last, before);
        return LeastSquares.fit(wider, residuals)
                .map(again -> chiSquared(
                        residuals.length * (1 - again.sumOfSquares() / fit.sumOfSquares()),
                        1,
                        "Breusch-Godfrey, lag 1"));
    }

    private static SignificanceTest chiSquared(double statistic, int degreesOfFreedom, String method) {
        double rounded = Math.max(0, statistic);
        return new SignificanceTest(
                rounded, ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(rounded), method);
    }

    /** {@return the tests, such as {@code "neighbours correlate by -0.73; Durbin-Watson 3.42, p 0.090; ..."}} */
    @Override
    public String toString() {
        return "neighbours correlate by " + Rounding.TWO_DECIMALS.format(firstAutocorrelation) + "; " + durbinWatson
                + "; " + breuschGodfrey + "; " + ljungBox;
    }
}
