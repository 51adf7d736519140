package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import org.childrensservices.core.value.Money;

/**
 * The same amount in each of some years, from year 0, and what it is worth. The timing is that of the flows: with
 * {@link Timing#START_OF_YEAR} an annuity in advance, with {@link Timing#END_OF_YEAR} one in arrears. The factor is a
 * sum and no closed form, which a rate that falls over the years does not have.
 *
 * @param years how many years, positive
 * @param discounting the rates and the timing
 */
public record Annuity(int years, Discounting discounting) {
    /**
     * Checks the years.
     *
     * @param years how many years, positive
     * @param discounting the rates and the timing
     */
    public Annuity {
        checkArgument(years > 0, "years must be positive: %s", years);
        checkNotNull(discounting, "discounting");
    }

    /** {@return what 1 in each of the years is worth in year 0, to 34 digits} */
    public BigDecimal factor() {
        return discounting
                .presentValue(CashFlows.of(Collections.nCopies(years, Money.pounds(1))))
                .amount();
    }

    /** {@return what has to come back each year for 1 in year 0: one over the factor} */
    public BigDecimal recoveryFactor() {
        return BigDecimal.ONE.divide(factor(), MathContext.DECIMAL128);
    }

    /**
     * Returns the amount of each year that is worth a present value: the equivalent annual cost of one that is a cost.
     *
     * @param presentValue the present value, by the same rates
     * @return the equal amount, to 30 digits
     */
    public Money equivalent(Money presentValue) {
        return Money.of(presentValue.amount().divide(factor(), BenefitCostRatio.PRECISION), presentValue.currency());
    }

    @Override
    public String toString() {
        return "annuity of " + years + (years == 1 ? " year" : " years") + " (" + discounting + ")";
    }
}
