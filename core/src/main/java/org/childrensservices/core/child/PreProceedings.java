package org.childrensservices.core.child;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Comparators;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.childrensservices.core.plan.Deadline;
import org.childrensservices.core.plan.Due;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.WorkingDays;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.immutables.value.Value;

/**
 * What an authority does before it asks a court for an order about a child, and the care proceedings that may follow
 * (Public Law Outline, practice direction 12A of the Family Procedure Rules 2010): the letter before proceedings,
 * meetings with the parents, the offer of a family group decision meeting, and the decision.
 */
@Value.Immutable
@ModelStyle
public abstract sealed class PreProceedings permits ImmutablePreProceedings {

    PreProceedings() {}

    /** {@return what the legal gateway meeting before it decided} */
    public abstract Optional<Coded<LegalGatewayOutcome>> legalGatewayOutcome();

    /** {@return the day of the decision to start} */
    public abstract LocalDate start();

    /** {@return the day on which the letter before proceedings was sent} */
    public abstract Optional<LocalDate> letterSent();

    /** {@return the day of the first meeting with the parents} */
    public abstract Optional<LocalDate> initialMeeting();

    /** {@return how many meetings reviewed it} */
    public abstract Optional<Integer> reviewMeetings();

    /** {@return whether the parents had a lawyer in the meetings} */
    public abstract Optional<Boolean> parentsRepresented();

    /** {@return whether a family group decision meeting was offered} */
    public abstract Optional<Boolean> familyGroupMeetingOffered();

    /** {@return whether a family group decision meeting was held} */
    public abstract Optional<Boolean> familyGroupMeetingHeld();

    /** {@return the day on which it was decided to step down or to issue proceedings} */
    public abstract Optional<LocalDate> decided();

    /** {@return what was decided} */
    public abstract Optional<Coded<PreProceedingsOutcome>> outcome();

    /** {@return the day on which the letter of issue of care proceedings was sent} */
    public abstract Optional<LocalDate> proceedingsLetterSent();

    /** {@return the day of the application to the court} */
    public abstract Optional<LocalDate> applied();

    /** {@return the plan that was put before the court first} */
    public abstract Optional<Coded<ProceedingsPlan>> initialPlan();

    /** {@return the plan that was put before the court at the end} */
    public abstract Optional<Coded<ProceedingsPlan>> finalPlan();

    /** {@return the day on which the proceedings were concluded} */
    public abstract Optional<LocalDate> concluded();

    /** {@return whether the steps follow each other in time as far as they are given} */
    public boolean isInOrder() {
        return Comparators.isInOrder(
                Stream.of(Optional.of(start()), letterSent(), initialMeeting(), decided(), applied(), concluded())
                        .flatMap(Optional::stream)
                        .toList(),
                Comparator.naturalOrder());
    }

    /**
     * Says whether the care proceedings are concluded in time: within 26 weeks of the application (Children Act 1989,
     * section 32), which the court may extend.
     *
     * @param asOf the day on which it is looked at
     * @return when they are due and how they stand; none with the code {@link ReasonCode#NOT_APPLICABLE} if the court
     *     was not asked
     */
    public Outcome<Due> proceedingsDue(LocalDate asOf) {
        return applied()
                .map(day -> Deadline.dueWithin("PROCEEDINGS").due(day, concluded(), asOf, WorkingDays.england()))
                .orElse(Outcome.none(ReasonCode.NOT_APPLICABLE, "the court was not asked after the " + this));
    }

    /** Checks that meetings are not fewer than none. */
    @Value.Check
    void check() {
        checkArgument(
                reviewMeetings().filter(n -> n < 0).isEmpty(),
                "review meetings must not be negative: %s",
                reviewMeetings());
    }

    /** {@return a builder with the values of these pre-proceedings} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the start and the outcome, such as {@code "pre-proceedings from 2023-05-01, ISSUE"}} */
    @Override
    public String toString() {
        return "pre-proceedings from " + start() + outcome().map(o -> ", " + o).orElse("");
    }

    /** Builds pre-proceedings; not thread-safe. */
    public static final class Builder extends ImmutablePreProceedings.Builder {
        Builder() {}
    }
}
