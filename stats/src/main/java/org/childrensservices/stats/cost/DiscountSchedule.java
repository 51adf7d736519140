package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/**
 * The rates at which later money counts for less, year by year, under a name that every result repeats: {@code "Green
 * Book 2022 standard"}. The editions of the Green Book are {@link GreenBook}.
 *
 * <p>The rate of year k is that of the step from year k-1 to year k, so that the factor of year n is 1 /
 * ((1+r<sub>1</sub>) ... (1+r<sub>n</sub>)). Where the rate falls after year 30, the factor of year 31 is that of year
 * 30 over 1.03: not 1.03 to the power -31.
 */
public final class DiscountSchedule {

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    /** 2 to the power -113 is below the last of 34 digits. */
    private static final int BINARY_DIGITS = 113;

    private final String name;
    private final ImmutableSortedMap<Integer, BigDecimal> rates;

    private DiscountSchedule(String name, ImmutableSortedMap<Integer, BigDecimal> rates) {
        this.name = name;
        this.rates = rates;
    }

    /**
     * Returns one rate for all years, named such as {@code "flat 3.5%"}.
     *
     * @param rate the rate as a fraction, 0.035 for 3.5%; above -1
     * @return the schedule
     */
    public static DiscountSchedule flat(BigDecimal rate) {
        String percent = rate.movePointRight(2).stripTrailingZeros().toPlainString();
        return stepped("flat " + percent + "%", ImmutableSortedMap.of(0, rate));
    }

    /**
     * Returns rates that change at given years.
     *
     * @param name the name, with the edition where there is one; not blank
     * @param ratesByFirstYear each rate, as a fraction above -1, by the first year for which it holds; one holds from 0
     * @return the schedule
     */
    public static DiscountSchedule stepped(String name, Map<Integer, BigDecimal> ratesByFirstYear) {
        checkArgument(!name.isBlank(), "name must not be blank: '%s'", name);
        ImmutableSortedMap<Integer, BigDecimal> rates =
                ImmutableSortedMap.copyOf(Maps.transformValues(ratesByFirstYear, BigDecimal::stripTrailingZeros));
        checkArgument(
                !rates.isEmpty() && rates.firstKey() == 0, "the first rate must hold from year 0: %s", rates.keySet());
        for (BigDecimal rate : rates.values()) {
            checkArgument(rate.compareTo(BigDecimal.ONE.negate()) > 0, "rate must be above -1: %s", rate);
        }
        return new DiscountSchedule(name, rates);
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
        return part.signum() == 0 ? BigDecimal.ONE : BigDecimal.ONE.divide(power(growth(year + 1), part), PRECISION);
    }

    /** A power between 0 and 1: each binary digit of the exponent is one more square root. */
    private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        BigDecimal power = BigDecimal.ONE;
        BigDecimal root = base;
        BigDecimal left = exponent;
        for (int digit = 0; digit < BINARY_DIGITS && left.signum() > 0; digit++) {
            root = root.sqrt(PRECISION);
            left = left.add(left);
            if (left.compareTo(BigDecimal.ONE) >= 0) {
                power = power.multiply(root, PRECISION);
                left = left.subtract(BigDecimal.ONE);
            }
        }
        return power;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiscountSchedule schedule && name.equals(schedule.name) && rates.equals(schedule.rates);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + rates.hashCode();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
