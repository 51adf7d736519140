package org.childrensservices.core.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;

class FamilyTest {

    private static final PersonId CHILD = PersonId.of("C7");
    private static final PersonId MOTHER = PersonId.of("P1");
    private static final PersonId FATHER = PersonId.of("P2");
    private static final LocalDate BIRTH = LocalDate.of(2015, 2, 3);
    private static final LocalDate PARTED = LocalDate.of(2020, 6, 1);

    private static Membership membership(PersonId person, FamilyRole role, LocalDate start) {
        return Membership.builder().person(person).role(role).start(start).build();
    }

    private static final Family OLD = Family.builder()
            .id(FamilyId.of("F1"))
            .addMemberships(
                    membership(CHILD, FamilyRole.CHILD, BIRTH),
                    membership(MOTHER, FamilyRole.PARENT, BIRTH.minusYears(3)),
                    membership(FATHER, FamilyRole.PARENT, BIRTH.minusYears(3)).toBuilder()
                            .end(PARTED)
                            .build())
            .build();

    private static final Family NEW = Family.builder()
            .id(FamilyId.of("F2"))
            .addMemberships(membership(FATHER, FamilyRole.PARENT, PARTED), membership(CHILD, FamilyRole.CHILD, PARTED))
            .build();

    @Test
    void aChildMayBeInTwoFamilies() {
        assertThat(Stream.of(OLD, NEW).filter(f -> f.hasMemberOn(CHILD, PARTED)))
                .containsExactly(OLD, NEW);
        assertThat(Stream.of(OLD, NEW).filter(f -> f.hasMemberOn(CHILD, PARTED.minusDays(1))))
                .containsExactly(OLD);
    }

    @Test
    void membershipEndsOnTheDayThatIsNoLongerPartOfIt() {
        assertThat(OLD.hasMemberOn(FATHER, PARTED.minusDays(1))).isTrue();
        assertThat(OLD.hasMemberOn(FATHER, PARTED)).isFalse();
        assertThat(OLD.membershipsOn(PARTED).stream().map(Membership::person)).containsExactly(CHILD, MOTHER);
        assertThat(OLD.membershipsOn(BIRTH.minusDays(1)).stream().map(Membership::role))
                .containsExactly(FamilyRole.PARENT, FamilyRole.PARENT);
    }

    private static Relationship relationship(String person, RelationshipType type) {
        return Relationship.builder()
                .person(PersonId.of(person))
                .relatedTo(CHILD)
                .type(type)
                .source("family group meeting")
                .build();
    }

    /** Who may care for the child beside the parents: kin and friends, not who holds an order or fosters. */
    @Test
    void kinshipNetwork() {
        Family family = OLD.toBuilder()
                .name(SourceText.personal("Smith"))
                .addRelationships(
                        relationship("P1", RelationshipType.MOTHER),
                        relationship("P3", RelationshipType.GRANDPARENT),
                        relationship("P4", RelationshipType.FOSTER_CARER),
                        relationship("P5", RelationshipType.FAMILY_FRIEND),
                        relationship("P6", RelationshipType.SPECIAL_GUARDIAN),
                        relationship("P7", RelationshipType.STEP_PARENT),
                        relationship("P8", RelationshipType.KINSHIP_CARER),
                        relationship("P9", RelationshipType.HALF_SIBLING),
                        relationship("P10", RelationshipType.AUNT_UNCLE).toBuilder()
                                .end(PARTED)
                                .build())
                .build();
        assertThat(family.kinshipNetworkOn(CHILD, PARTED))
                .extracting(relative -> relative.person().value())
                .containsExactly("P3", "P5", "P7", "P8", "P9");
        assertThat(family.kinshipNetworkOn(CHILD, PARTED.minusDays(1))).hasSize(6);
        assertThat(family).hasToString("family F1, memberships: 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OLD.toBuilder().name(SourceText.of("Smith")).build())
                .withMessage("name of a family must be personal text: F1");
    }

    @Test
    void textAndMessagesShowNoDayOfBirth() {
        assertThat(OLD).hasToString("family F1, memberships: 3");
        assertThat(OLD.memberships().get(0)).hasToString("C7, CHILD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> membership(CHILD, FamilyRole.CHILD, BIRTH).toBuilder()
                        .end(BIRTH.minusDays(1))
                        .build())
                .withMessage("membership must not end before it starts");
        assertThatIllegalArgumentException().isThrownBy(() -> FamilyId.of(" "));
    }
}
