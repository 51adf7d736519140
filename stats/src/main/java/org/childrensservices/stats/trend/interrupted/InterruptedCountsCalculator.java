package org.childrensservices.stats.trend.interrupted;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.apache.commons.math3.linear.MatrixUtils;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;
import org.childrensservices.stats.trend.regression.PoissonRegression;

/**
 * Estimates how counts changed at a time, in their populations and seasons: the logarithm of the rate is a straight
 * line in time with a change of level, and if wanted of slope, at the start (Lopez Bernal, Cummins and Gasparrini 2017,
 * International Journal of Epidemiology 46:348). Immutable: configured once and used for any number of series.
 */
public final class InterruptedCountsCalculator {

    private static final InterruptedCountsCalculator STANDARD =
            new InterruptedCountsCalculator(CountErrors.quasiPoisson(), false, 0, ConfidenceLevel.P95);

    private final CountErrors errors;
    private final boolean slopeChange;
    private final int pairs;
    private final ConfidenceLevel level;

    private InterruptedCountsCalculator(CountErrors errors, boolean slopeChange, int pairs, ConfidenceLevel level) {
        this.errors = checkNotNull(errors, "errors");
        this.slopeChange = slopeChange;
        this.pairs = pairs;
        this.level = checkNotNull(level, "level");
    }

    /** {@return the calculator of a change of level, quasi-Poisson, without seasons, at 95%} */
    public static InterruptedCountsCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with other errors.
     *
     * @param errors how much counts vary
     * @return the calculator
     */
    public InterruptedCountsCalculator withErrors(CountErrors errors) {
        return new InterruptedCountsCalculator(errors, slopeChange, pairs, level);
    }

    /** {@return the same with a change of slope beside that of level} */
    public InterruptedCountsCalculator withSlopeChange() {
        return new InterruptedCountsCalculator(errors, true, pairs, level);
    }

    /**
     * Returns the same with seasons as waves: the first pair of sine and cosine has one wave a year, the second two.
     *
     * @param pairs how many pairs; below half the periods of a year, so at most 1 for quarters and 5 for months; 0 for
     *     none
     * @return the calculator
     */
    public InterruptedCountsCalculator withSeasons(int pairs) {
        checkArgument(pairs >= 0, "pairs of waves must not be negative: %s", pairs);
        return new InterruptedCountsCalculator(errors, slopeChange, pairs, level);
    }

    /**
     * Returns the same with another level of the intervals.
     *
     * @param level the level
     * @return the calculator
     */
    public InterruptedCountsCalculator withLevel(ConfidenceLevel level) {
        return new InterruptedCountsCalculator(errors, slopeChange, pairs, level);
    }

    /**
     * Estimates the change from the {@linkplain Series#comparable() comparable} points of a series. A period without a
     * rate, or with nobody in it, is left out and keeps its time.
     *
     * @param series the counts in their populations
     * @param start the first period of the change, of the kind of the series
     * @return the change; none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than three values before or
     *     from the change on, or no more values than coefficients; {@link ReasonCode#NO_EVENTS} without any event on
     *     one of the sides; {@link ReasonCode#NOT_APPLICABLE} for more waves than the periods of a year can show; and
     *     {@link ReasonCode#NO_SOLUTION} where a coefficient would be infinite
     * @throws IllegalArgumentException if the start is of another kind than the series, or the denominators are of
     *     several units
     */
    public Outcome<InterruptedCounts> estimate(Series<Rate> series, TimePeriod start) {
        ImmutableSortedMap<TimePeriod, Rate> values = estimable(series).values();
        return InterruptedSeriesCalculator.sides(ImmutableList.copyOf(values.keySet()), start)
                .flatMap(caveats -> withEvents(series, values, start, caveats));
    }

    /** Nobody is no exposure. */
    static Series<Rate> estimable(Series<Rate> series) {
        return series.comparable()
                .flatMap(rate -> rate.denominator().isZero()
                        ? Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "nobody to count in")
                        : Outcome.of(rate));
    }

    private Outcome<InterruptedCounts> withEvents(
            Series<Rate> series,
            ImmutableSortedMap<TimePeriod, Rate> values,
            TimePeriod start,
            ImmutableList<TrendCaveat> caveats) {
        int perYear = start.kind().perYear();
        if (pairs > 0 && 2 * pairs >= perYear) {
            return Outcome.none(
                    ReasonCode.NOT_APPLICABLE,
                    String.format("%d values a year cannot show %d pairs of waves", perYear, pairs));
        }
        if (events(values.headMap(start, false)) == 0 || events(values.tailMap(start, true)) == 0) {
            return Outcome.none(ReasonCode.NO_EVENTS, "no events before or no events after the change at " + start);
        }
        TimePeriod first = values.firstKey();
        Rate any = values.values().iterator().next();
        values.values()
                .forEach(rate -> checkArgument(
                        rate.denominator().unit() == any.denominator().unit(),
                        "all denominators must be of one unit: %s and %s",
                        any,
                        rate));
        InterruptedCounts.Columns columns = new InterruptedCounts.Columns(first, start, slopeChange, pairs);
        double[][] rows = values.keySet().stream().map(columns::row).toArray(double[][]::new);
        double[] counts = values.values().stream()
                .mapToDouble(rate -> (double) rate.count())
                .toArray();
        double[] exposures = values.values().stream()
                .mapToDouble(rate -> rate.denominator().amount().doubleValue())
                .toArray();
        long[] times = values.keySet().stream()
                .mapToLong(period -> period.since(first))
                .toArray();
        return PoissonRegression.of(counts)
                .fit(MatrixUtils.createRealMatrix(rows), exposures)
                .map(fit -> new InterruptedCounts(
                        series,
                        columns,
                        errors.of(fit, times, level),
                        fit.dispersion(),
                        fit.deviance(),
                        ImmutableList.<TrendCaveat>builder()
                                .addAll(series.caveats())
                                .addAll(caveats)
                                .build()));
    }

    private static long events(Map<TimePeriod, Rate> values) {
        return values.values().stream().mapToLong(Rate::count).sum();
    }
}
