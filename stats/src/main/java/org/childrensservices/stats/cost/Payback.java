package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * When flows have paid for themselves, by their running total. A proposal can pay back, fall under again and pay back
 * later, so there is a first time and a permanent one: {@code "pays back first after 1.7 years, for good after 3.8
 * years; lowest balance GBP -100.00"}.
 *
 * @param flows the flows; costs negative and benefits positive
 * @param discounting the rates and the timing; at the flat rate of 0 the payback is the simple one
 */
public record Payback(CashFlows flows, Discounting discounting) {

    /**
     * Checks the flows.
     *
     * @param flows the flows; costs negative and benefits positive
     * @param discounting the rates and the timing
     */
    public Payback {
        checkNotNull(discounting, "discounting");
        discounting.checkFits(flows.priceBasis());
    }

    /**
     * A time at which a running total is no longer below nothing.
     *
     * @param year the year at whose flow that is so
     * @param years how long it takes if the flow of that year comes evenly since the year before; 0 where the total
     *     starts so
     */
    public record Time(int year, BigDecimal years) {
        /**
         * Checks the time.
         *
         * @param year the year at whose flow that is so
         * @param years how long it takes, above the year before and at most the year; 0 in year 0
         */
        public Time {
            checkArgument(year >= 0, "year must not be negative: %s", year);
            checkArgument(
                    isIn(year, years),
                    "years must be %s: %s",
                    year == 0 ? "0 in year 0" : "above " + (year - 1) + " and at most " + year,
                    years);
        }

        private static boolean isIn(int year, BigDecimal years) {
            return years.signum() >= 0
                    && years.compareTo(BigDecimal.valueOf(year)) <= 0
                    && years.compareTo(BigDecimal.valueOf(year - 1L)) > 0;
        }

        @Override
        public String toString() {
            return "after " + Rounding.ONE_DECIMAL.format(years) + " years";
        }
    }

    /**
     * Returns the payback of flows that are not discounted.
     *
     * @param flows the flows; costs negative and benefits positive
     * @return the simple payback
     */
    public static Payback simple(CashFlows flows) {
        DiscountSchedule none = DiscountSchedule.flat(BigDecimal.ZERO);
        return new Payback(
                flows,
                new Discounting(
                        flows.priceBasis() instanceof PriceBasis.Nominal ? none.asNominal() : none,
                        Timing.START_OF_YEAR));
    }

    /** {@return the running total by year, each discounted, to 34 digits} */
    public ImmutableList<Money> balances() {
        ImmutableList.Builder<Money> balances = ImmutableList.builder();
        for (int year = 0; year < flows.years(); year++) {
            // By one division each, so that what is nothing exactly is so here.
            balances.add(discounting.presentValue(
                    CashFlows.of(flows.amounts().subList(0, year + 1)).withPriceBasis(flows.priceBasis())));
        }
        return balances.build();
    }

    /**
     * Returns the first time at which the running total is not below nothing.
     *
     * @return the time, or none with the code {@link ReasonCode#NO_SOLUTION} if that is never so
     */
    public Outcome<Time> first() {
        ImmutableList<Money> balances = balances();
        for (int year = 0; year < balances.size(); year++) {
            if (!isBelow(balances.get(year))) {
                return Outcome.of(time(balances, year));
            }
        }
        return never();
    }

    /**
     * Returns the time from which the running total is not below nothing any more.
     *
     * @return the time, or none with the code {@link ReasonCode#NO_SOLUTION} if the total ends below nothing
     */
    public Outcome<Time> permanent() {
        ImmutableList<Money> balances = balances();
        int year = balances.size();
        while (year > 0 && !isBelow(balances.get(year - 1))) {
            year--;
        }
        return year == balances.size() ? never() : Outcome.of(time(balances, year));
    }

    /**
     * Returns the lowest running total: below nothing it is the peak of the funding that is needed.
     *
     * @return the amount, to 34 digits
     */
    public Money lowestBalance() {
        return balances().stream().min(Money::compareTo).orElseThrow();
    }

    private static Time time(ImmutableList<Money> balances, int year) {
        if (year == 0) {
            return new Time(0, BigDecimal.ZERO);
        }
        Money before = balances.get(year - 1);
        BigDecimal flow = balances.get(year).minus(before).amount();
        BigDecimal part = before.negated().amount().divide(flow, MathContext.DECIMAL128);
        return new Time(year, BigDecimal.valueOf(year - 1L).add(part));
    }

    private static boolean isBelow(Money balance) {
        return balance.amount().signum() < 0;
    }

    private Outcome<Time> never() {
        return Outcome.none(
                ReasonCode.NO_SOLUTION,
                "the running total of " + flows.years() + (flows.years() == 1 ? " year" : " years")
                        + " ends below nothing");
    }

    @Override
    public String toString() {
        String text = first().fold(
                        time -> "pays back first " + time
                                + permanent().fold(last -> ", for good " + last, none -> ", but not for good"),
                        none -> "does not pay back");
        return text + "; lowest balance " + lowestBalance().text() + " (" + discounting
                + PriceText.of("; ", flows.priceBasis()) + ")";
    }
}
