package org.childrensservices.stats.trend.panel;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.stats.trend.TrendCaveat;
import org.childrensservices.stats.trend.regression.ModelEstimate;

/**
 * By how much the areas that later made a change moved otherwise than the rest, a period, before it. If they did, the
 * rest do not show what would have happened. If that cannot be told from chance, it is no evidence that they would have
 * moved alike: such tests miss most of what matters (Roth 2022, American Economic Review: Insights 4:305).
 *
 * @param panel the panel that was given
 * @param difference the difference of the slopes, a period
 * @param caveats what a reader must know beside the figures
 */
public record PreTrend(Panel<Double> panel, ModelEstimate difference, ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param panel the panel that was given
     * @param difference the difference of the slopes
     * @param caveats what a reader must know
     */
    public PreTrend {
        checkNotNull(panel, "panel");
        checkNotNull(difference, "difference");
        checkNotNull(caveats, "caveats");
    }

    @Override
    public String toString() {
        return difference + " a period before the change, "
                + (difference.isDistinguishable()
                        ? "so that the other areas do not show what would have happened"
                        : "which is no evidence that the areas would have moved alike")
                + "; " + panel + TrendCaveat.after(caveats);
    }
}
