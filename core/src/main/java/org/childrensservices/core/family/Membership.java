package org.childrensservices.core.family;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** The time in which somebody belongs to a family in one role. */
@Value.Immutable
@ModelStyle
public abstract sealed class Membership permits ImmutableMembership {

    Membership() {}

    /** {@return who belongs to the family} */
    public abstract PersonId person();

    /** {@return in which role} */
    public abstract FamilyRole role();

    /** {@return the first day, often that of somebody's birth, so that no text form shows it} */
    public abstract LocalDate start();

    /** {@return the day on which it ended, which is no longer part of it; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return the days of the membership, up to and not including its end; unbounded while it goes on} */
    public LocalDateRange range() {
        return LocalDateRange.of(start(), end().orElse(LocalDate.MAX));
    }

    /** Checks that it does not end before it starts. */
    @Value.Check
    void check() {
        checkArgument(end().isEmpty() || !end().get().isBefore(start()), "membership must not end before it starts");
    }

    /** {@return a builder with the values of this membership} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the id and the role, such as {@code "C7, CHILD"}} */
    @Override
    public String toString() {
        return person() + ", " + role();
    }

    /** Builds memberships; not thread-safe. */
    public static final class Builder extends ImmutableMembership.Builder {
        Builder() {}
    }
}
