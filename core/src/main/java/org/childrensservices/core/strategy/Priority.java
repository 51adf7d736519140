package org.childrensservices.core.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.IndicatorId;
import org.immutables.value.Value;

/** A priority of a strategic plan, with the actions for it and what was last said of its progress. */
@Value.Immutable
@ModelStyle
public abstract sealed class Priority permits ImmutablePriority {

    Priority() {}

    /** {@return the name} */
    public abstract String name();

    /** {@return the actions in the order of the plan} */
    public abstract ImmutableList<Action> actions();

    /** {@return the indicators by which it is known whether it is reached} */
    public abstract ImmutableSet<IndicatorId> measures();

    /** {@return what was done or found under it, in the order of the report} */
    public abstract ImmutableList<Evidence> evidence();

    /** {@return what the plan's report says of its progress, in words} */
    public abstract Optional<String> update();

    /** Checks the name, and that an update says something. */
    @Value.Check
    void check() {
        checkArgument(!name().isBlank(), "name of a priority must not be blank: '%s'", name());
        checkArgument(
                update().isEmpty() || !update().get().isBlank(), "update of a priority must not be blank: %s", name());
    }

    /** {@return a builder with the values of this priority} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the name and how many actions there are, such as {@code "Pre-birth to five, actions: 5"}} */
    @Override
    public String toString() {
        return name() + ", actions: " + actions().size();
    }

    /** Builds priorities; not thread-safe. */
    public static final class Builder extends ImmutablePriority.Builder {
        Builder() {}
    }
}
