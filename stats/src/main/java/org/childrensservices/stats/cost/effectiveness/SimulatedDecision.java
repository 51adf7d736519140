package org.childrensservices.stats.cost.effectiveness;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Collections;
import org.childrensservices.stats.measure.Rounding;

/**
 * A choice among strategies of which the net benefit was simulated, draw by draw with the same luck for all.
 *
 * @param netBenefit the net benefit of each strategy in every draw, as many draws for each
 */
public record SimulatedDecision(ImmutableMap<String, ImmutableDoubleArray> netBenefit) {
    /**
     * Checks the draws.
     *
     * @param netBenefit the net benefit of each strategy in every draw, finite; at least one strategy and one draw
     */
    public SimulatedDecision {
        checkArgument(!netBenefit.isEmpty(), "there must be at least one strategy: %s", netBenefit);
        int draws = netBenefit.values().iterator().next().length();
        checkArgument(draws > 0, "there must be at least one draw: %s", netBenefit);
        netBenefit.forEach((strategy, values) -> {
            checkArgument(
                    values.length() == draws,
                    "%s must have as many draws as the others: %s and %s",
                    strategy,
                    values.length(),
                    draws);
            checkArgument(values.stream().allMatch(Double::isFinite), "net benefit must be finite: %s", strategy);
        });
    }

    /**
     * Returns the mean net benefit of a strategy.
     *
     * @param strategy the strategy
     * @return the mean
     */
    public double expected(String strategy) {
        return values(strategy).stream().average().orElseThrow();
    }

    /** {@return the strategy to choose: that with the highest mean, whether or not it is the best most often} */
    public String best() {
        return Collections.max(netBenefit.keySet(), (one, other) -> Double.compare(expected(one), expected(other)));
    }

    /**
     * Returns the share of draws in which a strategy is the best. Where several are, they share the draw, so that the
     * shares of all add up to 1.
     *
     * @param strategy the strategy
     * @return the share, 0 to 1
     */
    public double probabilityBest(String strategy) {
        ImmutableDoubleArray values = values(strategy);
        double share = 0;
        for (int draw = 0; draw < values.length(); draw++) {
            double most = most(draw);
            if (values.get(draw) == most) {
                int at = draw;
                share += 1.0
                        / netBenefit.values().stream()
                                .filter(other -> other.get(at) == most)
                                .count();
            }
        }
        return share / values.length();
    }

    /** {@return what it would be worth at most to know every draw before the choice, not negative} */
    public double valueOfPerfectInformation() {
        int draws = values(best()).length();
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            sum += most(draw);
        }
        return Math.max(0, sum / draws - expected(best()));
    }

    private double most(int draw) {
        return netBenefit.values().stream()
                .mapToDouble(values -> values.get(draw))
                .max()
                .orElseThrow();
    }

    private ImmutableDoubleArray values(String strategy) {
        ImmutableDoubleArray values = netBenefit.get(strategy);
        checkArgument(values != null, "must be one of %s: %s", netBenefit.keySet(), strategy);
        return values;
    }

    @Override
    public String toString() {
        return best() + " is best on average (" + Rounding.WHOLE.format(expected(best())) + ") and in "
                + Rounding.ONE_DECIMAL.format(100 * probabilityBest(best()))
                + "% of draws; perfect information is worth "
                + Rounding.WHOLE.format(valueOfPerfectInformation());
    }
}
