package org.childrensservices.stats.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Collection;
import java.util.function.Function;
import org.childrensservices.core.hub.Registration;
import org.childrensservices.core.person.PersonId;

/**
 * A family with the registrations of its members with hubs, as a subject of {@link HubActivity}. What a family is, the
 * authority decides.
 *
 * @param family the local id of the family
 * @param registrations of its members, at least one
 */
public record RegisteredFamily(String family, ImmutableList<Registration> registrations) {
    /**
     * Checks the parts.
     *
     * @param family the local id
     * @param registrations of its members
     */
    public RegisteredFamily {
        checkArgument(!family.isBlank(), "family must not be blank: '%s'", family);
        checkArgument(!registrations.isEmpty(), "family must have a registration: %s", family);
    }

    /**
     * Returns families from registrations.
     *
     * @param registrations the registrations
     * @param familyOf the local id of the family of a person; the id of the person where each is a family
     * @return the families, in the order in which they first occur
     */
    public static ImmutableList<RegisteredFamily> of(
            Collection<Registration> registrations, Function<PersonId, String> familyOf) {
        return registrations.stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        registration -> familyOf.apply(registration.person()), registration -> registration))
                .asMap()
                .entrySet()
                .stream()
                .map(entry -> new RegisteredFamily(entry.getKey(), ImmutableList.copyOf(entry.getValue())))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the family and how many registrations it has} */
    @Override
    public String toString() {
        return "family " + family + ", registrations: " + registrations.size();
    }
}
