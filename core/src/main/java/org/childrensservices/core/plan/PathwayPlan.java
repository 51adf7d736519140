package org.childrensservices.core.plan;

import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/** A plan for leaving care, from the age of 16 (Children Act 1989, section 23E). */
@Value.Immutable
@ModelStyle
public abstract sealed class PathwayPlan extends Plan permits ImmutablePathwayPlan {

    PathwayPlan() {}

    @Override
    public PathwayPlan after(PlanTransition transition) {
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

    /** {@return the kind, whose it is and the days, such as {@code "pathway plan of C7, 2023-05-01 onwards"}} */
    @Override
    public String toString() {
        return describe("pathway plan");
    }

    /** Builds pathway plans; not thread-safe. */
    public static final class Builder extends ImmutablePathwayPlan.Builder {
        Builder() {}
    }
}
