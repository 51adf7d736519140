package org.childrensservices.core.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.LocalDateRange;

class RelationshipTest {

    private static final PersonId CHILD = PersonId.of("C7");
    private static final PersonId SIBLING = PersonId.of("C8");
    private static final PersonId MOTHER = PersonId.of("P1");
    private static final PersonId FATHER = PersonId.of("P2");
    private static final LocalDate DAY = LocalDate.of(2023, 5, 2);

    private static Relationship relationship(PersonId from, RelationshipType type, PersonId to) {
        return Relationship.builder().person(from).relatedTo(to).type(type).build();
    }

    private static final Family FAMILY = Family.builder()
            .id(FamilyId.of("F1"))
            .addRelationships(
                    relationship(MOTHER, RelationshipType.MOTHER, CHILD),
                    relationship(MOTHER, RelationshipType.MOTHER, SIBLING),
                    relationship(FATHER, RelationshipType.FATHER, CHILD).toBuilder()
                            .end(DAY)
                            .build(),
                    relationship(CHILD, RelationshipType.HALF_SIBLING, SIBLING))
            .addGroupMeeting(new FamilyGroupMeeting(DAY, Optional.of(DAY.plusDays(9))))
            .build();

    @ParameterizedTest
    @EnumSource
    void everyRelationshipHasAnInverse(RelationshipType type) {
        Relationship relationship = relationship(MOTHER, type, CHILD);
        Relative forChild = relationship.seenBy(CHILD).orElseThrow();
        Relative forMother = relationship.seenBy(MOTHER).orElseThrow();
        assertThat(forChild.person()).isEqualTo(MOTHER);
        assertThat(forMother.person()).isEqualTo(CHILD);
        assertThat(forChild.sense() == forMother.sense()).isEqualTo(type.isMutual());
        assertThat(relationship.seenBy(FATHER)).isEmpty();
    }

    /** Of the groups follow who is a legal parent and who is in the kinship network. */
    @ParameterizedTest
    @CsvFileSource(resources = "/codes/family_relationship.csv", numLinesToSkip = 1)
    void groupsAreThoseOfTheTable(String code, String label, String from, String to, String group) {
        ImmutableMap<String, RelationshipType.Group> groups = ImmutableMap.of(
                "parent", RelationshipType.Group.PARENT,
                "parent-social", RelationshipType.Group.SOCIAL_PARENT,
                "order-holder", RelationshipType.Group.ORDER_HOLDER,
                "carer", RelationshipType.Group.CARER,
                "sibling", RelationshipType.Group.SIBLING,
                "extended", RelationshipType.Group.EXTENDED_FAMILY,
                "network", RelationshipType.Group.NETWORK);
        assertThat(Coded.read(RelationshipType.class, code).known().map(RelationshipType::group))
                .contains(groups.get(group));
    }

    @Test
    void relativesOnADay() {
        assertThat(FAMILY.relativesOn(CHILD, DAY))
                .extracting(Relative::toString)
                .containsExactly("P1 is MOTHER", "C8 mutual HALF_SIBLING");
        assertThat(FAMILY.relativesOn(CHILD, DAY.minusDays(1))).hasSize(3);
        assertThat(FAMILY.relativesOn(MOTHER, DAY))
                .extracting(Relative::toString)
                .containsExactly("C7 has MOTHER", "C8 has MOTHER");
        assertThat(FAMILY.groupMeetings().get(0))
                .hasToString("family group meeting offered 2023-05-02, held 2023-05-11");
    }

    @Test
    void firstChildFollowsFromRelationships() {
        ImmutableMap<PersonId, Birth> births =
                ImmutableMap.of(CHILD, Birth.on(LocalDate.of(2022, 1, 2)), SIBLING, Birth.on(LocalDate.of(2021, 1, 2)));
        assertThat(FAMILY.firstChildOf(MOTHER, births)).contains(SIBLING);
        assertThat(FAMILY.firstChildOf(FATHER, births)).contains(CHILD);
        assertThat(FAMILY.firstChildOf(FATHER, ImmutableMap.of())).isEmpty();
        assertThat(FAMILY.firstChildOf(CHILD, births)).isEmpty();
    }

    @Test
    void whatIsDoubtfulIsReported() {
        ImmutableMap<PersonId, Birth> births =
                ImmutableMap.of(CHILD, Birth.on(DAY), MOTHER, Birth.on(DAY), FATHER, Birth.expected(DAY));
        assertThat(FAMILY.findings(ImmutableMap.of())).isEmpty();
        assertThat(FAMILY.findings(births))
                .extracting(Finding::toString)
                .containsExactly("QUERY family.parent_not_older at family F1:relationships: a parent is not born before"
                        + " the child: P1, MOTHER of C7");
        Family three = FAMILY.toBuilder()
                .addRelationship(relationship(PersonId.of("P3"), RelationshipType.ADOPTIVE_PARENT, CHILD))
                .build();
        assertThat(three.findings(ImmutableMap.of())).extracting(Finding::rule).containsExactly("family.parents");
        Family afterwards = FAMILY.toBuilder()
                .addRelationship(relationship(PersonId.of("P3"), RelationshipType.ADOPTIVE_PARENT, CHILD).toBuilder()
                        .start(DAY)
                        .build())
                .build();
        assertThat(afterwards.findings(ImmutableMap.of())).isEmpty();
    }

    @Test
    void whoIsNoLegalParentAndAParentBornBeforeTheChildAreInOrder() {
        Family family = FAMILY.toBuilder()
                .addRelationships(
                        relationship(PersonId.of("P4"), RelationshipType.GRANDPARENT, CHILD),
                        relationship(PersonId.of("P5"), RelationshipType.STEP_PARENT, CHILD))
                .build();
        ImmutableMap<PersonId, Birth> births = ImmutableMap.of(
                CHILD, Birth.on(DAY), MOTHER, Birth.on(DAY.minusDays(1)), PersonId.of("P5"), Birth.on(DAY));
        assertThat(family.findings(births)).isEmpty();
        Family twins = FAMILY.toBuilder()
                .addRelationship(relationship(SIBLING, RelationshipType.FULL_SIBLING, CHILD))
                .build();
        assertThat(twins.findings(ImmutableMap.of(CHILD, Birth.on(DAY), SIBLING, Birth.on(DAY))))
                .isEmpty();
    }

    @Test
    void aChildMayLiveInTwoHouseholds() {
        Residency always =
                Residency.builder().person(CHILD).start(DAY.minusYears(3)).build();
        Household first = Household.builder()
                .postcode(SourceText.personal("AB1 2CD"))
                .addResidencies(
                        always,
                        Residency.builder()
                                .person(MOTHER)
                                .start(DAY)
                                .end(DAY.plusDays(1))
                                .build())
                .build();
        Household second = Household.builder().addResidency(always).build();
        assertThat(first.residentsOn(DAY)).containsExactly(CHILD, MOTHER);
        assertThat(first.residentsOn(DAY.plusDays(1))).containsExactly(CHILD);
        assertThat(second.residentsOn(DAY)).containsExactly(CHILD);
        assertThat(first).hasToString("household, residencies: 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        second.toBuilder().postcode(SourceText.of("AB1 2CD")).build())
                .withMessage("postcode of a household must be personal text");
    }

    /** Havering's Families Together: families at risk of breaking down, and how the support ended. */
    @Test
    void familiesTogether() {
        FamilySupport open = FamilySupport.builder()
                .family(FamilyId.of("F1"))
                .programme("Families Together")
                .start(DAY)
                .build();
        FamilySupport together = open.toBuilder()
                .end(DAY.plusDays(90))
                .outcome(FamilySupportOutcome.TOGETHER)
                .build();
        FamilySupport placed = together.toBuilder()
                .family(FamilyId.of("F2"))
                .outcome(FamilySupportOutcome.LOCAL_FOSTER_CARER)
                .build();
        LocalDateRange year = LocalDateRange.of(DAY, DAY.plusYears(1));
        assertThat(FamilySupport.outcomes(ImmutableList.of(open, together, placed, together), year))
                .containsExactly(
                        Map.entry(FamilySupportOutcome.TOGETHER, 2L),
                        Map.entry(FamilySupportOutcome.LOCAL_FOSTER_CARER, 1L));
        assertThat(FamilySupport.outcomes(ImmutableList.of(together), LocalDateRange.of(DAY, DAY.plusDays(90))))
                .isEmpty();
        assertThat(together).hasToString("Families Together for F1, TOGETHER");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        open.toBuilder().outcome(FamilySupportOutcome.TOGETHER).build());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relationship(CHILD, RelationshipType.FULL_SIBLING, CHILD))
                .withMessage("relationship must be with somebody else: C7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Relative(CHILD, RelationshipType.COUSIN, Relative.Sense.HAS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FamilyGroupMeeting(DAY, Optional.of(DAY.minusDays(1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relationship(MOTHER, RelationshipType.MOTHER, CHILD).toBuilder()
                        .start(DAY)
                        .end(DAY.minusDays(1))
                        .build())
                .withMessage("relationship must not end before it starts");
        Residency residency = Residency.builder().person(CHILD).start(DAY).build();
        assertThat(residency).hasToString("C7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> residency.toBuilder().end(DAY.minusDays(1)).build())
                .withMessage("residency must not end before it starts");
        FamilySupport support = FamilySupport.builder()
                .family(FamilyId.of("F1"))
                .programme("Families Together")
                .start(DAY)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> support.toBuilder().programme(" ").build())
                .withMessage("programme must not be blank: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> support.toBuilder().end(DAY.minusDays(1)).build())
                .withMessage("support must not end before it starts: 2023-05-02 to 2023-05-01");
    }
}
