package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;

/**
 * The answer to one question: has it changed, is that better, and better than elsewhere? Everything that it says
 * follows from the figures, so that no part of the answer contradicts another: the verdict from the test that both
 * intervals invert, the verdict against the comparator from the test that the interval of the difference inverts.
 *
 * <pre>{@code
 * ChangeReportCalculator.standard().withPolarity(Polarity.LOW_IS_GOOD)
 *         .from(before).to(after)
 *         .map(report -> report.against(changeOfComparator));
 * // changed by -18.4 per 10,000 (95% -26.8 to -10.1); relative -28.4% (95% -38.4% to -16.7%); p <0.001, score:
 * // better (low is good); beside the comparator -11.0 per 10,000 (95% -19.6 to -2.4),
 * // -15.6% (95% -28.1% to -1.0%); p 0.013, Wald: better
 * }</pre>
 *
 * <p>Quoted figures, of which no counts are known, have no interval, no test and no verdict, but a
 * {@link #direction()}.
 *
 * @param calculator what is known of the indicator: its polarity, what it counts, the level
 * @param change the change
 * @param comparator the change of a comparator over the same time, of the same kind of figure, if any
 * @param neighbours the change beside those of several comparators, if any
 */
public record ChangeReport(
        ChangeReportCalculator calculator,
        ReportedChange change,
        Optional<ReportedChange> comparator,
        Optional<ComparatorAreas> neighbours) {

    private static final double SMALL = 10;

    /**
     * Checks that the comparator compares.
     *
     * @param calculator what is known of the indicator
     * @param change the change
     * @param comparator the change of a comparator of the same kind of figure, unit and level, if any
     * @param neighbours the change beside those of several comparators, if any
     */
    public ChangeReport {
        checkNotNull(calculator, "calculator");
        checkNotNull(neighbours, "neighbours");
        checkArgument(
                !(change instanceof CountedChange counted) || counted.level().equals(calculator.level()),
                "change must be at the level of the report: %s and %s",
                change,
                calculator.level());
        comparator.ifPresent(other -> checkComparable(change, other));
    }

    private static void checkComparable(ReportedChange change, ReportedChange other) {
        if (change instanceof CountedChange one && other instanceof CountedChange two) {
            DifferenceInDifferences.checkComparable(one, two);
        } else {
            checkArgument(
                    change instanceof QuotedChange && other instanceof QuotedChange,
                    "both changes must be of counted or both of quoted figures: %s and %s",
                    change,
                    other);
            checkArgument(
                    change.unit().equals(other.unit()), "both changes must be in one unit: %s and %s", change, other);
        }
    }

    /**
     * Sets the change beside that of a comparator over the same time.
     *
     * @param other the change of the comparator, which shares no events with this one; of the same kind of figure, with
     *     the same unit and level
     * @return the report with what is beside the comparator
     * @throws IllegalArgumentException if the kinds of figure, the units or the levels differ
     */
    public ChangeReport against(ReportedChange other) {
        return new ChangeReport(calculator, change, Optional.of(other), neighbours);
    }

    /**
     * Sets the change beside those of several comparators, such as statistical neighbours, over the same time. How much
     * they differ from each other says how far an area may lie from their mean by chance.
     *
     * @param others the changes of the comparators, in the unit of this one; at least one
     * @return the report with the place among them
     * @throws IllegalArgumentException if there are none or the units differ
     */
    public ChangeReport among(Collection<? extends ReportedChange> others) {
        others.forEach(other -> checkArgument(
                change.unit().equals(other.unit()), "all changes must be in one unit: %s and %s", change, other));
        ImmutableList<BigDecimal> changes =
                others.stream().map(ChangeReport::exact).collect(ImmutableList.toImmutableList());
        return new ChangeReport(
                calculator,
                change,
                comparator,
                Optional.of(ComparatorAreas.of(changes)
                        .withLevel(calculator.level())
                        .against(exact(change))));
    }

    private static BigDecimal exact(ReportedChange change) {
        if (change instanceof Change rates) {
            return rates.exact();
        }
        return change instanceof ProportionChange proportions
                ? proportions.points().value()
                : ((QuotedChange) change).absolute().value();
    }

    private Outcome<CountedChange> counted() {
        return change instanceof QuotedChange quoted
                ? Outcome.none(quoted.interval().toReason().orElseThrow())
                : Outcome.of((CountedChange) change);
    }

    /** {@return the later figure minus the earlier, in the {@link #unit()}, not rounded} */
    public double absolute() {
        return exact(change).doubleValue();
    }

    /** {@return what absolute changes are in, such as {@code "percentage points"}; empty for numbers} */
    public String unit() {
        return change.unit();
    }

    /** {@return the interval of the absolute change, or none with the code {@link ReasonCode#NOT_STATED}} */
    public Outcome<Interval> absoluteInterval() {
        return counted().map(CountedChange::absoluteInterval);
    }

    /** {@return the change relative to the earlier figure, or none if that is zero} */
    public Outcome<PercentChange> relative() {
        return change.relative();
    }

    /** {@return the interval of the relative change in percent, or none with {@link ReasonCode#NOT_STATED}} */
    public Outcome<Interval> relativeInterval() {
        return counted().map(CountedChange::relativeInterval);
    }

    /** {@return the test of no change, or none with the code {@link ReasonCode#NOT_STATED}} */
    public Outcome<SignificanceTest> test() {
        return counted().map(CountedChange::test);
    }

    /** {@return what the change amounts to, or none with the code {@link ReasonCode#NOT_STATED}} */
    public Outcome<ChangeVerdict> verdict() {
        return counted().map(c -> c.verdict(calculator.polarity()));
    }

    /** {@return which way the figures go, by chance or not} */
    public DirectionOfTravel direction() {
        return DirectionOfTravel.of(exact(change).signum(), calculator.polarity());
    }

    /**
     * Returns the difference in differences to the comparator, additive and relative.
     *
     * @return the difference, or none with the code {@link ReasonCode#NOT_STATED} without a comparator or without
     *     counts
     */
    public Outcome<DifferenceInDifferences> differenceInDifferences() {
        return counted()
                .flatMap(one -> comparator()
                        .map(other -> Outcome.of(new DifferenceInDifferences(one, (CountedChange) other)))
                        .orElseGet(ChangeReport::noComparator));
    }

    private static <T> Outcome<T> noComparator() {
        return Outcome.none(ReasonCode.NOT_STATED, "no comparator");
    }

    /** {@return by how much more this changed than the comparator, in the {@link #unit()}, or none without one} */
    public Outcome<Double> additive() {
        return comparator
                .map(other -> Outcome.of(exact(change).subtract(exact(other)).doubleValue()))
                .orElseGet(ChangeReport::noComparator);
    }

    /** {@return what the change amounts to beside the comparator's, or none with {@link ReasonCode#NOT_STATED}} */
    public Outcome<ComparatorVerdict> verdictAgainstComparator() {
        return differenceInDifferences().map(did -> did.verdict(calculator.polarity()));
    }

    /**
     * Says what the change amounts to among those of the neighbours.
     *
     * @return better or worse than they; none with the code {@link ReasonCode#NOT_STATED} without neighbours, and as
     *     for {@link ComparatorAreas#test()}
     */
    public Outcome<ComparatorVerdict> verdictAmongNeighbours() {
        return neighbours
                .map(areas -> areas.verdict(calculator.polarity()))
                .orElseGet(() -> Outcome.none(ReasonCode.NOT_STATED, "no neighbours"));
    }

    /** {@return what a reader must know beside the figures} */
    public ImmutableSet<ChangeWarning> warnings() {
        var warnings = ImmutableSet.<ChangeWarning>builder();
        if (calculator.counting() == StockOrFlow.STOCK) {
            warnings.add(ChangeWarning.STOCK);
        }
        if (isSmall()) {
            warnings.add(ChangeWarning.SMALL_COUNT);
        }
        if (counts().anyMatch(figure -> figure.count().signum() == 0)) {
            warnings.add(ChangeWarning.ZERO_COUNT);
        }
        if (change instanceof QuotedChange quoted && !quoted.isDirectionCertain()) {
            warnings.add(ChangeWarning.ROUNDED);
        }
        if (calculator.dispersion() > 1) {
            warnings.add(ChangeWarning.OVERDISPERSED);
        }
        if (differenceInDifferences().fold(DifferenceInDifferences::isContradictory, none -> false)) {
            warnings.add(ChangeWarning.SIGNS_DIFFER);
        }
        return warnings.build();
    }

    private Stream<ChangeFigure> counts() {
        return Stream.concat(Stream.of(change), comparator.stream())
                .flatMap(one -> one instanceof CountedChange counted
                        ? Stream.of(ChangeFigure.before(counted), ChangeFigure.after(counted))
                        : Stream.empty());
    }

    private boolean isSmall() {
        if (!(change instanceof CountedChange counted)) {
            return false;
        }
        ChangeFigure before = ChangeFigure.before(counted);
        ChangeFigure after = ChangeFigure.after(counted);
        return before.count().add(after.count()).doubleValue() < SMALL
                || (after.isShare() && before.others().add(after.others()).doubleValue() < SMALL);
    }

    @Override
    public String toString() {
        return (change instanceof CountedChange counted ? tested(counted) : quoted())
                + neighbours
                        .map(areas -> "; among neighbours " + areas
                                + areas.verdict(calculator.polarity())
                                        .fold(verdict -> ": " + verdict.text(), none -> ""))
                        .orElse("")
                + warnings().stream()
                        .map(ChangeWarning::text)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("; "), notes -> notes.isEmpty() ? "" : " [" + notes + "]"));
    }

    private String tested(CountedChange counted) {
        return "changed by " + inUnit(absolute(), counted) + " (" + calculator.level() + " "
                + Signed.format(counted.absoluteInterval(), counted.displayRounding(), "") + "); relative "
                + relative().fold(PercentChange::toString, Change::noPercentage) + " (" + calculator.level() + " "
                + Signed.format(counted.relativeInterval(), Rounding.ONE_DECIMAL, "%") + "); " + counted.test() + ": "
                + counted.verdict(calculator.polarity()).text() + polarityText()
                + differenceInDifferences().fold(did -> beside(did, counted), none -> "");
    }

    private String beside(DifferenceInDifferences did, CountedChange counted) {
        return "; beside the comparator " + inUnit(did.additive(), counted) + " (" + calculator.level() + " "
                + Signed.format(did.additiveInterval(), counted.displayRounding(), "") + "), " + did.relativeText()
                + "; " + did.additiveTest().fold(SignificanceTest::toString, Reason::message) + ": "
                + did.verdict(calculator.polarity()).text();
    }

    private static String inUnit(double value, CountedChange counted) {
        return (Signed.format(value, counted.displayRounding()) + " " + counted.unit()).strip();
    }

    private String quoted() {
        return change + ": " + direction().text() + polarityText()
                + comparator()
                        .map(other -> "; " + ((QuotedChange) change).against((QuotedChange) other))
                        .orElse("");
    }

    private String polarityText() {
        return switch (calculator.polarity()) {
            case HIGH_IS_GOOD -> " (high is good)";
            case LOW_IS_GOOD -> " (low is good)";
            case NEUTRAL -> "";
        };
    }
}
