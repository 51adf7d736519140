package org.childrensservices.stats.trend.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.junit.jupiter.api.Test;

class RegressionTest {

    private static final RealMatrix LINE =
            MatrixUtils.createRealMatrix(new double[][] {{1, 0}, {1, 1}, {1, 2}, {1, 3}});

    private static ModelEstimate estimate(double value, double error, double degreesOfFreedom) {
        return new ModelEstimate(value, error, degreesOfFreedom, ConfidenceLevel.P95, "least squares");
    }

    private static void assertRefused(Outcome<?> outcome, ReasonCode code, String message) {
        Reason reason = outcome.toReason().orElseThrow();
        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.message()).contains(message);
    }

    @Test
    void estimatesSayThemselves() {
        assertThat(estimate(-5.6, 1.0488088481701523, 4))
                .hasToString("-5.60 (95% -8.51 to -2.69; p 0.006, least squares)");
        assertThat(estimate(1, 0, 4)).hasToString("+1.00 (the points lie exactly on the model)");
        assertThat(new RatioEstimate(estimate(Math.log(0.5), 0.1, Double.POSITIVE_INFINITY)))
                .hasToString("-50.0% (95% -58.9% to -39.2%; p <0.001, least squares)");
        assertThat(new RatioEstimate(estimate(Math.log(0.5), 0, 3)))
                .hasToString("-50.0% (the points lie exactly on the model)");
    }

    @Test
    void ratioIsTheExponential() {
        RatioEstimate ratio = new RatioEstimate(estimate(0.1, 0.2, 10));
        assertThat(ratio.value()).isCloseTo(Math.exp(0.1), within(1e-15));
        assertThat(ratio.interval().orElseThrow().upper())
                .isCloseTo(Math.exp(ratio.logarithm().interval().orElseThrow().upper()), within(1e-15));
        assertThat(ratio.percentInterval().orElseThrow().upper())
                .isCloseTo(100 * ratio.interval().orElseThrow().upper() - 100, within(1e-12));
        assertThat(ratio.isDistinguishable()).isFalse();
    }

    @Test
    void anotherUnitTurnsTheLimitsToo() {
        ModelEstimate fewer = estimate(2, 1, 5).times(-3);
        assertThat(fewer.value()).isEqualTo(-6);
        assertThat(fewer.standardError()).isEqualTo(3);
    }

    @Test
    void callersErrorsThrow() {
        assertThatThrownBy(() -> estimate(Double.NaN, 1, 1)).hasMessageContaining("value must be finite: NaN");
        assertThatThrownBy(() -> estimate(1, -1, 1)).hasMessageContaining("not negative: -1.0");
        assertThatThrownBy(() -> estimate(1, 1, 0)).hasMessageContaining("degrees of freedom must be above 0: 0.0");
        assertThatThrownBy(() -> LeastSquares.fit(LINE, new double[] {1, 2, 3}))
                .hasMessageContaining("design, values and weights must be as many: 4, 3 and 3");
        assertThatThrownBy(() -> LeastSquares.weighted(1, 1, 1, -1))
                .hasMessageContaining("weight must not be negative: -1.0");
        FittedCoefficients line = FittedCoefficients.of(
                LeastSquares.fit(LINE, new double[] {1, 2, 3, 5}).orElseThrow(),
                MatrixUtils.createRealIdentityMatrix(2),
                ConfidenceLevel.P95,
                "made up");
        assertThatThrownBy(() -> line.combined(1)).hasMessageContaining("a weight for each of 2 coefficients: 1");
        assertThat(line.combined(3, 4).standardError()).isCloseTo(5, within(1e-12));
    }

    @Test
    void columnsThatAreSumsOfOthersHaveNoSolution() {
        RealMatrix twice = MatrixUtils.createRealMatrix(new double[][] {{1, 2}, {1, 2}, {1, 2}});
        assertRefused(LeastSquares.fit(twice, new double[] {1, 2, 4}), ReasonCode.NO_SOLUTION, "apart");
        RealMatrix zero = MatrixUtils.createRealMatrix(new double[][] {{1, 0}, {1, 0}, {1, 0}});
        assertRefused(LeastSquares.fit(zero, new double[] {1, 2, 4}), ReasonCode.NO_SOLUTION, "apart");
        assertRefused(
                LeastSquares.fit(LINE.getSubMatrix(0, 1, 0, 1), new double[] {1, 2}),
                ReasonCode.TOO_FEW_POINTS,
                "2 coefficients need more than 2 points: 2");
    }

    /** A weight of 2 is the same point twice, but for the degrees of freedom. */
    @Test
    void weightsCountPoints() {
        RealMatrix twice = MatrixUtils.createRealMatrix(new double[][] {{1, 0}, {1, 1}, {1, 2}, {1, 3}, {1, 3}});
        LeastSquares weighted = LeastSquares.weighted(1, 1, 1, 2)
                .fit(LINE, new double[] {3, 1, 4, 2})
                .orElseThrow();
        LeastSquares repeated =
                LeastSquares.fit(twice, new double[] {3, 1, 4, 2, 2}).orElseThrow();
        assertThat(weighted.coefficients()).containsExactly(repeated.coefficients(), within(1e-12));
        assertThat(weighted.sumOfSquares()).isCloseTo(repeated.sumOfSquares(), within(1e-12));
        assertThat(weighted.degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void poissonOfTwoGroupsIsTheRatioOfTheirRates() {
        RealMatrix groups = MatrixUtils.createRealMatrix(new double[][] {{1, 0}, {1, 0}, {1, 1}, {1, 1}});
        PoissonRegression fit = PoissonRegression.of(10, 14, 5, 1)
                .fit(groups, new double[] {100, 100, 200, 200})
                .orElseThrow();
        assertThat(fit.coefficients()[1]).isCloseTo(Math.log(6.0 / 400 / (24.0 / 200)), within(1e-12));
        assertThat(fit.inverse().getEntry(1, 1)).isCloseTo(1 / 24.0 + 1 / 6.0, within(1e-12));
        double pearson = 4.0 / 12 + 4.0 / 12 + 4.0 / 3 + 4.0 / 3;
        assertThat(fit.dispersion()).isCloseTo(pearson / 2, within(1e-12));
    }

    @Test
    void poissonRefuses() {
        double[] ones = {1, 1, 1, 1};
        assertRefused(PoissonRegression.of(0, 0, 0, 0).fit(LINE, ones), ReasonCode.NO_EVENTS, "all counts are 0");
        RealMatrix groups = MatrixUtils.createRealMatrix(new double[][] {{1, 0}, {1, 0}, {1, 1}, {1, 1}});
        assertRefused(PoissonRegression.of(3, 4, 0, 0).fit(groups, ones), ReasonCode.NO_SOLUTION, "");
    }

    @Test
    void usualLag() {
        assertThat(SandwichCovariance.lagFor(8)).isEqualTo(2);
        assertThat(SandwichCovariance.lagFor(100)).isEqualTo(4);
        assertThatThrownBy(() -> SandwichCovariance.neweyWest(LINE, LINE, new long[4], -1))
                .hasMessageContaining("lag must not be negative: -1");
    }
}
