package org.childrensservices.core.child;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import org.childrensservices.core.value.Coded;

/**
 * The closure of a case.
 *
 * @param date the day
 * @param reason why it was closed
 */
public record Closure(LocalDate date, Coded<ClosureReason> reason) {
    /**
     * Checks the closure.
     *
     * @param date the day
     * @param reason why it was closed
     */
    public Closure {
        checkNotNull(date, "date");
        checkNotNull(reason, "reason");
    }

    @Override
    public String toString() {
        return date + " (" + reason + ")";
    }
}
