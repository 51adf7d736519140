package org.childrensservices.stats.trend.interrupted;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.regression.FittedCoefficients;
import org.childrensservices.stats.trend.regression.LeastSquares;

/**
 * A line whose residuals are each a share of the one a period before, the power of it over a gap, and something new.
 */
final class Autoregression {

    private static final double CONVERGED = 1e-12;
    private static final int MOST_STEPS = 10_000;
    private static final double BOUND = 0.9999;
    private static final double GRID = 0.02;

    private final LeastSquares plain;
    private final RealMatrix design;
    private final double[] values;
    private final long[] times;

    private Autoregression(LeastSquares plain, long[] times) {
        this.plain = plain;
        this.design = plain.design();
        this.values = plain.values();
        this.times = times;
    }

    static Autoregression of(LeastSquares plain, long[] times) {
        return new Autoregression(plain, times);
    }

    /**
     * The line for one share.
     *
     * @param share the correlation of residuals a period apart
     * @param fit the fit to what each point adds to the one before
     * @param logDeterminant of the correlations of all points
     */
    record Whitened(double share, LeastSquares fit, double logDeterminant) {
        FittedCoefficients coefficients(ConfidenceLevel level, String method) {
            return FittedCoefficients.of(
                    fit, fit.covariance(), level, method + ", correlation " + Rounding.TWO_DECIMALS.format(share));
        }
    }

    /** Each point less what the one before foretells, in units of what is left then. */
    private Whitened whitened(double share) {
        RealMatrix rows = design.copy();
        double[] rest = values.clone();
        double logDeterminant = 0;
        for (int i = 1; i < rest.length; i++) {
            double kept = Math.pow(share, (double) (times[i] - times[i - 1]));
            double left = 1 - kept * kept;
            double scale = 1 / Math.sqrt(left);
            rest[i] = (values[i] - kept * values[i - 1]) * scale;
            rows.setRowVector(
                    i,
                    design.getRowVector(i)
                            .subtract(design.getRowVector(i - 1).mapMultiply(kept))
                            .mapMultiply(scale));
            logDeterminant += Math.log(left);
        }
        return new Whitened(share, LeastSquares.fit(rows, rest).orElseThrow(), logDeterminant);
    }

    Outcome<Whitened> praisWinsten() {
        if (plain.isExact()) {
            return Outcome.of(whitened(0));
        }
        Whitened line = new Whitened(0, plain, 0);
        for (int step = 0; step < MOST_STEPS; step++) {
            double share = share(line.fit().coefficients());
            if (!(Math.abs(share) < BOUND)) {
                return none();
            }
            boolean settled = Math.abs(share - line.share()) < CONVERGED;
            line = whitened(share);
            if (settled) {
                return Outcome.of(line);
            }
        }
        return none();
    }

    private double share(double[] coefficients) {
        double[] fitted = design.operate(coefficients);
        double products = 0;
        double squares = 0;
        for (int i = 1; i < values.length; i++) {
            if (times[i] == times[i - 1] + 1) {
                double before = values[i - 1] - fitted[i - 1];
                products += (values[i] - fitted[i]) * before;
                squares += before * before;
            }
        }
        return products / squares;
    }

    /** The likelihood may have several peaks: a grid finds the highest, and Brent's method its top. */
    Outcome<Whitened> mostLikely() {
        if (plain.isExact()) {
            return Outcome.of(whitened(0));
        }
        UnivariateFunction loss = share -> loss(whitened(share));
        double best = 0;
        for (double share = -BOUND; share <= BOUND; share += GRID) {
            best = loss.value(share) < loss.value(best) ? share : best;
        }
        if (Math.abs(best) > BOUND - GRID) {
            return none();
        }
        double share = new BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(1_000),
                        new UnivariateObjectiveFunction(loss),
                        GoalType.MINIMIZE,
                        new SearchInterval(best - GRID, best + GRID, best))
                .getPoint();
        return Outcome.of(whitened(share));
    }

    private static double loss(Whitened line) {
        double cross = Math.log(new LUDecomposition(line.fit().inverse()).getDeterminant());
        return line.fit().degreesOfFreedom() * Math.log(line.fit().sumOfSquares()) + line.logDeterminant() - cross;
    }

    private static <T> Outcome<T> none() {
        return Outcome.none(
                ReasonCode.NO_SOLUTION, "the correlation of neighbouring points goes to 1 or -1: no estimate of it");
    }
}
