package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.MathContext;
import java.util.Map;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * Brings money to the prices of one year: x in the money of year y becomes x I<sub>b</sub> / I<sub>y</sub>, divided
 * once, to 34 digits.
 *
 * <pre>{@code
 * RealTerms today = deflator.inPricesOf(FinancialYear.parse("2024-25"));
 * today.ofNominal(Money.pounds(51_080), FinancialYear.parse("2013-14"));
 * }</pre>
 *
 * @param deflator the price index
 * @param year the year in whose prices the results are
 */
public record RealTerms(Deflator deflator, FinancialYear year) {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /**
     * Checks the conversion.
     *
     * @param deflator the price index
     * @param year the year in whose prices the results are
     */
    public RealTerms {
        checkNotNull(deflator, "deflator");
        checkNotNull(year, "year");
    }

    /** {@return the price basis of the results} */
    public PriceBasis priceBasis() {
        return PriceBasis.real(year);
    }

    /**
     * Converts an amount in the money of a year.
     *
     * @param amount the amount
     * @param moneyOf the year in whose money it is
     * @return the amount in these prices, or none with the code {@link ReasonCode#BEYOND_TABLE} if the deflator lacks a
     *     year
     */
    public Outcome<Money> ofNominal(Money amount, FinancialYear moneyOf) {
        return deflator.index(year)
                .flatMap(here -> deflator.index(moneyOf)
                        .map(there ->
                                Money.of(amount.amount().multiply(here).divide(there, PRECISION), amount.currency())));
    }

    /**
     * Converts nominal flows.
     *
     * @param flows the flows, each in the money of its own year
     * @param firstYear the financial year that is their year 0
     * @return the flows in these prices, or none with the code {@link ReasonCode#BEYOND_TABLE} if the deflator lacks a
     *     year
     * @throws IllegalArgumentException if the flows are not nominal
     */
    public Outcome<CashFlows> ofNominal(CashFlows flows, FinancialYear firstYear) {
        checkArgument(
                flows.priceBasis() instanceof PriceBasis.Nominal,
                "flows must be nominal to be deflated year by year: they are in %s",
                flows.priceBasis());
        Outcome<ImmutableList<Money>> converted = Outcome.of(ImmutableList.of());
        for (int k = 0; k < flows.years(); k++) {
            Money amount = flows.amounts().get(k);
            FinancialYear moneyOf = firstYear.plusYears(k);
            converted = converted.flatMap(before -> ofNominal(amount, moneyOf)
                    .map(next -> ImmutableList.<Money>builder()
                            .addAll(before)
                            .add(next)
                            .build()));
        }
        return converted.map(amounts -> CashFlows.of(amounts).withPriceBasis(priceBasis()));
    }

    /**
     * Converts flows that are in the prices of another year.
     *
     * @param flows the flows, in the prices of a year that is stated
     * @return the flows in these prices, or none with the code {@link ReasonCode#BEYOND_TABLE} if the deflator lacks a
     *     year
     * @throws IllegalArgumentException if the flows are not in the prices of a year that is stated
     */
    public Outcome<CashFlows> rebase(CashFlows flows) {
        if (flows.priceBasis() instanceof PriceBasis.Real real) {
            ImmutableList<Money> amounts = flows.amounts();
            return deflator.index(year)
                    .flatMap(here -> deflator.index(real.year())
                            .map(there -> amounts.stream()
                                    .map(amount -> Money.of(
                                            amount.amount().multiply(here).divide(there, PRECISION), amount.currency()))
                                    .collect(ImmutableList.toImmutableList()))
                            .map(rebased -> CashFlows.of(rebased).withPriceBasis(priceBasis())));
        }
        throw new IllegalArgumentException(
                "flows must be in the prices of a stated year to be rebased: they are in " + flows.priceBasis());
    }

    /**
     * Converts a unit cost that is in the prices of another year.
     *
     * @param unitCost the unit cost, in the prices of a year that is stated
     * @return the unit cost in these prices, or none with the code {@link ReasonCode#BEYOND_TABLE} if the deflator
     *     lacks a year, and {@link ReasonCode#NOT_STATED} if the year of its prices is not stated
     */
    public Outcome<UnitCost> rebase(UnitCost unitCost) {
        if (unitCost.priceBasis() instanceof PriceBasis.Real real) {
            return ofNominal(unitCost.amount(), real.year())
                    .flatMap(amount -> ofNominal(unitCost.standardError(), real.year())
                            .map(error -> new UnitCost(
                                    amount,
                                    error,
                                    priceBasis(),
                                    unitCost.scope(),
                                    unitCost.source() + ", " + real + ", uprated by " + deflator)));
        }
        return Outcome.none(ReasonCode.NOT_STATED, "the year of the prices is not stated of " + unitCost);
    }

    /**
     * Compares the last with the first year of spending, as it was and in these prices.
     *
     * @param nominalSpending the spending of two years or more, each in its own money
     * @return the change, or none with the code {@link ReasonCode#BEYOND_TABLE} if the deflator lacks a year, and
     *     {@link ReasonCode#ZERO_BASELINE} if the first spending is not positive
     */
    public Outcome<SpendingChange> change(Map<FinancialYear, Money> nominalSpending) {
        ImmutableSortedMap<FinancialYear, Money> spending = ImmutableSortedMap.copyOf(nominalSpending);
        checkArgument(spending.size() >= 2, "a change needs two years: %s", spending.keySet());
        FinancialYear from = spending.firstKey();
        FinancialYear to = spending.lastKey();
        Money before = checkNotNull(spending.get(from));
        Money after = checkNotNull(spending.get(to));
        if (before.amount().signum() <= 0) {
            return Outcome.none(
                    ReasonCode.ZERO_BASELINE,
                    "no change can be relative to spending of " + before.text() + " in " + from);
        }
        return ofNominal(before, from)
                .flatMap(realBefore -> ofNominal(after, to)
                        .map(realAfter -> new SpendingChange(this, from, before, realBefore, to, after, realAfter)));
    }

    @Override
    public String toString() {
        return priceBasis() + " (" + deflator + ")";
    }
}
