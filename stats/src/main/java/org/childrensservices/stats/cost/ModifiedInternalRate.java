package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.math.BigDecimal;
import java.math.MathContext;
import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * The modified internal rate of return: what flows yield if deficits are financed at one rate and surpluses earn
 * another until the last year. There is at most one. The last year is the last that was given, also where its amount is
 * nothing.
 *
 * <pre>{@code
 * ModifiedInternalRate.of(flows).financedAt(new BigDecimal("0.10")).reinvestedAt(new BigDecimal("0.12"));
 * }</pre>
 *
 * @param flows the flows, with a deficit and a surplus
 * @param financeRate the rate of finance, as a fraction above -1
 * @param reinvestmentRate the rate that surpluses earn, as a fraction above -1
 */
public record ModifiedInternalRate(CashFlows flows, BigDecimal financeRate, BigDecimal reinvestmentRate) {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /**
     * Checks the flows and the rates.
     *
     * @param flows the flows, with a deficit and a surplus
     * @param financeRate the rate of finance, as a fraction above -1
     * @param reinvestmentRate the rate that surpluses earn, as a fraction above -1
     */
    public ModifiedInternalRate {
        checkRate(financeRate);
        checkRate(reinvestmentRate);
        checkArgument(hasBothSigns(flows), "flows must have a deficit and a surplus: %s", flows);
    }

    /** Flows that wait for the two rates. */
    public static final class Flows {

        private final CashFlows flows;

        private Flows(CashFlows flows) {
            this.flows = checkNotNull(flows, "flows");
        }

        /**
         * Says at what rate deficits are financed.
         *
         * @param rate the rate, as a fraction above -1
         * @return what waits for the other rate
         */
        public Financed financedAt(BigDecimal rate) {
            return new Financed(flows, rate);
        }
    }

    /** Financed flows that wait for the rate that surpluses earn. */
    public static final class Financed {

        private final CashFlows flows;
        private final BigDecimal financeRate;

        private Financed(CashFlows flows, BigDecimal financeRate) {
            checkRate(financeRate);
            this.flows = flows;
            this.financeRate = financeRate;
        }

        /**
         * Says what surpluses earn.
         *
         * @param rate the rate, as a fraction above -1
         * @return the modified rate of return, or none with the code {@link ReasonCode#NO_SOLUTION} if the flows have
         *     no deficit or no surplus
         */
        public Outcome<ModifiedInternalRate> reinvestedAt(BigDecimal rate) {
            checkRate(rate);
            return hasBothSigns(flows)
                    ? Outcome.of(new ModifiedInternalRate(flows, financeRate, rate))
                    : Outcome.none(
                            ReasonCode.NO_SOLUTION,
                            "a rate of return needs a deficit and a surplus, and not only " + flows);
        }
    }

    /**
     * Begins with the flows.
     *
     * @param flows the flows
     * @return what waits for the rates
     */
    public static Flows of(CashFlows flows) {
        return new Flows(flows);
    }

    /** {@return the rate as a fraction, with an error below 1e-30} */
    public BigDecimal value() {
        int last = flows.years() - 1;
        BigDecimal financed = BigDecimal.ZERO;
        BigDecimal earned = BigDecimal.ZERO;
        for (int year = 0; year <= last; year++) {
            BigDecimal amount = flows.amounts().get(year).amount();
            if (amount.signum() < 0) {
                financed = financed.subtract(
                        amount.divide(BigDecimal.ONE.add(financeRate).pow(year), PRECISION));
            } else {
                earned = earned.add(
                        amount.multiply(BigDecimal.ONE.add(reinvestmentRate).pow(last - year)));
            }
        }
        return DecimalPower.root(earned.divide(financed, PRECISION), last).subtract(BigDecimal.ONE);
    }

    private static void checkRate(BigDecimal rate) {
        checkArgument(rate.compareTo(BigDecimal.ONE.negate()) > 0, "rate must be above -1: %s", rate);
    }

    private static boolean hasBothSigns(CashFlows flows) {
        return flows.amounts().stream()
                        .map(Money::amount)
                        .map(BigDecimal::signum)
                        .filter(sign -> sign != 0)
                        .distinct()
                        .count()
                == 2;
    }

    @Override
    public String toString() {
        return "modified internal rate of return " + percent(value()) + " (financed at " + percent(financeRate)
                + ", reinvested at " + percent(reinvestmentRate) + ")";
    }

    private static String percent(BigDecimal rate) {
        return Rounding.TWO_DECIMALS.format(rate.movePointRight(2)) + "%";
    }
}
