package org.childrensservices.stats.trend;

/** What a count is a count of, which decides whether two of them can be independent. */
public enum StockOrFlow {
    /**
     * Those there on a day, such as children looked after on 31 March. The same child can be counted in both years, so
     * that the intervals of a change, which take the counts as independent, are approximate: usually too wide.
     */
    STOCK,
    /** What happened in a period, such as referrals in a year. */
    FLOW
}
