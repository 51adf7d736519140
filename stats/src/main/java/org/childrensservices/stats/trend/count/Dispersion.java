package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Series;

/**
 * Whether counts vary by more than independent events do, around a trend or around one rate. If so, Poisson errors are
 * too small.
 *
 * @param around what the counts are taken to vary around
 * @param pearson the sum of the squared distances by the Poisson variances
 * @param deviance twice what the likelihood falls short of that of as many rates as points
 * @param excesses what each count adds, by its expectation, to the squared distances beyond chance
 * @param expected the count that is expected in each period
 */
public record Dispersion(
        Around around,
        ChiSquareTest pearson,
        ChiSquareTest deviance,
        ImmutableList<Double> excesses,
        ImmutableList<Double> expected) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** What counts are taken to vary around. */
    public enum Around {
        /** One rate for all periods. */
        ONE_RATE("one rate"),
        /** A rate that changes by the same percentage in every period. */
        TREND("a trend");

        private final String text;

        Around(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A test of Cameron and Trivedi (1990, Journal of Econometrics 46:347).
     *
     * @param excess how much of the variance is beyond the mean, in the unit of the alternative; negative if less
     * @param statistic the statistic
     */
    public record CameronTrivedi(double excess, double statistic) {
        /** {@return the probability of a statistic as high if the variance is the mean} */
        public double pValue() {
            return NORMAL.survivalProbability(statistic);
        }
    }

    /**
     * Checks the result.
     *
     * @param around what the counts are taken to vary around
     * @param pearson the sum of the squared distances by the Poisson variances
     * @param deviance twice what the likelihood falls short
     * @param excesses what each count adds beyond chance
     * @param expected the count that is expected in each period
     */
    public Dispersion {
        checkNotNull(around, "around");
        checkNotNull(pearson, "pearson");
        checkNotNull(deviance, "deviance");
        checkNotNull(excesses, "excesses");
        checkNotNull(expected, "expected");
    }

    /**
     * Measures how counts vary around their trend.
     *
     * @param series the rates, of which the {@linkplain Series#comparable() comparable} ones are used
     * @return the dispersion; none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than three points, or as
     *     for {@link CountTrendCalculator#estimate}
     */
    public static Outcome<Dispersion> aroundTrend(Series<Rate> series) {
        return CountTrendCalculator.standard()
                .withModel(CountModel.poisson())
                .estimate(series)
                .flatMap(trend -> CountPoints.ofRates(series)
                        .flatMap(points -> of(
                                Around.TREND,
                                points,
                                trend.fitted().values().stream()
                                        .mapToDouble(mean -> mean)
                                        .toArray(),
                                points.size() - 2)));
    }

    /**
     * Measures how counts vary around one rate for all periods.
     *
     * @param series the rates, of which the {@linkplain Series#comparable() comparable} ones are used
     * @return the dispersion; none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two points,
     *     {@link ReasonCode#EMPTY_DENOMINATOR} where a period has no population, and {@link ReasonCode#NO_EVENTS}
     */
    public static Outcome<Dispersion> aroundOneRate(Series<Rate> series) {
        return CountPoints.ofRates(series).flatMap(points -> {
            if (points.total() == 0) {
                return Outcome.none(ReasonCode.NO_EVENTS, "Counts without events do not vary");
            }
            double rate = points.total() / points.totalExposure();
            double[] means = new double[points.size()];
            for (int i = 0; i < means.length; i++) {
                means[i] = rate * points.exposure(i);
            }
            return of(Around.ONE_RATE, points, means, points.size() - 1);
        });
    }

    private static Outcome<Dispersion> of(Around around, CountPoints points, double[] means, int free) {
        if (free < 1) {
            return Outcome.none(ReasonCode.TOO_FEW_POINTS, "Two points lie on any trend and cannot vary around it");
        }
        var excesses = ImmutableList.<Double>builder();
        var expected = ImmutableList.<Double>builder();
        double pearson = 0;
        double deviance = 0;
        for (int i = 0; i < means.length; i++) {
            double x = points.count(i);
            double rest = x - means[i];
            excesses.add((rest * rest - x) / means[i]);
            expected.add(means[i]);
            pearson += rest * rest / means[i];
            deviance += 2 * ((x == 0 ? 0 : x * Math.log(x / means[i])) - rest);
        }
        return Outcome.of(new Dispersion(
                around,
                new ChiSquareTest(pearson, free),
                new ChiSquareTest(Math.max(0, deviance), free),
                excesses.build(),
                expected.build()));
    }

    /** {@return the variance of the counts over that of chance: Pearson's statistic by its degrees of freedom} */
    public double value() {
        return pearson.statistic() / pearson.degreesOfFreedom();
    }

    /**
     * Tests against a variance that is a multiple of the mean, which exceeds it by the excess times the mean.
     *
     * @return the test; none with the code {@link ReasonCode#NOT_APPLICABLE} if all points exceed chance by the same
     */
    public Outcome<CameronTrivedi> againstMultiple() {
        return cameronTrivedi(expected.stream().mapToDouble(mean -> 1).toArray());
    }

    /**
     * Tests against the variance of a negative binomial count, which exceeds the mean by the excess times its square.
     *
     * @return the test; none with the code {@link ReasonCode#NOT_APPLICABLE} if all points exceed chance in proportion
     */
    public Outcome<CameronTrivedi> againstSquare() {
        return cameronTrivedi(expected.stream().mapToDouble(mean -> mean).toArray());
    }

    /** The slope of the excesses on some values, by a line through the origin. */
    private Outcome<CameronTrivedi> cameronTrivedi(double[] values) {
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            products += values[i] * excesses.get(i);
            squares += values[i] * values[i];
        }
        double excess = products / squares;
        double left = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            double rest = excesses.get(i) - excess * values[i];
            left += rest * rest;
            all += excesses.get(i) * excesses.get(i);
        }
        // Beyond this only the rounding of the excesses would be left.
        if (left <= 1e-24 * all) {
            return Outcome.none(ReasonCode.NOT_APPLICABLE, "no test where all points exceed chance alike");
        }
        return Outcome.of(new CameronTrivedi(excess, excess / Math.sqrt(left / (values.length - 1) / squares)));
    }

    /**
     * Tells whether the counts vary by more than chance.
     *
     * @param level the level
     * @return whether Pearson's statistic is significant
     */
    public boolean isSignificant(ConfidenceLevel level) {
        return pearson.isSignificant(level);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "counts vary %s times as much as by chance around %s (%s)",
                Rounding.TWO_DECIMALS.format(value()),
                around,
                pearson);
    }
}
