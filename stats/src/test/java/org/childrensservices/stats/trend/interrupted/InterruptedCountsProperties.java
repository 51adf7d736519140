package org.childrensservices.stats.trend.interrupted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

class InterruptedCountsProperties {

    private static final TimePeriod FIRST = TimePeriod.of(YearMonth.of(2016, 4));

    @Provide
    Arbitrary<List<Integer>> counts() {
        return Arbitraries.integers().between(1, 200).list().ofMinSize(12).ofMaxSize(40);
    }

    private static Series<Rate> series(List<Integer> counts, long people) {
        Series.Builder<Rate> series = Series.builder();
        for (int i = 0; i < counts.size(); i++) {
            series.add(
                    FIRST.plus(i), Rate.of(counts.get(i)).in(people + 10L * i).per10_000());
        }
        return series.build();
    }

    private static InterruptedCounts found(Series<Rate> series) {
        return InterruptedCountsCalculator.standard()
                .withSeasons(1)
                .withSlopeChange()
                .estimate(series, FIRST.plus(6))
                .orElseThrow();
    }

    /** Each column with 0 and 1 is hit on the mean. */
    @Property(tries = 100)
    void expectedCountsSumToTheCounts(@ForAll("counts") List<Integer> counts) {
        InterruptedCounts found = found(series(counts, 30_000));
        for (int from : new int[] {0, 6}) {
            int to = from == 0 ? 6 : counts.size();
            double expected = 0;
            for (int i = from; i < to; i++) {
                expected += found.fittedAt(FIRST.plus(i)).value();
            }
            double total = counts.subList(from, to).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(expected).isCloseTo(total, within(1e-6 * total));
        }
    }

    @Property(tries = 100)
    void noChangeWhereTheRateIsTheSame(
            @ForAll @IntRange(min = 1, max = 300) int count, @ForAll @IntRange(min = 6, max = 30) int after) {
        Series.Builder<Rate> series = Series.builder();
        for (int i = 0; i < 6 + after; i++) {
            series.add(
                    FIRST.plus(i),
                    Rate.of((long) count * (i + 1)).in(1_000L * (i + 1)).per10_000());
        }
        InterruptedCounts found =
                InterruptedCounts.of(series.build(), FIRST.plus(6)).orElseThrow();
        assertThat(found.levelRatio().value()).isCloseTo(1, within(1e-7));
        assertThat(found.levelRatio().isDistinguishable()).isFalse();
        assertThat(found.effectSinceStart().value()).isCloseTo(0, within(1e-3));
    }

    @Property(tries = 100)
    void effectIsTheSumOfThoseOfThePeriods(@ForAll("counts") List<Integer> counts) {
        InterruptedCounts found = found(series(counts, 30_000));
        double sum = 0;
        for (int i = 6; i < counts.size(); i++) {
            sum += found.effectAt(FIRST.plus(i)).value();
        }
        assertThat(found.effectSinceStart().value()).isCloseTo(sum, within(1e-6 * (1 + Math.abs(sum))));
    }
}
