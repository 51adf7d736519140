package org.childrensservices.core.plan;

import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/** A plan of early help, by consent and outside the statutory services; its terms are local. */
@Value.Immutable
@ModelStyle
public abstract sealed class EarlyHelpPlan extends Plan permits ImmutableEarlyHelpPlan {

    EarlyHelpPlan() {}

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
