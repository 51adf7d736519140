package org.childrensservices.stats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignificanceTestTest {

    @Test
    void isSignificantBelowWhatTheLevelLeavesOut() {
        var test = new SignificanceTest(2, 0.0455, "score");
        assertThat(test.isSignificant(ConfidenceLevel.P95)).isTrue();
        assertThat(test.isSignificant(ConfidenceLevel.P99)).isFalse();
        assertThat(new SignificanceTest(2, 0.05, "score").isSignificant(ConfidenceLevel.P95))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesWhatIsNoProbability(double pValue) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignificanceTest(0, pValue, "score"))
                .withMessage("p-value must be from 0 to 1: %s", pValue);
    }

    @Test
    void saysItself() {
        assertThat(new SignificanceTest(-0.56, 0.5737, "score")).hasToString("p 0.574, score");
        assertThat(new SignificanceTest(-4.3, 1.4e-5, "score")).hasToString("p <0.001, score");
        assertThat(new SignificanceTest(3.29, 0.001, "score")).hasToString("p 0.001, score");
    }
}
