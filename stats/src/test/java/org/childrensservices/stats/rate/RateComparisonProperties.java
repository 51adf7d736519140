package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

class RateComparisonProperties {

    @Provide
    Arbitrary<Rate> rates() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 30);
        Arbitrary<Long> many = Arbitraries.longs().between(0, 1_000_000);
        Arbitrary<Long> people = Arbitraries.longs().between(1, 20_000_000);
        return Combinators.combine(Arbitraries.oneOf(few, few, many), people)
                .as((count, number) -> Rate.of(count).in(number).per10_000());
    }

    @Provide
    Arbitrary<ConfidenceLevel> levels() {
        return Arbitraries.of(0.5, 0.9, 0.95, 0.99, 0.998, 0.999999).map(ConfidenceLevel::of);
    }

    private static RateComparison compare(Rate rate, Rate reference, ConfidenceLevel level) {
        return RateCalculator.standard()
                .withLevel(level)
                .compare(rate)
                .with(reference)
                .orElseThrow();
    }

    @Property
    void testAndBothIntervalsAgree(
            @ForAll("rates") Rate rate, @ForAll("rates") Rate reference, @ForAll("levels") ConfidenceLevel level) {
        RateComparison comparison = compare(rate, reference, level);
        boolean significant = comparison.test().pValue() < level.significance();
        assertThat(comparison.isSignificant()).isEqualTo(significant);
        assertThat(comparison.differenceInterval().contains(0)).isEqualTo(!significant);
        assertThat(comparison.ratioInterval().contains(1)).isEqualTo(!significant);
    }

    @Property
    void intervalsHoldTheirEstimates(
            @ForAll("rates") Rate rate, @ForAll("rates") Rate reference, @ForAll("levels") ConfidenceLevel level) {
        RateComparison comparison = compare(rate, reference, level);
        assertThat(comparison.differenceInterval().contains(comparison.difference()))
                .isTrue();
        comparison
                .ratio()
                .ifPresent(ratio ->
                        assertThat(comparison.ratioInterval().contains(ratio)).isTrue());
    }

    @Property
    void swapNegatesTheDifferenceAndInvertsTheRatio(
            @ForAll("rates") Rate rate, @ForAll("rates") Rate reference, @ForAll("levels") ConfidenceLevel level) {
        RateComparison there = compare(rate, reference, level);
        RateComparison back = compare(reference, rate, level);
        Interval difference = there.differenceInterval();
        double rounding = 1e-12 * Math.max(Math.abs(difference.lower()), Math.abs(difference.upper()));
        assertThat(back.difference()).isCloseTo(-there.difference(), within(rounding));
        assertThat(back.differenceInterval().lower()).isCloseTo(-difference.upper(), within(rounding));
        assertThat(back.differenceInterval().upper()).isCloseTo(-difference.lower(), within(rounding));
        assertInverse(back.ratioInterval().lower(), there.ratioInterval().upper());
        assertInverse(back.ratioInterval().upper(), there.ratioInterval().lower());
        assertThat(back.test().pValue())
                .isCloseTo(there.test().pValue(), within(1e-9 * there.test().pValue()));
    }

    private static void assertInverse(double limit, double other) {
        double expected = 1 / other;
        assertThat(limit == expected || Math.abs(limit - expected) <= 1e-12 * expected)
                .as("%s is 1 / %s", limit, other)
                .isTrue();
    }

    @Property
    void multiplierScalesTheDifferenceAndNothingElse(
            @ForAll("rates") Rate rate,
            @ForAll("rates") Rate reference,
            @ForAll @LongRange(min = 1, max = 100_000) long per) {
        RateComparison perOne = compare(per(rate, 1), per(reference, 1), ConfidenceLevel.P95);
        RateComparison perMany = compare(per(rate, per), per(reference, per), ConfidenceLevel.P95);
        assertThat(perMany.difference()).isEqualTo(perOne.difference() * per);
        assertThat(perMany.differenceInterval())
                .isEqualTo(perOne.differenceInterval().times((double) per));
        assertThat(perMany.ratio()).isEqualTo(perOne.ratio());
        assertThat(perMany.ratioInterval()).isEqualTo(perOne.ratioInterval());
        assertThat(perMany.test()).isEqualTo(perOne.test());
    }

    private static Rate per(Rate rate, long per) {
        return new Rate(rate.count(), rate.denominator(), per, rate.counted());
    }

    @Property
    void higherLevelIsWider(@ForAll("rates") Rate rate, @ForAll("rates") Rate reference) {
        RateComparison narrow = compare(rate, reference, ConfidenceLevel.P95);
        RateComparison wide = compare(rate, reference, ConfidenceLevel.P99_8);
        assertThat(wide.differenceInterval().lower())
                .isLessThan(narrow.differenceInterval().lower());
        assertThat(wide.differenceInterval().upper())
                .isGreaterThan(narrow.differenceInterval().upper());
        assertThat(wide.ratioInterval().lower())
                .isLessThanOrEqualTo(narrow.ratioInterval().lower());
        assertThat(wide.ratioInterval().upper())
                .isGreaterThanOrEqualTo(narrow.ratioInterval().upper());
    }
}
