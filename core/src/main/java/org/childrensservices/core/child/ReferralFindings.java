package org.childrensservices.core.child;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Severity;
import org.childrensservices.core.value.SourceText;

/** What is doubtful about a referral and what followed. */
final class ReferralFindings {

    private final Origin where;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    private ReferralFindings(Origin where) {
        this.where = where;
    }

    static ImmutableList<Finding> of(Referral referral, Origin where) {
        ReferralFindings found = new ReferralFindings(where);
        referral.episode().ifPresent(episode -> found.look(referral, episode));
        return found.findings.build();
    }

    private void look(Referral referral, SocialCareEpisode episode) {
        for (Assessment assessment : episode.assessments()) {
            look(assessment);
            order(referral, episode, assessment.start(), "assessment");
        }
        for (Section47Enquiry enquiry : episode.enquiries()) {
            order(referral, episode, enquiry.strategyDiscussion(), "section 47 enquiry");
        }
        for (PreProceedings one : episode.preProceedings()) {
            order(referral, episode, one.start(), "the start of pre-proceedings");
            if (!one.isInOrder()) {
                add("pre_proceedings.order", "the steps do not follow each other: " + one);
            }
            boolean steppedDown = one.outcome()
                    .filter(o -> o.is(PreProceedingsOutcome.STEP_DOWN))
                    .isPresent();
            if (steppedDown && one.applied().isPresent()) {
                add("pre_proceedings.applied", "the court was asked after a decision to step down: " + one);
            }
        }
        episode.closure()
                .filter(closure -> closure.date().isBefore(referral.date()))
                .ifPresent(closure -> add("closure.before_referral", "the case is closed before the " + referral));
        boolean endsAfterAssessment = episode.closure()
                .filter(closure -> closure.reason()
                        .filter(why -> why.is(ClosureReason::endsAfterAssessment))
                        .isPresent())
                .isPresent();
        if (endsAfterAssessment && !episode.enquiries().isEmpty()) {
            add("2990", "a case closed after the assessment must have no section 47 enquiry: " + referral);
        }
        boolean noFactors = episode.assessments().stream()
                .anyMatch(a -> a.factors().stream().anyMatch(f -> f.is(AssessmentFactor.NO_FACTORS)));
        if (noFactors && episode.closure().isPresent() && !endsAfterAssessment) {
            add("8873Q", "an assessment without factors should close the case: " + referral);
        }
    }

    private void look(Assessment assessment) {
        if (assessment.authorised().isEmpty() && !assessment.factors().isEmpty()) {
            add("assessment.factors_before_authorised", "factors before it is authorised: " + assessment);
        }
        if (assessment.hasFactors() && assessment.factors().stream().anyMatch(f -> f.is(AssessmentFactor.NO_FACTORS))) {
            add("8869", "no factors beside others: " + assessment);
        }
        for (Coded<AssessmentFactor> factor : assessment.factors()) {
            factor.known()
                    .filter(f -> assessment
                            .authorised()
                            .filter(day -> !f.isValidOn(day))
                            .isPresent())
                    .ifPresent(f -> add(
                            "code.out_of_validity",
                            "factor " + f.code() + " was not in use when it was authorised: " + assessment));
        }
    }

    private void order(Referral referral, SocialCareEpisode episode, LocalDate day, String what) {
        if (day.isBefore(referral.date())) {
            add("episode.before_referral", what + " of " + day + " is before the " + referral);
        }
        episode.closure()
                .filter(closure -> day.isAfter(closure.date()))
                .ifPresent(closure -> add("episode.after_closure", what + " of " + day + " is after the closure"));
    }

    private void add(String rule, String message) {
        findings.add(new Finding(Severity.QUERY, rule, message, where, SourceText.empty()));
    }
}
