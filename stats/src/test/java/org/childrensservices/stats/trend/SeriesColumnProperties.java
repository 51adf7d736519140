package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.childrensservices.core.value.Outcome;

/** Columns of series give the numbers of their single tests and estimates, to the last bit. */
class SeriesColumnProperties {

    private static final MannKendallCalculator MANN_KENDALL = MannKendallCalculator.standard();
    private static final TheilSenCalculator THEIL_SEN = TheilSenCalculator.standard();

    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles().between(-1e6, 1e6),
                        Arbitraries.of(-0.0, 0.0, 1.0, 2.0, 3.5),
                        Arbitraries.of(Double.NaN, 1.0, 2.0))
                .list()
                .ofMinSize(2)
                .ofMaxSize(16);
    }

    @Property
    void sameNumbers(@ForAll("values") List<Double> values) {
        double[] numbers = values.stream().mapToDouble(value -> value).toArray();
        ValueSeriesColumn column = ValueSeriesColumn.of(numbers).ofPeriods(numbers.length);
        Outcome<MannKendall> test = MANN_KENDALL.test(column.series(0));
        MannKendallColumn tests = MANN_KENDALL.test(column);
        assertThat(tests.scores()[0])
                .isEqualTo(test.fold(one -> (double) one.score().score(), none -> Double.NaN));
        assertThat(tests.statistics()[0]).isEqualTo(test.fold(one -> one.test().statistic(), none -> Double.NaN));
        assertThat(tests.pValues()[0]).isEqualTo(test.fold(one -> one.test().pValue(), none -> Double.NaN));
        assertThat(THEIL_SEN.estimate(column)[0])
                .isEqualTo(THEIL_SEN.estimate(column.series(0)).fold(TheilSen::slope, none -> Double.NaN));
    }

    /** One after the other, of so few periods that the distribution is exact, and of more. */
    @Example
    void seriesOfAColumnAreThoseOfEach() {
        for (int periods : new int[] {2, 5, 12}) {
            double[] numbers = IntStream.range(0, 4 * periods)
                    .mapToDouble(i -> i % 11 == 3 ? Double.NaN : (7.0 * i * i) % 23 - i / 5.0)
                    .toArray();
            ValueSeriesColumn column = ValueSeriesColumn.of(numbers).ofPeriods(periods);
            MannKendallColumn tests = MANN_KENDALL.test(column);
            double[] slopes = THEIL_SEN.estimate(column);
            assertThat(slopes).hasSize(4);
            for (int i = 0; i < 4; i++) {
                Outcome<MannKendall> single = MANN_KENDALL.test(column.series(i));
                assertThat(tests.scores()[i])
                        .isEqualTo(single.fold(one -> (double) one.score().score(), none -> Double.NaN));
                assertThat(tests.pValues()[i])
                        .isEqualTo(single.fold(one -> one.test().pValue(), none -> Double.NaN));
                assertThat(slopes[i])
                        .isEqualTo(THEIL_SEN.estimate(column.series(i)).fold(TheilSen::slope, none -> Double.NaN));
            }
        }
    }

    @Property
    void medianIsThatOfSortedNumbers(@ForAll("values") List<Double> values) {
        double[] numbers = values.stream()
                .mapToDouble(value -> value + 0.0)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        if (numbers.length > 0) {
            double[] sorted = numbers.clone();
            Arrays.sort(sorted);
            assertThat(Median.of(numbers, numbers.length)).isEqualTo(Observations.median(sorted));
        }
    }

    @Example
    void refusals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueSeriesColumn.of(new double[5]).ofPeriods(2))
                .withMessage("values must be whole series of 2 periods: 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueSeriesColumn.of(new double[5]).ofPeriods(1))
                .withMessage("a series must have at least 2 periods: 1");
        ValueSeriesColumn infinite =
                ValueSeriesColumn.of(new double[] {1, Double.POSITIVE_INFINITY}).ofPeriods(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THEIL_SEN.estimate(infinite))
                .withMessage("value must be finite, or NaN for none: Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        MANN_KENDALL.withMethod(MannKendallMethod.yueWang()).test(infinite))
                .withMessageStartingWith("method of columns must be the original Mann-Kendall: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THEIL_SEN.withinSeasons().estimate(infinite))
                .withMessage("columns must not be compared within seasons: 1 series of 2 periods");
        assertThat(MANN_KENDALL.test(ValueSeriesColumn.of(new double[22]).ofPeriods(11)))
                .hasToString("2 tests");
    }
}
