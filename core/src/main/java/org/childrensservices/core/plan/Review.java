package org.childrensservices.core.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.style.SharedDates;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;

/** A review of a plan that was held. */
@Value.Immutable
@ModelStyle
public abstract sealed class Review permits ImmutableReview {

    Review() {}

    /** {@return the day} */
    public abstract LocalDate date();

    /** {@return how the child took part} */
    public abstract Optional<Coded<ReviewParticipation>> participation();

    /** Shares the day with other records. */
    @Value.Check
    Review shareDates() {
        return SharedDates.isShared(date())
                ? this
                : toBuilder().date(SharedDates.of(date())).build();
    }

    /** {@return a builder with the values of this review} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day, such as {@code "review of 2023-05-01"}} */
    @Override
    public String toString() {
        return "review of " + date();
    }

    /** Builds reviews; not thread-safe. */
    public static final class Builder extends ImmutableReview.Builder {
        Builder() {}
    }
}
