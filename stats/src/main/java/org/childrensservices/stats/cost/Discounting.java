package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import org.childrensservices.core.value.Money;

/**
 * How money over time became a value in year 0, kept by every result: {@code "Green Book 2022 standard, flows at the
 * start of each year"}.
 *
 * @param schedule the rates
 * @param timing when in its year money flows
 */
public record Discounting(DiscountSchedule schedule, Timing timing) {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /**
     * Checks the discounting.
     *
     * @param schedule the rates
     * @param timing when in its year money flows
     */
    public Discounting {
        checkNotNull(schedule, "schedule");
        checkNotNull(timing, "timing");
    }

    /**
     * Refuses real flows at nominal rates, and nominal flows at real ones.
     *
     * @param basis in whose prices the flows are
     * @throws IllegalArgumentException if one is real and the other nominal
     */
    public void checkFits(PriceBasis basis) {
        checkArgument(
                schedule.isNominal() == basis instanceof PriceBasis.Nominal,
                "real flows take real rates and nominal flows nominal ones: flows in %s, rates of %s",
                basis,
                schedule);
    }

    /** The value in year 0: carried to the last year, which is exact for decimals, and brought back by one division. */
    Money presentValue(CashFlows flows) {
        int later = timing.wholeYears();
        BigDecimal value = BigDecimal.ZERO;
        for (int year = 0; year < flows.years(); year++) {
            BigDecimal amount = flows.amounts().get(year).amount();
            value = value.multiply(schedule.growth(year + later))
                    .add(amount.multiply(schedule.partFactor(year + later, timing.partOfYear())));
        }
        BigDecimal growth = schedule.growthTo(flows.years() - 1 + later);
        return Money.of(value.divide(growth, PRECISION), flows.currency());
    }

    ImmutableList<Money> presentValueByYear(CashFlows flows) {
        ImmutableList.Builder<Money> values = ImmutableList.builder();
        for (int year = 0; year < flows.years(); year++) {
            BigDecimal factor = schedule.factor(timing.offset().add(BigDecimal.valueOf(year)));
            BigDecimal value = flows.amounts().get(year).amount().multiply(factor, PRECISION);
            values.add(Money.of(value, flows.currency()));
        }
        return values.build();
    }

    @Override
    public String toString() {
        return schedule + ", " + timing.label();
    }
}
