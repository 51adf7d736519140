package org.childrensservices.core.returns.rules;

import java.util.Optional;
import org.childrensservices.core.time.ReportingYear;

/**
 * A return that is to be checked.
 *
 * @param <R> the return itself
 */
public interface CheckedReturn<R extends CheckedReturn<R>> {
    /** {@return what the return is called, such as {@code "SSDA903"}} */
    String name();

    /** {@return the year} */
    ReportingYear year();

    /**
     * Tells why a rule cannot be evaluated on this return: a table or other data that it reads was not given.
     *
     * @param rule the rule
     * @return why, empty if it can be
     */
    Optional<String> obstacle(ValidationRule<?> rule);

    /**
     * Returns parts of the return that have some of its children each, with all their rows, and together have all, in
     * their order. They need not exist before they are asked for, nor afterwards.
     *
     * @return the parts; the return itself where it is not parted
     */
    Iterable<R> parts();
}
