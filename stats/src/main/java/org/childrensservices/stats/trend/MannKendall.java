package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * Whether a series rises or falls, by the test of Mann and Kendall: it asks of all pairs which is higher, the later or
 * the earlier, so that no shape is assumed and one odd year decides nothing. It says itself:
 *
 * <pre>{@code
 * fell: tau -0.87, p 0.017, Mann-Kendall, exact: can be told from chance (6 values from 2017-18 to 2023-24)
 * }</pre>
 *
 * @param series the series that was given; its {@linkplain Series#comparable() comparable} points were tested
 * @param method the method
 * @param score the score and its variance
 * @param test the two-sided test of no trend; its statistic is the score if it is exact, otherwise the standard score
 * @param level the level that decides what can be told from chance
 * @param caveats what a reader must know beside the figures
 */
public record MannKendall(
        Series<Double> series,
        MannKendallMethod method,
        KendallScore score,
        SignificanceTest test,
        ConfidenceLevel level,
        ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param series the series that was given
     * @param method the method
     * @param score the score and its variance
     * @param test the two-sided test of no trend
     * @param level the level
     * @param caveats what a reader must know
     */
    public MannKendall {
        checkNotNull(series, "series");
        checkNotNull(method, "method");
        checkNotNull(score, "score");
        checkNotNull(test, "test");
        checkNotNull(level, "level");
        checkNotNull(caveats, "caveats");
    }

    /**
     * Tests a series by {@link MannKendallCalculator#standard()}.
     *
     * @param series the series
     * @return the test, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than three points
     */
    public static Outcome<MannKendall> of(Series<Double> series) {
        return MannKendallCalculator.standard().test(series);
    }

    /** {@return whether the trend can be told from chance} */
    public boolean isDistinguishable() {
        return test.isSignificant(level);
    }

    /**
     * Says what the trend amounts to.
     *
     * @param polarity whether more is better
     * @return better or worse, or an increase or a decrease where the polarity is neutral, only if the trend can be
     *     told from chance
     */
    public ChangeVerdict verdict(Polarity polarity) {
        return ChangeVerdict.of(isDistinguishable(), score.score() > 0, polarity);
    }

    @Override
    public String toString() {
        return String.format(
                "%s: tau %s, %s: %s be told from chance (%s)%s",
                score.score() > 0 ? "rose" : score.score() < 0 ? "fell" : "level",
                Signed.format(score.tauB(), Rounding.TWO_DECIMALS),
                test,
                isDistinguishable() ? "can" : "cannot",
                series.comparable().extent(),
                TrendCaveat.after(caveats));
    }
}
