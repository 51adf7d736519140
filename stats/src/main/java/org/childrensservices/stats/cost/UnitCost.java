package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.math.MathContext;
import org.childrensservices.core.value.Money;

/**
 * What one child costs for one year, in whose prices, of what and according to whom.
 *
 * <pre>{@code
 * UnitCost.perChildYear(Money.pounds(51_080), PriceBasis.real(FinancialYear.parse("2013-14")))
 *         .covering("looked-after child, all placements")
 *         .from("GMCA unit cost database 1.4");
 * }</pre>
 *
 * <p>It is an average. What one child fewer really saves is the marginal cost, which is lower for as long as staff and
 * placements are paid for all the same.
 *
 * @param amount the cost of one child for one year, not negative
 * @param standardError the standard error of the amount, in the same currency, 0 where it is taken as known
 * @param priceBasis in whose prices the amount is
 * @param scope what it covers and leaves out
 * @param source who says so
 */
public record UnitCost(Money amount, Money standardError, PriceBasis priceBasis, String scope, String source) {

    private static final BigDecimal DAYS_IN_YEAR = BigDecimal.valueOf(365);
    private static final BigDecimal DAYS_IN_WEEK = BigDecimal.valueOf(7);

    /**
     * Checks the cost.
     *
     * @param amount the cost of one child for one year, not negative
     * @param standardError the standard error of the amount, in the same currency
     * @param priceBasis in whose prices the amount is
     * @param scope what it covers and leaves out
     * @param source who says so
     */
    public UnitCost {
        checkArgument(amount.amount().signum() >= 0, "unit cost must not be negative: %s", amount);
        checkArgument(
                standardError.currency().equals(amount.currency())
                        && standardError.amount().signum() >= 0,
                "standard error must not be negative and must be in %s: %s",
                amount.currency(),
                standardError);
        checkNotNull(priceBasis, "priceBasis");
        checkArgument(!scope.isBlank(), "scope must not be blank");
        checkArgument(!source.isBlank(), "source must not be blank");
    }

    /**
     * Starts from the cost of one child for one year.
     *
     * @param amount the cost, not negative
     * @param priceBasis in whose prices it is
     * @return the amount, of which to say what it covers
     */
    public static Amount perChildYear(Money amount, PriceBasis priceBasis) {
        return new Amount(amount, priceBasis);
    }

    /**
     * An amount that does not yet say what it covers.
     *
     * @param amount the cost of one child for one year
     * @param priceBasis in whose prices it is
     */
    public record Amount(Money amount, PriceBasis priceBasis) {
        /**
         * Says what the amount covers.
         *
         * @param scope what it covers and leaves out, such as {@code "looked-after children, net"}
         * @return the amount, of which to say where it comes from
         */
        public Scoped covering(String scope) {
            return new Scoped(this, scope);
        }
    }

    /**
     * An amount that does not yet say where it comes from.
     *
     * @param amount the amount
     * @param scope what it covers and leaves out
     */
    public record Scoped(Amount amount, String scope) {
        /**
         * Says where the amount comes from.
         *
         * @param source who says so, such as {@code "RO3 2024-25"}
         * @return the unit cost, taken as known
         */
        public UnitCost from(String source) {
            Money money = amount.amount();
            return new UnitCost(money, Money.of(BigDecimal.ZERO, money.currency()), amount.priceBasis(), scope, source);
        }
    }

    /**
     * Returns the same cost as an estimate.
     *
     * @param error its standard error, not negative
     * @return the cost
     */
    public UnitCost withStandardError(Money error) {
        return new UnitCost(amount, error, priceBasis, scope, source);
    }

    /** {@return the cost of one child for one week, of which a year of 365 days has 365/7} */
    public Money perWeek() {
        return Money.of(
                amount.amount().multiply(DAYS_IN_WEEK).divide(DAYS_IN_YEAR, MathContext.DECIMAL128), amount.currency());
    }

    @Override
    public String toString() {
        return amount.text() + " per child and year (" + scope + "; " + source + PriceText.of(", ", priceBasis) + ")";
    }
}
