package org.childrensservices.stats.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.childrensservices.stats.golden.Near.assertNear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A large input, the same for every program that is measured on it, and the answers that they agree on. Neither is part
 * of this project: the answers are where the system property {@code childrens.shared} says.
 */
public final class Workload {

    private final String answers;

    private Workload(String answers) {
        this.answers = answers;
    }

    /** Finds the answers of a workload, such as {@code "W1a byar 1M n=1000000"}. */
    public static Workload named(String name) {
        String all = read(Path.of(System.getProperty("childrens.shared", ""), "reference", "performance"));
        int start = all.indexOf('"' + name + '"');
        assertThat(start).as("place of the answers of %s", name).isNotNegative();
        return new Workload(all.substring(start));
    }

    private static String read(Path folder) {
        try {
            return Files.readString(folder.resolve("answers.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a column of counts, such as {@code "w1_x"}. */
    public static long[] counts(Path inputs, String column) {
        IntBuffer numbers = bytes(inputs.resolve(column + ".i32")).asIntBuffer();
        long[] counts = new long[numbers.remaining()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = numbers.get(i);
        }
        return counts;
    }

    /** Reads a column of amounts, such as {@code "w3_std"}. */
    public static double[] amounts(Path inputs, String column) {
        DoubleBuffer numbers = bytes(inputs.resolve(column + ".f64")).asDoubleBuffer();
        double[] amounts = new double[numbers.remaining()];
        numbers.get(amounts);
        return amounts;
    }

    private static ByteBuffer bytes(Path file) {
        try {
            return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asserts that a column of output is the answer: how many are not finite, the sum of the others, their sum weighted
     * by position, and five of them.
     */
    public void check(String column, double[] actual, double relative) {
        Matcher answer = Pattern.compile("\"sum\": (\\S+),\\s+\"wsum\": (\\S+),\\s+\"nan\": (\\d+),\\s+"
                        + "\"s\": \\[\\s+(\\S+),\\s+(\\S+),\\s+(\\S+),\\s+(\\S+),\\s+(\\S+)\\s")
                .matcher(answers);
        assertThat(answer.find(answers.indexOf('"' + column + '"'))).isTrue();
        double sum = 0;
        double weighted = 0;
        int none = 0;
        for (int i = 0; i < actual.length; i++) {
            if (Double.isFinite(actual[i])) {
                sum += actual[i];
                weighted += actual[i] * (i % 7 + 1);
            } else {
                none++;
            }
        }
        assertThat(none).isEqualTo(Integer.parseInt(answer.group(3)));
        assertNear(sum, answer.group(1), relative);
        assertNear(weighted, answer.group(2), relative);
        int[] places = {0, 1, actual.length / 3, actual.length / 2, actual.length - 1};
        for (int i = 0; i < places.length; i++) {
            if (Double.isFinite(actual[places[i]])) {
                assertNear(actual[places[i]], answer.group(4 + i), relative);
            } else {
                assertThat(answer.group(4 + i)).matches("null,?");
            }
        }
    }

    /** Reads an answer that is a number or a list of them, such as {@code "npv"} of a simulation. */
    public double[] numbers(String answer) {
        Matcher found = Pattern.compile("\"" + answer + "\": \\[?([^\\]}]*)").matcher(answers);
        assertThat(found.find()).as("answer %s", answer).isTrue();
        return Pattern.compile(",")
                .splitAsStream(found.group(1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
