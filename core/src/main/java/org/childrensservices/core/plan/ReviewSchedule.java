package org.childrensservices.core.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkNotNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.childrensservices.core.time.WorkingDays;
import org.childrensservices.core.value.Outcome;

/**
 * When what recurs is due: reviews and visits. Each one is counted from the one before as it was really held, so that a
 * late review moves all later ones and months never shorten step by step.
 *
 * <pre>{@code
 * ReviewSchedule.lookedAfterReviews().next(start, held, today);
 * }</pre>
 */
public final class ReviewSchedule {

    private final ImmutableList<Deadline.DueWithin> steps;
    private final Optional<Deadline.DueWithin> afterFirstYear;
    private final Optional<LocalDate> firstReview;
    private final boolean waitsForReview;
    private final WorkingDays workingDays;

    private ReviewSchedule(
            ImmutableList<Deadline.DueWithin> steps,
            Optional<Deadline.DueWithin> afterFirstYear,
            Optional<LocalDate> firstReview,
            boolean waitsForReview,
            WorkingDays workingDays) {
        this.steps = checkNotNull(steps, "steps");
        this.afterFirstYear = checkNotNull(afterFirstYear, "afterFirstYear");
        this.firstReview = checkNotNull(firstReview, "firstReview");
        this.waitsForReview = waitsForReview;
        this.workingDays = checkNotNull(workingDays, "workingDays");
    }

    /**
     * Returns a schedule of one deadline that recurs, counted in working days of England where it is in working days.
     *
     * @param deadline the deadline
     * @return the schedule
     */
    public static ReviewSchedule of(Deadline.DueWithin deadline) {
        return new ReviewSchedule(
                ImmutableList.of(deadline), Optional.empty(), Optional.empty(), false, WorkingDays.england());
    }

    /** {@return reviews by child protection conferences: 3 months after the initial one, then every 6 months} */
    public static ReviewSchedule childProtectionReviews() {
        return of(Deadline.dueWithin("RCPC_1")).then(Deadline.dueWithin("RCPC_N"));
    }

    /**
     * Returns reviews of looked-after children: 20 working days after the start of care, 3 months after that review,
     * then every 6 months.
     *
     * @return the schedule (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33)
     */
    public static ReviewSchedule lookedAfterReviews() {
        return of(Deadline.dueWithin("CLA_REVIEW_1"))
                .then(Deadline.dueWithin("CLA_REVIEW_2"))
                .then(Deadline.dueWithin("CLA_REVIEW_N"));
    }

    /**
     * Returns visits to a looked-after child in a placement: within a week, then every six weeks.
     *
     * @return the schedule (the same Regulations, regulation 28(2))
     */
    public static ReviewSchedule lookedAfterVisits() {
        return of(Deadline.dueWithin("CLA_VISIT_1"))
                .then(Deadline.dueWithin("CLA_VISIT_Y1"))
                .thenAfterFirstYear(Deadline.dueWithin("CLA_VISIT_OTHER"));
    }

    /**
     * Returns visits to a looked-after child in a placement that is meant to last to 18: as {@link #lookedAfterVisits},
     * but every three months after the first year.
     *
     * @return the schedule
     */
    public static ReviewSchedule lookedAfterVisitsInLongTermPlacement() {
        return lookedAfterVisits().thenAfterFirstYear(Deadline.dueWithin("CLA_VISIT_LT"));
    }

    /**
     * Returns visits to a child under a care order who lives with a parent: within a week, then every six weeks.
     *
     * @return the schedule (the same Regulations, regulation 28(5))
     */
    public static ReviewSchedule visitsUnderCareOrderWithParent() {
        return of(Deadline.dueWithin("CLA_VISIT_CO_P"));
    }

    /**
     * Returns visits to a child placed with a parent before the assessment: weekly until the first review, then every
     * six weeks.
     *
     * @param firstReview the day of the first review, empty if it was not held yet
     * @return the schedule (the same Regulations, regulation 28(3))
     */
    public static ReviewSchedule visitsWithParentBeforeAssessment(Optional<LocalDate> firstReview) {
        return untilReview(Deadline.dueWithin("CLA_VISIT_R19"), firstReview);
    }

    /**
     * Returns visits to a child with a connected person under temporary approval, or with a parent under an interim
     * order: weekly until the first review, then every four weeks.
     *
     * @param firstReview the day of the first review, empty if it was not held yet
     * @return the schedule (the same Regulations, regulation 28(4))
     */
    public static ReviewSchedule visitsUnderTemporaryApproval(Optional<LocalDate> firstReview) {
        return untilReview(Deadline.dueWithin("CLA_VISIT_R24"), firstReview);
    }

    /** {@return reviews of pathway plans, every 6 months} */
    public static ReviewSchedule pathwayReviews() {
        return of(Deadline.dueWithin("PATHWAY_REVIEW"));
    }

    /** {@return reviews of education, health and care plans, every 12 months} */
    public static ReviewSchedule ehcReviews() {
        return of(Deadline.dueWithin("EHC_REVIEW"));
    }

    private static ReviewSchedule untilReview(Deadline.DueWithin deadline, Optional<LocalDate> firstReview) {
        return new ReviewSchedule(
                ImmutableList.of(deadline), Optional.empty(), firstReview, true, WorkingDays.england());
    }

    /**
     * Returns a schedule in which another deadline follows: the last one recurs.
     *
     * @param next the deadline of what comes after
     * @return the schedule
     */
    public ReviewSchedule then(Deadline.DueWithin next) {
        ImmutableList<Deadline.DueWithin> all = ImmutableList.<Deadline.DueWithin>builder()
                .addAll(steps)
                .add(next)
                .build();
        return new ReviewSchedule(all, afterFirstYear, firstReview, waitsForReview, workingDays);
    }

    /**
     * Returns a schedule in which another deadline holds for what follows on one held a year or more after the start.
     *
     * @param later the deadline
     * @return the schedule
     */
    public ReviewSchedule thenAfterFirstYear(Deadline.DueWithin later) {
        return new ReviewSchedule(steps, Optional.of(later), firstReview, waitsForReview, workingDays);
    }

    /**
     * Returns the same schedule with another way to count working days.
     *
     * @param counted how working days are counted
     * @return the schedule
     */
    public ReviewSchedule withWorkingDays(WorkingDays counted) {
        return new ReviewSchedule(steps, afterFirstYear, firstReview, waitsForReview, counted);
    }

    /**
     * Says what is due next.
     *
     * @param start the day from which the first one is counted
     * @param held the days on which they were held, in order; days after {@code asOf} are not known yet
     * @param asOf the day on which it is looked at
     * @return the next one, not held; none if it lies beyond the known bank holidays
     * @throws IllegalArgumentException if the days are not in order or before the start
     */
    public Outcome<Due> next(LocalDate start, List<LocalDate> held, LocalDate asOf) {
        return all(start, held, asOf).map(Iterables::getLast);
    }

    /**
     * Says of each one held whether it was in time, and what is due next.
     *
     * @param start the day from which the first one is counted
     * @param held the days on which they were held, in order; days after {@code asOf} are not known yet
     * @param asOf the day on which it is looked at
     * @return those held, then the next one; none if one lies beyond the known bank holidays
     * @throws IllegalArgumentException if the days are not in order or before the start
     */
    public Outcome<ImmutableList<Due>> all(LocalDate start, List<LocalDate> held, LocalDate asOf) {
        ImmutableList.Builder<Due> answers = ImmutableList.builder();
        LocalDate previous = start;
        for (int i = 0; i <= held.size(); i++) {
            Optional<LocalDate> met =
                    i < held.size() ? Optional.of(held.get(i)).filter(day -> !day.isAfter(asOf)) : Optional.empty();
            checkArgument(
                    met.isEmpty() || !met.get().isBefore(previous),
                    "days must be in order and not before the start: %s after %s",
                    met.orElse(null),
                    previous);
            Deadline.DueWithin deadline = deadline(i, start, previous);
            Limit limit = limit(deadline, i, previous);
            LocalDate from = previous;
            Outcome<Due> due =
                    limit.after(from, workingDays).map(day -> new Due(deadline, limit, from, day, met, asOf));
            if (!due.isPresent()) {
                return due.map(ImmutableList::of);
            }
            answers.add(due.orElseThrow());
            if (met.isEmpty()) {
                break;
            }
            previous = met.get();
        }
        return Outcome.of(answers.build());
    }

    private Deadline.DueWithin deadline(int index, LocalDate start, LocalDate previous) {
        return index > 0 && afterFirstYear.isPresent() && !previous.isBefore(start.plusYears(1))
                ? afterFirstYear.get()
                : steps.get(Math.min(index, steps.size() - 1));
    }

    private Limit limit(Deadline.DueWithin deadline, int index, LocalDate previous) {
        boolean later = waitsForReview
                ? firstReview.filter(review -> !review.isAfter(previous)).isPresent()
                : index > 0;
        return later ? deadline.thereafter().orElse(deadline.limit()) : deadline.limit();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReviewSchedule that
                && steps.equals(that.steps)
                && afterFirstYear.equals(that.afterFirstYear)
                && firstReview.equals(that.firstReview)
                && waitsForReview == that.waitsForReview
                && workingDays.equals(that.workingDays);
    }

    @Override
    public int hashCode() {
        return Objects.hash(steps, afterFirstYear, firstReview, waitsForReview, workingDays);
    }

    /** {@return the deadlines in their order} */
    @Override
    public String toString() {
        return steps + afterFirstYear.map(later -> ", after a year " + later).orElse("");
    }
}
