package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.childrensservices.stats.measure.ConfidenceLevel;

class BenchmarkProperties {

    @Provide
    Arbitrary<BenchmarkMethod> methods() {
        return Arbitraries.of(BenchmarkMethod.exact(), BenchmarkMethod.midP(), BenchmarkMethod.score());
    }

    @Provide
    Arbitrary<ConfidenceLevel> levels() {
        return Arbitraries.of(0.5, 0.9, 0.95, 0.99, 0.998).map(ConfidenceLevel::of);
    }

    @Provide
    Arbitrary<MultiplicityCorrection> corrections() {
        return Arbitraries.of(MultiplicityCorrections.values());
    }

    @Provide
    Arbitrary<double[]> pValues() {
        return Arbitraries.doubles().between(0, 1).array(double[].class).ofMaxSize(20);
    }

    @Property
    void testOfARateAndItsIntervalAgree(
            @ForAll("methods") BenchmarkMethod method,
            @ForAll("levels") ConfidenceLevel level,
            @ForAll @IntRange(max = 500) int count,
            @ForAll @DoubleRange(min = 0, max = 600) double benchmark) {
        BenchmarkComparison<Rate> comparison = RateCalculator.standard()
                .withLevel(level)
                .test(Rate.of(count).in(1).per(1))
                .against(benchmark, method)
                .orElseThrow();
        assertThat(comparison.position())
                .isEqualTo(Position.of(comparison.interval().orElseThrow(), benchmark));
    }

    @Property
    void testOfAProportionAndItsIntervalAgree(
            @ForAll("methods") BenchmarkMethod method,
            @ForAll("levels") ConfidenceLevel level,
            @ForAll @IntRange(max = 300) int part,
            @ForAll @IntRange(min = 1, max = 300) int rest,
            @ForAll @DoubleRange(min = 0, max = 1) double benchmark) {
        BenchmarkComparison<Proportion> comparison = ProportionCalculator.standard()
                .withLevel(level)
                .test(Proportion.of(part).outOf(part + rest))
                .against(benchmark, method)
                .orElseThrow();
        assertThat(comparison.position())
                .isEqualTo(Position.of(comparison.interval().orElseThrow(), benchmark));
    }

    /** The sum over all counts that are no likelier, term by term. */
    @Property(tries = 300)
    void minimumLikelihoodIsTheSumOfAllThatAreNoLikelier(
            @ForAll @IntRange(max = 40) int part,
            @ForAll @IntRange(min = 1, max = 40) int rest,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double benchmark) {
        int total = part + rest;
        BinomialDistribution counts = BinomialDistribution.of(total, benchmark);
        double sum = 0;
        for (int k = 0; k <= total; k++) {
            if (counts.probability(k) <= counts.probability(part) * (1 + 1e-7)) {
                sum += counts.probability(k);
            }
        }
        double p = ProportionCalculator.standard()
                .test(Proportion.of(part).outOf(total))
                .against(benchmark, BenchmarkMethod.minimumLikelihood())
                .orElseThrow()
                .test()
                .orElseThrow()
                .pValue();
        assertThat(p).isCloseTo(Math.min(1, sum), within(1e-11));
    }

    @Property
    void adjustmentRaisesAndKeepsTheOrder(
            @ForAll("corrections") MultiplicityCorrection correction, @ForAll("pValues") double[] pValues) {
        double[] adjusted = correction.adjust(pValues);
        for (int i = 0; i < pValues.length; i++) {
            assertThat(adjusted[i]).isBetween(pValues[i] * (1 - 1e-12), 1.0);
            for (int j = 0; j < pValues.length; j++) {
                if (pValues[i] < pValues[j]) {
                    assertThat(adjusted[i]).isLessThanOrEqualTo(adjusted[j]);
                }
            }
        }
    }
}
