package org.childrensservices.stats.trend.panel;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import org.childrensservices.stats.trend.TrendCaveat;
import org.childrensservices.stats.trend.regression.ModelEstimate;

/**
 * By how much areas moved from a change on, beyond those that did not make it. It says itself:
 *
 * <pre>{@code
 * -3.96 (95% -18.43 to +10.50; p 0.369, CR2) beyond the areas without the change; 2 areas with the change, 4 without;
 * fewer than 5 areas on a side, so that errors may be too small
 * }</pre>
 *
 * @param panel the panel that was given
 * @param effect the difference in differences, in the unit of the values
 * @param caveats what a reader must know beside the figures
 */
public record PanelEffect(Panel<?> panel, ModelEstimate effect, ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param panel the panel that was given
     * @param effect the difference in differences
     * @param caveats what a reader must know
     */
    public PanelEffect {
        checkNotNull(panel, "panel");
        checkNotNull(effect, "effect");
        checkNotNull(caveats, "caveats");
    }

    @Override
    public String toString() {
        return effect + " beyond the areas without the change; " + panel + TrendCaveat.after(caveats);
    }
}
