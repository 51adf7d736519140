package org.childrensservices.stats.indicator;

import org.childrensservices.core.time.ReportingYear;

/**
 * Who belongs to a group in a year. An answer depends on its arguments only: no clock, no state.
 *
 * @param <S> the type of subject, such as a child
 */
@FunctionalInterface
public interface Membership<S> {

    /**
     * Tells whether a subject belongs to the group.
     *
     * @param subject the subject
     * @param year the year
     * @return whether it does
     */
    boolean includes(S subject, ReportingYear year);
}
