package org.childrensservices.core.hub;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/** A service that a hub or an authority offers, in the hub, elsewhere in its localities or at home. */
@Value.Immutable
@ModelStyle
public abstract sealed class Service permits ImmutableService {

    Service() {}

    /** {@return the name} */
    public abstract String name();

    /** {@return for whom it is} */
    public abstract Offer offer();

    /** {@return the ages for which it is; empty for all that the hub supports} */
    public abstract Optional<AgeRange> ageRange();

    /** {@return who provides it, such as a partner agency; empty for the authority itself} */
    public abstract Optional<String> provider();

    /** {@return whether it comes to the home of a family} */
    @Value.Default
    public boolean isAtHome() {
        return false;
    }

    /** Checks the name. */
    @Value.Check
    void check() {
        checkArgument(!name().isBlank(), "name of a service must not be blank: '%s'", name());
    }

    /** {@return a builder with the values of this service} */
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

    /** Builds services; not thread-safe. */
    public static final class Builder extends ImmutableService.Builder {
        Builder() {}
    }
}
