package org.childrensservices.core.returns.rules;

import java.util.Optional;
import org.childrensservices.core.time.ReportingYear;

/** A return that is to be checked. */
public interface CheckedReturn {
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
}
