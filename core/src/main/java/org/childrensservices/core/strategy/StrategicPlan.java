package org.childrensservices.core.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.PartialDate;
import org.immutables.value.Value;

/** A council's plan for its children and young people: priorities in their order, as reported on a day. */
@Value.Immutable
@ModelStyle
public abstract sealed class StrategicPlan permits ImmutableStrategicPlan {

    StrategicPlan() {}

    /** {@return the title} */
    public abstract String title();

    /** {@return the day from which it is in force, as far as it is known, such as a year} */
    public abstract Optional<PartialDate> starts();

    /** {@return the last day on which it is in force, as far as it is known} */
    public abstract Optional<PartialDate> ends();

    /** {@return the day of the report from which statuses and updates are taken} */
    public abstract Optional<LocalDate> reportedOn();

    /** {@return the priorities in the order of the plan} */
    public abstract ImmutableList<Priority> priorities();

    /** {@return how many actions there are under all priorities} */
    public int actionCount() {
        return priorities().stream().mapToInt(p -> p.actions().size()).sum();
    }

    /** {@return the priorities of which the report says something, in the order of the plan} */
    public ImmutableList<Priority> prioritiesWithUpdate() {
        return priorities().stream().filter(p -> p.update().isPresent()).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns how far the actions under all priorities are on a day.
     *
     * @param day the day
     * @return how many are where
     */
    public Progress progressOn(LocalDate day) {
        EnumMap<ActionStatus, Long> counts = new EnumMap<>(ActionStatus.class);
        long stated = 0;
        for (Priority priority : priorities()) {
            for (Action action : priority.actions()) {
                Optional<ActionStatus> status = action.statusOn(day, reportedOn());
                status.ifPresent(s -> counts.merge(s, 1L, Long::sum));
                stated += status.isPresent() ? 1 : 0;
            }
        }
        return new Progress(
                day,
                counts.getOrDefault(ActionStatus.COMPLETE, 0L),
                counts.getOrDefault(ActionStatus.IN_PROGRESS, 0L),
                counts.getOrDefault(ActionStatus.NOT_STARTED, 0L),
                actionCount() - stated);
    }

    /** Checks the title, and that it does not end before it starts. */
    @Value.Check
    void check() {
        checkArgument(!title().isBlank(), "title of a plan must not be blank: '%s'", title());
        boolean backwards = starts().flatMap(
                        first -> ends().map(last -> last.latest().isBefore(first.earliest())))
                .orElse(false);
        checkArgument(!backwards, "plan must not end before it starts: %s", title());
    }

    /** {@return a builder with the values of this plan} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the title and how many priorities there are, such as {@code "City for All, priorities: 6"}} */
    @Override
    public String toString() {
        return title() + ", priorities: " + priorities().size();
    }

    /** Builds strategic plans; not thread-safe. */
    public static final class Builder extends ImmutableStrategicPlan.Builder {
        Builder() {}
    }
}
