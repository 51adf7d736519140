package org.childrensservices.core.strategy;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A step on the way of an action.
 *
 * @param name the name
 * @param due the last day on which it is in time
 * @param reached the day on which it was reached
 */
public record Milestone(String name, Optional<LocalDate> due, Optional<LocalDate> reached) {
    /**
     * Checks the milestone.
     *
     * @param name the name, not blank
     * @param due the last day on which it is in time
     * @param reached the day on which it was reached
     */
    public Milestone {
        checkArgument(!name.isBlank(), "name of a milestone must not be blank: '%s'", name);
        checkNotNull(due, "due");
        checkNotNull(reached, "reached");
    }

    /**
     * Tells whether it is reached by a day.
     *
     * @param day the day
     * @return whether it was reached on that day or before
     */
    public boolean isReachedBy(LocalDate day) {
        return reached.filter(on -> !on.isAfter(day)).isPresent();
    }

    @Override
    public String toString() {
        return name;
    }
}
