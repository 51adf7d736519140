package org.childrensservices.core.workforce;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** The time in which a professional works with a child in a role. */
@Value.Immutable
@ModelStyle
public abstract sealed class Involvement permits ImmutableInvolvement {

    Involvement() {}

    /** {@return who works with the child} */
    public abstract PersonId professional();

    /** {@return the child} */
    public abstract PersonId child();

    /** {@return in which role} */
    public abstract InvolvementRole role();

    /** {@return the first day} */
    public abstract LocalDate start();

    /** {@return the day on which it ended, which is no longer part of it; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return why this professional followed on another} */
    public abstract Optional<Coded<SocialWorkerChangeReason>> changeReason();

    /** {@return the days, up to and not including the end; unbounded while it goes on} */
    public LocalDateRange range() {
        return LocalDateRange.of(start(), end().orElse(LocalDate.MAX));
    }

    /** Checks that it does not end before it starts. */
    @Value.Check
    void check() {
        checkArgument(
                end().isEmpty() || !end().get().isBefore(start()),
                "involvement must not end before it starts: %s to %s",
                start(),
                end().orElse(null));
    }

    /** {@return a builder with the values of this involvement} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return who, with whom and in which role, such as {@code "W1 with C7, ALLOCATED_SOCIAL_WORKER"}} */
    @Override
    public String toString() {
        return professional() + " with " + child() + ", " + role();
    }

    /** Builds involvements; not thread-safe. */
    public static final class Builder extends ImmutableInvolvement.Builder {
        Builder() {}
    }
}
