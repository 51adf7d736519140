package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * How spending changed between two years, as it was and in the prices of one year: {@code "up 9.9% in real terms from
 * 2022-23 to 2024-25 (21.5% before inflation is taken off; 2024-25 prices (GDP deflator, March 2025))"}.
 *
 * @param prices the prices and the deflator
 * @param from the first year
 * @param nominalBefore the spending of the first year, in its own money; positive
 * @param realBefore the same in the prices of one year; positive
 * @param to the last year
 * @param nominalAfter the spending of the last year, in its own money
 * @param realAfter the same in the prices of one year
 */
public record SpendingChange(
        RealTerms prices,
        FinancialYear from,
        Money nominalBefore,
        Money realBefore,
        FinancialYear to,
        Money nominalAfter,
        Money realAfter) {

    /**
     * Checks the change.
     *
     * @param prices the prices and the deflator
     * @param from the first year
     * @param nominalBefore the spending of the first year, in its own money; positive
     * @param realBefore the same in the prices of one year; positive
     * @param to the last year
     * @param nominalAfter the spending of the last year, in its own money
     * @param realAfter the same in the prices of one year
     */
    public SpendingChange {
        checkNotNull(prices, "prices");
        checkArgument(from.compareTo(to) < 0, "the first year must be before the last: %s and %s", from, to);
        checkArgument(
                nominalBefore.amount().signum() > 0 && realBefore.amount().signum() > 0,
                "the first spending must be positive: %s and %s",
                nominalBefore,
                realBefore);
        checkArgument(
                nominalBefore.currency().equals(nominalAfter.currency())
                        && realBefore.currency().equals(realAfter.currency()),
                "spending must be in one currency: %s and %s",
                nominalBefore,
                nominalAfter);
    }

    /** {@return the change of the spending as it was, in percent, to 30 digits} */
    public BigDecimal nominalPercent() {
        return percent(growth(nominalBefore, nominalAfter));
    }

    /** {@return the change in real terms, in percent, to 30 digits} */
    public BigDecimal realPercent() {
        return percent(growth(realBefore, realAfter));
    }

    /**
     * Returns the change in real terms that, repeated every year, makes the whole: the compound annual growth rate.
     *
     * @return the change a year in percent, or none with the code {@link ReasonCode#NO_SOLUTION} if the last spending
     *     is negative
     */
    public Outcome<BigDecimal> realPercentPerYear() {
        return realAfter.amount().signum() < 0
                ? Outcome.none(
                        ReasonCode.NO_SOLUTION,
                        "no yearly change leads from " + realBefore.text() + " to " + realAfter.text())
                : Outcome.of(
                        percent(DecimalPower.root(growth(realBefore, realAfter), to.startYear() - from.startYear())));
    }

    private static BigDecimal growth(Money before, Money after) {
        return after.amount().divide(before.amount(), BenefitCostRatio.PRECISION);
    }

    private static BigDecimal percent(BigDecimal growth) {
        return growth.subtract(BigDecimal.ONE).movePointRight(2);
    }

    @Override
    public String toString() {
        BigDecimal real = Rounding.ONE_DECIMAL.round(realPercent());
        String direction = real.signum() == 0 ? "no change" : (real.signum() > 0 ? "up " : "down ") + real.abs() + "%";
        return direction + " in real terms from " + from + " to " + to + " ("
                + Rounding.ONE_DECIMAL.round(nominalPercent()) + "% before inflation is taken off; " + prices + ")";
    }
}
