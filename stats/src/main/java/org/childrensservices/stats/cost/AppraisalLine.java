package org.childrensservices.stats.cost;

import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/** One thing that a proposal costs or yields, by year. */
@Value.Immutable
@ModelStyle
public abstract sealed class AppraisalLine permits ImmutableAppraisalLine {

    AppraisalLine() {}

    /**
     * Returns a line without a description.
     *
     * @param component what it counts as
     * @param flows the amounts by year
     * @return the line
     */
    public static AppraisalLine of(AppraisalComponent component, CashFlows flows) {
        return builder().component(component).flows(flows).build();
    }

    /** {@return what it counts as} */
    public abstract AppraisalComponent component();

    /** {@return the amounts by year} */
    public abstract CashFlows flows();

    /** {@return what it is, such as "residential placements avoided"} */
    public abstract Optional<String> description();

    /** {@return a builder with the attributes of this line} */
    public abstract Builder toBuilder();

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds lines. */
    public static final class Builder extends ImmutableAppraisalLine.Builder {
        Builder() {}
    }
}
