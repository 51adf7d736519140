package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.childrensservices.core.child.Assessment;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.ClosureReason;
import org.childrensservices.core.child.Referral;
import org.childrensservices.core.child.ReferralOutcome;
import org.childrensservices.core.child.SocialCareEpisode;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

    @Test
    void everyReferralCounts() {
        Child child = Made.referred(
                Made.refused("2023-04-01"), Made.accepted("2023-06-01", "2023-08-01"), Made.refused("2024-03-31"));
        assertThat(Made.counted(FrontDoor.REFERRALS, child)).isEqualTo("3/3");
        assertThat(Made.counted(FrontDoor.REFERRALS, child, 2023, 2025)).containsExactly("0/0", "0/0");
    }

    @Test
    void noneWhileTheCaseIsOpen() {
        Child child = Made.referred(
                Made.accepted("2023-06-01", "2023-08-01"),
                Made.refused("2023-07-31"),
                Made.accepted("2023-08-01", ""),
                Made.refused("2024-01-01"));
        assertThat(Made.counted(FrontDoor.REFERRALS, child)).isEqualTo("2/2");
        assertThat(Made.counted(FrontDoor.REREFERRALS, child)).isEqualTo("1/2");
        assertThat(Made.counted(FrontDoor.NO_FURTHER_ACTION, child)).isEqualTo("0/2");
    }

    @Test
    void within12Months() {
        assertThat(Made.counted(
                        FrontDoor.REREFERRALS, Made.referred(Made.refused("2022-06-01"), Made.refused("2023-06-01"))))
                .isEqualTo("1/1");
        assertThat(Made.counted(
                        FrontDoor.REREFERRALS, Made.referred(Made.refused("2022-05-31"), Made.refused("2023-06-01"))))
                .isEqualTo("0/1");
        assertThat(Made.counted(
                        FrontDoor.REREFERRALS, Made.referred(Made.refused("2023-06-01"), Made.refused("2023-06-01"))))
                .as("two of one day")
                .isEqualTo("0/2");
        assertThat(Made.counted(
                        FrontDoor.REREFERRALS,
                        Made.referred(
                                Made.refused("2022-06-01"), Made.refused("2023-06-01"), Made.refused("2024-02-01"))))
                .isEqualTo("2/2");
    }

    @Test
    void whatWasKnownOn31March() {
        Referral late = Referral.builder()
                .date(Made.day("2024-03-29"))
                .decided(Made.day("2024-04-02"))
                .outcome(ReferralOutcome.noFurtherAction())
                .build();
        assertThat(Made.counted(FrontDoor.NO_FURTHER_ACTION, Made.referred(late)))
                .isEqualTo("0/1");
        assertThat(Made.counted(FrontDoor.NO_FURTHER_ACTION, Made.referred(Made.refused("2024-03-29"))))
                .isEqualTo("1/1");
        assertThat(Made.counted(FrontDoor.NOT_IN_NEED, Made.referred(assessed("2024-03-31"))))
                .isEqualTo("1/1");
        assertThat(Made.counted(FrontDoor.NOT_IN_NEED, Made.referred(assessed("2024-04-01"))))
                .isEqualTo("0/1");
        assertThat(Made.counted(FrontDoor.NOT_IN_NEED, Made.referred(Made.accepted("2024-02-01", "2024-03-01"))))
                .as("closed for another reason")
                .isEqualTo("0/1");
    }

    private static Referral assessed(String closed) {
        return Made.accepted("2024-02-01", closed, ClosureReason.AFTER_ASSESSMENT, SocialCareEpisode.builder());
    }

    /**
     * From Monday 2 October 2023, the 45th working day is Monday 4 December: nine weeks without a bank holiday. From
     * Wednesday 13 December it is Monday 19 February 2024, past Christmas, Boxing Day and New Year's Day.
     */
    @Test
    void within45WorkingDays() {
        assertThat(completed("2023-10-02", "2023-10-09", "2023-12-04")).isEqualTo("1/1");
        assertThat(completed("2023-10-02", "2023-10-09", "2023-12-05")).isEqualTo("0/1");
        assertThat(completed("2023-12-13", "2023-12-13", "2024-02-19")).isEqualTo("1/1");
        assertThat(completed("2023-12-13", "2023-12-13", "2024-02-20")).isEqualTo("0/1");
        assertThat(completed("2024-03-01", "2024-03-01", "2024-04-02"))
                .as("completed in the next year")
                .isEqualTo("0/0");
        assertThat(completed("2024-03-01", "2024-03-01", "")).isEqualTo("0/0");
    }

    private static String completed(String referral, String start, String authorised) {
        return Made.counted(
                FrontDoor.ASSESSED_IN_45_DAYS,
                Made.referred(Made.accepted(
                        referral,
                        "",
                        ClosureReason.OTHER,
                        SocialCareEpisode.builder().addAssessment(assessment(start, authorised)))));
    }

    @Test
    void aLaterAssessmentCountsFromItsOwnStart() {
        Child child = Made.referred(Made.accepted(
                "2023-04-03",
                "",
                ClosureReason.OTHER,
                SocialCareEpisode.builder()
                        .addAssessment(assessment("2023-04-03", "2023-05-01"))
                        .addAssessment(assessment("2023-10-02", "2023-12-04"))));
        assertThat(Made.counted(FrontDoor.ASSESSED_IN_45_DAYS, child)).isEqualTo("2/2");
    }

    private static Assessment assessment(String start, String authorised) {
        return Assessment.builder()
                .start(Made.day(start))
                .authorised(Made.dayOrNone(authorised))
                .build();
    }
}
