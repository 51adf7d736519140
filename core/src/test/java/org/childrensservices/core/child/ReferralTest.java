package org.childrensservices.core.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Optional;
import org.childrensservices.core.person.Birth;
import org.childrensservices.core.person.Disability;
import org.childrensservices.core.person.PersonId;
import org.childrensservices.core.plan.Due;
import org.childrensservices.core.plan.DueState;
import org.childrensservices.core.time.WorkingDays;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

class ReferralTest {

    private static final LocalDate MAY = LocalDate.of(2023, 5, 2);
    private static final WorkingDays ENGLAND = WorkingDays.england();
    private static final Origin WHERE = Origin.ofRecord("child C7");

    private static final Assessment ASSESSMENT = Assessment.builder()
            .start(MAY.plusDays(1))
            .seen(MAY.plusDays(3))
            .authorised(LocalDate.of(2023, 7, 6))
            .addFactor(Coded.of(AssessmentFactor.DOMESTIC_ABUSE_PARENT_OR_CARER))
            .build();

    private static final Conference INITIAL = Conference.builder()
            .kind(ConferenceKind.INITIAL)
            .date(LocalDate.of(2023, 6, 1))
            .decision(ConferenceDecision.PLAN_MADE)
            .build();

    private static final Section47Enquiry ENQUIRY = Section47Enquiry.builder()
            .strategyDiscussion(LocalDate.of(2023, 5, 9))
            .outcome(Section47Outcome.held(INITIAL))
            .build();

    private static Referral referral(SocialCareEpisode episode) {
        return Referral.builder()
                .date(MAY)
                .source(Coded.of(ReferralSource.SCHOOL))
                .decided(MAY.plusDays(1))
                .outcome(ReferralOutcome.proceeded(episode))
                .build();
    }

    private static final Referral REFERRAL = referral(SocialCareEpisode.builder()
            .addAssessment(ASSESSMENT)
            .addEnquiry(ENQUIRY)
            .build());

    @Test
    void deadlinesOfAReferral() {
        LocalDate later = LocalDate.of(2024, 1, 1);
        assertThat(REFERRAL.decisionDue(later, ENGLAND).map(Due::state)).isEqualTo(Outcome.of(DueState.MET));
        assertThat(REFERRAL.assessmentDue(later, ENGLAND).orElseThrow())
                .hasToString("2023-07-06, met: Assessment complete, 45 working days from 2023-05-02"
                        + " (guidance (Working Together); CIN rule 8670Q; confirmed by rule text)");
        assertThat(REFERRAL.assessmentDue(LocalDate.of(2023, 7, 5), ENGLAND).map(Due::state))
                .isEqualTo(Outcome.of(DueState.NOT_DUE));
        assertThat(ENQUIRY.conferenceDue(later, ENGLAND).map(Due::date))
                .isEqualTo(Outcome.of(LocalDate.of(2023, 5, 31)));
        assertThat(ENQUIRY.conferenceDue(later, ENGLAND).map(Due::daysLate)).isEqualTo(Outcome.of(1L));
    }

    @Test
    void whereNothingIsDueThereIsAReason() {
        Section47Enquiry none = ENQUIRY.toBuilder()
                .outcome(Section47Outcome.conferenceNotRequired())
                .build();
        assertThat(code(none.conferenceDue(MAY, ENGLAND))).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(none.conference()).isEmpty();
        Referral refused = Referral.builder()
                .date(MAY)
                .outcome(ReferralOutcome.noFurtherAction())
                .build();
        assertThat(code(refused.assessmentDue(MAY, ENGLAND))).isEqualTo(ReasonCode.NOT_APPLICABLE);
        assertThat(refused.isOpenOn(MAY)).isFalse();
        assertThat(ENQUIRY.toBuilder()
                        .outcome(Optional.empty())
                        .build()
                        .conferenceDue(LocalDate.of(2023, 5, 31), ENGLAND)
                        .map(Due::state))
                .isEqualTo(Outcome.of(DueState.DUE));
    }

    @Test
    void aCaseIsOpenUpToTheDayOfItsClosure() {
        LocalDate closed = LocalDate.of(2023, 9, 1);
        Referral referral = referral(REFERRAL.episode().orElseThrow().toBuilder()
                .closure(new Closure(closed, Optional.of(Coded.of(ClosureReason.OTHER))))
                .build());
        Child child = Child.builder()
                .id(PersonId.of("C7"))
                .addReferral(referral)
                .addContact(Contact.builder()
                        .date(MAY.minusDays(1))
                        .outcome(ContactOutcome.REFERRAL)
                        .build())
                .addDisability(Coded.of(Disability.HEARING))
                .build();
        assertThat(child.hasOpenCaseOn(MAY.minusDays(1))).isFalse();
        assertThat(child.hasOpenCaseOn(MAY)).isTrue();
        assertThat(child.hasOpenCaseOn(closed.minusDays(1))).isTrue();
        assertThat(child.hasOpenCaseOn(closed)).isFalse();
        assertThat(child.contacts().get(0)).hasToString("contact of 2023-05-01, REFERRAL");
        assertThat(referral.episode().orElseThrow())
                .hasToString("assessments: 1, enquiries: 1, closed 2023-09-01 (RC7)");
        assertThat(child.toBuilder().build()).isEqualTo(child);
    }

    @Test
    void cleanReferralsHaveNoFindings() {
        assertThat(REFERRAL.findings(WHERE)).isEmpty();
        Referral closed = referral(REFERRAL.episode().orElseThrow().toBuilder()
                .closure(new Closure(LocalDate.of(2023, 9, 1), Optional.of(Coded.of(ClosureReason.OTHER))))
                .build());
        assertThat(closed.findings(WHERE)).isEmpty();
    }

    @Test
    void whatIsDoubtfulIsReported() {
        Assessment odd = ASSESSMENT.toBuilder()
                .start(MAY.minusDays(1))
                .authorised(Optional.empty())
                .addFactor(Coded.of(AssessmentFactor.NO_FACTORS))
                .build();
        Assessment old = ASSESSMENT.toBuilder()
                .addFactor(Coded.of(AssessmentFactor.SEXUAL_ABUSE_UNDIVIDED))
                .build();
        Referral referral = referral(SocialCareEpisode.builder()
                .addAssessments(odd, old)
                .addEnquiry(ENQUIRY)
                .closure(new Closure(MAY.plusDays(6), Optional.of(Coded.of(ClosureReason.AFTER_ASSESSMENT))))
                .build());
        assertThat(referral.findings(WHERE))
                .extracting(Finding::rule)
                .containsExactly(
                        "assessment.factors_before_authorised",
                        "8869",
                        "episode.before_referral",
                        "code.out_of_validity",
                        "episode.after_closure",
                        "2990");
        assertThat(referral.findings(WHERE).get(1))
                .hasToString("QUERY 8869 at child C7: no factors beside others: assessment 2023-05-01 onwards");
        Referral closed = referral(SocialCareEpisode.builder()
                .addAssessment(Assessment.builder()
                        .start(MAY)
                        .authorised(MAY)
                        .addFactor(Coded.of(AssessmentFactor.NO_FACTORS))
                        .build())
                .closure(new Closure(MAY.minusDays(1), Optional.of(Coded.of(ClosureReason.DIED))))
                .build());
        assertThat(closed.findings(WHERE))
                .extracting(Finding::rule)
                .containsExactly("episode.after_closure", "closure.before_referral", "8873Q");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ASSESSMENT.toBuilder().authorised(MAY).build())
                .withMessage("assessment must not be authorised before it starts: 2023-05-03 to 2023-05-02");
        assertThat(ENQUIRY.toBuilder()
                        .strategyDiscussion(INITIAL.date())
                        .build()
                        .conference())
                .contains(INITIAL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENQUIRY.toBuilder()
                        .strategyDiscussion(INITIAL.date().plusDays(1))
                        .build())
                .withMessage("conference must not be before the strategy discussion: 2023-06-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SocialCareEpisode.builder()
                        .addEnquiries(
                                ENQUIRY,
                                ENQUIRY.toBuilder().strategyDiscussion(MAY).build())
                        .build())
                .withMessageStartingWith("enquiries must be ordered by strategy discussion: ");
        Conference review = INITIAL.toBuilder().kind(ConferenceKind.REVIEW).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Section47Outcome.held(review))
                .withMessage("conference after an enquiry must be initial: REVIEW conference of 2023-06-01");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SocialCareEpisode.builder().addConference(INITIAL).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SocialCareEpisode.builder()
                        .addAssessments(
                                ASSESSMENT, ASSESSMENT.toBuilder().start(MAY).build())
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REFERRAL.toBuilder().decided(MAY.minusDays(1)).build());
    }

    @Test
    void recordsSayTheirDays() {
        assertThat(REFERRAL).hasToString("referral of 2023-05-02");
        assertThat(ENQUIRY).hasToString("section 47 enquiry of 2023-05-09");
        assertThat(ReferralOutcome.noFurtherAction()).hasToString("no further action");
        assertThat(REFERRAL.outcome().orElseThrow()).hasToString("assessments: 1, enquiries: 1, open");
        assertThat(Section47Outcome.conferenceNotRequired()).hasToString("conference not required");
        assertThat(Section47Outcome.held(INITIAL)).hasToString("INITIAL conference of 2023-06-01");
    }

    @Test
    void aChildIsBornOnce() {
        Child unborn = Child.builder()
                .id(PersonId.of("C8"))
                .birth(Birth.expected(MAY))
                .addReferral(REFERRAL)
                .build();
        Child child = unborn.born(MAY.plusDays(4));
        assertThat(child.id()).isEqualTo(unborn.id());
        assertThat(child.referrals()).isEqualTo(unborn.referrals());
        assertThat(child.birth()).isEqualTo(Birth.on(MAY.plusDays(4)));
        assertThatIllegalStateException()
                .isThrownBy(() -> child.born(MAY))
                .withMessage("child must not be born twice: C8");
    }

    private static ReasonCode code(Outcome<?> outcome) {
        return outcome.toReason().map(Reason::code).orElseThrow();
    }
}
