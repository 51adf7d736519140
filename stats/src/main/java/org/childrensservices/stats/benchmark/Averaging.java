package org.childrensservices.stats.benchmark;

/**
 * How the published figures of several authorities become one. The Department's two tools disagree by design. Neither
 * is the rate of the neighbours together, which {@link CountedAreas} has: a small neighbour counts as much as a large
 * one, and what is averaged has been rounded.
 */
public enum Averaging {
    /**
     * The unweighted arithmetic mean of the values that there are, as in the Local Authority Interactive Tool. Which
     * neighbours have a value may change from year to year.
     */
    MEAN("mean"),
    /**
     * The median of the values that there are, as in the children's social care dashboard. There Cumbria has no rows,
     * Bournemouth, Poole, the old Dorset and Northamptonshire none about children looked after, and the neighbours of
     * North and West Northamptonshire are hidden before 2022 and those of Cumberland and of Westmorland and Furness up
     * to 2023. Authorities that return jointly drop out, of both averages.
     */
    MEDIAN("median");

    private final String text;

    Averaging(String text) {
        this.text = text;
    }

    /** {@return the word for a reader} */
    public String text() {
        return text;
    }
}
