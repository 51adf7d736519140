package org.childrensservices.core.plan;

import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;

/** A plan of early help, by consent and outside the statutory services; its terms are local. */
@Value.Immutable
@ModelStyle
public abstract sealed class EarlyHelpPlan extends Plan permits ImmutableEarlyHelpPlan {

    EarlyHelpPlan() {}

    /** {@return why it ended, in the proposed codes of early help} */
    public abstract Optional<Coded<EarlyHelpEndReason>> earlyHelpEndReason();

    @Override
    public EarlyHelpPlan after(PlanTransition transition) {
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

    /** {@return the kind, whose it is and the days, such as {@code "early help plan of C7, 2023-05-01 onwards"}} */
    @Override
    public String toString() {
        return describe("early help plan");
    }

    /** Builds early help plans; not thread-safe. */
    public static final class Builder extends ImmutableEarlyHelpPlan.Builder {
        Builder() {}
    }
}
