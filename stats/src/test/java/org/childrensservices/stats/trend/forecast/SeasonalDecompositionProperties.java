package org.childrensservices.stats.trend.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;

class SeasonalDecompositionProperties {

    private static final List<DecompositionMethod> METHODS = List.of(
            DecompositionMethod.additive(),
            DecompositionMethod.stl(),
            DecompositionMethod.stlOverYears(7),
            DecompositionMethod.stl().robust());

    private static Series<Double> series(List<Integer> values) {
        Series.Builder<Double> series = Series.builder();
        for (int i = 0; i < values.size(); i++) {
            series.add(GoldenSeries.start(4).plus(i), (double) values.get(i));
        }
        return series.build();
    }

    private static SeasonalDecomposition parts(DecompositionMethod method, Series<Double> series) {
        return DecompositionCalculator.standard()
                .withMethod(method)
                .decompose(series)
                .orElseThrow();
    }

    @Property(tries = 100)
    void partsMakeTheValue(@ForAll @Size(min = 9, max = 40) List<@IntRange(min = 0, max = 200) Integer> values) {
        for (DecompositionMethod method : METHODS) {
            parts(method, series(values))
                    .points()
                    .forEach(point -> point.trend()
                            .ifPresent(trend -> assertThat(point.seasonal()
                                            + trend
                                            + point.remainder().orElseThrow())
                                    .isCloseTo(point.value(), within(1e-9))));
        }
    }

    /** Not the robust method: its weights may turn over at a rounding. */
    @Property(tries = 100)
    void scaleAndShift(
            @ForAll @Size(min = 9, max = 40) List<@IntRange(min = 0, max = 200) Integer> values,
            @ForAll @IntRange(min = 1, max = 9) int factor,
            @ForAll @IntRange(min = -100, max = 100) int shift) {
        for (DecompositionMethod method : METHODS.subList(0, 3)) {
            List<DecomposedPoint> plain = parts(method, series(values)).points();
            List<DecomposedPoint> moved = parts(method, series(values).map(value -> factor * value + shift))
                    .points();
            for (int i = 0; i < plain.size(); i++) {
                assertThat(moved.get(i).seasonal())
                        .isCloseTo(factor * plain.get(i).seasonal(), within(1e-8));
            }
        }
    }

    /** Four seasons of a classical decomposition add up to nothing. */
    @Property(tries = 100)
    void seasonsOfAYearAddUpToNothing(
            @ForAll @Size(min = 8, max = 40) List<@IntRange(min = 0, max = 200) Integer> values) {
        double sum = parts(DecompositionMethod.additive(), series(values)).points().stream()
                .limit(4)
                .mapToDouble(DecomposedPoint::seasonal)
                .sum();
        assertThat(sum).isCloseTo(0, within(1e-10));
    }
}
