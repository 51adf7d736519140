package org.childrensservices.core.plan;

import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;

/**
 * A child protection plan, made by a child protection conference. The category of abuse may change while it lasts, so
 * that there are two: the one it started with and the one it has.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class ChildProtectionPlan extends Plan permits ImmutableChildProtectionPlan {

    ChildProtectionPlan() {}

    /** {@return the category of abuse when the plan started} */
    public abstract Optional<Coded<CategoryOfAbuse>> initialCategory();

    /** {@return the category of abuse that was recorded last} */
    public abstract Optional<Coded<CategoryOfAbuse>> latestCategory();

    @Override
    public ChildProtectionPlan after(PlanTransition transition) {
        Changed changed = change(transition);
        return toBuilder()
                .stage(changed.stage())
                .start(changed.start())
                .end(changed.end())
                .endReason(changed.endReason())
                .build();
    }

    /** {@return a builder with the values of this plan} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the kind, whose it is and the days, such as {@code "child protection plan of C7, 2023-05-01 onwards"}}
     */
    @Override
    public String toString() {
        return describe("child protection plan");
    }

    /** Builds child protection plans; not thread-safe. */
    public static final class Builder extends ImmutableChildProtectionPlan.Builder {
        Builder() {}
    }
}
