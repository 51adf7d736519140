package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter is found from wherever the search starts, also where the tail is 0, 1 or flat to the last digit. */
class CountTailTest {

    private static final double[] MEANS = {1e-300, 1e-9, 0.01, 1, 30, 1e4, 1e9};
    private static final double[] SHARES = {1e-300, 1e-9, 0.01, 0.3, 0.7, 0.99, 1 - 1e-12};

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 10, 100, 5_000})
    void aMeanIsFoundFromAnyStart(double count) {
        for (boolean midP : new boolean[] {false, true}) {
            PoissonTail tail = new PoissonTail();
            double lower = tail.lower(count, midP, ConfidenceLevel.P95);
            for (double start : MEANS) {
                checkMean(tail, start, lower);
            }
            double upper = tail.upper(count, midP, ConfidenceLevel.P95);
            for (double start : MEANS) {
                checkMean(tail, start, upper);
            }
        }
    }

    private static void checkMean(PoissonTail tail, double start, double mean) {
        assertThat(tail.parameterOf(0.025, start, Double.POSITIVE_INFINITY))
                .as("from %s", start)
                .isCloseTo(mean, within(1e-14 * mean));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 1000", "40, 3", "2000, 8000"})
    void aShareIsFoundFromAnyStart(double part, double rest) {
        for (boolean midP : new boolean[] {false, true}) {
            BinomialTail tail = new BinomialTail();
            double lower = tail.lower(part, rest, midP, ConfidenceLevel.P95);
            for (double start : SHARES) {
                checkShare(tail, start, lower);
            }
            double upper = tail.upper(part, rest, midP, ConfidenceLevel.P95);
            for (double start : SHARES) {
                checkShare(tail, start, upper);
            }
        }
    }

    private static void checkShare(BinomialTail tail, double start, double share) {
        assertThat(tail.parameterOf(0.025, start, 1)).as("from %s", start).isCloseTo(share, within(2e-14 * share));
    }
}
