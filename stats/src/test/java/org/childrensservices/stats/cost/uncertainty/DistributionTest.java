package org.childrensservices.stats.cost.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;

/** Single distributions, by arithmetic. */
class DistributionTest {

    /** Children placed after a panel: none of them, one, or a family of four. */
    @Test
    void fewValuesWithTheirProbabilities() {
        Distribution placed = Distribution.discrete(ImmutableMap.of(0.0, 0.2, 1.0, 0.5, 4.0, 0.3));
        assertThat(placed.mean()).isCloseTo(1.7, within(1e-12));
        // 0.5 + 0.3 x 16 - 1.7 x 1.7
        assertThat(placed.variance()).isCloseTo(2.41, within(1e-12));
        // -0.2 x 1.7^3 - 0.5 x 0.7^3 + 0.3 x 2.3^3 is 2.496
        assertThat(placed.skewness()).isCloseTo(2.496 / Math.pow(2.41, 1.5), within(1e-12));
        assertThat(placed.base()).isEqualTo(1);
        assertThat(placed.low()).isEqualTo(0);
        assertThat(placed.high()).isEqualTo(4);
        assertThat(placed).hasToString("one of 0 (0.2), 1 (0.5), 4 (0.3)");
        assertThat(Distribution.discrete(ImmutableMap.of(7.0, 1.0)).skewness()).isZero();
    }

    /** Of probabilities that were rounded the last takes what is wanting. */
    @Test
    void theLargestValueIsTheQuantileOfOne() {
        assertThat(Distribution.discrete(ImmutableMap.of(1.0, 0.5, 2.0, 0.5 - 1e-10))
                        .quantile(1))
                .isEqualTo(2);
    }

    /** With one success and one failure every share is as likely as any other. */
    @Test
    void aShareOfWhichNothingIsKnown() {
        Distribution any = Distribution.successes(1).failures(1);
        assertThat(any.low()).isCloseTo(0.025, within(1e-12));
        assertThat(any.high()).isCloseTo(0.975, within(1e-12));
        assertThat(any).hasToString("beta 0.5 (se 0.288675)");
    }

    /** Whose logarithm is standard normal, so that its 95% lie between e to the power of -1.96 and of 1.96. */
    @Test
    void theStandardLognormal() {
        Distribution standard = Distribution.logMean(0).standardDeviation(1);
        assertThat(standard.low()).isCloseTo(Math.exp(-1.959963984540054), within(1e-12));
        assertThat(standard.high()).isCloseTo(Math.exp(1.959963984540054), within(1e-11));
        assertThat(standard).hasToString("lognormal 1.64872 (se 2.1612)");
    }

    @Test
    void aNormalDistribution() {
        Distribution normal = Distribution.mean(3).standardError(2).normal();
        assertThat(normal.low()).isCloseTo(3 - 2 * 1.959963984540054, within(1e-12));
        assertThat(normal.high()).isCloseTo(3 + 2 * 1.959963984540054, within(1e-12));
        assertThat(normal).hasToString("normal 3 (se 2)");
    }

    /**
     * A gamma distribution of shape 1 is exponential: more than x remains with the probability e to the power of -x.
     */
    @Test
    void theExponentialDistribution() {
        Distribution exponential = Distribution.gammaShape(1).scale(1);
        assertThat(exponential.low()).isCloseTo(-Math.log(0.975), within(1e-12));
        assertThat(exponential.high()).isCloseTo(-Math.log(0.025), within(1e-12));
        assertThat(exponential).hasToString("gamma 1 (se 1)");
    }

    @Test
    void aShareIsAtMostAsUncertainAsAllOrNothing() {
        assertThat(Distribution.mean(0.3).standardError(0).beta()).isEqualTo(Distribution.constant(0.3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.mean(0.5).standardError(0.5).beta())
                .withMessageEndingWith("must be below that of all or nothing, 0.5: 0.5");
    }

    @Test
    void saysItself() {
        assertThat(Distribution.triangular(300, 400, 450)).hasToString("triangular 300, 400, 450");
        assertThat(Distribution.uniform(0.3, 0.8)).hasToString("uniform 0.3 to 0.8");
        assertThat(Distribution.constant(3)).hasToString("3");
        assertThat(Distribution.constant(3).mean()).isEqualTo(3);
        assertThat(Distribution.pert(300, 400, 450)).hasToString("PERT 300, 400, 450");
        assertThat(Distribution.pert(300, 400, 450, 2)).hasToString("PERT 300, 400, 450 with a mode of weight 2");
    }
}
