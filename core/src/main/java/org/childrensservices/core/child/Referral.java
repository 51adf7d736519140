package org.childrensservices.core.child;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.placement.CategoryOfNeed;
import org.childrensservices.core.plan.Deadline;
import org.childrensservices.core.plan.Due;
import org.childrensservices.core.style.ModelStyle;
import org.childrensservices.core.time.WorkingDays;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.immutables.value.Value;

/** A referral of a child to social care. */
@Value.Immutable
@ModelStyle
public abstract sealed class Referral permits ImmutableReferral {

    Referral() {}

    /** {@return the id by which a local system knows it; returns give none} */
    public abstract Optional<String> id();

    /** {@return the day on which it was received} */
    public abstract LocalDate date();

    /** {@return who referred the child} */
    public abstract Optional<Coded<ReferralSource>> source();

    /** {@return the main reason why the child is in need} */
    public abstract Optional<Coded<CategoryOfNeed>> primaryNeed();

    /** {@return the day on which the authority decided what to do} */
    public abstract Optional<LocalDate> decided();

    /** {@return what became of it, empty while that is not decided} */
    public abstract Optional<ReferralOutcome> outcome();

    /** {@return what followed, if the referral was accepted} */
    public Optional<SocialCareEpisode> episode() {
        return outcome()
                .flatMap(o -> o instanceof ReferralOutcome.Proceeded proceeded
                        ? Optional.of(proceeded.episode())
                        : Optional.empty());
    }

    /**
     * Tells whether a case is open on a day because of this referral: it was accepted, and is not closed. The day of
     * the closure is no longer a day of the case.
     *
     * @param day the day
     * @return whether it is
     */
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(date())
                && episode()
                        .filter(e -> e.closure().isEmpty()
                                || day.isBefore(e.closure().get().date()))
                        .isPresent();
    }

    /**
     * Says whether the authority decided in time: within one working day.
     *
     * @param asOf the day on which it is looked at
     * @param workingDays how working days are counted
     * @return when the decision is due and how it stands; none beyond the known bank holidays
     */
    public Outcome<Due> decisionDue(LocalDate asOf, WorkingDays workingDays) {
        return Deadline.dueWithin("REF_DECISION").due(date(), decided(), asOf, workingDays);
    }

    /**
     * Says whether the first assessment is in time: complete within 45 working days of the referral.
     *
     * @param asOf the day on which it is looked at
     * @param workingDays how working days are counted
     * @return when it is due and how it stands; none with the code {@link ReasonCode#NOT_APPLICABLE} if the referral
     *     was not accepted, and with the code {@link ReasonCode#BEYOND_TABLE} beyond the known bank holidays
     */
    public Outcome<Due> assessmentDue(LocalDate asOf, WorkingDays workingDays) {
        Optional<SocialCareEpisode> accepted = episode();
        if (accepted.isEmpty()) {
            return Outcome.none(ReasonCode.NOT_APPLICABLE, "the " + this + " was not accepted");
        }
        Optional<LocalDate> met =
                accepted.get().assessments().stream().findFirst().flatMap(Assessment::authorised);
        return Deadline.dueWithin("ASSESSMENT").due(date(), met, asOf, workingDays);
    }

    /**
     * Returns what is doubtful about the referral and what followed: factors before an assessment is authorised, none
     * beside others, a closure after the assessment beside an enquiry, and steps before the referral or after the
     * closure. The rule numbers are those of the children in need census.
     *
     * @param where the place that the findings name
     * @return the findings, in the order of time
     */
    public ImmutableList<Finding> findings(Origin where) {
        return ReferralFindings.of(this, where);
    }

    /** Checks that it was not decided before it was received. */
    @Value.Check
    void check() {
        checkArgument(
                decided().isEmpty() || !decided().get().isBefore(date()),
                "referral must not be decided before it is received: %s to %s",
                date(),
                decided().orElse(null));
    }

    /** {@return a builder with the values of this referral} */
    public abstract Builder toBuilder();

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day, such as {@code "referral of 2023-05-02"}} */
    @Override
    public String toString() {
        return "referral of " + date();
    }

    /** Builds referrals; not thread-safe. */
    public static final class Builder extends ImmutableReferral.Builder {
        Builder() {}
    }
}
