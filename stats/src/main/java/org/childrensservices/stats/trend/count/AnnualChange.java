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
import org.childrensservices.stats.trend.TrendCaveat;

/**
 * By how much a value changes in a year, in its own unit: the slope of a straight line by least squares.
 *
 * @param series the values that were given; the {@linkplain Series#comparable() comparable} ones were used
 * @param line the line
 * @param level the level of the interval
 * @param caveats what a reader must know beside the figures
 */
public record AnnualChange(
        Series<Double> series, FittedLine line, ConfidenceLevel level, ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param series the values that were given
     * @param line the line
     * @param level the level of the interval
     * @param caveats what a reader must know
     */
    public AnnualChange {
        checkNotNull(series, "series");
        checkNotNull(line, "line");
        checkNotNull(level, "level");
        checkNotNull(caveats, "caveats");
    }

    /** {@return the change in a year, in the unit of the values} */
    public double change() {
        return line.slope();
    }

    /** {@return the interval of the change; none for two points} */
    public Outcome<Interval> interval() {
        return line.interval(level, slope -> slope);
    }

    /** {@return the test of no change; none for two points, and where all points lie on the line exactly} */
    public Outcome<SignificanceTest> test() {
        return line.test();
    }

    @Override
    public String toString() {
        return String.format(
                "%s a year (%s; %s)%s",
                Signed.format(change(), Rounding.TWO_DECIMALS),
                interval()
                        .fold(
                                found -> level + " " + Signed.format(found, Rounding.TWO_DECIMALS, "") + ", "
                                        + found.method(),
                                Reason::message),
                series.comparable().extent(),
                TrendCaveat.after(caveats));
    }
}
