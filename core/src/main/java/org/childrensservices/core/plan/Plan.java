package org.childrensservices.core.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A plan for a child. Its last day belongs to it, so that a plan that ends on the day on which another one starts
 * overlaps it by that day.
 */
public abstract sealed class Plan
        permits EarlyHelpPlan, ChildInNeedPlan, ChildProtectionPlan, CarePlan, PathwayPlan, EhcPlan {

    Plan() {}

    /** {@return whose plan it is} */
    public abstract PersonId owner();

    /** {@return the first day} */
    public abstract LocalDate start();

    /** {@return the last day, which belongs to the plan; empty while it goes on} */
    public abstract Optional<LocalDate> end();

    /** {@return how far a plan is that has not ended; active unless it is given} */
    @Value.Default
    public PlanStage stage() {
        return PlanStage.ACTIVE;
    }

    /** {@return why it ended} */
    public abstract Optional<PlanEndReason> endReason();

    /** {@return what it is to reach, in the order of the plan} */
    public abstract ImmutableList<Goal> goals();

    /** {@return the reviews that were held, in order of their day} */
    public abstract ImmutableList<Review> reviews();

    /** {@return the visits under the plan, in order of their day} */
    public abstract ImmutableList<Visit> visits();

    /** {@return who authorised it} */
    public abstract Optional<PersonId> authorisedBy();

    /** {@return where it is in its life} */
    public PlanStatus status() {
        if (end().isPresent()) {
            return endReason().filter(r -> r == PlanEndReason.SUPERSEDED).isPresent()
                    ? PlanStatus.SUPERSEDED
                    : PlanStatus.ENDED;
        }
        return switch (stage()) {
            case DRAFT -> PlanStatus.DRAFT;
            case ACTIVE -> PlanStatus.ACTIVE;
            case SUSPENDED -> PlanStatus.SUSPENDED;
        };
    }

    /**
     * Returns the plan after a step in its life.
     *
     * @param transition the step
     * @return a new plan
     * @throws IllegalStateException if its status does not allow the step: only a draft is activated, only an active
     *     plan is suspended, only a suspended one resumed, and only an active or suspended one ended
     * @throws IllegalArgumentException if it would end before it starts
     */
    public abstract Plan after(PlanTransition transition);

    /** What a step makes of a plan. */
    record Changed(PlanStage stage, LocalDate start, Optional<LocalDate> end, Optional<PlanEndReason> endReason) {}

    final Changed change(PlanTransition transition) {
        if (transition instanceof PlanTransition.Activate activate) {
            checkStatus("activated", status() == PlanStatus.DRAFT);
            return new Changed(PlanStage.ACTIVE, activate.start(), Optional.empty(), Optional.empty());
        } else if (transition instanceof PlanTransition.Suspend) {
            checkStatus("suspended", status() == PlanStatus.ACTIVE);
            return new Changed(PlanStage.SUSPENDED, start(), Optional.empty(), Optional.empty());
        } else if (transition instanceof PlanTransition.Resume) {
            checkStatus("resumed", status() == PlanStatus.SUSPENDED);
            return new Changed(PlanStage.ACTIVE, start(), Optional.empty(), Optional.empty());
        }
        PlanTransition.End ended = (PlanTransition.End) transition;
        checkStatus("ended", status() == PlanStatus.ACTIVE || status() == PlanStatus.SUSPENDED);
        return new Changed(stage(), start(), Optional.of(ended.date()), Optional.of(ended.reason()));
    }

    private void checkStatus(String step, boolean allowed) {
        checkState(allowed, "plan that is %s must not be %s: %s", status(), step, this);
    }

    /**
     * Says what review is due next.
     *
     * @param schedule when reviews are due
     * @param asOf the day on which it is looked at
     * @return the next review; none with the code {@link ReasonCode#NOT_APPLICABLE} if the plan is not open on that
     *     day, and with the code {@link ReasonCode#BEYOND_TABLE} beyond the known bank holidays
     */
    public Outcome<Due> reviewDue(ReviewSchedule schedule, LocalDate asOf) {
        return due(schedule, reviews().stream().map(Review::date), asOf);
    }

    /**
     * Says what visit is due next.
     *
     * @param schedule when visits are due
     * @param asOf the day on which it is looked at
     * @return the next visit; none with the code {@link ReasonCode#NOT_APPLICABLE} if the plan is not open on that day,
     *     and with the code {@link ReasonCode#BEYOND_TABLE} beyond the known bank holidays
     */
    public Outcome<Due> visitDue(ReviewSchedule schedule, LocalDate asOf) {
        return due(schedule, visits().stream().map(Visit::date), asOf);
    }

    private Outcome<Due> due(ReviewSchedule schedule, Stream<LocalDate> held, LocalDate asOf) {
        return isOpenOn(asOf)
                ? schedule.next(
                        start(),
                        held.filter(day -> !day.isBefore(start())).collect(ImmutableList.toImmutableList()),
                        asOf)
                : Outcome.none(ReasonCode.NOT_APPLICABLE, "the " + this + " is not open on " + asOf);
    }

    /** {@return the days of the plan, the last one included; unbounded while it goes on} */
    public LocalDateRange range() {
        return end().isPresent()
                ? LocalDateRange.ofClosed(start(), end().get())
                : LocalDateRange.ofUnboundedEnd(start());
    }

    /**
     * Tells whether the plan is open on a day.
     *
     * @param day the day
     * @return whether it is not before the first and not after the last day, and the plan is no draft
     */
    public boolean isOpenOn(LocalDate day) {
        return status() != PlanStatus.DRAFT && !day.isBefore(start()) && (end().isEmpty() || !day.isAfter(end().get()));
    }

    /** Checks that it does not end before it starts, the order, and that what goes on has no reason for its end. */
    @Value.Check
    void check() {
        checkArgument(
                end().isEmpty() || !end().get().isBefore(start()),
                "plan must not end before it starts: %s to %s",
                start(),
                end().orElse(null));
        checkArgument(
                end().isPresent() || endReason().isEmpty(), "plan without an end must have no reason for it: %s", this);
        checkArgument(
                Comparators.isInOrder(reviews(), Comparator.comparing(Review::date)),
                "reviews must be ordered by day: %s",
                this);
        checkArgument(
                Comparators.isInOrder(visits(), Comparator.comparing(Visit::date)),
                "visits must be ordered by day: %s",
                this);
    }

    final String describe(String kind) {
        return kind + " of " + owner() + ", " + start() + (end().isPresent() ? " to " + end().get() : " onwards");
    }
}
