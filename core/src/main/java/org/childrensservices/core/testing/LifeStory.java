package org.childrensservices.core.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.childrensservices.core.child.Assessment;
import org.childrensservices.core.child.AssessmentFactor;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.Closure;
import org.childrensservices.core.child.ClosureReason;
import org.childrensservices.core.child.Conference;
import org.childrensservices.core.child.ConferenceDecision;
import org.childrensservices.core.child.ConferenceKind;
import org.childrensservices.core.child.Contact;
import org.childrensservices.core.child.ContactOutcome;
import org.childrensservices.core.child.Referral;
import org.childrensservices.core.child.ReferralOutcome;
import org.childrensservices.core.child.ReferralSource;
import org.childrensservices.core.child.Section47Enquiry;
import org.childrensservices.core.child.Section47Outcome;
import org.childrensservices.core.child.SocialCareEpisode;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Disability;
import org.childrensservices.core.person.Ethnicity;
import org.childrensservices.core.person.ImmigrationSpell;
import org.childrensservices.core.person.ImmigrationStatus;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.person.Sex;
import org.childrensservices.core.person.Upn;
import org.childrensservices.core.person.UpnUnknownReason;
import org.childrensservices.core.placement.CareLeaverAccommodation;
import org.childrensservices.core.placement.CareLeaverActivity;
import org.childrensservices.core.placement.CareLeaverContact;
import org.childrensservices.core.placement.CareLeaverEligibility;
import org.childrensservices.core.placement.CareLeaverInTouch;
import org.childrensservices.core.placement.CareOutcomes;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.placement.EndOfCare;
import org.childrensservices.core.placement.LegalStatus;
import org.childrensservices.core.placement.PeriodOfCare;
import org.childrensservices.core.placement.PlacementProvider;
import org.childrensservices.core.placement.PlacementType;
import org.childrensservices.core.placement.ReasonEpisodeCeased;
import org.childrensservices.core.placement.ReasonNewEpisode;
import org.childrensservices.core.placement.Sdq;
import org.childrensservices.core.placement.ShortBreak;
import org.childrensservices.core.placement.SubstanceMisuse;
import org.childrensservices.core.plan.Action;
import org.childrensservices.core.plan.CarePlan;
import org.childrensservices.core.plan.CategoryOfAbuse;
import org.childrensservices.core.plan.ChildInNeedPlan;
import org.childrensservices.core.plan.ChildProtectionPlan;
import org.childrensservices.core.plan.EarlyHelpEndReason;
import org.childrensservices.core.plan.EarlyHelpPlan;
import org.childrensservices.core.plan.EhcCeasedReason;
import org.childrensservices.core.plan.EhcPlan;
import org.childrensservices.core.plan.Goal;
import org.childrensservices.core.plan.PathwayPlan;
import org.childrensservices.core.plan.PermanencePlan;
import org.childrensservices.core.plan.Plan;
import org.childrensservices.core.plan.PlanEndReason;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.plan.ReviewParticipation;
import org.childrensservices.core.plan.Visit;
import org.childrensservices.core.time.Age;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.workforce.Involvement;
import org.childrensservices.core.workforce.InvolvementRole;
import org.childrensservices.core.workforce.SocialWorkerChangeReason;

/** Tells a life from birth, or before, up to the last day that is known. */
final class LifeStory {

    private static final Age AGE = Age.standard();
    private static final int OLDEST = 24;
    private static final LocalDate NEW_CODES = LocalDate.of(2022, 4, 1);
    private static final LocalDate REASONS_OF_CHANGE = LocalDate.of(2023, 4, 1);

    private static final ImmutableList<ReferralSource> SOURCES = ImmutableList.of(
            ReferralSource.SCHOOL,
            ReferralSource.POLICE,
            ReferralSource.HEALTH_VISITOR,
            ReferralSource.FAMILY_MEMBER_OR_CARER,
            ReferralSource.ANONYMOUS);

    private static final ImmutableList<CategoryOfNeed> NEEDS = ImmutableList.of(
            CategoryOfNeed.ABUSE_OR_NEGLECT,
            CategoryOfNeed.CHILDS_DISABILITY,
            CategoryOfNeed.FAMILY_IN_ACUTE_STRESS,
            CategoryOfNeed.FAMILY_DYSFUNCTION,
            CategoryOfNeed.LOW_INCOME);

    private static final ImmutableList<AssessmentFactor> FACTORS = ImmutableList.of(
            AssessmentFactor.NEGLECT,
            AssessmentFactor.DOMESTIC_ABUSE_PARENT_OR_CARER,
            AssessmentFactor.MENTAL_HEALTH_PARENT_OR_CARER,
            AssessmentFactor.DRUG_MISUSE_PARENT_OR_CARER,
            AssessmentFactor.YOUNG_CARER);

    private static final ImmutableSet<CareLeaverEligibility> LEAVERS =
            ImmutableSet.of(CareLeaverEligibility.RELEVANT, CareLeaverEligibility.FORMER_RELEVANT);

    private final PersonId id;
    private final LocalDate asOf;
    private final Choices choices;
    private final Birth birth;
    /** The day of birth; that on which it is expected, or an early one, if it is not known. */
    private final LocalDate born;

    private final LocalDate adult;
    private final Sex sex;
    private final boolean shortBreaks;
    private final Child.Builder child = Child.builder();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final List<PeriodOfCare> care = new ArrayList<>();
    private final ImmutableList.Builder<Involvement> involvements = ImmutableList.builder();
    private boolean unaccompanied;
    private boolean adopted;

    LifeStory(PersonId id, LocalDate asOf, Choices choices) {
        this.id = id;
        this.asOf = asOf;
        this.choices = choices;
        int kind = choices.below(24);
        LocalDate earliest = asOf.minusYears(OLDEST);
        if (kind < 21) {
            this.born = choices.day(earliest, asOf);
            this.birth = Birth.on(born);
        } else if (kind < 23) {
            this.born = choices.day(asOf.plusDays(1), asOf.plusDays(200));
            this.birth = Birth.expected(born);
        } else {
            this.born = asOf.minusYears(10);
            this.birth = Birth.unknown();
        }
        this.adult = AGE.birthday(born, 18);
        this.sex = isBorn() ? choices.of(ImmutableList.of(Sex.FEMALE, Sex.MALE)) : Sex.UNKNOWN;
        this.shortBreaks = isBorn() && choices.oneIn(8);
    }

    Life tell() {
        child.id(id).birth(birth);
        who();
        LocalDate last = adult.isAfter(asOf) ? asOf : adult.minusDays(1);
        LocalDate first = birth instanceof Birth.Unborn ? born.minusDays(250) : born;
        Optional<LocalDate> cursor = Optional.of(choices.day(first, last));
        if (choices.oneIn(4)) {
            cursor = earlyHelp(cursor.get());
        }
        int referrals = choices.below(4);
        for (int i = 0;
                i < referrals && cursor.isPresent() && !adopted && !cursor.get().isAfter(last);
                i++) {
            cursor = refer(choices.day(cursor.get(), earlier(last, cursor.get().plusYears(4))));
        }
        upn();
        firstChild();
        if (!adopted) {
            ehc();
            pathway();
        }
        contacts.sort(Comparator.comparing(Contact::date));
        plans.sort(Comparator.comparing(Plan::start));
        child.contacts(contacts).periodsOfCare(care).plans(plans);
        Child told = withContactsAfterCare(child.build());
        return new FamilyStory(choices, asOf, told, involvements.build()).tell();
    }

    private boolean isBorn() {
        return birth instanceof Birth.Born;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private void who() {
        child.sex(Coded.of(sex)).ethnicity(Coded.of(choices.of(ImmutableList.copyOf(Ethnicity.values()))));
        if (isBorn()) {
            child.disabilities(shortBreaks ? disabilities() : ImmutableSet.of(Coded.of(Disability.NONE)));
        }
    }

    /** Two of them, which follow from the birth so that no other choice depends on them. */
    private ImmutableSet<Coded<Disability>> disabilities() {
        ImmutableList<Disability> all = Arrays.stream(Disability.values())
                .filter(one -> one != Disability.NONE)
                .collect(ImmutableList.toImmutableList());
        int first = born.getDayOfYear() % all.size();
        return ImmutableSet.of(Coded.of(all.get(first)), Coded.of(all.get((first + 1) % all.size())));
    }

    private void upn() {
        if (isBorn() && AGE.hasAttained(born, 5, asOf) && !unaccompanied) {
            child.upn(newUpn());
        } else if (!isBorn()) {
            child.upnUnknown(Coded.of(
                    birth instanceof Birth.Unborn ? UpnUnknownReason.UNBORN : UpnUnknownReason.NEWLY_IN_CONTACT));
        } else {
            child.upnUnknown(Coded.of(
                    unaccompanied ? UpnUnknownReason.NEVER_AT_STATE_SCHOOL : UpnUnknownReason.NOT_OF_SCHOOL_AGE));
        }
    }

    private Upn newUpn() {
        int serial = choices.below(100_000_000);
        String digits = "213" + (1_0000_0000L + serial);
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            Optional<Upn> upn = Upn.parse(letter + digits).toOptional();
            if (upn.isPresent()) {
                return upn.get();
            }
        }
        throw new AssertionError("some letter must fit: " + digits);
    }

    /** Early help; the day on which something may follow, none if it goes on. */
    private Optional<LocalDate> earlyHelp(LocalDate day) {
        contacts.add(contact(day, ContactOutcome.EARLY_HELP));
        LocalDate end = earlier(day.plusDays(choices.between(20, 200)), adult.minusDays(1));
        EarlyHelpPlan.Builder plan =
                EarlyHelpPlan.builder().owner(id).start(day).goals(goals(day));
        if (end.isAfter(asOf) || end.isBefore(day)) {
            plans.add(plan.build());
            return Optional.empty();
        }
        plans.add(plan.end(end)
                .endReason(PlanEndReason.OUTCOMES_MET)
                .earlyHelpEndReason(Coded.of(EarlyHelpEndReason.OUTCOMES_MET))
                .visits(visits(day, end, 21))
                .build());
        return Optional.of(end.plusDays(1));
    }

    private Contact contact(LocalDate day, ContactOutcome outcome) {
        return Contact.builder()
                .date(day)
                .source(Coded.of(choices.of(SOURCES)))
                .outcome(outcome)
                .build();
    }

    /** A referral and what follows; the day on which another may come, none if the case stays open. */
    private Optional<LocalDate> refer(LocalDate day) {
        Contact contact = contact(day, ContactOutcome.REFERRAL);
        contacts.add(contact);
        Referral.Builder referral = Referral.builder()
                .date(day)
                .source(contact.source())
                .primaryNeed(Coded.of(choices.of(NEEDS)))
                .decided(day);
        if (choices.below(5) == 1) {
            child.addReferral(
                    referral.outcome(ReferralOutcome.noFurtherAction()).build());
            return Optional.of(day.plusDays(1));
        }
        SocialCareEpisode.Builder episode = SocialCareEpisode.builder();
        Optional<LocalDate> closed = proceed(day, episode);
        child.addReferral(
                referral.outcome(ReferralOutcome.proceeded(episode.build())).build());
        return closed.map(end -> end.plusDays(1));
    }

    /** What follows on an accepted referral; the day on which the case is closed, none if it stays open. */
    private Optional<LocalDate> proceed(LocalDate referral, SocialCareEpisode.Builder episode) {
        LocalDate start = referral.plusDays(choices.below(4));
        LocalDate authorised = start.plusDays(choices.between(5, 50));
        if (start.isAfter(asOf)) {
            return Optional.empty();
        }
        if (authorised.isAfter(asOf)) {
            episode.addAssessment(Assessment.builder().start(start).seen(start).build());
            return Optional.empty();
        }
        int path = path(authorised);
        boolean noFactors = path == 0 && choices.oneIn(3);
        boolean asylum = path >= 3
                && !unaccompanied
                && care.isEmpty()
                && AGE.hasAttained(born, 13, authorised)
                && choices.oneIn(4);
        if (asylum) {
            unaccompanied = true;
            child.addImmigrationSpell(new ImmigrationSpell(
                    Coded.of(ImmigrationStatus.UNACCOMPANIED_ASYLUM_SEEKING),
                    Optional.of(authorised),
                    Optional.of(adult)));
        }
        ImmutableSet.Builder<Coded<AssessmentFactor>> factors = ImmutableSet.builder();
        factors.add(Coded.of(
                noFactors
                        ? AssessmentFactor.NO_FACTORS
                        : asylum ? AssessmentFactor.UNACCOMPANIED_ASYLUM_SEEKER : choices.of(FACTORS)));
        if (!noFactors && choices.oneIn(2)) {
            factors.add(Coded.of(AssessmentFactor.MENTAL_HEALTH_CHILD));
        }
        episode.addAssessment(Assessment.builder()
                .start(start)
                .seen(start)
                .authorised(authorised)
                .factors(factors.build())
                .build());
        Optional<LocalDate> end = switch (path) {
            case 0 -> Optional.of(authorised);
            case 1 -> inNeed(authorised);
            case 2 -> protect(start, authorised, episode);
            default -> lookAfter(authorised);
        };
        Optional<LocalDate> closed = end.map(day -> later(day, authorised)).filter(day -> !day.isAfter(asOf));
        closed.ifPresent(day -> episode.closure(new Closure(day, Optional.of(Coded.of(reason(path, day))))));
        return closed;
    }

    /** What follows on an assessment: 0 nothing, 1 a plan, 2 an enquiry, 3 and more care. */
    private int path(LocalDate authorised) {
        int path = authorised.isBefore(adult) ? choices.below(6) : 0;
        boolean mayBeInCare = isBorn() && !shortBreaks;
        return path < 3 || mayBeInCare ? path : 1;
    }

    private ClosureReason reason(int path, LocalDate day) {
        if (adopted) {
            return ClosureReason.ADOPTED;
        }
        if (path > 0) {
            return ClosureReason.OTHER;
        }
        return !day.isBefore(NEW_CODES) && choices.oneIn(2)
                ? ClosureReason.AFTER_ASSESSMENT_TO_EARLY_HELP
                : ClosureReason.AFTER_ASSESSMENT;
    }

    /** A child in need plan; its last day, none if it goes on. */
    private Optional<LocalDate> inNeed(LocalDate start) {
        LocalDate end = earlier(start.plusDays(choices.between(30, 400)), adult.minusDays(1));
        boolean ended = !end.isAfter(asOf);
        LocalDate last = ended ? end : asOf;
        ChildInNeedPlan.Builder plan = ChildInNeedPlan.builder()
                .owner(id)
                .start(start)
                .goals(goals(start))
                .reviews(reviews(start.plusMonths(3), last, 3))
                .visits(visits(start, last, 30));
        if (ended) {
            plan.end(end).endReason(PlanEndReason.OUTCOMES_MET);
        }
        plans.add(plan.build());
        if (shortBreaks) {
            takeBreaks(start, last);
        }
        return ended ? Optional.of(end) : Optional.empty();
    }

    private void takeBreaks(LocalDate start, LocalDate last) {
        LocalDate from = start.plusDays(choices.between(1, 20));
        for (int i = choices.below(6); i >= 0; i--) {
            LocalDate to = from.plusDays(choices.between(1, 10));
            if (to.isAfter(last)) {
                return;
            }
            child.addShortBreak(ShortBreak.builder()
                    .status(Coded.of(LegalStatus.SHORT_BREAK))
                    .start(from)
                    .end(to)
                    .startReason(Coded.of(ReasonNewEpisode.STARTED_TO_BE_LOOKED_AFTER))
                    .endReason(Coded.of(ReasonEpisodeCeased.OTHER))
                    .categoryOfNeed(Coded.of(CategoryOfNeed.CHILDS_DISABILITY))
                    .placementType(Coded.of(PlacementType.FOSTER_OTHER))
                    .provider(Coded.of(PlacementProvider.OWN_AUTHORITY))
                    .build());
            from = to.plusDays(choices.between(20, 60));
        }
    }

    /** An enquiry and, mostly, a child protection plan; the last day, none if it goes on. */
    private Optional<LocalDate> protect(LocalDate start, LocalDate authorised, SocialCareEpisode.Builder episode) {
        LocalDate strategy = weekday(start.plusDays(choices.below(5)));
        LocalDate conference = weekday(strategy.plusDays(choices.between(6, 14)));
        Section47Enquiry.Builder enquiry = Section47Enquiry.builder().strategyDiscussion(strategy);
        if (strategy.isAfter(asOf)) {
            return Optional.empty();
        }
        if (!conference.isBefore(adult) || choices.oneIn(4)) {
            episode.addEnquiry(
                    enquiry.outcome(Section47Outcome.conferenceNotRequired()).build());
            return later(authorised, strategy).isAfter(asOf)
                    ? Optional.empty()
                    : Optional.of(later(authorised, strategy));
        }
        if (conference.isAfter(asOf)) {
            episode.addEnquiry(enquiry.build());
            return Optional.empty();
        }
        episode.addEnquiry(enquiry.outcome(Section47Outcome.held(
                        conference(ConferenceKind.INITIAL, conference, ConferenceDecision.PLAN_MADE)))
                .build());
        return underProtection(conference, episode);
    }

    private Optional<LocalDate> underProtection(LocalDate start, SocialCareEpisode.Builder episode) {
        ChildProtectionPlan.Builder plan = ChildProtectionPlan.builder()
                .owner(id)
                .start(start)
                .initialCategory(Coded.of(CategoryOfAbuse.NEGLECT))
                .latestCategory(Coded.of(choices.oneIn(3) ? CategoryOfAbuse.EMOTIONAL : CategoryOfAbuse.NEGLECT))
                .goals(goals(start));
        int left = choices.between(1, 4);
        LocalDate review = weekday(start.plusMonths(3));
        while (left > 1 && !review.isAfter(asOf) && review.isBefore(adult)) {
            plan.addReview(review(review));
            episode.addConference(conference(ConferenceKind.REVIEW, review, ConferenceDecision.PLAN_CONTINUES));
            review = weekday(review.plusMonths(6));
            left--;
        }
        boolean grown = !review.isBefore(adult);
        LocalDate lastOfChildhood = adult.minusDays(1);
        LocalDate end = grown ? (lastOfChildhood.isAfter(start) ? lastOfChildhood : adult) : review;
        if (end.isAfter(asOf)) {
            plans.add(plan.visits(visits(start, asOf, 14)).build());
            return Optional.empty();
        }
        if (!grown) {
            plan.addReview(review(end));
            episode.addConference(conference(ConferenceKind.REVIEW, end, ConferenceDecision.PLAN_ENDS));
        }
        plans.add(plan.end(end)
                .endReason(grown ? PlanEndReason.REACHED_AGE : PlanEndReason.CONFERENCE_DECISION)
                .visits(visits(start, end, 14))
                .build());
        LocalDate next = end.plusDays(1);
        boolean stepsDown = !grown && choices.oneIn(2) && !next.isAfter(asOf) && next.isBefore(adult.minusDays(1));
        return stepsDown ? inNeed(next) : Optional.of(end);
    }

    private Conference conference(ConferenceKind kind, LocalDate day, ConferenceDecision decision) {
        return Conference.builder()
                .kind(kind)
                .date(day)
                .decision(decision)
                .quorate(true)
                .build();
    }

    /** A period of care with its plan; the last day, none if it goes on. */
    private Optional<LocalDate> lookAfter(LocalDate start) {
        CareStory.Told told = new CareStory(choices, start, born, asOf, unaccompanied, care.isEmpty()).tell();
        PeriodOfCare period = told.period();
        care.add(period);
        told.adoption().ifPresent(child::adoption);
        child.addAllMissingSpells(told.missing()).addAllDeprivationsOfLiberty(told.liberty());
        adopted = told.adoption().flatMap(journey -> journey.ordered()).isPresent();
        outcomes(period);
        Optional<LocalDate> end = period.end().map(EndOfCare::date);
        LocalDate last = end.orElse(asOf);
        CarePlan.Builder plan = CarePlan.builder()
                .owner(id)
                .start(start)
                .permanence(Coded.of(choices.of(ImmutableList.copyOf(PermanencePlan.values()))))
                .goals(goals(start))
                .reviews(careReviews(start, last))
                .visits(visits(start, last, 42));
        end.ifPresent(day -> plan.end(day).endReason(PlanEndReason.LEFT_CARE));
        plans.add(plan.build());
        allocate(start, end);
        return end;
    }

    /** How the child fared in each year that was all in care, which is how most fare. */
    private void outcomes(PeriodOfCare period) {
        ReportingYear year = ReportingYear.containing(period.start());
        year = year.firstDay().equals(period.start()) ? year : ReportingYear.ending(year.endYear() + 1);
        while (!year.lastDay().isAfter(asOf) && period.includes(year.lastDay())) {
            boolean scored = AGE.hasAttained(born, Sdq.FIRST_AGE, year.lastDay())
                    && !AGE.hasAttained(born, Sdq.LAST_AGE + 1, year.firstDay());
            child.addCareOutcome(CareOutcomes.builder()
                    .year(year)
                    .sdq(scored ? Optional.of(Sdq.scored(12)) : Optional.empty())
                    .convicted(AGE.hasAttained(born, 10, year.lastDay()) ? Optional.of(false) : Optional.empty())
                    .healthPromotion(AGE.hasAttained(born, 5, year.lastDay()) ? Optional.empty() : Optional.of(true))
                    .immunised(true)
                    .dentalCheck(true)
                    .healthAssessment(true)
                    .substanceMisuse(SubstanceMisuse.NONE)
                    .build());
            year = ReportingYear.ending(year.endYear() + 1);
        }
    }

    /** Reviews within 20 working days, after three months, and every six months from then. */
    private ImmutableList<Review> careReviews(LocalDate start, LocalDate last) {
        ImmutableList.Builder<Review> reviews = ImmutableList.builder();
        LocalDate first = weekday(start.plusDays(choices.between(10, 24)));
        LocalDate second = weekday(first.plusMonths(3).minusDays(choices.below(10)));
        if (first.isBefore(last)) {
            reviews.add(review(first));
        }
        if (second.isBefore(last)) {
            reviews.add(review(second)).addAll(reviews(second.plusMonths(6).minusDays(3), last.minusDays(1), 6));
        }
        return reviews.build();
    }

    /** Social workers one after the other, without a day between them. */
    private void allocate(LocalDate start, Optional<LocalDate> end) {
        LocalDate from = start;
        int worker = choices.between(1, 20);
        boolean more = true;
        while (more) {
            LocalDate to = from.plusDays(choices.between(60, 900));
            more = to.isBefore(end.orElse(asOf));
            Involvement.Builder involvement = Involvement.builder()
                    .professional(PersonId.of("SW" + (1000 + worker)))
                    .child(id)
                    .role(InvolvementRole.ALLOCATED_SOCIAL_WORKER)
                    .start(from)
                    .end(more ? Optional.of(to) : end);
            if (!from.isBefore(REASONS_OF_CHANGE)) {
                involvement.changeReason(Coded.of(
                        from.equals(start)
                                ? SocialWorkerChangeReason.FIRST_CONTACT_OR_RE_REFERRAL
                                : SocialWorkerChangeReason.WORKER_LEFT_ROLE));
            }
            involvements.add(involvement.build());
            from = to;
            worker++;
        }
    }

    private Review review(LocalDate day) {
        boolean young = !AGE.hasAttained(born, 4, day);
        return Review.builder()
                .date(day)
                .participation(Coded.of(
                        young
                                ? ReviewParticipation.UNDER_FOUR_AT_THE_REVIEW
                                : choices.oneIn(4)
                                        ? ReviewParticipation.ABSENT_VIEWS_CONVEYED_BY_OTHER_MEDIUM
                                        : ReviewParticipation.ATTENDED_SPOKE_FOR_SELF))
                .build();
    }

    /** Reviews every so many months from a day. */
    private ImmutableList<Review> reviews(LocalDate first, LocalDate last, int months) {
        ImmutableList.Builder<Review> reviews = ImmutableList.builder();
        LocalDate day = weekday(first);
        while (!day.isAfter(last)) {
            reviews.add(review(day));
            day = weekday(day.plusMonths(months));
        }
        return reviews.build();
    }

    /** Visits about every so many days after a day. */
    private ImmutableList<Visit> visits(LocalDate start, LocalDate last, int days) {
        ImmutableList.Builder<Visit> visits = ImmutableList.builder();
        LocalDate day = start.plusDays(choices.between(1, 7));
        while (!day.isAfter(last)) {
            visits.add(Visit.builder()
                    .date(day)
                    .seen(true)
                    .seenAlone(!choices.oneIn(4))
                    .build());
            day = day.plusDays(days - choices.below(7));
        }
        return visits.build();
    }

    private ImmutableList<Goal> goals(LocalDate start) {
        return choices.oneIn(3)
                ? ImmutableList.of(Goal.builder()
                        .outcome("goes to school every day")
                        .addAction(Action.builder()
                                .what("meet the school")
                                .who("social worker")
                                .due(start.plusMonths(1))
                                .build())
                        .build())
                : ImmutableList.of();
    }

    /** A child of her own, born while she was in care. */
    private void firstChild() {
        if (!sex.equals(Sex.FEMALE) || care.isEmpty()) {
            return;
        }
        PeriodOfCare last = care.get(care.size() - 1);
        LocalDate from = later(AGE.birthday(born, 14), last.start());
        LocalDate to = last.end().map(end -> end.date().minusDays(1)).orElse(asOf);
        if (!from.isAfter(to) && choices.oneIn(6)) {
            child.birthOfFirstChild(Birth.on(choices.day(from, to)));
        }
    }

    private void ehc() {
        LocalDate start = isBorn() ? choices.day(AGE.birthday(born, 3), adult.minusDays(1)) : LocalDate.MAX;
        if (start.isAfter(asOf) || !choices.oneIn(5)) {
            return;
        }
        EhcPlan.Builder plan = EhcPlan.builder().owner(id).start(start);
        LocalDate end = start.plusDays(choices.between(300, 3000));
        if (!end.isAfter(asOf)) {
            plan.end(end)
                    .endReason(PlanEndReason.OUTCOMES_MET)
                    .ceasedReason(Coded.of(EhcCeasedReason.NEEDS_MET_WITHOUT_A_PLAN));
        }
        plans.add(plan.reviews(reviews(start.plusYears(1), earlier(end, asOf), 12))
                .build());
    }

    private void pathway() {
        if (care.isEmpty()) {
            return;
        }
        PeriodOfCare last = care.get(care.size() - 1);
        LocalDate start = later(AGE.birthday(born, 16), last.start().plusDays(91));
        LocalDate leaves = last.end().map(EndOfCare::date).orElse(asOf.plusDays(1));
        if (start.isBefore(leaves)) {
            plans.add(PathwayPlan.builder()
                    .owner(id)
                    .start(start)
                    .goals(goals(start))
                    .reviews(reviews(start.plusMonths(6), asOf, 6))
                    .build());
        }
    }

    /** What is known of the young person on birthdays after care. */
    private Child withContactsAfterCare(Child told) {
        Optional<LocalDate> left = care.isEmpty()
                ? Optional.empty()
                : care.get(care.size() - 1).end().map(EndOfCare::date);
        if (left.isEmpty() || adopted) {
            return told;
        }
        Child.Builder known = told.toBuilder();
        for (int age = 17; age <= 21; age++) {
            LocalDate birthday = AGE.birthday(born, age);
            boolean due = birthday.isAfter(left.get())
                    && !birthday.isAfter(asOf)
                    && LEAVERS.contains(
                            told.careLeaverEligibilityOn(birthday, AGE).orElseThrow());
            if (due) {
                known.addCareLeaverContact(CareLeaverContact.builder()
                        .date(birthday)
                        .inTouch(Coded.of(CareLeaverInTouch.IN_TOUCH))
                        .activity(Coded.of(
                                choices.oneIn(3)
                                        ? CareLeaverActivity.NEET_OTHER
                                        : CareLeaverActivity.FULL_TIME_OTHER_EDUCATION))
                        .accommodation(Coded.of(
                                choices.oneIn(4)
                                        ? CareLeaverAccommodation.INDEPENDENT_LIVING_SUITABLE
                                        : CareLeaverAccommodation.WITH_PARENTS_OR_RELATIVES_SUITABLE))
                        .build());
            }
        }
        return known.build();
    }
}
