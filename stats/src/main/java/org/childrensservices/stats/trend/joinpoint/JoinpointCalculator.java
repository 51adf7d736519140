package org.childrensservices.stats.trend.joinpoint;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.RealMatrix;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;
import org.childrensservices.stats.trend.regression.FittedCoefficients;
import org.childrensservices.stats.trend.regression.LeastSquares;

/**
 * Finds where a trend bends: straight lines, end to end, whose joinpoints are periods with a value, by least squares
 * over all places (Kim, Fay, Feuer and Midthune 2000, Statistics in Medicine 19:335). At least two values lie before
 * the first joinpoint, between two of them, and after the last. Immutable: configured once and used for any number of
 * series.
 *
 * <p>At most 0 joinpoints are looked for in up to 6 values, 1 in up to 11, 2 in up to 16, 3 in up to 21, 4 in up to 26,
 * and 5 in more, as by NCI Joinpoint.
 */
public final class JoinpointCalculator {

    private static final int LEAST_POINTS = 3;
    private static final int FIRST_STEP = 7;
    private static final int STEP = 5;
    private static final int MOST = 5;

    private static final JoinpointCalculator STANDARD = new JoinpointCalculator(
            JoinpointScale.LOGARITHMIC, JoinpointCriterion.weightedBic(), OptionalInt.empty(), ConfidenceLevel.P95);

    private final JoinpointScale scale;
    private final JoinpointCriterion criterion;
    private final OptionalInt most;
    private final ConfidenceLevel level;

    private JoinpointCalculator(
            JoinpointScale scale, JoinpointCriterion criterion, OptionalInt most, ConfidenceLevel level) {
        this.scale = checkNotNull(scale, "scale");
        this.criterion = checkNotNull(criterion, "criterion");
        this.most = checkNotNull(most, "most");
        this.level = checkNotNull(level, "level");
    }

    /** {@return the calculator on the scale of logarithms, by the weighted BIC, at 95%} */
    public static JoinpointCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same on another scale.
     *
     * @param scale the scale on which the lines are straight
     * @return the calculator
     */
    public JoinpointCalculator withScale(JoinpointScale scale) {
        return new JoinpointCalculator(scale, criterion, most, level);
    }

    /**
     * Returns the same with another choice of the number of joinpoints.
     *
     * @param criterion the choice
     * @return the calculator
     */
    public JoinpointCalculator withCriterion(JoinpointCriterion criterion) {
        return new JoinpointCalculator(scale, criterion, most, level);
    }

    /**
     * Returns the same with at most so many joinpoints.
     *
     * @param joinpoints how many, not negative
     * @return the calculator
     */
    public JoinpointCalculator withMost(int joinpoints) {
        checkArgument(joinpoints >= 0, "joinpoints must not be negative: %s", joinpoints);
        return new JoinpointCalculator(scale, criterion, OptionalInt.of(joinpoints), level);
    }

    /**
     * Returns the same with another level of the intervals.
     *
     * @param level the level
     * @return the calculator
     */
    public JoinpointCalculator withLevel(ConfidenceLevel level) {
        return new JoinpointCalculator(scale, criterion, most, level);
    }

    /**
     * Finds the joinpoints of the {@linkplain Series#comparable() comparable} values of a series, each of the same
     * weight.
     *
     * @param series the values
     * @return the joinpoints; none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than three values, and
     *     {@link ReasonCode#NOT_APPLICABLE} for a value of 0 or less on the scale of logarithms
     */
    public Outcome<Joinpoints> estimate(Series<Double> series) {
        return estimate(series, series.comparable().values(), value -> value, value -> 1);
    }

    /**
     * Finds the joinpoints of the comparable values of a series, weighed by their precision on the scale.
     *
     * @param series the values with their standard errors
     * @return the joinpoints; none as for values without standard errors, and with the code
     *     {@link ReasonCode#NOT_APPLICABLE} for a standard error of 0
     */
    public Outcome<Joinpoints> estimateMeasured(Series<MeasuredValue> series) {
        ImmutableSortedMap<TimePeriod, MeasuredValue> values =
                series.comparable().values();
        String exact = values.entrySet().stream()
                .filter(point -> point.getValue().standardError() == 0
                        && (scale == JoinpointScale.LINEAR || point.getValue().value() > 0))
                .map(point -> point.getKey().toString())
                .collect(Collectors.joining(", "));
        return exact.isEmpty()
                ? estimate(series.map(MeasuredValue::value), values, MeasuredValue::value, scale::weight)
                : Outcome.none(ReasonCode.NOT_APPLICABLE, "a standard error of 0 has no weight: " + exact);
    }

    private <T> Outcome<Joinpoints> estimate(
            Series<Double> series,
            ImmutableSortedMap<TimePeriod, T> values,
            ToDoubleFunction<T> value,
            ToDoubleFunction<T> weight) {
        if (values.size() < LEAST_POINTS) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS,
                    "a trend with limits needs at least " + LEAST_POINTS + " values: " + values.size());
        }
        String notPositive = values.entrySet().stream()
                .filter(point -> value.applyAsDouble(point.getValue()) <= 0)
                .map(point -> point.getKey().toString())
                .collect(Collectors.joining(", "));
        if (scale == JoinpointScale.LOGARITHMIC && !notPositive.isEmpty()) {
            return Outcome.none(
                    ReasonCode.NOT_APPLICABLE,
                    "a percent change needs values above 0, not as in " + notPositive
                            + ": take the linear scale, or a model of counts");
        }
        TimePeriod first = values.firstKey();
        BrokenLine line = new BrokenLine(
                values.keySet().stream()
                        .mapToDouble(period -> (double) period.since(first))
                        .toArray(),
                values.values().stream()
                        .mapToDouble(point -> scale.from(value.applyAsDouble(point)))
                        .toArray(),
                values.values().stream().mapToDouble(weight).toArray());
        var models = ImmutableList.<JoinpointModel>builder();
        for (int k = 0; k <= most.orElse(usualMost(values.size())) && line.allows(k); k++) {
            models.add(model(line, ImmutableList.copyOf(values.keySet()), line.best(k)));
        }
        return Outcome.of(chosen(series, models.build()));
    }

    private static int usualMost(int points) {
        return Math.min(MOST, Math.max(0, points - FIRST_STEP + STEP) / STEP);
    }

    private JoinpointModel model(BrokenLine line, ImmutableList<TimePeriod> periods, int[] places) {
        LeastSquares fit = line.fit(line.timesOf(places)).orElseThrow();
        // The place of each joinpoint was chosen by the points as well.
        double degreesOfFreedom = fit.degreesOfFreedom() - places.length;
        RealMatrix covariance = fit.inverse().scalarMultiply(fit.sumOfSquares() / degreesOfFreedom);
        return new JoinpointModel(
                Arrays.stream(places).mapToObj(periods::get).collect(ImmutableList.toImmutableList()),
                FittedCoefficients.of(fit, covariance, level, "least squares").withDegreesOfFreedom(degreesOfFreedom),
                periods.get(0),
                periods.get(periods.size() - 1),
                periods.size(),
                scale,
                fit.isExact() ? 0 : fit.sumOfSquares(),
                line.sharpness(places));
    }

    /** The lowest criterion, and the smallest number for which the points lie exactly on the lines. */
    private Joinpoints chosen(Series<Double> series, ImmutableList<JoinpointModel> models) {
        int best = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < models.size(); k++) {
            double found = criterion.of(models.get(k)).fold(value -> value, reason -> Double.NEGATIVE_INFINITY);
            if (found < lowest) {
                lowest = found;
                best = k;
            }
        }
        var caveats = ImmutableList.<TrendCaveat>builder().addAll(series.caveats());
        if (best > 0) {
            caveats.add(TrendCaveat.JOINPOINTS_TAKEN_AS_KNOWN);
        }
        return new Joinpoints(series, criterion, models, best, caveats.build());
    }
}
