package org.childrensservices.core.family;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** The time in which somebody lives in a household. */
@Value.Immutable
@ModelStyle
public abstract sealed class Residency permits ImmutableResidency {

    Residency() {}

    /** {@return who lives there} */
    public abstract PersonId person();

    /** {@return the first day, often that of somebody's birth, so that no text form shows it} */
    public abstract LocalDate start();

    /** {@return the day on which it ended, which is no longer part of it; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return the days, up to and not including the end; unbounded while it goes on} */
    public LocalDateRange range() {
        return LocalDateRange.of(start(), end().orElse(LocalDate.MAX));
    }

    /** Checks that it does not end before it starts. */
    @Value.Check
    void check() {
        checkArgument(end().isEmpty() || !end().get().isBefore(start()), "residency must not end before it starts");
    }

    /** {@return a builder with the values of this residency} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the id of the person} */
    @Override
    public String toString() {
        return person().toString();
    }

    /** Builds residencies; not thread-safe. */
    public static final class Builder extends ImmutableResidency.Builder {
        Builder() {}
    }
}
