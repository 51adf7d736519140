package org.childrensservices.stats.trend.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.trend.GoldenSeries;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

class XmRProperties {

    private static final XmRCalculator HIGH = XmRCalculator.of(Polarity.HIGH_IS_GOOD);
    private static final int LENGTH = 7;

    /** Neighbours differ, so that no chart is refused; steps of eighths are exact under shift and scale. */
    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.integers()
                .between(1, 60)
                .map(step -> step / 8.0)
                .list()
                .ofMinSize(3)
                .ofMaxSize(40)
                .map(XmRProperties::zigzag);
    }

    /** Mostly up and down in turn, sometimes on in one direction. */
    private static List<Double> zigzag(List<Double> steps) {
        List<Double> values = new ArrayList<>();
        double value = 100;
        int direction = 1;
        for (double step : steps) {
            direction = step > 5 ? direction : -direction;
            value += direction * step;
            values.add(value);
        }
        return values;
    }

    private static Series<Double> series(List<Double> values) {
        Series.Builder<Double> series = Series.builder();
        for (int i = 0; i < values.size(); i++) {
            series.add(GoldenSeries.start(12).plus(i), values.get(i));
        }
        return series.build();
    }

    private static XmRChart chart(List<Double> values) {
        return HIGH.chart(series(values)).orElseThrow();
    }

    private static List<SpecialCause> causes(XmRChart chart) {
        return chart.points().stream().map(XmRPoint::cause).toList();
    }

    @Property
    void shiftAndScaleChangeNoRule(
            @ForAll("values") List<Double> values,
            @ForAll @IntRange(min = -4, max = 10) int power,
            @ForAll @IntRange(min = -1000, max = 1000) int shift) {
        double factor = Math.scalb(1.0, power);
        XmRChart moved = chart(values.stream().map(value -> factor * value).toList());
        assertThat(causes(moved)).isEqualTo(causes(chart(values)));
        XmRLimits shifted = chart(values.stream().map(value -> value + shift).toList())
                .lastSegment()
                .limits();
        XmRLimits plain = chart(values).lastSegment().limits();
        assertThat(shifted.upper()).isCloseTo(plain.upper() + shift, within(1e-9));
        assertThat(shifted.averageMovingRange()).isCloseTo(plain.averageMovingRange(), within(1e-9));
    }

    @Property
    void upsideDownTurnsEveryCause(@ForAll("values") List<Double> values) {
        XmRChart turned = chart(values.stream().map(value -> -value).toList());
        List<Integer> directions =
                causes(chart(values)).stream().map(SpecialCause::direction).toList();
        assertThat(causes(turned))
                .extracting(SpecialCause::direction)
                .isEqualTo(directions.stream().map(direction -> -direction).toList());
        // With the polarity turned too, good stays good.
        XmRChart low =
                XmRCalculator.of(Polarity.LOW_IS_GOOD).chart(turned.series()).orElseThrow();
        assertThat(low.points())
                .extracting(XmRPoint::variation)
                .isEqualTo(
                        chart(values).points().stream().map(XmRPoint::variation).toList());
    }

    /** Another path to the rules: every window of points is looked at by itself. */
    @Property
    void rulesByWindows(@ForAll("values") List<Double> values) {
        XmRChart chart = chart(values);
        XmRLimits limits = chart.lastSegment().limits();
        for (int i = 0; i < values.size(); i++) {
            assertThat(chart.points().get(i).cause().direction() != 0)
                    .isEqualTo(limits.isOutside(values.get(i))
                            || isInWindow(values, i, limits, true)
                            || isInWindow(values, i, limits, false)
                            || isInTwoOfThree(values, i, limits));
        }
    }

    private static boolean isInWindow(List<Double> values, int place, XmRLimits limits, boolean trend) {
        for (int first = Math.max(0, place - LENGTH + 1); first <= place && first + LENGTH <= values.size(); first++) {
            int signs = 0;
            for (int i = first; i < first + LENGTH; i++) {
                if (!trend) {
                    signs += limits.side(values.get(i));
                } else if (i > first) {
                    signs += (int) Math.signum(values.get(i) - values.get(i - 1));
                }
            }
            if (Math.abs(signs) == (trend ? LENGTH - 1 : LENGTH)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInTwoOfThree(List<Double> values, int place, XmRLimits limits) {
        for (int first = Math.max(0, place - 2); first <= place && first + 3 <= values.size(); first++) {
            List<Double> window = values.subList(first, first + 3);
            if (limits.isNear(values.get(place))
                    && window.stream().filter(limits::isNear).count() >= 2
                    && window.stream().mapToInt(limits::side).distinct().count() == 1) {
                return true;
            }
        }
        return false;
    }

    /** What is before a rebase does not move what is after it, and the parts charted apart are the same. */
    @Property
    void segmentsAreChartsOfTheirOwn(@ForAll("values") List<Double> one, @ForAll("values") List<Double> other) {
        List<Double> both = new ArrayList<>(one);
        both.addAll(other);
        TimePeriod start = GoldenSeries.start(12).plus(one.size());
        XmRChart joined =
                HIGH.withRebaseAt(start, "changed").chart(series(both)).orElseThrow();
        assertThat(joined.segments()).hasSize(2);
        assertThat(joined.segments().get(0)).isEqualTo(chart(one).lastSegment());
        assertThat(joined.lastSegment().limits())
                .isEqualTo(chart(other).lastSegment().limits());
        List<SpecialCause> causes = new ArrayList<>(causes(chart(one)));
        causes.addAll(causes(chart(other)));
        assertThat(causes(joined)).isEqualTo(causes);
    }

    @Property
    void laterPointsDoNotMoveFixedLimits(@ForAll("values") List<Double> values, @ForAll("values") List<Double> later) {
        List<Double> first = new ArrayList<>(values);
        while (first.size() < 12) {
            first.addAll(values);
        }
        List<Double> all = new ArrayList<>(first.subList(0, 12));
        XmRLimits limits = HIGH.chart(series(all)).orElseThrow().lastSegment().limits();
        all.addAll(later);
        assertThat(HIGH.withLimitsFixedAfter(12)
                        .chart(series(all))
                        .orElseThrow()
                        .lastSegment()
                        .limits())
                .isEqualTo(limits);
    }
}
