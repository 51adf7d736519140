package org.childrensservices.core.plan;

import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/** A plan for a child in need under section 17 of the Children Act 1989. */
@Value.Immutable
@ModelStyle
public abstract sealed class ChildInNeedPlan extends Plan permits ImmutableChildInNeedPlan {

    ChildInNeedPlan() {}

    @Override
    public ChildInNeedPlan after(PlanTransition transition) {
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

    /** {@return the kind, whose it is and the days, such as {@code "child in need plan of C7, 2023-05-01 onwards"}} */
    @Override
    public String toString() {
        return describe("child in need plan");
    }

    /** Builds child in need plans; not thread-safe. */
    public static final class Builder extends ImmutableChildInNeedPlan.Builder {
        Builder() {}
    }
}
