package org.childrensservices.core.workforce;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.SourceText;
import org.immutables.value.Value;

/** Somebody who works with children for an authority. No text form shows the name. */
@Value.Immutable
@ModelStyle
public abstract sealed class Professional permits ImmutableProfessional {

    Professional() {}

    /** {@return the id} */
    public abstract PersonId id();

    /** {@return the name, personal} */
    public abstract Optional<SourceText> name();

    /** {@return the number under which a social worker is registered, personal} */
    public abstract Optional<SourceText> registration();

    /** {@return whether an agency employs the person; empty where that is not recorded} */
    public abstract Optional<Boolean> agencyWorker();

    /** Checks that the name and the registration are kept as personal. */
    @Value.Check
    void check() {
        checkArgument(name().isEmpty() || name().get().isPersonal(), "name of a professional must be personal text");
        checkArgument(
                registration().isEmpty() || registration().get().isPersonal(),
                "registration of a professional must be personal text");
    }

    /** {@return a builder with the values of this professional} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the id, such as {@code "professional W1"}} */
    @Override
    public String toString() {
        return "professional " + id();
    }

    /** Builds professionals; not thread-safe. */
    public static final class Builder extends ImmutableProfessional.Builder {
        Builder() {}
    }
}
