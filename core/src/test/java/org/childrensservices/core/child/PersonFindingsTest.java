package org.childrensservices.core.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Disability;
import org.childrensservices.core.person.Gender;
import org.childrensservices.core.person.IdentifierKind;
import org.childrensservices.core.person.ImmigrationSpell;
import org.childrensservices.core.person.ImmigrationStatus;
import org.childrensservices.core.person.LinkedIdentifier;
import org.childrensservices.core.person.NhsNumber;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.SenProvision;
import org.childrensservices.core.person.SenProvisionSpell;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.Uln;
import org.childrensservices.core.person.UpnUnknownReason;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.plan.CarePlan;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.SourceText;
import org.junit.jupiter.api.Test;

class PersonFindingsTest {

    private static final LocalDate MAY = LocalDate.of(2023, 5, 1);
    private static final LocalDate BIRTH = LocalDate.of(2008, 2, 29);
    private static final Child CHILD = Child.builder()
            .id(PersonId.of("C7"))
            .authority(LocalAuthority.ofDfeNumber("213").orElseThrow())
            .name(SourceText.personal("Sam Smith"))
            .birth(Birth.on(BIRTH))
            .sex(Coded.of(Sex.FEMALE))
            .gender(Coded.of(Gender.SELF_DESCRIBED))
            .nhsNumber(NhsNumber.parse("9434765919").orElseThrow())
            .uln(Uln.parse("9276308686").orElseThrow())
            .addLinkedIdentifier(LinkedIdentifier.of(IdentifierKind.HOME_OFFICE, "A1234567"))
            .addImmigrationSpell(ImmigrationSpell.unaccompaniedSince(LocalDate.of(2022, 6, 1)))
            .addSenProvision(SenProvisionSpell.since(SenProvision.SEN_SUPPORT, MAY))
            .build();

    private static Referral referral(LocalDate date, SocialCareEpisode episode) {
        return Referral.builder()
                .date(date)
                .outcome(ReferralOutcome.proceeded(episode))
                .build();
    }

    private static final Referral OPEN =
            referral(MAY, SocialCareEpisode.builder().build());

    private static void assertRules(Child child, String... rules) {
        assertThat(child.findings(MAY.plusYears(1), Age.standard()))
                .extracting(Finding::rule)
                .containsExactly(rules);
    }

    @Test
    void whoAChildIs() {
        assertRules(CHILD);
        assertThat(CHILD).hasToString("child C7");
        assertThat(CHILD.authority().map(LocalAuthority::name)).contains("Westminster");
        assertThat(CHILD.sex()).contains(Coded.of(Sex.FEMALE));
        assertThat(CHILD.gender()).contains(Coded.of(Gender.SELF_DESCRIBED));
        assertThat(CHILD.senProvisionOn(MAY)).contains(Coded.of(SenProvision.SEN_SUPPORT));
        assertThat(CHILD.senProvisionOn(MAY.minusDays(1))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CHILD.toBuilder().name(SourceText.of("Sam Smith")).build())
                .withMessage("name of a child must be personal text: C7");
    }

    /** 304: the day on which it ceases may be the 18th birthday, here 1 March, and none after. */
    @Test
    void unaccompaniedChildrenAreNoneAfterTheir18thBirthday() {
        assertThat(CHILD.isUnaccompaniedOn(LocalDate.of(2022, 5, 31))).isFalse();
        assertThat(CHILD.isUnaccompaniedOn(LocalDate.of(2022, 6, 1))).isTrue();
        assertThat(CHILD.findings(LocalDate.of(2026, 3, 1), Age.standard())).isEmpty();
        assertThat(CHILD.findings(LocalDate.of(2026, 3, 2), Age.standard()))
                .extracting(Finding::toString)
                .containsExactly(
                        "QUERY 304 at child C7:immigrationSpells: an unaccompanied child is none after the age of 18");
        ImmigrationSpell other =
                new ImmigrationSpell(Coded.unknown("settled"), Optional.of(MAY), Optional.of(MAY.plusYears(9)));
        assertRules(CHILD.toBuilder().addImmigrationSpell(other).build());
        ImmigrationSpell late = new ImmigrationSpell(
                Coded.of(ImmigrationStatus.UNACCOMPANIED_ASYLUM_SEEKING),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 3, 2)));
        assertRules(CHILD.toBuilder().immigrationSpells(List.of(late)).build(), "304");
    }

    @Test
    void anUnbornChildHasNoSexAndIsNotLookedAfter() {
        Child unborn = Child.builder()
                .id(PersonId.of("C8"))
                .birth(Birth.expected(MAY.plusDays(281)))
                .sex(Coded.of(Sex.UNKNOWN))
                .upnUnknown(Coded.of(UpnUnknownReason.UNBORN))
                .build();
        assertRules(unborn);
        assertRules(unborn.toBuilder().sex(Coded.of(Sex.MALE)).build(), "8750");
        assertRules(unborn.toBuilder().addReferral(OPEN).build(), "8606");
        assertRules(unborn.toBuilder()
                .addReferral(OPEN.toBuilder().date(MAY.plusDays(1)).build())
                .build());
        assertRules(
                unborn.toBuilder()
                        .addPeriodsOfCare(PeriodOfCare.builder()
                                .start(MAY)
                                .addPlacement(Placement.builder()
                                        .type(Coded.of(PlacementType.CHILDRENS_HOME))
                                        .start(MAY)
                                        .build())
                                .build())
                        .build(),
                "person.unborn_in_care");
        assertRules(unborn.born(MAY.plusDays(279)), "upn.born");
    }

    /** A stillborn child stays expected and has a day of death. */
    @Test
    void deathMayComeBeforeBirthOnlyWhereThatIsExpected() {
        SocialCareEpisode died = SocialCareEpisode.builder()
                .closure(new Closure(MAY.plusDays(9), Optional.of(Coded.of(ClosureReason.DIED))))
                .build();
        Child stillborn = Child.builder()
                .id(PersonId.of("C9"))
                .birth(Birth.expected(MAY.plusDays(100)))
                .addReferral(referral(MAY, died))
                .death(MAY.plusDays(8))
                .build();
        assertRules(stillborn);
        assertRules(stillborn.toBuilder().death(Optional.empty()).build(), "8585Q");
        assertRules(CHILD.toBuilder().death(BIRTH.minusDays(1)).build(), "8535Q");
        assertRules(CHILD.toBuilder().addReferral(OPEN).death(MAY.minusDays(1)).build(), "person.after_death");
        assertRules(CHILD.toBuilder().addReferral(OPEN).death(MAY).build());
    }

    /** 8606 holds for those who are born as for those who are expected: 280 days are the days of a pregnancy. */
    @Test
    void nobodyIsReferredBeforeThePregnancy() {
        LocalDate earliest = BIRTH.minusDays(280);
        assertRules(CHILD.toBuilder()
                .addReferral(OPEN.toBuilder().date(earliest).build())
                .build());
        assertRules(
                CHILD.toBuilder()
                        .addReferral(
                                OPEN.toBuilder().date(earliest.minusDays(1)).build())
                        .build(),
                "8606");
    }

    @Test
    void nothingStartsAfterTheDeath() {
        Child child = Child.builder()
                .id(CHILD.id())
                .birth(CHILD.birth())
                .addContact(Contact.builder().date(MAY).build())
                .build();
        Child planned = Child.builder()
                .id(CHILD.id())
                .birth(CHILD.birth())
                .addPlan(CarePlan.builder().owner(CHILD.id()).start(MAY).build())
                .build();
        Child lookedAfter = Child.builder()
                .id(CHILD.id())
                .birth(CHILD.birth())
                .addPeriodsOfCare(PeriodOfCare.builder()
                        .start(MAY)
                        .addPlacement(Placement.builder()
                                .type(Coded.of(PlacementType.CHILDRENS_HOME))
                                .start(MAY)
                                .build())
                        .build())
                .build();
        for (Child one : List.of(child, planned, lookedAfter)) {
            assertRules(one.toBuilder().death(MAY).build());
            assertRules(one.toBuilder().death(MAY.minusDays(1)).build(), "person.after_death");
        }
    }

    @Test
    void aCaseMayCloseWithoutADeath() {
        SocialCareEpisode closed = SocialCareEpisode.builder()
                .closure(new Closure(MAY.plusDays(9), Optional.of(Coded.of(ClosureReason.OTHER))))
                .build();
        assertRules(CHILD.toBuilder().addReferral(referral(MAY, closed)).build());
    }

    @Test
    void noDisabilityStandsAlone() {
        Child one = CHILD.toBuilder().addDisability(Coded.of(Disability.NONE)).build();
        assertRules(one);
        assertRules(one.toBuilder().addDisability(Coded.of(Disability.AUTISM)).build(), "8790");
        assertRules(CHILD.toBuilder()
                .addDisabilities(Coded.of(Disability.AUTISM), Coded.of(Disability.HEARING))
                .build());
    }

    @Test
    void aReferralThatWentFurtherHasAnotherReasonForNoPupilNumber() {
        Child referred = CHILD.toBuilder()
                .upnUnknown(Coded.of(UpnUnknownReason.REFERRED_WITHOUT_FURTHER_ACTION))
                .build();
        assertRules(referred);
        assertRules(referred.toBuilder().addReferral(OPEN).build(), "8772");
        assertRules(referred.toBuilder()
                .addReferral(OPEN.toBuilder()
                        .outcome(ReferralOutcome.noFurtherAction())
                        .build())
                .build());
    }
}
