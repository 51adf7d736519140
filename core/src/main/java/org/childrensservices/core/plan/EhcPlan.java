package org.childrensservices.core.plan;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.childrensservices.core.person.SenNeedType;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;

/** An education, health and care plan (Children and Families Act 2014, section 37). */
@Value.Immutable
@ModelStyle
public abstract sealed class EhcPlan extends Plan permits ImmutableEhcPlan {

    EhcPlan() {}

    /** {@return the special educational needs, of which the SEN2 census takes two at most} */
    public abstract ImmutableSet<RankedNeed> needs();

    /** {@return the primary need, empty where none is recorded} */
    public Optional<Coded<SenNeedType>> primaryNeed() {
        return needs().stream().filter(need -> need.rank() == 1).findFirst().map(RankedNeed::type);
    }

    /** {@return why it ceased, in the codes of SEN2} */
    public abstract Optional<Coded<EhcCeasedReason>> ceasedReason();

    @Override
    public EhcPlan after(PlanTransition transition) {
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

    /** {@return the kind, whose it is and the days, such as {@code "EHC plan of C7, 2023-05-01 onwards"}} */
    @Override
    public String toString() {
        return describe("EHC plan");
    }

    /** Builds EHC plans; not thread-safe. */
    public static final class Builder extends ImmutableEhcPlan.Builder {
        Builder() {}
    }
}
