package org.childrensservices.stats.indicator;

import org.childrensservices.core.time.ReportingYear;

/**
 * How one subject counts in one year. An answer depends on its arguments only: no clock, no state.
 *
 * @param <S> the type of subject, such as a child
 */
@FunctionalInterface
public interface Counting<S> {

    /**
     * Counts a subject in a year.
     *
     * @param subject the subject
     * @param year the year
     * @return what it adds to the numerator and the denominator
     */
    Tally of(S subject, ReportingYear year);
}
