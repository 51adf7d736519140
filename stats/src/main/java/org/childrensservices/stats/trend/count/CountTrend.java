package org.childrensservices.stats.trend.count;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.ChangeVerdict;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.Signed;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;

/**
 * By how many percent a rate changes in a period, the same in each, from the counts themselves: the trend of greatest
 * likelihood. It says itself:
 *
 * <pre>{@code
 * -6.6% a year (95% -8.9% to -4.2%), Poisson; p <0.001, Wald: can be told from chance (6 values from 2013 to 2018)
 * }</pre>
 *
 * @param series the rates that were given; the {@linkplain Series#comparable() comparable} ones were used
 * @param model the model that was used: the one chosen where the rule chooses
 * @param slope the change of the logarithm of the rate in a period
 * @param standardError its standard error; none with the code {@link ReasonCode#TOO_FEW_POINTS} where the variation
 *     around the trend would have to say it and there are two points
 * @param dispersion what the variance is as a multiple of the mean: 1 but for quasi-Poisson
 * @param shape the shape of the negative binomial distribution, without bound for the Poisson model: the variance is
 *     the mean plus its square by the shape
 * @param fitted the count that the trend expects in each period
 * @param level the level of the interval
 * @param caveats what a reader must know beside the figures
 */
public record CountTrend(
        Series<Rate> series,
        CountModel model,
        double slope,
        Outcome<Double> standardError,
        double dispersion,
        double shape,
        ImmutableSortedMap<TimePeriod, Double> fitted,
        ConfidenceLevel level,
        ImmutableList<TrendCaveat> caveats) {

    private static final String WALD = "Wald";

    /**
     * Checks the result.
     *
     * @param series the rates that were given
     * @param model the model that was used
     * @param slope the change of the logarithm of the rate in a period
     * @param standardError its standard error, if any
     * @param dispersion what the variance is as a multiple of the mean
     * @param shape the shape of the negative binomial distribution
     * @param fitted the count that the trend expects in each period
     * @param level the level of the interval
     * @param caveats what a reader must know
     */
    public CountTrend {
        checkNotNull(series, "series");
        checkNotNull(model, "model");
        checkNotNull(standardError, "standardError");
        checkNotNull(fitted, "fitted");
        checkNotNull(level, "level");
        checkNotNull(caveats, "caveats");
    }

    /** {@return how many degrees of freedom are left: the number of points less two} */
    public int degreesOfFreedom() {
        return fitted.size() - 2;
    }

    /** {@return the rate of a period over that of the period before} */
    public double rateRatio() {
        return Math.exp(slope);
    }

    /** {@return the change in a period in percent} */
    public double percent() {
        return PercentScale.percent(slope);
    }

    private boolean isQuasi() {
        return model == CountModels.QUASI_POISSON || model == CountModels.QUASI_POISSON_AS_ESTIMATED;
    }

    /** {@return the interval of the change in a period in percent, or none as for the standard error} */
    public Outcome<Interval> interval() {
        return standardError.map(error -> {
            double quantile = isQuasi()
                    ? TDistribution.of(degreesOfFreedom()).inverseSurvivalProbability(level.tail())
                    : level.z();
            double half = quantile * error;
            return new Interval(PercentScale.percent(slope - half), PercentScale.percent(slope + half), level, WALD);
        });
    }

    /**
     * Returns the interval of the change in a period in percent that leaves out what the test of the likelihood ratio
     * rejects. It fits small counts better than Wald's.
     *
     * @return the interval; none with the code {@link ReasonCode#NOT_APPLICABLE} but for the Poisson model
     */
    public Outcome<Interval> profileInterval() {
        return model == CountModels.POISSON
                ? CountPoints.ofRates(series).map(points -> PoissonProfile.interval(points, slope, level))
                : Outcome.none(ReasonCode.NOT_APPLICABLE, "only the Poisson model has an interval of likelihood");
    }

    /** {@return Wald's test of no trend, or none as for the standard error} */
    public Outcome<SignificanceTest> test() {
        return standardError.flatMap(error -> {
            if (error == 0) {
                return Outcome.none(ReasonCode.NOT_APPLICABLE, "no test where all points lie on the trend");
            }
            double statistic = slope / error;
            return Outcome.of(
                    isQuasi()
                            ? new SignificanceTest(
                                    statistic,
                                    Math.min(
                                            1,
                                            2
                                                    * TDistribution.of(degreesOfFreedom())
                                                            .survivalProbability(Math.abs(statistic))),
                                    WALD)
                            : SignificanceTest.normal(statistic, WALD));
        });
    }

    /** {@return whether the trend can be told from chance; never without a test} */
    public boolean isDistinguishable() {
        return test().fold(test -> test.isSignificant(level), none -> false);
    }

    /**
     * Says what the trend amounts to.
     *
     * @param polarity whether more is better
     * @return better or worse, or an increase or a decrease where the polarity is neutral, only if the trend can be
     *     told from chance
     */
    public ChangeVerdict verdict(Polarity polarity) {
        return ChangeVerdict.of(isDistinguishable(), slope > 0, polarity);
    }

    /** {@return the sum of the squared distances from the trend by the variances of the Poisson model} */
    public double pearson() {
        double sum = 0;
        for (var point : fitted.entrySet()) {
            double rest = count(point.getKey()) - point.getValue();
            sum += rest * rest / variance(point.getValue());
        }
        return sum;
    }

    private double variance(double mean) {
        return mean + mean * mean / shape;
    }

    private double count(TimePeriod period) {
        return (double) series.at(period).orElseThrow().count();
    }

    /** {@return the deviance: twice what the likelihood falls short of that of a trend through all points} */
    public double deviance() {
        double sum = 0;
        for (var point : fitted.entrySet()) {
            double mean = point.getValue();
            double count = count(point.getKey());
            double events = count == 0 ? 0 : count * Math.log(count / mean);
            sum += shape == Double.POSITIVE_INFINITY
                    ? events - (count - mean)
                    : events - (count + shape) * Math.log((count + shape) / (mean + shape));
        }
        return Math.max(0, 2 * sum);
    }

    /**
     * Returns the logarithm of the likelihood.
     *
     * @return the logarithm; none with the code {@link ReasonCode#NOT_APPLICABLE} for quasi-Poisson, which has none
     */
    public Outcome<Double> logLikelihood() {
        return isQuasi()
                ? Outcome.none(ReasonCode.NOT_APPLICABLE, "quasi-Poisson has no likelihood")
                : Outcome.of(fitted.entrySet().stream()
                        .mapToDouble(point -> CountLikelihood.log(count(point.getKey()), point.getValue(), shape))
                        .sum());
    }

    /** {@return Akaike's criterion, the less the better, or none as for the likelihood} */
    public Outcome<Double> akaike() {
        return logLikelihood().map(log -> 2 * ((shape == Double.POSITIVE_INFINITY ? 2 : 3) - log));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s%% a %s (%s), %s; %s (%s)%s",
                Signed.format(percent(), Rounding.ONE_DECIMAL),
                fitted.firstKey().kind().text(),
                interval()
                        .fold(found -> level + " " + Signed.format(found, Rounding.ONE_DECIMAL, "%"), Reason::message),
                model,
                test().fold(
                                test -> test + ": " + (isDistinguishable() ? "can" : "cannot") + " be told from chance",
                                none -> "no test"),
                series.comparable().extent(),
                TrendCaveat.after(caveats));
    }
}
