package org.childrensservices.stats.trend.interrupted;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;
import org.childrensservices.stats.trend.regression.LeastSquares;

/**
 * Estimates how a series changed at a time: one straight line before it and another from it on (Wagner and others 2002,
 * Journal of Clinical Pharmacy and Therapeutics 27:299). Immutable: configured once and used for any number of series.
 *
 * <p>The level changes in the first period of the change itself, and the new slope counts from there: the expected
 * value {@code n} periods later differs from the old line by the level change and {@code n} times the slope change.
 */
public final class InterruptedSeriesCalculator {

    static final int LEAST_ON_A_SIDE = 3;
    private static final int ENOUGH_ON_A_SIDE = 8;

    private static final InterruptedSeriesCalculator STANDARD =
            new InterruptedSeriesCalculator(SerialCorrelation.byLength(), ConfidenceLevel.P95);

    private final SerialCorrelation method;
    private final ConfidenceLevel level;

    private InterruptedSeriesCalculator(SerialCorrelation method, ConfidenceLevel level) {
        this.method = checkNotNull(method, "method");
        this.level = checkNotNull(level, "level");
    }

    /** {@return the calculator at 95% that allows for neighbours that resemble each other where there are 12 points} */
    public static InterruptedSeriesCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with another allowance for neighbours that resemble each other.
     *
     * @param method the allowance
     * @return the calculator
     */
    public InterruptedSeriesCalculator withMethod(SerialCorrelation method) {
        return new InterruptedSeriesCalculator(method, level);
    }

    /**
     * Returns the same with another level of the intervals.
     *
     * @param level the level
     * @return the calculator
     */
    public InterruptedSeriesCalculator withLevel(ConfidenceLevel level) {
        return new InterruptedSeriesCalculator(method, level);
    }

    /**
     * Estimates the change from the {@linkplain Series#comparable() comparable} points of a series. A period without a
     * value is left out and keeps its time.
     *
     * @param series the series
     * @param start the first period of the change, of the kind of the series
     * @return the change; none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than three values before or
     *     from the change on, and {@link ReasonCode#NO_SOLUTION} where the method finds none
     * @throws IllegalArgumentException if the start is of another kind than the series
     */
    public Outcome<InterruptedSeries> estimate(Series<Double> series, TimePeriod start) {
        var values = series.comparable().values();
        return sides(ImmutableList.copyOf(values.keySet()), start).flatMap(caveats -> {
            TimePeriod first = values.firstKey();
            long[] times = values.keySet().stream()
                    .mapToLong(period -> period.since(first))
                    .toArray();
            RealMatrix design = MatrixUtils.createRealMatrix(values.keySet().stream()
                    .map(period -> row(first, start, period))
                    .toArray(double[][]::new));
            double[] numbers =
                    values.values().stream().mapToDouble(Double::doubleValue).toArray();
            LeastSquares plain = LeastSquares.fit(design, numbers).orElseThrow();
            return method.fit(plain, times, level)
                    .map(coefficients -> new InterruptedSeries(
                            series,
                            start,
                            coefficients,
                            ResidualDiagnostics.of(plain, times),
                            ImmutableList.<TrendCaveat>builder()
                                    .addAll(series.caveats())
                                    .addAll(caveats)
                                    .build()));
        });
    }

    /** Intercept at the first value, slope, change of level and change of slope. */
    static double[] row(TimePeriod first, TimePeriod start, TimePeriod period) {
        long since = period.since(start);
        return new double[] {1, period.since(first), since >= 0 ? 1 : 0, Math.max(0, since)};
    }

    /** Whether there is enough on both sides, and what to say if it is little. */
    static Outcome<ImmutableList<TrendCaveat>> sides(List<TimePeriod> periods, TimePeriod start) {
        long before = periods.stream().filter(period -> period.since(start) < 0).count();
        long after = periods.size() - before;
        if (Math.min(before, after) < LEAST_ON_A_SIDE) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    String.format(
                            "a change at %s needs at least %d values before it and from it on: %d and %d",
                            start, LEAST_ON_A_SIDE, before, after));
        }
        return Outcome.of(
                Math.min(before, after) < ENOUGH_ON_A_SIDE
                        ? ImmutableList.of(TrendCaveat.FEW_POINTS_ON_A_SIDE)
                        : ImmutableList.of());
    }
}
