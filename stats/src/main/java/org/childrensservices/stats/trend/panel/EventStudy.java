package org.childrensservices.stats.trend.panel;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.stream.Collectors;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.TrendCaveat;
import org.childrensservices.stats.trend.regression.ModelEstimate;

/**
 * How far apart the areas with a change and those without were in each period, less how far they were in the last
 * period before it.
 *
 * @param panel the panel that was given
 * @param start the first period of the change
 * @param effects the distance in each period but the last before the change
 * @param leads the joint test that all distances before the change are 0; if it is not significant, that is no evidence
 *     that the areas would have moved alike; none if it cannot be made
 * @param caveats what a reader must know beside the figures
 */
public record EventStudy(
        Panel<Double> panel,
        TimePeriod start,
        ImmutableSortedMap<TimePeriod, ModelEstimate> effects,
        Outcome<SignificanceTest> leads,
        ImmutableList<TrendCaveat> caveats) {
    /**
     * Checks the result.
     *
     * @param panel the panel that was given
     * @param start the first period of the change
     * @param effects the distance in each period but the last before the change
     * @param leads the joint test of those before the change
     * @param caveats what a reader must know
     */
    public EventStudy {
        checkNotNull(panel, "panel");
        checkNotNull(start, "start");
        checkNotNull(effects, "effects");
        checkNotNull(leads, "leads");
        checkNotNull(caveats, "caveats");
    }

    @Override
    public String toString() {
        return effects.entrySet().stream()
                        .map(effect -> effect.getKey() + " " + effect.getValue())
                        .collect(Collectors.joining("; "))
                + "; before " + start + " " + leads.fold(SignificanceTest::toString, Reason::message) + "; " + panel
                + TrendCaveat.after(caveats);
    }
}
