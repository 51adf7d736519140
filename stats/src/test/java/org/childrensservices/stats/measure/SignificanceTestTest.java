package org.childrensservices.stats.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.childrensservices.stats.golden.Near.assertNear;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void certaintyIsAProbability(double pValue) {
        assertThat(new SignificanceTest(0, pValue, "score").pValue()).isEqualTo(pValue);
    }

    /** Both tails of the standard normal, the last of which is lost if it is taken from 1. */
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 0.31731050786291410",
        "1.9599639845400542, 0.05",
        "-1.9599639845400542, 0.05",
        "-3.2905267314918950, 0.001",
        "10, 1.5239706048321055e-23"
    })
    void bothTailsOfTheNormal(double statistic, String pValue) {
        SignificanceTest test = SignificanceTest.normal(statistic, "Wald");
        assertNear(test.pValue(), pValue, 1e-12);
        assertThat(test.statistic()).isEqualTo(statistic);
        assertThat(test.method()).isEqualTo("Wald");
    }

    @Test
    void saysItself() {
        assertThat(new SignificanceTest(-0.56, 0.5737, "score")).hasToString("p 0.574, score");
        assertThat(new SignificanceTest(-4.3, 1.4e-5, "score")).hasToString("p <0.001, score");
        assertThat(new SignificanceTest(3.29, 0.001, "score")).hasToString("p 0.001, score");
    }
}
