package org.childrensservices.core.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.childrensservices.core.plan.Due;
import org.childrensservices.core.plan.DueState;
import org.childrensservices.core.value.Coded;
import org.childrensservices.core.value.Finding;
import org.childrensservices.core.value.Origin;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

class PreProceedingsTest {

    private static final LocalDate MAY = LocalDate.of(2023, 5, 1);
    private static final PreProceedings ISSUED = PreProceedings.builder()
            .legalGatewayOutcome(Coded.of(LegalGatewayOutcome.START_PRE_PROCEEDINGS))
            .start(MAY)
            .letterSent(MAY.plusDays(7))
            .initialMeeting(MAY.plusDays(17))
            .reviewMeetings(2)
            .familyGroupMeetingOffered(true)
            .familyGroupMeetingHeld(false)
            .decided(MAY.plusDays(100))
            .outcome(Coded.of(PreProceedingsOutcome.ISSUE))
            .applied(MAY.plusDays(105))
            .initialPlan(Coded.of(ProceedingsPlan.CARE_ORDER))
            .build();

    private static SocialCareEpisode episode(PreProceedings... preProceedings) {
        return SocialCareEpisode.builder().addPreProceedings(preProceedings).build();
    }

    private static Referral referral(PreProceedings... preProceedings) {
        return Referral.builder()
                .date(MAY.minusDays(30))
                .outcome(ReferralOutcome.proceeded(episode(preProceedings)))
                .build();
    }

    /** 26 weeks from 14 August 2023 end on 12 February 2024. */
    @Test
    void careProceedingsTake26Weeks() {
        Due due = ISSUED.proceedingsDue(LocalDate.of(2024, 2, 13)).orElseThrow();
        assertThat(due.date()).isEqualTo(LocalDate.of(2024, 2, 12));
        assertThat(due.state()).isEqualTo(DueState.LATE);
        assertThat(ISSUED.toBuilder()
                        .concluded(LocalDate.of(2024, 2, 12))
                        .build()
                        .proceedingsDue(LocalDate.of(2024, 3, 1))
                        .map(Due::state))
                .isEqualTo(Outcome.of(DueState.MET));
        assertThat(PreProceedings.builder()
                        .start(MAY)
                        .build()
                        .proceedingsDue(MAY)
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.NOT_APPLICABLE);
    }

    @Test
    void stepsOutOfOrderAreReported() {
        assertThat(ISSUED.isInOrder()).isTrue();
        assertThat(ISSUED).hasToString("pre-proceedings from 2023-05-01, ISSUE");
        assertThat(referral(ISSUED).findings(Origin.ofRecord("child C7"))).isEmpty();
        PreProceedings odd = ISSUED.toBuilder()
                .start(MAY.minusDays(60))
                .letterSent(MAY.plusDays(18))
                .outcome(Coded.of(PreProceedingsOutcome.STEP_DOWN))
                .build();
        assertThat(odd.isInOrder()).isFalse();
        assertThat(referral(odd).findings(Origin.ofRecord("child C7")))
                .extracting(Finding::rule)
                .containsExactly("episode.before_referral", "pre_proceedings.order", "pre_proceedings.applied");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ISSUED.toBuilder().reviewMeetings(-1).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> episode(
                        ISSUED, ISSUED.toBuilder().start(MAY.minusDays(1)).build()))
                .withMessageStartingWith("pre-proceedings must be ordered by start: ");
    }
}
