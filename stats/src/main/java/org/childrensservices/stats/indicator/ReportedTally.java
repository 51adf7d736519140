package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkNotNull;

import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.IndicatorId;

/**
 * What somebody else has counted for an indicator, of which there are no records here: that of one place and year. A
 * mean of several dates, as that of December, January and February, is given as {@link Tally.Amounts}.
 *
 * @param place the authority, school or other place, in words
 * @param indicator the indicator
 * @param year the year; of an academic or calendar year the one in which it ends
 * @param tally the numerator and the denominator; of a mean the sum of its values and their number
 */
public record ReportedTally(String place, IndicatorId indicator, ReportingYear year, Tally tally) {
    /**
     * Checks the parts.
     *
     * @param place the place
     * @param indicator the indicator
     * @param year the year
     * @param tally the numerator and the denominator
     */
    public ReportedTally {
        checkNotNull(place, "place");
        checkNotNull(indicator, "indicator");
        checkNotNull(year, "year");
        checkNotNull(tally, "tally");
    }

    boolean isOf(IndicatorId id, ReportingYear wanted) {
        return indicator.equals(id) && year.equals(wanted);
    }

    /** {@return the place, the indicator, the year and the tally} */
    @Override
    public String toString() {
        return place + ", " + indicator + ", " + year + ": " + tally;
    }
}
