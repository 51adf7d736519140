package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Map;
import org.childrensservices.core.value.Money;

/**
 * Money by day, in one currency. Time runs from the first day, in years of 365 days whatever the calendar says: a leap
 * year is 366/365 of a year (actual/365 fixed, the convention of a spreadsheet's XNPV and XIRR).
 *
 * @param amounts the amount of each day, of either sign; at least one
 */
public record DatedCashFlows(ImmutableSortedMap<LocalDate, Money> amounts) {

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final int DAYS_OF_YEAR = 365;

    /**
     * Checks the amounts.
     *
     * @param amounts the amount of each day
     */
    public DatedCashFlows {
        checkArgument(!amounts.isEmpty(), "amounts must have at least one day: %s", amounts);
        Currency first = checkNotNull(amounts.firstEntry()).getValue().currency();
        for (Money amount : amounts.values()) {
            checkArgument(
                    amount.currency().equals(first), "all amounts must be in one currency: %s and %s", first, amount);
        }
    }

    /**
     * Returns flows.
     *
     * @param amounts the amount of each day, at least one
     * @return the flows
     */
    public static DatedCashFlows of(Map<LocalDate, Money> amounts) {
        return new DatedCashFlows(ImmutableSortedMap.copyOf(amounts));
    }

    /**
     * Returns what the flows are worth on the first day.
     *
     * @param rate the rate a year, as a fraction above -1
     * @return the present value, to 30 digits of its largest part
     */
    public Money presentValue(BigDecimal rate) {
        BigDecimal growth = BigDecimal.ONE.add(rate);
        checkArgument(growth.signum() > 0, "rate must be above -1: %s", rate);
        BigDecimal value = BigDecimal.ZERO;
        for (Map.Entry<LocalDate, Money> entry : amounts.entrySet()) {
            BigDecimal years =
                    BigDecimal.valueOf(daysTo(entry.getKey())).divide(BigDecimal.valueOf(DAYS_OF_YEAR), PRECISION);
            value = value.add(entry.getValue().amount().divide(DecimalPower.of(growth, years), PRECISION));
        }
        return Money.of(value, checkNotNull(amounts.firstEntry()).getValue().currency());
    }

    /** {@return every internal rate of return} */
    public InternalRates internalRates() {
        return InternalRates.of(
                amounts.values().stream()
                        .mapToDouble(amount -> amount.amount().doubleValue())
                        .toArray(),
                amounts.keySet().stream()
                        .mapToDouble(day -> (double) daysTo(day) / DAYS_OF_YEAR)
                        .toArray(),
                amounts.values());
    }

    private long daysTo(LocalDate day) {
        return ChronoUnit.DAYS.between(amounts.firstKey(), day);
    }

    @Override
    public String toString() {
        return amounts.toString();
    }
}
