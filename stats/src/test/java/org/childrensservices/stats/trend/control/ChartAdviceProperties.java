package org.childrensservices.stats.trend.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;

class ChartAdviceProperties {

    private static Series<Double> series(List<Integer> values) {
        Series.Builder<Double> series = Series.builder();
        for (int i = 0; i < values.size(); i++) {
            series.add(GoldenSeries.start(12).plus(i), (double) values.get(i));
        }
        return series.build();
    }

    /** What is advised can be drawn: XmR is never advised where it is refused. */
    @Property
    void xmrIsAdvisedOnlyWhereItIsDrawn(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 0, max = 6) Integer> values) {
        boolean drawn = XmRChart.of(series(values), Polarity.NEUTRAL).isPresent();
        for (var advice : List.of(
                ChartAdvice.forValues(series(values)),
                ChartAdvice.forCounts(series(values).map(Double::longValue)))) {
            advice.ifPresent(given ->
                    assertThat(drawn || given.chart() != RecommendedChart.XMR).isTrue());
        }
    }

    /** Charts for counts are chosen from their distribution; their order matters to XmR alone. */
    @Property
    void orderDoesNotChooseBetweenRareAndNot(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 0, max = 3) Integer> values, @ForAll Random random) {
        List<Integer> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        var one = ChartAdvice.forCounts(series(values).map(Double::longValue));
        var other = ChartAdvice.forCounts(series(shuffled).map(Double::longValue));
        assertThat(other.isPresent()).isEqualTo(one.isPresent());
        one.ifPresent(advice -> assertThat(other.orElseThrow().chart() == RecommendedChart.T)
                .isEqualTo(advice.chart() == RecommendedChart.T));
    }
}
