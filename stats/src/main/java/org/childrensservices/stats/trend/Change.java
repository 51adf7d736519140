package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateComparison;

/**
 * How a rate changed between two times: by how much, by how many percent, each with its interval, and one test behind
 * both, so that the intervals and the verdict cannot contradict each other. That of a proportion is a
 * {@link ProportionChange}.
 *
 * <pre>{@code
 * Outcome<Change> change = Change.from(before).to(after);
 * change.map(c -> c.verdict(Polarity.LOW_IS_GOOD));
 * }</pre>
 *
 * <p>The test takes the two counts as independent. Where children are counted at both times, as on two days of 31
 * March, the intervals are usually wider than they need be. Two counts of which the population is taken as the same are
 * rates in 1 per 1: {@code Rate.of(42).in(1).per(1)}.
 *
 * @param comparison the rate after, compared with the rate before
 */
public record Change(RateComparison comparison) implements CountedChange {
    /**
     * Checks the change.
     *
     * @param comparison the rate after, compared with the rate before
     */
    public Change {
        checkNotNull(comparison, "comparison");
    }

    /**
     * Starts a change from the rate before, by {@link ChangeCalculator#standard()}.
     *
     * @param before the rate at the earlier time
     * @return the rate before, from which to go {@code to} the rate after
     */
    public static ChangeCalculator.Baseline from(Rate before) {
        return ChangeCalculator.standard().from(before);
    }

    /** {@return the rate at the earlier time} */
    public Rate before() {
        return comparison.reference();
    }

    /** {@return the rate at the later time} */
    public Rate after() {
        return comparison.rate();
    }

    @Override
    public double absolute() {
        return comparison.difference();
    }

    /** {@return the exact rate after minus the rate before, to 34 digits} */
    BigDecimal exact() {
        return scaled(after(), before())
                .subtract(scaled(before(), after()))
                .multiply(BigDecimal.valueOf(after().per()))
                .divide(
                        after().denominator()
                                .amount()
                                .multiply(before().denominator().amount()),
                        MathContext.DECIMAL128);
    }

    @Override
    public String unit() {
        return isOfCounts() ? "" : String.format(Locale.ROOT, "per %,d", after().per());
    }

    @Override
    public Rounding displayRounding() {
        return isOfCounts() ? Rounding.ONE_DECIMAL : after().displayRounding();
    }

    @Override
    public Interval absoluteInterval() {
        return comparison.differenceInterval();
    }

    /**
     * Returns the change relative to the rate before, from the exact ratio of the two rates.
     *
     * @return the percentage; none with the code {@link ReasonCode#ZERO_BASELINE} if there were events only after, and
     *     {@link ReasonCode#NO_EVENTS} if there were none at either time
     */
    @Override
    public Outcome<PercentChange> relative() {
        return comparison.ratio().map(ratio -> {
            BigDecimal before = scaled(before(), after());
            return PercentChange.ofRatio(scaled(after(), before()).subtract(before), before);
        });
    }

    /** The count of one rate in the denominator of both. */
    private static BigDecimal scaled(Rate rate, Rate other) {
        return BigDecimal.valueOf(rate.count()).multiply(other.denominator().amount());
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
     * @param comparator the change of the comparator, which shares no events with this one; with the same multiplier,
     *     unit of denominator and level
     * @return the difference in differences
     * @throws IllegalArgumentException if the multipliers, the units or the levels differ
     */
    public DifferenceInDifferences against(Change comparator) {
        return new DifferenceInDifferences(this, comparator);
    }

    @Override
    public String toString() {
        Rounding shown = displayRounding();
        return String.format(
                Locale.ROOT,
                "%s: %s (%s %s), %s (%s %s); %s: %s be told from chance",
                isOfCounts() ? counts() : rates(shown),
                Signed.format(absolute(), shown),
                level(),
                Signed.format(absoluteInterval(), shown, ""),
                relative().fold(PercentChange::toString, Change::noPercentage),
                level(),
                Signed.format(relativeInterval(), Rounding.ONE_DECIMAL, "%"),
                test(),
                isDistinguishable() ? "can" : "cannot");
    }

    private boolean isOfCounts() {
        return isCount(before()) && isCount(after());
    }

    private static boolean isCount(Rate rate) {
        return rate.per() == 1 && rate.denominator().amount().compareTo(BigDecimal.ONE) == 0;
    }

    private String counts() {
        return String.format(Locale.ROOT, "%,d to %,d", before().count(), after().count());
    }

    private String rates(Rounding shown) {
        return String.format(
                Locale.ROOT,
                "%s to %s per %,d (%,d of %s to %,d of %s)",
                shown.format(before().rounded(shown).orElseThrow()),
                shown.format(after().rounded(shown).orElseThrow()),
                after().per(),
                before().count(),
                before().denominator(),
                after().count(),
                after().denominator());
    }

    static String noPercentage(Reason reason) {
        return reason.code() == ReasonCode.NO_EVENTS ? "no percentage without events" : "no percentage of zero";
    }
}
