package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Rounding;

/**
 * How far benefit or cost may move, the other held, before a proposal only breaks even: {@code "breaks even if benefits
 * fall by 47.1% or costs rise by 89.0%"} for a ratio of 1.89.
 *
 * @param ratio benefit over cost, positive
 */
public record SwitchingValues(BigDecimal ratio) {
    /**
     * Checks the ratio.
     *
     * @param ratio benefit over cost, positive
     */
    public SwitchingValues {
        checkArgument(ratio.signum() > 0, "ratio must be positive: %s", ratio);
    }

    static Outcome<SwitchingValues> ofRatio(BigDecimal ratio) {
        return ratio.signum() > 0
                ? Outcome.of(new SwitchingValues(ratio))
                : Outcome.none(
                        ReasonCode.NO_SOLUTION,
                        "no share of a benefit that is not positive reaches the cost: " + ratio);
    }

    /**
     * Returns the share of the benefit that may be lost: 1 - cost/benefit.
     *
     * @return the share, negative where the benefit would have to rise
     */
    public BigDecimal benefitFall() {
        return BigDecimal.ONE.subtract(BigDecimal.ONE.divide(ratio, BenefitCostRatio.PRECISION));
    }

    /**
     * Returns the share by which the cost may rise: benefit/cost - 1.
     *
     * @return the share, negative where the cost would have to fall
     */
    public BigDecimal costRise() {
        return ratio.subtract(BigDecimal.ONE);
    }

    @Override
    public String toString() {
        return ratio.compareTo(BigDecimal.ONE) >= 0
                ? "breaks even if benefits fall by " + percent(benefitFall()) + " or costs rise by "
                        + percent(costRise())
                : "breaks even if benefits rise by " + percent(benefitFall().negate()) + " or costs fall by "
                        + percent(costRise().negate());
    }

    private static String percent(BigDecimal share) {
        return Rounding.ONE_DECIMAL.format(share.movePointRight(2)) + "%";
    }
}
