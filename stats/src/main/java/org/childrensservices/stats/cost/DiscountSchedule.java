package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The rates at which later money counts for less, year by year, under a name that every result repeats: {@code "Green
 * Book 2022 standard"}. The editions of the Green Book are {@link GreenBook}.
 *
 * <p>Rates are real, for flows in the prices of one year, unless they are said to be nominal; the one discounts the
 * other's flows only by mistake, and that is refused.
 *
 * <p>The rate of year k is that of the step from year k-1 to year k, so that the factor of year n is 1 /
 * ((1+r<sub>1</sub>) ... (1+r<sub>n</sub>)). Where the rate falls after year 30, the factor of year 31 is that of year
 * 30 over 1.03: not 1.03 to the power -31.
 */
public final class DiscountSchedule {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private final String name;
    private final ImmutableSortedMap<Integer, BigDecimal> rates;
    private final boolean nominal;

    private DiscountSchedule(String name, ImmutableSortedMap<Integer, BigDecimal> rates, boolean nominal) {
        checkArgument(!name.isBlank(), "name must not be blank: '%s'", name);
        checkArgument(
                !rates.isEmpty() && rates.firstKey() == 0, "the first rate must hold from year 0: %s", rates.keySet());
        for (BigDecimal rate : rates.values()) {
            checkArgument(rate.compareTo(BigDecimal.ONE.negate()) > 0, "rate must be above -1: %s", rate);
        }
        this.name = name;
        this.rates = rates;
        this.nominal = nominal;
    }

    /**
     * Returns one real rate for all years, named such as {@code "flat 3.5%"}.
     *
     * @param rate the rate as a fraction, 0.035 for 3.5%; above -1
     * @return the schedule
     */
    public static DiscountSchedule flat(BigDecimal rate) {
        String percent = rate.movePointRight(2).stripTrailingZeros().toPlainString();
        return stepped("flat " + percent + "%", ImmutableSortedMap.of(0, rate));
    }

    /**
     * Returns real rates that change at given years.
     *
     * @param name the name, with the edition where there is one; not blank
     * @param ratesByFirstYear each rate, as a fraction above -1, by the first year for which it holds; one holds from 0
     * @return the schedule
     */
    public static DiscountSchedule stepped(String name, Map<Integer, BigDecimal> ratesByFirstYear) {
        return new DiscountSchedule(
                name,
                ImmutableSortedMap.copyOf(Maps.transformValues(ratesByFirstYear, BigDecimal::stripTrailingZeros)),
                false);
    }

    /**
     * Returns the same rates, said to be nominal. Nothing is converted: see {@link #withInflation}.
     *
     * @return the nominal rates
     */
    public DiscountSchedule asNominal() {
        return new DiscountSchedule(name, rates, true);
    }

    /**
     * Returns the nominal rates that real ones amount to under a steady inflation: (1+r)(1+i) - 1, which is more than
     * r+i (Fisher, The Theory of Interest, 1930).
     *
     * @param inflation the rise of prices a year, as a fraction above -1
     * @return the nominal rates
     * @throws IllegalArgumentException if these rates are nominal
     */
    public DiscountSchedule withInflation(BigDecimal inflation) {
        checkArgument(!nominal, "rates must be real to gain inflation: %s", this);
        BigDecimal prices = prices(inflation);
        return converted("with", inflation, growth -> growth.multiply(prices), true);
    }

    /**
     * Returns the real rates that nominal ones amount to under a steady inflation: (1+n) / (1+i) - 1.
     *
     * @param inflation the rise of prices a year, as a fraction above -1
     * @return the real rates, to 34 digits
     * @throws IllegalArgumentException if these rates are real
     */
    public DiscountSchedule withoutInflation(BigDecimal inflation) {
        checkArgument(nominal, "rates must be nominal to lose inflation: %s", this);
        BigDecimal prices = prices(inflation);
        return converted("without", inflation, growth -> growth.divide(prices, PRECISION), false);
    }

    private static BigDecimal prices(BigDecimal inflation) {
        BigDecimal prices = BigDecimal.ONE.add(inflation);
        checkArgument(prices.signum() > 0, "inflation must be above -1: %s", inflation);
        return prices;
    }

    private DiscountSchedule converted(
            String preposition, BigDecimal inflation, UnaryOperator<BigDecimal> growth, boolean toNominal) {
        String percent = inflation.movePointRight(2).stripTrailingZeros().toPlainString();
        ImmutableSortedMap<Integer, BigDecimal> converted = ImmutableSortedMap.copyOf(Maps.transformValues(
                rates,
                rate -> growth.apply(BigDecimal.ONE.add(rate))
                        .subtract(BigDecimal.ONE)
                        .stripTrailingZeros()));
        return new DiscountSchedule(name + " " + preposition + " inflation of " + percent + "%", converted, toNominal);
    }

    /** {@return whether the rates are nominal, for flows in the money of each year} */
    public boolean isNominal() {
        return nominal;
    }

    /** {@return the name, with the edition where there is one} */
    public String name() {
        return name;
    }

    /**
     * Returns the rate of the step to a year from the one before. No step leads to year 0: its rate is the first.
     *
     * @param year the year, not negative
     * @return the rate, as a fraction
     */
    public BigDecimal rate(int year) {
        checkArgument(year >= 0, "year must not be negative: %s", year);
        return checkNotNull(rates.floorEntry(year)).getValue();
    }

    /**
     * Returns what 1 in a year is worth in year 0.
     *
     * @param year the year, not negative
     * @return the factor, right in all of its 34 digits
     */
    public BigDecimal factor(int year) {
        return BigDecimal.ONE.divide(growthTo(year), PRECISION);
    }

    /**
     * Returns what 1 after some years, whole or not, is worth in year 0: D(n+f) = D(n)
     * (1+r<sub>n+1</sub>)<sup>-f</sup>.
     *
     * @param years the years, not negative
     * @return the factor, with a relative error below 1e-30
     */
    public BigDecimal factor(BigDecimal years) {
        checkArgument(years.signum() >= 0, "years must not be negative: %s", years);
        BigDecimal whole = years.setScale(0, RoundingMode.FLOOR);
        int year = whole.intValueExact();
        return factor(year).multiply(partFactor(year, years.subtract(whole)), PRECISION);
    }

    /** What 1 grows by in the step to a year. */
    BigDecimal growth(int year) {
        return BigDecimal.ONE.add(rate(year));
    }

    /** What 1 grows to from year 0, exact. */
    BigDecimal growthTo(int year) {
        checkArgument(year >= 0, "year must not be negative: %s", year);
        BigDecimal growth = BigDecimal.ONE;
        for (int k = 1; k <= year; k++) {
            growth = growth.multiply(growth(k));
        }
        return growth;
    }

    /** What 1 a part of a year after the start of a year is worth at that start. */
    BigDecimal partFactor(int year, BigDecimal part) {
        return part.signum() == 0
                ? BigDecimal.ONE
                : BigDecimal.ONE.divide(DecimalPower.of(growth(year + 1), part), PRECISION);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiscountSchedule schedule
                && name.equals(schedule.name)
                && rates.equals(schedule.rates)
                && nominal == schedule.nominal;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, rates, nominal);
    }

    /** {@return the name, and whether the rates are nominal} */
    @Override
    public String toString() {
        return nominal ? name + " (nominal)" : name;
    }
}
