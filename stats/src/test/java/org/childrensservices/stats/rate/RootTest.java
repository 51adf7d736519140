package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RootTest {

    @Test
    void aFunctionThatIsNowhereZeroIsNearestAtAnEnd() {
        assertThat(Root.between(x -> x + 1, 2, 0.5)).isEqualTo(0.5);
        assertThat(Root.between(x -> x - 5, 2, 0.5)).isEqualTo(2);
        assertThat(Root.between(x -> x - 2, 0.5, 2)).isEqualTo(2);
    }

    @Test
    void aRootIsFoundHoweverFarFromOne() {
        for (double root : new double[] {1e-12, 0.4, 1, 2.5, 1e12}) {
            assertThat(Root.ofFalling(x -> root - x)).isCloseTo(root, within(1e-13 * root));
            assertThat(Root.ofFalling(x -> Math.log(root / x))).isCloseTo(root, within(1e-13 * root));
        }
    }
}
