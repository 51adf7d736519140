package org.childrensservices.core.placement;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Coded;
import org.immutables.value.Value;

/** What is known of a care leaver on a day, as the return of looked-after children (SSDA903) asks around birthdays. */
@Value.Immutable
@ModelStyle
public abstract sealed class CareLeaverContact permits ImmutableCareLeaverContact {

    CareLeaverContact() {}

    /** {@return the day} */
    public abstract LocalDate date();

    /** {@return whether the authority is in touch} */
    public abstract Coded<CareLeaverInTouch> inTouch();

    /** {@return what the care leaver does} */
    public abstract Optional<Coded<CareLeaverActivity>> activity();

    /** {@return where the care leaver lives} */
    public abstract Optional<Coded<CareLeaverAccommodation>> accommodation();

    /** {@return a builder with the values of this contact} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day and whether in touch, such as {@code "2023-05-01, YES"}} */
    @Override
    public String toString() {
        return date() + ", " + inTouch();
    }

    /** Builds contacts; not thread-safe. */
    public static final class Builder extends ImmutableCareLeaverContact.Builder {
        Builder() {}
    }
}
