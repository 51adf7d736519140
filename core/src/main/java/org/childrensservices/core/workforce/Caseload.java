package org.childrensservices.core.workforce;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many cases there are for how much work time.
 *
 * @param cases the cases
 * @param fullTimeEquivalents the work time, in full-time equivalents above 0, without trailing zeros
 */
public record Caseload(long cases, BigDecimal fullTimeEquivalents) {
    /**
     * Checks the caseload; 0.80 of full time is 0.8.
     *
     * @param cases the cases, not negative
     * @param fullTimeEquivalents the work time, above 0
     */
    public Caseload {
        checkArgument(cases >= 0, "cases must not be negative: %s", cases);
        checkArgument(
                fullTimeEquivalents.signum() > 0, "full-time equivalents must be above 0: %s", fullTimeEquivalents);
        fullTimeEquivalents = FullTime.plain(fullTimeEquivalents);
    }

    /**
     * Returns the cases for each full-time equivalent.
     *
     * @param decimals how many decimals, halves rounded up
     * @return the cases
     */
    public BigDecimal perFullTimeEquivalent(int decimals) {
        return BigDecimal.valueOf(cases).divide(fullTimeEquivalents, decimals, RoundingMode.HALF_UP);
    }

    /** {@return such as {@code "17.5 per FTE (14 for 0.8)"}} */
    @Override
    public String toString() {
        return perFullTimeEquivalent(1).toPlainString() + " per FTE (" + cases + " for "
                + fullTimeEquivalents.toPlainString() + ")";
    }
}
