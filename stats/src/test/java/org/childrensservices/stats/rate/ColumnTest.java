package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.childrensservices.stats.golden.Workload;
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

    /** A million rates and a million proportions against numpy's answers. */
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
    }

    private static void check(String name, EstimateColumn estimates, double relative) {
        assertThat(estimates.size()).isEqualTo(1_000_000);
        Workload workload = Workload.named(name);
        workload.check("value", estimates.values(), relative);
        workload.check("lo", estimates.lowers(), relative);
        workload.check("hi", estimates.uppers(), relative);
    }
}
