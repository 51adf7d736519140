package org.childrensservices.core.family;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.SourceText;
import org.immutables.value.Value;

/** The people who live at one address. It is no family: a child may live in two households, and a placement is none. */
@Value.Immutable
@ModelStyle
public abstract sealed class Household permits ImmutableHousehold {

    Household() {}

    /** {@return the postcode, personal} */
    public abstract Optional<SourceText> postcode();

    /** {@return who lives there, or did} */
    public abstract ImmutableList<Residency> residencies();

    /**
     * Returns who lives there on a day.
     *
     * @param day the day
     * @return the persons, each once
     */
    public ImmutableSet<PersonId> residentsOn(LocalDate day) {
        return residencies().stream()
                .filter(r -> r.range().contains(day))
                .map(Residency::person)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Checks that the postcode is kept as personal. */
    @Value.Check
    void check() {
        checkArgument(
                postcode().isEmpty() || postcode().get().isPersonal(), "postcode of a household must be personal text");
    }

    /** {@return a builder with the values of this household} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how many live or lived there, such as {@code "household, residencies: 3"}} */
    @Override
    public String toString() {
        return "household, residencies: " + residencies().size();
    }

    /** Builds households; not thread-safe. */
    public static final class Builder extends ImmutableHousehold.Builder {
        Builder() {}
    }
}
