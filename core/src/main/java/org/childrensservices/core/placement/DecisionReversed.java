package org.childrensservices.core.placement;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import org.childrensservices.core.value.Coded;

/**
 * That it was decided that a child is no longer to be placed for adoption.
 *
 * @param date the day
 * @param reason why
 */
public record DecisionReversed(LocalDate date, Coded<PlacedCeasedReason> reason) {
    /**
     * Checks the decision.
     *
     * @param date the day
     * @param reason why
     */
    public DecisionReversed {
        checkNotNull(date, "date");
        checkNotNull(reason, "reason");
    }

    @Override
    public String toString() {
        return date + " (" + reason + ")";
    }
}
