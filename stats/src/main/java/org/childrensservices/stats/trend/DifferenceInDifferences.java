package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.rate.Rate;

/**
 * The change of a rate or a proportion less that of a comparator over the same time, in the unit of the figures
 * (additive) and in percent (relative). The additive one is what the change was beyond the comparator's if both would
 * otherwise have changed by the same amount, the relative one if by the same percentage. The two can differ in sign:
 * show both.
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
 * @param comparator the change of the comparator: of the same kind, unit and level
 */
public record DifferenceInDifferences(CountedChange change, CountedChange comparator) {

    private static final String WALD = "Wald";
    private static final String WALD_LOG = "Wald, of the logarithm";

    /**
     * Checks that the changes are of one kind.
     *
     * @param change the change
     * @param comparator the change of the comparator
     */
    public DifferenceInDifferences {
        checkComparable(change, comparator);
    }

    static void checkComparable(CountedChange change, CountedChange comparator) {
        checkNotNull(change, "change");
        checkNotNull(comparator, "comparator");
        checkArgument(
                change instanceof Change == comparator instanceof Change,
                "both changes must be of rates, or both of proportions: %s and %s",
                change,
                comparator);
        if (change instanceof Change one && comparator instanceof Change other) {
            checkArgument(
                    one.after().per() == other.after().per(),
                    "both changes must be per the same number: %s and %s",
                    one.after(),
                    other.after());
            checkArgument(
                    one.after().denominator().unit()
                            == other.after().denominator().unit(),
                    "both changes must be of one unit of denominator: %s and %s",
                    one.after(),
                    other.after());
        }
        checkArgument(
                change.level().equals(comparator.level()),
                "both changes must be at one level: %s and %s",
                change.level(),
                comparator.level());
    }

    /** {@return the change minus that of the comparator, in the unit of the change, not rounded} */
    public double additive() {
        return change.absolute() - comparator.absolute();
    }

    /** {@return the interval of the additive difference by Wald's variance, which the test inverts} */
    public Interval additiveInterval() {
        double half = level().z() * additiveError();
        return new Interval(additive() - half, additive() + half, level(), WALD);
    }

    /**
     * Returns the interval of the additive difference from the limits of the four figures, Byar's of rates and Wilson's
     * of proportions (MOVER: Zou, Huang and Zhang 2009, Statistics in Medicine 28:2898). It has a width also where
     * Wald's has none, and suits small counts better.
     *
     * @return the interval, in the unit of the change
     */
    public Interval additiveMoverInterval() {
        ImmutableList<ChangeFigure> figures = figures();
        double below = 0;
        double above = 0;
        for (int i = 0; i < figures.size(); i++) {
            // After and the comparator's before count up, the other two down.
            boolean up = i % 2 == 0;
            Interval limits = figures.get(i).limits(level());
            double value = figures.get(i).value();
            double down = value - limits.lower();
            double rise = limits.upper() - value;
            below += up ? down * down : rise * rise;
            above += up ? rise * rise : down * down;
        }
        return new Interval(
                additive() - Math.sqrt(below),
                additive() + Math.sqrt(above),
                level(),
                "MOVER of " + figures.get(0).limits(level()).method() + "'s limits");
    }

    /** After, before, the comparator's before and after: those of even places are added, the others subtracted. */
    private ImmutableList<ChangeFigure> figures() {
        return ImmutableList.of(
                ChangeFigure.after(change),
                ChangeFigure.before(change),
                ChangeFigure.before(comparator),
                ChangeFigure.after(comparator));
    }

    private double additiveError() {
        return error(ChangeFigure::variance);
    }

    private double error(ToDoubleFunction<ChangeFigure> variance) {
        return Math.sqrt(figures().stream().mapToDouble(variance).sum());
    }

    /**
     * Returns Wald's test of no additive difference.
     *
     * @return the test, or none with the code {@link ReasonCode#NO_EVENTS} where none of the four figures varies, as
     *     without any events
     */
    public Outcome<SignificanceTest> additiveTest() {
        return tested(additive(), additiveError());
    }

    private static Outcome<SignificanceTest> tested(double difference, double error) {
        return error == 0
                ? Outcome.none(ReasonCode.NO_EVENTS, "no test where no figure varies, as without any events")
                : Outcome.of(SignificanceTest.normal(difference / error, WALD));
    }

    /**
     * Returns by how many percent the ratio of after to before exceeds that of the comparator, from the exact ratio of
     * the four figures.
     *
     * @return the percentage, or none with the code {@link ReasonCode#NO_EVENTS} if any of the four counts is zero
     */
    public Outcome<PercentChange> relative() {
        return whereAllHaveEvents(() -> {
            ImmutableList<ChangeFigure> figures = figures();
            BigDecimal now = BigDecimal.ONE;
            BigDecimal base = BigDecimal.ONE;
            for (int i = 0; i < figures.size(); i++) {
                ChangeFigure figure = figures.get(i);
                boolean up = i % 2 == 0;
                now = now.multiply(up ? figure.count() : figure.amount());
                base = base.multiply(up ? figure.amount() : figure.count());
            }
            return PercentChange.ofRatio(now.subtract(base), base);
        });
    }

    /**
     * Returns the interval of the relative difference in percent, from the logarithm of the ratio of ratios.
     *
     * @return the interval, or none as for {@link #relative()}
     */
    public Outcome<Interval> relativeInterval() {
        return whereAllHaveEvents(() -> {
            double half = level().z() * relativeError();
            double log = logRatio();
            return new Interval(100 * Math.expm1(log - half), 100 * Math.expm1(log + half), level(), WALD_LOG);
        });
    }

    /** {@return Wald's test of no relative difference, or none with the code {@link ReasonCode#NO_EVENTS}} */
    public Outcome<SignificanceTest> relativeTest() {
        return whereAllHaveEvents(this::logRatio).flatMap(log -> tested(log, relativeError()));
    }

    private double logRatio() {
        return Math.log1p(relative().orElseThrow().value().doubleValue() / 100);
    }

    private double relativeError() {
        return error(ChangeFigure::logVariance);
    }

    private <T> Outcome<T> whereAllHaveEvents(Supplier<T> value) {
        return figures().stream().anyMatch(figure -> figure.count().signum() == 0)
                ? Outcome.none(ReasonCode.NO_EVENTS, "no percentage without events in all four figures")
                : Outcome.of(value.get());
    }

    /**
     * Returns the ratio of the odds after to before over that of the comparator, which a logistic model estimates. It
     * is the same whether cases with or without the event are counted, but for the side of 1.
     *
     * @return the ratio of odds ratios; none with the code {@link ReasonCode#NOT_APPLICABLE} for rates, and
     *     {@link ReasonCode#NO_EVENTS} unless all four have some with and some without the event
     */
    public Outcome<Double> oddsRatio() {
        return logOddsRatio().map(Math::exp);
    }

    /** {@return the interval of the ratio of odds ratios, or none as for the ratio} */
    public Outcome<Interval> oddsRatioInterval() {
        return logOddsRatio().map(log -> {
            double half = level().z() * oddsError();
            return new Interval(Math.exp(log - half), Math.exp(log + half), level(), WALD_LOG);
        });
    }

    /** {@return Wald's test that the ratio of odds ratios is 1, or none as for the ratio} */
    public Outcome<SignificanceTest> oddsRatioTest() {
        return logOddsRatio().flatMap(log -> tested(log, oddsError()));
    }

    private double oddsError() {
        return error(ChangeFigure::logOddsVariance);
    }

    private Outcome<Double> logOddsRatio() {
        if (change instanceof Change) {
            return Outcome.none(ReasonCode.NOT_APPLICABLE, "a rate has no odds");
        }
        ImmutableList<ChangeFigure> figures = figures();
        if (figures.stream()
                .anyMatch(figure ->
                        figure.count().signum() == 0 || figure.others().signum() == 0)) {
            return Outcome.none(
                    ReasonCode.NO_EVENTS, "no odds ratio unless all four have some with and some without the event");
        }
        double log = 0;
        for (int i = 0; i < figures.size(); i++) {
            log += (i % 2 == 0 ? 1 : -1) * figures.get(i).logOdds();
        }
        return Outcome.of(log);
    }

    /** {@return the level of the intervals and of the verdict} */
    public ConfidenceLevel level() {
        return change.level();
    }

    /** {@return whether the additive difference can be told from chance at the level of the intervals} */
    public boolean isDistinguishable() {
        return additiveTest().fold(test -> test.isSignificant(level()), reason -> false);
    }

    /** {@return whether the additive and the relative difference go different ways, so that neither is the answer} */
    public boolean isContradictory() {
        return relative().fold(percent -> percent.value().signum() * additive() < 0, reason -> false);
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
        Rounding shown = change.displayRounding();
        return String.format(
                Locale.ROOT,
                "%s beyond the comparator (%s %s; %s against %s), %s; %s: %s be told from chance",
                (Signed.format(additive(), shown) + " " + change.unit()).strip(),
                level(),
                Signed.format(additiveInterval(), shown, ""),
                Signed.format(change.absolute(), shown),
                Signed.format(comparator.absolute(), shown),
                relativeText(),
                additiveTest().fold(SignificanceTest::toString, Reason::message),
                isDistinguishable() ? "can" : "cannot");
    }

    /** Such as {@code "-15.6% (95% -28.1% to -1.0%)"}, or why there is no percentage. */
    String relativeText() {
        return relative()
                .fold(
                        percent -> percent + " (" + level() + " "
                                + Signed.format(relativeInterval().orElseThrow(), Rounding.ONE_DECIMAL, "%") + ")",
                        Reason::message);
    }
}
