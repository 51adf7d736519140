package org.childrensservices.stats.trend.joinpoint;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.regression.FittedCoefficients;
import org.childrensservices.stats.trend.regression.ModelEstimate;
import org.childrensservices.stats.trend.regression.RatioEstimate;

/**
 * The best straight lines, end to end, with so many joinpoints. Limits take the joinpoints as known, so they are too
 * narrow where their places are in doubt.
 *
 * @param joinpoints the periods at which one line ends and the next begins, rising; empty for one line
 * @param coefficients height at the first point, slope of the first line, and the change of slope at each joinpoint, on
 *     the scale
 * @param first the period of the first point
 * @param last the period of the last point
 * @param points how many points there are
 * @param scale the scale on which the lines are straight
 * @param sumOfSquares the sum of the squared residuals on the scale, times their weights; 0 for an exact fit
 * @param sharpness the share of what one line leaves around the sharpest joinpoint that the bend takes away, 0 to 1
 */
public record JoinpointModel(
        ImmutableList<TimePeriod> joinpoints,
        FittedCoefficients coefficients,
        TimePeriod first,
        TimePeriod last,
        int points,
        JoinpointScale scale,
        double sumOfSquares,
        double sharpness) {
    /**
     * Checks the model.
     *
     * @param joinpoints the joinpoints
     * @param coefficients height, slope and a change of slope for each joinpoint
     * @param first the period of the first point
     * @param last the period of the last point
     * @param points how many points there are
     * @param scale the scale
     * @param sumOfSquares the sum of the squared residuals
     * @param sharpness how sharp the sharpest bend is
     */
    public JoinpointModel {
        checkArgument(
                coefficients.values().length() == joinpoints.size() + 2,
                "%s joinpoints need two coefficients more: %s",
                joinpoints.size(),
                coefficients.values());
        checkNotNull(first, "first");
        checkNotNull(last, "last");
        checkNotNull(scale, "scale");
    }

    /** {@return the lines, in the order of time} */
    public ImmutableList<JoinpointSegment> segments() {
        var segments = ImmutableList.<JoinpointSegment>builder();
        double[] weights = new double[joinpoints.size() + 2];
        for (int i = 0; i <= joinpoints.size(); i++) {
            weights[i + 1] = 1;
            segments.add(new JoinpointSegment(start(i), end(i), scale, coefficients.combined(weights)));
        }
        return segments.build();
    }

    private TimePeriod start(int segment) {
        return segment == 0 ? first : joinpoints.get(segment - 1);
    }

    private TimePeriod end(int segment) {
        return segment == joinpoints.size() ? last : joinpoints.get(segment);
    }

    /** {@return the mean of the slopes, each by the length of its line, on the scale} */
    public ModelEstimate averageSlope() {
        double[] weights = new double[joinpoints.size() + 2];
        weights[1] = 1;
        for (int i = 0; i < joinpoints.size(); i++) {
            weights[i + 2] = (double) last.since(joinpoints.get(i)) / last.since(first);
        }
        return coefficients.combined(weights);
    }

    /**
     * Returns the average percent change a period over all lines: the average annual percent change (AAPC) of a series
     * of years (Clegg and others 2009, Statistics in Medicine 28:3670).
     *
     * @return the change, or none with the code {@link ReasonCode#NOT_APPLICABLE} on the linear scale
     */
    public Outcome<RatioEstimate> averagePercentChange() {
        return JoinpointSegment.percent(scale, averageSlope());
    }

    /**
     * Returns where the lines run.
     *
     * @param period a period from the first point to the last
     * @return the height in the unit of the values
     */
    public double lineAt(TimePeriod period) {
        checkArgument(
                period.since(first) >= 0 && last.since(period) >= 0,
                "period must be from %s to %s: %s",
                first,
                last,
                period);
        double height = coefficients.values().get(0) + coefficients.values().get(1) * period.since(first);
        for (int i = 0; i < joinpoints.size(); i++) {
            height += coefficients.values().get(i + 2) * Math.max(0, period.since(joinpoints.get(i)));
        }
        return scale.back(height);
    }

    /** The mean of the squared residuals. */
    Outcome<Double> meanSquare() {
        return sumOfSquares > 0
                ? Outcome.of(sumOfSquares / points)
                : Outcome.none(ReasonCode.NOT_APPLICABLE, "the points lie exactly on the lines");
    }

    /**
     * {@return the lines, such as {@code "+7.0% a year from 2013 to 2015 (...); -0.5% a year from 2015 to 2024 (...)"}}
     */
    @Override
    public String toString() {
        return segments().stream().map(JoinpointSegment::toString).collect(Collectors.joining("; "));
    }
}
