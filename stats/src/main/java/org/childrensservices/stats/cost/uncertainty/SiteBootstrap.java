package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * The ratio of all benefit to all cost over several sites, and how far it depends on which sites there were (Efron and
 * Tibshirani, An Introduction to the Bootstrap, 1993). Benefit and cost of a site stay together.
 *
 * <pre>{@code
 * SiteBootstrap.of(List.of(new BenefitAndCost(1_890, 1_000), new BenefitAndCost(1_200, 900), ...))
 *         .flatMap(SiteBootstrap::everyResample);
 * }</pre>
 */
public final class SiteBootstrap {

    /** The most sites of which every resample is taken: 12 have 1.35 million different ones. */
    public static final int MOST_ENUMERATED = 12;

    private final ImmutableList<BenefitAndCost> sites;

    private SiteBootstrap(ImmutableList<BenefitAndCost> sites) {
        this.sites = sites;
    }

    /**
     * Returns the bootstrap of some sites.
     *
     * @param sites benefit and cost of each
     * @return the bootstrap, or none with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two sites, or
     *     {@link ReasonCode#COST_NOT_POSITIVE} if a site costs nothing, so that one drawn again and again has no ratio
     */
    public static Outcome<SiteBootstrap> of(List<BenefitAndCost> sites) {
        if (sites.size() < 2) {
            return Outcome.none(
                    ReasonCode.TOO_FEW_POINTS, "a bootstrap needs two sites, and there are " + sites.size());
        }
        for (BenefitAndCost site : sites) {
            checkArgument(
                    Double.isFinite(site.benefit()) && Double.isFinite(site.cost()),
                    "benefit and cost must be finite: %s and %s",
                    site.benefit(),
                    site.cost());
            if (site.cost() <= 0) {
                return Outcome.none(
                        ReasonCode.COST_NOT_POSITIVE,
                        "each site must have a cost above zero, and one has " + Numbers.text(site.cost()));
            }
        }
        return Outcome.of(new SiteBootstrap(ImmutableList.copyOf(sites)));
    }

    /** {@return benefit and cost of each site} */
    public ImmutableList<BenefitAndCost> sites() {
        return sites;
    }

    /** {@return all benefit over all cost} */
    public double ratio() {
        return total(BenefitAndCost::benefit) / total(BenefitAndCost::cost);
    }

    /** {@return the mean of the sites' own ratios, which counts a small site as much as a large one: to compare} */
    public double meanOfRatios() {
        return sites.stream()
                .mapToDouble(site -> site.benefit() / site.cost())
                .average()
                .orElseThrow();
    }

    /** {@return the ratio without each site in turn} */
    ImmutableList<Double> leaveOneOut() {
        double benefit = total(BenefitAndCost::benefit);
        double cost = total(BenefitAndCost::cost);
        return sites.stream()
                .map(site -> (benefit - site.benefit()) / (cost - site.cost()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the mean of the ratios without each site in turn} */
    public double jackknifeMean() {
        return leaveOneOut().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** {@return the standard error of the ratio by leaving out each site in turn} */
    public double jackknifeError() {
        int count = sites.size();
        return Math.sqrt(moment(2) * (count - 1) / count);
    }

    /** {@return the ratio without the bias that leaving out sites shows} */
    public double biasCorrected() {
        int count = sites.size();
        return count * ratio() - (count - 1) * jackknifeMean();
    }

    /** {@return how fast the standard error changes with the ratio, for the interval BCa} */
    public double acceleration() {
        double squares = moment(2);
        return squares == 0 ? 0 : moment(3) / (6 * Math.pow(squares, 1.5));
    }

    /** The sum of a power of how far the mean lies above each ratio without a site. */
    private double moment(int power) {
        double mean = jackknifeMean();
        return leaveOneOut().stream()
                .mapToDouble(ratio -> Math.pow(mean - ratio, power))
                .sum();
    }

    private double total(ToDoubleFunction<BenefitAndCost> of) {
        return sites.stream().mapToDouble(of).sum();
    }

    /**
     * Takes every resample there is: n<sup>n</sup> of n sites, each as often as it occurs. So the result is exact and
     * needs no random numbers.
     *
     * @return the ratios of all resamples, or none with the code {@link ReasonCode#NOT_APPLICABLE} for more than
     *     {@value #MOST_ENUMERATED} sites
     */
    public Outcome<BootstrapRatios> everyResample() {
        int count = sites.size();
        if (count > MOST_ENUMERATED) {
            return Outcome.none(
                    ReasonCode.NOT_APPLICABLE,
                    "every resample is taken of " + MOST_ENUMERATED + " sites at most, and there are " + count);
        }
        TreeMap<Double, Long> weights = new TreeMap<>();
        collect(0, count, 0, 0, LongMath.factorial(count), weights);
        return Outcome.of(new BootstrapRatios(this, weights, "every resample"));
    }

    /** Gives the site at a place each number of times, and the rest to those after it. */
    private void collect(int site, int left, double benefit, double cost, long orders, Map<Double, Long> weights) {
        BenefitAndCost here = sites.get(site);
        if (site == sites.size() - 1) {
            double ratio = (benefit + left * here.benefit()) / (cost + left * here.cost());
            weights.merge(ratio, orders / LongMath.factorial(left), Long::sum);
            return;
        }
        for (int times = 0; times <= left; times++) {
            collect(
                    site + 1,
                    left - times,
                    benefit + times * here.benefit(),
                    cost + times * here.cost(),
                    orders / LongMath.factorial(times),
                    weights);
        }
    }

    /**
     * Takes some resamples at random: resample i draws its n sites with the numbers i n to i n + n - 1 of
     * {@link SplitMix64}.
     *
     * @param resamples how many, positive
     * @param seed where the random numbers start
     * @return the ratios of the resamples
     */
    public BootstrapRatios someResamples(int resamples, long seed) {
        checkArgument(resamples > 0, "resamples must be positive: %s", resamples);
        int count = sites.size();
        SplitMix64 generator = new SplitMix64(seed);
        double[] ratios = new double[resamples];
        for (int resample = 0; resample < resamples; resample++) {
            double benefit = 0;
            double cost = 0;
            for (int k = 0; k < count; k++) {
                double u = generator.uniform((long) resample * count + k, UniformDraw.OPEN);
                BenefitAndCost site = sites.get((int) (u * count));
                benefit += site.benefit();
                cost += site.cost();
            }
            ratios[resample] = benefit / cost;
        }
        TreeMap<Double, Long> weights = new TreeMap<>();
        Arrays.stream(ratios).forEach(ratio -> weights.merge(ratio, 1L, Long::sum));
        return new BootstrapRatios(this, weights, resamples + " resamples, SplitMix64, seed " + seed);
    }

    @Override
    public String toString() {
        return "ratio " + Numbers.text(ratio()) + " over " + sites.size() + " sites";
    }
}
