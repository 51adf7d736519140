package org.childrensservices.core.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/** What is to be done for a priority. */
@Value.Immutable
@ModelStyle
public abstract sealed class Action permits ImmutableAction {

    Action() {}

    /**
     * Returns an action of which only the name is known.
     *
     * @param name the name, not blank
     * @return the action
     */
    public static Action of(String name) {
        return builder().name(name).build();
    }

    /** {@return the name} */
    public abstract String name();

    /** {@return how far it is at the date of the plan's report, empty if that is not stated} */
    public abstract Optional<ActionStatus> status();

    /** Checks the name. */
    @Value.Check
    void check() {
        checkArgument(!name().isBlank(), "name of an action must not be blank: '%s'", name());
    }

    /** {@return a builder with the values of this action} */
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

    /** Builds actions; not thread-safe. */
    public static final class Builder extends ImmutableAction.Builder {
        Builder() {}
    }
}
