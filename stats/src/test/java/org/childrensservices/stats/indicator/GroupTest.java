package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.hub.Catchment;
import org.childrensservices.core.hub.HubId;
import org.childrensservices.core.hub.HubNetwork;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Ethnicity;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.place.Locality;
import org.childrensservices.core.place.LocalityId;
import org.childrensservices.core.place.SmallArea;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.value.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupTest {

    @Test
    void namesAreInNaturalOrderAndNotStatedLast() {
        assertThat(Stream.of(
                                Group.notStated(),
                                Group.of("Locality 10"),
                                Group.of("18 and over"),
                                Group.of("Locality 2"),
                                Group.of("1 to 4"),
                                Group.of("01 to 4"),
                                Group.of("10 to 15"),
                                Group.of("Locality"),
                                Group.of("5 to 9"))
                        .sorted()
                        .map(Object::toString))
                .containsExactly(
                        "01 to 4",
                        "1 to 4",
                        "5 to 9",
                        "10 to 15",
                        "18 and over",
                        "Locality",
                        "Locality 2",
                        "Locality 10",
                        "not stated");
        assertThatIllegalArgumentException().isThrownBy(() -> Group.of(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, 0",
        "2023-04-01, 0",
        "2023-03-31, 1 to 4",
        "2019-04-01, 1 to 4",
        "2019-03-31, 5 to 9",
        "2014-03-31, 10 to 15",
        "2008-03-31, 16 and 17",
        "2006-04-01, 16 and 17",
        "2006-03-31, 18 and over",
        "2024-04-01, unborn",
    })
    void ageBandsOn31March(String birth, String band) {
        assertThat(ChildGroups.AGE_BAND.nameOf(Made.born(birth).build(), Made.YEAR))
                .contains(band);
    }

    @Test
    void ageBandsWithoutADateOfBirth() {
        assertThat(ChildGroups.AGE_BAND.groupOf(Made.child().build(), Made.YEAR))
                .isEqualTo(Group.notStated());
        Child unborn =
                Made.child().birth(Birth.expected(Made.day("2024-06-01"))).build();
        assertThat(ChildGroups.AGE_BAND.nameOf(unborn, Made.YEAR)).contains("unborn");
    }

    @Test
    void whoTheChildIs() {
        Child child = Made.child()
                .authority(LocalAuthority.ofDfeNumber("213").orElseThrow())
                .sex(Coded.of(Sex.FEMALE))
                .ethnicity(Coded.of(Ethnicity.WHITE_AND_ASIAN))
                .build();
        assertThat(ChildGroups.AUTHORITY.nameOf(child, Made.YEAR)).contains("Westminster (213)");
        assertThat(ChildGroups.SEX.nameOf(child, Made.YEAR)).contains("Female");
        assertThat(ChildGroups.ETHNICITY.nameOf(child, Made.YEAR)).contains("Mixed");
        assertThat(ChildGroups.SEX.and(ChildGroups.ETHNICITY).nameOf(child, Made.YEAR))
                .contains("Female, Mixed");
        Child unknown = Made.child()
                .sex(Coded.of(Sex.UNKNOWN))
                .ethnicity(Coded.unknown("ZZZZ"))
                .build();
        assertThat(ChildGroups.SEX.groupOf(unknown, Made.YEAR)).isEqualTo(Group.notStated());
        assertThat(ChildGroups.ETHNICITY.groupOf(unknown, Made.YEAR)).isEqualTo(Group.notStated());
        assertThat(ChildGroups.AUTHORITY.and(ChildGroups.SEX).groupOf(unknown, Made.YEAR))
                .isEqualTo(Group.notStated());
    }

    @Test
    void needOfCareBeforeThatOfReferrals() {
        Child referred = Made.referred(Made.accepted("2022-01-01", "2022-02-01").toBuilder()
                .primaryNeed(Coded.of(CategoryOfNeed.LOW_INCOME))
                .build());
        assertThat(ChildGroups.NEED.nameOf(referred, Made.YEAR)).contains("Low income");
        Child both = referred.toBuilder()
                .addPeriodsOfCare(Made.care("2023-06-01", "", "U4").toBuilder()
                        .categoryOfNeed(Coded.of(CategoryOfNeed.ABUSE_OR_NEGLECT))
                        .build())
                .build();
        assertThat(ChildGroups.NEED.nameOf(both, Made.YEAR)).contains("Abuse or neglect");
        assertThat(ChildGroups.NEED.nameOf(both, Made.YEAR.previous())).contains("Low income");
        assertThat(ChildGroups.NEED.nameOf(both, Made.YEAR.plusYears(-5))).isEmpty();
    }

    @Test
    void whereTheChildLives() {
        HubNetwork network = HubNetwork.builder()
                .addLocalities(locality("North", "E01000001"), locality("South", "E01000002"))
                .addCatchments(catchment("H1", "E01000001"), catchment("H2", "E01000002"), catchment("H3", "E01000002"))
                .build();
        assertThat(places(network, "E01000001")).containsExactly("North", "H1");
        assertThat(places(network, "E01000002")).as("in two catchments").containsExactly("South", "not stated");
        assertThat(places(network, "E01000003")).containsExactly("not stated", "not stated");
        assertThat(places(network, "")).containsExactly("not stated", "not stated");
    }

    private static List<String> places(HubNetwork network, String area) {
        Optional<SmallArea> home = area.isEmpty() ? Optional.empty() : Optional.of(SmallArea.of(area));
        Child child = Made.child().build();
        return List.of(
                ChildGroups.locality(network, unused -> home)
                        .groupOf(child, Made.YEAR)
                        .toString(),
                ChildGroups.hub(network, unused -> home)
                        .groupOf(child, Made.YEAR)
                        .toString());
    }

    @Test
    void groupsOfOneYearAndThoseWithoutAKeyAreApart() {
        List<Child> children = List.of(
                Made.born("2008-03-31")
                        .addPeriodsOfCare(Made.care("2020-01-01", "", "U4"))
                        .build(),
                Made.child().addPeriodsOfCare(Made.care("2020-01-01", "", "U4")).build());
        GroupedTotals byAge = IndicatorEngine.over(LookedAfter.INDICATORS, List.of(Made.YEAR.previous(), Made.YEAR))
                .groupedBy(ChildGroups.AGE_BAND)
                .count(children);
        assertThat(byAge.groups()).extracting(Object::toString).containsExactly("10 to 15", "16 and 17", "not stated");
        assertThat(byAge.of(Group.of("16 and 17")).count(LookedAfter.NUMBER_AT_31_MARCH, Made.YEAR))
                .isEqualTo(1);
        assertThat(byAge.of(Group.of("16 and 17")).count(LookedAfter.NUMBER_AT_31_MARCH, Made.YEAR.previous()))
                .isZero();
        assertThat(byAge.of(Group.notStated()).count(LookedAfter.NUMBER_AT_31_MARCH, Made.YEAR))
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> byAge.of(Group.of("5 to 9")))
                .withMessageContaining("5 to 9");
    }

    @Test
    void membersAreLocalIdsWithWhatTheyAdd() {
        Child twice = Made.referred(Made.refused("2023-05-01"), Made.refused("2023-06-01"));
        Child once = Made.referred(Made.accepted("2023-05-01", "")).toBuilder()
                .id(PersonId.of("B2"))
                .build();
        IndicatorEngine<Child> engine = IndicatorEngine.over(FrontDoor.INDICATORS, List.of(Made.YEAR));
        IndicatorMembers members =
                engine.members(Stream.of(twice, once), Child::id, FrontDoor.NO_FURTHER_ACTION, Made.YEAR);
        assertThat(members.numerator()).containsExactly(PersonId.of("A1"));
        assertThat(members.denominator()).containsExactly(PersonId.of("A1"), PersonId.of("B2"));
        assertThat(members.tally(PersonId.of("A1"))).hasToString("2/2");
        assertThat(members.total()).hasToString("2/3");
        assertThat(members).hasToString("referral_nfa_percent, 2023-24: 1 of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> members.tally(PersonId.of("C3")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.members(Stream.of(once), Child::id, LookedAfter.STARTED, Made.YEAR))
                .withMessageContaining("cla_started_rate");
    }

    private static Locality locality(String name, String area) {
        return Locality.builder()
                .id(LocalityId.of(name))
                .name(name)
                .addArea(SmallArea.of(area))
                .build();
    }

    private static Catchment catchment(String hub, String area) {
        return Catchment.builder()
                .hub(HubId.of(hub))
                .addArea(SmallArea.of(area))
                .start(Made.day("2020-01-01"))
                .build();
    }
}
