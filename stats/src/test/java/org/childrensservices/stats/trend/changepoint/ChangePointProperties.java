package org.childrensservices.stats.trend.changepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Lists;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;

class ChangePointProperties {

    private static Series<Double> series(List<Integer> values) {
        Series.Builder<Double> series = Series.builder();
        for (int i = 0; i < values.size(); i++) {
            series.add(GoldenSeries.start(1).plus(i), (double) values.get(i));
        }
        return series.build();
    }

    @Property
    void onlyTheOrderOfValuesCounts(
            @ForAll @Size(min = 3, max = 30) List<@IntRange(min = 0, max = 20) Integer> values) {
        Pettitt plain = Pettitt.of(series(values)).orElseThrow();
        Pettitt stretched = Pettitt.of(
                        series(values.stream().map(v -> v * v * v + 4).toList()))
                .orElseThrow();
        assertThat(stretched.scores()).isEqualTo(plain.scores());
        assertThat(stretched.test()).isEqualTo(plain.test());
    }

    @Property
    void backwardsIsTheSameShift(@ForAll @Size(min = 3, max = 30) List<@IntRange(min = 0, max = 20) Integer> values) {
        assertThat(Pettitt.of(series(Lists.reverse(values))).orElseThrow().test())
                .isEqualTo(Pettitt.of(series(values)).orElseThrow().test());
    }

    /** The sum over all ranks is what is expected of them. */
    @Property
    void scoresEndAtZero(@ForAll @Size(min = 3, max = 30) List<@IntRange(min = 0, max = 20) Integer> values) {
        assertThat(Pettitt.of(series(values))
                        .orElseThrow()
                        .scores()
                        .values()
                        .asList()
                        .get(values.size() - 1))
                .isZero();
    }

    /** Any other line beneath the points changes neither test of what is left of the line. */
    @Property
    void unitAndTrendDoNotMatter(
            @ForAll @Size(min = 8, max = 24) List<@IntRange(min = 0, max = 100) Integer> values,
            @ForAll @DoubleRange(min = 0.5, max = 20) double factor,
            @ForAll @IntRange(min = -5, max = 5) int slope) {
        Series<Double> plain = series(values);
        Series.Builder<Double> builder = Series.builder();
        plain.values()
                .forEach((period, value) ->
                        builder.add(period, factor * value + slope * (double) period.since(GoldenSeries.start(1))));
        Series<Double> tilted = builder.build();
        var before = Autocorrelation.of(plain).toOptional();
        Assume.that(before.isPresent());
        Autocorrelation after = Autocorrelation.of(tilted).orElseThrow();
        assertThat(after.durbinWatson().statistic())
                .isCloseTo(before.orElseThrow().durbinWatson().statistic(), within(1e-6));
        assertThat(after.durbinWatson().pPositive())
                .isCloseTo(before.orElseThrow().durbinWatson().pPositive(), within(1e-6));
        var from = GoldenSeries.start(1).plus(values.size() / 2);
        var chow = ChowCalculator.standard().test(plain, from).toOptional();
        Assume.that(chow.isPresent());
        assertThat(ChowCalculator.standard()
                        .test(tilted, from)
                        .orElseThrow()
                        .test()
                        .pValue())
                .isCloseTo(chow.orElseThrow().test().pValue(), within(1e-6));
    }
}
