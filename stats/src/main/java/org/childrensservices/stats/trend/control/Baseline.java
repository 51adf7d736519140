package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkArgument;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.trend.Series;

/**
 * The process from which drifts are measured: its mean and the standard deviation of its points.
 *
 * @param mean the mean
 * @param deviation the standard deviation, positive
 */
public record Baseline(double mean, double deviation) {

    /** The mean distance of two normal values, 2 by the root of pi, as the tables of the field and qcc 2.7 round it. */
    private static final double DEVIATIONS_PER_RANGE = 1.128;

    /**
     * Checks the process.
     *
     * @param mean the mean, finite
     * @param deviation the standard deviation, positive and finite
     */
    public Baseline {
        checkArgument(Double.isFinite(mean), "mean must be finite: %s", mean);
        checkArgument(
                deviation > 0 && Double.isFinite(deviation),
                "standard deviation must be positive and finite: %s",
                deviation);
    }

    /**
     * Starts a baseline that is known from elsewhere.
     *
     * @param mean the mean
     * @return the mean, to be given its deviation
     */
    public static Level mean(double mean) {
        return new Level(mean);
    }

    /**
     * A mean that still needs its standard deviation.
     *
     * @param mean the mean
     */
    public record Level(double mean) {
        /**
         * Gives the standard deviation of the points.
         *
         * @param deviation the standard deviation, positive
         * @return the baseline
         */
        public Baseline deviation(double deviation) {
            return new Baseline(mean, deviation);
        }
    }

    /** The mean of all values, and the mean distance of neighbours as the measure of their deviation. */
    static Outcome<Baseline> of(Series<Double> series) {
        Readings readings = Readings.of(series.values());
        double[] ranges = readings.movingRanges(readings.size());
        if (ranges.length == 0) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    "A standard deviation needs two neighbouring values: " + series.extent());
        }
        double range = Accurate.mean(ranges);
        return range == 0
                ? Outcome.none(
                        ReasonCode.NOT_APPLICABLE, "All neighbouring values are equal: nothing to measure drifts by")
                : Outcome.of(new Baseline(
                        Accurate.mean(readings.firstValues(readings.size())), range / DEVIATIONS_PER_RANGE));
    }
}
