package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;

/**
 * A figure quoted in a paper, held against what can be computed. Each factory is one kind of question and reaches the
 * {@link Verdict} itself; none takes a verdict from its caller.
 *
 * <pre>{@code
 * FigureCheck.of(Rate.of(1_408).in(253_000).per10_000().estimate());
 * // consistent: 55.7 per 10,000 (1,408 of 253,000; 95% 52.8 to 58.6, Byar)
 * PublishedFigure audits = PublishedFigure.percentage("72.3");
 * FigureCheck.of(audits.outOf(181), audits.withNumerator(181));
 * // inconsistent: no whole number out of 181 rounds to 72.3%: ...
 * }</pre>
 */
public final class FigureCheck {

    private static final int SHOWN_DIGITS = 4;
    private static final int MORE_DECIMALS = 3;

    private final Verdict verdict;
    private final ImmutableList<String> computed;
    private final Optional<Reason> reason;

    private FigureCheck(Verdict verdict, ImmutableList<String> computed, Optional<Reason> reason) {
        this.verdict = verdict;
        this.computed = computed;
        this.reason = reason;
    }

    private static FigureCheck judge(boolean agrees, String computed) {
        return new FigureCheck(
                agrees ? Verdict.CONSISTENT : Verdict.INCONSISTENT, ImmutableList.of(computed), Optional.empty());
    }

    private static FigureCheck notComputed(Reason reason) {
        return new FigureCheck(Verdict.CANNOT_BE_COMPUTED, ImmutableList.of(), Optional.of(reason));
    }

    private static FigureCheck notComparable(String computed, Reason reason) {
        return new FigureCheck(Verdict.NOT_COMPARABLE, ImmutableList.of(computed), Optional.of(reason));
    }

    /**
     * Takes note of a figure of which there is nothing to compute.
     *
     * @param figure the figure, shown as it says itself
     * @return {@link Verdict#STATED}
     */
    public static FigureCheck stated(Object figure) {
        return new FigureCheck(Verdict.STATED, ImmutableList.of(figure.toString()), Optional.empty());
    }

    /**
     * Checks a figure by whether what it needs, or what follows from it, can be computed. A value that is itself a
     * check or an {@link Attainability} speaks for itself.
     *
     * @param required what was to be computed
     * @return {@link Verdict#CONSISTENT} with the value, or {@link Verdict#CANNOT_BE_COMPUTED} with the reason
     */
    public static FigureCheck of(Outcome<?> required) {
        return required.fold(FigureCheck::ofValue, FigureCheck::notComputed);
    }

    private static FigureCheck ofValue(Object value) {
        if (value instanceof FigureCheck check) {
            return check;
        }
        return value instanceof Attainability reading ? of(reading) : judge(true, value.toString());
    }

    /**
     * Checks a figure that is meant to stand for a day or a year.
     *
     * @param required what was to be computed
     * @param basis what it counts
     * @return {@link Verdict#NOT_COMPARABLE} if it was counted over other than a year; otherwise as
     *     {@link #of(Outcome)}
     */
    public static FigureCheck of(Outcome<?> required, Basis basis) {
        return required.fold(
                value -> basis.whyNotYearly()
                        .map(why -> notComparable(value.toString(), why))
                        .orElseGet(() -> ofValue(value)),
                FigureCheck::notComputed);
    }

    /**
     * Checks by whether whole numbers give a figure, of which there may be several readings: a number in brackets may
     * be the numerator or the denominator.
     *
     * @param reading a reading
     * @param otherReadings other readings of the same figure
     * @return {@link Verdict#CONSISTENT} if a reading is attainable, {@link Verdict#CANNOT_BE_COMPUTED} if none is but
     *     one cannot be tested, otherwise {@link Verdict#INCONSISTENT}
     */
    public static FigureCheck of(Attainability reading, Attainability... otherReadings) {
        ImmutableList<Attainability> readings = ImmutableList.<Attainability>builder()
                .add(reading)
                .add(otherReadings)
                .build();
        for (Attainability other : otherReadings) {
            checkArgument(
                    other.figure().equals(reading.figure()),
                    "readings must be of one figure: %s and %s",
                    reading.figure(),
                    other.figure());
        }
        String said = readings.stream().map(Attainability::toString).collect(joining("; "));
        if (readings.stream().anyMatch(r -> r.answer() == Attainability.Answer.ATTAINABLE)) {
            return judge(true, said);
        }
        return readings.stream().anyMatch(r -> r.answer() == Attainability.Answer.NOT_TESTABLE)
                ? notComputed(new Reason(ReasonCode.NOT_APPLICABLE, said))
                : judge(false, said);
    }

    /**
     * Starts the check of a published figure against the exact ratio that it should be.
     *
     * @param figure the figure as printed
     * @return the figure, to be {@code recomputedFrom} a numerator
     */
    public static Printed published(PublishedFigure figure) {
        return new Printed(figure);
    }

    /**
     * A published figure that still needs its numerator.
     *
     * @param figure the figure
     */
    public record Printed(PublishedFigure figure) {
        /**
         * Takes a count as the numerator.
         *
         * @param numerator the numerator
         * @return the check, that still needs its denominator
         */
        public Recomputation recomputedFrom(long numerator) {
            return recomputedFrom(BigDecimal.valueOf(numerator));
        }

        /**
         * Takes an amount as the numerator.
         *
         * @param numerator the numerator
         * @return the check, that still needs its denominator
         */
        public Recomputation recomputedFrom(BigDecimal numerator) {
            return new Recomputation(figure, numerator);
        }
    }

    /**
     * A published figure and its numerator, that still need the denominator.
     *
     * @param figure the figure
     * @param numerator the numerator
     */
    public record Recomputation(PublishedFigure figure, BigDecimal numerator) {
        /**
         * Divides by a count.
         *
         * @param denominator the denominator
         * @return as {@link #outOf(BigDecimal)}
         */
        public FigureCheck outOf(long denominator) {
            return outOf(BigDecimal.valueOf(denominator));
        }

        /**
         * Divides, and holds the exact ratio against the figure at its decimals: 5 of 42 is printed as 12%.
         *
         * @param denominator the denominator
         * @return {@link Verdict#CONSISTENT} if the ratio rounds to the figure, otherwise {@link Verdict#INCONSISTENT};
         *     {@link Verdict#CANNOT_BE_COMPUTED} if the denominator is zero
         */
        public FigureCheck outOf(BigDecimal denominator) {
            if (denominator.signum() == 0) {
                return notComputed(
                        new Reason(ReasonCode.EMPTY_DENOMINATOR, figure + " needs a denominator other than zero"));
            }
            boolean agrees = figure.isPrintOf(numerator, denominator);
            return judge(
                    agrees,
                    show(numerator) + " of " + show(denominator) + " is "
                            + figure.print(numerator, denominator, MORE_DECIMALS)
                            + (agrees ? ", printed as " : ", not ") + figure);
        }
    }

    /**
     * Starts the check of an estimate against a reference figure.
     *
     * @param estimate the estimate, shown as it says itself
     * @param interval its interval
     * @return the estimate, that still needs its basis
     */
    public static Figure estimate(Object estimate, Interval interval) {
        String said = estimate.toString();
        return new Figure(interval::contains, reference -> said + " against " + show(reference));
    }

    /** A figure that still needs what it counts. */
    public static final class Figure {
        private final DoublePredicate agrees;
        private final DoubleFunction<String> sentence;

        private Figure(DoublePredicate agrees, DoubleFunction<String> sentence) {
            this.agrees = agrees;
            this.sentence = sentence;
        }

        /**
         * Tells what the figure counts.
         *
         * @param basis who and when
         * @return the figure, to be held {@code against} a reference
         */
        public FigureOnBasis on(Basis basis) {
            return new FigureOnBasis(this, basis);
        }
    }

    /** A figure on its basis that still needs a reference figure. */
    public static final class FigureOnBasis {
        private final Figure figure;
        private final Basis basis;

        private FigureOnBasis(Figure figure, Basis basis) {
            this.figure = figure;
            this.basis = checkNotNull(basis, "basis");
        }

        /**
         * Holds the figure against a reference figure.
         *
         * @param reference the reference figure in the same unit, finite
         * @return the check, that still needs the basis of the reference
         */
        public AgainstReference against(double reference) {
            return new AgainstReference(this, reference);
        }
    }

    /** A figure and its reference that still need the basis of the reference. */
    public static final class AgainstReference {
        private final FigureOnBasis checked;
        private final double reference;

        private AgainstReference(FigureOnBasis checked, double reference) {
            checkArgument(Double.isFinite(reference), "reference must be finite: %s", reference);
            this.checked = checked;
            this.reference = reference;
        }

        /**
         * Reaches the verdict. Agreement makes the figure consistent on whatever basis; disagreement contradicts it
         * only on the same basis. What was counted over other than a year is held against nothing.
         *
         * @param basis what the reference figure counts
         * @return {@link Verdict#CONSISTENT}, {@link Verdict#INCONSISTENT}, or {@link Verdict#NOT_COMPARABLE} with the
         *     difference in basis
         */
        public FigureCheck on(Basis basis) {
            String said = checked.figure.sentence.apply(reference);
            Optional<Reason> notYearly = checked.basis.whyNotYearly().or(basis::whyNotYearly);
            if (notYearly.isPresent()) {
                return notComparable(said, notYearly.get());
            }
            if (checked.figure.agrees.test(reference)) {
                return judge(true, said);
            }
            return checked.basis
                    .whyNotComparable(basis)
                    .map(why -> notComparable(said, why))
                    .orElseGet(() -> judge(false, said));
        }
    }

    /**
     * Starts the check of an exact count, against a reference figure or another count such as a target.
     *
     * @param count the count
     * @return the count, to be compared
     */
    public static Count count(long count) {
        return new Count(count);
    }

    /**
     * A count that still needs what it is compared with.
     *
     * @param count the count
     */
    public record Count(long count) {
        /**
         * Tells what is counted, so that the count can be held against a reference figure, with which it agrees only if
         * it is the same.
         *
         * @param basis who and when
         * @return the count, to be held {@code against} a reference
         */
        public FigureOnBasis on(Basis basis) {
            BigDecimal exact = BigDecimal.valueOf(count);
            return new Figure(
                            reference -> exact.compareTo(new BigDecimal(reference)) == 0,
                            reference -> relation(exact, new BigDecimal(reference)))
                    .on(basis);
        }

        /**
         * Compares with the same count, made in another way.
         *
         * @param other the other count
         * @return {@link Verdict#CONSISTENT} if they are equal, otherwise {@link Verdict#INCONSISTENT}
         */
        public FigureCheck isExactly(long other) {
            return judge(count == other, relation(BigDecimal.valueOf(count), BigDecimal.valueOf(other)));
        }

        /**
         * Compares with a target, or with what a running total stood at before.
         *
         * @param least the least that the count may be
         * @return {@link Verdict#CONSISTENT} if it is reached, otherwise {@link Verdict#INCONSISTENT}
         */
        public FigureCheck isAtLeast(long least) {
            return judge(count >= least, relation(BigDecimal.valueOf(count), BigDecimal.valueOf(least)));
        }

        /**
         * Compares with a whole.
         *
         * @param whole the whole that the count is part of
         * @return {@link Verdict#CONSISTENT} if it is from zero to the whole, otherwise {@link Verdict#INCONSISTENT}
         */
        public FigureCheck isPartOf(long whole) {
            return judge(count >= 0 && count <= whole, part(BigDecimal.valueOf(count), BigDecimal.valueOf(whole)));
        }
    }

    /**
     * Starts the check of an amount of money against another.
     *
     * @param amount the amount
     * @return the amount, to be compared
     */
    public static Amount amount(Money amount) {
        return new Amount(amount);
    }

    /**
     * An amount of money that still needs what it is compared with.
     *
     * @param amount the amount
     */
    public record Amount(Money amount) {
        /**
         * Compares with a target, or with what a running total stood at before.
         *
         * @param least the least that the amount may be, in the same currency
         * @return {@link Verdict#CONSISTENT} if it is reached, otherwise {@link Verdict#INCONSISTENT}
         */
        public FigureCheck isAtLeast(Money least) {
            return judge(
                    amount.compareTo(least) >= 0, amount.currency() + " " + relation(amount.amount(), least.amount()));
        }

        /**
         * Compares with a whole.
         *
         * @param whole the whole that the amount is part of, in the same currency
         * @return {@link Verdict#CONSISTENT} if it is from zero to the whole, otherwise {@link Verdict#INCONSISTENT}
         */
        public FigureCheck isPartOf(Money whole) {
            return judge(
                    amount.compareTo(whole) <= 0 && amount.amount().signum() >= 0,
                    amount.currency() + " " + part(amount.amount(), whole.amount()));
        }
    }

    /**
     * Starts the check of a range, such as of ages, by what should be inside and outside.
     *
     * @param <T> what the range holds
     * @param range tells what is inside
     * @return the range, that still needs cases
     */
    public static <T> RangeCheck<T> range(Predicate<? super T> range) {
        return new RangeCheck<>(range, ImmutableList.of());
    }

    /**
     * A range and the cases by which it is checked. Immutable.
     *
     * @param <T> what the range holds
     */
    public static final class RangeCheck<T> {
        private final Predicate<? super T> range;
        private final ImmutableList<Case> cases;

        private RangeCheck(Predicate<? super T> range, ImmutableList<Case> cases) {
            this.range = checkNotNull(range, "range");
            this.cases = cases;
        }

        /**
         * Adds a case that should be inside.
         *
         * @param name what to call it, such as {@code "an unborn child"}
         * @param value the case
         * @return the check with this case
         */
        public RangeCheck<T> includes(String name, T value) {
            return with(name, range.test(value), true);
        }

        /**
         * Adds a case that should be outside.
         *
         * @param name what to call it
         * @param value the case
         * @return the check with this case
         */
        public RangeCheck<T> excludes(String name, T value) {
            return with(name, range.test(value), false);
        }

        private RangeCheck<T> with(String name, boolean inside, boolean expected) {
            return new RangeCheck<>(
                    range,
                    ImmutableList.<Case>builder()
                            .addAll(cases)
                            .add(new Case(name, inside, expected))
                            .build());
        }

        /**
         * Reaches the verdict.
         *
         * @return {@link Verdict#CONSISTENT} if every case is where it should be, otherwise
         *     {@link Verdict#INCONSISTENT}
         * @throws IllegalStateException if there is no case
         */
        public FigureCheck check() {
            if (cases.isEmpty()) {
                throw new IllegalStateException("a range needs at least one case to be checked by");
            }
            return judge(
                    cases.stream().allMatch(Case::isRight),
                    cases.stream().map(Case::toString).collect(joining("; ")));
        }
    }

    private record Case(String name, boolean inside, boolean expected) {
        boolean isRight() {
            return inside == expected;
        }

        @Override
        public String toString() {
            return name + " is " + (inside ? "inside" : "outside") + (isRight() ? "" : ", and should not be");
        }
    }

    /**
     * Returns the same verdict with something else that was computed beside it.
     *
     * @param value what was computed, shown as it says itself
     * @return the check
     */
    public FigureCheck alsoComputed(Object value) {
        return new FigureCheck(
                verdict,
                ImmutableList.<String>builder()
                        .addAll(computed)
                        .add(value.toString())
                        .build(),
                reason);
    }

    /** {@return the verdict} */
    public Verdict verdict() {
        return verdict;
    }

    /** {@return what was computed, in sentences; empty if nothing could be} */
    public ImmutableList<String> computed() {
        return computed;
    }

    /**
     * Returns why there is no comparison or no computation.
     *
     * @return the reason, present exactly for {@link Verdict#NOT_COMPARABLE} and {@link Verdict#CANNOT_BE_COMPUTED}
     */
    public Optional<Reason> reason() {
        return reason;
    }

    /** How much more or less a number is than another. */
    private static String relation(BigDecimal figure, BigDecimal other) {
        BigDecimal difference = figure.subtract(other);
        if (difference.signum() == 0) {
            return show(figure) + " is the same as " + show(other);
        }
        return show(figure) + " is " + show(difference.abs())
                + (other.signum() > 0 ? " (" + percent(difference.abs(), other) + ")" : "")
                + (difference.signum() > 0 ? " more than " : " less than ") + show(other);
    }

    private static String part(BigDecimal figure, BigDecimal whole) {
        return whole.signum() > 0
                ? show(figure) + " is " + percent(figure, whole) + " of " + show(whole)
                : relation(figure, whole);
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return Rounding.TWO_DECIMALS.format(Rounding.TWO_DECIMALS.ratio(part.movePointRight(2), whole)) + "%";
    }

    private static String show(double reference) {
        BigDecimal exact = new BigDecimal(reference);
        boolean whole = exact.abs().compareTo(BigDecimal.TEN.pow(SHOWN_DIGITS)) >= 0;
        return show(whole ? Rounding.WHOLE.round(exact) : exact.round(new MathContext(SHOWN_DIGITS)));
    }

    private static String show(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FigureCheck check
                && verdict == check.verdict
                && computed.equals(check.computed)
                && reason.equals(check.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(verdict, computed, reason);
    }

    /** {@return the verdict, what was computed, and why no more} */
    @Override
    public String toString() {
        return verdict.text() + ": "
                + Stream.concat(computed.stream(), reason.stream().map(Reason::message))
                        .collect(joining("; "));
    }
}
