package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Map;
import org.childrensservices.core.time.FinancialYear;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;

/**
 * A price index by financial year, under a name that tells its edition and that every result repeats: {@code "GDP
 * deflator, March 2015"}. For appraisal it is the GDP deflator at market prices, not an index of consumer prices.
 *
 * <p>Forecasts of the deflator are published. A year that the edition does not have is an outcome without a value: no
 * index is ever carried on. An index of calendar years is another series and does not fit in.
 */
public final class Deflator {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String name;
    private final ImmutableSortedMap<FinancialYear, BigDecimal> index;

    private Deflator(String name, ImmutableSortedMap<FinancialYear, BigDecimal> index) {
        checkArgument(!name.isBlank(), "name must not be blank: '%s'", name);
        checkArgument(!index.isEmpty(), "a deflator must have at least one year: '%s'", name);
        FinancialYear next = index.firstKey();
        for (Map.Entry<FinancialYear, BigDecimal> entry : index.entrySet()) {
            checkArgument(entry.getKey().equals(next), "years must follow each other: no %s in '%s'", next, name);
            checkArgument(
                    entry.getValue().signum() > 0,
                    "index must be positive: %s in %s",
                    entry.getValue(),
                    entry.getKey());
            next = next.plusYears(1);
        }
        this.name = name;
        this.index = index;
    }

    /**
     * Returns a deflator of published index values, of any base.
     *
     * @param name the name with its edition, not blank
     * @param index the index of each year, positive; years that follow each other
     * @return the deflator
     */
    public static Deflator of(String name, Map<FinancialYear, BigDecimal> index) {
        return new Deflator(name, ImmutableSortedMap.copyOf(index));
    }

    /**
     * Returns a deflator of published changes on the year before; the year before the first is 100.
     *
     * @param name the name with its edition, not blank
     * @param percentChanges the change of each year in percent, above -100; years that follow each other
     * @return the deflator
     */
    public static Deflator ofChanges(String name, Map<FinancialYear, BigDecimal> percentChanges) {
        ImmutableSortedMap<FinancialYear, BigDecimal> changes = ImmutableSortedMap.copyOf(percentChanges);
        checkArgument(!changes.isEmpty(), "a deflator must have at least one year: '%s'", name);
        ImmutableSortedMap.Builder<FinancialYear, BigDecimal> index = ImmutableSortedMap.naturalOrder();
        BigDecimal value = HUNDRED;
        index.put(changes.firstKey().plusYears(-1), value);
        for (Map.Entry<FinancialYear, BigDecimal> change : changes.entrySet()) {
            value = value.multiply(HUNDRED.add(change.getValue()).movePointLeft(2));
            index.put(change.getKey(), value);
        }
        return of(name, index.buildOrThrow());
    }

    /** {@return the name with its edition} */
    public String name() {
        return name;
    }

    /**
     * Returns the index of a year.
     *
     * @param year the year
     * @return the index, or none with the code {@link ReasonCode#BEYOND_TABLE} if the edition does not have the year
     */
    public Outcome<BigDecimal> index(FinancialYear year) {
        BigDecimal value = index.get(year);
        return value == null
                ? Outcome.none(
                        ReasonCode.BEYOND_TABLE,
                        name + " has no index for " + year + ", only for " + index.firstKey() + " to "
                                + index.lastKey())
                : Outcome.of(value);
    }

    /**
     * Returns the conversion to the prices of a year.
     *
     * @param year the year
     * @return the conversion
     */
    public RealTerms inPricesOf(FinancialYear year) {
        return new RealTerms(this, year);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deflator deflator && name.equals(deflator.name) && index.equals(deflator.index);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + index.hashCode();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
