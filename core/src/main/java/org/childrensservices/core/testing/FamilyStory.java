package org.childrensservices.core.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.family.Family;
import org.childrensservices.core.family.FamilyGroupMeeting;
import org.childrensservices.core.family.FamilyId;
import org.childrensservices.core.family.FamilyRole;
import org.childrensservices.core.family.Household;
import org.childrensservices.core.family.Membership;
import org.childrensservices.core.family.Relationship;
import org.childrensservices.core.family.RelationshipType;
import org.childrensservices.core.family.Residency;
import org.childrensservices.core.hub.HubId;
import org.childrensservices.core.hub.Registration;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.place.SmallArea;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.value.SourceText;
import org.childrensservices.core.workforce.Involvement;

/** Tells of the family, the home and the hubs of a child. */
final class FamilyStory {

    /** How long before a birth its story may begin. */
    private static final int DAYS_OF_PREGNANCY = 250;

    private final Choices choices;
    private final LocalDate asOf;
    private final Child child;
    private final ImmutableList<Involvement> involvements;
    private final PersonId mother;
    private final PersonId father;
    private final PersonId sibling;
    /** The day of birth, that on which it is expected, or one that is made up. */
    private final LocalDate born;

    FamilyStory(Choices choices, LocalDate asOf, Child child, ImmutableList<Involvement> involvements) {
        this.choices = choices;
        this.asOf = asOf;
        this.child = child;
        this.involvements = involvements;
        this.mother = PersonId.of(child.id() + "M");
        this.father = PersonId.of(child.id() + "F");
        this.sibling = PersonId.of(child.id() + "S");
        this.born = child.birth() instanceof Birth.Unborn unborn
                ? unborn.expectedDate()
                : child.birth().date().orElse(asOf.minusYears(10));
    }

    Life tell() {
        ImmutableMap.Builder<PersonId, Birth> births = ImmutableMap.builder();
        LocalDate motherBorn = choices.day(born.minusYears(40), born.minusYears(16));
        births.put(child.id(), child.birth()).put(mother, Birth.on(motherBorn));
        LocalDate known = child.birth() instanceof Birth.Unborn ? born.minusDays(DAYS_OF_PREGNANCY) : born;
        Family.Builder family = Family.builder()
                .id(FamilyId.of("F" + child.id()))
                .addMembership(membership(child.id(), FamilyRole.CHILD, known))
                .addMembership(membership(mother, FamilyRole.PARENT, known))
                .addRelationship(parent(mother, RelationshipType.MOTHER));
        if (choices.oneIn(2)) {
            births.put(father, Birth.unknown());
            family.addMembership(membership(father, FamilyRole.PARENT, known))
                    .addRelationship(parent(father, RelationshipType.FATHER));
        }
        if (choices.oneIn(3)) {
            LocalDate siblingBorn = choices.day(born.minusYears(2).minusMonths(6), born.minusYears(1));
            births.put(sibling, Birth.on(siblingBorn));
            family.addMembership(membership(sibling, FamilyRole.CHILD, siblingBorn))
                    .addRelationship(Relationship.builder()
                            .person(sibling)
                            .relatedTo(child.id())
                            .type(RelationshipType.HALF_SIBLING)
                            .build());
        }
        child.periodsOfCare().stream()
                .findFirst()
                .map(PeriodOfCare::start)
                .filter(day -> choices.oneIn(3))
                .ifPresent(day -> family.addGroupMeeting(
                        new FamilyGroupMeeting(day.minusDays(20), Optional.of(day.minusDays(6)))));
        return new Life(
                asOf,
                child,
                family.build(),
                ImmutableList.of(household(known)),
                births.buildOrThrow(),
                registrations(known),
                involvements);
    }

    private static Membership membership(PersonId person, FamilyRole role, LocalDate start) {
        return Membership.builder().person(person).role(role).start(start).build();
    }

    private Relationship parent(PersonId person, RelationshipType type) {
        return Relationship.builder()
                .person(person)
                .relatedTo(child.id())
                .type(type)
                .parentalResponsibility(true)
                .build();
    }

    /** The mother's home, where the child lives unless it is looked after. */
    private Household household(LocalDate known) {
        Household.Builder household = Household.builder()
                .postcode(child.periodsOfCare().stream()
                        .flatMap(period -> period.homePostcode().stream())
                        .findFirst()
                        .or(() -> Optional.of(SourceText.personal("ZZ1 1AA"))))
                .addResidency(Residency.builder().person(mother).start(known).build());
        LocalDate from = known;
        boolean atHome = !(child.birth() instanceof Birth.Unborn);
        for (PeriodOfCare period : child.periodsOfCare()) {
            household.addResidency(Residency.builder()
                    .person(child.id())
                    .start(from)
                    .end(period.start())
                    .build());
            from = period.end().map(end -> end.date()).orElse(from);
            atHome = period.end().isPresent()
                    && child.adoption().flatMap(j -> j.ordered()).isEmpty();
        }
        if (atHome) {
            household.addResidency(
                    Residency.builder().person(child.id()).start(from).build());
        }
        return household.build();
    }

    /** The mother, before or after the birth, and the young person with a hub of the network. */
    private ImmutableList<Registration> registrations(LocalDate known) {
        ImmutableList.Builder<Registration> registrations = ImmutableList.builder();
        boolean unborn = child.birth() instanceof Birth.Unborn;
        if (choices.oneIn(2) || unborn) {
            LocalDate start = choices.day(known, asOf);
            registrations.add(registration(mother, start).isExpecting(unborn).build());
        }
        LocalDate young = born.plusYears(12);
        if (!unborn && young.isBefore(asOf) && choices.oneIn(4)) {
            registrations.add(registration(child.id(), choices.day(young, asOf)).build());
        }
        return ImmutableList.sortedCopyOf(Comparator.comparing(Registration::start), registrations.build());
    }

    private Registration.Builder registration(PersonId person, LocalDate start) {
        LocalDate end = start.plusDays(choices.between(30, 3000));
        return Registration.builder()
                .person(person)
                .hub(HubId.of("H" + choices.between(1, 7)))
                .area(SmallArea.of("E0100" + choices.between(1000, 1099)))
                .start(start)
                .end(end.isAfter(asOf) ? Optional.empty() : Optional.of(end));
    }
}
