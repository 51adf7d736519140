package org.childrensservices.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.PersonId;
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
     * @return whether it is not before the first and not after the last day
     */
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(start()) && (end().isEmpty() || !day.isAfter(end().get()));
    }

    /** Checks that it does not end before it starts. */
    @Value.Check
    void check() {
        checkArgument(
                end().isEmpty() || !end().get().isBefore(start()),
                "plan must not end before it starts: %s to %s",
                start(),
                end().orElse(null));
    }

    final String describe(String kind) {
        return kind + " of " + owner() + ", " + start() + (end().isPresent() ? " to " + end().get() : " onwards");
    }
}
