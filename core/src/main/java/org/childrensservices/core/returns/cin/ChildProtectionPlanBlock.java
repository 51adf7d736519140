package org.childrensservices.core.returns.cin;

import static com.google.common.base.Preconditions.checkNotNull;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.plan.CategoryOfAbuse;
import org.childrensservices.core.value.Coded;

/**
 * A block {@code ChildProtectionPlans}. Its reviews are blocks of their own.
 *
 * @param start the first day ({@code CPPstartDate})
 * @param end the last day ({@code CPPendDate}), empty while it goes on
 * @param initialCategory the category of abuse when it started ({@code InitialCategoryOfAbuse})
 * @param latestCategory the category of abuse that was recorded last ({@code LatestCategoryOfAbuse})
 * @param previousPlans how many plans the child had before ({@code NumberOfPreviousCPP})
 */
public record ChildProtectionPlanBlock(
        LocalDate start,
        Optional<LocalDate> end,
        Optional<Coded<CategoryOfAbuse>> initialCategory,
        Optional<Coded<CategoryOfAbuse>> latestCategory,
        Optional<Integer> previousPlans)
        implements CinBlock {
    /**
     * Checks the block.
     *
     * @param start the first day ({@code CPPstartDate})
     * @param end the last day ({@code CPPendDate}), empty while it goes on
     * @param initialCategory the category of abuse when it started ({@code InitialCategoryOfAbuse})
     * @param latestCategory the category of abuse that was recorded last ({@code LatestCategoryOfAbuse})
     * @param previousPlans how many plans the child had before ({@code NumberOfPreviousCPP})
     */
    public ChildProtectionPlanBlock {
        checkNotNull(start, "start");
        checkNotNull(end, "end");
        checkNotNull(initialCategory, "initialCategory");
        checkNotNull(latestCategory, "latestCategory");
        checkNotNull(previousPlans, "previousPlans");
    }

    /** {@return such as {@code "child protection plan, 2023-05-01 onwards"}} */
    @Override
    public String toString() {
        return "child protection plan, " + start + end.map(day -> " to " + day).orElse(" onwards");
    }
}
