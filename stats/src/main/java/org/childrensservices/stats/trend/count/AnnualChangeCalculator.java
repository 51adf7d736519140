package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

/**
 * Estimates by how much or by how many percent a value changes in a year, from the straight line by least squares
 * through the values or their logarithms, at their true times. Immutable: configured once and used for any number of
 * series.
 */
public final class AnnualChangeCalculator {

    private static final AnnualChangeCalculator STANDARD = new AnnualChangeCalculator(ConfidenceLevel.P95);

    private final ConfidenceLevel level;

    private AnnualChangeCalculator(ConfidenceLevel level) {
        this.level = checkNotNull(level, "level");
    }

    /** {@return the calculator at 95%} */
    public static AnnualChangeCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with another level of the intervals.
     *
     * @param level the level
     * @return the calculator
     */
    public AnnualChangeCalculator withLevel(ConfidenceLevel level) {
        return new AnnualChangeCalculator(level);
    }

    /** {@return the level of the intervals} */
    public ConfidenceLevel level() {
        return level;
    }

    /**
     * Estimates the annual percentage change, every point with the same weight.
     *
     * @param series the rates
     * @return the change; none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two points, and
     *     {@link ReasonCode#NOT_APPLICABLE} with the periods of rates that are not above zero, which have no logarithm:
     *     a {@link CountTrend} takes them
     */
    public Outcome<AnnualPercentChange> estimatePercent(Series<Double> series) {
        return estimatePercent(series, series.comparable().map(value -> 1.0), false);
    }

    /**
     * Estimates the annual percentage change, the points weighed by the inverse variance of their logarithms.
     *
     * @param series the rates with their standard errors
     * @return the change, or none as for {@link #estimatePercent}
     */
    public Outcome<AnnualPercentChange> estimateWeightedPercent(Series<WeightedValue> series) {
        return estimatePercent(
                series.map(WeightedValue::value),
                series.comparable().map(point -> {
                    double relative = point.value() / point.standardError();
                    return relative * relative;
                }),
                true);
    }

    private Outcome<AnnualPercentChange> estimatePercent(
            Series<Double> series, Series<Double> weights, boolean isWeighted) {
        ImmutableSortedMap<TimePeriod, Double> values = series.comparable().values();
        String withoutLogarithm = values.entrySet().stream()
                .filter(point -> point.getValue() <= 0)
                .map(point -> point.getKey().toString())
                .collect(Collectors.joining(", "));
        if (!withoutLogarithm.isEmpty()) {
            return Outcome.none(
                    ReasonCode.NOT_APPLICABLE,
                    "An annual percentage change needs rates above zero: " + withoutLogarithm);
        }
        return enough(values)
                .map(points -> new AnnualPercentChange(
                        series,
                        FittedLine.of(
                                times(points),
                                Arrays.stream(values(points)).map(Math::log).toArray(),
                                values(weights.values())),
                        isWeighted,
                        level,
                        series.caveats()));
    }

    /**
     * Estimates the annual change in the unit of the values.
     *
     * @param series the values
     * @return the change, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two points
     */
    public Outcome<AnnualChange> estimate(Series<Double> series) {
        return enough(series.comparable().values())
                .map(points -> new AnnualChange(
                        series,
                        FittedLine.of(
                                times(points),
                                values(points),
                                values(series.comparable().map(value -> 1.0).values())),
                        level,
                        series.caveats()));
    }

    private static Outcome<ImmutableSortedMap<TimePeriod, Double>> enough(
            ImmutableSortedMap<TimePeriod, Double> points) {
        return points.size() < 2
                ? Outcome.none(ReasonCode.TOO_FEW_POINTS, "An annual change needs at least 2 points: " + points.size())
                : Outcome.of(points);
    }

    private static double[] times(ImmutableSortedMap<TimePeriod, Double> points) {
        return points.keySet().stream()
                .mapToDouble(AnnualChangeCalculator::years)
                .toArray();
    }

    private static double[] values(ImmutableSortedMap<TimePeriod, Double> points) {
        return points.values().stream().mapToDouble(value -> value).toArray();
    }

    /** Since the start of the numbering of the periods. */
    static double years(TimePeriod period) {
        return (double) period.number() / period.kind().perYear();
    }
}
