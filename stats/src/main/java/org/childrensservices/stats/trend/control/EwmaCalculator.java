package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * Averages the values so far with weights that fall by a constant share from the latest back (Roberts 1959), as qcc 2.7
 * does. Immutable: configured once and used for any number of series.
 *
 * @param baseline the process from which drifts are measured; none to take it from the series itself
 * @param weight the weight of the latest value
 * @param deviations how far the limits are from the mean, in standard deviations of the average
 */
public record EwmaCalculator(Outcome<Baseline> baseline, double weight, double deviations) {

    private static final EwmaCalculator STANDARD =
            new EwmaCalculator(Outcome.none(ReasonCode.NOT_STATED, "The baseline is taken from the series"), 0.2, 3);

    /**
     * Checks the configuration.
     *
     * @param baseline the process from which drifts are measured, or none
     * @param weight the weight of the latest value, above 0 up to 1
     * @param deviations how far the limits are from the mean, positive
     */
    public EwmaCalculator {
        checkNotNull(baseline, "baseline");
        checkArgument(weight > 0 && weight <= 1, "weight must be above 0 and not above 1: %s", weight);
        checkArgument(
                deviations > 0 && Double.isFinite(deviations),
                "deviations of the limits must be positive and finite: %s",
                deviations);
    }

    /** {@return the calculator with a weight of 0.2 and limits at three standard deviations} */
    public static EwmaCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with a process that is known beforehand.
     *
     * @param baseline the process
     * @return the calculator
     */
    public EwmaCalculator withBaseline(Baseline baseline) {
        return new EwmaCalculator(Outcome.of(baseline), weight, deviations);
    }

    /**
     * Returns the same with another weight of the latest value; the smaller, the smaller the drift that is found.
     *
     * @param weight the weight, above 0 up to 1
     * @return the calculator
     */
    public EwmaCalculator withWeight(double weight) {
        return new EwmaCalculator(baseline, weight, deviations);
    }

    /**
     * Returns the same with other limits.
     *
     * @param deviations how far they are from the mean, in standard deviations of the average
     * @return the calculator
     */
    public EwmaCalculator withDeviations(double deviations) {
        return new EwmaCalculator(baseline, weight, deviations);
    }

    /**
     * Averages the {@linkplain Series#comparable() comparable} points of a series; a gap is passed over.
     *
     * @param series the series
     * @return the chart, or none with the code {@link ReasonCode#TOO_FEW_POINTS} without values or, where the baseline
     *     is not given, without two neighbours; or {@link ReasonCode#NOT_APPLICABLE} where all neighbours are equal
     */
    public Outcome<EwmaChart> chart(Series<Double> series) {
        Series<Double> comparable = series.comparable();
        if (comparable.values().isEmpty()) {
            return Outcome.none(ReasonCode.TOO_FEW_POINTS, "The series has no values");
        }
        return (baseline.isPresent() ? baseline : Baseline.of(comparable))
                .map(process -> new EwmaChart(series, this, process, points(comparable, process)));
    }

    private ImmutableList<EwmaPoint> points(Series<Double> series, Baseline process) {
        var points = ImmutableList.<EwmaPoint>builder();
        double average = process.mean();
        double left = 1;
        for (Map.Entry<TimePeriod, Double> point : series.values().entrySet()) {
            average = weight * point.getValue() + (1 - weight) * average;
            left *= (1 - weight) * (1 - weight);
            double reach = deviations * process.deviation() * Math.sqrt(weight / (2 - weight) * (1 - left));
            points.add(new EwmaPoint(
                    point.getKey(), point.getValue(), average, process.mean() - reach, process.mean() + reach));
        }
        return points.build();
    }
}
