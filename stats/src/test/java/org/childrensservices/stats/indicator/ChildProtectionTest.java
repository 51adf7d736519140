package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.ClosureReason;
import org.childrensservices.core.child.Conference;
import org.childrensservices.core.child.ConferenceKind;
import org.childrensservices.core.child.Section47Enquiry;
import org.childrensservices.core.child.Section47Outcome;
import org.childrensservices.core.child.SocialCareEpisode;
import org.childrensservices.core.plan.ChildProtectionPlan;
import org.childrensservices.core.plan.PlanStage;
import org.childrensservices.core.plan.Review;
import org.junit.jupiter.api.Test;

class ChildProtectionTest {

    @Test
    void enquiriesAndConferencesAreEvents() {
        Child child = episode(SocialCareEpisode.builder()
                .addEnquiry(enquiry("2023-03-31", "2023-04-03"))
                .addEnquiry(enquiry("2023-04-01", ""))
                .addEnquiry(enquiry("2024-03-31", "2024-04-05"))
                .addConference(conference(ConferenceKind.TRANSFER_IN, "2023-09-01"))
                .addConference(conference(ConferenceKind.REVIEW, "2023-12-01")));
        assertThat(Made.counted(ChildProtection.ENQUIRIES, child)).isEqualTo("2/2");
        assertThat(Made.counted(ChildProtection.CONFERENCES, child)).isEqualTo("2/2");
        assertThat(Made.counted(ChildProtection.CONFERENCES_IN_15_DAYS, child))
                .as("that after a transfer is in no time")
                .isEqualTo("1/2");
    }

    /** From Monday 2 October 2023 the 15th working day is Monday 23 October. */
    @Test
    void within15WorkingDays() {
        assertThat(Made.counted(
                        ChildProtection.CONFERENCES_IN_15_DAYS,
                        episode(SocialCareEpisode.builder().addEnquiry(enquiry("2023-10-02", "2023-10-23")))))
                .isEqualTo("1/1");
        assertThat(Made.counted(
                        ChildProtection.CONFERENCES_IN_15_DAYS,
                        episode(SocialCareEpisode.builder().addEnquiry(enquiry("2023-10-02", "2023-10-24")))))
                .isEqualTo("0/1");
    }

    @Test
    void openedAndEnded() {
        Child child = planned(plan("2022-05-01", "2023-04-01"), plan("2023-06-01", "2024-03-31"));
        assertThat(Made.counted(ChildProtection.STARTED, child, 2023, 2024)).containsExactly("1/1", "1/1");
        assertThat(Made.counted(ChildProtection.CEASED, child, 2023, 2024, 2025))
                .containsExactly("0/0", "2/2", "0/0");
        assertThat(Made.counted(ChildProtection.AT_31_MARCH, child, 2023, 2024)).containsExactly("1/1", "0/0");
    }

    @Test
    void aChildWithTwoOpenPlansCountsOnceOnTheDay() {
        Child child = planned(plan("2023-05-01", ""), plan("2023-06-01", ""));
        assertThat(Made.counted(ChildProtection.AT_31_MARCH, child)).isEqualTo("1/1");
        assertThat(Made.counted(ChildProtection.STARTED, child)).isEqualTo("2/2");
        assertThat(Made.counted(ChildProtection.OPEN_FOR_THREE_MONTHS, child)).isEqualTo("0/2");
    }

    @Test
    void aDraftIsNoPlan() {
        Child child = planned(ChildProtectionPlan.builder()
                .owner(Made.ID)
                .start(Made.day("2023-05-01"))
                .stage(PlanStage.DRAFT)
                .build());
        assertThat(Made.counted(ChildProtection.STARTED, child)).isEqualTo("0/0");
        assertThat(Made.counted(ChildProtection.AT_31_MARCH, child)).isEqualTo("0/0");
    }

    @Test
    void aSecondPlanHoweverLongAgo() {
        Child child =
                planned(plan("2010-01-01", "2010-06-01"), plan("2023-05-01", "2023-08-01"), plan("2023-12-01", ""));
        assertThat(Made.counted(ChildProtection.SECOND_OR_SUBSEQUENT, child)).isEqualTo("2/2");
        assertThat(Made.counted(ChildProtection.SECOND_OR_SUBSEQUENT, child, 2010))
                .containsExactly("0/1");
    }

    /** 31 March 2024 is 730 days after 1 April 2022. */
    @Test
    void twoYears() {
        assertThat(Made.counted(ChildProtection.OPEN_FOR_TWO_YEARS, planned(plan("2022-04-01", ""))))
                .isEqualTo("1/1");
        assertThat(Made.counted(ChildProtection.OPEN_FOR_TWO_YEARS, planned(plan("2022-04-02", ""))))
                .isEqualTo("0/1");
        assertThat(Made.counted(ChildProtection.ENDED_AFTER_TWO_YEARS, planned(plan("2021-06-01", "2023-06-01"))))
                .isEqualTo("1/1");
        assertThat(Made.counted(ChildProtection.ENDED_AFTER_TWO_YEARS, planned(plan("2021-06-02", "2023-06-01"))))
                .isEqualTo("0/1");
    }

    @Test
    void threeMonthsToTheDayAreBoth() {
        Child child = planned(plan("2023-12-31", ""));
        assertThat(Made.counted(ChildProtection.OPEN_FOR_THREE_MONTHS, child)).isEqualTo("1/1");
        assertThat(Made.counted(ChildProtection.REVIEWED_IN_TIME, child)).isEqualTo("1/1");
        assertThat(Made.counted(ChildProtection.OPEN_FOR_THREE_MONTHS, planned(plan("2023-12-30", ""))))
                .isEqualTo("0/1");
        assertThat(Made.counted(ChildProtection.REVIEWED_IN_TIME, planned(plan("2024-01-01", ""))))
                .isEqualTo("0/0");
    }

    @Test
    void reviewsInTime() {
        assertThat(reviewed("2023-04-01", "2023-07-01", "2024-01-01")).isEqualTo("1/1");
        assertThat(reviewed("2023-04-01", "2023-07-02", "2024-01-01"))
                .as("the first a day late")
                .isEqualTo("0/1");
        assertThat(reviewed("2023-04-01", "2023-06-01", "2023-12-02"))
                .as("the second a day late")
                .isEqualTo("0/1");
        assertThat(reviewed("2023-04-01", "2023-06-01"))
                .as("the second not held")
                .isEqualTo("0/1");
        assertThat(reviewed("2023-12-30")).as("the first not held").isEqualTo("0/1");
        assertThat(reviewed("2023-04-01", "2023-07-01", "2023-10-01", "2024-04-15"))
                .as("due by the day after")
                .isEqualTo("1/1");
    }

    private static String reviewed(String start, String... reviews) {
        ChildProtectionPlan plan = ChildProtectionPlan.builder()
                .owner(Made.ID)
                .start(Made.day(start))
                .reviews(Arrays.stream(reviews)
                        .map(day -> Review.builder().date(Made.day(day)).build())
                        .toList())
                .build();
        return Made.counted(ChildProtection.REVIEWED_IN_TIME, planned(plan));
    }

    private static Child planned(ChildProtectionPlan... plans) {
        return Made.child().addPlans(plans).build();
    }

    private static ChildProtectionPlan plan(String start, String end) {
        return ChildProtectionPlan.builder()
                .owner(Made.ID)
                .start(Made.day(start))
                .end(Made.dayOrNone(end))
                .build();
    }

    private static Child episode(SocialCareEpisode.Builder episode) {
        return Made.referred(Made.accepted("2023-01-01", "", ClosureReason.OTHER, episode));
    }

    private static Section47Enquiry enquiry(String discussion, String conference) {
        Section47Enquiry.Builder enquiry = Section47Enquiry.builder().strategyDiscussion(Made.day(discussion));
        return conference.isEmpty()
                ? enquiry.build()
                : enquiry.outcome(Section47Outcome.held(conference(ConferenceKind.INITIAL, conference)))
                        .build();
    }

    private static Conference conference(ConferenceKind kind, String date) {
        return Conference.builder().kind(kind).date(Made.day(date)).build();
    }
}
