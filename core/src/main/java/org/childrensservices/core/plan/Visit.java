package org.childrensservices.core.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.style.SharedDates;
import org.immutables.value.Value;

/** A visit to a child under a plan. */
@Value.Immutable
@ModelStyle
public abstract sealed class Visit permits ImmutableVisit {

    Visit() {}

    /** {@return the day} */
    public abstract LocalDate date();

    /** {@return whether the child was seen} */
    public abstract Optional<Boolean> seen();

    /** {@return whether the child was seen alone} */
    public abstract Optional<Boolean> seenAlone();

    /** Shares the day with other records. */
    @Value.Check
    Visit shareDates() {
        return SharedDates.isShared(date())
                ? this
                : toBuilder().date(SharedDates.of(date())).build();
    }

    /** {@return a builder with the values of this visit} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day, such as {@code "visit of 2023-05-01"}} */
    @Override
    public String toString() {
        return "visit of " + date();
    }

    /** Builds visits; not thread-safe. */
    public static final class Builder extends ImmutableVisit.Builder {
        Builder() {}
    }
}
