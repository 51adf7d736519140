package org.childrensservices.stats.trend.changepoint;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;

/**
 * Where the level of a series shifted once, by the test of Pettitt (1979): it compares the ranks before with those
 * after, so that no shape is assumed. A steady trend is found as a shift in its middle. It says itself:
 *
 * <pre>{@code
 * rose after 2018-19: p 0.031, Pettitt: can be told from chance (12 values from 2012-13 to 2023-24)
 * }</pre>
 *
 * @param series the series; its {@linkplain Series#comparable() comparable} points were tested
 * @param scores for each point twice the sum of ranks up to it less what is expected, 0 at the last
 * @param last the last periods before the most likely changes: several if they tie, none if all values are equal
 * @param test the test of no change, its p-value an approximation; its statistic is the largest magnitude of a score
 * @param level the level that decides what can be told from chance
 * @param caveats what a reader must know beside the figures
 */
public record Pettitt(
        Series<Double> series,
        ImmutableSortedMap<TimePeriod, Long> scores,
        ImmutableList<TimePeriod> last,
        SignificanceTest test,
        ConfidenceLevel level,
        ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param series the series
     * @param scores the score of each point
     * @param last the last periods before the most likely changes
     * @param test the test of no change
     * @param level the level
     * @param caveats what a reader must know
     */
    public Pettitt {
        checkNotNull(series, "series");
        checkNotNull(scores, "scores");
        checkNotNull(last, "last");
        checkNotNull(test, "test");
        checkNotNull(level, "level");
        checkNotNull(caveats, "caveats");
    }

    /**
     * Tests a series by {@link PettittCalculator#standard()}.
     *
     * @param series the series
     * @return the test, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than three points
     */
    public static Outcome<Pettitt> of(Series<Double> series) {
        return PettittCalculator.standard().test(series);
    }

    /** {@return whether the change can be told from chance} */
    public boolean isDistinguishable() {
        return test.isSignificant(level);
    }

    private String change(TimePeriod period) {
        return (score(period) < 0 ? "rose" : "fell") + " after " + period;
    }

    private long score(TimePeriod period) {
        return checkNotNull(scores.get(period), "score");
    }

    @Override
    public String toString() {
        return String.format(
                "%s: %s: %s be told from chance (%s)%s",
                last.isEmpty()
                        ? "no change"
                        : String.join(" or ", last.stream().map(this::change).toList()),
                test,
                isDistinguishable() ? "can" : "cannot",
                series.comparable().extent(),
                TrendCaveat.after(caveats));
    }
}
