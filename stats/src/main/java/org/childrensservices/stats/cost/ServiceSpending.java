package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.math.MathContext;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * What was spent on a service in one financial year, in the money of that year, and what that is per child. Spending
 * that is missing or suppressed is no spending of zero: it cannot be made into one of these.
 *
 * @param amount the spending; net spending may be negative, and has no unit cost then
 * @param year the financial year
 * @param scope what it covers, whether it is gross or net, and what it leaves out
 * @param source the return or the table
 */
public record ServiceSpending(Money amount, FinancialYear year, String scope, String source) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * Checks the spending.
     *
     * @param amount the spending
     * @param year the financial year
     * @param scope what it covers
     * @param source the return or the table
     */
    public ServiceSpending {
        checkNotNull(amount, "amount");
        checkNotNull(year, "year");
        checkArgument(!scope.isBlank(), "scope must not be blank");
        checkArgument(!source.isBlank(), "source must not be blank");
    }

    /**
     * Divides by the children at the end of the year, which misstates the cost where their number moved.
     *
     * @param children the children on 31 March
     * @return the unit cost; none with the code {@link ReasonCode#EMPTY_DENOMINATOR} without children, and
     *     {@link ReasonCode#NOT_APPLICABLE} if the spending is negative
     */
    public Outcome<UnitCost> perChildAtYearEnd(long children) {
        checkArgument(children >= 0, "children must not be negative: %s", children);
        return unitCost(BigDecimal.valueOf(children), "per child at the end of the year");
    }

    /**
     * Starts the division by the average of the children at both ends of the year, which is recommended.
     *
     * @param children the children on the 31 March before the year
     * @return the number, to which to add that at the end
     */
    public Stock onAverageFrom(long children) {
        return new Stock(this, children);
    }

    /**
     * Spending with the children at the start of the year.
     *
     * @param spending the spending
     * @param atStart the children on the 31 March before the year, not negative
     */
    public record Stock(ServiceSpending spending, long atStart) {
        /**
         * Checks the number.
         *
         * @param spending the spending
         * @param atStart the children on the 31 March before the year, not negative
         */
        public Stock {
            checkNotNull(spending, "spending");
            checkArgument(atStart >= 0, "children must not be negative: %s", atStart);
        }

        /**
         * Divides the spending by the average number.
         *
         * @param children the children on the 31 March that ends the year
         * @return the unit cost; none with the code {@link ReasonCode#EMPTY_DENOMINATOR} without children, and
         *     {@link ReasonCode#NOT_APPLICABLE} if the spending is negative
         */
        public Outcome<UnitCost> to(long children) {
            checkArgument(children >= 0, "children must not be negative: %s", children);
            BigDecimal average = BigDecimal.valueOf(atStart)
                    .add(BigDecimal.valueOf(children))
                    .divide(TWO);
            return spending.unitCost(average, "per child on average of the year's two ends");
        }
    }

    /**
     * Divides by a population, whether it uses the service or not.
     *
     * @param people the population, such as the children aged 0 to 17
     * @return the spending per head; none with the code {@link ReasonCode#EMPTY_DENOMINATOR} without people
     */
    public Outcome<Money> perHead(long people) {
        checkArgument(people >= 0, "people must not be negative: %s", people);
        return per(BigDecimal.valueOf(people), BigDecimal.ONE);
    }

    /**
     * Divides by a population and multiplies by 10,000.
     *
     * @param people the population, such as the children aged 0 to 17
     * @return the spending per 10,000; none with the code {@link ReasonCode#EMPTY_DENOMINATOR} without people
     */
    public Outcome<Money> per10_000(long people) {
        checkArgument(people >= 0, "people must not be negative: %s", people);
        return per(BigDecimal.valueOf(people), BigDecimal.valueOf(10_000));
    }

    private Outcome<UnitCost> unitCost(BigDecimal children, String basis) {
        if (amount.amount().signum() < 0) {
            return Outcome.none(ReasonCode.NOT_APPLICABLE, "spending below zero has no unit cost: " + amount.text());
        }
        return per(children, BigDecimal.ONE)
                .map(money -> UnitCost.perChildYear(money, PriceBasis.real(year))
                        .covering(scope + ", " + basis)
                        .from(source));
    }

    private Outcome<Money> per(BigDecimal number, BigDecimal multiplier) {
        return number.signum() == 0
                ? Outcome.none(ReasonCode.EMPTY_DENOMINATOR, "spending per head needs somebody: " + this)
                : Outcome.of(Money.of(
                        amount.amount().multiply(multiplier).divide(number, MathContext.DECIMAL128),
                        amount.currency()));
    }

    @Override
    public String toString() {
        return amount.text() + " in " + year + " (" + scope + "; " + source + ")";
    }
}
