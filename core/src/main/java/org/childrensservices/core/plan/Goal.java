package org.childrensservices.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/**
 * What a plan is to reach, and what is done for it. The text form shows no words of the plan, which may be personal.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class Goal permits ImmutableGoal {

    Goal() {}

    /** {@return the outcome that is wanted, personal} */
    public abstract String outcome();

    /** {@return how it will be known that it is reached} */
    public abstract Optional<String> measure();

    /** {@return what is to be done, in the order of the plan} */
    public abstract ImmutableList<Action> actions();

    /** Checks that it says what is wanted. */
    @Value.Check
    void check() {
        checkArgument(!outcome().isBlank(), "goal must say what outcome is wanted");
    }

    /** {@return a builder with the values of this goal} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how many actions there are, such as {@code "goal, actions: 3"}} */
    @Override
    public String toString() {
        return "goal, actions: " + actions().size();
    }

    /** Builds goals; not thread-safe. */
    public static final class Builder extends ImmutableGoal.Builder {
        Builder() {}
    }
}
