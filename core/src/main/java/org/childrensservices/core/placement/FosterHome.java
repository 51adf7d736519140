package org.childrensservices.core.placement;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/** A foster carer or couple who is approved to care for children, and what support they have. */
@Value.Immutable
@ModelStyle
public abstract sealed class FosterHome permits ImmutableFosterHome {

    FosterHome() {}

    /** {@return the key by which the authority knows them} */
    public abstract String id();

    /** {@return whether they live in the area of the authority} */
    public abstract boolean isLocal();

    /** {@return whether they have the enhanced package of support and training} */
    public abstract boolean hasEnhancedPackage();

    /** {@return for how many children they are approved} */
    public abstract int places();

    /** {@return the first day of the approval} */
    public abstract LocalDate start();

    /** {@return the day on which it ended, on which they are no longer approved; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /**
     * Tells whether they are approved on a day.
     *
     * @param day the day
     * @return whether it is not before the start, and before the end if there is one
     */
    public boolean isApprovedOn(LocalDate day) {
        return Span.includes(start(), end(), day);
    }

    /** Checks the places and the order. */
    @Value.Check
    void check() {
        checkArgument(places() > 0, "places of a foster home must be positive: %s", places());
        Span.check("approval", start(), end());
    }

    /** {@return a builder with the values of this foster home} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the key and the places, such as {@code "foster home FC1, places: 2"}} */
    @Override
    public String toString() {
        return "foster home " + id() + ", places: " + places();
    }

    /** Builds foster homes; not thread-safe. */
    public static final class Builder extends ImmutableFosterHome.Builder {
        Builder() {}
    }
}
