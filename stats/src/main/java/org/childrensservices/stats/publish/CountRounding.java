package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * How counts are rounded: to a multiple of a whole unit, such as the nearest ten, half up, of the Department for
 * Education's regional and national counts.
 *
 * @param unit the unit, positive; 1 leaves counts as they are
 * @param mode what happens to a count between two multiples; it must round
 */
public record CountRounding(long unit, RoundingMode mode) {

    /** Counts as they are. */
    public static final CountRounding EXACT = toNearest(1);

    /**
     * Checks the rounding.
     *
     * @param unit the unit, positive
     * @param mode what happens to a count between two multiples; it must round
     */
    public CountRounding {
        checkArgument(unit > 0, "unit must be positive: %s", unit);
        checkArgument(mode != RoundingMode.UNNECESSARY, "rounding mode must round: %s", mode);
    }

    /**
     * Returns rounding to the nearest multiple, half up.
     *
     * @param unit the unit, positive
     * @return the rounding
     */
    public static CountRounding toNearest(long unit) {
        return new CountRounding(unit, RoundingMode.HALF_UP);
    }

    /**
     * Rounds a count.
     *
     * @param count the count, not negative
     * @return the rounded count
     * @throws ArithmeticException if it is beyond a long
     */
    public long round(long count) {
        checkCount(count);
        BigDecimal multiples = BigDecimal.valueOf(count).divide(BigDecimal.valueOf(unit), 0, mode);
        return multiples.multiply(BigDecimal.valueOf(unit)).longValueExact();
    }

    /**
     * Returns the counts that round to one.
     *
     * @param rounded the rounded count, not negative
     * @return the least and the greatest count, or none with the code {@link ReasonCode#NO_SOLUTION} if no count rounds
     *     so
     */
    public Outcome<Range<Long>> possibleCounts(long rounded) {
        checkCount(rounded);
        if (rounded % unit != 0) {
            return Outcome.none(ReasonCode.NO_SOLUTION, "no count is " + rounded + " when rounded " + this);
        }
        Range<BigDecimal> values = RoundedValues.of(BigDecimal.valueOf(rounded), BigDecimal.valueOf(unit), mode);
        BigInteger least = RoundedValues.least(values.lowerEndpoint(), BigDecimal.ONE, values.lowerBoundType())
                .max(BigInteger.ZERO);
        BigInteger greatest = RoundedValues.greatest(values.upperEndpoint(), BigDecimal.ONE, values.upperBoundType());
        return Outcome.of(Range.closed(
                least.longValueExact(),
                greatest.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact()));
    }

    private static void checkCount(long count) {
        checkArgument(count >= 0, "count must not be negative: %s", count);
    }

    @Override
    public String toString() {
        if (unit == 1) {
            return "to whole numbers";
        }
        return switch (mode) {
                    case HALF_UP, HALF_DOWN, HALF_EVEN -> "to the nearest " + unit;
                    default -> "to " + unit;
                }
                + (mode == RoundingMode.HALF_UP ? "" : ", " + mode);
    }
}
