package org.childrensservices.core.workforce;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

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

    /**
     * Tells whether the team works for a locality.
     *
     * @param locality the id of the locality
     * @return whether it is one of {@link #localities()}
     */
    public boolean serves(LocalityId locality) {
        return localities().contains(locality);
    }

    /** Checks the name. */
    @Value.Check
    void check() {
        checkArgument(!name().isBlank(), "name of a team must not be blank: '%s'", name());
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
