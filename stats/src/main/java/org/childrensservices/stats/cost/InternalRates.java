package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * All internal rates of return: every rate above -1 at which the flows are worth nothing, with the evidence of how many
 * there can be. There may be none or several, and none is picked: {@code "internal rates of return 10.00% and 40.00% (2
 * changes of sign)"}.
 *
 * <p>A council asks for the rate; it is no ground to rank proposals, for which there is the net present social value.
 *
 * @param rates the rates as fractions, from the lowest; each to 1e-9 or better
 * @param signChanges how often the flows change sign, which is the most rates there can be (Descartes, 1637)
 * @param crossesOnce whether the running total changes sign once and does not end at nothing, so that one rate above 0
 *     exists and no other (Norstrom, Journal of Financial and Quantitative Analysis 7, 1972)
 */
public record InternalRates(ImmutableDoubleArray rates, int signChanges, boolean crossesOnce) {
    /**
     * Checks the rates.
     *
     * @param rates the rates as fractions, from the lowest
     * @param signChanges how often the flows change sign
     * @param crossesOnce whether the running total changes sign once and does not end at nothing
     */
    public InternalRates {
        checkNotNull(rates, "rates");
        checkArgument(
                rates.length() <= signChanges,
                "there cannot be more rates than changes of sign: %s and %s",
                rates,
                signChanges);
    }

    /** The rates of amounts at times in years, of which the amounts are given once more as money for what is exact. */
    static InternalRates of(double[] amounts, double[] years, Collection<Money> exact) {
        return new InternalRates(InternalRateSolver.solve(amounts, years), signChanges(exact), crossesOnce(exact));
    }

    private static int signChanges(Collection<Money> amounts) {
        int changes = 0;
        int before = 0;
        for (Money amount : amounts) {
            int sign = amount.amount().signum();
            if (sign != 0) {
                changes += before == -sign ? 1 : 0;
                before = sign;
            }
        }
        return changes;
    }

    private static boolean crossesOnce(Collection<Money> amounts) {
        ImmutableList.Builder<Money> totals = ImmutableList.builder();
        BigDecimal total = BigDecimal.ZERO;
        for (Money amount : amounts) {
            total = total.add(amount.amount());
            totals.add(Money.of(total, amount.currency()));
        }
        return total.signum() != 0 && signChanges(totals.build()) == 1;
    }

    /**
     * Returns the rate, where there is only one.
     *
     * @return the rate as a fraction, or none with the code {@link ReasonCode#SEVERAL_SOLUTIONS} or
     *     {@link ReasonCode#NO_SOLUTION}
     */
    public Outcome<Double> only() {
        return switch (rates.length()) {
            case 0 -> Outcome.none(ReasonCode.NO_SOLUTION, "at no rate are the flows worth nothing");
            case 1 -> Outcome.of(rates.get(0));
            default -> Outcome.none(ReasonCode.SEVERAL_SOLUTIONS, "the flows are worth nothing at " + percentages());
        };
    }

    private String percentages() {
        return rates.stream()
                .mapToObj(rate -> Rounding.TWO_DECIMALS.format(rate * 100) + "%")
                .collect(Collectors.joining(" and "));
    }

    @Override
    public String toString() {
        String found = switch (rates.length()) {
            case 0 -> "no internal rate of return";
            case 1 -> "internal rate of return " + percentages();
            default -> "internal rates of return " + percentages();
        };
        return found + " (" + signChanges + (signChanges == 1 ? " change" : " changes") + " of sign)";
    }
}
