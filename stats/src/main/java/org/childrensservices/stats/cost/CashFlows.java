package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.childrensservices.core.value.Money;

/**
 * Money by year, in one currency and on one price basis: the amount of year 0, the first year of a proposal, then that
 * of year 1, and so on. An amount of either sign; what comes after the last year is nothing. Until it is said
 * otherwise, the amounts are in the prices of one year that is not stated.
 *
 * <pre>{@code
 * CashFlows.pounds(0, 1_134_000, 1_134_000);
 * CashFlows.of(Money.pounds(2_400_000).allocateEvenly(2));
 * }</pre>
 */
public final class CashFlows {

    private final ImmutableList<Money> amounts;
    private final PriceBasis priceBasis;

    private CashFlows(ImmutableList<Money> amounts, PriceBasis priceBasis) {
        this.priceBasis = checkNotNull(priceBasis, "priceBasis");
        checkArgument(!amounts.isEmpty(), "amounts must have at least one year: %s", amounts);
        Currency first = amounts.get(0).currency();
        for (Money amount : amounts) {
            checkArgument(
                    amount.currency().equals(first), "all amounts must be in one currency: %s and %s", first, amount);
        }
        this.amounts = amounts;
    }

    /**
     * Returns flows.
     *
     * @param amounts the amount of each year from 0, at least one, in one currency
     * @return the flows
     */
    public static CashFlows of(Iterable<Money> amounts) {
        return new CashFlows(ImmutableList.copyOf(amounts), PriceBasis.yearNotStated());
    }

    /**
     * Returns flows of whole pounds sterling.
     *
     * @param amounts the amount of each year from 0, at least one
     * @return the flows
     */
    public static CashFlows pounds(long... amounts) {
        return of(Arrays.stream(amounts).mapToObj(Money::pounds).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns the same amounts, said to be on a price basis. Nothing is converted: see {@link RealTerms}.
     *
     * @param basis in whose prices the amounts are
     * @return the flows on that basis
     */
    public CashFlows withPriceBasis(PriceBasis basis) {
        return new CashFlows(amounts, basis);
    }

    /** {@return in whose prices the amounts are} */
    public PriceBasis priceBasis() {
        return priceBasis;
    }

    /** {@return the amount of each year from 0} */
    public ImmutableList<Money> amounts() {
        return amounts;
    }

    /** {@return how many years there are, at least one} */
    public int years() {
        return amounts.size();
    }

    /** {@return the currency} */
    public Currency currency() {
        return amounts.get(0).currency();
    }

    /** {@return the sum of all years, not discounted} */
    public Money total() {
        Money total = none();
        for (Money amount : amounts) {
            total = total.plus(amount);
        }
        return total;
    }

    /**
     * Adds flows year by year; the sum is as long as the longer of the two.
     *
     * @param other the flows to add, in the same currency and on the same price basis
     * @return the sum
     * @throws IllegalArgumentException if the currencies or the price bases differ
     */
    public CashFlows plus(CashFlows other) {
        checkArgument(
                priceBasis.equals(other.priceBasis),
                "price bases must be the same: %s and %s",
                priceBasis,
                other.priceBasis);
        ImmutableList.Builder<Money> sum = ImmutableList.builder();
        for (int year = 0; year < Math.max(years(), other.years()); year++) {
            sum.add(in(year).plus(other.in(year)));
        }
        return new CashFlows(sum.build(), priceBasis);
    }

    /**
     * Subtracts flows year by year.
     *
     * @param other the flows to subtract, in the same currency and on the same price basis
     * @return the difference
     * @throws IllegalArgumentException if the currencies or the price bases differ
     */
    public CashFlows minus(CashFlows other) {
        return plus(other.times(BigDecimal.ONE.negate()));
    }

    /**
     * Multiplies every year, exactly.
     *
     * @param factor the factor
     * @return the product
     */
    public CashFlows times(BigDecimal factor) {
        return new CashFlows(
                amounts.stream().map(amount -> amount.times(factor)).collect(ImmutableList.toImmutableList()),
                priceBasis);
    }

    /**
     * Returns every rate above -1 at which these flows, costs negative and benefits positive, are worth nothing.
     *
     * @return the internal rates of return, real where the flows are real and nominal where they are nominal
     */
    public InternalRates internalRates() {
        return InternalRates.of(
                amounts.stream()
                        .mapToDouble(amount -> amount.amount().doubleValue())
                        .toArray(),
                IntStream.range(0, years()).asDoubleStream().toArray(),
                amounts);
    }

    private Money in(int year) {
        return year < years() ? amounts.get(year) : none();
    }

    private Money none() {
        return Money.of(BigDecimal.ZERO, currency());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CashFlows flows && amounts.equals(flows.amounts) && priceBasis.equals(flows.priceBasis);
    }

    @Override
    public int hashCode() {
        return 31 * amounts.hashCode() + priceBasis.hashCode();
    }

    @Override
    public String toString() {
        return amounts.stream().map(Money::text).collect(Collectors.joining(", ", "[", "]"))
                + PriceText.of(", ", priceBasis);
    }
}
