package org.childrensservices.stats.trend.count;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** The limits of a Poisson trend by the likelihood, of which the level is always the likeliest for the slope. */
final class PoissonProfile {

    private static final int MOST_STEPS = 1_000;

    private PoissonProfile() {}

    static Interval interval(CountPoints points, double slope, ConfidenceLevel level) {
        double drop = level.z() * level.z() / 2;
        double best = likelihood(points, slope);
        DoubleUnaryOperator short0 = b -> best - likelihood(points, b) - drop;
        return new Interval(
                PercentScale.percent(limit(short0, slope, -1)),
                PercentScale.percent(limit(short0, slope, 1)),
                level,
                "profile likelihood");
    }

    private static double likelihood(CountPoints points, double b) {
        double sum = 0;
        double middle = points.time(points.size() - 1) / 2.0;
        for (int i = 0; i < points.size(); i++) {
            sum += points.exposure(i) * Math.exp(b * (points.time(i) - middle));
        }
        return b * (points.moment() - middle * points.total()) - points.total() * Math.log(sum);
    }

    private static double limit(DoubleUnaryOperator excess, double slope, int side) {
        double step = side * 1e-3;
        double outside = slope + step;
        double inside = slope;
        while (excess.applyAsDouble(outside) < 0) {
            inside = outside;
            step *= 2;
            outside += step;
        }
        return new BrentSolver(1e-14, 1e-15)
                .solve(MOST_STEPS, excess::applyAsDouble, Math.min(inside, outside), Math.max(inside, outside));
    }
}
