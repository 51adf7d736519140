package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.SignificanceTest;
import org.childrensservices.stats.rate.standard.DirectStandardisation;
import org.childrensservices.stats.rate.standard.StandardPopulation;
import org.childrensservices.stats.rate.standard.StandardisationMethod;
import org.childrensservices.stats.rate.standard.StandardisedRate;
import org.childrensservices.stats.rate.standard.StratifiedRate;
import org.childrensservices.stats.rate.standard.StratifiedRateColumn;
import org.childrensservices.stats.rate.standard.Stratum;

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

    private static final List<RateRatioMethod> RATIOS = List.of(
            RateRatioMethod.exact(),
            RateRatioMethod.midP(),
            RateRatioMethod.score(),
            RateRatioMethod.waldOfLogarithm(),
            RateRatioMethod.moverOfScore());

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

    @Property(tries = 200)
    void ratios(
            @ForAll @Size(max = 10) List<@LongRange(min = 0, max = 20_000) Long> events,
            @ForAll @LongRange(min = 0, max = 2_000) long more,
            @ForAll @LongRange(min = 1, max = 20_000_000) long people) {
        long[] counts = array(events);
        long[] others = LongStream.range(0, counts.length)
                .map(i -> i % 3 == 0 ? 0 : more)
                .toArray();
        long[] peoples =
                LongStream.of(counts).map(count -> count % 2 == 0 ? people : 1).toArray();
        long[] otherPeoples = LongStream.of(others).map(count -> count + 5).toArray();
        for (RateRatioMethod method : RATIOS) {
            ContrastColumn column = RateCalculator.standard()
                    .compare(RateColumn.of(counts).in(peoples).per(1_000))
                    .with(RateColumn.of(others).in(otherPeoples).per(1_000), method);
            for (int i = 0; i < counts.length; i++) {
                Outcome<Contrast<Rate>> single = RateCalculator.standard()
                        .compare(Rate.of(counts[i]).in(peoples[i]).per(1_000))
                        .with(Rate.of(others[i]).in(otherPeoples[i]).per(1_000), method);
                assertSame(column.values()[i], single.flatMap(Contrast::value));
                assertSame(
                        column.lowers()[i],
                        single.map(contrast -> contrast.interval().lower()));
                assertSame(
                        column.uppers()[i],
                        single.map(contrast -> contrast.interval().upper()));
                assertSame(
                        column.pValues()[i],
                        single.map(contrast ->
                                contrast.test().map(SignificanceTest::pValue).orElse(Double.NaN)));
            }
        }
    }

    @Property(tries = 200)
    void standardisedRates(
            @ForAll @Size(max = 12) List<@LongRange(min = 0, max = 900) Long> events,
            @ForAll @LongRange(min = 0, max = 20_000) long people) {
        long[] counts = array(events.subList(0, events.size() / 3 * 3));
        long[] peoples = LongStream.range(0, counts.length)
                .map(i -> counts[(int) i] == 0 && i % 2 == 0 ? people : people + i + 1)
                .toArray();
        StratifiedRateColumn column = StratifiedRateColumn.of(List.of("b", "none", "a"))
                .events(counts)
                .in(peoples)
                .per(100_000);
        StandardPopulation standard = StandardPopulation.of("two ages", Map.of("a", 5L, "b", 3L, "none", 0L));
        for (DirectStandardisation calculator : List.of(
                DirectStandardisation.to(standard),
                DirectStandardisation.to(standard).withFewestEvents(10),
                DirectStandardisation.to(standard).withMethod(StandardisationMethod.gamma()))) {
            EstimateColumn estimates = calculator.estimate(column);
            assertThat(estimates.size()).isEqualTo(counts.length / 3);
            for (int area = 0; area < estimates.size(); area++) {
                Outcome<StandardisedRate> single = calculator.estimate(StratifiedRate.of(ImmutableMap.of(
                                "b", Stratum.of(counts[3 * area]).in(peoples[3 * area]),
                                "none", Stratum.of(counts[3 * area + 1]).in(peoples[3 * area + 1]),
                                "a", Stratum.of(counts[3 * area + 2]).in(peoples[3 * area + 2])))
                        .per(100_000));
                check(estimates, area, single.map(StandardisedRate::value), single.map(StandardisedRate::interval));
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
