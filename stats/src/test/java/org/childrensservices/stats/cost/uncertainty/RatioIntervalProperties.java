package org.childrensservices.stats.cost.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** What holds of every interval of a ratio. */
class RatioIntervalProperties {

    @Property(tries = 500)
    void fiellerHoldsTheRatioUnlessNothingIsRuledOut(
            @ForAll @DoubleRange(min = -5, max = 5) double benefit,
            @ForAll @DoubleRange(min = 0.01, max = 5) double benefitError,
            @ForAll @DoubleRange(min = 0.1, max = 5) double cost,
            @ForAll @DoubleRange(min = 0, max = 5) double costError,
            @ForAll @DoubleRange(min = -0.9, max = 0.9) double correlation) {
        EstimatedRatio ratio = EstimatedRatio.of(Distribution.mean(benefit).standardError(benefitError))
                .over(Distribution.mean(cost).standardError(costError))
                .withCorrelation(correlation);
        FiellerSet set = ratio.fieller(ConfidenceLevel.P95).orElseThrow();
        assertThat(set.contains(ratio.value().orElseThrow())).isTrue();
        assertThat(set instanceof FiellerSet.Bounded).isEqualTo(set.g() < 1);
        assertThat(ratio.delta(ConfidenceLevel.P95)
                        .orElseThrow()
                        .contains(ratio.value().orElseThrow()))
                .isTrue();
    }

    @Property(tries = 300)
    void fiellerNearsThePlainIntervalAsTheCostIsKnown(
            @ForAll @DoubleRange(min = -5, max = 5) double benefit,
            @ForAll @DoubleRange(min = 0.01, max = 5) double benefitError,
            @ForAll @DoubleRange(min = 0.1, max = 5) double cost) {
        Distribution.Estimate above = Distribution.mean(benefit).standardError(benefitError);
        EstimatedRatio known =
                EstimatedRatio.of(above).over(Distribution.mean(cost).standardError(0));
        EstimatedRatio nearly =
                EstimatedRatio.of(above).over(Distribution.mean(cost).standardError(1e-7));
        Interval plain = known.delta(ConfidenceLevel.P95).orElseThrow();
        for (EstimatedRatio ratio : List.of(known, nearly)) {
            Interval fieller =
                    ((FiellerSet.Bounded) ratio.fieller(ConfidenceLevel.P95).orElseThrow()).interval();
            assertThat(fieller.lower()).isCloseTo(plain.lower(), within(1e-6 * (1 + Math.abs(plain.lower()))));
            assertThat(fieller.upper()).isCloseTo(plain.upper(), within(1e-6 * (1 + Math.abs(plain.upper()))));
        }
    }

    @Property(tries = 100)
    void resamplesStayBetweenTheSites(
            @ForAll @Size(min = 2, max = 7) List<@IntRange(min = -50, max = 500) Integer> benefits,
            @ForAll @IntRange(min = 1, max = 90) int cost,
            @ForAll long seed) {
        List<BenefitAndCost> sites = benefits.stream()
                .map(benefit -> new BenefitAndCost(benefit, cost))
                .collect(Collectors.toList());
        SiteBootstrap bootstrap = SiteBootstrap.of(sites).orElseThrow();
        BootstrapRatios every = bootstrap.everyResample().orElseThrow();
        assertThat((double) every.resamples()).isEqualTo(Math.pow(sites.size(), sites.size()));
        // With one cost for all, the mean of the resamples is the ratio itself.
        assertThat(every.mean()).isCloseTo(bootstrap.ratio(), within(1e-9 * (1 + Math.abs(bootstrap.ratio()))));
        BootstrapRatios some = bootstrap.someResamples(50, seed);
        assertThat(some.resamples()).isEqualTo(50);
        assertThat(some.quantile(0)).isGreaterThanOrEqualTo(every.quantile(0) - 1e-9);
        assertThat(some.quantile(1)).isLessThanOrEqualTo(every.quantile(1) + 1e-9);
    }
}
