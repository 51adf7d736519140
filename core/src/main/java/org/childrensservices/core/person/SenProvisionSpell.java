package org.childrensservices.core.person;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.value.Coded;
import org.threeten.extra.LocalDateRange;

/**
 * The time in which somebody has a provision for special educational needs.
 *
 * @param provision the provision
 * @param start the first day
 * @param end the day on which it ended, which is no longer part of it; empty while it goes on
 */
public record SenProvisionSpell(Coded<SenProvision> provision, LocalDate start, Optional<LocalDate> end) {
    /**
     * Checks the spell.
     *
     * @param provision the provision
     * @param start the first day
     * @param end the day on which it ended, not before the start
     */
    public SenProvisionSpell {
        checkNotNull(provision, "provision");
        checkArgument(
                end.isEmpty() || !end.get().isBefore(start),
                "provision must not end before it starts: %s to %s",
                start,
                end.orElse(null));
    }

    /**
     * Returns a spell that goes on.
     *
     * @param provision the provision
     * @param start the first day
     * @return the spell
     */
    public static SenProvisionSpell since(SenProvision provision, LocalDate start) {
        return new SenProvisionSpell(Coded.of(provision), start, Optional.empty());
    }

    /** {@return the days, up to and not including the end; unbounded while it goes on} */
    public LocalDateRange range() {
        return LocalDateRange.of(start, end.orElse(LocalDate.MAX));
    }

    /** {@return the provision and the days, such as {@code "K, 2023-09-01 onwards"}} */
    @Override
    public String toString() {
        return provision + ", " + start + end.map(day -> " to " + day).orElse(" onwards");
    }
}
