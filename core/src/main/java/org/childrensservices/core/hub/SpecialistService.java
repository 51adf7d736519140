package org.childrensservices.core.hub;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Disability;
import org.childrensservices.core.person.SenNeedType;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Outcome;
import org.immutables.value.Value;

/**
 * A specialist service for children with special educational needs or disabilities, of a whole authority and not of one
 * hub, such as the one that Birmingham set out in 2011 for early, targeted help (Children and Families Act 2014, part
 * 3; Children Act 1989, section 17(10)).
 */
@Value.Immutable
@ModelStyle
public abstract sealed class SpecialistService permits ImmutableSpecialistService {

    SpecialistService() {}

    /** {@return the name} */
    public abstract String name();

    /** {@return the types of special educational need that it is for} */
    public abstract ImmutableSet<SenNeedType> needs();

    /** {@return the disabilities that it is for} */
    public abstract ImmutableSet<Disability> disabilities();

    /** {@return the ages that it is for; empty for all} */
    public abstract Optional<AgeRange> ageRange();

    /** {@return the localities that it serves; none for a service of the whole authority} */
    public abstract ImmutableSet<LocalityId> localities();

    /** {@return the agencies that provide it together with the authority, by name} */
    public abstract ImmutableSet<String> partners();

    /** {@return whether it serves the whole authority} */
    public boolean isAuthorityWide() {
        return localities().isEmpty();
    }

    /**
     * Tells whether the service is for somebody with these needs or disabilities: for any one of them.
     *
     * @param own the types of special educational need that somebody has
     * @param disabled the disabilities
     * @return whether one of them is among those of the service
     */
    public boolean isFor(Set<SenNeedType> own, Set<Disability> disabled) {
        return !Sets.intersection(needs(), own).isEmpty()
                || !Sets.intersection(disabilities(), disabled).isEmpty();
    }

    /**
     * Tells whether somebody is of the ages of the service on a day, those for special educational needs where they go
     * further.
     *
     * @param birth the birth
     * @param day the day
     * @param rule how ages are counted
     * @return whether the age is inside; none if nothing is known of the birth and the service has a range
     */
    public Outcome<Boolean> includes(Birth birth, LocalDate day, Age rule) {
        return ageRange()
                .map(range -> range.forSend().includes(birth, day, rule))
                .orElse(Outcome.of(true));
    }

    /** Checks the name, that the service is for something, and that this is not the absence of a disability. */
    @Value.Check
    void check() {
        checkArgument(!name().isBlank(), "name of a service must not be blank: '%s'", name());
        checkArgument(
                !needs().isEmpty() || !disabilities().isEmpty(),
                "specialist service must be for a need or disability: %s",
                name());
        checkArgument(
                !disabilities().contains(Disability.NONE),
                "specialist service must not be for no disability: %s",
                name());
    }

    /** {@return a builder with the values of this service} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name();
    }

    /** Builds services; not thread-safe. */
    public static final class Builder extends ImmutableSpecialistService.Builder {
        Builder() {}
    }
}
