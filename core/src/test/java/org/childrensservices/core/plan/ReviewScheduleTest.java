package org.childrensservices.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.childrensservices.core.time.BankHolidays;
import org.childrensservices.core.time.TriggerDay;
import org.childrensservices.core.time.WorkingDays;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.junit.jupiter.api.Test;

class ReviewScheduleTest {

    private static final LocalDate START = LocalDate.of(2023, 5, 2);
    private static final LocalDate LATER = LocalDate.of(2025, 1, 1);

    private static LocalDate next(ReviewSchedule schedule, LocalDate start, LocalDate... held) {
        return schedule.next(start, List.of(held), LATER).map(Due::date).orElseThrow();
    }

    @Test
    void reviewsOfLookedAfterChildren() {
        ReviewSchedule schedule = ReviewSchedule.lookedAfterReviews();
        LocalDate first = LocalDate.of(2023, 6, 1);
        LocalDate second = LocalDate.of(2023, 9, 2);
        ImmutableList<Due> all = schedule.all(START, List.of(first, second), LocalDate.of(2024, 3, 3))
                .orElseThrow();
        assertThat(all).map(Due::date).containsExactly(first, LocalDate.of(2023, 9, 1), LocalDate.of(2024, 3, 2));
        assertThat(all).map(Due::state).containsExactly(DueState.MET, DueState.MET_LATE, DueState.LATE);
        assertThat(all).map(Due::daysLate).containsExactly(0L, 1L, 1L);
        assertThat(all)
                .map(due -> due.deadline().rule().id())
                .containsExactly("CLA_REVIEW_1", "CLA_REVIEW_2", "CLA_REVIEW_N");
        assertThat(all.get(1))
                .hasToString("2023-09-01, met late by 1 day: Second review, 3 months from 2023-06-01"
                        + " (reg 33(2); confirmed)");
        assertThat(schedule.withWorkingDays(WorkingDays.england().withTriggerDay(TriggerDay.DAY_ONE))
                        .next(START, List.of(), START)
                        .map(Due::date))
                .isEqualTo(Outcome.of(LocalDate.of(2023, 5, 31)));
    }

    @Test
    void monthsAreClampedAndCountedFromTheReviewThatWasHeld() {
        ReviewSchedule schedule = ReviewSchedule.childProtectionReviews();
        LocalDate conference = LocalDate.of(2022, 11, 30);
        assertThat(next(schedule, conference)).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(next(schedule, conference, LocalDate.of(2023, 2, 28))).isEqualTo(LocalDate.of(2023, 8, 28));
        assertThat(next(schedule, conference, LocalDate.of(2023, 2, 20), LocalDate.of(2023, 8, 31)))
                .isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(next(ReviewSchedule.ehcReviews(), LocalDate.of(2024, 2, 29))).isEqualTo(LocalDate.of(2025, 2, 28));
    }

    @Test
    void visitsInAPlacement() {
        LocalDate afterAYear = START.plusYears(1);
        ReviewSchedule usual = ReviewSchedule.lookedAfterVisits();
        ReviewSchedule longTerm = ReviewSchedule.lookedAfterVisitsInLongTermPlacement();
        assertThat(next(usual, START)).isEqualTo(START.plusDays(7));
        assertThat(next(usual, START, START.plusDays(5))).isEqualTo(START.plusDays(47));
        LocalDate late = afterAYear.minusDays(1);
        assertThat(next(longTerm, START, START.plusDays(5), late)).isEqualTo(late.plusDays(42));
        assertThat(next(longTerm, START, START.plusDays(5), afterAYear)).isEqualTo(afterAYear.plusMonths(3));
        assertThat(next(usual, START, START.plusDays(5), afterAYear)).isEqualTo(afterAYear.plusDays(42));
    }

    @Test
    void visitsThatWaitForTheFirstReview() {
        LocalDate visit = START.plusDays(7);
        assertThat(next(ReviewSchedule.visitsWithParentBeforeAssessment(Optional.empty()), START, visit))
                .isEqualTo(visit.plusDays(7));
        assertThat(next(ReviewSchedule.visitsWithParentBeforeAssessment(Optional.of(visit)), START, visit))
                .isEqualTo(visit.plusDays(42));
        assertThat(next(ReviewSchedule.visitsWithParentBeforeAssessment(Optional.of(visit.plusDays(1))), START, visit))
                .isEqualTo(visit.plusDays(7));
        assertThat(next(ReviewSchedule.visitsUnderTemporaryApproval(Optional.of(START)), START, visit))
                .isEqualTo(visit.plusDays(28));
        assertThat(next(ReviewSchedule.visitsUnderCareOrderWithParent(), START, visit))
                .isEqualTo(visit.plusDays(42));
        assertThat(next(ReviewSchedule.visitsUnderCareOrderWithParent(), START)).isEqualTo(visit);
    }

    @Test
    void localLimitsAreParameters() {
        Deadline.Local first = (Deadline.Local) Deadline.of("CIN_REVIEW_1").orElseThrow();
        Deadline.Local later = (Deadline.Local) Deadline.of("CIN_REVIEW_N").orElseThrow();
        ReviewSchedule schedule = ReviewSchedule.of(first.set(Limit.ofWeeks(6))).then(later.set(Limit.ofMonths(3)));
        assertThat(next(schedule, START)).isEqualTo(START.plusDays(42));
        assertThat(next(schedule, START, START.plusDays(42))).isEqualTo(LocalDate.of(2023, 9, 13));
    }

    @Test
    void beyondTheBankHolidaysNothingIsSaid() {
        LocalDate start = LocalDate.of(2027, 12, 20);
        ReviewSchedule schedule = ReviewSchedule.lookedAfterReviews();
        assertThat(schedule.next(start, List.of(), start).toReason().map(Reason::code))
                .contains(ReasonCode.BEYOND_TABLE);
        assertThat(schedule.withWorkingDays(WorkingDays.of(BankHolidays.englandProjected()))
                        .next(start, List.of(), start)
                        .map(Due::date))
                .isEqualTo(Outcome.of(LocalDate.of(2028, 1, 20)));
    }

    @Test
    void daysMustBeInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReviewSchedule.pathwayReviews().next(START, List.of(START.plusDays(3), START), LATER))
                .withMessage("days must be in order and not before the start: 2023-05-02 after 2023-05-05");
        assertThat(ReviewSchedule.pathwayReviews()
                        .next(START, List.of(LATER.plusDays(1)), LATER)
                        .map(Due::state))
                .isEqualTo(Outcome.of(DueState.LATE));
    }

    @Test
    void aScheduleSaysItsDeadlines() {
        assertThat(ReviewSchedule.lookedAfterVisitsInLongTermPlacement())
                .hasToString("[First visit in a placement within 7 days, Visits in first year of placement within 42"
                        + " days], after a year Visits after a year, placement meant to last to 18 within 3 months");
        assertThat(ReviewSchedule.visitsUnderCareOrderWithParent())
                .hasToString("[Care order living with parent within 7 days, then 42 days]");
    }

    @Test
    void equalsByValue() {
        EqualsVerifier.forClass(ReviewSchedule.class)
                .withPrefabValues(
                        WorkingDays.class, WorkingDays.england(), WorkingDays.of(BankHolidays.englandProjected()))
                .withPrefabValues(
                        ImmutableList.class, ImmutableList.of(), ImmutableList.of(Deadline.dueWithin("RCPC_1")))
                .suppress(Warning.NULL_FIELDS)
                .verify();
    }
}
