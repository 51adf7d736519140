package org.childrensservices.core.plan;

import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;

/** A plan for a child in care (Care Planning, Placement and Case Review (England) Regulations 2010). */
@Value.Immutable
@ModelStyle
public abstract sealed class CarePlan extends Plan permits ImmutableCarePlan {

    CarePlan() {}

    /** {@return how the child is to live for good} */
    public abstract Optional<Coded<PermanencePlan>> permanence();

    @Override
    public CarePlan after(PlanTransition transition) {
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

    /** {@return the kind, whose it is and the days, such as {@code "care plan of C7, 2023-05-01 onwards"}} */
    @Override
    public String toString() {
        return describe("care plan");
    }

    /** Builds care plans; not thread-safe. */
    public static final class Builder extends ImmutableCarePlan.Builder {
        Builder() {}
    }
}
