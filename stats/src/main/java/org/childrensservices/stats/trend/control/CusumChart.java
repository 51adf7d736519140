package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TrendCaveat;

/**
 * Cumulative sums, which find a small drift that lasts sooner than a control chart does. It says itself:
 *
 * <pre>{@code
 * 26 values from 2022-04 to 2024-05, CUSUM from 140.1 (standard deviation 6.9): last 5.3 above and 0.0 below of 5.0;
 * 3 signals above, 1 below
 * }</pre>
 *
 * @param series the series; its {@linkplain Series#comparable() comparable} points were summed
 * @param calculator how they were summed
 * @param baseline the process from which drifts are measured
 * @param points the points, in the order of time
 */
public record CusumChart(
        Series<Double> series, CusumCalculator calculator, Baseline baseline, ImmutableList<CusumPoint> points) {
    /**
     * Checks the chart.
     *
     * @param series the series
     * @param calculator how the points were summed
     * @param baseline the process from which drifts are measured
     * @param points the points
     */
    public CusumChart {
        checkNotNull(series, "series");
        checkNotNull(calculator, "calculator");
        checkNotNull(baseline, "baseline");
        checkNotNull(points, "points");
    }

    /**
     * Charts a series by {@link CusumCalculator#standard()}.
     *
     * @param series the series
     * @return the chart, or none as {@link CusumCalculator#chart}
     */
    public static Outcome<CusumChart> of(Series<Double> series) {
        return CusumCalculator.standard().chart(series);
    }

    /** {@return the points where what has come together above is more than the decision interval} */
    public ImmutableList<CusumPoint> signalsAbove() {
        return points.stream().filter(this::isAbove).collect(ImmutableList.toImmutableList());
    }

    /** {@return the points where what has come together below is more than the decision interval} */
    public ImmutableList<CusumPoint> signalsBelow() {
        return points.stream().filter(this::isBelow).collect(ImmutableList.toImmutableList());
    }

    private boolean isAbove(CusumPoint point) {
        return point.above() > calculator.decisionInterval();
    }

    private boolean isBelow(CusumPoint point) {
        return -point.below() > calculator.decisionInterval();
    }

    /**
     * Says what the last point means.
     *
     * @param polarity whether more is better
     * @return the meaning
     */
    public Variation variation(Polarity polarity) {
        CusumPoint last = points.get(points.size() - 1);
        return Variation.of((isAbove(last) ? 1 : 0) - (isBelow(last) ? 1 : 0), polarity);
    }

    @Override
    public String toString() {
        CusumPoint last = points.get(points.size() - 1);
        int above = signalsAbove().size();
        return String.format(
                "%s, CUSUM from %s (standard deviation %s): last %s above and %s below of %s; %s above, %s below%s",
                series.comparable().extent(),
                Rounding.ONE_DECIMAL.format(baseline.mean()),
                Rounding.ONE_DECIMAL.format(baseline.deviation()),
                Rounding.ONE_DECIMAL.format(last.above()),
                Rounding.ONE_DECIMAL.format(-last.below()),
                Rounding.ONE_DECIMAL.format(calculator.decisionInterval()),
                above + (above == 1 ? " signal" : " signals"),
                signalsBelow().size(),
                TrendCaveat.after(series.caveats()));
    }
}
