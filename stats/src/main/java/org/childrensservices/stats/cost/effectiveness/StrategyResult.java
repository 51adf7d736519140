package org.childrensservices.stats.cost.effectiveness;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.value.Money;
import org.childrensservices.core.value.Outcome;

/**
 * How one strategy stands among all.
 *
 * @param strategy the strategy
 * @param standing how it stands
 * @param ratio what one more unit of effect costs than with the efficient strategy before it; none for the cheapest,
 *     for one that is dominated, and for one like that before it
 */
public record StrategyResult(Strategy strategy, Standing standing, Outcome<Money> ratio) {
    /**
     * Checks the result.
     *
     * @param strategy the strategy
     * @param standing how it stands
     * @param ratio what one more unit of effect costs
     */
    public StrategyResult {
        checkNotNull(strategy, "strategy");
        checkNotNull(standing, "standing");
        checkNotNull(ratio, "ratio");
    }

    @Override
    public String toString() {
        return strategy + ": " + standing.label()
                + ratio.fold(money -> ", " + money.text() + " for one more", reason -> "");
    }
}
