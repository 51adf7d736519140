package org.childrensservices.core.child;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.plan.ReviewParticipation;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;

/** A child protection conference. */
@Value.Immutable
@ModelStyle
public abstract sealed class Conference permits ImmutableConference {

    Conference() {}

    /** {@return the kind} */
    public abstract ConferenceKind kind();

    /** {@return the day} */
    public abstract LocalDate date();

    /** {@return what was decided} */
    public abstract Optional<ConferenceDecision> decision();

    /** {@return whether enough agencies took part} */
    public abstract Optional<Boolean> quorate();

    /** {@return how the child took part} */
    public abstract Optional<Coded<ReviewParticipation>> participation();

    /** {@return a builder with the values of this conference} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the kind and the day, such as {@code "INITIAL conference of 2023-05-30"}} */
    @Override
    public String toString() {
        return kind() + " conference of " + date();
    }

    /** Builds conferences; not thread-safe. */
    public static final class Builder extends ImmutableConference.Builder {
        Builder() {}
    }
}
