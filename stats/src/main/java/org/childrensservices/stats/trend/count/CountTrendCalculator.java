package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedMap;
import java.util.stream.IntStream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * Estimates trends of counts in their populations by greatest likelihood. Immutable: configured once and used for any
 * number of series.
 *
 * <pre>{@code
 * CountTrendCalculator.standard().withModel(CountModel.quasiPoisson()).estimate(plans);
 * }</pre>
 */
public final class CountTrendCalculator {

    private static final CountTrendCalculator STANDARD =
            new CountTrendCalculator(CountModel.selected(), ConfidenceLevel.P95);

    private static final int ENOUGH_TO_TEST = 6;
    private static final int ENOUGH_FOR_A_SHAPE = 10;

    /** Pearson's statistic below this share of the events is rounding only: all points lie on the trend. */
    private static final double ROUNDING = 1e-24;

    private final CountModel model;
    private final ConfidenceLevel level;

    private CountTrendCalculator(CountModel model, ConfidenceLevel level) {
        this.model = checkNotNull(model, "model");
        this.level = checkNotNull(level, "level");
    }

    /** {@return the calculator at 95%, of the model that the counts call for} */
    public static CountTrendCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with another model.
     *
     * @param model the model
     * @return the calculator
     */
    public CountTrendCalculator withModel(CountModel model) {
        return new CountTrendCalculator(model, level);
    }

    /**
     * Returns the same with another level.
     *
     * @param level the level
     * @return the calculator
     */
    public CountTrendCalculator withLevel(ConfidenceLevel level) {
        return new CountTrendCalculator(model, level);
    }

    /** {@return the model} */
    public CountModel model() {
        return model;
    }

    /** {@return the level of the intervals} */
    public ConfidenceLevel level() {
        return level;
    }

    /**
     * Estimates the trend of the {@linkplain Series#comparable() comparable} points of a series, at their true times.
     *
     * @param series the rates
     * @return the trend; none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two points, or three for
     *     the negative binomial model; {@link ReasonCode#EMPTY_DENOMINATOR} where a period has no population;
     *     {@link ReasonCode#NO_EVENTS} without any; {@link ReasonCode#NO_SOLUTION} if all events are in the first or
     *     all in the last period, to which no finite trend leads
     */
    public Outcome<CountTrend> estimate(Series<Rate> series) {
        return CountPoints.ofRates(series).flatMap(points -> estimate(series, points));
    }

    private Outcome<CountTrend> estimate(Series<Rate> series, CountPoints points) {
        if (points.total() == 0) {
            return Outcome.none(ReasonCode.NO_EVENTS, "A trend of counts needs events");
        }
        if (model == CountModels.NEGATIVE_BINOMIAL && points.size() < 3) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS, "A negative binomial trend needs at least 3 points: " + points.size());
        }
        PoissonSlope poisson = new PoissonSlope();
        if (!poisson.solve(points.total(), points.moment(), points.exposures(), points.times())) {
            return Outcome.none(
                    ReasonCode.NO_SOLUTION,
                    "No finite trend leads to events that are all in the first or all in the last period");
        }
        double rateAtStart = poisson.level(points.total());
        var plain = trend(
                series,
                points,
                CountModel.poisson(),
                rateAtStart,
                poisson.slope(),
                Outcome.of(poisson.standardError()),
                1,
                Double.POSITIVE_INFINITY);
        CountModel used = model == CountModels.SELECTED ? selected(plain) : model;
        if (used == CountModels.POISSON) {
            return Outcome.of(plain);
        }
        if (used == CountModels.NEGATIVE_BINOMIAL) {
            NegativeBinomialFit fit = NegativeBinomialFit.of(points, rateAtStart, poisson.slope());
            return Outcome.of(
                    fit.shape() == Double.POSITIVE_INFINITY
                            ? plain
                            : trend(
                                    series,
                                    points,
                                    used,
                                    fit.level(),
                                    fit.slope(),
                                    Outcome.of(fit.standardError()),
                                    1,
                                    fit.shape()));
        }
        int free = plain.degreesOfFreedom();
        if (free < 1) {
            return Outcome.of(trend(
                    series,
                    points,
                    used,
                    rateAtStart,
                    poisson.slope(),
                    Outcome.none(ReasonCode.TOO_FEW_POINTS, "two points leave nothing to say how far counts lie off"),
                    1,
                    Double.POSITIVE_INFINITY));
        }
        double pearson = plain.pearson();
        double estimated = pearson <= ROUNDING * points.total() ? 0 : pearson / free;
        double dispersion = used == CountModels.QUASI_POISSON ? Math.max(1, estimated) : estimated;
        return Outcome.of(trend(
                series,
                points,
                used,
                rateAtStart,
                poisson.slope(),
                Outcome.of(poisson.standardError() * Math.sqrt(dispersion)),
                dispersion,
                Double.POSITIVE_INFINITY));
    }

    /**
     * Estimates the trends of many series at once by the Poisson model: the same numbers to the last bit as
     * {@link #estimate(Series)} of each, without an object for each.
     *
     * @param column the series, of consecutive periods
     * @return the trends; NaN where there is none
     * @throws IllegalArgumentException unless the model of this calculator is Poisson, or if a count or a number of
     *     people is negative, or there are events in nobody
     */
    public CountTrendColumn estimate(CountSeriesColumn column) {
        checkArgument(model == CountModels.POISSON, "model of columns must be Poisson: %s", model);
        CountTrendColumn trends = new CountTrendColumn(column.size(), level);
        int periods = column.periods();
        int[] times = IntStream.range(0, periods).toArray();
        double[] exposures = new double[periods];
        PoissonSlope poisson = new PoissonSlope();
        for (int series = 0; series < column.size(); series++) {
            double total = 0;
            double moment = 0;
            boolean isComplete = true;
            for (int i = 0; i < periods; i++) {
                int at = series * periods + i;
                long people = column.people(at);
                long count = column.count(at);
                if (people <= 0 || count < 0) {
                    column.check(at);
                    isComplete = false;
                }
                exposures[i] = (double) people;
                total += count;
                moment += times[i] * (double) count;
            }
            if (isComplete && poisson.solve(total, moment, exposures, times)) {
                trends.set(series, poisson.slope(), poisson.standardError());
            } else {
                trends.setInestimable(series);
            }
        }
        return trends;
    }

    private static CountModel selected(CountTrend plain) {
        int free = plain.degreesOfFreedom();
        if (free < 1 || plain.pearson() <= free) {
            return CountModel.poisson();
        }
        int size = plain.fitted().size();
        boolean isSignificant = new ChiSquareTest(plain.pearson(), free).isSignificant(ConfidenceLevel.P95);
        if (size >= ENOUGH_TO_TEST && !isSignificant) {
            return CountModel.poisson();
        }
        return size < ENOUGH_FOR_A_SHAPE ? CountModel.quasiPoisson() : CountModel.negativeBinomial();
    }

    private CountTrend trend(
            Series<Rate> series,
            CountPoints points,
            CountModel used,
            double rateAtStart,
            double slope,
            Outcome<Double> standardError,
            double dispersion,
            double shape) {
        TimePeriod first = series.comparable().values().firstKey();
        var fitted = ImmutableSortedMap.<TimePeriod, Double>naturalOrder();
        for (int i = 0; i < points.size(); i++) {
            fitted.put(first.plus(points.time(i)), points.exposure(i) * Math.exp(rateAtStart + slope * points.time(i)));
        }
        return new CountTrend(
                series, used, slope, standardError, dispersion, shape, fitted.build(), level, series.caveats());
    }
}
