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
 * Sums what points are above and below a mean by more than half of the shift that matters (Page 1954), as qcc 2.7 does.
 * Immutable: configured once and used for any number of series.
 *
 * @param baseline the process from which drifts are measured; none to take it from the series itself
 * @param decisionInterval the sum that is a signal if it is passed, in standard deviations
 * @param shift the shift that is to be found, in standard deviations
 * @param headStart where both sums start, in standard deviations; above 0 to find a drift that is there from the start
 */
public record CusumCalculator(Outcome<Baseline> baseline, double decisionInterval, double shift, double headStart) {

    private static final CusumCalculator STANDARD =
            new CusumCalculator(Outcome.none(ReasonCode.NOT_STATED, "The baseline is taken from the series"), 5, 1, 0);

    /**
     * Checks the configuration.
     *
     * @param baseline the process from which drifts are measured, or none
     * @param decisionInterval the sum that is a signal if it is passed, positive
     * @param shift the shift that is to be found, positive
     * @param headStart where both sums start, from 0 to the decision interval
     */
    public CusumCalculator {
        checkNotNull(baseline, "baseline");
        checkArgument(
                decisionInterval > 0 && Double.isFinite(decisionInterval),
                "decision interval must be positive and finite: %s",
                decisionInterval);
        checkArgument(shift > 0 && Double.isFinite(shift), "shift must be positive and finite: %s", shift);
        checkArgument(
                headStart >= 0 && headStart <= decisionInterval,
                "head start must be from 0 to the decision interval: %s",
                headStart);
    }

    /** {@return the calculator that finds a shift of one standard deviation at a sum of five} */
    public static CusumCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with a process that is known beforehand.
     *
     * @param baseline the process
     * @return the calculator
     */
    public CusumCalculator withBaseline(Baseline baseline) {
        return new CusumCalculator(Outcome.of(baseline), decisionInterval, shift, headStart);
    }

    /**
     * Returns the same with another decision interval.
     *
     * @param deviations the sum that is a signal if it is passed, in standard deviations
     * @return the calculator
     */
    public CusumCalculator withDecisionInterval(double deviations) {
        return new CusumCalculator(baseline, deviations, shift, headStart);
    }

    /**
     * Returns the same for another shift.
     *
     * @param deviations the shift that is to be found, in standard deviations
     * @return the calculator
     */
    public CusumCalculator withShift(double deviations) {
        return new CusumCalculator(baseline, decisionInterval, deviations, headStart);
    }

    /**
     * Returns the same with another start.
     *
     * @param deviations where both sums start, in standard deviations
     * @return the calculator
     */
    public CusumCalculator withHeadStart(double deviations) {
        return new CusumCalculator(baseline, decisionInterval, shift, deviations);
    }

    /**
     * Sums over the {@linkplain Series#comparable() comparable} points of a series; a gap adds nothing.
     *
     * @param series the series
     * @return the chart, or none with the code {@link ReasonCode#TOO_FEW_POINTS} without values or, where the baseline
     *     is not given, without two neighbours; or {@link ReasonCode#NOT_APPLICABLE} where all neighbours are equal
     */
    public Outcome<CusumChart> chart(Series<Double> series) {
        Series<Double> comparable = series.comparable();
        if (comparable.values().isEmpty()) {
            return Outcome.none(ReasonCode.TOO_FEW_POINTS, "The series has no values");
        }
        return (baseline.isPresent() ? baseline : Baseline.of(comparable))
                .map(process -> new CusumChart(series, this, process, points(comparable, process)));
    }

    private ImmutableList<CusumPoint> points(Series<Double> series, Baseline process) {
        var points = ImmutableList.<CusumPoint>builder();
        double above = headStart;
        double below = headStart;
        for (Map.Entry<TimePeriod, Double> point : series.values().entrySet()) {
            double score = (point.getValue() - process.mean()) / process.deviation();
            above = Math.max(0, above + score - shift / 2);
            below = Math.max(0, below - score - shift / 2);
            points.add(new CusumPoint(point.getKey(), point.getValue(), above, 0 - below));
        }
        return points.build();
    }
}
