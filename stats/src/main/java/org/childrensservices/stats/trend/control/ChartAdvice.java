package org.childrensservices.stats.trend.control;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Series;

/**
 * Which chart suits data, and why. The limits of a chart that does not suit mislead: for monthly counts of 0.2 on
 * average, half of all points are outside the screened limits of an XmR chart by chance alone.
 *
 * <pre>{@code
 * t chart: more than half of the 24 months have none, so that a point for each event says more than one for each month
 * }</pre>
 *
 * <p>Where most points have no events, chart what lies between events. Where events vary as by chance, the limits of
 * their distribution are the sharpest; where they vary by more (Pearson's test at 5%), those that are made from the
 * variation itself. Each advice is from the {@linkplain Series#comparable() comparable} points.
 *
 * @param chart the chart
 * @param reason why, in words
 */
public record ChartAdvice(RecommendedChart chart, String reason) {

    private static final double SIGNIFICANT = 0.05;
    private static final int LEAST = 2;

    /**
     * Checks the advice.
     *
     * @param chart the chart
     * @param reason why, in words
     */
    public ChartAdvice {
        checkNotNull(chart, "chart");
        checkArgument(!reason.isBlank(), "advice must have a reason: %s", chart);
    }

    /**
     * Advises on values that are no counts, such as days or costs; whole numbers below 2 on average are taken for
     * counts.
     *
     * @param series the values
     * @return the advice, or none with the code {@link ReasonCode#TOO_FEW_POINTS} without two neighbours, or
     *     {@link ReasonCode#NO_EVENTS} where all are 0
     */
    public static Outcome<ChartAdvice> forValues(Series<Double> series) {
        Readings readings = Readings.of(series.comparable().values());
        double[] values = readings.firstValues(readings.size());
        if (readings.movingRanges(readings.size()).length == 0) {
            return tooFew(readings.size());
        }
        if (XmRCalculator.isSparseCount(values)) {
            return forCounts(series.map(Double::longValue));
        }
        return Outcome.of(
                XmRCalculator.hasEqualNeighbours(readings.movingRanges(readings.size()))
                        ? new ChartAdvice(
                                RecommendedChart.RUN,
                                "more than half of the neighbouring values are equal, so that moving ranges make no"
                                        + " limits; chart the counts behind the values if there are any")
                        : new ChartAdvice(RecommendedChart.XMR, "values that differ set their limits by themselves"));
    }

    /**
     * Advises on counts out of no known whole.
     *
     * @param series the counts, not negative
     * @return the advice, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two counts, or
     *     {@link ReasonCode#NO_EVENTS} where all are 0
     * @throws IllegalArgumentException if a count is negative
     */
    public static Outcome<ChartAdvice> forCounts(Series<Long> series) {
        series.values().values().forEach(count -> checkArgument(count >= 0, "count must not be negative: %s", count));
        return advise(series, Long::doubleValue, count -> 1, 0, RecommendedChart.T, (dispersed, test) -> {
            Readings readings =
                    Readings.of(series.comparable().map(Long::doubleValue).values());
            if (!dispersed) {
                return new ChartAdvice(RecommendedChart.C, "the counts vary as by chance (" + test + ")");
            }
            return XmRCalculator.hasEqualNeighbours(readings.movingRanges(readings.size()))
                            || XmRCalculator.isSparseCount(readings.firstValues(readings.size()))
                    ? new ChartAdvice(
                            RecommendedChart.RUN,
                            "the counts vary by more than chance (" + test
                                    + "), but most neighbours are equal or small")
                    : new ChartAdvice(
                            RecommendedChart.XMR,
                            "the counts vary by more than chance (" + test + "), so that they set their limits by"
                                    + " themselves");
        });
    }

    /**
     * Advises on rates.
     *
     * @param series the rates
     * @return the advice, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two rates with a
     *     denominator, or {@link ReasonCode#NO_EVENTS} where all are 0
     */
    public static Outcome<ChartAdvice> forRates(Series<Rate> series) {
        return advise(
                series,
                rate -> (double) rate.count(),
                rate -> rate.denominator().amount().doubleValue(),
                0,
                RecommendedChart.T,
                (dispersed, test) -> dispersed
                        ? new ChartAdvice(RecommendedChart.U_PRIME, "the rates vary by more than chance (" + test + ")")
                        : new ChartAdvice(RecommendedChart.U, "the rates vary as by chance (" + test + ")"));
    }

    /**
     * Advises on proportions.
     *
     * @param series the proportions
     * @return the advice, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two proportions of a
     *     whole, or {@link ReasonCode#NO_EVENTS} where all are 0% or all 100%
     */
    public static Outcome<ChartAdvice> forProportions(Series<Proportion> series) {
        return advise(
                series,
                proportion -> (double) proportion.count(),
                proportion -> (double) proportion.total(),
                1,
                RecommendedChart.G,
                (dispersed, test) -> dispersed
                        ? new ChartAdvice(
                                RecommendedChart.P_PRIME, "the proportions vary by more than chance (" + test + ")")
                        : new ChartAdvice(RecommendedChart.P, "the proportions vary as by chance (" + test + ")"));
    }

    private static <T> Outcome<ChartAdvice> advise(
            Series<T> series,
            ToDoubleFunction<T> count,
            ToDoubleFunction<T> size,
            int most,
            RecommendedChart ofRare,
            Choice choice) {
        ImmutableList<T> points = series.comparable().values().values().stream()
                .filter(point -> size.applyAsDouble(point) > 0)
                .collect(ImmutableList.toImmutableList());
        if (points.size() < LEAST) {
            return tooFew(points.size());
        }
        double events = points.stream().mapToDouble(count).sum();
        double sizes = points.stream().mapToDouble(size).sum();
        // Of counts and rates no share is the most.
        if (events == 0 || most * sizes == events) {
            return Outcome.none(
                    ReasonCode.NO_EVENTS,
                    events == 0 ? "Nothing happened: there is nothing to chart" : "All are 100%: nothing varies");
        }
        long without =
                points.stream().filter(point -> count.applyAsDouble(point) == 0).count();
        if (2 * without > points.size()) {
            return Outcome.of(new ChartAdvice(
                    ofRare,
                    String.format(
                            "more than half of the %d points have none, so that a point for each event says more than"
                                    + " one for each period",
                            points.size())));
        }
        double share = events / sizes;
        double chiSquare = points.stream()
                .mapToDouble(point -> {
                    double distance = count.applyAsDouble(point) - share * size.applyAsDouble(point);
                    return distance * distance / (size.applyAsDouble(point) * share * (1 - most * share));
                })
                .sum();
        int freedom = points.size() - 1;
        double p = ChiSquaredDistribution.of(freedom).survivalProbability(chiSquare);
        String test = String.format(Locale.ROOT, "%.1f times what chance makes, p %.3f", chiSquare / freedom, p);
        return Outcome.of(choice.of(p < SIGNIFICANT, test));
    }

    private static Outcome<ChartAdvice> tooFew(int points) {
        return Outcome.none(ReasonCode.TOO_FEW_POINTS, "A chart needs at least two neighbouring values: " + points);
    }

    /** The chart of events that are not rare. */
    private interface Choice {
        ChartAdvice of(boolean dispersed, String test);
    }

    /** {@return the advice, such as {@code "c chart: the counts vary as by chance (1.1 times …)"}} */
    @Override
    public String toString() {
        return chart.text() + ": " + reason;
    }
}
