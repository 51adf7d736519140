package org.childrensservices.core.person;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.value.Coded;
import org.threeten.extra.LocalDateRange;

/**
 * The time in which somebody has an immigration status, such as that of an unaccompanied asylum-seeking child.
 *
 * @param status the status
 * @param start the first day; empty where only the end is recorded, as in the return of looked-after children (SSDA903)
 * @param end the day on which it ceased, which is no longer part of it; empty while it goes on
 */
public record ImmigrationSpell(Coded<ImmigrationStatus> status, Optional<LocalDate> start, Optional<LocalDate> end) {
    /**
     * Checks the spell.
     *
     * @param status the status
     * @param start the first day
     * @param end the day on which it ceased, not before the start
     */
    public ImmigrationSpell {
        checkNotNull(status, "status");
        checkArgument(
                start.isEmpty() || end.isEmpty() || !end.get().isBefore(start.get()),
                "immigration status must not end before it starts: %s to %s",
                start.orElse(null),
                end.orElse(null));
    }

    /**
     * Returns the time of an unaccompanied asylum-seeking child that goes on.
     *
     * @param start the first day
     * @return the spell
     */
    public static ImmigrationSpell unaccompaniedSince(LocalDate start) {
        return new ImmigrationSpell(
                Coded.of(ImmigrationStatus.UNACCOMPANIED_ASYLUM_SEEKING), Optional.of(start), Optional.empty());
    }

    /** {@return whether it is that of an unaccompanied asylum-seeking child} */
    public boolean isUnaccompanied() {
        return status.is(ImmigrationStatus.UNACCOMPANIED_ASYLUM_SEEKING);
    }

    /** {@return the days, up to and not including the end; unbounded on a side of which nothing is known} */
    public LocalDateRange range() {
        return LocalDateRange.of(start.orElse(LocalDate.MIN), end.orElse(LocalDate.MAX));
    }

    @Override
    public String toString() {
        return status
                + start.map(day -> " from " + day).orElse("")
                + end.map(day -> " until " + day).orElse("");
    }
}
