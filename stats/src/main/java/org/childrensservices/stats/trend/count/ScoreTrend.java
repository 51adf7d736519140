package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.trend.ChangeVerdict;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TrendCaveat;

/**
 * The chi-square test for trend: of Cochran (1954) and Armitage (1955, Biometrics 11:375) for proportions, and of
 * Armitage for rates. It is the score test of a logistic or a log-linear trend, so that its direction and its
 * significance do not depend on that model.
 *
 * <pre>{@code
 * fell: p 0.004, score: can be told from chance; chi-square 4.38 on 2, p 0.112 off a straight line (4 values from ...)
 * }</pre>
 *
 * @param <Q> what the series is of, a rate or a proportion
 * @param series the series that was given; its {@linkplain Series#comparable() comparable} points were tested
 * @param slope the change of the proportion, or of the rate per 1, in a period
 * @param standardErrorWithoutTrend the standard error of the slope if there were no trend
 * @param test the two-sided test of no trend
 * @param heterogeneity whether the points differ at all, in any order
 * @param departure whether they lie off a straight line; none with the code {@link ReasonCode#TOO_FEW_POINTS} for two
 *     points
 * @param conditionalTest the test given how many events there are in all, of a proportion; none with the code
 *     {@link ReasonCode#NOT_APPLICABLE} for rates
 * @param level the level that decides what can be told from chance
 * @param caveats what a reader must know beside the figures
 */
public record ScoreTrend<Q>(
        Series<Q> series,
        double slope,
        double standardErrorWithoutTrend,
        SignificanceTest test,
        ChiSquareTest heterogeneity,
        Outcome<ChiSquareTest> departure,
        Outcome<SignificanceTest> conditionalTest,
        ConfidenceLevel level,
        ImmutableList<TrendCaveat> caveats) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Checks the result.
     *
     * @param series the series that was given
     * @param slope the change in a period
     * @param standardErrorWithoutTrend the standard error of the slope if there were no trend
     * @param test the two-sided test of no trend
     * @param heterogeneity whether the points differ at all
     * @param departure whether they lie off a straight line
     * @param conditionalTest the test given how many events there are in all
     * @param level the level
     * @param caveats what a reader must know
     */
    public ScoreTrend {
        checkNotNull(series, "series");
        checkNotNull(test, "test");
        checkNotNull(heterogeneity, "heterogeneity");
        checkNotNull(departure, "departure");
        checkNotNull(conditionalTest, "conditionalTest");
        checkNotNull(level, "level");
        checkNotNull(caveats, "caveats");
    }

    /** {@return the test as a chi-square statistic on one degree of freedom} */
    public ChiSquareTest chiSquare() {
        return new ChiSquareTest(test.statistic() * test.statistic(), 1);
    }

    /** {@return the one-sided probability, if there were no trend, of a rise as clear as this} */
    public double risingP() {
        return NORMAL.survivalProbability(test.statistic());
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
        return ChangeVerdict.of(isDistinguishable(), test.statistic() > 0, polarity);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %s: %s be told from chance%s (%s)%s",
                slope > 0 ? "rose" : slope < 0 ? "fell" : "level",
                test,
                isDistinguishable() ? "can" : "cannot",
                departure.fold(off -> "; " + off + " off a straight line", none -> ""),
                series.comparable().extent(),
                TrendCaveat.after(caveats));
    }
}
