package org.childrensservices.stats.trend.joinpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.math.DoubleMath;
import java.time.Year;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.childrensservices.stats.trend.Series;
import org.childrensservices.stats.trend.TimePeriod;

class JoinpointProperties {

    private static final TimePeriod FIRST = TimePeriod.of(Year.of(2001));

    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.doubles()
                .between(20, 90)
                .ofScale(1)
                .list()
                .ofMinSize(3)
                .ofMaxSize(18);
    }

    private static Joinpoints found(List<Double> values, double factor) {
        Series.Builder<Double> series = Series.builder();
        for (int i = 0; i < values.size(); i++) {
            series.add(FIRST.plus(i), factor * values.get(i));
        }
        return Joinpoints.of(series.build()).orElseThrow();
    }

    /** Each number of joinpoints against every place, fitted from the start. */
    @Property(tries = 40)
    void noPlaceIsBetter(@ForAll("values") List<Double> values) {
        double[] times = new double[values.size()];
        double[] heights = new double[values.size()];
        double[] weights = new double[values.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = i;
            heights[i] = Math.log(values.get(i));
            weights[i] = 1 + i % 3;
        }
        BrokenLine line = new BrokenLine(times, heights, weights);
        if (!line.allows(2)) {
            return;
        }
        double least = line.fit(line.timesOf(line.best(2))).orElseThrow().sumOfSquares();
        for (int i = 2; i < times.length - 2; i++) {
            for (int j = i + 3; j < times.length - 2; j++) {
                assertThat(line.fit(i, j).orElseThrow().sumOfSquares())
                        .isGreaterThanOrEqualTo(least * (1 - 1e-9) - 1e-20);
            }
        }
    }

    @Property(tries = 60)
    void theUnitDoesNotMatter(
            @ForAll("values") List<Double> values, @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
        Joinpoints before = found(values, 1);
        Joinpoints after = found(values, factor);
        for (int k = 0; k < before.models().size(); k++) {
            assertThat(after.models().get(k).sumOfSquares())
                    .isCloseTo(before.models().get(k).sumOfSquares(), within(1e-9));
        }
        if (after.chosen().joinpoints().equals(before.chosen().joinpoints())) {
            assertThat(after.chosen().averageSlope().value())
                    .isCloseTo(before.chosen().averageSlope().value(), within(1e-9));
        }
    }

    @Property(tries = 60)
    void moreJoinpointsLeaveLess(@ForAll("values") List<Double> values) {
        Joinpoints found = found(values, 1);
        for (int k = 1; k < found.models().size(); k++) {
            assertThat(found.models().get(k).sumOfSquares())
                    .isLessThanOrEqualTo(found.models().get(k - 1).sumOfSquares() * (1 + 1e-9));
        }
    }

    @Property(tries = 60)
    void aBendIsFound(
            @ForAll @DoubleRange(min = -0.1, max = 0.1) double slope,
            @ForAll @DoubleRange(min = 0.02, max = 0.3) double bend,
            @ForAll @IntRange(min = 2, max = 9) int place) {
        Series.Builder<Double> series = Series.builder();
        for (int i = 0; i < 12; i++) {
            series.add(FIRST.plus(i), Math.exp(4 + slope * i + bend * Math.max(0, i - place)));
        }
        Joinpoints found = Joinpoints.of(series.build()).orElseThrow();
        assertThat(found.chosen().joinpoints()).containsExactly(FIRST.plus(place));
        assertThat(DoubleMath.fuzzyEquals(
                        found.chosen().segments().get(1).slope().value(), slope + bend, 1e-9))
                .isTrue();
    }
}
