package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.childrensservices.stats.measure.ConfidenceLevel;
import org.junit.jupiter.api.Test;
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

    /** Of ten at most, with the binomial coefficients of Pascal's triangle. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.5, 0.8, 0.99})
    void tailsOfAShareAreSums(double share) {
        for (int whole = 1; whole <= 10; whole++) {
            double atMost = 0;
            double ways = 1;
            for (int part = 0; part <= whole; part++) {
                int rest = whole - part;
                double here = ways * Math.pow(share, part) * Math.pow(1 - share, rest);
                assertThat(BinomialTail.atLeast(part, rest, share)).isCloseTo(1 - atMost, within(1e-14));
                atMost += here;
                assertThat(BinomialTail.atMost(part, rest, share)).isCloseTo(atMost, within(1e-14));
                ways = ways * rest / (part + 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.7, 3, 8.5, 20})
    void tailsOfAMeanAreSums(double mean) {
        double atMost = 0;
        double here = Math.exp(-mean);
        for (int count = 0; count <= 30; count++) {
            assertThat(PoissonTail.atLeast(count, mean)).isCloseTo(1 - atMost, within(1e-14));
            atMost += here;
            assertThat(PoissonTail.atMost(count, mean)).isCloseTo(atMost, within(1e-14));
            here *= mean / (count + 1);
        }
    }

    @Test
    void logarithmsOfFactorials() {
        assertThat(CountTail.logFactorial(0)).isZero();
        assertThat(CountTail.logFactorial(1)).isCloseTo(0, within(1e-14));
        assertThat(CountTail.logFactorial(5)).isCloseTo(Math.log(120), within(1e-14));
        assertThat(CountTail.logFactorial(20)).isCloseTo(Math.log(2_432_902_008_176_640_000.0), within(1e-13));
    }

    private static void checkShare(BinomialTail tail, double start, double share) {
        assertThat(tail.parameterOf(0.025, start, 1)).as("from %s", start).isCloseTo(share, within(2e-14 * share));
    }
}
