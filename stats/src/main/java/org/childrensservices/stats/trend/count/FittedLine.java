package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.TDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * A straight line by least squares. Its error comes from how far the points lie from it, so that two points have none.
 *
 * @param slope the change of the height in a year
 * @param standardError the standard error of the slope; none with the code {@link ReasonCode#TOO_FEW_POINTS} for two
 *     points
 * @param degreesOfFreedom the number of points less two
 * @param middle the weighted mean of the times, in years since the start of the numbering of the periods
 * @param height the height of the line at the middle
 */
public record FittedLine(
        double slope, Outcome<Double> standardError, int degreesOfFreedom, double middle, double height) {
    /**
     * Checks the line.
     *
     * @param slope the change of the height in a year
     * @param standardError the standard error of the slope, if any
     * @param degreesOfFreedom the number of points less two
     * @param middle the weighted mean of the times
     * @param height the height of the line at the middle
     */
    public FittedLine {
        checkNotNull(standardError, "standardError");
    }

    /** By weights that need not add up to one. */
    static FittedLine of(double[] times, double[] heights, double[] weights) {
        int n = times.length;
        double total = 0;
        double middle = 0;
        double height = 0;
        for (int i = 0; i < n; i++) {
            total += weights[i];
            middle += weights[i] * (times[i] - times[0]);
            height += weights[i] * heights[i];
        }
        middle = times[0] + middle / total;
        height /= total;
        double spread = 0;
        double product = 0;
        for (int i = 0; i < n; i++) {
            double t = times[i] - middle;
            spread += weights[i] * t * t;
            product += weights[i] * t * (heights[i] - height);
        }
        double slope = product / spread;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double rest = heights[i] - height - slope * (times[i] - middle);
            squares += weights[i] * rest * rest;
        }
        Outcome<Double> error = n > 2
                ? Outcome.of(Math.sqrt(squares / (n - 2) / spread))
                : Outcome.none(ReasonCode.TOO_FEW_POINTS, "two points leave nothing to say how far points lie off");
        return new FittedLine(slope, error, n - 2, middle, height);
    }

    /**
     * Returns the height of the line at a time.
     *
     * @param time the time, in years since the start of the numbering of the periods
     * @return the height
     */
    public double at(double time) {
        return height + slope * (time - middle);
    }

    /** The interval of what is made of the slope. */
    Outcome<Interval> interval(ConfidenceLevel level, DoubleUnaryOperator made) {
        return standardError.map(error -> {
            double half = TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(level.tail()) * error;
            return new Interval(made.applyAsDouble(slope - half), made.applyAsDouble(slope + half), level, "t");
        });
    }

    /** {@return the test of a level line; none for two points, and where all points lie on the line exactly} */
    public Outcome<SignificanceTest> test() {
        return standardError.flatMap(error -> {
            if (error == 0) {
                return Outcome.none(ReasonCode.NOT_APPLICABLE, "no test where all points lie on the line");
            }
            double t = slope / error;
            return Outcome.of(new SignificanceTest(
                    t, Math.min(1, 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t))), "t"));
        });
    }
}
