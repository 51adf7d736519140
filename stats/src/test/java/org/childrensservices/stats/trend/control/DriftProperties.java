package org.childrensservices.stats.trend.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;

class DriftProperties {

    private static Series<Double> series(List<Integer> values) {
        Series.Builder<Double> series = Series.builder();
        for (int i = 0; i < values.size(); i++) {
            series.add(GoldenSeries.start(12).plus(i), (double) values.get(i));
        }
        return series.build();
    }

    @Property
    void unitAndOriginDoNotMatter(
            @ForAll @Size(min = 3, max = 30) List<@IntRange(min = 0, max = 200) Integer> values,
            @ForAll @IntRange(min = 1, max = 20) int factor,
            @ForAll @IntRange(min = -50, max = 50) int shift) {
        Assume.that(values.stream().distinct().count() > 1);
        Series<Double> moved = series(values).map(value -> factor * value + shift);
        CusumChart plain = CusumChart.of(series(values)).orElseThrow();
        CusumChart other = CusumChart.of(moved).orElseThrow();
        EwmaChart average = EwmaChart.of(series(values)).orElseThrow();
        EwmaChart movedAverage = EwmaChart.of(moved).orElseThrow();
        for (int i = 0; i < values.size(); i++) {
            assertThat(other.points().get(i).above())
                    .isCloseTo(plain.points().get(i).above(), within(1e-9));
            assertThat(other.points().get(i).below())
                    .isCloseTo(plain.points().get(i).below(), within(1e-9));
            assertThat(movedAverage.points().get(i).upper())
                    .isCloseTo(factor * average.points().get(i).upper() + shift, within(1e-7));
        }
    }

    @Property
    void upsideDownIsTheOtherSide(@ForAll @Size(min = 3, max = 30) List<@IntRange(min = 0, max = 200) Integer> values) {
        Assume.that(values.stream().distinct().count() > 1);
        CusumChart plain = CusumChart.of(series(values)).orElseThrow();
        CusumChart turned = CusumChart.of(series(values).map(value -> -value)).orElseThrow();
        assertThat(turned.signalsBelow()).hasSameSizeAs(plain.signalsAbove());
        assertThat(turned.variation(Polarity.LOW_IS_GOOD)).isEqualTo(plain.variation(Polarity.HIGH_IS_GOOD));
        assertThat(EwmaChart.of(series(values).map(value -> -value))
                        .orElseThrow()
                        .signals())
                .hasSameSizeAs(EwmaChart.of(series(values)).orElseThrow().signals());
    }

    /** What has come up to a point does not change when later points come. */
    @Property
    void laterPointsDoNotChangeEarlierSums(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 40) Integer> values) {
        CusumCalculator calculator =
                CusumCalculator.standard().withBaseline(Baseline.mean(20).deviation(5));
        List<CusumPoint> all = calculator.chart(series(values)).orElseThrow().points();
        for (int count = 1; count <= values.size(); count++) {
            assertThat(calculator
                            .chart(series(values.subList(0, count)))
                            .orElseThrow()
                            .points())
                    .isEqualTo(all.subList(0, count));
        }
    }
}
