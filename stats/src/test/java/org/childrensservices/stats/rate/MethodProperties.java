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
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** What holds of the methods of single rates and proportions for any count. */
class MethodProperties {

    @Provide
    Arbitrary<RateMethod> rateMethods() {
        return Arbitraries.of(
                RateMethod.exactBelow(10),
                RateMethod.exact(),
                RateMethod.byar(),
                RateMethod.midP(),
                RateMethod.score(),
                RateMethod.wald(),
                RateMethod.jeffreys());
    }

    @Provide
    Arbitrary<ProportionMethod> proportionMethods() {
        return Arbitraries.of(
                ProportionMethod.wilson(),
                ProportionMethod.wilsonWithContinuityCorrection(),
                ProportionMethod.clopperPearson(),
                ProportionMethod.midP(),
                ProportionMethod.jeffreysClosed(),
                ProportionMethod.agrestiCoull(),
                ProportionMethod.wald());
    }

    @Provide
    Arbitrary<ConfidenceLevel> levels() {
        return Arbitraries.of(0.5, 0.9, 0.95, 0.99, 0.998, 0.999999).map(ConfidenceLevel::of);
    }

    @Provide
    Arbitrary<Long> counts() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 30),
                Arbitraries.longs().between(0, 100_000),
                Arbitraries.longs().between(0, 1_000_000_000));
    }

    @Property
    void limitsOfRatesHoldTheCount(
            @ForAll("rateMethods") RateMethod method,
            @ForAll("counts") long count,
            @ForAll("levels") ConfidenceLevel level) {
        Interval limits = method.limits(count, level);
        assertThat(limits.lower()).isNotNegative();
        // Jeffreys' limits of no events leave out 0 by construction.
        assertThat(limits.contains((double) count) || count == 0).isTrue();
    }

    @Property
    void limitsOfProportionsHoldTheProportionAndStayWithinZeroAndOne(
            @ForAll("proportionMethods") ProportionMethod method,
            @ForAll("counts") long part,
            @ForAll("counts") long rest,
            @ForAll("levels") ConfidenceLevel level) {
        Proportion proportion = Proportion.of(part).outOf(part + rest + 1);
        Interval limits = method.limits(proportion, level);
        assertThat(limits.lower()).isNotNegative();
        assertThat(limits.upper()).isLessThanOrEqualTo(1);
        assertThat(limits.contains((double) part / proportion.total())).isTrue();
    }

    @Property
    void limitsOfTheRestMirrorThoseOfThePart(
            @ForAll("proportionMethods") ProportionMethod method,
            @ForAll("counts") long part,
            @ForAll("counts") long rest,
            @ForAll("levels") ConfidenceLevel level) {
        long total = part + rest + 1;
        Interval ofPart = method.limits(Proportion.of(part).outOf(total), level);
        Interval ofRest = method.limits(Proportion.of(total - part).outOf(total), level);
        assertThat(ofRest.lower()).isCloseTo(1 - ofPart.upper(), within(1e-14));
        assertThat(ofRest.upper()).isCloseTo(1 - ofPart.lower(), within(1e-14));
    }

    /** The mid-P tail is smaller than the exact one, so that its interval lies inside. */
    @Property
    void midPLiesWithinExact(
            @ForAll("counts") long count, @ForAll("counts") long rest, @ForAll("levels") ConfidenceLevel level) {
        Interval exact = RateMethod.exact().limits(count, level);
        Interval midP = RateMethod.midP().limits(count, level);
        assertThat(midP.lower()).isGreaterThanOrEqualTo(exact.lower());
        assertThat(midP.upper()).isLessThan(exact.upper());
        Proportion proportion = Proportion.of(count).outOf(count + rest + 1);
        Interval exactOfTotal = ProportionMethod.clopperPearson().limits(proportion, level);
        Interval midPOfTotal = ProportionMethod.midP().limits(proportion, level);
        assertThat(midPOfTotal.lower()).isGreaterThanOrEqualTo(exactOfTotal.lower());
        assertThat(midPOfTotal.upper()).isLessThan(exactOfTotal.upper());
    }

    /** A part of a total beyond all counts is a rate. */
    @Property
    void rareProportionsAreRates(
            @ForAll @LongRange(min = 0, max = 1_000) long count, @ForAll("levels") ConfidenceLevel level) {
        long total = 1_000_000_000_000_000L;
        assertScaled(ProportionMethod.clopperPearson(), RateMethod.exact(), count, total, level);
        assertScaled(ProportionMethod.midP(), RateMethod.midP(), count, total, level);
        assertScaled(ProportionMethod.jeffreys(), RateMethod.jeffreys(), count, total, level);
        assertScaled(ProportionMethod.wilson(), RateMethod.score(), count, total, level);
    }

    private static void assertScaled(
            ProportionMethod ofTotal, RateMethod ofCount, long count, long total, ConfidenceLevel level) {
        Interval proportion = ofTotal.limits(Proportion.of(count).outOf(total), level);
        Interval rate = ofCount.limits(count, level);
        assertThat(proportion.lower() * total).isCloseTo(rate.lower(), within(1e-10 * rate.lower()));
        assertThat(proportion.upper() * total).isCloseTo(rate.upper(), within(1e-10 * rate.upper()));
    }

    /** Coverage by enumeration of every count that matters. */
    @Property(tries = 300)
    void exactLimitsOfRatesHoldTheTruthAsOftenAsTheySay(
            @ForAll @DoubleRange(min = 0.01, max = 60) double mean, @ForAll("levels") ConfidenceLevel level) {
        PoissonDistribution counts = PoissonDistribution.of(mean);
        double covered = 0;
        for (int count = 0; count <= 200; count++) {
            if (RateMethod.exact().limits(count, level).contains(mean)) {
                covered += counts.probability(count);
            }
        }
        assertThat(covered).isGreaterThanOrEqualTo(level.value() - 1e-12);
    }

    @Property(tries = 300)
    void exactLimitsOfProportionsHoldTheTruthAsOftenAsTheySay(
            @ForAll @IntRange(min = 1, max = 80) int total,
            @ForAll @DoubleRange(min = 0, max = 1) double truth,
            @ForAll("levels") ConfidenceLevel level) {
        BinomialDistribution counts = BinomialDistribution.of(total, truth);
        double covered = 0;
        for (int count = 0; count <= total; count++) {
            if (ProportionMethod.clopperPearson()
                    .limits(Proportion.of(count).outOf(total), level)
                    .contains(truth)) {
                covered += counts.probability(count);
            }
        }
        assertThat(covered).isGreaterThanOrEqualTo(level.value() - 1e-12);
    }
}
