package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;

/**
 * Whether a published figure is a ratio of whole numbers at all, and of which (GRIM; Brown and Heathers 2017, Social
 * Psychological and Personality Science 8:363). Found by exact arithmetic, without a tolerance.
 */
public final class Attainability {

    /** The answers. */
    public enum Answer {
        /** A whole number gives the figure, where not every figure has one. */
        ATTAINABLE,
        /** No whole number gives the figure. */
        NOT_ATTAINABLE,
        /**
         * A whole number gives the figure, and would give any: out of a denominator, neighbouring numbers are no
         * further apart than the decimals, as for percentages with one decimal out of 1,000 or more; with a numerator,
         * the same holds for every figure up to this one.
         */
        NOT_TESTABLE
    }

    private final PublishedFigure figure;
    private final boolean numeratorGiven;
    private final Range<Long> given;
    private final Answer answer;
    private final Outcome<Range<Long>> solutions;

    private Attainability(
            PublishedFigure figure,
            boolean numeratorGiven,
            Range<Long> given,
            Answer answer,
            Outcome<Range<Long>> solutions) {
        this.figure = figure;
        this.numeratorGiven = numeratorGiven;
        this.given = given;
        this.answer = answer;
        this.solutions = solutions;
    }

    private static Attainability of(
            PublishedFigure figure,
            boolean numeratorGiven,
            Range<Long> given,
            Optional<Range<Long>> solutions,
            boolean testable) {
        return solutions.isPresent()
                ? new Attainability(
                        figure,
                        numeratorGiven,
                        given,
                        testable ? Answer.ATTAINABLE : Answer.NOT_TESTABLE,
                        Outcome.of(solutions.get()))
                : new Attainability(
                        figure,
                        numeratorGiven,
                        given,
                        Answer.NOT_ATTAINABLE,
                        Outcome.none(ReasonCode.NO_SOLUTION, notAttainable(figure, numeratorGiven, given)));
    }

    static Attainability outOf(PublishedFigure figure, Range<Long> denominators) {
        checkArgument(denominators.hasUpperBound(), "denominators must be bounded: %s", denominators);
        ContiguousSet<Long> numbers = ContiguousSet.create(denominators, DiscreteDomain.longs());
        checkArgument(!numbers.isEmpty() && numbers.last() > 0, "denominator must be positive: %s", denominators);
        long first = Math.max(1, numbers.first());
        long last = numbers.last();
        // Both ends rise with the denominator, so that the first and the last that have one hold the extremes.
        Optional<Range<Long>> least = firstOf(LongStream.rangeClosed(first, last), figure);
        Optional<Range<Long>> greatest =
                least.flatMap(r -> firstOf(LongStream.iterate(last, n -> n >= first, n -> n - 1), figure));
        return of(
                figure,
                false,
                Range.closed(first, last),
                least.flatMap(l -> greatest.map(l::span)),
                figure.isTestableOutOf(last));
    }

    private static Optional<Range<Long>> firstOf(LongStream denominators, PublishedFigure figure) {
        return denominators
                .mapToObj(figure::numerators)
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Attainability withNumerator(PublishedFigure figure, long numerator) {
        checkArgument(numerator >= 0, "numerator must not be negative: %s", numerator);
        return of(
                figure,
                true,
                Range.singleton(numerator),
                figure.denominators(numerator),
                figure.isTestableWithNumerator(numerator));
    }

    /** {@return the figure} */
    public PublishedFigure figure() {
        return figure;
    }

    /** {@return the answer} */
    public Answer answer() {
        return answer;
    }

    /**
     * Returns the whole numbers that give the figure: the numerators if a denominator was given, otherwise the
     * denominators. Where the denominator was given within limits they are the least and the greatest numerator, and
     * not every one between need give it; a numerator may have no greatest denominator, as 0% has not.
     *
     * @return the numbers, or none with the code {@link ReasonCode#NO_SOLUTION}
     */
    public Outcome<Range<Long>> solutions() {
        return solutions;
    }

    private static String notAttainable(PublishedFigure figure, boolean numeratorGiven, Range<Long> given) {
        String sentence = numeratorGiven
                ? show(given) + " out of no whole number rounds to " + figure
                : "no whole number out of " + show(given) + " rounds to " + figure;
        boolean exact = given.lowerEndpoint().equals(given.upperEndpoint());
        String nearest = exact ? nearest(figure, numeratorGiven, given.lowerEndpoint()) : "";
        return nearest.isEmpty() ? sentence : sentence + ": " + nearest;
    }

    /** What the two whole numbers around the figure give instead; one of them may not exist. */
    private static String nearest(PublishedFigure figure, boolean numeratorGiven, long number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        if (!numeratorGiven) {
            BigInteger most = exact.toBigIntegerExact();
            BigInteger below = figure.numeratorBelow(number);
            return around(figure.isShare() ? below.min(most) : below)
                    .filter(n -> !figure.isShare() || n.compareTo(most) <= 0)
                    .map(n -> String.format(Locale.ROOT, "%,d gives ", n) + figure.print(new BigDecimal(n), exact, 0))
                    .collect(joining(", "));
        }
        if (figure.value().signum() == 0) {
            return "";
        }
        BigInteger fewest = BigInteger.valueOf(figure.isShare() ? Math.max(1, number) : 1);
        return around(figure.denominatorBelow(number))
                .filter(n -> n.compareTo(fewest) >= 0)
                .map(n -> String.format(Locale.ROOT, "out of %,d it gives ", n)
                        + figure.print(exact, new BigDecimal(n), 0))
                .collect(joining(", "));
    }

    private static Stream<BigInteger> around(BigInteger below) {
        return Stream.of(below, below.add(BigInteger.ONE));
    }

    private String attainable(Range<Long> numbers) {
        return numeratorGiven
                ? show(given) + " out of " + show(numbers) + " rounds to " + figure
                : show(numbers) + " out of " + show(given)
                        + (numbers.lowerEndpoint().equals(numbers.upperEndpoint()) ? " rounds to " : " round to ")
                        + figure;
    }

    private String notTestable() {
        return numeratorGiven
                ? "; not testable: every figure up to it has such a denominator"
                : "; not testable: every figure so rounded has such a number";
    }

    private static String show(Range<Long> numbers) {
        String least = String.format(Locale.ROOT, "%,d", numbers.lowerEndpoint());
        if (!numbers.hasUpperBound()) {
            return least + " or more";
        }
        return numbers.lowerEndpoint().equals(numbers.upperEndpoint())
                ? least
                : least + " to " + String.format(Locale.ROOT, "%,d", numbers.upperEndpoint());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attainability that
                && figure.equals(that.figure)
                && numeratorGiven == that.numeratorGiven
                && given.equals(that.given);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * figure.hashCode() + Boolean.hashCode(numeratorGiven)) + given.hashCode();
    }

    /** {@return the answer as a sentence} */
    @Override
    public String toString() {
        return solutions.fold(
                numbers -> attainable(numbers) + (answer == Answer.NOT_TESTABLE ? notTestable() : ""), Reason::message);
    }
}
