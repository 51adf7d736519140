package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** What holds of the comparisons of any two proportions or rates. */
class ProportionComparisonProperties {

    @Provide
    Arbitrary<Proportion> proportions() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 30);
        Arbitrary<Long> many = Arbitraries.longs().between(0, 10_000);
        Arbitrary<Long> counts = Arbitraries.oneOf(few, few, many);
        return Combinators.combine(counts, counts)
                .filter((part, rest) -> part + rest > 0)
                .as((part, rest) -> Proportion.of(part).outOf(part + rest));
    }

    /** Totals to ten thousand million, with few cases, with few others, and between. */
    @Provide
    Arbitrary<Proportion> extremes() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 20);
        Arbitrary<Long> many = Arbitraries.longs().between(0, 10_000_000_000L);
        Arbitrary<Long> counts = Arbitraries.oneOf(few, many);
        return Combinators.combine(counts, counts)
                .filter((part, rest) -> part + rest > 0)
                .as((part, rest) -> Proportion.of(part).outOf(part + rest));
    }

    /** Nothing that can be estimated is refused: no search fails, and every interval holds its estimate. */
    @Property
    void extremeTotalsAreAnswered(
            @ForAll("extremes") Proportion proportion,
            @ForAll("extremes") Proportion reference,
            @ForAll("levels") ConfidenceLevel level) {
        ProportionCalculator.Comparison comparison = compare(proportion, level);
        assertHeld(comparison.with(reference, RelativeRiskMethod.koopman()));
        assertHeld(comparison.with(reference, RelativeRiskMethod.miettinenNurminen()));
        assertHeld(comparison.with(reference, OddsRatioMethod.score()));
        assertHeld(comparison.with(reference, ProportionDifferenceMethod.mee()));
    }

    private static void assertHeld(Outcome<Contrast<Proportion>> outcome) {
        Contrast<Proportion> contrast = outcome.orElseThrow();
        double rounding = 1e-9;
        contrast.value()
                .ifPresent(value -> assertThat(value)
                        .isBetween(
                                contrast.interval().lower() - rounding * Math.abs(value),
                                contrast.interval().upper() + rounding * Math.abs(value)));
    }

    @Provide
    Arbitrary<ConfidenceLevel> levels() {
        return Arbitraries.of(0.5, 0.9, 0.95, 0.99, 0.998).map(ConfidenceLevel::of);
    }

    @Provide
    Arbitrary<ProportionDifferenceMethod> differences() {
        return Arbitraries.of(ProportionDifferenceMethod.mee(), ProportionDifferenceMethod.miettinenNurminen());
    }

    @Provide
    Arbitrary<RelativeRiskMethod> relativeRisks() {
        return Arbitraries.of(
                RelativeRiskMethod.koopman(),
                RelativeRiskMethod.miettinenNurminen(),
                RelativeRiskMethod.katzAdjusted());
    }

    @Provide
    Arbitrary<OddsRatioMethod> oddsRatios() {
        return Arbitraries.of(
                OddsRatioMethod.exact(),
                OddsRatioMethod.midP(),
                OddsRatioMethod.score(),
                OddsRatioMethod.haldaneAnscombe());
    }

    @Provide
    Arbitrary<RateRatioMethod> rateRatios() {
        return Arbitraries.of(
                RateRatioMethod.exact(),
                RateRatioMethod.midP(),
                RateRatioMethod.score(),
                RateRatioMethod.moverOfScore(),
                RateRatioMethod.moverOfJeffreys());
    }

    private static ProportionCalculator.Comparison compare(Proportion proportion, ConfidenceLevel level) {
        return ProportionCalculator.standard().withLevel(level).compare(proportion);
    }

    @Property
    void testAndBothIntervalsAgree(
            @ForAll("proportions") Proportion proportion,
            @ForAll("proportions") Proportion reference,
            @ForAll("levels") ConfidenceLevel level) {
        ProportionComparison comparison =
                compare(proportion, level).with(reference).orElseThrow();
        boolean significant = comparison.isSignificant();
        assertThat(comparison.differenceInterval().contains(0)).isEqualTo(!significant);
        assertThat(comparison.ratioInterval().contains(1)).isEqualTo(!significant);
        assertThat(comparison.differenceInterval().contains(comparison.difference()))
                .isTrue();
        assertThat(comparison.differenceInterval().lower()).isGreaterThanOrEqualTo(-1);
        assertThat(comparison.differenceInterval().upper()).isLessThanOrEqualTo(1);
        // No number of families between the half-lines, where the estimate itself is none.
        assertThat(comparison.numberNeeded().allowed().contains(0.5)).isFalse();
    }

    @Property
    void swapNegatesTheDifference(
            @ForAll("differences") ProportionDifferenceMethod method,
            @ForAll("proportions") Proportion proportion,
            @ForAll("proportions") Proportion reference,
            @ForAll("levels") ConfidenceLevel level) {
        Contrast<Proportion> there =
                compare(proportion, level).with(reference, method).orElseThrow();
        Contrast<Proportion> back =
                compare(reference, level).with(proportion, method).orElseThrow();
        assertThat(back.interval().lower()).isCloseTo(-there.interval().upper(), within(1e-12));
        assertThat(back.interval().upper()).isCloseTo(-there.interval().lower(), within(1e-12));
        assertDuality(there, level);
    }

    @Property
    void swapInvertsTheRelativeRisk(
            @ForAll("relativeRisks") RelativeRiskMethod method,
            @ForAll("proportions") Proportion proportion,
            @ForAll("proportions") Proportion reference,
            @ForAll("levels") ConfidenceLevel level) {
        assertInverse(
                compare(proportion, level).with(reference, method),
                compare(reference, level).with(proportion, method),
                level);
    }

    @Property
    void swapInvertsTheOddsRatio(
            @ForAll("oddsRatios") OddsRatioMethod method,
            @ForAll("proportions") Proportion proportion,
            @ForAll("proportions") Proportion reference,
            @ForAll("levels") ConfidenceLevel level) {
        assertInverse(
                compare(proportion, level).with(reference, method),
                compare(reference, level).with(proportion, method),
                level);
    }

    @Property
    void swapInvertsTheRateRatio(
            @ForAll("rateRatios") RateRatioMethod method,
            @ForAll("proportions") Proportion proportion,
            @ForAll("proportions") Proportion reference,
            @ForAll("levels") ConfidenceLevel level) {
        Rate rate = Rate.of(proportion.count()).in(proportion.total()).per(1);
        Rate other = Rate.of(reference.count()).in(reference.total()).per(1);
        RateCalculator calculator = RateCalculator.standard().withLevel(level);
        assertInverse(
                calculator.compare(rate).with(other, method),
                calculator.compare(other).with(rate, method),
                level);
    }

    private static <Q> void assertInverse(
            Outcome<Contrast<Q>> thereOutcome, Outcome<Contrast<Q>> backOutcome, ConfidenceLevel level) {
        Contrast<Q> there = thereOutcome.orElseThrow();
        Contrast<Q> back = backOutcome.orElseThrow();
        assertInverse(back.interval().lower(), there.interval().upper());
        assertInverse(back.interval().upper(), there.interval().lower());
        assertDuality(there, level);
        there.value()
                .ifPresent(value ->
                        assertThat(widened(there.interval()).contains(value)).isTrue());
    }

    /** Where Katz's adjusted limits meet, rounding may put the estimate beside them. */
    private static Interval widened(Interval interval) {
        return new Interval(
                interval.lower() * (1 - 1e-12), interval.upper() * (1 + 1e-12), interval.level(), interval.method());
    }

    private static void assertInverse(double limit, double other) {
        double expected = 1 / other;
        assertThat(limit == expected || Math.abs(limit - expected) <= 1e-9 * expected)
                .as("%s is 1 / %s", limit, other)
                .isTrue();
    }

    /** A p-value may equal the level exactly, as that of 0 of 27 against 1 of 3 does: rounding then decides. */
    private static <Q> void assertDuality(Contrast<Q> contrast, ConfidenceLevel level) {
        contrast.test()
                .filter(test -> Math.abs(test.pValue() - level.significance()) > 1e-12)
                .ifPresent(test -> assertThat(
                                contrast.interval().contains(contrast.measure().noDifference()))
                        .isEqualTo(!test.isSignificant(level)));
    }
}
