package org.childrensservices.core.testing;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.child.Assessment;
import org.childrensservices.core.child.AssessmentFactor;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.Closure;
import org.childrensservices.core.child.ClosureReason;
import org.childrensservices.core.child.Conference;
import org.childrensservices.core.child.ConferenceKind;
import org.childrensservices.core.child.Contact;
import org.childrensservices.core.child.Referral;
import org.childrensservices.core.child.ReferralOutcome;
import org.childrensservices.core.child.Section47Enquiry;
import org.childrensservices.core.child.SocialCareEpisode;
import org.childrensservices.core.family.Family;
import org.childrensservices.core.family.Household;
import org.childrensservices.core.family.Membership;
import org.childrensservices.core.family.Relationship;
import org.childrensservices.core.family.RelationshipType;
import org.childrensservices.core.family.Residency;
import org.childrensservices.core.hub.Registration;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Disability;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.UpnUnknownReason;
import org.childrensservices.core.placement.AdoptersSex;
import org.childrensservices.core.placement.AdoptersStatus;
import org.childrensservices.core.placement.AdoptionJourney;
import org.childrensservices.core.placement.CareLeaverContact;
import org.childrensservices.core.placement.CareLeaverEligibility;
import org.childrensservices.core.placement.CareOutcomes;
import org.childrensservices.core.placement.DeprivationOfLiberty;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.LegalStatusSpell;
import org.childrensservices.core.placement.MissingSpell;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.Placement;
import org.childrensservices.core.placement.PlacementProvider;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.placement.ReasonNewEpisode;
import org.childrensservices.core.placement.ShortBreak;
import org.childrensservices.core.plan.CarePlan;
import org.childrensservices.core.plan.ChildInNeedPlan;
import org.childrensservices.core.plan.ChildProtectionPlan;
import org.childrensservices.core.plan.EarlyHelpPlan;
import org.childrensservices.core.plan.EhcPlan;
import org.childrensservices.core.plan.PathwayPlan;
import org.childrensservices.core.plan.Plan;
import org.childrensservices.core.plan.PlanEndReason;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.plan.ReviewParticipation;
import org.childrensservices.core.plan.Visit;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.workforce.Involvement;
import org.childrensservices.core.workforce.SocialWorkerChangeReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens in lives, in which order and at which ages. */
class LivesTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 3, 31);
    private static final Age AGE = Age.standard();

    private static ImmutableList<Life> lives() {
        return Lives.upTo(AS_OF).seeded(11).limit(800).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Child> children() {
        return lives().stream().map(Life::child).collect(ImmutableList.toImmutableList());
    }

    /** Children of whom the day of birth is known. */
    private static ImmutableList<Child> born() {
        return children().stream()
                .filter(child -> child.birth() instanceof Birth.Born)
                .collect(ImmutableList.toImmutableList());
    }

    private static LocalDate birth(Child child) {
        return child.birth().date().orElseThrow();
    }

    private static boolean isOf(Child child, int age, LocalDate day) {
        return AGE.hasAttained(birth(child), age, day);
    }

    private static <P extends Plan> ImmutableList<P> plans(Child child, Class<P> kind) {
        return child.plans().stream().filter(kind::isInstance).map(kind::cast).collect(ImmutableList.toImmutableList());
    }

    private static Stream<SocialCareEpisode> episodes() {
        return children().stream()
                .flatMap(child -> child.referrals().stream())
                .flatMap(referral -> referral.episode().stream());
    }

    private static Stream<PeriodOfCare> care() {
        return children().stream().flatMap(child -> child.periodsOfCare().stream());
    }

    private static boolean isWeekend(LocalDate day) {
        return EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    }

    @Test
    void livesAreKnownFromApril2012() {
        assertThat(Lives.upTo(LocalDate.of(2012, 4, 1))).hasToString("lives up to 2012-04-01");
        assertThat(Lives.upTo(AS_OF).asOf()).isEqualTo(AS_OF);
        assertThatIllegalArgumentException().isThrownBy(() -> Lives.upTo(LocalDate.of(2012, 3, 31)));
    }

    @Test
    void aLifeIsWhatItsNumberAndSeedSay() {
        assertThat(lives().get(6)).hasToString("life of C7");
        Life seventh = Lives.upTo(AS_OF).seeded(11).skip(6).findFirst().orElseThrow();
        assertThat(seventh).isEqualTo(lives().get(6));
        assertThat(Lives.upTo(AS_OF).seeded(12).skip(6).findFirst().orElseThrow())
                .isNotEqualTo(seventh);
        assertThat(lives().stream().map(life -> life.child().birth()).distinct().count())
                .isGreaterThan(500);
    }

    /** A girl of 24 of whom nothing is known but her mother. */
    @Test
    void thePlainestLife() {
        Life life = Lives.upTo(AS_OF).life(PersonId.of("C1"), Choices.of(List.of()));
        Child child = life.child();
        assertThat(child.birth()).isEqualTo(Birth.on(LocalDate.of(2000, 3, 31)));
        assertThat(child.sex()).contains(Coded.of(Sex.FEMALE));
        assertThat(child.disabilities()).containsExactly(Coded.of(Disability.NONE));
        assertThat(child.upn()).isPresent();
        assertThat(child.contacts()).isEmpty();
        assertThat(child.referrals()).isEmpty();
        assertThat(child.plans()).isEmpty();
        assertThat(child.periodsOfCare()).isEmpty();
        assertThat(child.birthOfFirstChild()).isEmpty();
        PersonId mother = PersonId.of("C1M");
        assertThat(life.births())
                .containsOnlyKeys(child.id(), mother)
                .containsEntry(mother, Birth.on(LocalDate.of(1960, 3, 31)));
        assertThat(life.family().groupMeetings()).isEmpty();
        assertThat(life.registrations()).isEmpty();
        assertThat(life.households())
                .singleElement()
                .satisfies(home -> assertThat(home.residencies())
                        .extracting(Residency::person)
                        .containsExactly(mother, child.id()));
    }

    @Test
    void aChildOfSchoolAgeHasANumberAndAnotherAReasonForNone() {
        for (Child child : children()) {
            boolean asylum = !child.immigrationSpells().isEmpty();
            Optional<UpnUnknownReason> reason = child.upnUnknown().flatMap(coded -> coded.known());
            if (child.birth() instanceof Birth.Unborn) {
                assertThat(reason).contains(UpnUnknownReason.UNBORN);
            } else if (!(child.birth() instanceof Birth.Born)) {
                assertThat(reason).contains(UpnUnknownReason.NEWLY_IN_CONTACT);
            } else if (asylum) {
                assertThat(reason).contains(UpnUnknownReason.NEVER_AT_STATE_SCHOOL);
            } else if (!isOf(child, 5, AS_OF)) {
                assertThat(reason).contains(UpnUnknownReason.NOT_OF_SCHOOL_AGE);
            }
            assertThat(child.upn().isPresent()).isEqualTo(reason.isEmpty());
        }
    }

    @Test
    void whoIsNotBornHasNoSexYetAndWhoTakesShortBreaksADisability() {
        for (Child child : children()) {
            boolean born = child.birth() instanceof Birth.Born;
            assertThat(child.sex().orElseThrow().is(Sex.UNKNOWN)).isEqualTo(!born);
            assertThat(child.disabilities().isEmpty()).isEqualTo(!born);
            boolean disabled = born && !child.disabilities().equals(ImmutableSet.of(Coded.of(Disability.NONE)));
            if (disabled) {
                assertThat(child.disabilities()).hasSize(2).doesNotContain(Coded.of(Disability.NONE));
                assertThat(child.periodsOfCare()).isEmpty();
            } else {
                assertThat(child.shortBreaks()).isEmpty();
            }
        }
        assertThat(children()).anyMatch(child -> !child.shortBreaks().isEmpty());
    }

    @Test
    void shortBreaksAreDaysApartInAPlan() {
        for (Child child : children()) {
            LocalDate before = LocalDate.MIN;
            for (ShortBreak stay : child.shortBreaks()) {
                assertThat(DAYS.between(stay.start(), stay.end().orElseThrow())).isBetween(1L, 10L);
                assertThat(plans(child, ChildInNeedPlan.class))
                        .anyMatch(plan -> plan.start().isBefore(stay.start())
                                && !stay.end().orElseThrow().isAfter(plan.end().orElse(AS_OF)));
                assertThat(before.isBefore(stay.start())).isTrue();
                before = stay.end().orElseThrow();
            }
        }
    }

    @Test
    void aReferralIsDecidedTheSameDayAndComesOfAContact() {
        for (Child child : children()) {
            assertThat(child.contacts()).isSortedAccordingTo(Comparator.comparing(Contact::date));
            for (Referral referral : child.referrals()) {
                assertThat(referral.decided()).contains(referral.date());
                assertThat(child.contacts())
                        .extracting(Contact::date, Contact::source)
                        .contains(tuple(referral.date(), referral.source()));
            }
        }
        assertThat(children())
                .anyMatch(child -> child.referrals().stream()
                        .anyMatch(
                                referral -> referral.outcome().equals(Optional.of(ReferralOutcome.noFurtherAction()))));
    }

    @Test
    void anAssessmentIsAuthorisedWithinFiftyDays() {
        for (Child child : children()) {
            for (Referral referral : child.referrals()) {
                for (Assessment assessment :
                        referral.episode().map(SocialCareEpisode::assessments).orElse(ImmutableList.of())) {
                    assertThat(DAYS.between(referral.date(), assessment.start()))
                            .isBetween(0L, 3L);
                    assertThat(assessment.seen()).contains(assessment.start());
                    assessment
                            .authorised()
                            .ifPresent(day -> assertThat(DAYS.between(assessment.start(), day))
                                    .isBetween(5L, 50L));
                    assertThat(assessment.factors().isEmpty())
                            .isEqualTo(assessment.authorised().isEmpty());
                    if (assessment.factors().contains(Coded.of(AssessmentFactor.NO_FACTORS))) {
                        assertThat(assessment.factors()).hasSize(1);
                    }
                    assertThat(assessment.factors().contains(Coded.of(AssessmentFactor.UNACCOMPANIED_ASYLUM_SEEKER)))
                            .isEqualTo(child.immigrationSpells().stream()
                                    .anyMatch(spell -> spell.start().equals(assessment.authorised())));
                }
            }
        }
    }

    @Test
    void aCaseIsClosedWhenItsLastPlanIs() {
        for (Child child : children()) {
            ImmutableList<Referral> referrals = child.referrals();
            for (int i = 0; i < referrals.size(); i++) {
                Referral referral = referrals.get(i);
                LocalDate until =
                        i + 1 < referrals.size() ? referrals.get(i + 1).date() : LocalDate.MAX;
                ImmutableList<Plan> own = child.plans().stream()
                        .filter(plan -> plan instanceof ChildInNeedPlan
                                || plan instanceof ChildProtectionPlan
                                || plan instanceof CarePlan)
                        .filter(plan -> !plan.start().isBefore(referral.date())
                                && plan.start().isBefore(until))
                        .collect(ImmutableList.toImmutableList());
                Optional<LocalDate> closed =
                        referral.episode().flatMap(SocialCareEpisode::closure).map(Closure::date);
                assertThat(own.stream().allMatch(plan -> plan.end().isPresent()) || closed.isEmpty())
                        .isTrue();
                closed.ifPresent(day -> assertThat(own)
                        .allMatch(plan -> !plan.end().orElseThrow().isAfter(day)));
                if (i + 1 < referrals.size()) {
                    assertThat(referral.isOpenOn(until)).isFalse();
                }
            }
        }
    }

    /** The conference is within 15 working days of the strategy discussion. */
    @Test
    void anEnquiryLeadsToAConferenceOnAWeekday() {
        assertThat(episodes().flatMap(episode -> episode.enquiries().stream())).isNotEmpty();
        episodes().forEach(episode -> {
            for (Section47Enquiry enquiry : episode.enquiries()) {
                LocalDate start = episode.assessments().get(0).start();
                assertThat(isWeekend(enquiry.strategyDiscussion())).isFalse();
                assertThat(DAYS.between(start, enquiry.strategyDiscussion())).isBetween(0L, 6L);
                enquiry.conference().ifPresent(conference -> {
                    assertThat(isWeekend(conference.date())).isFalse();
                    assertThat(DAYS.between(enquiry.strategyDiscussion(), conference.date()))
                            .isBetween(6L, 21L);
                });
            }
        });
    }

    /** After three months, and every six months from then, in conferences. */
    @Test
    void aPlanOfProtectionIsReviewedInTime() {
        for (Child child : children()) {
            ImmutableSet<LocalDate> conferences = child.referrals().stream()
                    .flatMap(referral -> referral.episode().stream())
                    .flatMap(episode -> episode.conferences().stream())
                    .filter(conference -> conference.kind() == ConferenceKind.REVIEW)
                    .map(Conference::date)
                    .collect(ImmutableSet.toImmutableSet());
            for (ChildProtectionPlan plan : plans(child, ChildProtectionPlan.class)) {
                checkReviews(plan, plan.start(), 3, 6);
                assertThat(conferences)
                        .containsAll(plan.reviews().stream().map(Review::date).toList());
                boolean decided = plan.endReason().equals(Optional.of(PlanEndReason.CONFERENCE_DECISION));
                if (decided) {
                    assertThat(plan.reviews().get(plan.reviews().size() - 1).date())
                            .isEqualTo(plan.end().orElseThrow());
                }
                if (plan.endReason().equals(Optional.of(PlanEndReason.REACHED_AGE))) {
                    assertThat(DAYS.between(
                                    plan.end().orElseThrow(),
                                    AGE.birthday(child.birth().date().orElse(AS_OF), 18)))
                            .isBetween(0L, 1L);
                }
                assertThat(plan.endReason().isPresent()).isEqualTo(plan.end().isPresent());
            }
        }
    }

    /** Reviews on weekdays, each due so many months after the one before; a weekend may be waited for. */
    private static void checkReviews(Plan plan, LocalDate from, int first, int then) {
        LocalDate due = from.plusMonths(first);
        for (Review review : plan.reviews()) {
            assertThat(isWeekend(review.date())).isFalse();
            assertThat(DAYS.between(due, review.date())).isBetween(0L, 2L);
            due = review.date().plusMonths(then);
        }
        LocalDate last = plan.end().orElse(AS_OF);
        assertThat(due).as("%s", plan).isAfter(last.minusDays(3));
    }

    @Test
    void aPlanOfNeedIsReviewedEveryThreeMonthsAndOneOfEducationEveryYear() {
        for (Child child : children()) {
            for (ChildInNeedPlan plan : plans(child, ChildInNeedPlan.class)) {
                checkReviews(plan, plan.start(), 3, 3);
                checkVisits(plan, 30);
                assertThat(plan.end().isPresent()).isEqualTo(plan.endReason().isPresent());
            }
            for (EhcPlan plan : plans(child, EhcPlan.class)) {
                checkReviews(plan, plan.start(), 12, 12);
                assertThat(isOf(child, 3, plan.start())).isTrue();
                assertThat(isOf(child, 18, plan.start())).isFalse();
                assertThat(plan.end().isPresent()).isEqualTo(plan.ceasedReason().isPresent());
            }
            for (EarlyHelpPlan plan : plans(child, EarlyHelpPlan.class)) {
                if (plan.end().isPresent()) {
                    checkVisits(plan, 21);
                }
            }
            plans(child, ChildProtectionPlan.class).forEach(plan -> checkVisits(plan, 14));
            plans(child, CarePlan.class).forEach(plan -> checkVisits(plan, 42));
        }
    }

    /** The first within a week, and the next no later than so many days after it and no more than six earlier. */
    private static void checkVisits(Plan plan, int days) {
        LocalDate last = plan.end().orElse(AS_OF);
        LocalDate before = plan.start();
        for (Visit visit : plan.visits()) {
            assertThat(visit.seen()).contains(true);
            long gap = DAYS.between(before, visit.date());
            assertThat(gap)
                    .isBetween(before.equals(plan.start()) ? 1L : days - 6L, before.equals(plan.start()) ? 7L : days);
            assertThat(visit.date()).isBeforeOrEqualTo(last);
            before = visit.date();
        }
        assertThat(before.plusDays(plan.visits().isEmpty() ? 7 : days)).isAfter(last);
    }

    @Test
    void aChildUnderFourIsNotAskedAtAReview() {
        for (Child child : born()) {
            for (Plan plan : child.plans()) {
                for (Review review : plan.reviews()) {
                    assertThat(review.participation().orElseThrow().is(ReviewParticipation.UNDER_FOUR_AT_THE_REVIEW))
                            .isEqualTo(!isOf(child, 4, review.date()));
                }
            }
        }
    }

    /** Within 20 working days, after three months, and every six months from then. */
    @Test
    void careIsReviewedInTime() {
        for (Child child : children()) {
            for (CarePlan plan : plans(child, CarePlan.class)) {
                LocalDate last = plan.end().orElse(AS_OF);
                LocalDate before = plan.start();
                LocalDate due = plan.start().plusDays(26);
                for (Review review : plan.reviews()) {
                    assertThat(isWeekend(review.date())).isFalse();
                    assertThat(review.date()).isBefore(last).isAfter(before).isBeforeOrEqualTo(due);
                    due = review.date()
                            .plusMonths(before.equals(plan.start()) ? 3 : 6)
                            .plusDays(2);
                    before = review.date();
                }
                assertThat(due).isAfter(last.minusDays(1));
                assertThat(plan.end().isPresent()).isEqualTo(plan.endReason().isPresent());
            }
        }
    }

    @Test
    void eachYearThatWasAllInCareHasItsOutcomes() {
        int found = 0;
        for (Child child : born()) {
            for (PeriodOfCare period : child.periodsOfCare()) {
                LocalDate end = period.end().map(EndOfCare::date).orElse(AS_OF.plusDays(1));
                for (int year = period.start().getYear(); year <= 2024; year++) {
                    int of = year;
                    LocalDate first = LocalDate.of(year - 1, 4, 1);
                    LocalDate last = LocalDate.of(year, 3, 31);
                    if (!first.isBefore(period.start()) && last.isBefore(end)) {
                        CareOutcomes outcomes = child.careOutcomes().stream()
                                .filter(one -> one.year().endYear() == of)
                                .findFirst()
                                .orElseThrow();
                        found++;
                        assertThat(outcomes.convicted().isPresent()).isEqualTo(isOf(child, 10, last));
                        assertThat(outcomes.healthPromotion().isPresent()).isEqualTo(!isOf(child, 5, last));
                        assertThat(outcomes.sdq().isPresent())
                                .isEqualTo(isOf(child, 4, last) && !isOf(child, 17, first));
                    }
                }
            }
        }
        assertThat(found)
                .isPositive()
                .isEqualTo(born().stream()
                        .mapToInt(child -> child.careOutcomes().size())
                        .sum());
    }

    @Test
    void aFirstChildIsBornToAGirlOf14OrOlderInCare() {
        for (Child child : children()) {
            child.birthOfFirstChild().flatMap(Birth::date).ifPresent(day -> {
                assertThat(child.sex()).contains(Coded.of(Sex.FEMALE));
                assertThat(isOf(child, 14, day)).isTrue();
                assertThat(child.periodsOfCare()).anyMatch(period -> period.includes(day));
            });
        }
        assertThat(children()).anyMatch(child -> child.birthOfFirstChild().isPresent());
    }

    @Test
    void whoIsSixteenAndLongEnoughInCareHasAPathway() {
        for (Child child : born()) {
            if (child.adoption().flatMap(AdoptionJourney::ordered).isPresent()
                    || child.periodsOfCare().isEmpty()) {
                assertThat(plans(child, PathwayPlan.class)).isEmpty();
                continue;
            }
            PeriodOfCare last = child.periodsOfCare().get(child.periodsOfCare().size() - 1);
            LocalDate sixteen = AGE.birthday(birth(child), 16);
            LocalDate later = last.start().plusDays(91);
            LocalDate due = sixteen.isAfter(later) ? sixteen : later;
            assertThat(plans(child, PathwayPlan.class))
                    .extracting(Plan::start)
                    .isEqualTo(
                            due.isBefore(AS_OF.plusDays(1)) && last.includes(due)
                                    ? ImmutableList.of(due)
                                    : ImmutableList.of());
            plans(child, PathwayPlan.class).forEach(plan -> checkReviews(plan, plan.start(), 6, 6));
        }
    }

    @Test
    void careLeaversAreAskedOnTheirBirthdays() {
        for (Child child : born()) {
            for (CareLeaverContact contact : child.careLeaverContacts()) {
                LocalDate left = child.periodsOfCare()
                        .get(child.periodsOfCare().size() - 1)
                        .end()
                        .orElseThrow()
                        .date();
                assertThat(contact.date()).isAfter(left).isBeforeOrEqualTo(AS_OF);
                assertThat(ImmutableList.of(17, 18, 19, 20, 21))
                        .anyMatch(age -> AGE.birthday(birth(child), age).equals(contact.date()));
                assertThat(child.adoption().flatMap(AdoptionJourney::ordered)).isEmpty();
                assertThat(child.careLeaverEligibilityOn(contact.date(), AGE).orElseThrow())
                        .isIn(CareLeaverEligibility.RELEVANT, CareLeaverEligibility.FORMER_RELEVANT);
            }
        }
        assertThat(born().stream().filter(child -> child.careLeaverContacts().size() == 5))
                .isNotEmpty();
    }

    @Test
    void theLawsComeInTheirOrder() {
        assertThat(care().map(period -> period.legalStatuses().stream()
                                .map(LegalStatusSpell::status)
                                .map(status -> status.known().orElseThrow().code())
                                .toList())
                        .map(codes -> String.join(" ", codes))
                        .distinct())
                .isSubsetOf("V2", "C1", "C1 C2", "V2 C1", "V2 C1 C2", "L2", "L2 C1", "L2 C1 C2", "C1 E1", "C1 C2 E1")
                .contains("V2", "C1 C2", "V2 C1 C2", "L2 C1 C2");
        care().forEach(period -> {
            LegalStatusSpell first = period.legalStatuses().get(0);
            if (first.status().is(LegalStatus.EMERGENCY_PROTECTION_ORDER)) {
                assertThat(DAYS.between(first.start(), first.end().orElse(AS_OF)))
                        .isBetween(0L, 8L);
            }
        });
    }

    @Test
    void aPlaceSuitsTheAge() {
        for (Child child : born()) {
            for (PeriodOfCare period : child.periodsOfCare()) {
                for (Placement stay : period.placements()) {
                    int least = stay.type().is(PlacementType.RESIDENTIAL_SCHOOL)
                            ? 5
                            : stay.type().is(PlacementType.CHILDRENS_HOME)
                                    ? 8
                                    : stay.type().is(PlacementType.SUPPORTED_ACCOMMODATION) ? 16 : 0;
                    LocalDate first = period.placements().stream()
                            .filter(stay::isSamePlaceAs)
                            .findFirst()
                            .orElseThrow()
                            .start();
                    assertThat(isOf(child, least, first)).isTrue();
                    if (stay.type().is(PlacementType.SUPPORTED_ACCOMMODATION)) {
                        assertThat(PlacementType.SUPPORTED_ACCOMMODATION.isValidOn(first))
                                .isTrue();
                    }
                    if (stay.type().is(PlacementType.OWN_PARENTS)) {
                        assertThat(stay.provider()).contains(Coded.of(PlacementProvider.PARENT));
                        assertThat(stay.urn()).isEmpty();
                        assertThat(period.legalStatuses())
                                .anyMatch(spell -> spell.status().is(LegalStatus.FULL_CARE_ORDER)
                                        && !spell.start().isAfter(first));
                    } else if (stay.isTemporary()) {
                        assertThat(stay.provider()).isEmpty();
                        assertThat(stay.urn()).isEmpty();
                        assertThat(DAYS.between(stay.start(), stay.end().orElseThrow()))
                                .isBetween(1L, 7L);
                    } else {
                        assertThat(stay.urn().orElseThrow()).matches("SC[1-9]\\d{5}");
                        assertThat(stay.provider().orElseThrow().is(PlacementProvider.PRIVATE)
                                        && (stay.type().known().orElseThrow().isFoster()
                                                || stay.type()
                                                        .known()
                                                        .orElseThrow()
                                                        .isAdoption()))
                                .isFalse();
                    }
                    assertThat(stay.postcode().orElseThrow().reveal()).matches("ZZ[1-9]\\d \\d[A-Z]{2}");
                }
            }
        }
    }

    @Test
    void aMoveHasAReasonUnlessItIsTemporary() {
        care().forEach(period -> {
            for (int i = 0; i + 1 < period.placements().size(); i++) {
                Placement stay = period.placements().get(i);
                Placement next = period.placements().get(i + 1);
                assertThat(stay.changeReason().isEmpty()).isEqualTo(stay.isTemporary() || next.isTemporary());
            }
            assertThat(period.placements().get(0).startReason())
                    .contains(Coded.of(ReasonNewEpisode.STARTED_TO_BE_LOOKED_AFTER));
            assertThat(period.placements().get(period.placements().size() - 1).changeReason())
                    .isEmpty();
        });
    }

    @Test
    void careEndsAsTheAgeAndThePlaceAllow() {
        for (Child child : born()) {
            for (PeriodOfCare period : child.periodsOfCare()) {
                if (period.end().isEmpty()) {
                    continue;
                }
                EndOfCare end = period.end().get();
                Coded<ReasonEpisodeCeased> reason = end.reason().orElseThrow();
                Placement last = period.placements().get(period.placements().size() - 1);
                boolean foster = last.type().known().orElseThrow().isFoster();
                if (isOf(child, 18, end.date())) {
                    assertThat(reason.is(
                                    foster
                                            ? ReasonEpisodeCeased.STAYED_WITH_CARERS
                                            : ReasonEpisodeCeased.INDEPENDENT_SUPPORTED))
                            .isTrue();
                } else if (reason.is(ReasonEpisodeCeased.INDEPENDENT_SUPPORTED)) {
                    assertThat(isOf(child, 16, end.date())).isTrue();
                } else if (reason.is(ReasonEpisodeCeased.SPECIAL_GUARDIANSHIP_FORMER_CARER_KIN)) {
                    assertThat(last.type().known().orElseThrow().kind()).isEqualTo(PlacementType.Kind.FOSTER_KIN);
                    assertThat(ReasonEpisodeCeased.SPECIAL_GUARDIANSHIP_FORMER_CARER_KIN.isValidOn(end.date()))
                            .isTrue();
                }
                assertThat(last.end()).contains(end.date());
                assertThat(period.legalStatuses()
                                .get(period.legalStatuses().size() - 1)
                                .end())
                        .contains(end.date());
            }
        }
    }

    @Test
    void adoptionTakesItsWay() {
        ImmutableList<Child> adopted = children().stream()
                .filter(child -> child.adoption().isPresent())
                .collect(ImmutableList.toImmutableList());
        assertThat(adopted).isNotEmpty();
        for (Child child : adopted) {
            AdoptionJourney way = child.adoption().orElseThrow();
            assertThat(isOf(child, 5, child.periodsOfCare().get(0).start())).isFalse();
            assertThat(way.placed().isPresent()).isEqualTo(way.adopters().isPresent());
            assertThat(way.adopters().equals(Optional.of(Coded.of(AdoptersSex.SINGLE_FEMALE))))
                    .isEqualTo(way.adoptersStatus().equals(Optional.of(Coded.of(AdoptersStatus.SINGLE))));
            assertThat(way.matched().isPresent() || way.placed().isEmpty()).isTrue();
            assertThat(way.placed().isPresent() || way.ordered().isEmpty()).isTrue();
            assertThat(way.reversed().isPresent() && way.matched().isPresent()).isFalse();
            PeriodOfCare period = child.periodsOfCare().get(0);
            way.placed().ifPresent(day -> {
                Placement with = period.placements().get(period.placements().size() - 1);
                assertThat(with.start()).isEqualTo(day);
                assertThat(with.type().known().orElseThrow().isAdoptionByCurrentCarer())
                        .isEqualTo(way.byFormerCarer().orElseThrow());
            });
            way.ordered().ifPresent(day -> {
                assertThat(period.end().map(EndOfCare::date)).contains(day);
                assertThat(DAYS.between(way.placed().orElseThrow(), day)).isBetween(70L, 300L);
            });
        }
    }

    @Test
    void aChildGoesMissingFromWhereItLives() {
        for (Child child : born()) {
            for (MissingSpell spell : child.missingSpells()) {
                assertThat(isOf(child, 10, spell.start())).isTrue();
                assertThat(DAYS.between(spell.start(), spell.end().orElseThrow()))
                        .isBetween(0L, 4L);
                assertThat(child.periodsOfCare().stream()
                                .flatMap(period -> period.placements().stream())
                                .filter(stay -> !stay.isTemporary()))
                        .anyMatch(stay -> stay.start().isBefore(spell.start())
                                && spell.end().orElseThrow().isBefore(stay.end().orElse(AS_OF)));
            }
            for (DeprivationOfLiberty order : child.deprivationsOfLiberty()) {
                assertThat(child.periodsOfCare())
                        .extracting(period ->
                                period.placements().get(period.placements().size() - 1))
                        .anyMatch(stay -> stay.type().is(PlacementType.CHILDRENS_HOME)
                                && stay.start().equals(order.start())
                                && stay.end().orElse(AS_OF).equals(order.end().orElseThrow())
                                && isOf(child, 10, stay.start()));
            }
        }
    }

    @Test
    void whoSeeksAsylumAloneIsThirteenAndComesIntoCare() {
        for (Child child : children()) {
            child.immigrationSpells().forEach(spell -> {
                LocalDate from = spell.start().orElseThrow();
                assertThat(isOf(child, 13, from)).isTrue();
                assertThat(spell.end()).contains(AGE.birthday(birth(child), 18));
                PeriodOfCare period = child.periodsOfCare().get(0);
                assertThat(period.start()).isEqualTo(from);
                assertThat(period.homePostcode()).isEmpty();
            });
            if (child.immigrationSpells().isEmpty()) {
                assertThat(child.periodsOfCare())
                        .allMatch(period -> period.homePostcode().isPresent());
            }
        }
    }

    @Test
    void aFamilyHasAMotherAndMayHaveMore() {
        for (Life life : lives()) {
            Child child = life.child();
            Family family = life.family();
            PersonId mother = PersonId.of(child.id() + "M");
            LocalDate born = child.birth() instanceof Birth.Unborn unborn
                    ? unborn.expectedDate()
                    : child.birth().date().orElse(AS_OF.minusYears(10));
            assertThat(family.memberships())
                    .extracting(Membership::person)
                    .containsExactlyInAnyOrderElementsOf(life.births().keySet());
            assertThat(requireNonNull(life.births().get(mother)).date().orElseThrow())
                    .isBetween(born.minusYears(40), born.minusYears(16));
            for (Relationship tie : family.relationships()) {
                assertThat(tie.relatedTo()).isEqualTo(child.id());
                if (tie.type() == RelationshipType.HALF_SIBLING) {
                    assertThat(requireNonNull(life.births().get(tie.person()))
                                    .date()
                                    .orElseThrow())
                            .isBetween(born.minusYears(2).minusMonths(6), born.minusYears(1));
                }
            }
        }
    }

    /** The child is known from birth, or from the pregnancy on; a family meets three weeks before care. */
    @Test
    void aFamilyIsKnownFromTheBirthAndMayMeetBeforeCare() {
        int met = 0;
        int inCare = 0;
        for (Life life : lives()) {
            Child child = life.child();
            LocalDate known = child.birth() instanceof Birth.Unborn unborn
                    ? unborn.expectedDate().minusDays(250)
                    : child.birth().date().orElse(AS_OF.minusYears(10));
            assertThat(life.family().memberships().get(0).start()).isEqualTo(known);
            Household home = life.households().get(0);
            assertThat(home.postcode()).isPresent();
            boolean cared = !child.periodsOfCare().isEmpty();
            inCare += cared ? 1 : 0;
            met += life.family().groupMeetings().size();
            assertThat(life.family().groupMeetings())
                    .allMatch(meeting -> meeting.offered()
                            .equals(child.periodsOfCare().get(0).start().minusDays(20)));
            assertThat(home.residencies().stream()
                            .filter(residency -> residency.person().equals(child.id()))
                            .map(Residency::start)
                            .skip(1))
                    .isSubsetOf(child.periodsOfCare().stream()
                            .flatMap(period -> period.end().stream())
                            .map(EndOfCare::date)
                            .toList());
        }
        assertThat(met).isBetween(inCare / 6, inCare / 2);
    }

    @Test
    void aChildLivesAtHomeUnlessInCare() {
        for (Life life : lives()) {
            Child child = life.child();
            Household home = life.households().get(0);
            boolean unborn = child.birth() instanceof Birth.Unborn;
            boolean inCare = child.periodsOfCare().stream()
                    .anyMatch(period -> period.end().isEmpty());
            boolean adopted = child.adoption().flatMap(AdoptionJourney::ordered).isPresent();
            assertThat(home.residentsOn(AS_OF).contains(child.id())).isEqualTo(!unborn && !inCare && !adopted);
            for (PeriodOfCare period : child.periodsOfCare()) {
                period.homePostcode()
                        .ifPresent(own -> assertThat(
                                        child.periodsOfCare().stream().flatMap(each -> each.homePostcode().stream()))
                                .contains(home.postcode().orElseThrow()));
            }
        }
    }

    @Test
    void whoExpectsAChildIsRegistered() {
        for (Life life : lives()) {
            Child child = life.child();
            boolean unborn = child.birth() instanceof Birth.Unborn;
            PersonId mother = PersonId.of(child.id() + "M");
            assertThat(life.registrations().stream().filter(Registration::isExpecting))
                    .hasSize(unborn ? 1 : 0);
            for (Registration registration : life.registrations()) {
                if (!registration.person().equals(mother)) {
                    assertThat(registration.person()).isEqualTo(child.id());
                    assertThat(unborn).isFalse();
                    if (child.birth() instanceof Birth.Born) {
                        assertThat(registration.start())
                                .isAfterOrEqualTo(birth(child).plusYears(12));
                    }
                }
                assertThat(registration.end().orElse(AS_OF)).isBeforeOrEqualTo(AS_OF);
            }
            assertThat(life.registrations()).isSortedAccordingTo(Comparator.comparing(Registration::start));
        }
        assertThat(lives())
                .anyMatch(life -> life.registrations().stream()
                        .anyMatch(one -> one.person().equals(life.child().id())));
    }

    /** A child of one referral, of which all choices are the plainest but for some, told as {@code place=number}. */
    private static Child referred(LocalDate birth, String... choices) {
        Integer[] numbers = new Integer[22];
        Arrays.fill(numbers, 0);
        numbers[2] = (int) DAYS.between(LocalDate.of(2000, 3, 31), birth);
        numbers[9] = 1;
        for (String choice : choices) {
            List<String> parts = Splitter.on('=').splitToList(choice);
            numbers[Integer.parseInt(parts.get(0))] = Integer.parseInt(parts.get(1));
        }
        return Lives.upTo(AS_OF)
                .life(PersonId.of("C1"), Choices.of(List.of(numbers)))
                .child();
    }

    /** It is assessed in five days, for neglect, and closed. */
    @ParameterizedTest
    @CsvSource({
        "2000-03-31, 0=0, 16A, RC8",
        "2000-03-31, 20=1, 16A 4A, RC8",
        "2000-03-31, 18=2, 21, RC8",
        "2022-03-26, 21=1, 16A, RC8",
        "2022-03-27, 21=1, 16A, RC9",
        "2022-03-27, 0=0, 16A, RC8"
    })
    void thePlainestReferral(LocalDate birth, String choice, String factors, String reason) {
        Child child = referred(birth, choice);
        Referral referral = child.referrals().get(0);
        SocialCareEpisode episode = referral.episode().orElseThrow();
        Assessment assessment = episode.assessments().get(0);
        assertThat(child.referrals()).hasSize(1);
        assertThat(child.contacts()).hasSize(1);
        assertThat(referral.date()).isEqualTo(birth).isEqualTo(assessment.start());
        assertThat(assessment.authorised()).contains(birth.plusDays(5));
        assertThat(assessment.factors().stream()
                        .map(factor -> factor.known().orElseThrow().code()))
                .containsExactlyElementsOf(Splitter.on(' ').split(factors));
        assertThat(episode.closure().orElseThrow().date()).isEqualTo(birth.plusDays(5));
        assertThat(episode.closure()
                        .flatMap(Closure::reason)
                        .orElseThrow()
                        .known()
                        .orElseThrow()
                        .code())
                .isEqualTo(reason);
        assertThat(child.plans()).isEmpty();
    }

    @Test
    void nothingInACaseHappensAfterTheLastKnownDay() {
        episodes().forEach(episode -> {
            assertThat(episode.assessments())
                    .allMatch(one -> !one.authorised().orElse(one.start()).isAfter(AS_OF));
            assertThat(episode.enquiries())
                    .allMatch(one -> !one.conference()
                            .map(Conference::date)
                            .orElse(one.strategyDiscussion())
                            .isAfter(AS_OF));
            assertThat(episode.conferences()).allMatch(one -> !one.date().isAfter(AS_OF));
        });
        assertThat(episodes().flatMap(episode -> episode.enquiries().stream()))
                .anyMatch(enquiry -> enquiry.outcome().isEmpty());
    }

    @Test
    void aCaseIsClosedForAdoptionIfTheChildWasAdopted() {
        for (Child child : children()) {
            Optional<LocalDate> ordered = child.adoption().flatMap(AdoptionJourney::ordered);
            assertThat(child.referrals().stream()
                            .flatMap(referral -> referral.episode().stream())
                            .flatMap(episode -> episode.closure().stream())
                            .filter(closure -> closure.reason().equals(Optional.of(Coded.of(ClosureReason.ADOPTED))))
                            .map(Closure::date))
                    .containsExactlyElementsOf(ordered.stream().toList());
        }
    }

    /** Reasons are asked for since April 2023. */
    @Test
    void theFirstWorkerOfAPeriodOfCareHasNotReplacedAnother() {
        for (Life life : lives()) {
            ImmutableSet<LocalDate> starts = life.child().periodsOfCare().stream()
                    .map(PeriodOfCare::start)
                    .collect(ImmutableSet.toImmutableSet());
            for (Involvement involvement : life.involvements()) {
                assertThat(involvement.changeReason())
                        .isEqualTo(
                                involvement.start().isBefore(LocalDate.of(2023, 4, 1))
                                        ? Optional.empty()
                                        : Optional.of(Coded.of(
                                                starts.contains(involvement.start())
                                                        ? SocialWorkerChangeReason.FIRST_CONTACT_OR_RE_REFERRAL
                                                        : SocialWorkerChangeReason.WORKER_LEFT_ROLE)));
            }
        }
    }

    /** What is not plain is the exception. */
    @Test
    void mostLivesArePlain() {
        ImmutableList<Child> all = children();
        ImmutableList<Child> inCare =
                all.stream().filter(child -> !child.periodsOfCare().isEmpty()).collect(ImmutableList.toImmutableList());
        assertThat(all.stream()
                        .filter(child -> !plans(child, EarlyHelpPlan.class).isEmpty()))
                .hasSizeBetween(all.size() / 8, all.size() / 2);
        assertThat(all.stream().filter(child -> !plans(child, EhcPlan.class).isEmpty()))
                .hasSizeBetween(all.size() / 30, all.size() / 3);
        assertThat(inCare.stream().filter(child -> !child.immigrationSpells().isEmpty()))
                .hasSizeBetween(inCare.size() / 30, inCare.size() / 3);
        assertThat(all.stream()
                        .flatMap(child -> child.referrals().stream())
                        .filter(referral -> referral.episode().isEmpty()))
                .hasSizeBetween(all.size() / 10, all.size() / 2);
        assertThat(all.stream()
                        .flatMap(child -> child.plans().stream())
                        .flatMap(plan -> plan.visits().stream())
                        .filter(visit -> visit.seenAlone().orElseThrow().equals(false)))
                .hasSizeLessThan((int) (all.stream()
                                .flatMap(child -> child.plans().stream())
                                .mapToLong(plan -> plan.visits().size())
                                .sum()
                        / 2));
        ImmutableList<Placement> stays =
                care().flatMap(period -> period.placements().stream()).collect(ImmutableList.toImmutableList());
        assertThat(stays.stream().filter(Placement::isTemporary)).hasSizeBetween(stays.size() / 30, stays.size() / 4);
        assertThat(stays).anyMatch(stay -> stay.type().is(PlacementType.OWN_PARENTS));
        assertThat(care()).anyMatch(period -> period.uninterruptedPlacements().size() > 3);
        ImmutableList<AdoptionJourney> ways =
                all.stream().flatMap(child -> child.adoption().stream()).collect(ImmutableList.toImmutableList());
        assertThat(ways.stream().filter(way -> way.reversed().isPresent())).hasSizeLessThan(ways.size() / 2);
    }
}
