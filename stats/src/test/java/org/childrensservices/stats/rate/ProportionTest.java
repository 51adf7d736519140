package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    @Test
    void saysItselfWithItsInterval() {
        assertThat(Proportion.of(15).outOf(35).estimate()).hasToString("42.9% (15 of 35; 95% 28.0% to 59.1%, Wilson)");
        assertThat(Proportion.of(15).outOf(1_035)).hasToString("15 of 1,035");
    }

    @Test
    void noneOf59HasAnUpperLimit() {
        ProportionEstimate none = Proportion.of(0).outOf(59).estimate().orElseThrow();
        assertThat(none.value()).isZero();
        assertThat(none.interval().lower()).isZero();
        assertThat(none).hasToString("0.0% (0 of 59; 95% 0.0% to 6.1%, Wilson)");
    }

    @Test
    void allHasAnUpperLimitOfExactlyOne() {
        assertThat(Proportion.of(59)
                        .outOf(59)
                        .estimate()
                        .orElseThrow()
                        .interval()
                        .upper())
                .isEqualTo(1);
    }

    @Test
    void nothingOfNothingCannotBeEstimated() {
        Proportion nothing = Proportion.of(0).outOf(0);
        assertThat(nothing.estimate().toReason().orElseThrow().code()).isEqualTo(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(nothing.roundedPercent(Rounding.WHOLE).isPresent()).isFalse();
    }

    @Test
    void publishedPercentageComesFromTheExactRatio() {
        assertThat(Proportion.of(23).outOf(80).roundedPercent(Rounding.ONE_DECIMAL))
                .isEqualTo(Outcome.of(new BigDecimal("28.8")));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 100, count must not be negative: -1",
        "0, -1, count must not be more than the total: 0 of -1",
        "35, 15, count must not be more than the total: 35 of 15"
    })
    void refusesWhatCannotBeAndWhatIsSwapped(long count, long total, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.of(count).outOf(total))
                .withMessage(message);
    }

    @Test
    void calculatorIsConfiguredOnce() {
        ProportionCalculator calculator = ProportionCalculator.standard().withLevel(ConfidenceLevel.P99);
        assertThat(calculator
                        .estimate(Proportion.of(15).outOf(35))
                        .orElseThrow()
                        .interval()
                        .level())
                .isEqualTo(ConfidenceLevel.P99);
        assertThat(calculator.method()).hasToString("Wilson");
    }

    /** All with the event may be left out, or all without it. */
    @Test
    void whatIsLeftMayBeOfOneKind() {
        Proportion whole = Proportion.of(5).outOf(20);
        assertThat(whole.excluding(Proportion.of(5).outOf(10)))
                .isEqualTo(Proportion.of(0).outOf(10));
        assertThat(whole.excluding(Proportion.of(2).outOf(17)))
                .isEqualTo(Proportion.of(3).outOf(3));
    }

    @Test
    void noMethodHasLimitsOfNone() {
        Proportion none = Proportion.of(0).outOf(0);
        for (ProportionMethod method : new ProportionMethod[] {
            ProportionMethod.wilson(),
            ProportionMethod.wilsonWithContinuityCorrection(),
            ProportionMethod.clopperPearson(),
            ProportionMethod.midP(),
            ProportionMethod.jeffreys(),
            ProportionMethod.jeffreysClosed(),
            ProportionMethod.agrestiCoull(),
            ProportionMethod.wald()
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> method.limits(none, ConfidenceLevel.P95))
                    .withMessage("total must be positive: 0");
            assertThat(method.limits(Proportion.of(0).outOf(1), ConfidenceLevel.P95)
                            .lower())
                    .as("%s", method)
                    .isBetween(0.0, 0.001);
        }
    }

    @Test
    void methodsSayTheirNames() {
        assertThat(ProportionMethod.agrestiCoull()).hasToString("Agresti-Coull");
        assertThat(ProportionMethod.wald()).hasToString("Wald");
        assertThat(RateMethod.byar()).hasToString("Byar");
        assertThat(RateMethod.exactBelow(0)).hasToString("exact below 0, otherwise Byar");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateMethod.exactBelow(-1))
                .withMessage("count from which to use Byar's limits must not be negative: -1");
        assertThat(ProportionCalculator.standard()
                        .withLevel(ConfidenceLevel.P99)
                        .level())
                .isEqualTo(ConfidenceLevel.P99);
    }
}
