package org.childrensservices.stats.indicator;

/** When an indicator's events are counted. */
public enum ReferencePeriod {
    /** On 31 March, the last day of a reporting year. */
    AT_31_MARCH(true),
    /** During the year that ends on 31 March. */
    YEAR_ENDING_31_MARCH(false),
    /** During the two years that end on 31 March. */
    TWO_YEARS_TO_31_MARCH(false),
    /** Around a birthday that falls in the year that ends on 31 March. */
    AROUND_BIRTHDAY_IN_YEAR_ENDING_31_MARCH(false),
    /** On 30 September, to which the census of the workforce refers. */
    AT_30_SEPTEMBER(true),
    /** During the year that ends on 30 September. */
    YEAR_ENDING_30_SEPTEMBER(false),
    /** During an academic year. */
    ACADEMIC_YEAR(false),
    /** During a calendar year. */
    CALENDAR_YEAR(false),
    /** The mean of December, January and February. */
    DECEMBER_TO_FEBRUARY(true),
    /** On any day. */
    ON_A_DAY(true),
    /** During the 12 months that end on any day. */
    ROLLING_12_MONTHS(false),
    /** During a year that who uses it chooses. */
    YEAR(false),
    /** During a quarter or a year. */
    QUARTER_OR_YEAR(false),
    /** During any period. */
    PERIOD(false);

    private final boolean stock;

    ReferencePeriod(boolean stock) {
        this.stock = stock;
    }

    /**
     * Tells whether it counts what stands rather than what happens. The same child may stand in two successive counts,
     * so that they are not independent.
     *
     * @return whether it is a stock; otherwise it is a flow
     */
    public boolean isStock() {
        return stock;
    }
}
