package org.childrensservices.core.child;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.plan.Deadline;
import org.childrensservices.core.plan.Due;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.WorkingDays;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.immutables.value.Value;

/** An enquiry whether a child suffers or is likely to suffer significant harm (Children Act 1989, section 47). */
@Value.Immutable
@ModelStyle
public abstract sealed class Section47Enquiry permits ImmutableSection47Enquiry {

    Section47Enquiry() {}

    /** {@return the day of the strategy discussion that started it} */
    public abstract LocalDate strategyDiscussion();

    /** {@return what it led to, empty while that is not decided} */
    public abstract Optional<Section47Outcome> outcome();

    /** {@return the conference, if one was held} */
    public Optional<Conference> conference() {
        return outcome()
                .flatMap(o -> o instanceof Section47Outcome.ConferenceHeld held
                        ? Optional.of(held.conference())
                        : Optional.empty());
    }

    /**
     * Says whether the initial conference is in time: within 15 working days of the strategy discussion.
     *
     * @param asOf the day on which it is looked at
     * @param workingDays how working days are counted
     * @return when it is due and how it stands; none with the code {@link ReasonCode#NOT_APPLICABLE} if no conference
     *     is required, and with the code {@link ReasonCode#BEYOND_TABLE} beyond the known bank holidays
     */
    public Outcome<Due> conferenceDue(LocalDate asOf, WorkingDays workingDays) {
        return outcome()
                        .filter(Section47Outcome.ConferenceNotRequired.class::isInstance)
                        .isPresent()
                ? Outcome.none(ReasonCode.NOT_APPLICABLE, "no conference is required after the " + this)
                : Deadline.dueWithin("ICPC")
                        .due(strategyDiscussion(), conference().map(Conference::date), asOf, workingDays);
    }

    /** Checks that the conference is not before the strategy discussion. */
    @Value.Check
    void check() {
        checkArgument(
                conference()
                        .filter(c -> c.date().isBefore(strategyDiscussion()))
                        .isEmpty(),
                "conference must not be before the strategy discussion: %s",
                strategyDiscussion());
    }

    /** {@return a builder with the values of this enquiry} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day, such as {@code "section 47 enquiry of 2023-05-09"}} */
    @Override
    public String toString() {
        return "section 47 enquiry of " + strategyDiscussion();
    }

    /** Builds enquiries; not thread-safe. */
    public static final class Builder extends ImmutableSection47Enquiry.Builder {
        Builder() {}
    }
}
