package org.childrensservices.stats.trend.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Weighted squares whose probabilities are known in closed form. */
class QuadraticFormTest {

    /** With equal weights on both sides of 0 the sum is as likely below as above, and all on one side decide it. */
    @Test
    void equalAndOneSidedWeights() {
        assertThat(QuadraticForm.probabilityBelowZero(new double[] {1, -1})).isCloseTo(0.5, within(1e-14));
        assertThat(QuadraticForm.probabilityBelowZero(new double[] {2, 1, 0.5})).isCloseTo(0, within(1e-12));
        assertThat(QuadraticForm.probabilityBelowZero(new double[] {1, 2, 3})).isCloseTo(0, within(1e-12));
        assertThat(QuadraticForm.probabilityBelowZero(new double[] {-2, -1, 0})).isCloseTo(1, within(1e-12));
    }

    @Test
    void ratiosOfTwoSums() {
        // X / Y of two squares each is an F of 2 and 2: below 3 with probability 3 / 4.
        assertThat(QuadraticForm.probabilityBelowZero(new double[] {1, 1, -3, -3}))
                .isCloseTo(0.75, within(1e-12));
        // An F of 1 and 1 is the square of a Cauchy value: below 3 with probability 2 / 3.
        assertThat(QuadraticForm.probabilityBelowZero(new double[] {1, -3})).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(QuadraticForm.probabilityBelowZero(new double[] {1, -3}))
                .isCloseTo(2 / Math.PI * Math.atan(Math.sqrt(3)), within(1e-12));
    }
}
