package org.childrensservices.stats.trend;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Interval;

/**
 * A quoted change less that of a comparator over the same time: what can be put down to more than the common trend, if
 * both would otherwise have changed alike. A comparator of which only the direction is known leaves a bound.
 *
 * @param change the change
 * @param comparator the change of the comparator in the same unit: one value, all above zero, or all below zero
 */
public record QuotedDifferenceInDifferences(AbsoluteChange change, Range<BigDecimal> comparator) {

    static final Range<BigDecimal> RISE = Range.greaterThan(BigDecimal.ZERO);
    static final Range<BigDecimal> FALL = Range.lessThan(BigDecimal.ZERO);

    /**
     * Checks the changes.
     *
     * @param change the change
     * @param comparator one value, all above zero, or all below zero
     */
    public QuotedDifferenceInDifferences {
        checkNotNull(change, "change");
        checkArgument(
                comparator.equals(RISE) || comparator.equals(FALL) || isOne(comparator),
                "comparator must be one value, all above zero or all below zero: %s",
                comparator);
    }

    private static boolean isOne(Range<BigDecimal> range) {
        return range.hasLowerBound()
                && range.hasUpperBound()
                && range.lowerEndpoint().compareTo(range.upperEndpoint()) == 0;
    }

    /** {@return the values that the difference may have, in the unit of the change: one, or all on one side} */
    public Range<BigDecimal> possible() {
        if (comparator.equals(RISE)) {
            return Range.lessThan(change.value());
        }
        return comparator.equals(FALL)
                ? Range.greaterThan(change.value())
                : Range.singleton(change.value().subtract(comparator.lowerEndpoint()));
    }

    /** {@return the difference, or none with the code {@link ReasonCode#NOT_STATED} and the bound that is left} */
    public Outcome<AbsoluteChange> value() {
        return isOne(comparator)
                ? Outcome.of(new AbsoluteChange(possible().lowerEndpoint(), change.unit()))
                : Outcome.none(ReasonCode.NOT_STATED, bound());
    }

    private String bound() {
        String side = comparator.equals(RISE) ? "below " : "above ";
        String size = possible().contains(BigDecimal.ZERO)
                ? ""
                : ", so that it exceeds " + Signed.unsigned(change.value().abs()) + " in size";
        return side + change + size;
    }

    /** {@return none, with the code {@link ReasonCode#NOT_STATED} and the numbers that an interval would need} */
    public Outcome<Interval> interval() {
        return Outcome.none(
                ReasonCode.NOT_STATED,
                "no interval of confidence without " + change.unit().behind() + ", here and in the comparator");
    }

    @Override
    public String toString() {
        return value().fold(AbsoluteChange::toString, Reason::message) + " (" + Signed.format(change.value())
                + " against " + comparatorText() + "); " + interval().fold(Interval::toString, Reason::message);
    }

    private String comparatorText() {
        if (isOne(comparator)) {
            return Signed.format(comparator.lowerEndpoint());
        }
        return comparator.equals(RISE) ? "a rise that is not stated" : "a fall that is not stated";
    }
}
