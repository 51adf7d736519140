package org.childrensservices.core.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Ethnicity;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.SenProvision;
import org.childrensservices.core.person.SenProvisionSpell;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.Upn;
import org.childrensservices.core.person.UpnUnknownReason;
import org.childrensservices.core.placement.CareLeaverContact;
import org.childrensservices.core.placement.CareLeaverInTouch;
import org.childrensservices.core.placement.CareOutcomes;
import org.childrensservices.core.placement.DeprivationOfLiberty;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.MissingKind;
import org.childrensservices.core.placement.MissingSpell;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.ShortBreak;
import org.childrensservices.core.plan.CarePlan;
import org.childrensservices.core.plan.EhcNeedsAssessment;
import org.childrensservices.core.plan.EhcPlan;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChildTest {

    private static final PersonId ID = PersonId.of("C7");
    private static final LocalDate MAY = LocalDate.of(2023, 5, 1);
    private static final Child CHILD = Child.builder().id(ID).build();

    private static PeriodOfCare period(LocalDate start, Optional<LocalDate> end) {
        return PeriodOfCare.builder()
                .start(start)
                .end(end.map(date -> new EndOfCare(date, Optional.empty())))
                .addPlacement(Placement.builder()
                        .type(Coded.of(PlacementType.CHILDRENS_HOME))
                        .start(start)
                        .end(end)
                        .build())
                .build();
    }

    @Test
    void onlyTheIdIsNeeded() {
        assertThat(CHILD.birth()).isEqualTo(Birth.unknown());
        assertThat(CHILD.ageOn(MAY, Age.standard()).isPresent()).isFalse();
        assertThat(CHILD.periodOfCareOn(MAY)).isEmpty();
    }

    @Test
    void textShowsTheIdOnly() {
        Child child = CHILD.toBuilder()
                .birth(Birth.on(LocalDate.of(2010, 7, 15)))
                .sex(Sex.read("1"))
                .ethnicity(Coded.of(Ethnicity.IRISH_TRAVELLER))
                .upn(Upn.parse("B801200005001").orElseThrow())
                .build();
        assertThat(child).hasToString("child C7");
        assertThat(child.ageOn(MAY, Age.standard())).isEqualTo(Outcome.of(12));
    }

    @Test
    void periodOfCareOnADayIsTheLastThatIncludesIt() {
        PeriodOfCare first = period(MAY, Optional.of(MAY.plusDays(30)));
        PeriodOfCare overlapping = period(MAY.plusDays(20), Optional.of(MAY.plusDays(25)));
        PeriodOfCare later = period(MAY.plusDays(60), Optional.empty());
        Child child =
                CHILD.toBuilder().addPeriodsOfCare(first, overlapping, later).build();
        assertThat(child.periodOfCareOn(MAY.minusDays(1))).isEmpty();
        assertThat(child.periodOfCareOn(MAY)).contains(first);
        assertThat(child.periodOfCareOn(MAY.plusDays(22))).contains(overlapping);
        assertThat(child.periodOfCareOn(MAY.plusDays(27))).contains(first);
        assertThat(child.periodOfCareOn(MAY.plusDays(30))).isEmpty();
        assertThat(child.periodOfCareOn(MAY.plusDays(99))).contains(later);
    }

    @Test
    void everythingIsInOrder() {
        PeriodOfCare first = period(MAY, Optional.of(MAY.plusDays(30)));
        PeriodOfCare later = period(MAY.plusDays(60), Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CHILD.toBuilder().addPeriodsOfCare(later, first).build())
                .withMessage("periods of care must be ordered by start: C7");
        CarePlan care = CarePlan.builder().owner(ID).start(MAY).build();
        EhcPlan ehc = EhcPlan.builder().owner(ID).start(MAY.minusDays(1)).build();
        assertThat(CHILD.toBuilder().addPlans(ehc, care).build().plans()).containsExactly(ehc, care);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHILD.toBuilder().addPlans(care, ehc).build())
                .withMessage("plans must be ordered by start: C7");
    }

    /** Each list of records with the day by which it is ordered, first on one day and then on the day before. */
    static Stream<Arguments> lists() {
        return Stream.of(
                list("SEN provisions", (c, d) -> c.addSenProvision(SenProvisionSpell.since(SenProvision.EHC_PLAN, d))),
                list(
                        "EHC needs assessments",
                        (c, d) -> c.addEhcNeedsAssessment(
                                EhcNeedsAssessment.builder().requested(d).build())),
                list(
                        "contacts",
                        (c, d) -> c.addContact(Contact.builder().date(d).build())),
                list(
                        "referrals",
                        (c, d) -> c.addReferral(Referral.builder().date(d).build())),
                list(
                        "short breaks",
                        (c, d) -> c.addShortBreak(ShortBreak.builder()
                                .status(Coded.of(LegalStatus.SHORT_BREAK))
                                .start(d)
                                .build())),
                list(
                        "missing spells",
                        (c, d) -> c.addMissingSpell(MissingSpell.builder()
                                .kind(Coded.of(MissingKind.MISSING))
                                .start(d)
                                .build())),
                list(
                        "deprivations of liberty",
                        (c, d) -> c.addDeprivationsOfLiberty(
                                DeprivationOfLiberty.builder().start(d).build())),
                list(
                        "outcomes in care",
                        (c, d) -> c.addCareOutcome(CareOutcomes.builder()
                                .year(d.equals(MAY) ? ReportingYear.parse("2023-24") : ReportingYear.parse("2022-23"))
                                .build())),
                list(
                        "contacts after care",
                        (c, d) -> c.addCareLeaverContact(CareLeaverContact.builder()
                                .date(d)
                                .inTouch(Coded.of(CareLeaverInTouch.IN_TOUCH))
                                .build())));
    }

    private static Arguments list(String what, BiConsumer<Child.Builder, LocalDate> add) {
        return Arguments.of(what, add);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void everyListIsInTheOrderOfItsDays(String what, BiConsumer<Child.Builder, LocalDate> add) {
        Child.Builder inOrder = CHILD.toBuilder();
        add.accept(inOrder, MAY.minusDays(1));
        add.accept(inOrder, MAY);
        add.accept(inOrder, MAY);
        assertThat(inOrder.build()).isNotEqualTo(CHILD);
        Child.Builder backwards = CHILD.toBuilder();
        add.accept(backwards, MAY);
        add.accept(backwards, MAY.minusDays(1));
        assertThatIllegalArgumentException()
                .isThrownBy(backwards::build)
                .withMessage(what + " must be ordered by start: C7");
    }

    @Test
    void plansAreItsOwn() {
        CarePlan plan = CarePlan.builder().owner(PersonId.of("C8")).start(MAY).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHILD.toBuilder().addPlan(plan).build())
                .withMessage("plan of C7 must have that owner: C8");
    }

    @Test
    void aPupilNumberNeedsNoReasonForNone() {
        Child.Builder both = CHILD.toBuilder()
                .upn(Upn.parse("B801200005001").orElseThrow())
                .upnUnknown(Coded.of(UpnUnknownReason.NEWLY_IN_CONTACT));
        assertThatIllegalArgumentException()
                .isThrownBy(both::build)
                .withMessage("child must not have both a UPN and a reason for none: C7");
    }

    @Test
    void aYoungMotherHasAFirstChild() {
        Child mother = CHILD.toBuilder().birthOfFirstChild(Birth.unknown()).build();
        assertThat(mother.birthOfFirstChild()).contains(Birth.unknown());
        assertThat(CHILD.birthOfFirstChild()).isEmpty();
        assertThat(mother).isNotEqualTo(CHILD);
    }
}
