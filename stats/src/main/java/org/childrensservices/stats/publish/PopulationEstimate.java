package org.childrensservices.stats.publish;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.Optional;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;

/**
 * A population at the middle of a year, with the vintage in which it was estimated: after each census the Office for
 * National Statistics estimates the years before it anew. A rate of the year that ends in March Y takes the estimate of
 * Y - 1, aged 0 to 17.
 *
 * @param midYear the calendar year of the estimate
 * @param people the people
 * @param vintage what tells the estimate from others of the same year, such as {@code "Census 2021"}
 */
public record PopulationEstimate(int midYear, long people, String vintage) {
    /**
     * Checks the estimate.
     *
     * @param midYear the calendar year of the estimate
     * @param people the people, at least one
     * @param vintage the vintage, never blank
     */
    public PopulationEstimate {
        checkArgument(people > 0, "population must be positive: %s", people);
        checkArgument(!vintage.isBlank(), "vintage must not be blank: '%s'", vintage);
    }

    /**
     * Returns the calendar year whose mid-year estimate a reporting year takes.
     *
     * @param year the reporting year
     * @return the calendar year in which it starts
     */
    public static int midYearFor(ReportingYear year) {
        return year.endYear() - 1;
    }

    /**
     * Returns why a rate of a year cannot be made with this estimate.
     *
     * @param year the reporting year
     * @return the reason, with the code {@link ReasonCode#NOT_COMPARABLE}; empty if it is of the right year
     */
    public Optional<Reason> whyNotFor(ReportingYear year) {
        return midYear == midYearFor(year)
                ? Optional.empty()
                : Optional.of(new Reason(
                        ReasonCode.NOT_COMPARABLE,
                        "a rate of " + year + " takes the population of mid-" + midYearFor(year) + ", not of mid-"
                                + midYear));
    }

    /**
     * Returns why rates with this estimate and another cannot be held against each other.
     *
     * @param other the other estimate
     * @return the reason, with the code {@link ReasonCode#NOT_COMPARABLE}; empty if they are of one vintage
     */
    public Optional<Reason> whyNotComparable(PopulationEstimate other) {
        return vintage.equals(other.vintage)
                ? Optional.empty()
                : Optional.of(new Reason(
                        ReasonCode.NOT_COMPARABLE,
                        "the populations of mid-" + midYear + " and mid-" + other.midYear + " are of two vintages: "
                                + vintage + ", and " + other.vintage));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d at mid-%d (%s)", people, midYear, vintage);
    }
}
