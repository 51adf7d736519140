package org.childrensservices.stats.rate.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.childrensservices.stats.rate.Denominator;
import org.childrensservices.stats.rate.Rate;
import org.childrensservices.stats.rate.RateMethod;
import org.junit.jupiter.api.Test;

class IndirectStandardisationTest {

    private static final ReferenceRates ENGLAND = ReferenceRates.of(
            "England 2024",
            ImmutableMap.of(
                    "0-4", Stratum.of(300).in(10_000), "5-9", Stratum.of(100).in(10_000)));
    private static final IndirectStandardisation CALCULATOR = IndirectStandardisation.by(ENGLAND);

    private static ImmutableMap<String, Denominator> people(long young, long older) {
        return ImmutableMap.of("0-4", Denominator.people(young), "5-9", Denominator.people(older));
    }

    @Test
    void saysItself() {
        StandardisedRatio ratio =
                CALCULATOR.estimate(52).in(people(1_000, 1_000)).orElseThrow();
        assertThat(ratio).hasToString("1.30 times the expected (52 to 40.0 by England 2024; 95% 0.97 to 1.70, Byar)");
        assertThat(ratio.rate(10_000))
                .hasToString("260.0 per 10,000, standardised indirectly by England 2024"
                        + " (52 observed, 40.0 expected; 95% 194.2 to 341.0, Byar)");
    }

    /** With one stratum the rate of the area is its crude rate, by the same method. */
    @Test
    void oneStratumGivesTheCrudeRate() {
        IndirectlyStandardisedRate rate = IndirectStandardisation.by(
                        ReferenceRates.of("all", Map.of("all", Stratum.of(7_919).in(104_729))))
                .estimate(7)
                .in(Map.of("all", Denominator.people(523)))
                .orElseThrow()
                .rate(10_000);
        Interval crude = Rate.of(7).in(523).per10_000().estimate().orElseThrow().interval();
        assertThat(rate.value()).isCloseTo(70_000.0 / 523, within(1e-12));
        assertThat(rate.interval().lower()).isCloseTo(crude.lower(), within(1e-12));
        assertThat(rate.interval().upper()).isCloseTo(crude.upper(), within(1e-12));
        assertThat(rate.interval().method()).isEqualTo(crude.method());
    }

    @Test
    void noEventsHaveAnUpperLimit() {
        StandardisedRatio none = CALCULATOR.estimate(0).in(people(1_000, 0)).orElseThrow();
        assertThat(none.value()).isZero();
        assertThat(none.interval().lower()).isZero();
        assertThat(none.interval().upper()).isCloseTo(-Math.log(0.025) / 30, within(1e-12));
    }

    /** A peer puts the lower limit of 4 to 3.3 at 0.4920, and those of none to any number at 0 and 0. */
    @Test
    void exactLimitsAreExact() {
        IndirectStandardisation exact = IndirectStandardisation.by(
                        ReferenceRates.of("all", Map.of("all", Stratum.of(33).in(10_000))))
                .withMethod(RateMethod.exact());
        Map<String, Denominator> thousand = Map.of("all", Denominator.people(1_000));
        assertThat(exact.estimate(4).in(thousand).orElseThrow().interval().lower())
                .isCloseTo(0.3303, within(5e-5));
        assertThat(exact.estimate(0).in(thousand).orElseThrow().interval().upper())
                .isCloseTo(3.688879454 / 3.3, within(1e-9));
    }

    @Test
    void nothingExpectedHasNoRatio() {
        assertThat(CALCULATOR.estimate(3).in(people(0, 0)))
                .hasToString("a ratio to the expected needs an expected count above zero: 3 to 0 (EMPTY_DENOMINATOR)");
    }

    @Test
    void missingStratumIsNotZero() {
        assertThat(CALCULATOR
                        .estimate(3)
                        .in(Map.of("0-4", Denominator.people(5)))
                        .toReason()
                        .orElseThrow()
                        .code())
                .isEqualTo(ReasonCode.NOT_STATED);
    }

    @Test
    void calculatorSaysWhatItDoes() {
        IndirectStandardisation calculator =
                CALCULATOR.withMethod(RateMethod.exact()).withLevel(ConfidenceLevel.P99);
        assertThat(calculator.reference()).isEqualTo(ENGLAND);
        assertThat(calculator.method()).isEqualTo(RateMethod.exact());
        assertThat(calculator.level()).isEqualTo(ConfidenceLevel.P99);
        assertThat(calculator).hasToString("indirect standardisation by England 2024, 99%, exact");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALCULATOR.estimate(-1))
                .withMessage("count must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALCULATOR.estimate(1).in(Map.of("0-3", Denominator.people(5))))
                .withMessage("strata must be of England 2024: [0-3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ReferenceRates.of("none", Map.of("a", Stratum.of(0).in(0))))
                .withMessage("denominator of a must be positive: 0 of 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CALCULATOR.estimate(1).in(people(5, 5)).orElseThrow().rate(0))
                .withMessage("per must be positive: 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALCULATOR
                        .estimate(1)
                        .in(ImmutableMap.of(
                                "0-4", Denominator.people(5), "5-9", Denominator.childYears(BigDecimal.TEN))))
                .withMessage("both denominators must be of one unit: CHILD_YEARS and PEOPLE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferenceRates.of("", ENGLAND.strata()))
                .withMessage("name must not be blank: ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferenceRates.of("none", Map.of()))
                .withMessage("reference rates must have strata: {}");
    }

    @Test
    void ratioRefusesWhatCannotBe() {
        Interval limits = RateMethod.exact().limits(1, ConfidenceLevel.P95);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StandardisedRatio(-1, 1, ENGLAND, limits, people(5, 5)))
                .withMessage("count must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StandardisedRatio(1, 0, ENGLAND, limits, people(5, 5)))
                .withMessage("expected count must be positive: 0.0");
    }
}
