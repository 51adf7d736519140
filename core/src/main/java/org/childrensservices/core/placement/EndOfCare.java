package org.childrensservices.core.placement;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.value.Coded;

/**
 * The end of a period of care.
 *
 * @param date the day on which care ended, which is no longer a day of care
 * @param reason why it ended; X1 in data that should have gone on
 */
public record EndOfCare(LocalDate date, Optional<Coded<ReasonEpisodeCeased>> reason) {
    /**
     * Checks the end.
     *
     * @param date the day on which care ended
     * @param reason why it ended
     */
    public EndOfCare {
        checkNotNull(date, "date");
        checkNotNull(reason, "reason");
    }

    @Override
    public String toString() {
        return reason.isPresent() ? date + " (" + reason.get() + ")" : date.toString();
    }
}
