package org.childrensservices.core.family;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/** A family: the people who belong to it, each in a role and for a time. It is not a household, which is a place. */
@Value.Immutable
@ModelStyle
public abstract sealed class Family permits ImmutableFamily {

    Family() {}

    /** {@return the id} */
    public abstract FamilyId id();

    /** {@return who belongs to the family, or did; one person may come twice, in another role or at another time} */
    public abstract ImmutableList<Membership> memberships();

    /**
     * Returns the memberships on a day.
     *
     * @param day the day
     * @return those whose days include it, in the order of {@link #memberships()}
     */
    public ImmutableList<Membership> membershipsOn(LocalDate day) {
        return memberships().stream().filter(m -> m.range().contains(day)).collect(ImmutableList.toImmutableList());
    }

    /**
     * Tells whether somebody belongs to the family on a day, in any role.
     *
     * @param person the person
     * @param day the day
     * @return whether one of the memberships is of that person and includes the day
     */
    public boolean hasMemberOn(PersonId person, LocalDate day) {
        return memberships().stream()
                .anyMatch(m -> m.person().equals(person) && m.range().contains(day));
    }

    /** {@return a builder with the values of this family} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the id and how many memberships there are, such as {@code "family F2, memberships: 4"}} */
    @Override
    public String toString() {
        return "family " + id() + ", memberships: " + memberships().size();
    }

    /** Builds families; not thread-safe. */
    public static final class Builder extends ImmutableFamily.Builder {
        Builder() {}
    }
}
