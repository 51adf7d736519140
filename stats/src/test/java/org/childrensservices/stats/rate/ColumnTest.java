package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.childrensservices.stats.golden.Workload;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.standard.DirectStandardisation;
import org.childrensservices.stats.rate.standard.StandardPopulation;
import org.childrensservices.stats.rate.standard.StratifiedRateColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnTest {

    @Test
    void saysItself() {
        RateColumn rates =
                RateColumn.of(new long[] {1_408, 0}).in(new long[] {253_000, 0}).per10_000();
        assertThat(rates).hasToString("2 rates per 10,000");
        EstimateColumn estimates = RateCalculator.standard().estimate(rates);
        assertThat(estimates).hasToString("2 estimates (95%, exact below 10, otherwise Byar)");
        assertThat(estimates.isEstimable(0)).isTrue();
        assertThat(estimates.isEstimable(1)).isFalse();
        assertThat(ProportionColumn.of(new long[1]).outOf(new long[1])).hasToString("1 proportion");
    }

    @Test
    void refusals() {
        RateCalculator rates = RateCalculator.standard();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateColumn.of(new long[2]).in(new long[1]).per10_000())
                .withMessage("there must be as many numbers of people as counts: 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateColumn.of(new long[1]).in(new long[1]).per(0))
                .withMessage("per must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rates.estimate(
                        RateColumn.of(new long[] {1, -2}).in(new long[] {9, 9}).per10_000()))
                .withMessage("counts and people must not be negative: -2 in 9 at 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rates.estimate(
                        RateColumn.of(new long[] {3}).in(new long[1]).per10_000()))
                .withMessage("people must be positive where there are events: 0 for 3 at 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionColumn.of(new long[2]).outOf(new long[1]))
                .withMessage("there must be as many totals as counts: 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionCalculator.standard()
                        .estimate(ProportionColumn.of(new long[] {4}).outOf(new long[] {3})))
                .withMessage("count must be from 0 to the total: 4 of 3 at 0");
    }

    @Test
    void refusalsOfComparisons() {
        RateCalculator rates = RateCalculator.standard();
        RateColumn two = RateColumn.of(new long[] {1, 2}).in(new long[] {9, 9}).per10_000();
        assertThat(rates.compare(two).with(two, RateRatioMethod.midP())).hasToString("2 rate ratios (95%, mid-P)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rates.compare(two)
                        .with(RateColumn.of(new long[2]).in(new long[2]).per(1), RateRatioMethod.exact()))
                .withMessage("both columns must be per the same number: 10000 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rates.compare(two)
                        .with(RateColumn.of(new long[1]).in(new long[1]).per10_000(), RateRatioMethod.exact()))
                .withMessage("there must be as many references as rates: 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rates.compare(two)
                        .with(
                                RateColumn.of(new long[] {1, 3}).in(new long[2]).per10_000(),
                                RateRatioMethod.waldOfLogarithm()))
                .withMessage("people must be positive where there are events: 0 for 1 at 0");
    }

    @Test
    void estimatesTakeThePlaceOfEarlierOnes() {
        RateCalculator rates = RateCalculator.standard();
        RateColumn before = RateColumn.of(new long[] {0, 7, 40_000})
                .in(new long[] {0, 9, 90_000})
                .per10_000();
        RateColumn after =
                RateColumn.of(new long[] {12, 0, 3}).in(new long[] {600, 0, 70}).per10_000();
        EstimateColumn columns = rates.estimate(before);
        assertThat(rates.estimate(after, columns)).isSameAs(columns);
        assertSame(columns, rates.estimate(after));

        ProportionCalculator proportions = ProportionCalculator.standard();
        ProportionColumn parts = ProportionColumn.of(new long[] {3, 0, 5, 0}).outOf(new long[] {4, 9, 5, 0});
        EstimateColumn shares =
                proportions.estimate(ProportionColumn.of(new long[4]).outOf(new long[] {0, 1, 2, 3}));
        assertSame(proportions.estimate(parts, shares), proportions.estimate(parts));

        DirectStandardisation standardisation = DirectStandardisation.to(StandardPopulation.european2013());
        EstimateColumn standardised = standardisation.estimate(strata(1));
        assertSame(standardisation.estimate(strata(8), standardised), standardisation.estimate(strata(8)));
    }

    private static void assertSame(EstimateColumn actual, EstimateColumn expected) {
        assertThat(actual.values()).containsExactly(expected.values());
        assertThat(actual.lowers()).containsExactly(expected.lowers());
        assertThat(actual.uppers()).containsExactly(expected.uppers());
    }

    private static StratifiedRateColumn strata(long events) {
        Set<String> bands = StandardPopulation.european2013().people().keySet();
        long[] counts = LongStream.generate(() -> events).limit(bands.size()).toArray();
        long[] people = LongStream.rangeClosed(101, 100 + bands.size()).toArray();
        return StratifiedRateColumn.of(bands).events(counts).in(people).per(10_000);
    }

    @Test
    void otherEstimatesHaveNoRoom() {
        RateCalculator rates = RateCalculator.standard();
        RateColumn two = RateColumn.of(new long[2]).in(new long[2]).per10_000();
        EstimateColumn one =
                rates.estimate(RateColumn.of(new long[1]).in(new long[1]).per10_000());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rates.estimate(two, one))
                .withMessage(
                        "estimates must take the place of as many by the same method: "
                                + "2 (95%, exact below 10, otherwise Byar) in 1 estimates (95%, exact below 10, otherwise Byar)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rates.withMethod(RateMethod.exact()).estimate(two, rates.estimate(two)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rates.withLevel(ConfidenceLevel.P99).estimate(two, rates.estimate(two)));
    }

    @Test
    void keptLimits() {
        CountLimits limits = CountLimits.of(RateMethod.exactBelow(10), ConfidenceLevel.P95);
        assertThat(limits).hasToString("limits of counts, 95%, exact below 10, otherwise Byar");
        for (long count : new long[] {0, 9, 10, 70_000, 9, 1L << 40}) {
            Interval interval = limits.method().limits(count, limits.level());
            assertThat(limits.lower(count)).isEqualTo(interval.lower());
            assertThat(limits.upper(count)).isEqualTo(interval.upper());
        }
        CountLimits exact = CountLimits.of(RateMethod.exact(), ConfidenceLevel.P95);
        assertThat(exact.upper(70_000))
                .isEqualTo(
                        RateMethod.exact().limits(70_000, ConfidenceLevel.P95).upper());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits.lower(-1))
                .withMessage("count must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CountLimits.of(RateMethod.byar(), ConfidenceLevel.P95).upper(-2))
                .withMessage("count must not be negative: -2");
    }

    /** Many threads fill one table; what each of them gets is what one alone gets. */
    @Test
    void keptLimitsAreShared() {
        CountLimits shared = CountLimits.of(RateMethod.exact(), ConfidenceLevel.P95);
        double[] uppers = IntStream.range(0, 4_000)
                .parallel()
                .mapToDouble(i -> shared.upper(i * 7 % 1_000))
                .toArray();
        for (int i = 0; i < uppers.length; i++) {
            assertThat(uppers[i])
                    .isEqualTo(RateMethod.exact()
                            .limits(i * 7 % 1_000, ConfidenceLevel.P95)
                            .upper());
        }
    }

    /** Numpy's answers to a million rates, a million proportions, 100,000 ratios and 20,000 standardised rates. */
    @Test
    void answersOfPeers(@TempDir Path folder) throws IOException, InterruptedException {
        String shared = System.getProperty("childrens.shared", "");
        assumeTrue(!shared.isEmpty(), "childrens.shared is not set");
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        Path.of(shared, "bench", "Gen.java").toString(),
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(generator.waitFor()).isZero();
        RateColumn rates = RateColumn.of(Workload.counts(folder, "w1_x"))
                .in(Workload.counts(folder, "w1_n"))
                .per10_000();
        check("W1a byar 1M n=1000000", RateCalculator.standard().estimate(rates), 1e-13);
        check(
                "W1b garwood 1M n=1000000",
                RateCalculator.standard().withMethod(RateMethod.exact()).estimate(rates),
                1e-12);
        check(
                "W2 wilson 1M n=1000000",
                ProportionCalculator.standard()
                        .estimate(ProportionColumn.of(Workload.counts(folder, "w2_x"))
                                .outOf(Workload.counts(folder, "w2_n"))),
                1e-12);

        RateColumn references = RateColumn.of(Workload.counts(folder, "w4_x2"))
                .in(Workload.counts(folder, "w4_n2"))
                .per10_000();
        RateCalculator.ColumnComparison comparison = RateCalculator.standard()
                .compare(RateColumn.of(Workload.counts(folder, "w4_x1"))
                        .in(Workload.counts(folder, "w4_n1"))
                        .per10_000());
        check("W4a exact 100k n=100000", "p_doubled", comparison.with(references, RateRatioMethod.exact()));
        check("W4b midp 100k n=100000", "p", comparison.with(references, RateRatioMethod.midP()));

        StandardPopulation standard = StandardPopulation.european2013();
        EstimateColumn standardised = DirectStandardisation.to(standard)
                .withFewestEvents(10)
                .estimate(StratifiedRateColumn.of(standard.people().keySet())
                        .events(Workload.counts(folder, "w3_x"))
                        .in(Workload.counts(folder, "w3_n"))
                        .per(100_000));
        assertThat(standardised.size()).isEqualTo(20_000);
        Workload workload = Workload.named("W3 dsr n=20000");
        workload.check("value", standardised.values(), 1e-12);
        workload.check("lo", standardised.lowers(), 1e-12);
        workload.check("hi", standardised.uppers(), 1e-12);
    }

    private static void check(String name, String p, ContrastColumn ratios) {
        assertThat(ratios.size()).isEqualTo(100_000);
        Workload workload = Workload.named(name);
        workload.check("rr", ratios.values(), 1e-12);
        workload.check("lo", ratios.lowers(), 1e-11);
        workload.check("hi", ratios.uppers(), 1e-11);
        workload.check(p, ratios.pValues(), 1e-11);
    }

    private static void check(String name, EstimateColumn estimates, double relative) {
        assertThat(estimates.size()).isEqualTo(1_000_000);
        Workload workload = Workload.named(name);
        workload.check("value", estimates.values(), relative);
        workload.check("lo", estimates.lowers(), relative);
        workload.check("hi", estimates.uppers(), relative);
    }

    @Test
    void contrastsOfAnAreaWithoutPeopleAreInestimable() {
        for (RateRatioMethod method : new RateRatioMethod[] {RateRatioMethod.exact(), RateRatioMethod.score()}) {
            ContrastColumn ratios = RateCalculator.standard()
                    .compare(RateColumn.of(new long[] {0, 6, 6})
                            .in(new long[] {0, 400, 400})
                            .per(1_000))
                    .with(
                            RateColumn.of(new long[] {3, 0, 3})
                                    .in(new long[] {200, 0, 400})
                                    .per(1_000),
                            method);
            assertThat(ratios.measure()).isEqualTo(Contrast.Measure.RATE_RATIO);
            assertThat(ratios.values()).containsExactly(Double.NaN, Double.NaN, 2);
            for (int i = 0; i < 2; i++) {
                assertThat(ratios.lowers()[i]).isNaN();
                assertThat(ratios.uppers()[i]).isNaN();
                assertThat(ratios.pValues()[i]).isNaN();
            }
        }
    }

    @Test
    void contrastsRefuseWhatNeitherColumnCanHave() {
        RateColumn sound =
                RateColumn.of(new long[] {1, 2}).in(new long[] {9, 9}).per(1_000);
        RateColumn unsound =
                RateColumn.of(new long[] {1, -2}).in(new long[] {9, 9}).per(1_000);
        RateCalculator calculator = RateCalculator.standard();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator.compare(unsound).with(sound, RateRatioMethod.exact()))
                .withMessage("counts and people must not be negative: -2 in 9 at 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator.compare(sound).with(unsound, RateRatioMethod.exact()))
                .withMessage("counts and people must not be negative: -2 in 9 at 1");
    }
}
