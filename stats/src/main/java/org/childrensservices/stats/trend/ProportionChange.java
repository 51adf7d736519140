package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.ProportionComparison;

/**
 * How a proportion changed between two times: by how many percentage points, by how many percent, each with its
 * interval, and one test behind both.
 *
 * <pre>{@code
 * ProportionChange.from(Proportion.of(44).outOf(400)).to(Proportion.of(20).outOf(400));
 * // 11.0% to 5.0% (44 of 400 to 20 of 400): -6.0 percentage points (95% -9.9 to -2.3),
 * // -54.5% relative (95% -72.6% to -24.8%); p 0.002, score: can be told from chance
 * }</pre>
 *
 * @param comparison the proportion after, compared with the proportion before
 */
public record ProportionChange(ProportionComparison comparison) implements CountedChange {
    /**
     * Checks the change.
     *
     * @param comparison the proportion after, compared with the proportion before
     */
    public ProportionChange {
        checkNotNull(comparison, "comparison");
    }

    /**
     * Starts a change from the proportion before, by {@link ChangeCalculator#standard()}.
     *
     * @param before the proportion at the earlier time
     * @return the proportion before, from which to go {@code to} the proportion after
     */
    public static ChangeCalculator.ProportionBaseline from(Proportion before) {
        return ChangeCalculator.standard().from(before);
    }

    /** {@return the proportion at the earlier time} */
    public Proportion before() {
        return comparison.reference();
    }

    /** {@return the proportion at the later time} */
    public Proportion after() {
        return comparison.proportion();
    }

    /** {@return the exact percentage after minus the percentage before} */
    public PercentagePoints points() {
        return new PercentagePoints(scaled(after(), before())
                .subtract(scaled(before(), after()))
                .movePointRight(2)
                .divide(
                        BigDecimal.valueOf(after().total()).multiply(BigDecimal.valueOf(before().total())),
                        MathContext.DECIMAL128));
    }

    /** The part of one in the whole of both. */
    private static BigDecimal scaled(Proportion part, Proportion other) {
        return BigDecimal.valueOf(part.count()).multiply(BigDecimal.valueOf(other.total()));
    }

    @Override
    public double absolute() {
        return 100 * comparison.difference();
    }

    @Override
    public String unit() {
        return QuotedUnit.PERCENT.changeText();
    }

    @Override
    public Rounding displayRounding() {
        return Rounding.ONE_DECIMAL;
    }

    @Override
    public Interval absoluteInterval() {
        return comparison.differenceInterval().times(100);
    }

    /**
     * Returns the change relative to the proportion before, from the exact ratio of the two.
     *
     * @return the percentage; none with the code {@link ReasonCode#ZERO_BASELINE} if there were cases only after, and
     *     {@link ReasonCode#NO_EVENTS} if there were none at either time
     */
    @Override
    public Outcome<PercentChange> relative() {
        return comparison.ratio().map(ratio -> {
            BigDecimal before = scaled(before(), after());
            return PercentChange.ofRatio(scaled(after(), before()).subtract(before), before);
        });
    }

    @Override
    public Interval relativeInterval() {
        return PercentChange.ofRatio(comparison.ratioInterval());
    }

    @Override
    public SignificanceTest test() {
        return comparison.test();
    }

    /**
     * Sets the change beside that of a comparator over the same time.
     *
     * @param comparator the change of the comparator, which shares no cases with this one; at the same level
     * @return the difference in differences
     * @throws IllegalArgumentException if the levels differ
     */
    public DifferenceInDifferences against(ProportionChange comparator) {
        return new DifferenceInDifferences(this, comparator);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s%% to %s%% (%s to %s): %s (%s %s), %s (%s %s); %s: %s be told from chance",
                percent(before()),
                percent(after()),
                before(),
                after(),
                points(),
                level(),
                Signed.format(absoluteInterval(), Rounding.ONE_DECIMAL, ""),
                relative().fold(percent -> percent + " relative", Change::noPercentage),
                level(),
                Signed.format(relativeInterval(), Rounding.ONE_DECIMAL, "%"),
                test(),
                isDistinguishable() ? "can" : "cannot");
    }

    private static String percent(Proportion proportion) {
        return Rounding.ONE_DECIMAL.format(
                proportion.roundedPercent(Rounding.ONE_DECIMAL).orElseThrow());
    }
}
