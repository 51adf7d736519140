package org.childrensservices.core.child;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;

/** A contact about a child: somebody told the authority something. It may become a referral, or not. */
@Value.Immutable
@ModelStyle
public abstract sealed class Contact permits ImmutableContact {

    Contact() {}

    /** {@return the day} */
    public abstract LocalDate date();

    /** {@return who made the contact} */
    public abstract Optional<Coded<ReferralSource>> source();

    /** {@return what became of it, empty while that is not decided} */
    public abstract Optional<ContactOutcome> outcome();

    /** {@return a builder with the values of this contact} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day and the outcome, such as {@code "contact of 2023-05-02, REFERRAL"}} */
    @Override
    public String toString() {
        return "contact of " + date() + outcome().map(o -> ", " + o).orElse("");
    }

    /** Builds contacts; not thread-safe. */
    public static final class Builder extends ImmutableContact.Builder {
        Builder() {}
    }
}
