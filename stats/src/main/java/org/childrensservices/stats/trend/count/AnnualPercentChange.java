package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.Signed;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;

/**
 * By how many percent a rate changes in a year, as if it were the same in every year: the slope of the line through the
 * logarithms. It says itself:
 *
 * <pre>{@code
 * -4.5% a year (95% -5.9% to -3.1%, t; 6 values from 2017-18 to 2023-24)
 * }</pre>
 *
 * @param series the rates that were given; the {@linkplain Series#comparable() comparable} ones were used
 * @param line the line through the natural logarithms
 * @param isWeighted whether the points were weighed by their standard errors
 * @param level the level of the interval
 * @param caveats what a reader must know beside the figures
 */
public record AnnualPercentChange(
        Series<Double> series,
        FittedLine line,
        boolean isWeighted,
        ConfidenceLevel level,
        ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param series the rates that were given
     * @param line the line through the natural logarithms
     * @param isWeighted whether the points were weighed by their standard errors
     * @param level the level of the interval
     * @param caveats what a reader must know
     */
    public AnnualPercentChange {
        checkNotNull(series, "series");
        checkNotNull(line, "line");
        checkNotNull(level, "level");
        checkNotNull(caveats, "caveats");
    }

    /** {@return the change in a year, in percent} */
    public double percent() {
        return PercentScale.percent(line.slope());
    }

    /** {@return the interval of the change in percent; none for two points} */
    public Outcome<Interval> interval() {
        return line.interval(level, PercentScale::percent);
    }

    /** {@return the test of no change; none for two points, and where all points lie on the line exactly} */
    public Outcome<SignificanceTest> test() {
        return line.test();
    }

    /**
     * Returns the rate of the line, which is no forecast: it has no interval.
     *
     * @param period a period of the kind of the series
     * @return the rate
     */
    public double lineAt(TimePeriod period) {
        return Math.exp(line.at(AnnualChangeCalculator.years(period)));
    }

    @Override
    public String toString() {
        return String.format(
                "%s%% a year (%s; %s)%s",
                Signed.format(percent(), Rounding.ONE_DECIMAL),
                interval()
                        .fold(
                                found -> level + " " + Signed.format(found, Rounding.ONE_DECIMAL, "%") + ", "
                                        + found.method(),
                                Reason::message),
                series.comparable().extent(),
                TrendCaveat.after(caveats));
    }
}
