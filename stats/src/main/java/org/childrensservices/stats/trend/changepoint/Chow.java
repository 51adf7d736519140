package org.childrensservices.stats.trend.changepoint;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;

/**
 * Whether the straight line through a series changed, in level or slope, at a time that was named beforehand: the F
 * test of Chow (1960). It takes points for independent and of one variance. It says itself:
 *
 * <pre>{@code
 * one line or two, from 2018-19 on: F(2, 8) 4.12, p 0.059, Chow: cannot be told from chance
 * (12 values from 2012-13 to 2023-24)
 * }</pre>
 *
 * @param series the series; its {@linkplain Series#comparable() comparable} points were tested
 * @param from the first period of the second line
 * @param freedom the degrees of freedom of the two lines: the points less 4
 * @param test the F test of one line
 * @param level the level that decides what can be told from chance
 * @param caveats what a reader must know beside the figures
 */
public record Chow(
        Series<Double> series,
        TimePeriod from,
        int freedom,
        SignificanceTest test,
        ConfidenceLevel level,
        ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param series the series
     * @param from the first period of the second line
     * @param freedom the degrees of freedom of the two lines
     * @param test the F test of one line
     * @param level the level
     * @param caveats what a reader must know
     */
    public Chow {
        checkNotNull(series, "series");
        checkNotNull(from, "from");
        checkNotNull(test, "test");
        checkNotNull(level, "level");
        checkNotNull(caveats, "caveats");
    }

    /** {@return whether two lines can be told from one} */
    public boolean isDistinguishable() {
        return test.isSignificant(level);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "one line or two, from %s on: F(2, %d) %.2f, %s: %s be told from chance (%s)%s",
                from,
                freedom,
                test.statistic(),
                test,
                isDistinguishable() ? "can" : "cannot",
                series.comparable().extent(),
                TrendCaveat.after(caveats));
    }
}
