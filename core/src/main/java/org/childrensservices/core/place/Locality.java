package org.childrensservices.core.place;

import static com.google.common.base.Preconditions.checkArgument;

import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/** A part of an authority's area for which services are organised together, such as one of Birmingham's 16. */
@Value.Immutable
@ModelStyle
public abstract sealed class Locality permits ImmutableLocality {

    Locality() {}

    /** {@return the id, by which hubs and teams refer to it} */
    public abstract LocalityId id();

    /** {@return the name} */
    public abstract String name();

    /** Checks the name. */
    @Value.Check
    void check() {
        checkArgument(!name().isBlank(), "name of a locality must not be blank: '%s'", name());
    }

    /** {@return a builder with the values of this locality} */
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

    /** Builds localities; not thread-safe. */
    public static final class Builder extends ImmutableLocality.Builder {
        Builder() {}
    }
}
