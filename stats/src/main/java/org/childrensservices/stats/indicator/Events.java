package org.childrensservices.stats.indicator;

import java.util.stream.Stream;
import org.childrensservices.core.time.ReportingYear;

/**
 * What is counted of a subject in a year, such as the referrals of a child. An answer depends on its arguments only: no
 * clock, no state.
 *
 * @param <S> the type of subject, such as a child
 * @param <E> the type of event
 */
@FunctionalInterface
public interface Events<S, E> {

    /**
     * Returns the events of a subject in a year.
     *
     * @param subject the subject
     * @param year the year
     * @return the events, each once
     */
    Stream<E> in(S subject, ReportingYear year);
}
