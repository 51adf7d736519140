package org.childrensservices.stats.trend.interrupted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;
import org.childrensservices.stats.trend.regression.ModelEstimate;

class InterruptedSeriesProperties {

    private static final TimePeriod FIRST = TimePeriod.of(Year.of(2001));

    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.doubles()
                .between(10, 90)
                .ofScale(1)
                .list()
                .ofMinSize(7)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<SerialCorrelation> methods() {
        return Arbitraries.of(SerialCorrelation.ignored(), SerialCorrelation.neweyWest(), SerialCorrelation.byLength());
    }

    private static InterruptedSeries found(
            List<Double> values, SerialCorrelation method, UnaryOperator<Double> change) {
        Series.Builder<Double> series = Series.builder();
        for (int i = 0; i < values.size(); i++) {
            series.add(FIRST.plus(i), change.apply(values.get(i)));
        }
        return InterruptedSeriesCalculator.standard()
                .withMethod(method)
                .estimate(series.build(), FIRST.plus(3 + values.size() / 7))
                .orElseThrow();
    }

    private static void assertSame(ModelEstimate found, ModelEstimate expected, double factor) {
        double size = Math.abs(factor) * (Math.abs(expected.value()) + expected.standardError() + 1);
        assertThat(found.value()).isCloseTo(factor * expected.value(), within(1e-8 * size));
        assertThat(found.standardError()).isCloseTo(Math.abs(factor) * expected.standardError(), within(1e-8 * size));
    }

    @Property(tries = 100)
    void aShiftMovesTheLineAndNoChange(
            @ForAll("values") List<Double> values,
            @ForAll("methods") SerialCorrelation method,
            @ForAll @DoubleRange(min = -500, max = 500) double shift) {
        InterruptedSeries before = found(values, method, value -> value);
        InterruptedSeries shifted = found(values, method, value -> value + shift);
        assertSame(shifted.levelChange(), before.levelChange(), 1);
        assertSame(shifted.slopeChange(), before.slopeChange(), 1);
        assertSame(shifted.endEffect().absolute(), before.endEffect().absolute(), 1);
    }

    @Property(tries = 100)
    void aScaleScalesEverything(
            @ForAll("values") List<Double> values,
            @ForAll("methods") SerialCorrelation method,
            @ForAll @DoubleRange(min = 0.1, max = 100) double factor) {
        InterruptedSeries before = found(values, method, value -> value);
        InterruptedSeries scaled = found(values, method, value -> -factor * value);
        assertSame(scaled.levelChange(), before.levelChange(), -factor);
        assertSame(scaled.slopeChange(), before.slopeChange(), -factor);
        assertSame(scaled.endEffect().absolute(), before.endEffect().absolute(), -factor);
    }

    @Property(tries = 100)
    void aStraightLineIsNoChange(
            @ForAll @DoubleRange(min = -5, max = 5) double slope,
            @ForAll @IntRange(min = 3, max = 20) int before,
            @ForAll @IntRange(min = 3, max = 20) int after) {
        Series.Builder<Double> series = Series.builder();
        for (int i = 0; i < before + after; i++) {
            series.add(FIRST.plus(i), 200 + slope * i);
        }
        InterruptedSeries found =
                InterruptedSeries.of(series.build(), FIRST.plus(before)).orElseThrow();
        assertThat(found.levelChange().value()).isCloseTo(0, within(1e-9));
        assertThat(found.slopeChange().value()).isCloseTo(0, within(1e-9));
        assertThat(found.endEffect().absolute().isDistinguishable()).isFalse();
    }

    @Property(tries = 100)
    void testAndIntervalNeverContradict(
            @ForAll("values") List<Double> values, @ForAll("methods") SerialCorrelation method) {
        ModelEstimate level = found(values, method, value -> value).levelChange();
        level.interval()
                .ifPresent(limits -> assertThat(level.isDistinguishable()).isEqualTo(!limits.contains(0)));
    }

    /** The lines of least squares fit each side by itself. */
    @Property(tries = 50)
    void eachSideHasItsOwnLine(@ForAll("values") List<Double> values) {
        InterruptedSeries before = found(values, SerialCorrelation.ignored(), value -> value);
        int start = 3 + values.size() / 7;
        List<Double> moved = new ArrayList<>(values);
        for (int i = start; i < values.size(); i++) {
            moved.set(i, values.get(i) + 7 + 2.0 * (i - start));
        }
        InterruptedSeries after = found(moved, SerialCorrelation.ignored(), value -> value);
        assertThat(after.slopeBefore().value()).isCloseTo(before.slopeBefore().value(), within(1e-9));
        assertThat(after.levelChange().value()).isCloseTo(before.levelChange().value() + 7, within(1e-9));
        assertThat(after.slopeChange().value()).isCloseTo(before.slopeChange().value() + 2, within(1e-9));
        assertThat(after.levelChange().standardError())
                .isCloseTo(before.levelChange().standardError(), within(1e-8));
    }
}
