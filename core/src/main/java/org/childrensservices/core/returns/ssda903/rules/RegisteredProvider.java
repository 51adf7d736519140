package org.childrensservices.core.returns.ssda903.rules;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.placement.PlacementProvider;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.SourceText;
import org.immutables.value.Value;

/** A provider as a register has it: which placements it may offer, whose it is, where it is and since when. */
@Value.Immutable
@ModelStyle
public abstract sealed class RegisteredProvider permits ImmutableRegisteredProvider {

    RegisteredProvider() {}

    /** {@return the unique reference number, such as {@code "SC123456"}} */
    public abstract String urn();

    /** {@return the types of placement for which it is registered} */
    public abstract ImmutableSet<PlacementType> placementTypes();

    /** {@return the kinds of provider that it may be returned as} */
    public abstract ImmutableSet<PlacementProvider> providers();

    /** {@return the three-digit number of the authority that runs it, empty if none does or it is not known} */
    public abstract Optional<String> authority();

    /** {@return the postcode} */
    public abstract Optional<SourceText> postcode();

    /** {@return for how many children it is registered} */
    public abstract Optional<Integer> places();

    /** {@return since when it is registered} */
    public abstract Optional<LocalDate> opened();

    /** {@return the last day on which it was registered, empty while it is} */
    public abstract Optional<LocalDate> closed();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the values of this provider} */
    public abstract Builder toBuilder();

    /** {@return the number, such as {@code "provider SC123456"}} */
    @Override
    public String toString() {
        return "provider " + urn();
    }

    /** Builds providers; not thread-safe. */
    public static final class Builder extends ImmutableRegisteredProvider.Builder {
        Builder() {}
    }
}
