package org.childrensservices.core.child;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Disability;
import org.childrensservices.core.person.Ethnicity;
import org.childrensservices.core.person.Gender;
import org.childrensservices.core.person.ImmigrationSpell;
import org.childrensservices.core.person.LinkedIdentifier;
import org.childrensservices.core.person.NhsNumber;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.SenProvision;
import org.childrensservices.core.person.SenProvisionSpell;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.Uln;
import org.childrensservices.core.person.Upn;
import org.childrensservices.core.person.UpnUnknownReason;
import org.childrensservices.core.place.LocalAuthority;
import org.childrensservices.core.placement.AdoptionJourney;
import org.childrensservices.core.placement.CareLeaverContact;
import org.childrensservices.core.placement.CareLeaverEligibility;
import org.childrensservices.core.placement.CareOutcomes;
import org.childrensservices.core.placement.DeprivationOfLiberty;
import org.childrensservices.core.placement.MissingSpell;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.ShortBreak;
import org.childrensservices.core.plan.EhcNeedsAssessment;
import org.childrensservices.core.plan.PathwayPlan;
import org.childrensservices.core.plan.Plan;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.core.value.SourceText;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A child or young person known to children's services. The text form shows the local id only.
 *
 * <p>Periods of care may overlap, because data does; whoever reads them reports it.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class Child permits ImmutableChild {

    Child() {}

    /** {@return the local id} */
    public abstract PersonId id();

    /** {@return the authority that is responsible} */
    public abstract Optional<LocalAuthority> authority();

    /** {@return the name, personal} */
    public abstract Optional<SourceText> name();

    /** {@return the birth; unknown unless it is given} */
    @Value.Default
    public Birth birth() {
        return Birth.unknown();
    }

    /** {@return the day of the death, also that of a child who was never born} */
    public abstract Optional<LocalDate> death();

    /** {@return the sex; gender is {@link #gender()}} */
    public abstract Optional<Coded<Sex>> sex();

    /** {@return the gender; sex is {@link #sex()}} */
    public abstract Optional<Coded<Gender>> gender();

    /** {@return the ethnic background} */
    public abstract Optional<Coded<Ethnicity>> ethnicity();

    /** {@return the unique pupil number} */
    public abstract Optional<Upn> upn();

    /** {@return why there is no unique pupil number; empty if there is one} */
    public abstract Optional<Coded<UpnUnknownReason>> upnUnknown();

    /** {@return the number of the National Health Service} */
    public abstract Optional<NhsNumber> nhsNumber();

    /** {@return the unique learner number, from the age of 14} */
    public abstract Optional<Uln> uln();

    /** {@return the identifiers by which other systems know the child} */
    public abstract ImmutableSet<LinkedIdentifier> linkedIdentifiers();

    /** {@return the nationality, as it is written} */
    public abstract Optional<String> nationality();

    /** {@return the immigration statuses, such as that of an unaccompanied asylum-seeking child} */
    public abstract ImmutableList<ImmigrationSpell> immigrationSpells();

    /** {@return the birth of her first own child, if this is a young mother; empty if nothing says that she is} */
    public abstract Optional<Birth> birthOfFirstChild();

    /** {@return the disabilities; empty where nothing is recorded, which is not the code that there is none} */
    public abstract ImmutableSet<Coded<Disability>> disabilities();

    /** {@return the provisions for special educational needs in order of their start} */
    public abstract ImmutableList<SenProvisionSpell> senProvisions();

    /** {@return the requests for an education, health and care needs assessment, in order of their day} */
    public abstract ImmutableList<EhcNeedsAssessment> ehcNeedsAssessments();

    /** {@return the contacts in order of their day} */
    public abstract ImmutableList<Contact> contacts();

    /** {@return the referrals in order of their day} */
    public abstract ImmutableList<Referral> referrals();

    /** {@return the periods of care in order of their start} */
    public abstract ImmutableList<PeriodOfCare> periodsOfCare();

    /** {@return the short breaks in order of their start} */
    public abstract ImmutableList<ShortBreak> shortBreaks();

    /** {@return the times in which the child was missing from care, in order of their start} */
    public abstract ImmutableList<MissingSpell> missingSpells();

    /** {@return the times in which the child was deprived of liberty, in order of their start} */
    public abstract ImmutableList<DeprivationOfLiberty> deprivationsOfLiberty();

    /** {@return the outcomes of the years in care, in order of the year} */
    public abstract ImmutableList<CareOutcomes> careOutcomes();

    /** {@return the way towards adoption; what follows on the order is never linked} */
    public abstract Optional<AdoptionJourney> adoption();

    /** {@return what was known of the young person after care, in order of time} */
    public abstract ImmutableList<CareLeaverContact> careLeaverContacts();

    /** {@return the plans in order of their start} */
    public abstract ImmutableList<Plan> plans();

    /**
     * Returns the period of care on a day: of several that overlap, the one that started last.
     *
     * @param day the day
     * @return the period of care, empty if the child is not looked after on that day
     */
    public Optional<PeriodOfCare> periodOfCareOn(LocalDate day) {
        return periodsOfCare().reverse().stream().filter(p -> p.includes(day)).findFirst();
    }

    /**
     * Returns the age on a day.
     *
     * @param day the day
     * @param rule how ages are counted
     * @return whole years; none with the code {@link ReasonCode#NOT_APPLICABLE} before the birth, and with the code
     *     {@link ReasonCode#NOT_STATED} if nothing is known of it
     */
    public Outcome<Integer> ageOn(LocalDate day, Age rule) {
        return birth().ageOn(day, rule);
    }

    /**
     * Tells whether the child was looked after on every day of a range in one period of care, such as the twelve months
     * of a reporting year: short breaks are no care in that sense, and a return to care on the day on which it ended is
     * a new period.
     *
     * @param days the days, bounded and not empty
     * @return whether a period of care includes all of them
     */
    public boolean isLookedAfterThroughout(LocalDateRange days) {
        checkArgument(
                !days.isEmpty() && !days.isUnboundedStart() && !days.isUnboundedEnd(),
                "days must be bounded and not empty: %s",
                days);
        return periodsOfCare().stream().anyMatch(period -> period.range().encloses(days));
    }

    /**
     * Tells whether the child is an unaccompanied asylum-seeking child on a day.
     *
     * @param day the day
     * @return whether one of the immigration statuses is that and includes the day
     */
    public boolean isUnaccompaniedOn(LocalDate day) {
        return immigrationSpells().stream()
                .anyMatch(spell -> spell.isUnaccompanied() && spell.range().contains(day));
    }

    /**
     * Returns the provision for special educational needs on a day: of several, the one that started last.
     *
     * @param day the day
     * @return the provision, empty where none is recorded, which is not the code that there is none
     */
    public Optional<Coded<SenProvision>> senProvisionOn(LocalDate day) {
        return senProvisions().reverse().stream()
                .filter(spell -> spell.range().contains(day))
                .findFirst()
                .map(SenProvisionSpell::provision);
    }

    /**
     * Returns what support the young person is entitled to on a day, computed from the days of care: short breaks do
     * not count, and days that two periods share count once. Who returned to a parent six months ago counts as having
     * stayed there.
     *
     * @param day the day
     * @param rule how ages are counted
     * @return the entitlement; none if there is no age on that day
     */
    public Outcome<CareLeaverEligibility> careLeaverEligibilityOn(LocalDate day, Age rule) {
        return ageOn(day, rule).map(age -> CareLeaverRule.on(day, birth().date().orElseThrow(), rule, periodsOfCare()));
    }

    /**
     * Returns the pathway plan of a young person in or after care on a day. Everybody from 16 who is or was looked
     * after long enough is to have one of their own, made from an assessment of their own needs (Children Act 1989,
     * section 23E, and schedule 2, paragraph 19B).
     *
     * @param day the day
     * @param rule how ages are counted
     * @return the plan that is open, of several the one that started last; none with the code
     *     {@link ReasonCode#NOT_APPLICABLE} if the young person is not entitled to one, and with the code
     *     {@link ReasonCode#NOT_AVAILABLE} if there ought to be one and is not
     */
    public Outcome<PathwayPlan> pathwayPlanOn(LocalDate day, Age rule) {
        Optional<PathwayPlan> plan = plans().reverse().stream()
                .filter(p -> p.isOpenOn(day))
                .flatMap(p -> p instanceof PathwayPlan own ? Stream.of(own) : Stream.empty())
                .findFirst();
        return careLeaverEligibilityOn(day, rule).flatMap(entitled -> switch (entitled) {
            case ELIGIBLE, RELEVANT, FORMER_RELEVANT ->
                plan.map(Outcome::of)
                        .orElse(Outcome.none(ReasonCode.NOT_AVAILABLE, this + " has no pathway plan on " + day));
            case QUALIFYING, NONE ->
                Outcome.none(ReasonCode.NOT_APPLICABLE, this + " is not entitled to a pathway plan on " + day);
        });
    }

    /**
     * Tells whether a case is open on a day because of a referral.
     *
     * @param day the day
     * @return whether one of the referrals was accepted and is not closed
     */
    public boolean hasOpenCaseOn(LocalDate day) {
        return referrals().stream().anyMatch(referral -> referral.isOpenOn(day));
    }

    /**
     * Returns a new child with the same records that was born on a day: what was expected has happened.
     *
     * @param dateOfBirth the day
     * @return the child
     * @throws IllegalStateException if the child is born already
     */
    public Child born(LocalDate dateOfBirth) {
        checkState(!(birth() instanceof Birth.Born), "child must not be born twice: %s", id());
        return toBuilder().birth(Birth.on(dateOfBirth)).build();
    }

    /**
     * Returns what is doubtful about the records of the child as they were on a day: who the child is, referrals and
     * what followed on them, plans that exclude each other at one time (a plan may end on the day on which the next one
     * starts), and plans at an age at which there are none.
     *
     * @param asOf the day; plans that start later are left out
     * @param rule how ages are counted
     * @return the findings
     */
    public ImmutableList<Finding> findings(LocalDate asOf, Age rule) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        findings.addAll(PersonFindings.of(this, asOf, rule));
        for (Referral referral : referrals()) {
            findings.addAll(referral.findings(Origin.ofRecord(toString()).at("referrals")));
        }
        return findings.addAll(PlanFindings.of(this, asOf, rule))
                .addAll(CareFindings.of(this, asOf, rule))
                .build();
    }

    /** Checks that there is no reason against a pupil number that is known, whose the plans are, and the order. */
    @Value.Check
    void check() {
        checkArgument(
                upn().isEmpty() || upnUnknown().isEmpty(),
                "child must not have both a UPN and a reason for none: %s",
                id());
        checkArgument(name().isEmpty() || name().get().isPersonal(), "name of a child must be personal text: %s", id());
        for (Plan plan : plans()) {
            checkArgument(plan.owner().equals(id()), "plan of %s must have that owner: %s", id(), plan.owner());
        }
        checkOrder("SEN provisions", senProvisions(), SenProvisionSpell::start);
        checkOrder("EHC needs assessments", ehcNeedsAssessments(), EhcNeedsAssessment::requested);
        checkOrder("contacts", contacts(), Contact::date);
        checkOrder("referrals", referrals(), Referral::date);
        checkOrder("periods of care", periodsOfCare(), PeriodOfCare::start);
        checkOrder("short breaks", shortBreaks(), ShortBreak::start);
        checkOrder("missing spells", missingSpells(), MissingSpell::start);
        checkOrder("deprivations of liberty", deprivationsOfLiberty(), DeprivationOfLiberty::start);
        checkOrder(
                "outcomes in care", careOutcomes(), outcomes -> outcomes.year().firstDay());
        checkOrder("contacts after care", careLeaverContacts(), CareLeaverContact::date);
        checkOrder("plans", plans(), Plan::start);
    }

    private <T> void checkOrder(String what, ImmutableList<T> items, Function<T, LocalDate> start) {
        checkArgument(
                items.size() < 2 || Comparators.isInOrder(items, Comparator.comparing(start)),
                "%s must be ordered by start: %s",
                what,
                id());
    }

    /** {@return a builder with the values of this child} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the local id, such as {@code "child C7"}} */
    @Override
    public String toString() {
        return "child " + id();
    }

    /** Builds children; not thread-safe. */
    public static final class Builder extends ImmutableChild.Builder {
        Builder() {}
    }
}
