package org.childrensservices.stats.trend.regression;

import org.apache.commons.math3.linear.RealMatrix;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;

/**
 * Counts whose logarithm is expected to be that of an exposure plus a sum of columns: the Poisson model of counts with
 * an offset, by weighted least squares repeated until the expected counts stay the same. Immutable.
 */
public final class PoissonRegression {

    private static final double SETTLED = 1e-10;
    private static final int MOST_STEPS = 100;

    private final LeastSquares working;
    private final double[] counts;
    private final double[] expected;

    private PoissonRegression(LeastSquares working, double[] counts, double[] expected) {
        this.working = working;
        this.counts = counts;
        this.expected = expected;
    }

    /**
     * Starts a fit of counts.
     *
     * @param counts the counts, not negative
     * @return the counts, to be given what they are counted in
     */
    public static Counts of(double... counts) {
        return new Counts(counts.clone());
    }

    /** Counts that still need what they are counted in. */
    public static final class Counts {
        private final double[] counts;

        private Counts(double[] counts) {
            this.counts = counts;
        }

        /**
         * Fits the counts to a design.
         *
         * @param design a row for each count, a column for each coefficient
         * @param exposures what each is counted in, above 0
         * @return the fit; none with the code {@link ReasonCode#NO_EVENTS} if all counts are 0,
         *     {@link ReasonCode#TOO_FEW_POINTS} if there are not more counts than coefficients, and
         *     {@link ReasonCode#NO_SOLUTION} if a column is a sum of others or a coefficient would have to be infinite
         */
        public Outcome<PoissonRegression> fit(RealMatrix design, double[] exposures) {
            return PoissonRegression.fit(design, counts, exposures);
        }
    }

    private static Outcome<PoissonRegression> fit(RealMatrix design, double[] counts, double[] exposures) {
        int n = counts.length;
        double[] logarithms = new double[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            logarithms[i] = Math.log(Math.max(counts[i], 0.1) / exposures[i]);
            total += counts[i];
        }
        if (total == 0) {
            return Outcome.none(ReasonCode.NO_EVENTS, "all counts are 0");
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] expected = new double[n];
            double[] response = new double[n];
            for (int i = 0; i < n; i++) {
                expected[i] = exposures[i] * Math.exp(logarithms[i]);
                response[i] = logarithms[i] + (counts[i] - expected[i]) / expected[i];
            }
            Outcome<LeastSquares> fitted = LeastSquares.weighted(expected).fit(design, response);
            if (!fitted.isPresent()) {
                return Outcome.none(fitted.toReason().orElseThrow());
            }
            LeastSquares working = fitted.orElseThrow();
            double[] next = design.operate(working.coefficients());
            double moved = 0;
            for (int i = 0; i < n; i++) {
                moved = Math.max(moved, Math.abs(next[i] - logarithms[i]));
            }
            if (!Double.isFinite(moved)) {
                break;
            }
            if (moved < SETTLED) {
                return Outcome.of(new PoissonRegression(working, counts, expected));
            }
            logarithms = next;
        }
        return Outcome.none(
                ReasonCode.NO_SOLUTION, "the counts have no finite estimate: some part of them has too few events");
    }

    private static double deviance(double[] counts, double[] expected) {
        double half = 0;
        for (int i = 0; i < counts.length; i++) {
            half += (counts[i] == 0 ? 0 : counts[i] * Math.log(counts[i] / expected[i])) - (counts[i] - expected[i]);
        }
        return 2 * half;
    }

    /** {@return the coefficients, in the order of the columns} */
    public double[] coefficients() {
        return working.coefficients();
    }

    /** {@return the count that is expected at each point} */
    public double[] expected() {
        return expected.clone();
    }

    /** {@return twice the logarithm by which counts expected exactly would be more likely} */
    public double deviance() {
        return deviance(counts, expected);
    }

    /** {@return how many counts there are more than coefficients} */
    public int degreesOfFreedom() {
        return working.degreesOfFreedom();
    }

    /** {@return Pearson's dispersion: how many times the counts vary as Poisson counts do} */
    public double dispersion() {
        return working.variance();
    }

    /** {@return the covariance of the coefficients of Poisson counts} */
    public RealMatrix inverse() {
        return working.inverse();
    }

    /** {@return each row of the design times what the count exceeds the expected one by} */
    public RealMatrix scores() {
        return working.scores();
    }

    /**
     * Returns the coefficients with a covariance.
     *
     * @param covariance the covariance
     * @param degreesOfFreedom those of Student's distribution; infinite for the normal
     * @param level the level of the intervals
     * @param method how the covariance was made
     * @return the coefficients
     */
    public FittedCoefficients with(
            RealMatrix covariance, double degreesOfFreedom, ConfidenceLevel level, String method) {
        return FittedCoefficients.of(coefficients(), covariance, degreesOfFreedom, level, method);
    }
}
