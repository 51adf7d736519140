package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.rank.QuantileType;

/** The ratios of the resamples of a {@link SiteBootstrap}. */
public final class BootstrapRatios {

    /** What the order of addition changes in one and the same ratio. */
    private static final double ROUNDING = 1e-12;

    private final SiteBootstrap bootstrap;
    private final double[] ratios;
    /** How many resamples have a ratio or a smaller one. */
    private final long[] upTo;

    private final String method;

    BootstrapRatios(SiteBootstrap bootstrap, SortedMap<Double, Long> weights, String method) {
        this.bootstrap = checkNotNull(bootstrap, "bootstrap");
        this.method = checkNotNull(method, "method");
        this.ratios = new double[weights.size()];
        this.upTo = new long[weights.size()];
        int next = 0;
        long total = 0;
        for (Map.Entry<Double, Long> entry : weights.entrySet()) {
            total += entry.getValue();
            ratios[next] = entry.getKey();
            upTo[next] = total;
            next++;
        }
    }

    /** {@return the bootstrap} */
    public SiteBootstrap bootstrap() {
        return bootstrap;
    }

    /** {@return how many resamples there are} */
    public long resamples() {
        return upTo[upTo.length - 1];
    }

    private double weight(int index) {
        return (double) (upTo[index] - (index == 0 ? 0 : upTo[index - 1])) / resamples();
    }

    /** {@return the mean of the ratios} */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < ratios.length; i++) {
            sum += weight(i) * ratios[i];
        }
        return sum;
    }

    /** {@return the standard deviation of the ratios, with n: the resamples are all there are} */
    public double standardDeviation() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < ratios.length; i++) {
            sum += weight(i) * (ratios[i] - mean) * (ratios[i] - mean);
        }
        return Math.sqrt(sum);
    }

    /**
     * Returns the ratio below which a share of the resamples lies (type 7).
     *
     * @param share the share, 0 to 1
     * @return the ratio
     */
    public double quantile(double share) {
        return QuantileType.TYPE_7.estimate(resamples(), share, rank -> {
            int found = Arrays.binarySearch(upTo, rank);
            return ratios[found >= 0 ? found : -found - 1];
        });
    }

    /**
     * Returns the share of resamples above a ratio.
     *
     * @param ratio the ratio
     * @return the share, 0 to 1
     */
    public double probabilityAbove(double ratio) {
        return 1 - (double) countUpTo(ratio) / resamples();
    }

    /** {@return the share of resamples below the ratio of the sites themselves} */
    public double shareBelowEstimate() {
        double estimate = bootstrap.ratio();
        return (double) countUpTo(estimate - ROUNDING * Math.abs(estimate)) / resamples();
    }

    private long countUpTo(double ratio) {
        int found = Arrays.binarySearch(ratios, ratio);
        int last = found >= 0 ? found : -found - 2;
        return last < 0 ? 0 : upTo[last];
    }

    /**
     * Returns the interval between two percentiles of the resamples.
     *
     * @param level the level
     * @return the interval
     */
    public Interval percentileInterval(ConfidenceLevel level) {
        return new Interval(
                quantile(level.tail()), quantile(1 - level.tail()), level, "bootstrap percentiles, " + method);
    }

    /** {@return the normal score of the share below the estimate, for the interval BCa; infinite if none or all are} */
    public double biasScore() {
        return Probabilities.quantile(Normal.STANDARD, shareBelowEstimate());
    }

    /**
     * Returns the share of resamples that lies below a limit of the interval BCa.
     *
     * @param tail the share that the limit of an unbiased, symmetric interval would leave below: 0.025 or 0.975
     * @return the share, not a number if none or all resamples are below the estimate
     */
    double adjustedTail(double tail) {
        double score = biasScore() + Probabilities.quantile(Normal.STANDARD, tail);
        return Normal.STANDARD.cumulativeProbability(biasScore() + score / (1 - bootstrap.acceleration() * score));
    }

    /**
     * Returns the interval that corrects the percentiles for bias and for an error that grows with the ratio (Efron
     * 1987, Journal of the American Statistical Association 82:171).
     *
     * @param level the level
     * @return the interval, or none with the code {@link ReasonCode#NO_SOLUTION} if none or all of the resamples are
     *     below the estimate
     */
    public Outcome<Interval> biasCorrectedInterval(ConfidenceLevel level) {
        double below = shareBelowEstimate();
        return below == 0 || below == 1
                ? Outcome.none(
                        ReasonCode.NO_SOLUTION,
                        "the correction for bias needs resamples on both sides of the estimate, and a share of "
                                + Numbers.text(below) + " is below it")
                : Outcome.of(new Interval(
                        quantile(adjustedTail(level.tail())),
                        quantile(adjustedTail(1 - level.tail())),
                        level,
                        "BCa bootstrap, " + method));
    }

    @Override
    public String toString() {
        Interval interval = percentileInterval(ConfidenceLevel.P95);
        return bootstrap + " (" + interval.level() + " " + interval.format(Rounding.TWO_DECIMALS) + ", "
                + interval.method() + ")";
    }
}
