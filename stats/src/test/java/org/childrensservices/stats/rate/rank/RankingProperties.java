package org.childrensservices.stats.rate.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** What holds for ranks whatever the values. */
class RankingProperties {

    private static Ranking<Integer> ranking(List<Integer> values) {
        ImmutableMap.Builder<Integer, Double> keyed = ImmutableMap.builder();
        for (int i = 0; i < values.size(); i++) {
            keyed.put(i, values.get(i) / 3.0);
        }
        return Ranking.of(keyed.buildOrThrow());
    }

    /** Every place is taken once, ties share theirs, and counting from the other end mirrors it. */
    @Property
    void placesAddUp(@ForAll @Size(min = 1, max = 60) List<@IntRange(min = -5, max = 20) Integer> values) {
        Ranking<Integer> ranking = ranking(values);
        int n = values.size();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            Rank rank = ranking.rank(i).orElseThrow();
            sum += rank.averagePlace();
            assertThat(rank.total()).isEqualTo(n);
            assertThat(rank.place(RankOrder.FROM_SMALLEST) + rank.lastPlace(RankOrder.FROM_LARGEST))
                    .isEqualTo(n + 1);
            assertThat(rank.percentMiddle())
                    .isCloseTo((rank.percentBelow() + rank.percentNotAbove()) / 2, within(1e-12));
        }
        assertThat(sum).isEqualTo(n * (n + 1) / 2.0);
    }

    /** Against the rule in exact fractions; without ties the groups differ in size by at most one. */
    @Property
    void quantileGroupsAreExactAndEven(
            @ForAll @IntRange(min = 1, max = 1_500) int total, @ForAll @IntRange(min = 1, max = 20) int groups) {
        int[] sizes = new int[groups];
        for (int before = 0; before < total; before++) {
            var group = new Rank(before, 1, total - before - 1, before).quantileGroup(groups, RankOrder.FROM_SMALLEST);
            if (total < groups) {
                assertThat(group.isPresent()).isFalse();
                continue;
            }
            BigDecimal fraction = BigDecimal.valueOf((long) (total - before) * groups)
                    .divide(BigDecimal.valueOf(total), 0, RoundingMode.CEILING);
            assertThat(group.orElseThrow()).isEqualTo(Math.max(1, groups + 1 - fraction.intValueExact()));
            sizes[group.orElseThrow() - 1]++;
        }
        if (total >= groups) {
            assertThat(IntStream.of(sizes).max().orElseThrow()
                            - IntStream.of(sizes).min().orElseThrow())
                    .isLessThanOrEqualTo(1);
        }
    }

    /** A value that its interval holds has a place that its places hold. */
    @Property
    void placesByChanceHoldThePlace(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 100) Integer> values,
            @ForAll @Size(40) List<@IntRange(min = 0, max = 30) Integer> halves) {
        ImmutableMap.Builder<Integer, Interval> intervals = ImmutableMap.builder();
        ImmutableMap.Builder<Integer, Double> centres = ImmutableMap.builder();
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            centres.put(i, value);
            intervals.put(
                    i, new Interval(value - halves.get(i), value + halves.get(i), ConfidenceLevel.P95, "of the test"));
        }
        Ranking<Integer> ranking = Ranking.of(centres.buildOrThrow());
        ImmutableMap<Integer, Range<Integer>> places = Ranking.places(intervals.buildOrThrow());
        places.forEach((key, range) -> {
            Rank rank = ranking.rank(key).orElseThrow();
            assertThat(range.lowerEndpoint()).isLessThanOrEqualTo(rank.place(RankOrder.FROM_SMALLEST));
            assertThat(range.upperEndpoint()).isGreaterThanOrEqualTo(rank.lastPlace(RankOrder.FROM_SMALLEST));
        });
    }
}
