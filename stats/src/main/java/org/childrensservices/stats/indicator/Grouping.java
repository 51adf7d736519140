package org.childrensservices.stats.indicator;

import java.util.Optional;
import org.childrensservices.core.time.ReportingYear;

/**
 * By what subjects are grouped. A subject may be in one group in one year and in another in the next. An answer depends
 * on its arguments only: no clock, no state.
 *
 * @param <S> the type of subject, such as a child
 */
@FunctionalInterface
public interface Grouping<S> {

    /**
     * Returns the name of the group of a subject in a year.
     *
     * @param subject the subject
     * @param year the year
     * @return the name, not blank; empty where it is not stated
     */
    Optional<String> nameOf(S subject, ReportingYear year);

    /**
     * Returns the group of a subject in a year.
     *
     * @param subject the subject
     * @param year the year
     * @return the group, {@link Group#notStated()} where there is no name
     */
    default Group groupOf(S subject, ReportingYear year) {
        return nameOf(subject, year).map(Group::of).orElse(Group.notStated());
    }

    /**
     * Returns a grouping by this and another one, such as by locality and age.
     *
     * @param other the other grouping
     * @return groups named by both, such as {@code "Locality 3, 5 to 9"}; not stated where one of them is not
     */
    default Grouping<S> and(Grouping<? super S> other) {
        return (subject, year) -> nameOf(subject, year)
                .flatMap(name -> other.nameOf(subject, year).map(second -> name + ", " + second));
    }
}
