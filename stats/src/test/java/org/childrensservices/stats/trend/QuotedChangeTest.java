package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedChangeTest {

    private static final QuotedChange INSTABILITY =
            QuotedChange.from(QuotedFigure.percent("11")).to(QuotedFigure.percent("5"));
    private static final QuotedChange ENTRANTS = counts(42, 37);

    private static QuotedChange counts(long before, long after) {
        return QuotedChange.from(QuotedFigure.count(before)).to(QuotedFigure.count(after));
    }

    @Test
    void oneIsOnePercentagePointAndOnePointNoughtAreSome() {
        assertThat(QuotedUnit.PERCENT.change(new BigDecimal("-1"))).isEqualTo("-1 percentage point");
        assertThat(QuotedUnit.PERCENT.change(new BigDecimal("1.0"))).isEqualTo("+1.0 percentage points");
        assertThat(QuotedUnit.PERCENT.change(new BigDecimal("2"))).isEqualTo("+2 percentage points");
        assertThat(QuotedUnit.PER_10_000.change(new BigDecimal("1"))).isEqualTo("+1 per 10,000");
    }

    @Test
    void aSumBelowZeroHasItsSignBeforeThePound() {
        assertThat(QuotedUnit.POUNDS.figure(new BigDecimal("-1250"))).isEqualTo("-£1,250");
        assertThat(QuotedUnit.POUNDS.change(new BigDecimal("-1250"))).isEqualTo("-£1,250");
        assertThat(QuotedUnit.PERCENT.figure(new BigDecimal("-0.5"))).isEqualTo("-0.5%");
    }

    @Test
    void saysItself() {
        assertThat(INSTABILITY)
                .hasToString("11% to 5%: -6 percentage points (-7 to -5 by rounding), -54.5% relative"
                        + " (-60.9% to -47.6% by rounding);"
                        + " no interval of confidence without the numbers behind both percentages");
        assertThat(ENTRANTS)
                .hasToString("42 to 37: -5, -11.9% relative;"
                        + " no interval of confidence without the populations behind both counts");
        assertThat(QuotedChange.from(QuotedFigure.per10_000("65.0")).to(QuotedFigure.per10_000("46.5")))
                .hasToString("65.0 per 10,000 to 46.5 per 10,000: -18.5 per 10,000 (-18.6 to -18.4 by rounding),"
                        + " -28.5% relative (-28.6% to -28.3% by rounding);"
                        + " no interval of confidence without the counts and populations behind both rates");
        assertThat(QuotedChange.from(pounds("212000000")).to(pounds("308000000")))
                .hasToString("£212,000,000 to £308,000,000: +£96,000,000, +45.3% relative;"
                        + " no interval of confidence without the amounts behind both sums");
        assertThat(QuotedChange.from(QuotedFigure.percent("0")).to(QuotedFigure.percent("1")))
                .hasToString("0% to 1%: +1 percentage point (0 to +2 by rounding),"
                        + " a relative change needs an earlier figure above zero: 0% to 1%;"
                        + " no interval of confidence without the numbers behind both percentages");
    }

    private static QuotedFigure pounds(String amount) {
        return QuotedFigure.exact(new BigDecimal(amount), QuotedUnit.POUNDS);
    }

    @Test
    void percentagePointsAreNotPercent() {
        QuotedChange stable = QuotedChange.from(QuotedFigure.percent("71")).to(QuotedFigure.percent("83"));
        assertThat(stable.absolute()).hasToString("+12 percentage points");
        assertThat(stable.relative()).hasToString("+16.9%");
    }

    @Test
    void thereIsNoIntervalOfConfidence() {
        assertThat(INSTABILITY.interval().toReason()).map(Reason::code).contains(ReasonCode.NOT_STATED);
    }

    @Test
    void whyThereIsNoNumber() {
        QuotedChange fromZero = counts(0, 5);
        assertThat(fromZero.relative().toReason()).map(Reason::code).contains(ReasonCode.ZERO_BASELINE);
        assertThat(fromZero.relativeByRounding().toReason()).map(Reason::code).contains(ReasonCode.ZERO_BASELINE);
        assertThat(fromZero.logarithmic().toReason()).map(Reason::code).contains(ReasonCode.ZERO_BASELINE);
        QuotedChange nothing = counts(0, 0);
        assertThat(nothing.relative().toReason()).map(Reason::code).contains(ReasonCode.NO_EVENTS);
        assertThat(nothing.ratio().toReason()).map(Reason::code).contains(ReasonCode.NO_EVENTS);
        assertThat(nothing.symmetric().toReason()).map(Reason::code).contains(ReasonCode.NO_EVENTS);
        assertThat(counts(4, 0).logarithmic().toReason()).map(Reason::code).contains(ReasonCode.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "11, 5, LOW_IS_GOOD, BETTER",
        "11, 5, HIGH_IS_GOOD, WORSE",
        "11, 5, NEUTRAL, NEUTRAL",
        "5, 11, HIGH_IS_GOOD, BETTER",
        "5, 11, LOW_IS_GOOD, WORSE",
        "5, 5, NEUTRAL, UNCHANGED"
    })
    void directionOfTravel(long before, long after, Polarity polarity, DirectionOfTravel direction) {
        assertThat(counts(before, after).direction(polarity)).isEqualTo(direction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12%", "12", "-12%", "11.9%", "-11.90 %", "11.905"})
    void explainsWhatRoundsToTheClaim(String claim) {
        assertThat(ENTRANTS.explains(claim)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12%", "11%", "13%", "12.0%", "11.904", "0%"})
    void doesNotExplainAnotherClaim(String claim) {
        assertThat(ENTRANTS.explains(claim)).isFalse();
    }

    /** From 11% to 5% it is anything from -60.9% to -47.6%. */
    @ParameterizedTest
    @CsvSource({"61%, true", "60.9%, true", "61.0%, false", "50%, true", "48%, true", "47.6%, true", "47%, false"})
    void explainsWhatSomePairThatRoundsToTheFiguresGives(String claim, boolean explained) {
        assertThat(INSTABILITY.explains(claim)).isEqualTo(explained);
    }

    /** 8 to 9 is +12.5%, which half up is 13%. */
    @Test
    void tieOfAClaimGoesUp() {
        assertThat(counts(8, 9).explains("13%")).isTrue();
        assertThat(counts(8, 9).explains("12%")).isFalse();
        assertThat(counts(8, 7).explains("-13%")).isTrue();
        assertThat(counts(8, 7).explains("12%")).isFalse();
    }

    @Test
    void claimsFromZero() {
        QuotedChange maybeZero = QuotedChange.from(QuotedFigure.percent("0")).to(QuotedFigure.percent("1"));
        assertThat(maybeZero.explains("+900%")).isTrue();
        assertThat(maybeZero.explains("-50%")).isFalse();
        assertThat(counts(0, 5).explains("100%")).isFalse();
        assertThat(counts(5, 5).explains("0%")).isTrue();
        assertThat(QuotedChange.from(QuotedFigure.percent("50"))
                        .to(QuotedFigure.percent("50"))
                        .explains("0.0%"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "about 12%", "12 per cent", "1,200%", "--12%", "%"})
    void refusesAClaimThatIsNoPercentage(String claim) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENTRANTS.explains(claim))
                .withMessage("claim must be a percentage such as '12%' or '-4.5%': '" + claim + "'");
    }

    @Test
    void figureKnowsItsRounding() {
        QuotedFigure rate = QuotedFigure.per10_000("46.5");
        assertThat(rate.lowest()).isEqualByComparingTo("46.45");
        assertThat(rate.highest()).isEqualByComparingTo("46.55");
        assertThat(QuotedFigure.percent("0").lowest()).isZero();
        QuotedFigure hundreds = QuotedFigure.rounded(new BigDecimal("1.4E+3"), QuotedUnit.COUNT);
        assertThat(hundreds.lowest()).isEqualByComparingTo("1350");
        assertThat(hundreds).hasToString("1,400");
        assertThat(QuotedFigure.count(42).margin()).isZero();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuotedFigure.percent("-5"))
                .withMessage("figure must not be negative: -5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuotedFigure(BigDecimal.ONE, BigDecimal.ONE.negate(), QuotedUnit.COUNT))
                .withMessage("margin must not be negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuotedChange.from(QuotedFigure.percent("5")).to(QuotedFigure.count(6)))
                .withMessage("both figures must be in one unit: 5% and 6");
    }

    @Test
    void equalFiguresAreEqualChanges() {
        assertThat(counts(42, 37))
                .isEqualTo(ENTRANTS)
                .hasSameHashCodeAs(ENTRANTS)
                .isNotEqualTo(counts(37, 42));
        assertThat(ENTRANTS.before()).isEqualTo(QuotedFigure.count(42));
        assertThat(ENTRANTS.after()).isEqualTo(QuotedFigure.count(37));
    }

    @Test
    void percentChangesAreOrderedAndEqualByValue() {
        assertThat(new PercentChange(new BigDecimal("1E+2"))).isEqualTo(new PercentChange(new BigDecimal("100.00")));
        assertThat(new PercentChange(BigDecimal.TEN)).isGreaterThan(new PercentChange(new BigDecimal("-11.9")));
        assertThat(new PercentChange(new BigDecimal("-0.04"))).hasToString("0.0%");
    }

    @Test
    void differenceInDifferencesOfFigures() {
        QuotedChange comparator =
                QuotedChange.from(QuotedFigure.per10_000("49.2")).to(QuotedFigure.per10_000("41.6"));
        QuotedChange plans = QuotedChange.from(QuotedFigure.per10_000("65.0")).to(QuotedFigure.per10_000("46.5"));
        assertThat(plans.against(comparator))
                .isEqualTo(AbsoluteChange.per10_000("-18.5").against(AbsoluteChange.per10_000("-7.6")));
    }

    @Test
    void differenceInDifferencesOfQuotedChanges() {
        QuotedDifferenceInDifferences plans =
                AbsoluteChange.per10_000("-18.5").against(AbsoluteChange.per10_000("-7.6"));
        assertThat(plans.value().orElseThrow()).isEqualTo(AbsoluteChange.per10_000("-10.9"));
        assertThat(plans.possible()).isEqualTo(Range.singleton(new BigDecimal("-10.9")));
        assertThat(plans.interval().toReason()).map(Reason::code).contains(ReasonCode.NOT_STATED);
        assertThat(plans)
                .hasToString("-10.9 per 10,000 (-18.5 against -7.6); no interval of confidence without the counts and"
                        + " populations behind both rates, here and in the comparator");
        assertThat(AbsoluteChange.percentagePoints("+12")
                        .against(AbsoluteChange.percentagePoints("5"))
                        .value())
                .hasToString("+7 percentage points");
    }

    @Test
    void comparatorThatRoseLeavesABound() {
        QuotedDifferenceInDifferences plans = AbsoluteChange.per10_000("-75.8").againstRise();
        assertThat(plans.possible()).isEqualTo(Range.lessThan(new BigDecimal("-75.8")));
        assertThat(plans.value().toReason()).map(Reason::code).contains(ReasonCode.NOT_STATED);
        assertThat(plans)
                .hasToString("below -75.8 per 10,000, so that it exceeds 75.8 in size (-75.8 against a rise that is not"
                        + " stated); no interval of confidence without the counts and populations behind both rates,"
                        + " here and in the comparator");
    }

    @Test
    void comparatorThatWentTheSameWayLeavesNoBoundOnTheSize() {
        QuotedDifferenceInDifferences plans = AbsoluteChange.per10_000("-75.8").againstFall();
        assertThat(plans.possible()).isEqualTo(Range.greaterThan(new BigDecimal("-75.8")));
        assertThat(plans.toString())
                .startsWith("above -75.8 per 10,000 (-75.8 against a fall that is not stated); no interval");
    }

    @Test
    void refusesChangesThatDoNotCompare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AbsoluteChange.per10_000("-18.5").against(AbsoluteChange.percentagePoints("-7.6")))
                .withMessage("both changes must be in one unit: -18.5 per 10,000 and -7.6 percentage points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuotedDifferenceInDifferences(AbsoluteChange.per10_000("1"), Range.all()))
                .withMessageContaining("comparator must be one value");
    }
}
