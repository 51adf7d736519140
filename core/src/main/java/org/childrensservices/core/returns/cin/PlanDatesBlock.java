package org.childrensservices.core.returns.cin;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A block {@code CINPlanDates}, of a child in need plan.
 *
 * @param start the first day ({@code CINPlanStartDate})
 * @param end the last day ({@code CINPlanEndDate}), empty while it goes on
 */
public record PlanDatesBlock(LocalDate start, Optional<LocalDate> end) implements CinBlock {
    /**
     * Checks the block.
     *
     * @param start the first day ({@code CINPlanStartDate})
     * @param end the last day ({@code CINPlanEndDate}), empty while it goes on
     */
    public PlanDatesBlock {
        checkNotNull(start, "start");
        checkNotNull(end, "end");
    }

    /** {@return such as {@code "child in need plan, 2023-05-01 onwards"}} */
    @Override
    public String toString() {
        return "child in need plan, " + start + end.map(day -> " to " + day).orElse(" onwards");
    }
}
