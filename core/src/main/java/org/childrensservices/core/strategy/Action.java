package org.childrensservices.core.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/** What is to be done for a priority. */
@Value.Immutable
@ModelStyle
public abstract sealed class Action permits ImmutableAction {

    Action() {}

    /**
     * Returns an action of which only the name is known.
     *
     * @param name the name, not blank
     * @return the action
     */
    public static Action of(String name) {
        return builder().name(name).build();
    }

    /** {@return the name} */
    public abstract String name();

    /** {@return how far it is at the date of the plan's report, empty if that is not stated} */
    public abstract Optional<ActionStatus> status();

    /** {@return who answers for it} */
    public abstract Optional<String> owner();

    /** {@return the steps on its way, in the order of the plan} */
    public abstract ImmutableList<Milestone> milestones();

    /**
     * Returns how far it is on a day: by its milestones if it has any, otherwise by its stated status from the day of
     * the report that states it.
     *
     * @param day the day
     * @param reportedOn the day of the report, empty if that is not known
     * @return how far it is, empty if nothing says it for that day
     */
    public Optional<ActionStatus> statusOn(LocalDate day, Optional<LocalDate> reportedOn) {
        if (milestones().isEmpty()) {
            return reportedOn.filter(day::isBefore).isPresent() ? Optional.empty() : status();
        }
        long reached = milestones().stream().filter(m -> m.isReachedBy(day)).count();
        if (reached == 0) {
            return Optional.of(ActionStatus.NOT_STARTED);
        }
        return Optional.of(reached == milestones().size() ? ActionStatus.COMPLETE : ActionStatus.IN_PROGRESS);
    }

    /** Checks the name. */
    @Value.Check
    void check() {
        checkArgument(!name().isBlank(), "name of an action must not be blank: '%s'", name());
    }

    /** {@return a builder with the values of this action} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name();
    }

    /** Builds actions; not thread-safe. */
    public static final class Builder extends ImmutableAction.Builder {
        Builder() {}
    }
}
