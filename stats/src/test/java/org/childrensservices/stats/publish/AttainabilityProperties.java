package org.childrensservices.stats.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class AttainabilityProperties {

    /** A figure, and how to tell of one ratio whether it is printed so. */
    record Case(PublishedFigure figure, BigDecimal printed, RoundingMode mode, boolean eitherWay) {

        boolean isGivenBy(long numerator, long denominator) {
            BigDecimal exact = BigDecimal.valueOf(numerator).multiply(BigDecimal.valueOf(figure.per()));
            return rounds(exact, denominator, mode)
                    || (eitherWay
                            && (rounds(exact, denominator, RoundingMode.HALF_DOWN)
                                    || rounds(exact, denominator, RoundingMode.HALF_EVEN)));
        }

        private boolean rounds(BigDecimal exact, long denominator, RoundingMode rounding) {
            return exact.divide(BigDecimal.valueOf(denominator), printed.scale(), rounding)
                            .compareTo(printed)
                    == 0;
        }
    }

    @Provide
    Arbitrary<Case> percentages() {
        return cases(100, true, 104);
    }

    @Provide
    Arbitrary<Case> rates() {
        return Arbitraries.of(1L, 7L, 100L, 1000L).flatMap(per -> cases(per, false, 2 * per + 3));
    }

    private static Arbitrary<Case> cases(long per, boolean share, long most) {
        Arbitrary<BigDecimal> printed = Arbitraries.integers()
                .between(-1, 2)
                .flatMap(scale -> Arbitraries.longs()
                        .between(
                                0,
                                BigDecimal.valueOf(most).movePointRight(scale).longValue())
                        .map(unscaled -> BigDecimal.valueOf(unscaled, scale)));
        return Combinators.combine(
                        printed,
                        Arbitraries.of(RoundingMode.class).filter(m -> m != RoundingMode.UNNECESSARY),
                        Arbitraries.of(true, false))
                .as((value, mode, eitherWay) -> {
                    PublishedFigure figure = share
                            ? PublishedFigure.percentage(value)
                            : PublishedFigure.rate(value).per(per);
                    return eitherWay
                            ? new Case(figure.withTiesEitherWay(), value, RoundingMode.HALF_UP, true)
                            : new Case(figure.withRounding(mode), value, mode, false);
                });
    }

    @Property
    void numeratorsOfPercentages(
            @ForAll("percentages") Case test, @ForAll @LongRange(min = 1, max = 300) long denominator) {
        assertSame(
                test.figure().outOf(denominator),
                LongStream.rangeClosed(0, denominator),
                k -> test.isGivenBy(k, denominator));
    }

    @Property
    void numeratorsOfRates(@ForAll("rates") Case test, @ForAll @LongRange(min = 1, max = 60) long denominator) {
        assertSame(
                test.figure().outOf(denominator),
                LongStream.rangeClosed(0, 20 * denominator + 20),
                k -> test.isGivenBy(k, denominator));
    }

    @Property
    void denominatorsOfPercentages(
            @ForAll("percentages") Case test, @ForAll @LongRange(min = 0, max = 200) long numerator) {
        assertDenominators(test, numerator, Math.max(1, numerator));
    }

    @Property
    void denominatorsOfRates(@ForAll("rates") Case test, @ForAll @LongRange(min = 0, max = 60) long numerator) {
        assertDenominators(test, numerator, 1);
    }

    private static void assertDenominators(Case test, long numerator, long first) {
        long last = first + 3000;
        Attainability answer = test.figure().withNumerator(numerator);
        answer.solutions()
                .ifPresent(r -> assertThat(r.lowerEndpoint())
                        .as("the first is given by brute force")
                        .satisfies(n -> assertThat(test.isGivenBy(numerator, n)).isTrue()));
        ImmutableSortedSet<Long> expected = LongStream.rangeClosed(first, last)
                .filter(n -> test.isGivenBy(numerator, n))
                .boxed()
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        Range<Long> found = answer.solutions().fold(r -> r, none -> Range.closedOpen(1L, 1L));
        assertThat(LongStream.rangeClosed(first, last).filter(found::contains).boxed())
                .containsExactlyElementsOf(expected);
    }

    private static void assertSame(Attainability answer, LongStream candidates, LongPredicate given) {
        ImmutableSortedSet<Long> expected = candidates
                .filter(given)
                .boxed()
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        assertThat(answer.solutions().isPresent()).isEqualTo(!expected.isEmpty());
        answer.solutions().ifPresent(r -> {
            assertThat(r).isEqualTo(Range.closed(expected.first(), expected.last()));
            assertThat(expected).hasSize((int) (r.upperEndpoint() - r.lowerEndpoint() + 1));
        });
    }

    @Property
    void uncertainDenominatorsJoinTheCertainOnes(
            @ForAll("percentages") Case test,
            @ForAll @LongRange(min = 1, max = 200) long first,
            @ForAll @IntRange(max = 30) int more) {
        ImmutableSortedSet<Long> numerators = LongStream.rangeClosed(first, first + more)
                .boxed()
                .flatMap(n -> test.figure().outOf(n).solutions().toOptional().stream())
                .flatMap(r -> LongStream.rangeClosed(r.lowerEndpoint(), r.upperEndpoint())
                        .boxed())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        Attainability answer = test.figure().outOf(Range.closed(first, first + more));
        assertThat(answer.solutions().toOptional())
                .isEqualTo(
                        numerators.isEmpty()
                                ? Optional.empty()
                                : Optional.of(Range.closed(numerators.first(), numerators.last())));
    }

    @Property
    void whatCannotBeTestedHoldsForEveryPercentage(
            @ForAll("percentages") Case test, @ForAll @LongRange(min = 1, max = 20_000) long denominator) {
        Assume.that(test.printed().compareTo(BigDecimal.valueOf(100)) <= 0);
        boolean fine =
                test.printed().ulp().multiply(BigDecimal.valueOf(denominator)).compareTo(BigDecimal.valueOf(100)) >= 0;
        assertThat(test.figure().outOf(denominator).answer() == Attainability.Answer.NOT_TESTABLE)
                .isEqualTo(fine);
    }

    @Property
    void whatCannotBeTestedWithANumeratorHoldsForEverySmallerFigure(
            @ForAll("percentages") Case test, @ForAll @LongRange(min = 1, max = 2_000) long numerator) {
        Assume.that(test.figure().withNumerator(numerator).answer() == Attainability.Answer.NOT_TESTABLE);
        for (BigDecimal smaller = test.printed();
                smaller.signum() > 0 && smaller.compareTo(test.printed().subtract(BigDecimal.TEN)) > 0;
                smaller = smaller.subtract(smaller.ulp())) {
            PublishedFigure figure = PublishedFigure.percentage(smaller).withRounding(test.mode());
            assertThat(figure.withNumerator(numerator).solutions().isPresent())
                    .as("%s with %s", figure, numerator)
                    .isTrue();
        }
    }
}
