package org.childrensservices.stats.cost;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/**
 * One thing that a proposal costs or yields, by year. Who pays or gains, whose outcome it is and what it is priced by
 * are what an {@link Apportionment} and a search for {@link DoubleCount double counting} go by.
 */
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

    /** {@return the public body that pays or gains, such as "Local authority"} */
    public abstract Optional<String> agency();

    /** {@return whose outcome it is, such as "children on the edge of care"} */
    public abstract Optional<String> group();

    /** {@return the code of the unit cost that it is priced by, such as SS1.0 of a {@link UnitCostCatalogue}} */
    public abstract Optional<String> unitCostCode();

    /** {@return how much too good the amounts tend to be; not at all unless stated} */
    @Value.Default
    public OptimismBias optimismBias() {
        return OptimismBias.none();
    }

    /** {@return the amounts that an appraisal counts: costs and losses raised and benefits lowered for optimism} */
    public CashFlows correctedFlows() {
        return flows().times(
                        component().isLoss()
                                ? optimismBias().costFactor()
                                : optimismBias().benefitFactor());
    }

    @Value.Check
    void check() {
        checkNotBlank("description", description());
        checkNotBlank("agency", agency());
        checkNotBlank("group", group());
        checkNotBlank("unit cost code", unitCostCode());
        if (!component().isLoss()) {
            optimismBias().benefitFactor();
        }
    }

    private static void checkNotBlank(String name, Optional<String> text) {
        checkArgument(text.filter(String::isBlank).isEmpty(), "%s must not be blank", name);
    }

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
