package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * A percentage, rate or mean as it is printed, of which the trailing zeros count: {@code "72.30"} says more than
 * {@code "72.3"}. It stands for every value that is printed so, half up unless said otherwise.
 *
 * <pre>{@code
 * PublishedFigure.percentage("72.3").outOf(181);
 * // no whole number out of 181 rounds to 72.3%: 130 gives 71.8%, 131 gives 72.4%
 * PublishedFigure.percentage("72.3").withNumerator(181);
 * // 181 out of no whole number rounds to 72.3%: out of 250 it gives 72.4%, out of 251 it gives 72.1%
 * }</pre>
 *
 * <p>No figure is negative; the change of one is a matter of the trend calculators.
 */
public final class PublishedFigure {

    private static final String FORM = "\\d+(\\.\\d+)?";

    private final BigDecimal value;
    private final long per;
    private final boolean share;
    private final ImmutableSet<RoundingMode> modes;
    private final Range<BigDecimal> values;

    private PublishedFigure(BigDecimal value, long per, boolean share, ImmutableSet<RoundingMode> modes) {
        checkArgument(value.signum() >= 0, "figure must not be negative: %s", value);
        checkArgument(per > 0, "per must be positive: %s", per);
        this.value = value;
        this.per = per;
        this.share = share;
        this.modes = modes;
        // Each mode allows the value itself, so that the ranges join without a gap.
        this.values = modes.stream()
                .map(mode -> RoundedValues.of(value, value.ulp(), mode))
                .reduce(Range::span)
                .orElseThrow();
    }

    /**
     * Returns a percentage, of which no count is more than the denominator.
     *
     * @param printed digits with an optional decimal part, such as {@code "72.3"}
     * @return the figure
     */
    public static PublishedFigure percentage(String printed) {
        return percentage(read(printed));
    }

    /**
     * Returns a percentage, of which no count is more than the denominator.
     *
     * @param printed the percentage with the decimals that were printed, not negative
     * @return the figure
     */
    public static PublishedFigure percentage(BigDecimal printed) {
        return new PublishedFigure(printed, 100, true, ImmutableSet.of(RoundingMode.HALF_UP));
    }

    /**
     * Returns a mean of whole numbers, such as children per family.
     *
     * @param printed digits with an optional decimal part
     * @return the figure
     */
    public static PublishedFigure mean(String printed) {
        return mean(read(printed));
    }

    /**
     * Returns a mean of whole numbers, such as children per family.
     *
     * @param printed the mean with the decimals that were printed, not negative
     * @return the figure
     */
    public static PublishedFigure mean(BigDecimal printed) {
        return rate(printed).per(1);
    }

    /**
     * Starts a rate, of which there may be more events than people.
     *
     * @param printed digits with an optional decimal part
     * @return the figure, that still needs its multiplier
     */
    public static Quotient rate(String printed) {
        return rate(read(printed));
    }

    /**
     * Starts a rate, of which there may be more events than people.
     *
     * @param printed the rate with the decimals that were printed, not negative
     * @return the figure, that still needs its multiplier
     */
    public static Quotient rate(BigDecimal printed) {
        return new Quotient(printed);
    }

    /**
     * A printed rate that still needs its multiplier.
     *
     * @param printed the rate with the decimals that were printed
     */
    public record Quotient(BigDecimal printed) {
        /**
         * Returns the rate per so many.
         *
         * @param multiplier the multiplier, positive
         * @return the figure
         */
        public PublishedFigure per(long multiplier) {
            return new PublishedFigure(printed, multiplier, false, ImmutableSet.of(RoundingMode.HALF_UP));
        }

        /** {@return the rate per 10,000} */
        public PublishedFigure per10_000() {
            return per(10_000);
        }
    }

    private static BigDecimal read(String printed) {
        checkArgument(printed.matches(FORM), "figure must be digits with an optional decimal part: '%s'", printed);
        return new BigDecimal(printed);
    }

    /**
     * Returns the same figure, rounded in another way.
     *
     * @param mode how it was rounded; it must round
     * @return the figure
     */
    public PublishedFigure withRounding(RoundingMode mode) {
        return new PublishedFigure(value, per, share, ImmutableSet.of(checkNotNull(mode, "mode")));
    }

    /** {@return the same figure, rounded to the nearest, when a tie may have gone up or down} */
    public PublishedFigure withTiesEitherWay() {
        return new PublishedFigure(value, per, share, ImmutableSet.of(RoundingMode.HALF_UP, RoundingMode.HALF_DOWN));
    }

    /** {@return the number that was printed} */
    public BigDecimal value() {
        return value;
    }

    /** {@return the multiplier: 100 for a percentage, 1 for a mean} */
    public long per() {
        return per;
    }

    /** {@return the values that are printed so; only those not below zero count} */
    public Range<BigDecimal> possibleValues() {
        return values;
    }

    /**
     * Tells whether a whole number out of a denominator gives the figure.
     *
     * @param denominator the denominator, positive
     * @return the answer, with the numerators that give it
     */
    public Attainability outOf(long denominator) {
        return outOf(Range.singleton(denominator));
    }

    /**
     * Tells whether a whole number out of a denominator gives the figure when the denominator is known only within
     * limits, as from {@link CountRounding#possibleCounts(long)}.
     *
     * @param denominators the possible denominators, bounded, of which at least one is positive
     * @return the answer, with the least and the greatest numerator that give it
     */
    public Attainability outOf(Range<Long> denominators) {
        return Attainability.outOf(this, denominators);
    }

    /**
     * Tells whether the figure is a whole number in some denominator.
     *
     * @param numerator the whole number, not negative
     * @return the answer, with the denominators that give it
     */
    public Attainability withNumerator(long numerator) {
        return Attainability.withNumerator(this, numerator);
    }

    /** Whether no count may be more than the denominator. */
    boolean isShare() {
        return share;
    }

    /** The numerators that give the figure out of a denominator. */
    Optional<Range<Long>> numerators(long denominator) {
        BigDecimal in = BigDecimal.valueOf(denominator);
        BigDecimal multiplier = BigDecimal.valueOf(per);
        BigInteger greatest =
                RoundedValues.greatest(values.upperEndpoint().multiply(in), multiplier, values.upperBoundType());
        return closed(
                RoundedValues.least(values.lowerEndpoint().multiply(in), multiplier, values.lowerBoundType())
                        .max(BigInteger.ZERO),
                share ? greatest.min(in.toBigIntegerExact()) : greatest);
    }

    /** The denominators out of which a numerator gives the figure. */
    Optional<Range<Long>> denominators(long numerator) {
        BigInteger first = BigInteger.valueOf(share ? Math.max(1, numerator) : 1);
        if (numerator == 0) {
            return values.contains(BigDecimal.ZERO) ? atLeast(first) : Optional.empty();
        }
        BigDecimal events = scaled(numerator);
        BigDecimal low = values.lowerEndpoint();
        BigDecimal high = values.upperEndpoint();
        if (high.signum() == 0) {
            return Optional.empty();
        }
        BigInteger least =
                RoundedValues.least(events, high, values.upperBoundType()).max(first);
        return low.signum() > 0
                ? closed(least, RoundedValues.greatest(events, low, values.lowerBoundType()))
                : atLeast(least);
    }

    private Optional<Range<Long>> closed(BigInteger least, BigInteger greatest) {
        return greatest.compareTo(least) < 0
                ? Optional.empty()
                : Optional.of(Range.closed(withinLong(least), withinLong(greatest)));
    }

    private Optional<Range<Long>> atLeast(BigInteger least) {
        return Optional.of(Range.atLeast(withinLong(least)));
    }

    private long withinLong(BigInteger number) {
        checkArgument(number.bitLength() < Long.SIZE, "counts that give %s must be below 2^63: %s", this, number);
        return number.longValueExact();
    }

    /** Whether neighbouring numerators out of a denominator are too far apart to give every figure of such decimals. */
    boolean isTestableOutOf(long denominator) {
        return width().multiply(BigDecimal.valueOf(denominator)).compareTo(BigDecimal.valueOf(per)) < 0;
    }

    /** Whether neighbouring denominators of a numerator are too far apart to give every figure up to this one. */
    boolean isTestableWithNumerator(long numerator) {
        if (numerator == 0) {
            return true;
        }
        if (value.signum() == 0) {
            return false;
        }
        BigDecimal before = new BigDecimal(denominatorBelow(numerator));
        return scaled(numerator).compareTo(width().multiply(before).multiply(before.add(BigDecimal.ONE))) > 0;
    }

    private BigDecimal width() {
        return values.upperEndpoint().subtract(values.lowerEndpoint());
    }

    /** The whole number at or below what would give exactly the figure out of a denominator. */
    BigInteger numeratorBelow(long denominator) {
        return value.multiply(BigDecimal.valueOf(denominator))
                .divide(BigDecimal.valueOf(per), 0, RoundingMode.FLOOR)
                .toBigIntegerExact();
    }

    /** The whole number at or below the denominator that would give exactly the figure, which is not zero. */
    BigInteger denominatorBelow(long numerator) {
        return scaled(numerator).divide(value, 0, RoundingMode.FLOOR).toBigIntegerExact();
    }

    private BigDecimal scaled(long numerator) {
        return BigDecimal.valueOf(numerator).multiply(BigDecimal.valueOf(per));
    }

    /** Whether the exact ratio is printed as this figure. */
    boolean isPrintOf(BigDecimal numerator, BigDecimal denominator) {
        return modes.stream()
                .anyMatch(mode ->
                        ratio(numerator, denominator, value.scale(), mode).compareTo(value) == 0);
    }

    /** What a ratio is when printed like this figure, with some more decimals. */
    String print(BigDecimal numerator, BigDecimal denominator, int moreDecimals) {
        RoundingMode mode = modes.asList().get(0);
        return withUnit(ratio(numerator, denominator, value.scale() + moreDecimals, mode));
    }

    private BigDecimal ratio(BigDecimal numerator, BigDecimal denominator, int decimals, RoundingMode mode) {
        return numerator.multiply(BigDecimal.valueOf(per)).divide(denominator, decimals, mode);
    }

    private String withUnit(BigDecimal shown) {
        String number = String.format(Locale.ROOT, "%,." + Math.max(0, shown.scale()) + "f", shown);
        return number + (share ? "%" : per == 1 ? "" : String.format(Locale.ROOT, " per %,d", per));
    }

    /** {@return whether figure, multiplier and rounding are the same; "72.3" and "72.30" are two figures} */
    @Override
    public boolean equals(Object other) {
        return other instanceof PublishedFigure figure
                && value.equals(figure.value)
                && per == figure.per
                && share == figure.share
                && modes.equals(figure.modes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * value.hashCode() + Long.hashCode(per)) + Boolean.hashCode(share)) + modes.hashCode();
    }

    /** {@return the figure with its unit, such as {@code "72.3%"} or {@code "55.7 per 10,000"}} */
    @Override
    public String toString() {
        return withUnit(value);
    }
}
