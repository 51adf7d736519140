package org.childrensservices.core.workforce;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/** A team, such as the integrated family support team of a locality. */
@Value.Immutable
@ModelStyle
public abstract sealed class Team permits ImmutableTeam {

    Team() {}

    /** {@return the id} */
    public abstract TeamId id();

    /** {@return the name} */
    public abstract String name();

    /** {@return the localities for which the team works; none for a team of the whole authority} */
    public abstract ImmutableSet<LocalityId> localities();

    /** {@return the team or service to which it belongs} */
    public abstract Optional<TeamId> parent();

    /** {@return the first day; empty if that is not known} */
    public abstract Optional<LocalDate> start();

    /** {@return the day on which it ended, on which it is no longer there; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return the days, up to and not including the end; unbounded on a side of which nothing is known} */
    public LocalDateRange range() {
        return LocalDateRange.of(start().orElse(LocalDate.MIN), end().orElse(LocalDate.MAX));
    }

    /**
     * Tells whether the team works for a locality.
     *
     * @param locality the id of the locality
     * @return whether it is one of {@link #localities()}
     */
    public boolean serves(LocalityId locality) {
        return localities().contains(locality);
    }

    /** Checks the name, that it does not belong to itself, and that it does not end before it starts. */
    @Value.Check
    void check() {
        checkArgument(!name().isBlank(), "name of a team must not be blank: '%s'", name());
        checkArgument(!parent().filter(id()::equals).isPresent(), "team must not belong to itself: %s", id());
        checkArgument(
                start().isEmpty() || end().isEmpty() || !end().get().isBefore(start().get()),
                "team must not end before it starts: %s to %s",
                start().orElse(null),
                end().orElse(null));
    }

    /** {@return a builder with the values of this team} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name();
    }

    /** Builds teams; not thread-safe. */
    public static final class Builder extends ImmutableTeam.Builder {
        Builder() {}
    }
}
