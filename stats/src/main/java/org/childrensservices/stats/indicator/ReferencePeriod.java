package org.childrensservices.stats.indicator;

/** When an indicator's events are counted, relative to a reporting year. */
public enum ReferencePeriod {
    /** On 31 March, the last day. A stock: a child may be counted in two successive years. */
    AT_31_MARCH,
    /** During the year that ends on 31 March. */
    YEAR_ENDING_31_MARCH
}
