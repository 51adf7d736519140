package org.childrensservices.stats.trend.forecast;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;

class ForecastProperties {

    private static final List<ForecastMethod> METHODS = List.of(
            ForecastMethod.naive(),
            ForecastMethod.drift(),
            ForecastMethod.mean(),
            ForecastMethod.linearTrend(),
            ForecastMethod.seasonalNaive(),
            ForecastMethod.exponentialSmoothing(0.4),
            ForecastMethod.holtWithLevel(0.4).andTrend(0.2));

    private static Series<Double> series(List<Integer> values) {
        Series.Builder<Double> series = Series.builder();
        for (int i = 0; i < values.size(); i++) {
            series.add(GoldenSeries.start(4).plus(i), (double) values.get(i));
        }
        return series.build();
    }

    private static List<ForecastPoint> points(ForecastMethod method, Series<Double> series) {
        return ForecastCalculator.of(method).project(series, 6).orElseThrow().points();
    }

    @Property(tries = 200)
    void scaleAndShiftMoveForecastsWithThem(
            @ForAll @Size(min = 6, max = 20) List<@IntRange(min = 0, max = 90) Integer> values,
            @ForAll @IntRange(min = 1, max = 9) int factor,
            @ForAll @IntRange(min = -50, max = 50) int shift) {
        for (ForecastMethod method : METHODS) {
            List<ForecastPoint> plain = points(method, series(values));
            List<ForecastPoint> moved = points(method, series(values).map(v -> factor * v + shift));
            for (int i = 0; i < plain.size(); i++) {
                assertThat(moved.get(i).value()).isCloseTo(factor * plain.get(i).value() + shift, within(1e-6));
                assertThat(moved.get(i).interval().upper())
                        .isCloseTo(factor * plain.get(i).interval().upper() + shift, within(1e-6));
            }
        }
    }

    @Property(tries = 200)
    void farAheadIsNoSurerAndHigherLevelsAreWider(
            @ForAll @Size(min = 6, max = 20) List<@IntRange(min = 0, max = 90) Integer> values) {
        for (ForecastMethod method : METHODS) {
            List<ForecastPoint> points = points(method, series(values));
            List<ForecastPoint> wide = ForecastCalculator.of(method)
                    .withLevel(ConfidenceLevel.P99)
                    .project(series(values), 6)
                    .orElseThrow()
                    .points();
            for (int i = 0; i < points.size(); i++) {
                assertThat(points.get(i).interval().contains(points.get(i).value()))
                        .isTrue();
                assertThat(width(wide.get(i))).isGreaterThanOrEqualTo(width(points.get(i)));
                assertThat(width(points.get(i))).isGreaterThanOrEqualTo(width(points.get(Math.max(0, i - 1))) - 1e-9);
            }
        }
    }

    private static double width(ForecastPoint point) {
        return point.interval().upper() - point.interval().lower();
    }

    /** Its start and weights leave fewer squared errors than given weights from the first two values on. */
    @Property(tries = 30)
    void holtFitsBest(
            @ForAll @Size(min = 6, max = 16) List<@IntRange(min = 0, max = 90) Integer> values,
            @ForAll @IntRange(min = 1, max = 9) int level,
            @ForAll @IntRange(min = 1, max = 9) int trend) {
        double best = squares(ForecastMethod.holt(), series(values), values.size() - 4);
        double given = squares(
                ForecastMethod.holtWithLevel(level / 10.0).andTrend(trend / 10.0), series(values), values.size() - 2);
        assertThat(best).isLessThanOrEqualTo(given * (1 + 1e-9) + 1e-9);
    }

    private static double squares(ForecastMethod method, Series<Double> series, int freedom) {
        double sigma = checkNotNull(ForecastCalculator.of(method)
                .project(series, 1)
                .orElseThrow()
                .estimates()
                .get("sigma"));
        return sigma * sigma * freedom;
    }
}
