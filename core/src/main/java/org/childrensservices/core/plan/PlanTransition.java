package org.childrensservices.core.plan;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;

/** A step in the life of a plan: {@link Plan#after} takes it, and refuses those that its status does not allow. */
public sealed interface PlanTransition {

    /**
     * A draft comes into force.
     *
     * @param start the first day
     */
    record Activate(LocalDate start) implements PlanTransition {
        /**
         * Checks the day.
         *
         * @param start the first day
         */
        public Activate {
            checkNotNull(start, "start");
        }
    }

    /** A plan in force rests. */
    record Suspend() implements PlanTransition {}

    /** A plan that rests goes on. */
    record Resume() implements PlanTransition {}

    /**
     * A plan in force ends.
     *
     * @param date the last day, which belongs to the plan
     * @param reason why
     */
    record End(LocalDate date, PlanEndReason reason) implements PlanTransition {
        /**
         * Checks the end.
         *
         * @param date the last day
         * @param reason why
         */
        public End {
            checkNotNull(date, "date");
            checkNotNull(reason, "reason");
        }
    }

    /**
     * Returns that a draft comes into force.
     *
     * @param start the first day
     * @return the step
     */
    static PlanTransition activate(LocalDate start) {
        return new Activate(start);
    }

    /** {@return that a plan in force rests} */
    static PlanTransition suspend() {
        return new Suspend();
    }

    /** {@return that a plan that rests goes on} */
    static PlanTransition resume() {
        return new Resume();
    }

    /**
     * Returns that a plan ends.
     *
     * @param date the last day, which belongs to the plan
     * @param reason why
     * @return the step
     */
    static PlanTransition end(LocalDate date, PlanEndReason reason) {
        return new End(date, reason);
    }

    /**
     * Returns that another plan takes the place of a plan.
     *
     * @param date the last day, which belongs to the plan
     * @return the step
     */
    static PlanTransition supersede(LocalDate date) {
        return new End(date, PlanEndReason.SUPERSEDED);
    }
}
