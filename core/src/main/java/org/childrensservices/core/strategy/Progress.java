package org.childrensservices.core.strategy;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;

/**
 * How far the actions of a plan are on a day. A colour is a way to show this and is never kept.
 *
 * @param asOf the day
 * @param complete how many are done
 * @param inProgress how many are under way
 * @param notStarted how many have not begun
 * @param notStated of how many nothing is said
 */
public record Progress(LocalDate asOf, long complete, long inProgress, long notStarted, long notStated) {
    /**
     * Checks the day.
     *
     * @param asOf the day
     * @param complete how many are done
     * @param inProgress how many are under way
     * @param notStarted how many have not begun
     * @param notStated of how many nothing is said
     */
    public Progress {
        checkNotNull(asOf, "asOf");
    }

    /** {@return how many actions there are} */
    public long actions() {
        return complete + inProgress + notStarted + notStated;
    }

    /** {@return such as {@code "2021-04-19: 3 complete, 2 in progress, 1 not started, 20 not stated"}} */
    @Override
    public String toString() {
        return asOf + ": " + complete + " complete, " + inProgress + " in progress, " + notStarted + " not started, "
                + notStated + " not stated";
    }
}
