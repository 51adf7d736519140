package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateMethod;

/**
 * The change of a rate less that of a comparator over the same time, in the unit of the rates (additive) and in percent
 * (relative). The additive one is what the change was beyond the comparator's if both would otherwise have changed by
 * the same amount, the relative one if by the same percentage. The two can differ in sign: show both.
 *
 * <pre>{@code
 * change.against(comparator).verdict(Polarity.LOW_IS_GOOD);
 * }</pre>
 *
 * <p>The four counts are taken as independent, so an area may not be part of its comparator
 * ({@link Rate#excluding(Rate)}). That areas differ in how they change, for whatever reasons, is not allowed for:
 * {@link ComparatorAreas} does that.
 *
 * @param change the change
 * @param comparator the change of the comparator: the same multiplier, unit of denominator and level
 */
public record DifferenceInDifferences(Change change, Change comparator) {

    private static final String WALD = "Wald";

    /**
     * Checks that the changes are of one kind.
     *
     * @param change the change
     * @param comparator the change of the comparator
     */
    public DifferenceInDifferences {
        checkNotNull(change, "change");
        checkNotNull(comparator, "comparator");
        checkArgument(
                change.after().per() == comparator.after().per(),
                "both changes must be per the same number: %s and %s",
                change.after(),
                comparator.after());
        checkArgument(
                change.after().denominator().unit()
                        == comparator.after().denominator().unit(),
                "both changes must be of one unit of denominator: %s and %s",
                change.after(),
                comparator.after());
        checkArgument(
                change.level().equals(comparator.level()),
                "both changes must be at one level: %s and %s",
                change.level(),
                comparator.level());
    }

    /** {@return the change minus that of the comparator, per multiplier, not rounded} */
    public double additive() {
        return change.absolute() - comparator.absolute();
    }

    /** {@return the interval of the additive difference by Wald's variance, which the test inverts} */
    public Interval additiveInterval() {
        double half = level().z() * additiveError();
        return new Interval(additive() - half, additive() + half, level(), WALD);
    }

    /**
     * Returns the interval of the additive difference from Byar's limits of the four rates (MOVER: Zou, Huang and Zhang
     * 2009, Statistics in Medicine 28:2898). It has a width also where Wald's has none, and suits small counts better.
     *
     * @return the interval, per multiplier
     */
    public Interval additiveMoverInterval() {
        Limits after = Limits.of(change.after(), level());
        Limits before = Limits.of(change.before(), level());
        Limits comparatorAfter = Limits.of(comparator.after(), level());
        Limits comparatorBefore = Limits.of(comparator.before(), level());
        double below = root(after.below, before.above, comparatorAfter.above, comparatorBefore.below);
        double above = root(after.above, before.below, comparatorAfter.below, comparatorBefore.above);
        return new Interval(additive() - below, additive() + above, level(), "MOVER of Byar's limits");
    }

    private static double root(double a, double b, double c, double d) {
        return Math.sqrt(a * a + b * b + c * c + d * d);
    }

    /** How far the limits of a rate are from it, per multiplier. */
    private record Limits(double below, double above) {
        static Limits of(Rate rate, ConfidenceLevel level) {
            double n = exposure(rate);
            Interval events = RateMethod.byar().limits(rate.count(), level);
            return new Limits((rate.count() - events.lower()) / n, (events.upper() - rate.count()) / n);
        }
    }

    private static double exposure(Rate rate) {
        return rate.denominator().amount().doubleValue() / rate.per();
    }

    private double additiveError() {
        return Math.sqrt(rates().mapToDouble(rate -> {
                    double n = exposure(rate);
                    return rate.count() / (n * n);
                })
                .sum());
    }

    private Stream<Rate> rates() {
        return Stream.of(change.after(), change.before(), comparator.after(), comparator.before());
    }

    /** {@return Wald's test of no additive difference, or none with the code {@link ReasonCode#NO_EVENTS}} */
    public Outcome<SignificanceTest> additiveTest() {
        double error = additiveError();
        return error == 0
                ? Outcome.none(ReasonCode.NO_EVENTS, "no test without any events")
                : Outcome.of(SignificanceTest.normal(additive() / error, WALD));
    }

    /**
     * Returns by how many percent the ratio of after to before exceeds that of the comparator, from the exact ratio of
     * the four rates.
     *
     * @return the percentage, or none with the code {@link ReasonCode#NO_EVENTS} if any of the four counts is zero
     */
    public Outcome<PercentChange> relative() {
        return whereAllHaveEvents(() -> {
            BigDecimal base =
                    product(change.before(), change.after()).multiply(product(comparator.after(), comparator.before()));
            BigDecimal now =
                    product(change.after(), change.before()).multiply(product(comparator.before(), comparator.after()));
            return PercentChange.ofRatio(now.subtract(base), base);
        });
    }

    private static BigDecimal product(Rate events, Rate exposure) {
        return BigDecimal.valueOf(events.count())
                .multiply(exposure.denominator().amount());
    }

    /** {@return the interval of the relative difference in percent, from the logarithm of the ratio of rate ratios} */
    public Outcome<Interval> relativeInterval() {
        return whereAllHaveEvents(() -> {
            double half = level().z() * relativeError();
            double log = logRatio();
            return new Interval(
                    100 * Math.expm1(log - half), 100 * Math.expm1(log + half), level(), "Wald, of the logarithm");
        });
    }

    /** {@return Wald's test of no relative difference, or none with the code {@link ReasonCode#NO_EVENTS}} */
    public Outcome<SignificanceTest> relativeTest() {
        return whereAllHaveEvents(() -> SignificanceTest.normal(logRatio() / relativeError(), WALD));
    }

    private double logRatio() {
        return Math.log1p(relative().orElseThrow().value().doubleValue() / 100);
    }

    private double relativeError() {
        return Math.sqrt(rates().mapToDouble(rate -> 1.0 / rate.count()).sum());
    }

    private <T> Outcome<T> whereAllHaveEvents(Supplier<T> value) {
        return rates().anyMatch(rate -> rate.count() == 0)
                ? Outcome.none(ReasonCode.NO_EVENTS, "no percentage without events in all four rates")
                : Outcome.of(value.get());
    }

    /** {@return the level of the intervals and of the verdict} */
    public ConfidenceLevel level() {
        return change.level();
    }

    /** {@return whether the additive difference can be told from chance at the level of the intervals} */
    public boolean isDistinguishable() {
        return additiveTest().fold(test -> test.isSignificant(level()), reason -> false);
    }

    /**
     * Says what the additive difference amounts to.
     *
     * @param polarity whether more is better
     * @return better or worse than the comparator, or an increase or a decrease beside it where the polarity is
     *     neutral, only if the difference can be told from chance
     */
    public ComparatorVerdict verdict(Polarity polarity) {
        return ComparatorVerdict.of(isDistinguishable(), additive() > 0, polarity);
    }

    @Override
    public String toString() {
        Rounding shown = change.after().displayRounding();
        return String.format(
                Locale.ROOT,
                "%s per %,d beyond the comparator (%s %s; %s against %s), %s; %s: %s be told from chance",
                Signed.format(additive(), shown),
                change.after().per(),
                level(),
                Signed.format(additiveInterval(), shown, ""),
                Signed.format(change.absolute(), shown),
                Signed.format(comparator.absolute(), shown),
                relative().fold(this::relativeText, Reason::message),
                additiveTest().fold(SignificanceTest::toString, Reason::message),
                isDistinguishable() ? "can" : "cannot");
    }

    private String relativeText(PercentChange percent) {
        return percent + " (" + level() + " "
                + Signed.format(relativeInterval().orElseThrow(), Rounding.ONE_DECIMAL, "%") + ")";
    }
}
