package org.childrensservices.stats.trend.forecast;

import com.google.common.collect.ImmutableMap;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.childrensservices.core.value.Outcome;

/** Exponential smoothing of values without a gap. */
final class Smoothing {

    static final int LEAST_HOLT = 5;

    private static final double LEAST_WEIGHT = 1e-4;
    private static final int GRID = 20;
    private static final int EVALUATIONS = 5_000;

    private Smoothing() {}

    static FittedModel simple(Track track, double weight) {
        double level = track.value(0);
        double squares = 0;
        for (int i = 1; i < track.size(); i++) {
            double error = track.value(i) - level;
            squares += error * error;
            level = weight * track.value(i) + (1 - weight) * level;
        }
        return projected(new State(level, 0, squares), track.size() - 1, weight, 0);
    }

    static FittedModel holt(Track track, double weight, double ofTrend) {
        State state = run(track, 2, weight, ofTrend, track.value(1), track.value(1) - track.value(0));
        return projected(state, track.size() - 2, weight, ofTrend);
    }

    /** Level and trend after the last value, and the squared errors of one step. */
    private record State(double level, double trend, double squares) {}

    private static State run(Track track, int from, double weight, double ofTrend, double level, double trend) {
        double squares = 0;
        double atLevel = level;
        double atTrend = trend;
        for (int i = from; i < track.size(); i++) {
            double error = track.value(i) - (atLevel + atTrend);
            squares += error * error;
            double next = atLevel + atTrend + weight * error;
            atTrend += weight * ofTrend * error;
            atLevel = next;
        }
        return new State(atLevel, atTrend, squares);
    }

    private static FittedModel projected(State state, int freedom, double weight, double ofTrend) {
        double variance = state.squares() / freedom;
        return FittedModel.normal(
                ahead -> state.level() + ahead * state.trend(),
                ahead -> {
                    double factor = 1;
                    for (int j = 1; j < ahead; j++) {
                        double share = weight * (1 + j * ofTrend);
                        factor += share * share;
                    }
                    return Math.sqrt(variance * factor);
                },
                ImmutableMap.of(
                        "weight of level", weight,
                        "weight of trend", ofTrend,
                        "level", state.level(),
                        "trend", state.trend(),
                        "sigma", Math.sqrt(variance)));
    }

    /**
     * Weights and start of least squared errors. For given weights the best start is a linear problem, so that only the
     * weights are searched: on a grid, then from its best point.
     */
    static Outcome<FittedModel> holt(Track track) {
        MultivariateFunction squares =
                weights -> started(track, weights[0], weights[1]).squares();
        double[] best = {0.5, 0.5};
        for (int i = 1; i < GRID; i++) {
            for (int j = 1; j < GRID; j++) {
                double[] weights = {(double) i / GRID, (double) j / GRID};
                best = squares.value(weights) < squares.value(best) ? weights : best;
            }
        }
        double[] weights = new BOBYQAOptimizer(5, 0.5 / GRID, 1e-10)
                .optimize(
                        new ObjectiveFunction(squares),
                        GoalType.MINIMIZE,
                        new InitialGuess(best),
                        new SimpleBounds(
                                new double[] {LEAST_WEIGHT, LEAST_WEIGHT},
                                new double[] {1 - LEAST_WEIGHT, 1 - LEAST_WEIGHT}),
                        new MaxEval(EVALUATIONS))
                .getPoint();
        // Weights and start are four estimates.
        return Outcome.of(projected(
                started(track, weights[0], weights[1]), Math.max(1, track.size() - 4), weights[0], weights[1]));
    }

    /** The state after the last value from the start of least squared errors. */
    private static State started(Track track, double weight, double ofTrend) {
        int size = track.size();
        double[] plain = errors(track, weight, ofTrend, 0, 0, 1);
        double[] ofLevel = errors(track, weight, ofTrend, 1, 0, 0);
        double[] ofStep = errors(track, weight, ofTrend, 0, 1, 0);
        double ll = 0;
        double ls = 0;
        double ss = 0;
        double lp = 0;
        double sp = 0;
        for (int i = 0; i < size; i++) {
            ll += ofLevel[i] * ofLevel[i];
            ls += ofLevel[i] * ofStep[i];
            ss += ofStep[i] * ofStep[i];
            lp += ofLevel[i] * plain[i];
            sp += ofStep[i] * plain[i];
        }
        double determinant = ll * ss - ls * ls;
        double level = determinant == 0 ? track.value(0) : (ls * sp - ss * lp) / determinant;
        double trend = determinant == 0 ? 0 : (ls * lp - ll * sp) / determinant;
        return run(track, 0, weight, ofTrend, level, trend);
    }

    /** The errors, which are linear in level, trend and values. */
    private static double[] errors(
            Track track, double weight, double ofTrend, double level, double trend, double share) {
        double[] errors = new double[track.size()];
        double atLevel = level;
        double atTrend = trend;
        for (int i = 0; i < errors.length; i++) {
            errors[i] = share * track.value(i) - (atLevel + atTrend);
            double next = atLevel + atTrend + weight * errors[i];
            atTrend += weight * ofTrend * errors[i];
            atLevel = next;
        }
        return errors;
    }
}
