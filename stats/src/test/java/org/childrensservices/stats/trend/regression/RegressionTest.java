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
    void onlyWhatVariesAndIsFarFromNothingIsDistinguishable() {
        assertThat(estimate(2, 1, Double.POSITIVE_INFINITY).isDistinguishable()).isTrue();
        assertThat(estimate(1.9, 1, Double.POSITIVE_INFINITY).isDistinguishable())
                .isFalse();
        assertThat(estimate(2, 0, Double.POSITIVE_INFINITY).isDistinguishable()).isFalse();
        assertThat(new RatioEstimate(estimate(-2, 1, Double.POSITIVE_INFINITY)).isDistinguishable())
                .isTrue();
    }

    @Test
    void anotherUnitTurnsTheLimitsToo() {
        ModelEstimate fewer = estimate(2, 1, 5).times(-3);
        assertThat(fewer.value()).isEqualTo(-6);
        assertThat(fewer.standardError()).isEqualTo(3);
    }

    /** Through 1, 2, 3 and 5: 0.8 + 1.3 x, which leaves 0.2, -0.1, -0.4 and 0.3. */
    @Test
    void lineByHand() {
        LeastSquares fit = LeastSquares.fit(LINE, new double[] {1, 2, 3, 5}).orElseThrow();
        assertThat(fit.coefficients()).containsExactly(new double[] {0.8, 1.3}, within(1e-12));
        assertThat(fit.residuals()).containsExactly(new double[] {0.2, -0.1, -0.4, 0.3}, within(1e-12));
        assertThat(fit.sumOfSquares()).isCloseTo(0.3, within(1e-12));
        assertThat(fit.weights()).containsExactly(1, 1, 1, 1);
        assertThat(fit.isExact()).isFalse();
        FittedCoefficients line = FittedCoefficients.of(fit, fit.covariance(), ConfidenceLevel.P95, "least squares");
        // The variance of a residual, 0.15, over the squares of x about their mean, 5.
        assertThat(line.at(1).value()).isCloseTo(1.3, within(1e-12));
        assertThat(line.at(1).standardError()).isCloseTo(Math.sqrt(0.03), within(1e-12));
        assertThat(line.at(1).degreesOfFreedom()).isEqualTo(2);
        // At the mean of x the line is the mean of the values.
        ModelEstimate middle = line.combined(1, 1.5);
        assertThat(middle.value()).isCloseTo(2.75, within(1e-12));
        assertThat(middle.standardError()).isCloseTo(Math.sqrt(0.15 / 4), within(1e-12));
        assertThat(line.withGradient(7, 1, 1.5).value()).isEqualTo(7);
        assertThat(line.withGradient(7, 1, 1.5).standardError()).isEqualTo(middle.standardError());
        assertThat(line.withDegreesOfFreedom(Double.POSITIVE_INFINITY).at(1).degreesOfFreedom())
                .isInfinite();
    }

    /** Whatever the unit: what is left is held against the values. */
    @Test
    void exactIsWhatLeavesNothingButRounding() {
        for (double unit : new double[] {1e-12, 1, 1e12}) {
            LeastSquares exact = LeastSquares.fit(LINE, new double[] {unit / 3, 2 * unit / 3, unit, 4 * unit / 3})
                    .orElseThrow();
            assertThat(exact.isExact()).isTrue();
            assertThat(FittedCoefficients.of(exact, exact.covariance(), ConfidenceLevel.P95, "least squares")
                            .at(0)
                            .standardError())
                    .isZero();
            assertThat(LeastSquares.fit(LINE, new double[] {unit, 2 * unit, 3 * unit, 4.00001 * unit})
                            .orElseThrow()
                            .isExact())
                    .isFalse();
        }
    }

    /**
     * Of three values about their mean: the differences weigh two independent squares by 1 and 3, and below the
     * statistic is where a Cauchy value is within the root of (d - 1) / (3 - d).
     */
    @Test
    void durbinWatsonOfThree() {
        DurbinWatson three = DurbinWatson.of(aboutTheMean(), new long[] {0, 1, 2});
        assertThat(three.statistic()).isCloseTo(15.0 / 14, within(1e-12));
        assertThat(three.pPositive()).isCloseTo(2 / Math.PI * Math.atan(1 / Math.sqrt(27)), within(1e-12));
        assertThat(three.pTwoSided()).isCloseTo(2 * three.pPositive(), within(1e-15));
        assertThat(three).hasToString("Durbin-Watson 1.07, p 0.242, Durbin-Watson");
        assertThat(new DurbinWatson(3, 0.9).pTwoSided()).isCloseTo(0.2, within(1e-15));
    }

    /** Only the first two are neighbours: one square by 2, one by 0. */
    @Test
    void durbinWatsonDoesNotBridgeAGap() {
        DurbinWatson gap = DurbinWatson.of(aboutTheMean(), new long[] {0, 1, 3});
        assertThat(gap.statistic()).isCloseTo(3.0 / 14, within(1e-12));
        assertThat(gap.pPositive()).isCloseTo(2 / Math.PI * Math.atan(Math.sqrt(3.0 / 25)), within(1e-12));
    }

    private static LeastSquares aboutTheMean() {
        RealMatrix mean = MatrixUtils.createRealMatrix(new double[][] {{1}, {1}, {1}});
        return LeastSquares.fit(mean, new double[] {1, 2, 4}).orElseThrow();
    }

    @Test
    void durbinWatsonRefusesWhatCannotBe() {
        assertThat(new DurbinWatson(0, 0).pTwoSided()).isZero();
        assertThat(new DurbinWatson(4, 1).pTwoSided()).isZero();
        assertThatThrownBy(() -> new DurbinWatson(-1, 0)).hasMessage("statistic must not be negative: -1.0");
        assertThatThrownBy(() -> new DurbinWatson(1, -0.1)).hasMessage("p-value must be from 0 to 1: -0.1");
        assertThatThrownBy(() -> new DurbinWatson(1, 1.1)).hasMessage("p-value must be from 0 to 1: 1.1");
    }

    /** The variance of a mean, of points of which those up to the lag apart count as well, the nearer the more. */
    @Test
    void neweyWestByHand() {
        RealMatrix scores = MatrixUtils.createColumnRealMatrix(new double[] {-1, 2, -3, 2});
        RealMatrix inverse = MatrixUtils.createRealMatrix(new double[][] {{0.25}});
        long[] times = {0, 1, 2, 4};
        assertThat(SandwichCovariance.neweyWest(inverse, scores, times, 0).getEntry(0, 0))
                .isCloseTo(18.0 / 16, within(1e-12));
        // Half of -2 and -6, on both sides.
        assertThat(SandwichCovariance.neweyWest(inverse, scores, times, 1).getEntry(0, 0))
                .isCloseTo(10.0 / 16, within(1e-12));
        // Two thirds of -2 and -6, a third of 3 and of -6.
        assertThat(SandwichCovariance.neweyWest(inverse, scores, times, 2).getEntry(0, 0))
                .isCloseTo((18 - 38 / 3.0) / 16, within(1e-12));
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
        assertThatThrownBy(
                        () -> new FittedCoefficients(line.values(), line.values(), 2, ConfidenceLevel.P95, "made up"))
                .hasMessage("covariances of 2 coefficients must be their square: 2");
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
        assertThat(weighted.weights()).containsExactly(1, 1, 1, 2);
    }

    @Test
    void aWeightOfNothingIsNoPoint() {
        LeastSquares without = LeastSquares.weighted(1, 1, 1, 0)
                .fit(LINE, new double[] {1, 2, 3, 99})
                .orElseThrow();
        assertThat(without.coefficients()).containsExactly(new double[] {1, 1}, within(1e-12));
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
        assertThat(fit.degreesOfFreedom()).isEqualTo(2);
        assertThat(fit.expected()).containsExactly(new double[] {12, 12, 3, 3}, within(1e-10));
        assertThat(fit.deviance())
                .isCloseTo(
                        2
                                * (10 * Math.log(10 / 12.0)
                                        + 14 * Math.log(14 / 12.0)
                                        + 5 * Math.log(5 / 3.0)
                                        + Math.log(1 / 3.0)),
                        within(1e-10));
        assertThat(fit.scores().getColumn(1)).containsExactly(new double[] {0, 0, 2, -2}, within(1e-10));
        ModelEstimate ratio = fit.with(fit.inverse(), Double.POSITIVE_INFINITY, ConfidenceLevel.P99, "Poisson")
                .at(1);
        assertThat(ratio)
                .isEqualTo(new ModelEstimate(
                        fit.coefficients()[1],
                        Math.sqrt(fit.inverse().getEntry(1, 1)),
                        Double.POSITIVE_INFINITY,
                        ConfidenceLevel.P99,
                        "Poisson"));
    }

    /** Without a level the expected counts add up to others: y and its square, of which 2 and 6 are y + 2 y^2. */
    @Test
    void devianceOfASlopeAlone() {
        RealMatrix slope = MatrixUtils.createRealMatrix(new double[][] {{1}, {2}});
        PoissonRegression fit =
                PoissonRegression.of(2, 3).fit(slope, new double[] {1, 1}).orElseThrow();
        double y = (Math.sqrt(65) - 1) / 4;
        assertThat(fit.expected()).containsExactly(new double[] {y, y * y}, within(1e-10));
        assertThat(fit.deviance())
                .isCloseTo(2 * (2 * Math.log(2 / y) + 3 * Math.log(3 / (y * y)) - (5 - y - y * y)), within(1e-10));
    }

    /** A count of 0 adds only what was expected of it. */
    @Test
    void devianceOfNoEvents() {
        RealMatrix mean = MatrixUtils.createRealMatrix(new double[][] {{1}, {1}});
        PoissonRegression fit =
                PoissonRegression.of(0, 6).fit(mean, new double[] {1, 1}).orElseThrow();
        assertThat(fit.deviance()).isCloseTo(2 * 6 * Math.log(2), within(1e-10));
    }

    @Test
    void poissonRefuses() {
        double[] ones = {1, 1, 1, 1};
        assertRefused(PoissonRegression.of(0, 0, 0, 0).fit(LINE, ones), ReasonCode.NO_EVENTS, "all counts are 0");
        RealMatrix groups = MatrixUtils.createRealMatrix(new double[][] {{1, 0}, {1, 0}, {1, 1}, {1, 1}});
        assertRefused(PoissonRegression.of(3, 4, 0, 0).fit(groups, ones), ReasonCode.NO_SOLUTION, "no finite estimate");
        RealMatrix twice = MatrixUtils.createRealMatrix(new double[][] {{1, 2}, {1, 2}, {1, 2}, {1, 2}});
        assertRefused(PoissonRegression.of(3, 4, 2, 1).fit(twice, ones), ReasonCode.NO_SOLUTION, "apart");
    }

    @Test
    void usualLag() {
        assertThat(SandwichCovariance.lagFor(8)).isEqualTo(2);
        assertThat(SandwichCovariance.lagFor(100)).isEqualTo(4);
        assertThatThrownBy(() -> SandwichCovariance.neweyWest(LINE, LINE, new long[4], -1))
                .hasMessageContaining("lag must not be negative: -1");
    }
}
