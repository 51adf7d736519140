package org.childrensservices.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.immutables.value.Value;

/** What somebody is to do for a goal of a plan. The text form shows no words of the plan, which may be personal. */
@Value.Immutable
@ModelStyle
public abstract sealed class Action permits ImmutableAction {

    Action() {}

    /** {@return what is to be done, personal} */
    public abstract String what();

    /** {@return who does it, by role} */
    public abstract Optional<String> who();

    /** {@return the last day on which it is in time} */
    public abstract Optional<LocalDate> due();

    /** {@return the day on which it was done} */
    public abstract Optional<LocalDate> done();

    /** {@return the name of the priority of the council's strategic plan that it serves} */
    public abstract Optional<String> priority();

    /**
     * Tells whether it is late on a day.
     *
     * @param day the day
     * @return whether its last day has passed and it was not done by then
     */
    public boolean isLateOn(LocalDate day) {
        return due().filter(day::isAfter).isPresent()
                && done().filter(d -> !d.isAfter(day)).isEmpty();
    }

    /** Checks that it says what is to be done. */
    @Value.Check
    void check() {
        checkArgument(!what().isBlank(), "action must say what is to be done");
    }

    /** {@return a builder with the values of this action} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return when it is due and done, such as {@code "action due 2023-05-01, done 2023-04-30"}} */
    @Override
    public String toString() {
        return "action" + due().map(d -> " due " + d).orElse("")
                + done().map(d -> ", done " + d).orElse("");
    }

    /** Builds actions; not thread-safe. */
    public static final class Builder extends ImmutableAction.Builder {
        Builder() {}
    }
}
