package org.childrensservices.stats.trend.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsRuleTest {

    /** Another path to the distribution: every sequence of sides is counted. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10, 13})
    void distributionCountsSequences(int size) {
        double up = 0.7;
        RunsDistribution even = RunsDistribution.of(size, 0.5);
        RunsDistribution shifted = RunsDistribution.of(size, up);
        double[][] share = new double[size][size + 1];
        long[][] count = new long[size][size + 1];
        for (int sides = 0; sides < 1 << size; sides++) {
            int fixed = sides;
            RunsTest runs = RunsTest.of(
                    IntStream.range(0, size)
                            .map(i -> (fixed >> i & 1) == 1 ? 1 : -1)
                            .toArray(),
                    RunsRule.ANHOEJ);
            int above = Integer.bitCount(sides);
            count[runs.crossings()][runs.longestRun()]++;
            share[runs.crossings()][runs.longestRun()] += Math.pow(up, above) * Math.pow(1 - up, (double) size - above);
        }
        for (int crossings = 0; crossings < size; crossings++) {
            for (int longest = 1; longest <= size; longest++) {
                assertThat(even.isPossible(crossings, longest)).isEqualTo(count[crossings][longest] > 0);
                assertThat(even.at(crossings, longest))
                        .isCloseTo(Math.scalb((double) count[crossings][longest], -size), within(1e-14));
                assertThat(shifted.at(crossings, longest)).isCloseTo(share[crossings][longest], within(1e-14));
            }
        }
    }

    @Test
    void boxesLeaveChanceInPeaceAndCutsFindMore() {
        for (int useful = RunsBox.LEAST; useful <= RunsBox.MOST; useful++) {
            RunsBox box = RunsBox.of(useful);
            RunsDistribution chance = RunsDistribution.of(useful, 0.5);
            double quiet = 0;
            for (int crossings = box.crossings(); crossings < useful; crossings++) {
                for (int longest = 1; longest <= box.longestRun(); longest++) {
                    quiet += box.isCut(crossings, longest) ? 0 : chance.at(crossings, longest);
                }
            }
            assertThat(quiet).isBetween(0.925, chance.box(box.crossings(), box.longestRun()) + 1e-12);
        }
    }

    /** No other box that is as quiet finds the target shift more surely. */
    @ParameterizedTest
    @ValueSource(ints = {10, 24, 37, 60})
    void bestBoxIsBest(int useful) {
        RunsBox box = RunsBox.of(useful);
        RunsDistribution chance = RunsDistribution.of(useful, 0.5);
        RunsDistribution shifted = RunsDistribution.of(useful, 0.7881446014166033);
        double missed = shifted.box(box.crossings(), box.longestRun());
        for (int crossings = 0; crossings < useful; crossings++) {
            for (int longest = 1; longest <= useful; longest++) {
                assertThat(chance.box(crossings, longest) < 0.925 || shifted.box(crossings, longest) >= missed - 1e-12)
                        .isTrue();
            }
        }
    }

    /** A run of 9 in 36 points with 15 crossings: too long for the rules of 2014, and not for the boxes. */
    @Test
    void rulesDiffer() {
        assertThat(new RunsTest(36, 9, 15, RunsRule.ANHOEJ).isSignal()).isTrue();
        assertThat(new RunsTest(36, 9, 15, RunsRule.CUT_BOX).isSignal()).isFalse();
        assertThat(new RunsTest(36, 9, 10, RunsRule.BEST_BOX).isSignal()).isTrue();
    }

    /** The corner of the box is quiet for the box and a signal where it is cut. */
    @Test
    void cornerIsCut() {
        RunsBox box = RunsBox.of(36);
        RunsTest corner = new RunsTest(36, box.longestRun(), box.crossings(), RunsRule.BEST_BOX);
        assertThat(corner.isSignal()).isFalse();
        assertThat(new RunsTest(36, box.longestRun(), box.crossings(), RunsRule.CUT_BOX).isSignal())
                .isEqualTo(box.crossingsOnEdge() > box.crossings());
    }

    @Test
    void boxesAreForTenToAHundredPoints() {
        for (int useful : new int[] {0, 9, 101}) {
            RunsTest box = new RunsTest(useful, 0, useful / 2, RunsRule.CUT_BOX);
            RunsTest plain = new RunsTest(useful, 0, useful / 2, RunsRule.ANHOEJ);
            assertThat(box.longestRunExpected()).isEqualTo(plain.longestRunExpected());
            assertThat(box.fewestCrossingsExpected()).isEqualTo(plain.fewestCrossingsExpected());
            assertThat(box.isSignal()).isEqualTo(plain.isSignal());
        }
    }
}
