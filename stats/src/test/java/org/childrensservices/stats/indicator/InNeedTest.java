package org.childrensservices.stats.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.childrensservices.core.child.Child;
import org.childrensservices.core.child.ClosureReason;
import org.childrensservices.core.child.Referral;
import org.childrensservices.core.child.SocialCareEpisode;
import org.junit.jupiter.api.Test;

class InNeedTest {

    @Test
    void aChildWithTwoEpisodesCountsTwice() {
        Child child = Made.referred(Made.accepted("2022-06-01", "2023-04-01"), Made.accepted("2023-06-01", ""));
        assertThat(Made.counted(InNeed.AT_ANY_POINT, child, 2022, 2023, 2024, 2025))
                .containsExactly("0/0", "1/1", "2/2", "1/1");
        assertThat(Made.counted(InNeed.STARTED, child, 2023, 2024)).containsExactly("1/1", "1/1");
        assertThat(Made.counted(InNeed.ENDED, child, 2023, 2024)).containsExactly("0/0", "1/1");
        assertThat(Made.counted(InNeed.AT_31_MARCH, child, 2023, 2024)).containsExactly("1/1", "1/1");
    }

    @Test
    void closedOnTheLastDayIsEndedAndNotOpen() {
        Child child = Made.referred(Made.accepted("2023-06-01", "2024-03-31"));
        assertThat(Made.counted(InNeed.ENDED, child)).isEqualTo("1/1");
        assertThat(Made.counted(InNeed.AT_31_MARCH, child)).isEqualTo("0/0");
        assertThat(Made.counted(InNeed.AT_ANY_POINT, child, 2025)).containsExactly("0/0");
    }

    @Test
    void noFurtherActionIsNoEpisode() {
        assertThat(Made.counted(InNeed.AT_ANY_POINT, Made.referred(Made.refused("2023-06-01"))))
                .isEqualTo("0/0");
    }

    @Test
    void foundNotInNeedIsNoEpisodeOnceThatIsKnown() {
        Referral found = Made.accepted(
                "2024-03-01", "2024-04-20", ClosureReason.AFTER_ASSESSMENT_TO_EARLY_HELP, SocialCareEpisode.builder());
        Child child = Made.referred(found);
        assertThat(Made.counted(InNeed.STARTED, child)).as("assessed still").isEqualTo("1/1");
        assertThat(Made.counted(InNeed.AT_31_MARCH, child)).isEqualTo("1/1");
        assertThat(Made.counted(InNeed.AT_ANY_POINT, child, 2025)).containsExactly("0/0");
        assertThat(Made.counted(InNeed.ENDED, child, 2025)).containsExactly("0/0");
    }
}
