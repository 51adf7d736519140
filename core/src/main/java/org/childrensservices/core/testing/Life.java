package org.childrensservices.core.testing;

import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.family.Family;
import org.childrensservices.core.family.Household;
import org.childrensservices.core.hub.Registration;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.workforce.Involvement;

/**
 * An invented child with all that the model can say of it: its records, its family and household, its registrations
 * with hubs and its social workers.
 *
 * @param asOf the last day that is known; nothing happens after it
 * @param child the child, with referrals, plans and periods of care
 * @param family its family
 * @param households where it lives or lived; a placement is none
 * @param births the births of the members of the family
 * @param registrations with hubs, of the child or a parent, in order of their start
 * @param involvements of the social workers to whom the child is allocated while in care, in order of their start
 */
public record Life(
        LocalDate asOf,
        Child child,
        Family family,
        ImmutableList<Household> households,
        ImmutableMap<PersonId, Birth> births,
        ImmutableList<Registration> registrations,
        ImmutableList<Involvement> involvements) {
    /**
     * Checks the parts.
     *
     * @param asOf the last day that is known
     * @param child the child
     * @param family its family
     * @param households where it lives or lived
     * @param births the births of the members of the family
     * @param registrations with hubs
     * @param involvements of social workers
     */
    public Life {
        checkNotNull(asOf, "asOf");
        checkNotNull(child, "child");
        checkNotNull(family, "family");
        checkNotNull(households, "households");
        checkNotNull(births, "births");
        checkNotNull(registrations, "registrations");
        checkNotNull(involvements, "involvements");
    }

    /** {@return what the model finds doubtful about the child and the family; nothing, if {@link Lives} made it} */
    public ImmutableList<Finding> findings() {
        return ImmutableList.<Finding>builder()
                .addAll(child.findings(asOf, Age.standard()))
                .addAll(family.findings(births))
                .build();
    }

    /** {@return the local id of the child, such as {@code "life of C7"}} */
    @Override
    public String toString() {
        return "life of " + child.id();
    }
}
