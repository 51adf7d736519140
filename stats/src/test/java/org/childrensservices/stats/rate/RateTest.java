package org.childrensservices.stats.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.measure.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    private static final Rate PLANS = Rate.of(1_408).in(253_000).per10_000();
    private static final Rate NOBODY = Rate.of(0).in(0).per10_000();

    @Test
    void saysItselfWithItsInterval() {
        assertThat(PLANS.estimate()).hasToString("55.7 per 10,000 (1,408 of 253,000; 95% 52.8 to 58.6, Byar)");
        assertThat(PLANS).hasToString("1,408 of 253,000, per 10,000");
    }

    @Test
    void ratePerOneHasTwoDecimals() {
        assertThat(Rate.of(1_620)
                        .in(Denominator.fullTimeEquivalents(new BigDecimal("105.2")))
                        .per(1)
                        .estimate())
                .hasToString("15.40 per 1 (1,620 of 105.2 full-time equivalents; 95% 14.66 to 16.17, Byar)");
    }

    @Test
    void partsAreWhereTheirNamesSay() {
        assertThat(PLANS.count()).isEqualTo(1_408);
        assertThat(PLANS.denominator()).isEqualTo(Denominator.people(253_000));
        assertThat(PLANS.per()).isEqualTo(10_000);
        assertThat(PLANS).isNotEqualTo(Rate.of(253_000).in(1_408).per10_000());
    }

    @Test
    void nothingInNobodyCannotBeEstimated() {
        assertThat(NOBODY.estimate().toReason().orElseThrow().code()).isEqualTo(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(NOBODY.rounded(Rounding.ONE_DECIMAL))
                .isEqualTo(Outcome.none(NOBODY.estimate().toReason().orElseThrow()));
    }

    @Test
    void nothingInSomebodyIsARateOfZero() {
        RateEstimate none = Rate.of(0).in(7_400).per10_000().estimate().orElseThrow();
        assertThat(none.value()).isZero();
        assertThat(none.interval().lower()).isZero();
        assertThat(none.interval().upper()).isCloseTo(-Math.log(0.025) / 0.74, within(1e-12));
    }

    @Test
    void moreEventsThanPeopleAreARate() {
        assertThat(Rate.of(3).in(2).per(1).rounded(Rounding.ONE_DECIMAL)).isEqualTo(Outcome.of(new BigDecimal("1.5")));
    }

    @Test
    void publishedValueComesFromTheExactRatio() {
        assertThat(Rate.of(23).in(8_000).per10_000().rounded(Rounding.ONE_DECIMAL))
                .isEqualTo(Outcome.of(new BigDecimal("28.8")));
        assertThat(Rate.of(Long.MAX_VALUE).in(1).per10_000().rounded(Rounding.WHOLE))
                .isEqualTo(Outcome.of(
                        BigDecimal.valueOf(Long.MAX_VALUE).movePointRight(4).setScale(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 100, 10000, count must not be negative: -1",
        "1, -100, 10000, denominator must not be negative: -100",
        "1, 0, 10000, denominator must be positive where there are events: 0 for 1",
        "1, 100, 0, per must be positive: 0",
        "1, 100, -1, per must be positive: -1"
    })
    void refusesWhatCannotBe(long count, long people, long per, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.of(count).in(people).per(per))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"0, exact", "9, exact", "10, Byar", "1408, Byar"})
    void exactBelowTenAndByarFromTen(long count, String method) {
        Interval interval =
                Rate.of(count).in(1_000).per(1_000).estimate().orElseThrow().interval();
        assertThat(interval.method()).isEqualTo(method);
    }

    @Test
    void calculatorIsConfiguredOnce() {
        RateCalculator calculator =
                RateCalculator.standard().withMethod(RateMethod.exact()).withLevel(ConfidenceLevel.P99_8);
        assertThat(calculator.estimate(PLANS).orElseThrow().interval().method()).isEqualTo("exact");
        assertThat(calculator.estimate(PLANS).orElseThrow().interval().level()).isEqualTo(ConfidenceLevel.P99_8);
        assertThat(calculator.method()).hasToString("exact");
        assertThat(calculator.level()).isEqualTo(ConfidenceLevel.P99_8);
        assertThat(RateCalculator.standard().method()).hasToString("exact below 10, otherwise Byar");
    }

    @Test
    void byarIsNeverBelowZero() {
        assertThat(RateMethod.byar().limits(1, ConfidenceLevel.P99_8).lower()).isZero();
    }
}
