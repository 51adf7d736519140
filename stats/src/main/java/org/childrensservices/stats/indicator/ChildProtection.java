package org.childrensservices.stats.indicator;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.Conference;
import org.childrensservices.core.child.ConferenceKind;
import org.childrensservices.core.child.SocialCareEpisode;
import org.childrensservices.core.plan.ChildProtectionPlan;
import org.childrensservices.core.plan.Deadline;
import org.childrensservices.core.plan.Due;
import org.childrensservices.core.plan.DueState;
import org.childrensservices.core.plan.PlanStatus;
import org.childrensservices.core.plan.Review;
import org.childrensservices.core.plan.ReviewSchedule;
import org.childrensservices.core.time.ReportingYear;
import org.childrensservices.core.time.WorkingDays;

/**
 * Section 47 enquiries, initial conferences and child protection plans, as "Children in need" counts them from the
 * census. Enquiries, conferences and plans are events, of which a child may have several in a year.
 *
 * <p>A plan is open on 31 March if it had started and had not ended by that day: one that ended on 31 March is ended in
 * the year, so that the plans open at the end are those open a year before, and those started, less those ended. Drafts
 * are no plans.
 */
public final class ChildProtection {

    private static final long DAYS_OF_TWO_YEARS = 730;
    private static final int MONTHS_TO_FIRST_REVIEW = 3;

    /** Section 47 enquiries whose strategy discussion was in the year, per 10,000. */
    public static final Indicator<Child> ENQUIRIES = Indicator.countingEvents(
            IndicatorCatalogue.definition("s47_rate"),
            (child, year) -> episodes(child)
                    .flatMap(episode -> episode.enquiries().stream())
                    .filter(enquiry -> year.contains(enquiry.strategyDiscussion())));

    /**
     * Initial child protection conferences held in the year, per 10,000: those after an enquiry, and those held because
     * a child with a plan of another authority moved in. A conference counts for each child it was about.
     */
    public static final Indicator<Child> CONFERENCES =
            Indicator.countingEvents(IndicatorCatalogue.definition("icpc_rate"), ChildProtection::conferences);

    /**
     * Of the initial conferences of the year, those within 15 working days of the strategy discussion that started the
     * enquiry. The 15th working day is within. One after a transfer follows on no discussion here, so that it is in the
     * denominator only, as is one in a time for which the bank holidays are not known.
     */
    public static final Indicator<Child> CONFERENCES_IN_15_DAYS = Indicator.shareOfEvents(
            IndicatorCatalogue.definition("icpc_15_days_percent"),
            ChildProtection::conferences,
            (conference, year) -> conference.isInTime());

    /** Children with a plan that is open on 31 March, each once, per 10,000. */
    public static final Indicator<Child> AT_31_MARCH = Indicator.counting(
            IndicatorCatalogue.definition("cpp_31_march_rate"),
            (child, year) -> open(child, year).findAny().isPresent());

    /** Plans started in the year, per 10,000. */
    public static final Indicator<Child> STARTED =
            Indicator.countingEvents(IndicatorCatalogue.definition("cpp_started_rate"), ChildProtection::started);

    /** Plans ended in the year, per 10,000. */
    public static final Indicator<Child> CEASED =
            Indicator.countingEvents(IndicatorCatalogue.definition("cpp_ceased_rate"), ChildProtection::ended);

    /**
     * Of the plans started in the year, those of a child who had another plan before, however long ago. The earlier
     * plan must be in the records of the child.
     */
    public static final Indicator<Child> SECOND_OR_SUBSEQUENT = Indicator.shareOfEvents(
            IndicatorCatalogue.definition("cpp_subsequent_percent"),
            ChildProtection::inSequence,
            (plan, year) -> plan.isSubsequent());

    /** Of the plans open on 31 March, those that had lasted two years or more: 730 days from the first to that day. */
    public static final Indicator<Child> OPEN_FOR_TWO_YEARS = Indicator.shareOfEvents(
            IndicatorCatalogue.definition("cpp_2y_open_percent"),
            ChildProtection::open,
            (plan, year) -> lasted(plan, year.lastDay()) >= DAYS_OF_TWO_YEARS);

    /** Of the plans ended in the year, those that had lasted two years or more: 730 days from the first to the last. */
    public static final Indicator<Child> ENDED_AFTER_TWO_YEARS = Indicator.shareOfEvents(
            IndicatorCatalogue.definition("cpp_2y_ceased_percent"),
            ChildProtection::ended,
            (plan, year) -> plan.end()
                    .filter(end -> lasted(plan, end) >= DAYS_OF_TWO_YEARS)
                    .isPresent());

    /** Of the plans open on 31 March, those that had lasted three months or less: from 31 December on. */
    public static final Indicator<Child> OPEN_FOR_THREE_MONTHS = Indicator.shareOfEvents(
            IndicatorCatalogue.definition("cpp_3m_open_percent"),
            ChildProtection::open,
            (plan, year) -> !threeMonthsBefore(year).isAfter(plan.start()));

    /**
     * Of the plans open on 31 March that had lasted three months or more, those of which every review was in time that
     * was due by that day: the first within three months of the start, the others within six months of the one before
     * as it was held. Three months to the day is both more and less, as in the published bands.
     */
    public static final Indicator<Child> REVIEWED_IN_TIME = Indicator.shareOfEvents(
            IndicatorCatalogue.definition("cpp_reviewed_percent"),
            (child, year) -> open(child, year).filter(plan -> !plan.start().isAfter(threeMonthsBefore(year))),
            ChildProtection::isReviewedInTime);

    /** All of them, in the order of the catalogue. */
    public static final ImmutableList<Indicator<Child>> INDICATORS = ImmutableList.of(
            ENQUIRIES,
            CONFERENCES,
            CONFERENCES_IN_15_DAYS,
            AT_31_MARCH,
            STARTED,
            CEASED,
            SECOND_OR_SUBSEQUENT,
            OPEN_FOR_TWO_YEARS,
            ENDED_AFTER_TWO_YEARS,
            OPEN_FOR_THREE_MONTHS,
            REVIEWED_IN_TIME);

    private ChildProtection() {}

    /** An initial conference, and the strategy discussion on which it followed. */
    private record Initial(LocalDate date, Optional<LocalDate> discussion) {
        boolean isInTime() {
            return discussion
                    .flatMap(day -> Deadline.dueWithin("ICPC")
                            .limit()
                            .after(day, WorkingDays.england())
                            .toOptional())
                    .filter(due -> !date.isAfter(due))
                    .isPresent();
        }
    }

    /** A plan, and whether the child had one before. */
    private record InSequence(ChildProtectionPlan plan, boolean isSubsequent) {}

    private static Stream<SocialCareEpisode> episodes(Child child) {
        return child.referrals().stream().flatMap(referral -> referral.episode().stream());
    }

    private static Stream<Initial> conferences(Child child, ReportingYear year) {
        Stream<Initial> afterEnquiry = episodes(child)
                .flatMap(episode -> episode.enquiries().stream())
                .flatMap(enquiry -> enquiry.conference().stream()
                        .map(conference -> new Initial(conference.date(), Optional.of(enquiry.strategyDiscussion()))));
        Stream<Initial> afterTransfer = episodes(child)
                .flatMap(episode -> episode.conferences().stream())
                .filter(conference -> conference.kind() == ConferenceKind.TRANSFER_IN)
                .map(Conference::date)
                .map(date -> new Initial(date, Optional.empty()));
        return Stream.concat(afterEnquiry, afterTransfer).filter(conference -> year.contains(conference.date()));
    }

    private static Stream<ChildProtectionPlan> plans(Child child) {
        return child.plans().stream()
                .filter(plan -> plan.status() != PlanStatus.DRAFT)
                .flatMap(plan -> plan instanceof ChildProtectionPlan own ? Stream.of(own) : Stream.empty());
    }

    private static Stream<ChildProtectionPlan> open(Child child, ReportingYear year) {
        return plans(child)
                .filter(plan -> !plan.start().isAfter(year.lastDay())
                        && plan.end()
                                .filter(end -> !end.isAfter(year.lastDay()))
                                .isEmpty());
    }

    private static Stream<ChildProtectionPlan> started(Child child, ReportingYear year) {
        return plans(child).filter(plan -> year.contains(plan.start()));
    }

    private static Stream<ChildProtectionPlan> ended(Child child, ReportingYear year) {
        return plans(child).filter(plan -> plan.end().filter(year::contains).isPresent());
    }

    private static Stream<InSequence> inSequence(Child child, ReportingYear year) {
        return started(child, year)
                .map(plan -> new InSequence(
                        plan, plans(child).anyMatch(other -> other.start().isBefore(plan.start()))));
    }

    private static long lasted(ChildProtectionPlan plan, LocalDate until) {
        return ChronoUnit.DAYS.between(plan.start(), until);
    }

    private static LocalDate threeMonthsBefore(ReportingYear year) {
        return year.lastDay().minusMonths(MONTHS_TO_FIRST_REVIEW);
    }

    private static boolean isReviewedInTime(ChildProtectionPlan plan, ReportingYear year) {
        ImmutableList<LocalDate> held = plan.reviews().stream()
                .map(Review::date)
                .filter(day -> !day.isBefore(plan.start()))
                .collect(ImmutableList.toImmutableList());
        return ReviewSchedule.childProtectionReviews()
                .all(plan.start(), held, year.lastDay())
                .fold(
                        reviews -> reviews.stream()
                                .map(Due::state)
                                .noneMatch(state -> state == DueState.LATE || state == DueState.MET_LATE),
                        beyond -> false);
    }
}
