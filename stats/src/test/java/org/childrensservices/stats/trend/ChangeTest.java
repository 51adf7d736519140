package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    private static final Rate PLANS_BEFORE = rate(401, 61_800);
    private static final Rate PLANS_AFTER = rate(289, 62_200);

    private static Rate rate(long count, long people) {
        return Rate.of(count).in(people).per10_000();
    }

    private static Change change(Rate before, Rate after) {
        return Change.from(before).to(after).orElseThrow();
    }

    @Test
    void fewerFirstTimeEntrantsCannotBeToldFromChance() {
        Change entrants = change(Rate.of(42).in(1).per(1), Rate.of(37).in(1).per(1));
        assertThat(entrants)
                .hasToString("42 to 37: -5.0 (95% -23.0 to +12.7), -11.9% (95% -43.2% to +36.6%); p 0.574, score:"
                        + " cannot be told from chance");
        assertThat(entrants.verdict(Polarity.LOW_IS_GOOD)).isEqualTo(ChangeVerdict.NO_CLEAR_CHANGE);
    }

    @Test
    void saysItself() {
        assertThat(change(PLANS_BEFORE, PLANS_AFTER))
                .hasToString("64.9 to 46.5 per 10,000 (401 of 61,800 to 289 of 62,200): -18.4 (95% -26.8 to -10.1),"
                        + " -28.4% (95% -38.4% to -16.7%); p <0.001, score: can be told from chance");
    }

    @Test
    void keepsWhatItCompares() {
        Change change = change(PLANS_BEFORE, PLANS_AFTER);
        assertThat(change.before()).isEqualTo(PLANS_BEFORE);
        assertThat(change.after()).isEqualTo(PLANS_AFTER);
        assertThat(change.absolute()).isNegative();
    }

    @ParameterizedTest
    @CsvSource({
        "401, 289, LOW_IS_GOOD, BETTER",
        "401, 289, HIGH_IS_GOOD, WORSE",
        "401, 289, NEUTRAL, CLEAR_DECREASE",
        "289, 401, LOW_IS_GOOD, WORSE",
        "289, 401, HIGH_IS_GOOD, BETTER",
        "289, 401, NEUTRAL, CLEAR_INCREASE",
        "289, 290, LOW_IS_GOOD, NO_CLEAR_CHANGE",
        "289, 289, NEUTRAL, NO_CLEAR_CHANGE"
    })
    void verdict(long before, long after, Polarity polarity, ChangeVerdict verdict) {
        assertThat(change(rate(before, 62_000), rate(after, 62_000)).verdict(polarity))
                .isEqualTo(verdict);
    }

    @Test
    void levelDecidesTheVerdict() {
        // Its p-value is 0.040.
        Rate before = rate(1_713, 213_335);
        Rate after = rate(1_623, 217_036);
        assertThat(change(before, after).verdict(Polarity.LOW_IS_GOOD)).isEqualTo(ChangeVerdict.BETTER);
        ChangeCalculator careful = ChangeCalculator.standard().withLevel(ConfidenceLevel.P99);
        Change seenCarefully = careful.from(before).to(after).orElseThrow();
        assertThat(careful.level()).isEqualTo(ConfidenceLevel.P99);
        assertThat(seenCarefully.level()).isEqualTo(ConfidenceLevel.P99);
        assertThat(seenCarefully.relativeInterval().level()).isEqualTo(ConfidenceLevel.P99);
        assertThat(seenCarefully.verdict(Polarity.LOW_IS_GOOD)).isEqualTo(ChangeVerdict.NO_CLEAR_CHANGE);
    }

    @Test
    void fromZeroThereIsNoPercentageButItsInterval() {
        Change change = change(rate(0, 7_400), rate(6, 7_350));
        assertThat(change.relative().toReason()).map(Reason::code).contains(ReasonCode.ZERO_BASELINE);
        assertThat(change)
                .hasToString("0.0 to 8.2 per 10,000 (0 of 7,400 to 6 of 7,350): +8.2 (95% +3.0 to +17.8),"
                        + " no percentage of zero (95% +57.3% to any); p 0.014, score: can be told from chance");
    }

    @Test
    void fromZeroToZeroThereIsNoPercentage() {
        Change change = change(rate(0, 7_400), rate(0, 7_350));
        assertThat(change.relative().toReason()).map(Reason::code).contains(ReasonCode.NO_EVENTS);
        assertThat(change.relativeInterval().lower()).isEqualTo(-100);
        assertThat(change.relativeInterval().upper()).isInfinite();
        assertThat(change)
                .hasToString("0.0 to 0.0 per 10,000 (0 of 7,400 to 0 of 7,350): 0.0 (95% -5.2 to +5.2),"
                        + " no percentage without events (95% -100.0% to any); p 1.000, score:"
                        + " cannot be told from chance");
    }

    @Test
    void toZeroIsALossOfAll() {
        Change change = change(rate(9, 7_400), rate(0, 7_350));
        assertThat(change.relative()).isEqualTo(Outcome.of(new PercentChange(BigDecimal.valueOf(-100))));
        assertThat(change.relativeInterval().lower()).isEqualTo(-100);
    }

    /** 2,003 to 2,000 is 0.15%, which as a double is just below the tie. */
    @Test
    void publishedPercentageComesFromTheExactRatio() {
        PercentChange percent =
                change(rate(2_000, 61_800), rate(2_003, 61_800)).relative().orElseThrow();
        assertThat(percent.rounded(Rounding.ONE_DECIMAL)).isEqualTo(new BigDecimal("0.2"));
        assertThat(percent).hasToString("+0.2%");
    }

    @Test
    void emptyDenominatorIsAnOutcome() {
        assertThat(Change.from(rate(0, 0)).to(PLANS_AFTER).toReason())
                .map(Reason::code)
                .contains(ReasonCode.EMPTY_DENOMINATOR);
        assertThat(Change.from(PLANS_BEFORE).to(rate(0, 0)).toReason())
                .map(Reason::code)
                .contains(ReasonCode.EMPTY_DENOMINATOR);
    }

    @Test
    void refusesRatesThatDoNotCompare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.from(PLANS_BEFORE).to(Rate.of(1).in(2).per(1_000)))
                .withMessageContaining("both rates must be per the same number");
    }
}
