package org.childrensservices.stats.cost.uncertainty;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.stats.cost.AppraisalComponent;

/**
 * One thing that a proposal costs or yields, by year, as far as it is known.
 *
 * @param component what it counts as
 * @param flows the amounts by year
 */
public record UncertainLine(AppraisalComponent component, UncertainFlows flows) {
    /**
     * Checks the line.
     *
     * @param component what it counts as
     * @param flows the amounts by year
     */
    public UncertainLine {
        checkNotNull(component, "component");
        checkNotNull(flows, "flows");
    }

    @Override
    public String toString() {
        return component.label() + ": " + flows;
    }
}
