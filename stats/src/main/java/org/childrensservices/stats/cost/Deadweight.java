package org.childrensservices.stats.cost;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What would have happened anyway. The word has two meanings, so a chain says which: a share of the successes, or a
 * rate of success without the programme. They agree where the rate is the share of the impact.
 */
public sealed interface Deadweight {

    /**
     * A share of the successes: net is gross less this share of it.
     *
     * @param share the share, 0 to 1
     */
    record ShareOfSuccesses(BigDecimal share) implements Deadweight {
        /**
         * Checks the share.
         *
         * @param share the share, 0 to 1
         */
        public ShareOfSuccesses {
            Shares.check("deadweight", share);
        }

        @Override
        public BigDecimal value() {
            return share;
        }

        @Override
        public BigDecimal netImpact(BigDecimal impact) {
            return impact.multiply(Shares.without(share));
        }

        @Override
        public BigDecimal impactFor(BigDecimal netImpact) {
            return netImpact.divide(Shares.without(share), MathContext.DECIMAL128);
        }

        @Override
        public BigDecimal valueFor(BigDecimal impact, BigDecimal netImpact) {
            return Shares.without(netImpact.divide(impact, MathContext.DECIMAL128));
        }

        @Override
        public String toString() {
            return share + " of the successes";
        }
    }

    /**
     * The rate of success of those who are not in the programme: net is the impact less this rate, and may be negative.
     *
     * @param rate the rate, 0 to 1
     */
    record CounterfactualRate(BigDecimal rate) implements Deadweight {
        /**
         * Checks the rate.
         *
         * @param rate the rate, 0 to 1
         */
        public CounterfactualRate {
            Shares.check("counterfactual rate", rate);
        }

        @Override
        public BigDecimal value() {
            return rate;
        }

        @Override
        public BigDecimal netImpact(BigDecimal impact) {
            return impact.subtract(rate);
        }

        @Override
        public BigDecimal impactFor(BigDecimal netImpact) {
            return netImpact.add(rate);
        }

        @Override
        public BigDecimal valueFor(BigDecimal impact, BigDecimal netImpact) {
            return impact.subtract(netImpact);
        }

        @Override
        public String toString() {
            return "a success rate of " + rate + " without the programme";
        }
    }

    /**
     * Returns deadweight as a share of the successes.
     *
     * @param share the share, 0 to 1
     * @return the deadweight
     */
    static Deadweight ofSuccesses(BigDecimal share) {
        return new ShareOfSuccesses(share);
    }

    /**
     * Returns deadweight as the rate of success without the programme.
     *
     * @param rate the rate, 0 to 1
     * @return the deadweight
     */
    static Deadweight counterfactualRate(BigDecimal rate) {
        return new CounterfactualRate(rate);
    }

    /** {@return the share or the rate} */
    BigDecimal value();

    /**
     * Returns the share of those who complete for whom the programme made the difference.
     *
     * @param impact the share of those who complete that succeed
     * @return the net share, negative where fewer succeed than would have anyway
     */
    BigDecimal netImpact(BigDecimal impact);

    /**
     * Returns the impact that has a net one.
     *
     * @param netImpact the net impact
     * @return the impact, not held to 0 to 1
     */
    BigDecimal impactFor(BigDecimal netImpact);

    /**
     * Returns the share or rate that brings an impact to a net one.
     *
     * @param impact the impact, not 0
     * @param netImpact the net impact
     * @return the share or rate, not held to 0 to 1
     */
    BigDecimal valueFor(BigDecimal impact, BigDecimal netImpact);
}
