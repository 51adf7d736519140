package org.childrensservices.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ReviewScheduleProperties {

    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);

    @Property
    void reviewsHeldOnTheirDayAreMet(@ForAll("days") LocalDate start, @ForAll @IntRange(max = 6) int reviews) {
        ReviewSchedule schedule = ReviewSchedule.lookedAfterReviews();
        List<LocalDate> held = new ArrayList<>();
        LocalDate far = LocalDate.of(2027, 1, 1);
        for (int i = 0; i < reviews; i++) {
            held.add(schedule.next(start, held, far).orElseThrow().date());
        }
        ImmutableList<Due> all = schedule.all(start, held, far).orElseThrow();
        assertThat(all).hasSize(reviews + 1);
        assertThat(all.subList(0, reviews))
                .allSatisfy(due -> assertThat(due.state()).isEqualTo(DueState.MET));
    }

    @Property
    void exactlyOneStateHolds(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 400) int held,
            @ForAll @IntRange(max = 800) int asOf) {
        Due due = ReviewSchedule.childProtectionReviews()
                .all(start, List.of(start.plusDays(held)), start.plusDays(asOf))
                .orElseThrow()
                .get(0);
        boolean done = held <= asOf;
        boolean late = start.plusDays(done ? held : asOf).isAfter(due.date());
        assertThat(due.state() == DueState.MET || due.state() == DueState.MET_LATE)
                .isEqualTo(done);
        assertThat(due.daysLate() > 0).isEqualTo(late);
        assertThat(due.state() == DueState.LATE || due.state() == DueState.MET_LATE)
                .isEqualTo(late);
    }

    @Property
    void aLaterReviewNeverBringsTheNextOneForward(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 200) int one,
            @ForAll @IntRange(max = 200) int more) {
        ReviewSchedule schedule = ReviewSchedule.childProtectionReviews();
        LocalDate far = LocalDate.of(2027, 1, 1);
        assertThat(schedule.next(start, List.of(start.plusDays(one + more)), far)
                        .orElseThrow()
                        .date())
                .isAfterOrEqualTo(schedule.next(start, List.of(start.plusDays(one)), far)
                        .orElseThrow()
                        .date());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 11 * 365).map(FIRST::plusDays);
    }
}
