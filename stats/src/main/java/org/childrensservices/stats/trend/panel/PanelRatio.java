package org.childrensservices.stats.trend.panel;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.TrendCaveat;
import org.childrensservices.stats.trend.regression.RatioEstimate;

/**
 * By which ratio the rates of areas moved from a change on, beyond those that did not make it. The answer to another
 * question than the {@link PanelEffect}: it supposes that all would have moved by the same percentage, not the same
 * amount.
 *
 * @param panel the panel that was given
 * @param ratio the ratio of the ratios of rates
 * @param caveats what a reader must know beside the figures
 */
public record PanelRatio(Panel<Rate> panel, RatioEstimate ratio, ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param panel the panel that was given
     * @param ratio the ratio of the ratios of rates
     * @param caveats what a reader must know
     */
    public PanelRatio {
        checkNotNull(panel, "panel");
        checkNotNull(ratio, "ratio");
        checkNotNull(caveats, "caveats");
    }

    @Override
    public String toString() {
        return ratio + " beyond the areas without the change; " + panel + TrendCaveat.after(caveats);
    }
}
