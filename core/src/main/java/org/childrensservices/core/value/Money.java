package org.childrensservices.core.value;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An amount of money in one currency, exact and of either sign: {@code "GBP 2400000.00"}, and to a reader {@code "GBP
 * 2,400,000.00"}.
 *
 * <p>The amount has at least as many decimals as the currency, and no trailing zeros beyond them, so that amounts of
 * equal value are equal. Sums of two currencies are refused.
 */
public final class Money implements Comparable<Money> {

    private static final Currency GBP = Currency.getInstance("GBP");

    private final BigDecimal amount;
    private final Currency currency;

    private Money(BigDecimal amount, Currency currency) {
        this.currency = checkNotNull(currency, "currency");
        BigDecimal plain = amount.stripTrailingZeros();
        this.amount = plain.setScale(Math.max(plain.scale(), currency.getDefaultFractionDigits()));
    }

    /**
     * Returns an amount.
     *
     * @param amount the amount, of either sign
     * @param currency the currency
     * @return the money
     */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    /**
     * Returns an amount of whole pounds sterling.
     *
     * @param pounds the pounds
     * @return the money
     */
    public static Money pounds(long pounds) {
        return new Money(BigDecimal.valueOf(pounds), GBP);
    }

    /**
     * Returns an amount of pounds sterling, written as a decimal such as {@code "1234.56"}.
     *
     * @param pounds the pounds, in digits
     * @return the money
     * @throws NumberFormatException if the text is no decimal number
     */
    public static Money pounds(String pounds) {
        return new Money(new BigDecimal(pounds), GBP);
    }

    /**
     * Reads what {@link #toString()} writes, such as {@code "GBP 2400000.00"}.
     *
     * @param text the currency code, one space, the amount
     * @return the money
     * @throws IllegalArgumentException if the text has another form
     */
    public static Money parse(String text) {
        checkArgument(text.matches("[A-Z]{3} -?\\d+(\\.\\d+)?"), "money must read like 'GBP 12.50': '%s'", text);
        return new Money(new BigDecimal(text.substring(4)), Currency.getInstance(text.substring(0, 3)));
    }

    /** {@return the amount, exact} */
    public BigDecimal amount() {
        return amount;
    }

    /** {@return the currency} */
    public Currency currency() {
        return currency;
    }

    /**
     * Adds an amount.
     *
     * @param other the amount to add, in the same currency
     * @return the sum
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        checkSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    /**
     * Subtracts an amount.
     *
     * @param other the amount to subtract, in the same currency
     * @return the difference
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money minus(Money other) {
        return plus(other.negated());
    }

    /**
     * Multiplies the amount, exactly.
     *
     * @param factor the factor
     * @return the product
     */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /** {@return the amount with the other sign} */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /**
     * Splits the amount into parts that differ by at most one of the currency's smallest unit, the larger ones first:
     * GBP 100.00 in three is 33.34, 33.33 and 33.33. They sum to the amount exactly.
     *
     * @param parts how many parts, positive
     * @return the parts
     * @throws IllegalArgumentException if the amount is not whole in the smallest unit, such as a tenth of a penny
     */
    public ImmutableList<Money> allocateEvenly(int parts) {
        checkArgument(parts > 0, "parts must be positive: %s", parts);
        return allocate(Collections.nCopies(parts, BigDecimal.ONE));
    }

    /**
     * Splits the amount in proportion to weights, by largest remainder: each part is rounded towards zero to the
     * currency's smallest unit, and the units left over go to the largest remainders, of equal ones to the first. The
     * parts sum to the amount exactly.
     *
     * @param weights the weights, in any unit, none negative and one positive
     * @return the part of each weight
     * @throws IllegalArgumentException if the amount is not whole in the smallest unit, such as a tenth of a penny
     */
    public ImmutableList<Money> allocate(List<BigDecimal> weights) {
        checkArgument(
                amount.scale() == currency.getDefaultFractionDigits(),
                "amount must be whole in the smallest unit of its currency: %s",
                this);
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            checkArgument(weight.signum() >= 0, "weight must not be negative: %s", weight);
            sum = sum.add(weight);
        }
        checkArgument(sum.signum() > 0, "one weight must be positive: %s", weights);

        BigDecimal units = new BigDecimal(amount.unscaledValue()).abs();
        List<BigInteger> parts = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        BigInteger left = units.toBigIntegerExact();
        for (BigDecimal weight : weights) {
            BigDecimal[] share = units.multiply(weight).divideAndRemainder(sum);
            parts.add(share[0].toBigIntegerExact());
            remainders.add(share[1]);
            left = left.subtract(parts.get(parts.size() - 1));
        }
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left.longValueExact())
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));

        BigInteger sign = BigInteger.valueOf(amount.signum());
        return parts.stream()
                .map(part -> new Money(new BigDecimal(part.multiply(sign), amount.scale()), currency))
                .collect(ImmutableList.toImmutableList());
    }

    private void checkSameCurrency(Money other) {
        checkArgument(
                currency.equals(other.currency), "currencies must be the same: %s and %s", currency, other.currency);
    }

    /**
     * Compares the amounts.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        checkSameCurrency(other);
        return amount.compareTo(other.amount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && amount.equals(money.amount) && currency.equals(money.currency);
    }

    @Override
    public int hashCode() {
        return 31 * amount.hashCode() + currency.hashCode();
    }

    /** {@return the money for a reader, rounded to the currency's smallest unit: {@code "GBP 2,359,420.29"}} */
    public String text() {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return currency + " "
                + String.format(Locale.ROOT, "%,." + decimals + "f", amount.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** {@return the exact money, which {@link #parse} reads: {@code "GBP 2359420.29"}} */
    @Override
    public String toString() {
        return currency + " " + amount.toPlainString();
    }
}
