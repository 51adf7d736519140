package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Series;

/**
 * Tests proportions and rates for a trend by chi-square, at their true times. Immutable: configured once and used for
 * any number of series.
 */
public final class ScoreTrendCalculator {

    private static final ScoreTrendCalculator STANDARD = new ScoreTrendCalculator(ConfidenceLevel.P95);
    private static final String SCORE = "score";

    private final ConfidenceLevel level;

    private ScoreTrendCalculator(ConfidenceLevel level) {
        this.level = checkNotNull(level, "level");
    }

    /** {@return the calculator at 5% two-sided} */
    public static ScoreTrendCalculator standard() {
        return STANDARD;
    }

    /**
     * Returns the same with another level, which decides what can be told from chance.
     *
     * @param level the level
     * @return the calculator
     */
    public ScoreTrendCalculator withLevel(ConfidenceLevel level) {
        return new ScoreTrendCalculator(level);
    }

    /** {@return the level that decides what can be told from chance} */
    public ConfidenceLevel level() {
        return level;
    }

    /**
     * Tests proportions by the method of Cochran and Armitage.
     *
     * @param series the proportions
     * @return the test; none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two points,
     *     {@link ReasonCode#EMPTY_DENOMINATOR} where a period has nobody, {@link ReasonCode#NO_EVENTS} where nobody has
     *     the event and {@link ReasonCode#NOT_APPLICABLE} where everybody has
     */
    public Outcome<ScoreTrend<Proportion>> testProportions(Series<Proportion> series) {
        return CountPoints.ofProportions(series).flatMap(points -> {
            double all = points.totalExposure();
            if (points.total() == all) {
                return Outcome.none(ReasonCode.NOT_APPLICABLE, "A trend of proportions needs some without the event");
            }
            return test(series, points, 1 - points.total() / all).map(trend -> {
                double z = trend.test().statistic() * Math.sqrt((all - 1) / all);
                return new ScoreTrend<>(
                        series,
                        trend.slope(),
                        trend.standardErrorWithoutTrend(),
                        trend.test(),
                        trend.heterogeneity(),
                        trend.departure(),
                        Outcome.of(SignificanceTest.normal(z, "score, given all events")),
                        level,
                        trend.caveats());
            });
        });
    }

    /**
     * Tests rates.
     *
     * @param series the rates
     * @return the test; none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two points,
     *     {@link ReasonCode#EMPTY_DENOMINATOR} where a period has no population, and {@link ReasonCode#NO_EVENTS}
     */
    public Outcome<ScoreTrend<Rate>> testRates(Series<Rate> series) {
        return CountPoints.ofRates(series).flatMap(points -> test(series, points, 1));
    }

    /** The share without the event makes binomial variances of Poisson ones. */
    private <Q> Outcome<ScoreTrend<Q>> test(Series<Q> series, CountPoints points, double withoutEvent) {
        double events = points.total();
        if (events == 0) {
            return Outcome.none(ReasonCode.NO_EVENTS, "A trend of counts needs events");
        }
        double rate = events / points.totalExposure();
        double moment = 0;
        for (int i = 0; i < points.size(); i++) {
            moment += points.exposure(i) * points.time(i);
        }
        double middle = moment / points.totalExposure();
        double product = 0;
        double spread = 0;
        double differences = 0;
        for (int i = 0; i < points.size(); i++) {
            double rest = points.count(i) - rate * points.exposure(i);
            double t = points.time(i) - middle;
            product += rest * t;
            spread += points.exposure(i) * t * t;
            differences += rest * rest / (rate * points.exposure(i));
        }
        double variance = rate * withoutEvent;
        double z = product / Math.sqrt(variance * spread);
        int last = points.size() - 1;
        double heterogeneity = differences / withoutEvent;
        return Outcome.of(new ScoreTrend<>(
                series,
                product / spread,
                Math.sqrt(variance / spread),
                SignificanceTest.normal(z, SCORE),
                new ChiSquareTest(heterogeneity, last),
                last < 2
                        ? Outcome.none(ReasonCode.TOO_FEW_POINTS, "two points lie on any straight line")
                        : Outcome.of(new ChiSquareTest(Math.max(0, heterogeneity - z * z), last - 1)),
                Outcome.none(ReasonCode.NOT_APPLICABLE, "only proportions have a finite number of cases"),
                level,
                series.caveats()));
    }
}
