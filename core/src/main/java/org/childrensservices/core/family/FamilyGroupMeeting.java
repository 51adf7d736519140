package org.childrensservices.core.family;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A meeting at which a family decides together how a child can be safe, offered before care proceedings.
 *
 * @param offered the day of the offer
 * @param held the day of the meeting, empty if it was not held
 */
public record FamilyGroupMeeting(LocalDate offered, Optional<LocalDate> held) {
    /**
     * Checks the meeting.
     *
     * @param offered the day of the offer
     * @param held the day of the meeting
     */
    public FamilyGroupMeeting {
        checkArgument(
                held.isEmpty() || !held.get().isBefore(offered),
                "meeting must not be held before it is offered: %s, %s",
                held.orElse(null),
                offered);
    }

    @Override
    public String toString() {
        return "family group meeting offered " + offered
                + held.map(day -> ", held " + day).orElse("");
    }
}
