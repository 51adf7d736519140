package org.childrensservices.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.WorkingDays;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.immutables.value.Value;

/**
 * A request for an education, health and care needs assessment (Children and Families Act 2014, section 36) and what
 * became of it, up to the final plan. The clocks are those of the SEND Regulations 2014: six weeks to decide whether to
 * assess, 16 to say that there will be no plan, and 20 to issue one.
 *
 * <pre>{@code
 * assessment.finalPlanDue(LocalDate.of(2024, 6, 14));   // 2024-06-20, not due: Issue final plan, 20 weeks from 2024-02-01 ...
 * }</pre>
 */
@Value.Immutable
@ModelStyle
public abstract sealed class EhcNeedsAssessment permits ImmutableEhcNeedsAssessment {

    EhcNeedsAssessment() {}

    /** {@return the day of the request} */
    public abstract LocalDate requested();

    /** {@return what became of the request, empty while that is not recorded} */
    public abstract Optional<Coded<EhcRequestOutcome>> requestOutcome();

    /** {@return the day on which it was decided whether to assess} */
    public abstract Optional<LocalDate> requestDecided();

    /** {@return what the assessment led to, empty while that is not recorded} */
    public abstract Optional<Coded<EhcAssessmentOutcome>> assessmentOutcome();

    /** {@return the day on which it was decided whether there is to be a plan} */
    public abstract Optional<LocalDate> assessmentDecided();

    /** {@return the day on which the final plan was issued} */
    public abstract Optional<LocalDate> planIssued();

    /** {@return whether exceptions to the 20 weeks apply (regulation 13(3)); empty where that is not recorded} */
    public abstract Optional<Boolean> exceptionsApply();

    /**
     * Says whether the authority decided in time whether to assess.
     *
     * @param asOf the day on which it is looked at
     * @return when the decision is due and how it stands; none with the code {@link ReasonCode#NOT_APPLICABLE} if the
     *     request was withdrawn
     */
    public Outcome<Due> decisionDue(LocalDate asOf) {
        return isWithdrawn()
                ? Outcome.none(ReasonCode.NOT_APPLICABLE, "the " + this + " was withdrawn")
                : due("EHC_DECIDE", requestDecided(), asOf);
    }

    /**
     * Says whether the authority said in time that there will be no plan after an assessment.
     *
     * @param asOf the day on which it is looked at
     * @return when that is due and how it stands; none with the code {@link ReasonCode#NOT_APPLICABLE} unless the
     *     assessment led to no plan
     */
    public Outcome<Due> refusalDue(LocalDate asOf) {
        return assessmentOutcome()
                        .filter(o -> o.is(EhcAssessmentOutcome.NO_PLAN))
                        .isPresent()
                ? due("EHC_REFUSE", assessmentDecided(), asOf)
                : Outcome.none(ReasonCode.NOT_APPLICABLE, "the " + this + " did not end without a plan");
    }

    /**
     * Says whether the final plan is in time.
     *
     * @param asOf the day on which it is looked at
     * @return when it is due and how it stands; none with the code {@link ReasonCode#NOT_APPLICABLE} if there is to be
     *     no plan, or if exceptions to the 20 weeks apply
     */
    public Outcome<Due> finalPlanDue(LocalDate asOf) {
        boolean refused = requestOutcome()
                        .filter(o -> o.is(EhcRequestOutcome.WILL_NOT_ASSESS))
                        .isPresent()
                || assessmentOutcome()
                        .filter(o -> o.is(EhcAssessmentOutcome.NO_PLAN))
                        .isPresent();
        if (refused || isWithdrawn()) {
            return Outcome.none(ReasonCode.NOT_APPLICABLE, "there is to be no plan after the " + this);
        }
        return exceptionsApply().orElse(false)
                ? Outcome.none(ReasonCode.NOT_APPLICABLE, "exceptions to the 20 weeks apply to the " + this)
                : due("EHC_FINAL", planIssued(), asOf);
    }

    private boolean isWithdrawn() {
        return requestOutcome().filter(o -> o.is(EhcRequestOutcome.WITHDRAWN)).isPresent()
                || assessmentOutcome()
                        .filter(o -> o.is(EhcAssessmentOutcome.WITHDRAWN))
                        .isPresent();
    }

    private Outcome<Due> due(String rule, Optional<LocalDate> met, LocalDate asOf) {
        return Deadline.dueWithin(rule).due(requested(), met, asOf, WorkingDays.england());
    }

    /** Checks that nothing is decided or issued before it is requested. */
    @Value.Check
    void check() {
        checkNotBefore("requestDecided", requestDecided());
        checkNotBefore("assessmentDecided", assessmentDecided());
        checkNotBefore("planIssued", planIssued());
    }

    private void checkNotBefore(String what, Optional<LocalDate> day) {
        checkArgument(
                day.isEmpty() || !day.get().isBefore(requested()),
                "%s must not be before the request: %s before %s",
                what,
                day.orElse(null),
                requested());
    }

    /** {@return a builder with the values of this assessment} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day, such as {@code "EHC request of 2024-02-01"}} */
    @Override
    public String toString() {
        return "EHC request of " + requested();
    }

    /** Builds assessments; not thread-safe. */
    public static final class Builder extends ImmutableEhcNeedsAssessment.Builder {
        Builder() {}
    }
}
