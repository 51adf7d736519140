package org.childrensservices.core.child;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.value.Coded;

/**
 * The closure of a case.
 *
 * @param date the day
 * @param reason why it was closed, empty if the records do not say
 */
public record Closure(LocalDate date, Optional<Coded<ClosureReason>> reason) {
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
        return date + reason.map(why -> " (" + why + ")").orElse("");
    }
}
