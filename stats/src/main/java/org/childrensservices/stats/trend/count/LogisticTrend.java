package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TrendCaveat;

/**
 * By what factor the odds of a proportion change in a period, the same in each: the logistic trend of greatest
 * likelihood.
 *
 * @param series the proportions that were given; the {@linkplain Series#comparable() comparable} ones were used
 * @param slope the change of the logarithm of the odds in a period
 * @param standardError its standard error
 * @param likelihoodRatio the test of no trend by the ratio of the likelihoods
 * @param level the level of the interval
 * @param caveats what a reader must know beside the figures
 */
public record LogisticTrend(
        Series<Proportion> series,
        double slope,
        double standardError,
        ChiSquareTest likelihoodRatio,
        ConfidenceLevel level,
        ImmutableList<TrendCaveat> caveats) {

    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-12;
    private static final double FURTHEST = 60;

    /**
     * Checks the result.
     *
     * @param series the proportions that were given
     * @param slope the change of the logarithm of the odds in a period
     * @param standardError its standard error
     * @param likelihoodRatio the test by the ratio of the likelihoods
     * @param level the level of the interval
     * @param caveats what a reader must know
     */
    public LogisticTrend {
        checkNotNull(series, "series");
        checkNotNull(likelihoodRatio, "likelihoodRatio");
        checkNotNull(level, "level");
        checkNotNull(caveats, "caveats");
    }

    /**
     * Estimates the trend at 95%.
     *
     * @param series the proportions
     * @return the trend, or none as for {@link #of(Series, ConfidenceLevel)}
     */
    public static Outcome<LogisticTrend> of(Series<Proportion> series) {
        return of(series, ConfidenceLevel.P95);
    }

    /**
     * Estimates the trend.
     *
     * @param series the proportions
     * @param level the level of the interval
     * @return the trend; none as for {@link ScoreTrendCalculator#testProportions}, and with the code
     *     {@link ReasonCode#NO_SOLUTION} where all with the event are on one side of all without, to which no finite
     *     trend leads
     */
    public static Outcome<LogisticTrend> of(Series<Proportion> series, ConfidenceLevel level) {
        return ScoreTrendCalculator.standard()
                .testProportions(series)
                .flatMap(tested -> CountPoints.ofProportions(series))
                .flatMap(points -> fit(series, points, level));
    }

    private static Outcome<LogisticTrend> fit(Series<Proportion> series, CountPoints points, ConfidenceLevel level) {
        double share = points.total() / points.totalExposure();
        double start = Math.log(share / (1 - share));
        double middle = points.time(points.size() - 1) / 2.0;
        double a = start;
        double b = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double u0 = 0;
            double u1 = 0;
            for (int i = 0; i < points.size(); i++) {
                double t = points.time(i) - middle;
                double p = 1 / (1 + Math.exp(-(a + b * t)));
                double weight = points.exposure(i) * p * (1 - p);
                double rest = points.count(i) - points.exposure(i) * p;
                s0 += weight;
                s1 += weight * t;
                s2 += weight * t * t;
                u0 += rest;
                u1 += rest * t;
            }
            double mean = s1 / s0;
            double spread = s2 - s1 * mean;
            double change = (u1 - u0 * mean) / spread;
            double lift = u0 / s0 - change * mean;
            double shorter = Math.min(1, 2 / Math.max(Math.abs(change) * middle, Math.abs(lift)));
            a += lift * shorter;
            b += change * shorter;
            if (!(Math.abs(b) * middle < FURTHEST)) {
                break;
            }
            if (Math.abs(change) + Math.abs(lift) <= CLOSE) {
                double gain = likelihood(points, a, b, middle) - likelihood(points, start, 0, middle);
                return Outcome.of(new LogisticTrend(
                        series,
                        b,
                        1 / Math.sqrt(spread),
                        new ChiSquareTest(Math.max(0, 2 * gain), 1),
                        level,
                        series.caveats()));
            }
        }
        return Outcome.none(
                ReasonCode.NO_SOLUTION,
                "No finite trend leads to proportions with all that have the event on one side in time");
    }

    private static double likelihood(CountPoints points, double a, double b, double middle) {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            double odds = a + b * (points.time(i) - middle);
            // The logarithm of 1 + e^odds, without overflow.
            sum += points.count(i) * odds
                    - points.exposure(i) * (Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))));
        }
        return sum;
    }

    /** {@return the odds of a period over those of the period before} */
    public double oddsRatio() {
        return Math.exp(slope);
    }

    /** {@return the interval of the ratio of odds} */
    public Interval interval() {
        double half = level.z() * standardError;
        return new Interval(Math.exp(slope - half), Math.exp(slope + half), level, "Wald, of the logarithm");
    }

    /** {@return Wald's test of no trend} */
    public SignificanceTest test() {
        return SignificanceTest.normal(slope / standardError, "Wald");
    }

    @Override
    public String toString() {
        Rounding shown = Rounding.halfUp(3);
        return String.format(
                Locale.ROOT,
                "odds ratio %s a %s (%s %s); %s (%s)%s",
                shown.format(oddsRatio()),
                series.comparable().values().firstKey().kind().text(),
                level,
                interval().format(shown),
                test(),
                series.comparable().extent(),
                TrendCaveat.after(caveats));
    }
}
