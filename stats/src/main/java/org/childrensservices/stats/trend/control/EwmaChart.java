package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TrendCaveat;

/**
 * A weighted average of the values so far, the latest of most weight, with limits. It says itself:
 *
 * <pre>{@code
 * 26 values from 2022-04 to 2024-05, EWMA from 140.1 (standard deviation 6.9, weight 0.2): last 145.9,
 * limits 133.2 to 147.0; 2 signals
 * }</pre>
 *
 * @param series the series; its {@linkplain Series#comparable() comparable} points were averaged
 * @param calculator how they were averaged
 * @param baseline the process from which drifts are measured
 * @param points the points, in the order of time
 */
public record EwmaChart(
        Series<Double> series, EwmaCalculator calculator, Baseline baseline, ImmutableList<EwmaPoint> points) {
    /**
     * Checks the chart.
     *
     * @param series the series
     * @param calculator how the points were averaged
     * @param baseline the process from which drifts are measured
     * @param points the points
     */
    public EwmaChart {
        checkNotNull(series, "series");
        checkNotNull(calculator, "calculator");
        checkNotNull(baseline, "baseline");
        checkNotNull(points, "points");
    }

    /**
     * Charts a series by {@link EwmaCalculator#standard()}.
     *
     * @param series the series
     * @return the chart, or none as {@link EwmaCalculator#chart}
     */
    public static Outcome<EwmaChart> of(Series<Double> series) {
        return EwmaCalculator.standard().chart(series);
    }

    /** {@return the points whose average is outside its limits} */
    public ImmutableList<EwmaPoint> signals() {
        return points.stream().filter(EwmaPoint::isSignal).collect(ImmutableList.toImmutableList());
    }

    /**
     * Says what the last point means.
     *
     * @param polarity whether more is better
     * @return the meaning
     */
    public Variation variation(Polarity polarity) {
        EwmaPoint last = points.get(points.size() - 1);
        return Variation.of(last.isSignal() ? (int) Math.signum(last.average() - baseline.mean()) : 0, polarity);
    }

    @Override
    public String toString() {
        EwmaPoint last = points.get(points.size() - 1);
        int signals = signals().size();
        return String.format(
                "%s, EWMA from %s (standard deviation %s, weight %s): last %s, limits %s to %s; %s%s",
                series.comparable().extent(),
                Rounding.ONE_DECIMAL.format(baseline.mean()),
                Rounding.ONE_DECIMAL.format(baseline.deviation()),
                calculator.weight(),
                Rounding.ONE_DECIMAL.format(last.average()),
                Rounding.ONE_DECIMAL.format(last.lower()),
                Rounding.ONE_DECIMAL.format(last.upper()),
                signals + (signals == 1 ? " signal" : " signals"),
                TrendCaveat.after(series.caveats()));
    }
}
