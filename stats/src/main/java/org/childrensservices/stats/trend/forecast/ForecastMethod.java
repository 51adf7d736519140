package org.childrensservices.stats.trend.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.function.BiFunction;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * How a series is taken to go on. None knows a cause; for a few annual values the plain ones are hard to beat (Hyndman
 * and Athanasopoulos 2021).
 */
public final class ForecastMethod {

    private static final ForecastMethod NAIVE = new ForecastMethod("naive", 2, false, ForecastMethod::naive);
    private static final ForecastMethod DRIFT = new ForecastMethod("drift", 3, false, ForecastMethod::drift);
    private static final ForecastMethod MEAN = new ForecastMethod("mean", 2, false, ForecastMethod::mean);
    private static final ForecastMethod SEASONAL_NAIVE =
            new ForecastMethod("seasonal naive", 2, false, ForecastMethod::seasonalNaive);
    private static final ForecastMethod LINEAR = new ForecastMethod("linear trend", 4, false, ForecastMethod::linear);
    private static final ForecastMethod HOLT = new ForecastMethod(
            "Holt, weights estimated", Smoothing.LEAST_HOLT, true, (track, perYear) -> Smoothing.holt(track));
    private static final int ENOUGH = 8;
    private static final int ENOUGH_FOR_HOLT = 10;

    private final String name;
    private final int least;
    private final boolean smooths;
    private final BiFunction<Track, Integer, Outcome<FittedModel>> fit;

    private ForecastMethod(
            String name, int least, boolean smooths, BiFunction<Track, Integer, Outcome<FittedModel>> fit) {
        this.name = name;
        this.least = least;
        this.smooths = smooths;
        this.fit = fit;
    }

    /** {@return the last value stays; errors add up as steps at random do} */
    public static ForecastMethod naive() {
        return NAIVE;
    }

    /** {@return the mean step from the first value to the last goes on} */
    public static ForecastMethod drift() {
        return DRIFT;
    }

    /** {@return the mean of all values, around which they vary independently} */
    public static ForecastMethod mean() {
        return MEAN;
    }

    /** {@return the last value of the same month or quarter stays} */
    public static ForecastMethod seasonalNaive() {
        return SEASONAL_NAIVE;
    }

    /** {@return the line of least squares goes on} */
    public static ForecastMethod linearTrend() {
        return LINEAR;
    }

    /**
     * Returns simple exponential smoothing, from the first value on.
     *
     * @param weight the weight of the latest value in the level, above 0 up to 1
     * @return the method
     */
    public static ForecastMethod exponentialSmoothing(double weight) {
        checkWeight("weight of the level", weight);
        return new ForecastMethod(
                "exponential smoothing, weight " + weight,
                3,
                true,
                (track, perYear) -> Outcome.of(Smoothing.simple(track, weight)));
    }

    /** {@return Holt's smoothing of level and trend, with the weights and the start that fit the series best} */
    public static ForecastMethod holt() {
        return HOLT;
    }

    /**
     * Starts Holt's smoothing with given weights, from the first two values on.
     *
     * @param weight the weight of the latest value in the level, above 0 up to 1
     * @return the weight, to be given that of the trend
     */
    public static HoltLevel holtWithLevel(double weight) {
        checkWeight("weight of the level", weight);
        return new HoltLevel(weight);
    }

    /**
     * Holt's smoothing that still needs the weight of the trend.
     *
     * @param weight the weight of the latest value in the level
     */
    public record HoltLevel(double weight) {
        /**
         * Gives the weight of the latest change of level in the trend.
         *
         * @param ofTrend the weight, above 0 up to 1
         * @return the method
         */
        public ForecastMethod andTrend(double ofTrend) {
            checkWeight("weight of the trend", ofTrend);
            return new ForecastMethod(
                    "Holt, weights " + weight + " and " + ofTrend,
                    Smoothing.LEAST_HOLT,
                    true,
                    (track, perYear) -> Outcome.of(Smoothing.holt(track, weight, ofTrend)));
        }
    }

    private static void checkWeight(String what, double weight) {
        checkArgument(weight > 0 && weight <= 1, "%s must be above 0 and not above 1: %s", what, weight);
    }

    /** Fewer values than this are an illustration. */
    int enough() {
        return least == Smoothing.LEAST_HOLT ? ENOUGH_FOR_HOLT : ENOUGH;
    }

    Outcome<FittedModel> fit(Track track, int perYear) {
        if (track.size() < least) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    String.format("The method %s needs at least %d values: %d", name, least, track.size()));
        }
        return smooths && track.hasGap()
                ? Outcome.none(ReasonCode.NOT_APPLICABLE, "Smoothing needs values without a gap")
                : fit.apply(track, perYear);
    }

    private static Outcome<FittedModel> naive(Track track, int perYear) {
        return meanSquaredStep(track, 1)
                .map(variance -> FittedModel.normal(
                        ahead -> track.last(), ahead -> Math.sqrt(ahead * variance), sigma(variance)));
    }

    private static Outcome<FittedModel> seasonalNaive(Track track, int perYear) {
        if (perYear == 1) {
            return Outcome.none(ReasonCode.NOT_APPLICABLE, "Years have no seasons");
        }
        int from = track.lastTime();
        for (int season = 0; season < perYear; season++) {
            if (track.lastOfSeason(season, perYear) < 0) {
                return Outcome.none(
                        ReasonCode.TOO_FEW_POINTS, "There is no value for the season of " + track.period(season));
            }
        }
        return meanSquaredStep(track, perYear)
                .map(variance -> FittedModel.normal(
                        ahead -> track.value(track.lastOfSeason(from + ahead, perYear)),
                        ahead -> {
                            int years =
                                    (from + ahead - track.time(track.lastOfSeason(from + ahead, perYear))) / perYear;
                            return Math.sqrt(years * variance);
                        },
                        sigma(variance)));
    }

    private static ImmutableMap<String, Double> sigma(double variance) {
        return ImmutableMap.of("sigma", Math.sqrt(variance));
    }

    /** Of values that are exactly so many periods apart. */
    private static Outcome<Double> meanSquaredStep(Track track, int periods) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < track.size(); i++) {
            int before = track.before(i, periods);
            if (before >= 0) {
                double step = track.value(i) - track.value(before);
                sum += step * step;
                count++;
            }
        }
        return count == 0
                ? Outcome.none(
                        ReasonCode.TOO_FEW_POINTS,
                        periods == 1 ? "No two values are neighbours" : "No two values are a year apart")
                : Outcome.of(sum / count);
    }

    private static Outcome<FittedModel> drift(Track track, int perYear) {
        int span = track.lastTime();
        double drift = (track.last() - track.value(0)) / span;
        double sum = 0;
        int steps = 0;
        for (int i = 1; i < track.size(); i++) {
            if (track.before(i, 1) >= 0) {
                double error = track.value(i) - track.value(i - 1) - drift;
                sum += error * error;
                steps++;
            }
        }
        if (steps < 2) {
            return Outcome.none(ReasonCode.TOO_FEW_POINTS, "Drift needs two steps between neighbours: " + steps);
        }
        double variance = sum / (steps - 1);
        return Outcome.of(FittedModel.normal(
                ahead -> track.last() + ahead * drift,
                ahead -> Math.sqrt(variance * ahead * (1 + (double) ahead / span)),
                ImmutableMap.of("drift", drift, "drift_se", Math.sqrt(variance / span), "sigma", Math.sqrt(variance))));
    }

    private static Outcome<FittedModel> mean(Track track, int perYear) {
        double mean = StatUtils.mean(track.values());
        double variance = StatUtils.variance(track.values(), mean);
        int size = track.size();
        return Outcome.of(new FittedModel(
                ahead -> mean,
                ahead -> Math.sqrt(variance * (1 + 1.0 / size)),
                size - 1,
                ImmutableMap.of("mean", mean, "sigma", Math.sqrt(variance))));
    }

    private static Outcome<FittedModel> linear(Track track, int perYear) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < track.size(); i++) {
            line.addData(track.time(i), track.value(i));
        }
        double squares = 0;
        double times = 0;
        for (int i = 0; i < track.size(); i++) {
            double error = track.value(i) - line.predict(track.time(i));
            squares += error * error;
            times += track.time(i);
        }
        int size = track.size();
        double middle = times / size;
        double variance = squares / (size - 2);
        double spread = line.getXSumSquares();
        return Outcome.of(new FittedModel(
                ahead -> line.predict((double) track.lastTime() + ahead),
                ahead -> {
                    double distance = track.lastTime() + ahead - middle;
                    return Math.sqrt(variance * (1 + 1.0 / size + distance * distance / spread));
                },
                size - 2,
                // The line at the first value.
                ImmutableMap.of("slope", line.getSlope(), "start", line.getIntercept(), "sigma", Math.sqrt(variance))));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ForecastMethod method && name.equals(method.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** {@return the name, such as {@code "drift"}} */
    @Override
    public String toString() {
        return name;
    }
}
