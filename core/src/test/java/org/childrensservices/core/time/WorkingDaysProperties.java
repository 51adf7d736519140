package org.childrensservices.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.childrensservices.core.value.Outcome;
import org.threeten.extra.LocalDateRange;

class WorkingDaysProperties {

    private static final WorkingDays ENGLAND = WorkingDays.england();
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    @Property
    void aPeriodHasAsManyWorkingDaysAsItsLimit(
            @ForAll("days") LocalDate trigger, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate last = ENGLAND.after(trigger, days).orElseThrow();
        assertThat(ENGLAND.countIn(LocalDateRange.ofClosed(trigger.plusDays(1), last)))
                .isEqualTo(Outcome.of((long) days));
        assertThat(ENGLAND.isWorkingDay(last)).isEqualTo(Outcome.of(true));
    }

    @Property
    void countingTheTriggerDayIsOneWorkingDayLess(
            @ForAll("days") LocalDate trigger, @ForAll @IntRange(min = 2, max = 60) int days) {
        assertThat(ENGLAND.withTriggerDay(TriggerDay.DAY_ONE).after(trigger, days))
                .isEqualTo(ENGLAND.after(trigger, days - 1));
    }

    @Property
    void periodsAddUp(
            @ForAll("days") LocalDate trigger,
            @ForAll @IntRange(min = 1, max = 30) int first,
            @ForAll @IntRange(min = 1, max = 30) int second) {
        assertThat(ENGLAND.after(trigger, first).flatMap(day -> ENGLAND.after(day, second)))
                .isEqualTo(ENGLAND.after(trigger, first + second));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 17 * 365).map(FIRST::plusDays);
    }
}
