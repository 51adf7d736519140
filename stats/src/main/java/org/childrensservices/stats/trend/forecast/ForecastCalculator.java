package org.childrensservices.stats.trend.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.apache.commons.statistics.distribution.TDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.trend.Series;

/** Projects series with prediction intervals. Immutable: configured once and used for any number of series. */
public final class ForecastCalculator {

    private static final ForecastCalculator STANDARD =
            new ForecastCalculator(ForecastMethod.naive(), ConfidenceLevel.P95, Double.NEGATIVE_INFINITY);

    private final ForecastMethod method;
    private final ConfidenceLevel level;
    private final double floor;

    private ForecastCalculator(ForecastMethod method, ConfidenceLevel level, double floor) {
        this.method = checkNotNull(method, "method");
        this.level = checkNotNull(level, "level");
        this.floor = floor;
    }

    /** {@return the calculator that lets the last value stay, at 95%} */
    public static ForecastCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the calculator of a method, at 95%.
     *
     * @param method how series are taken to go on
     * @return the calculator
     */
    public static ForecastCalculator of(ForecastMethod method) {
        return new ForecastCalculator(method, ConfidenceLevel.P95, Double.NEGATIVE_INFINITY);
    }

    /**
     * Returns the same with another level of the intervals.
     *
     * @param level the level
     * @return the calculator
     */
    public ForecastCalculator withLevel(ConfidenceLevel level) {
        return new ForecastCalculator(method, level, floor);
    }

    /** {@return the same for what cannot be below zero, such as counts and rates} */
    public ForecastCalculator withFloorAtZero() {
        return new ForecastCalculator(method, level, 0);
    }

    /**
     * Projects the {@linkplain Series#comparable() comparable} points of a series.
     *
     * @param series the series
     * @param periods how many periods after the last value, at least 1
     * @return the forecast, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer values than the method
     *     needs (naive and mean 2, drift and smoothing 3, linear trend 4, Holt 5, seasonal naive a year and a value),
     *     or {@link ReasonCode#NOT_APPLICABLE} for seasons of years and for smoothing over a gap
     * @throws IllegalArgumentException if the periods are not positive
     */
    public Outcome<Forecast> project(Series<Double> series, int periods) {
        checkArgument(periods >= 1, "periods must be at least 1: %s", periods);
        if (series.comparable().values().isEmpty()) {
            return Outcome.none(ReasonCode.TOO_FEW_POINTS, "The series has no values");
        }
        Track track = Track.of(series);
        int perYear = series.values().firstKey().kind().perYear();
        return method.fit(track, perYear)
                .map(model -> new Forecast(
                        series,
                        method,
                        points(track, model, periods),
                        model.estimates(),
                        track.size() < method.enough(),
                        series.caveats()));
    }

    private ImmutableList<ForecastPoint> points(Track track, FittedModel model, int periods) {
        double quantile = Double.isInfinite(model.freedom())
                ? level.z()
                : TDistribution.of(model.freedom()).inverseSurvivalProbability(level.tail());
        var points = ImmutableList.<ForecastPoint>builder();
        for (int ahead = 1; ahead <= periods; ahead++) {
            double value = model.mean().applyAsDouble(ahead);
            double reach = quantile * model.deviation().applyAsDouble(ahead);
            points.add(new ForecastPoint(
                    track.period(track.lastTime() + ahead),
                    Math.max(floor, value),
                    new Interval(
                            Math.max(floor, value - reach), Math.max(floor, value + reach), level, method.toString())));
        }
        return points.build();
    }
}
