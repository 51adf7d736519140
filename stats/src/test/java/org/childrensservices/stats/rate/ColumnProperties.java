package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;

/** A column and its single estimates are the same to the last bit, the first time and from the kept limits. */
class ColumnProperties {

    private static final List<RateCalculator> RATES = List.of(
            RateCalculator.standard(),
            RateCalculator.standard().withMethod(RateMethod.byar()).withLevel(ConfidenceLevel.P99_8),
            RateCalculator.standard().withMethod(RateMethod.exact()),
            RateCalculator.standard().withMethod(RateMethod.score()),
            RateCalculator.standard().withMethod(RateMethod.wald()));
    private static final List<ProportionCalculator> PROPORTIONS = List.of(
            ProportionCalculator.standard(),
            ProportionCalculator.standard()
                    .withMethod(ProportionMethod.wilsonWithContinuityCorrection())
                    .withLevel(ConfidenceLevel.P99_8),
            ProportionCalculator.standard().withMethod(ProportionMethod.agrestiCoull()),
            ProportionCalculator.standard().withMethod(ProportionMethod.clopperPearson()));

    @Property(tries = 200)
    void rates(
            @ForAll @Size(max = 20) List<@LongRange(min = 0, max = 200_000) Long> events,
            @ForAll @LongRange(min = 1, max = 20_000_000) long people,
            @ForAll @LongRange(min = 1, max = 1_000_000) long per) {
        long[] counts = array(events);
        long[] peoples = LongStream.range(0, counts.length)
                .map(i -> counts[(int) i] == 0 ? i % 2 : people + i)
                .toArray();
        for (RateCalculator calculator : RATES) {
            for (int time = 0; time < 2; time++) {
                EstimateColumn column =
                        calculator.estimate(RateColumn.of(counts).in(peoples).per(per));
                assertThat(column.size()).isEqualTo(counts.length);
                for (int i = 0; i < counts.length; i++) {
                    Outcome<RateEstimate> single = calculator.estimate(
                            Rate.of(counts[i]).in(peoples[i]).per(per));
                    check(column, i, single.map(RateEstimate::value), single.map(RateEstimate::interval));
                }
            }
        }
    }

    @Property(tries = 200)
    void proportions(
            @ForAll @Size(max = 20) List<@LongRange(min = 0, max = 200_000) Long> parts,
            @ForAll @LongRange(min = 0, max = 1_000_000) long rest) {
        long[] counts = array(parts);
        long[] totals = LongStream.range(0, counts.length)
                .map(i -> counts[(int) i] + (i % 3 == 0 ? 0 : rest))
                .toArray();
        for (ProportionCalculator calculator : PROPORTIONS) {
            EstimateColumn column =
                    calculator.estimate(ProportionColumn.of(counts).outOf(totals));
            assertThat(column.size()).isEqualTo(counts.length);
            for (int i = 0; i < counts.length; i++) {
                Outcome<ProportionEstimate> single =
                        calculator.estimate(Proportion.of(counts[i]).outOf(totals[i]));
                check(column, i, single.map(ProportionEstimate::value), single.map(ProportionEstimate::interval));
            }
        }
    }

    private static void check(EstimateColumn column, int at, Outcome<Double> value, Outcome<Interval> interval) {
        assertThat(column.isEstimable(at)).isEqualTo(value.toOptional().isPresent());
        assertSame(column.values()[at], value);
        assertSame(column.lowers()[at], interval.map(Interval::lower));
        assertSame(column.uppers()[at], interval.map(Interval::upper));
    }

    private static void assertSame(double actual, Outcome<Double> expected) {
        assertThat(Double.doubleToLongBits(actual))
                .isEqualTo(Double.doubleToLongBits(expected.toOptional().orElse(Double.NaN)));
    }

    private static long[] array(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }
}
