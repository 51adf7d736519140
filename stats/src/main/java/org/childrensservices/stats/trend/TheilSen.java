package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * By how much a series changes in a period, as the median of the slopes of all pairs. It says itself:
 *
 * <pre>{@code
 * -3.90 a year (95% -5.35 to -2.05, Sen; 6 values from 2017-18 to 2023-24)
 * }</pre>
 *
 * @param series the series that was given; its {@linkplain Series#comparable() comparable} points were used
 * @param slope the change over a unit of time, in the unit of the values
 * @param unit how many periods are a unit of time: 1, or those of a year if only the same seasons were compared
 * @param interval the interval of the slope
 * @param start the height of the line at the first of the points
 * @param caveats what a reader must know beside the figures
 */
public record TheilSen(
        Series<Double> series,
        double slope,
        int unit,
        Interval interval,
        double start,
        ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param series the series that was given
     * @param slope the change over a unit of time
     * @param unit how many periods are a unit of time
     * @param interval the interval of the slope
     * @param start the height of the line at the first of the points
     * @param caveats what a reader must know
     */
    public TheilSen {
        checkNotNull(series, "series");
        checkNotNull(interval, "interval");
        checkNotNull(caveats, "caveats");
    }

    /**
     * Estimates the slope of a series by {@link TheilSenCalculator#standard()}.
     *
     * @param series the series
     * @return the slope, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two points
     */
    public static Outcome<TheilSen> of(Series<Double> series) {
        return TheilSenCalculator.standard().estimate(series);
    }

    /**
     * Returns the height of the line, which is no forecast: it has no interval.
     *
     * @param period a period of the kind of the series
     * @return the height
     * @throws IllegalArgumentException if the period is of another kind
     */
    public double lineAt(TimePeriod period) {
        return start + slope * period.since(first()) / unit;
    }

    private TimePeriod first() {
        return series.comparable().values().firstKey();
    }

    @Override
    public String toString() {
        return String.format(
                "%s a %s (%s %s, %s; %s)%s",
                Signed.format(slope, Rounding.TWO_DECIMALS),
                unit == 1 ? first().kind().text() : "year",
                interval.level(),
                Signed.format(interval, Rounding.TWO_DECIMALS, ""),
                interval.method(),
                series.comparable().extent(),
                TrendCaveat.after(caveats));
    }
}
