package org.childrensservices.stats.rate.funnel;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;

/**
 * Whether areas differ by more than chance: Pearson's chi-square of their counts against those expected if all had the
 * same rate. Areas with nobody in them say nothing and are left out.
 *
 * @param test the statistic and its p-value
 * @param degreesOfFreedom how many areas there are, less one
 * @param smallestExpected the smallest expected count; below 5 the p-value is rough
 */
public record Heterogeneity(SignificanceTest test, int degreesOfFreedom, double smallestExpected) {

    private static final double FEWEST_EXPECTED = 5;
    private static final String METHOD = "chi-square";

    /**
     * Checks the result.
     *
     * @param test the statistic and its p-value
     * @param degreesOfFreedom how many areas there are, less one
     * @param smallestExpected the smallest expected count
     */
    public Heterogeneity {
        checkNotNull(test, "test");
        checkArgument(degreesOfFreedom > 0, "degrees of freedom must be positive: %s", degreesOfFreedom);
        checkArgument(smallestExpected > 0, "smallest expected count must be positive: %s", smallestExpected);
    }

    /**
     * Tests whether areas have the same rate.
     *
     * @param areas the areas, with denominators of one unit
     * @return the result, or none: with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two areas with a
     *     denominator, and {@link ReasonCode#NO_EVENTS}
     */
    public static Outcome<Heterogeneity> ofRates(Collection<Rate> areas) {
        checkArgument(
                areas.stream().map(area -> area.denominator().unit()).distinct().count() <= 1,
                "denominators must be of one unit: %s",
                areas);
        List<Rate> peopled =
                areas.stream().filter(area -> !area.denominator().isZero()).toList();
        return of(
                peopled.stream().mapToDouble(Rate::count).toArray(),
                peopled.stream()
                        .mapToDouble(area -> area.denominator().amount().doubleValue())
                        .toArray(),
                false);
    }

    /**
     * Tests whether areas have the same proportion.
     *
     * @param areas the areas
     * @return the result, or none: with the code {@link ReasonCode#TOO_FEW_POINTS} for fewer than two areas with a
     *     total, and {@link ReasonCode#NO_EVENTS} where none or all are events
     */
    public static Outcome<Heterogeneity> ofProportions(Collection<Proportion> areas) {
        List<Proportion> peopled =
                areas.stream().filter(area -> area.total() > 0).toList();
        return of(
                peopled.stream().mapToDouble(Proportion::count).toArray(),
                peopled.stream().mapToDouble(Proportion::total).toArray(),
                true);
    }

    private static Outcome<Heterogeneity> of(double[] counts, double[] sizes, boolean proportions) {
        int areas = counts.length;
        if (areas < 2) {
            return Outcome.none(ReasonCode.TOO_FEW_POINTS, "areas differ only where there are two: " + areas);
        }
        double events = 0;
        double people = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < areas; i++) {
            events += counts[i];
            people += sizes[i];
            smallest = Math.min(smallest, sizes[i]);
        }
        double rate = events / people;
        if (events == 0 || (proportions && events == people)) {
            return Outcome.none(
                    ReasonCode.NO_EVENTS, events == 0 ? "there are no events" : "all there are have the event");
        }
        double statistic = 0;
        for (int i = 0; i < areas; i++) {
            double expected = sizes[i] * rate;
            statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        if (proportions) {
            statistic /= (people - events) / people;
        }
        double pValue = ChiSquaredDistribution.of(areas - 1.0).survivalProbability(statistic);
        return Outcome.of(new Heterogeneity(
                new SignificanceTest(statistic, pValue, METHOD),
                areas - 1,
                smallest * (proportions ? Math.min(rate, (people - events) / people) : rate)));
    }

    /** {@return the statistic per degree of freedom: about 1 if only chance sets areas apart} */
    public double dispersionRatio() {
        return test.statistic() / degreesOfFreedom;
    }

    /** {@return whether every expected count is at least 5, so that the p-value can be relied upon} */
    public boolean isReliable() {
        return smallestExpected >= FEWEST_EXPECTED;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s on %,d degrees of freedom, dispersion ratio %s; %s%s",
                Rounding.ONE_DECIMAL.format(test.statistic()),
                degreesOfFreedom,
                Rounding.TWO_DECIMALS.format(dispersionRatio()),
                test,
                isReliable()
                        ? ""
                        : "; an expected count is only " + Rounding.ONE_DECIMAL.format(smallestExpected)
                                + ", the p-value is rough");
    }
}
