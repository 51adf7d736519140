package org.childrensservices.stats.trend.interrupted;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;
import org.childrensservices.stats.trend.regression.FittedCoefficients;
import org.childrensservices.stats.trend.regression.ModelEstimate;

/**
 * How a series changed at a time: by how much its level at once, by how much its slope, and how far it is at any later
 * time from where it would have been. It says itself:
 *
 * <pre>{@code
 * from 2017-Q3 level -5.60 (95% -8.51 to -2.69; p 0.006, least squares), slope a quarter -2.40 (95% -3.64 to -1.16;
 * p 0.006, least squares); by 2018-Q2 -12.80 (95% -17.99 to -7.61; p 0.002, least squares), -22.9% of the 55.90 to be
 * expected; 8 values from 2016-Q3 to 2018-Q2; fewer than 8 values before or after
 * }</pre>
 *
 * @param series the series that was given; its {@linkplain Series#comparable() comparable} points were used
 * @param start the first period of the change
 * @param coefficients height at the first value, slope before, change of level and change of slope
 * @param diagnostics what the residuals of least squares say; none where the points lie exactly on the lines
 * @param caveats what a reader must know beside the figures
 */
public record InterruptedSeries(
        Series<Double> series,
        TimePeriod start,
        FittedCoefficients coefficients,
        Outcome<ResidualDiagnostics> diagnostics,
        ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param series the series that was given
     * @param start the first period of the change
     * @param coefficients height at the first value, slope before, change of level and change of slope
     * @param diagnostics what the residuals say
     * @param caveats what a reader must know
     */
    public InterruptedSeries {
        checkNotNull(series, "series");
        checkNotNull(start, "start");
        checkArgument(coefficients.values().length() == 4, "coefficients must be four: %s", coefficients.values());
        checkNotNull(diagnostics, "diagnostics");
        checkNotNull(caveats, "caveats");
    }

    /**
     * Estimates the change of a series by {@link InterruptedSeriesCalculator#standard()}.
     *
     * @param series the series
     * @param start the first period of the change
     * @return the change, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than three values before or
     *     from the change on
     */
    public static Outcome<InterruptedSeries> of(Series<Double> series, TimePeriod start) {
        return InterruptedSeriesCalculator.standard().estimate(series, start);
    }

    /** {@return by how much the series moved in a period before the change} */
    public ModelEstimate slopeBefore() {
        return coefficients.at(1);
    }

    /** {@return by how much the series moved in a period from the change on} */
    public ModelEstimate slopeAfter() {
        return coefficients.combined(0, 1, 0, 1);
    }

    /** {@return by how much the first period of the change is off the line before} */
    public ModelEstimate levelChange() {
        return coefficients.at(2);
    }

    /** {@return by how much the slope changed, a period} */
    public ModelEstimate slopeChange() {
        return coefficients.at(3);
    }

    /**
     * Returns where the line before the change runs.
     *
     * @param period any period of the kind of the series; beyond the last value it is a forecast without the error of
     *     single values
     * @return the height of the line
     */
    public ModelEstimate counterfactualAt(TimePeriod period) {
        return coefficients.combined(1, (double) period.since(first()), 0, 0);
    }

    /**
     * Returns where the fitted lines run.
     *
     * @param period any period of the kind of the series
     * @return the height of the line before or from the change on
     */
    public ModelEstimate fittedAt(TimePeriod period) {
        return coefficients.combined(InterruptedSeriesCalculator.row(first(), start, period));
    }

    /**
     * Returns how far the series is from where it would have been.
     *
     * @param period a period from the start on; the further beyond the last value, the more is supposed
     * @return the effect
     * @throws IllegalArgumentException if the period is before the start
     */
    public HorizonEffect effectAt(TimePeriod period) {
        long since = period.since(start);
        checkArgument(since >= 0, "an effect must be of a period from %s on: %s", start, period);
        ModelEstimate absolute = coefficients.combined(0, 0, 1, (double) since);
        ModelEstimate expected = counterfactualAt(period);
        double share = absolute.value() / expected.value();
        Outcome<ModelEstimate> relative = expected.value() > 0
                ? Outcome.of(coefficients
                        .withGradient(
                                share,
                                -share / expected.value(),
                                -share / expected.value() * period.since(first()),
                                1 / expected.value(),
                                since / expected.value())
                        .times(100))
                : Outcome.none(
                        ReasonCode.ZERO_BASELINE, "no percentage of what would have been 0 or less at " + period);
        return new HorizonEffect(period, absolute, expected, relative);
    }

    /** {@return the effect in the period of the last value} */
    public HorizonEffect endEffect() {
        return effectAt(series.comparable().values().lastKey());
    }

    private TimePeriod first() {
        return series.comparable().values().firstKey();
    }

    @Override
    public String toString() {
        HorizonEffect end = endEffect();
        return String.format(
                "from %s level %s, slope a %s %s; by %s %s, %s; %s%s",
                start,
                levelChange(),
                start.kind().text(),
                slopeChange(),
                end.period(),
                end.absolute(),
                end.relative()
                        .fold(
                                percent -> Rounding.ONE_DECIMAL.format(percent.value()) + "% of the "
                                        + Rounding.TWO_DECIMALS.format(
                                                end.counterfactual().value())
                                        + " to be expected",
                                Reason::message),
                series.comparable().extent(),
                TrendCaveat.after(caveats));
    }
}
