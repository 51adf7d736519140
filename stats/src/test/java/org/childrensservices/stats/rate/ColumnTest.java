package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.childrensservices.stats.golden.Near.assertNear;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        String answers = Files.readString(Path.of(shared, "reference", "performance", "answers.json"));

        RateColumn rates =
                RateColumn.of(column(folder, "w1_x")).in(column(folder, "w1_n")).per10_000();
        check(answers, "W1a byar 1M n=1000000", RateCalculator.standard().estimate(rates), 1e-13);
        check(
                answers,
                "W1b garwood 1M n=1000000",
                RateCalculator.standard().withMethod(RateMethod.exact()).estimate(rates),
                1e-12);
        check(
                answers,
                "W2 wilson 1M n=1000000",
                ProportionCalculator.standard()
                        .estimate(ProportionColumn.of(column(folder, "w2_x")).outOf(column(folder, "w2_n"))),
                1e-12);
    }

    private static void check(String answers, String workload, EstimateColumn estimates, double relative) {
        assertThat(estimates.size()).isEqualTo(1_000_000);
        String section = answers.substring(answers.indexOf('"' + workload + '"'));
        check(section, "value", estimates.values(), relative);
        check(section, "lo", estimates.lowers(), relative);
        check(section, "hi", estimates.uppers(), relative);
    }

    private static void check(String section, String name, double[] actual, double relative) {
        Matcher answer = Pattern.compile("\"sum\": (\\S+),\\s+\"wsum\": (\\S+),\\s+\"nan\": 0,\\s+"
                        + "\"s\": \\[\\s+(\\S+),\\s+(\\S+),\\s+(\\S+),\\s+(\\S+),\\s+(\\S+)\\s")
                .matcher(section);
        assertThat(answer.find(section.indexOf('"' + name + '"'))).isTrue();
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < actual.length; i++) {
            sum += actual[i];
            weighted += actual[i] * (i % 7 + 1);
        }
        assertNear(sum, answer.group(1), relative);
        assertNear(weighted, answer.group(2), relative);
        int[] places = {0, 1, actual.length / 3, actual.length / 2, actual.length - 1};
        for (int i = 0; i < places.length; i++) {
            assertNear(actual[places[i]], answer.group(3 + i), relative);
        }
    }

    private static long[] column(Path folder, String name) throws IOException {
        IntBuffer numbers = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name + ".i32")))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
        long[] column = new long[numbers.remaining()];
        for (int i = 0; i < column.length; i++) {
            column[i] = numbers.get(i);
        }
        return column;
    }
}
