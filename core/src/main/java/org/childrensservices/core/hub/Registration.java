package org.childrensservices.core.hub;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.place.SmallArea;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * That somebody is registered with a hub: a parent, an expectant parent or a young person. Any hub or centre may
 * register for any other of the authority.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class Registration permits ImmutableRegistration {

    Registration() {}

    /** {@return who is registered} */
    public abstract PersonId person();

    /** {@return the hub at which it was done} */
    public abstract HubId hub();

    /** {@return where the person lives} */
    public abstract Optional<SmallArea> area();

    /** {@return whether the person expects a child} */
    @Value.Default
    public boolean isExpecting() {
        return false;
    }

    /** {@return the first day} */
    public abstract LocalDate start();

    /** {@return the day on which it ended, on which it no longer holds; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return the days, up to and not including the end; unbounded while it goes on} */
    public LocalDateRange range() {
        return LocalDateRange.of(start(), end().orElse(LocalDate.MAX));
    }

    /** Checks that it does not end before it starts. */
    @Value.Check
    void check() {
        checkArgument(
                end().isEmpty() || !end().get().isBefore(start()),
                "registration must not end before it starts: %s to %s",
                start(),
                end().orElse(null));
    }

    /** {@return a builder with the values of this registration} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return who and where, such as {@code "P1 at H3"}} */
    @Override
    public String toString() {
        return person() + " at " + hub();
    }

    /** Builds registrations; not thread-safe. */
    public static final class Builder extends ImmutableRegistration.Builder {
        Builder() {}
    }
}
