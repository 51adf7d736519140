package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkArgument;

import org.childrensservices.stats.measure.Rounding;

/**
 * The share of draws in which something happens.
 *
 * @param hits in how many draws it happens
 * @param draws how many draws there are, positive
 */
public record SimulatedProbability(int hits, int draws) {
    /**
     * Checks the share.
     *
     * @param hits in how many draws it happens
     * @param draws how many draws there are, positive
     */
    public SimulatedProbability {
        checkArgument(draws > 0 && hits >= 0 && hits <= draws, "hits must be from 0 to draws: %s of %s", hits, draws);
    }

    /** {@return the share, 0 to 1} */
    public double value() {
        return (double) hits / draws;
    }

    /** {@return how far the simulation may be out: the standard error of the share} */
    public double standardError() {
        return Math.sqrt(value() * (1 - value()) / draws);
    }

    @Override
    public String toString() {
        return Rounding.ONE_DECIMAL.format(100 * value()) + "% (se "
                + Rounding.TWO_DECIMALS.format(100 * standardError()) + "; " + Rounding.WHOLE.format(hits) + " of "
                + Rounding.WHOLE.format(draws) + " draws)";
    }
}
