package org.childrensservices.core.family;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;
import org.immutables.value.Value;

/** A family: the people who belong to it, each in a role and for a time. It is not a household, which is a place. */
@Value.Immutable
@ModelStyle
public abstract sealed class Family permits ImmutableFamily {

    Family() {}

    /** {@return the id} */
    public abstract FamilyId id();

    /** {@return the name, personal} */
    public abstract Optional<SourceText> name();

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

    /** {@return what members are to each other, each recorded once} */
    public abstract ImmutableList<Relationship> relationships();

    /** {@return the meetings at which the family decides together, in order of their offer} */
    public abstract ImmutableList<FamilyGroupMeeting> groupMeetings();

    /**
     * Returns the relatives of somebody on a day, the inverse ones too.
     *
     * @param person the person
     * @param day the day
     * @return who is what, in the order of {@link #relationships()}
     */
    public ImmutableList<Relative> relativesOn(PersonId person, LocalDate day) {
        return relationships().stream()
                .filter(r -> r.range().contains(day))
                .flatMap(r -> r.seenBy(person).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the kinship network of a child on a day: relatives other than the legal parents, and friends of the
     * family, who may care for the child (Care Planning, Placement and Case Review (England) Regulations 2010,
     * regulation 24: connected persons). Who holds an order or cares for the child as no relative is none of them.
     *
     * @param child the child
     * @param day the day
     * @return who is what, in the order of {@link #relationships()}
     */
    public ImmutableList<Relative> kinshipNetworkOn(PersonId child, LocalDate day) {
        return relativesOn(child, day).stream()
                .filter(relative -> relative.type().isConnected())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the first-born child of somebody, from which it follows whether she is a young mother.
     *
     * @param parent the parent
     * @param births the births that are known
     * @return the child with the earliest date of birth, empty if there is none with a date
     */
    public Optional<PersonId> firstChildOf(PersonId parent, Map<PersonId, Birth> births) {
        return relationships().stream()
                .filter(r -> r.type().isLegalParent() && r.person().equals(parent))
                .map(Relationship::relatedTo)
                .filter(child -> dateOfBirth(child, births).isPresent())
                .min(Comparator.comparing(child -> dateOfBirth(child, births).orElseThrow()));
    }

    /**
     * Returns what is doubtful about the relationships: more than two legal parents at one time, and a parent who is
     * not born before the child.
     *
     * @param births the births that are known
     * @return the findings
     */
    public ImmutableList<Finding> findings(Map<PersonId, Birth> births) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        ImmutableListMultimap<PersonId, Relationship> parents = relationships().stream()
                .filter(r -> r.type().isLegalParent())
                .collect(ImmutableListMultimap.toImmutableListMultimap(Relationship::relatedTo, r -> r));
        for (PersonId child : parents.keySet()) {
            boolean tooMany = parents.get(child).stream()
                    .anyMatch(one -> parents.get(child).stream()
                                    .filter(other ->
                                            other.range().contains(one.range().getStart()))
                                    .map(Relationship::person)
                                    .distinct()
                                    .count()
                            > 2);
            if (tooMany) {
                findings.add(finding("family.parents", "more than two legal parents at one time: " + child));
            }
            for (Relationship parent : parents.get(child)) {
                Optional<LocalDate> own = dateOfBirth(child, births);
                boolean younger = dateOfBirth(parent.person(), births)
                        .flatMap(date -> own.map(birth -> !date.isBefore(birth)))
                        .orElse(false);
                if (younger) {
                    findings.add(
                            finding("family.parent_not_older", "a parent is not born before the child: " + parent));
                }
            }
        }
        return findings.build();
    }

    /** Checks that the name is kept as personal. */
    @Value.Check
    void check() {
        checkArgument(
                name().isEmpty() || name().get().isPersonal(), "name of a family must be personal text: %s", id());
    }

    private static Optional<LocalDate> dateOfBirth(PersonId person, Map<PersonId, Birth> births) {
        return Optional.ofNullable(births.get(person)).flatMap(Birth::date);
    }

    private Finding finding(String rule, String message) {
        return new Finding(
                Severity.QUERY,
                rule,
                message,
                Origin.ofRecord("family " + id()).at("relationships"),
                SourceText.empty());
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
