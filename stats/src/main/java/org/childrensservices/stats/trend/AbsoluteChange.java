package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.Range;
import java.math.BigDecimal;

/**
 * By how much a figure changed, in its own unit: {@code -18.5 per 10,000}, {@code +12 percentage points}. It may be
 * quoted as such, without the figures from which and to which it goes.
 *
 * <pre>{@code
 * AbsoluteChange.per10_000("-18.5").against(AbsoluteChange.per10_000("-7.6"));   // -10.9 per 10,000
 * }</pre>
 *
 * @param value the change, signed, with the decimals that were quoted
 * @param unit what the figures are in
 */
public record AbsoluteChange(BigDecimal value, QuotedUnit unit) {
    /**
     * Checks the change.
     *
     * @param value the change, signed
     * @param unit what the figures are in
     */
    public AbsoluteChange {
        checkNotNull(value, "value");
        checkNotNull(unit, "unit");
    }

    /**
     * Returns a change of a percentage.
     *
     * @param points the signed digits as quoted, such as {@code "+12"}
     * @return the change
     * @throws NumberFormatException if the text is no decimal number
     */
    public static AbsoluteChange percentagePoints(String points) {
        return new AbsoluteChange(new BigDecimal(points), QuotedUnit.PERCENT);
    }

    /**
     * Returns a change of a rate per 10,000.
     *
     * @param change the signed digits as quoted, such as {@code "-18.5"}
     * @return the change
     * @throws NumberFormatException if the text is no decimal number
     */
    public static AbsoluteChange per10_000(String change) {
        return new AbsoluteChange(new BigDecimal(change), QuotedUnit.PER_10_000);
    }

    /**
     * Returns by how much more this changed than a comparator over the same time.
     *
     * @param comparator the change of the comparator, in the same unit
     * @return the difference in differences
     * @throws IllegalArgumentException if the units differ
     */
    public QuotedDifferenceInDifferences against(AbsoluteChange comparator) {
        checkArgument(unit == comparator.unit, "both changes must be in one unit: %s and %s", this, comparator);
        return new QuotedDifferenceInDifferences(this, Range.singleton(comparator.value));
    }

    /** {@return by how much more this changed than a comparator of which only a rise is known} */
    public QuotedDifferenceInDifferences againstRise() {
        return new QuotedDifferenceInDifferences(this, QuotedDifferenceInDifferences.RISE);
    }

    /** {@return by how much more this changed than a comparator of which only a fall is known} */
    public QuotedDifferenceInDifferences againstFall() {
        return new QuotedDifferenceInDifferences(this, QuotedDifferenceInDifferences.FALL);
    }

    @Override
    public String toString() {
        return unit.change(value);
    }
}
