package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import org.childrensservices.stats.measure.Rounding;

/**
 * The share by which such figures tend to be too good: costs are raised by it and benefits lowered (HM Treasury, The
 * Green Book, supplementary guidance on optimism bias). What has been done about its causes mitigates it.
 *
 * <pre>{@code
 * ConfidenceGrades.gmca2014().bias(4).mitigatedBy(new BigDecimal("0.5"));
 * }</pre>
 *
 * @param share the share before mitigation, 0 or more: 0.15 for 15%
 * @param mitigation the part of it that has been dealt with, from 0 to 1
 * @param source who says so
 */
public record OptimismBias(BigDecimal share, BigDecimal mitigation, String source) {
    /**
     * Checks the bias.
     *
     * @param share the share before mitigation, 0 or more
     * @param mitigation the part of it that has been dealt with, from 0 to 1
     * @param source who says so
     */
    public OptimismBias {
        checkArgument(share.signum() >= 0, "optimism bias must not be negative: %s", share);
        checkArgument(!source.isBlank(), "source must not be blank");
        share = share.stripTrailingZeros();
        mitigation = Shares.check("mitigation", mitigation).stripTrailingZeros();
    }

    /**
     * Returns a bias of which nothing is mitigated.
     *
     * @param share the share, 0 or more
     * @param source who says so
     * @return the bias
     */
    public static OptimismBias of(BigDecimal share, String source) {
        return new OptimismBias(share, BigDecimal.ZERO, source);
    }

    /**
     * Returns the bias of figures that are taken as they are.
     *
     * @return a bias of 0
     */
    public static OptimismBias none() {
        return of(BigDecimal.ZERO, "taken as stated");
    }

    /**
     * Returns the same bias with another mitigation.
     *
     * @param part the part of it that has been dealt with, from 0 to 1
     * @return the bias
     */
    public OptimismBias mitigatedBy(BigDecimal part) {
        return new OptimismBias(share, part, source);
    }

    /** {@return the share that is left after mitigation, exact} */
    public BigDecimal correction() {
        return share.multiply(Shares.without(mitigation));
    }

    /** {@return what a cost is multiplied by: 1 and the correction} */
    public BigDecimal costFactor() {
        return BigDecimal.ONE.add(correction());
    }

    /**
     * Returns what a benefit is multiplied by: 1 less the correction.
     *
     * @return the factor, not negative
     * @throws IllegalArgumentException if the correction is above 1: no benefit can be lowered by more than all of it
     */
    public BigDecimal benefitFactor() {
        return Shares.without(Shares.check("optimism bias of a benefit", correction()));
    }

    @Override
    public String toString() {
        return "optimism bias of " + Rounding.ONE_DECIMAL.format(correction().movePointRight(2)) + "% (" + source
                + (mitigation.signum() == 0
                        ? ""
                        : ", " + Rounding.ONE_DECIMAL.format(share.movePointRight(2)) + "% less "
                                + Rounding.ONE_DECIMAL.format(mitigation.movePointRight(2)) + "% of it mitigated")
                + ")";
    }
}
