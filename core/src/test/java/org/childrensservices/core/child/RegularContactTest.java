package org.childrensservices.core.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.childrensservices.core.person.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class RegularContactTest {

    private static final LocalDate APRIL = LocalDate.of(2020, 4, 1);
    private static final LocalDateRange YEAR = LocalDateRange.of(APRIL, APRIL.plusYears(1));
    private static final RegularContact PROMISE = RegularContact.everyWeeks(4);

    private static ContactHistory history(String id, LocalDateRange inGroup, int everyDays) {
        ImmutableList<LocalDate> days = Stream.iterate(inGroup.getStart(), YEAR::contains, d -> d.plusDays(everyDays))
                .collect(ImmutableList.toImmutableList());
        return new ContactHistory(PersonId.of(id), inGroup, days);
    }

    /** The groups of Westminster in 2020-21: care leavers, looked after, child protection plans, in need. */
    @ParameterizedTest
    @ValueSource(ints = {271, 194, 45, 590})
    void contactAtLeastEveryFourWeeks(int size) {
        List<ContactHistory> group = new ArrayList<>(IntStream.range(0, size)
                .mapToObj(i -> history("C" + i, YEAR, 1 + i % 28))
                .toList());
        assertThat(PROMISE.check(group, YEAR))
                .hasToString(size + " of " + size + " had contact at least every 4 weeks, 2020-04-01 to 2021-03-31");
        group.set(7, history("C7", YEAR, 29));
        RegularContact.Check check = PROMISE.check(group, YEAR);
        assertThat(check.broken()).containsExactly(PersonId.of("C7"));
        assertThat(check.kept()).hasSize(size - 1);
        assertThat(check.members()).isEqualTo(size);
    }

    @Test
    void daysOutsideTheGroupDoNotCount() {
        ContactHistory joined = history("C1", LocalDateRange.of(APRIL.plusDays(100), APRIL.plusDays(128)), 400);
        ContactHistory late = new ContactHistory(PersonId.of("C2"), joined.inGroup(), ImmutableList.of());
        ContactHistory gone = history("C3", LocalDateRange.of(APRIL.minusDays(9), APRIL), 1);
        ContactHistory longer =
                new ContactHistory(PersonId.of("C4"), LocalDateRange.of(APRIL, APRIL.plusDays(30)), ImmutableList.of());
        RegularContact.Check check = PROMISE.check(ImmutableList.of(joined, late, gone, longer), YEAR);
        assertThat(check.kept()).containsExactly(PersonId.of("C1"), PersonId.of("C2"));
        assertThat(check.broken()).containsExactly(PersonId.of("C4"));
    }

    @Test
    void theEdgeIsTwentyEightDays() {
        LocalDateRange days = LocalDateRange.ofClosed(APRIL, APRIL.plusDays(56));
        ContactHistory kept = new ContactHistory(PersonId.of("C1"), days, ImmutableList.of(APRIL.plusDays(28)));
        ContactHistory broken = new ContactHistory(PersonId.of("C2"), days, ImmutableList.of(APRIL.plusDays(27)));
        RegularContact.Check check = PROMISE.check(ImmutableList.of(kept, broken), YEAR);
        assertThat(check.kept()).containsExactly(PersonId.of("C1"));
        assertThat(check.broken()).containsExactly(PersonId.of("C2"));
        assertThat(kept).hasToString("C1, contacts: 1");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegularContact.everyWeeks(0))
                .withMessage("weeks between contacts must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROMISE.check(ImmutableList.of(), LocalDateRange.ofUnboundedEnd(APRIL)));
    }
}
