package org.childrensservices.core.returns.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Children are numbered as a map would number them, however many they are and whatever their ids. */
class ChildNumbersProperties {

    @Property(tries = 50)
    void childrenAreNumberedInTheOrderInWhichTheyAreFirstSeen(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3_000) int ids, @ForAll @IntRange(max = 40) int shift) {
        Random random = new Random(seed);
        ChildNumbers numbers = new ChildNumbers();
        Map<Long, Integer> expected = new LinkedHashMap<>();
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < 3 * ids; i++) {
            long id = (1L + random.nextInt(ids)) << shift;
            int number = numbers.number(id);
            numbers.countRow(number);
            assertThat(number).isEqualTo(expected.computeIfAbsent(id, any -> expected.size()));
            if (number == rows.size()) {
                rows.add(0);
            }
            rows.set(number, rows.get(number) + 1);
        }
        assertThat(numbers.size()).isEqualTo(expected.size());
        assertThat(numbers.ids())
                .containsExactly(expected.keySet().stream().mapToLong(id -> id).toArray());
        int[] first = numbers.firstRows();
        assertThat(first).hasSize(rows.size() + 1).startsWith(0).endsWith(3 * ids);
        for (int child = 0; child < rows.size(); child++) {
            assertThat(first[child + 1] - first[child]).isEqualTo(rows.get(child));
        }
    }

    /** The birth that is kept is the last that is known; who is new after a thousand has none. */
    @Test
    void birthsAreKeptAsChildrenAreAdded() {
        ChildNumbers numbers = new ChildNumbers();
        for (int i = 0; i < 1_000; i++) {
            int child = numbers.number(i);
            assertThat(numbers.agree(child, Days.NONE)).isTrue();
            assertThat(numbers.agree(child, i)).isTrue();
            assertThat(numbers.agree(child, i)).isTrue();
        }
        assertThat(numbers.number(1_000)).isEqualTo(1_000);
        assertThat(numbers.agree(7, 8)).isFalse();
        int[] births = numbers.births();
        assertThat(births).hasSize(1_001).endsWith(998, 999, Days.NONE);
        assertThat(births[6]).isEqualTo(6);
        assertThat(births[7]).isEqualTo(8);
    }
}
