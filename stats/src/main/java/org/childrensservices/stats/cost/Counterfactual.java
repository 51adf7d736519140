package org.childrensservices.stats.cost;

/** How an area is supposed to have moved otherwise, given how its comparator moved. */
public enum Counterfactual {
    /** By as many points as the comparator. */
    PARALLEL_LEVELS,
    /** By the same percentage as the comparator. */
    PARALLEL_RATIOS
}
