package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.childrensservices.stats.golden.Near.assertNear;

import java.math.BigDecimal;
import org.childrensservices.core.value.Outcome;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.golden.GoldenFile;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.measure.Rounding;
import org.childrensservices.stats.rate.Proportion;
import org.childrensservices.stats.rate.Rate;
import org.junit.jupiter.api.Test;

class ProportionChangeTest {

    private static ProportionChange change(long x0, long n0, long x1, long n1) {
        return ProportionChange.from(Proportion.of(x0).outOf(n0))
                .to(Proportion.of(x1).outOf(n1))
                .orElseThrow();
    }

    @Test
    void agreesWithTheScoreIntervalsOfRReference() {
        GoldenFile.read("trend/change_proportion.csv")
                .where("method", "koopman")
                .check(28, row -> {
                    ProportionChange change = ChangeCalculator.standard()
                            .withLevel(ConfidenceLevel.of(Double.parseDouble(row.getField("conf"))))
                            .from(Proportion.of(Long.parseLong(row.getField("x0")))
                                    .outOf(Long.parseLong(row.getField("n0"))))
                            .to(Proportion.of(Long.parseLong(row.getField("x1")))
                                    .outOf(Long.parseLong(row.getField("n1"))))
                            .orElseThrow();
                    assertNear(1 + change.relativeInterval().lower() / 100, row.getField("lower"), 1e-9, 1e-12);
                    assertNear(1 + change.relativeInterval().upper() / 100, row.getField("upper"), 1e-9);
                    change.relative()
                            .ifPresent(percent -> assertNear(
                                    1 + percent.value().doubleValue() / 100, row.getField("estimate"), 1e-9, 1e-12));
                });
    }

    @Test
    void saysItselfInPointsAndInPercent() {
        assertThat(change(44, 400, 20, 400))
                .hasToString("11.0% to 5.0% (44 of 400 to 20 of 400): -6.0 percentage points (95% -9.9 to -2.3), -54.5%"
                        + " relative (95% -72.6% to -24.8%); p 0.002, score: can be told from chance");
    }

    @Test
    void pointsAreNotPercent() {
        ProportionChange stability = change(142, 200, 166, 200);
        assertThat(stability.points()).isEqualTo(new PercentagePoints(new BigDecimal("12")));
        assertThat(stability.points().rounded(Rounding.WHOLE)).isEqualTo(new BigDecimal("12"));
        assertThat(stability.relative().orElseThrow()).hasToString("+16.9%");
        assertThat(stability.unit()).isEqualTo("percentage points");
        assertThat(stability.points()).isGreaterThan(new PercentagePoints(BigDecimal.ONE));
    }

    @Test
    void verdictNeedsPolarityAndChance() {
        assertThat(change(44, 400, 20, 400).verdict(Polarity.LOW_IS_GOOD)).isEqualTo(ChangeVerdict.BETTER);
        assertThat(change(44, 400, 20, 400).verdict(Polarity.NEUTRAL)).isEqualTo(ChangeVerdict.CLEAR_DECREASE);
        assertThat(change(4, 40, 2, 40).verdict(Polarity.LOW_IS_GOOD)).isEqualTo(ChangeVerdict.NO_CLEAR_CHANGE);
    }

    @Test
    void noneBeforeHasNoPercentageButAnInterval() {
        ProportionChange change = change(0, 30, 4, 31);
        assertThat(change.relative().toReason().map(Reason::code)).contains(ReasonCode.ZERO_BASELINE);
        assertThat(change.relativeInterval().upper()).isPositive().isInfinite();
        assertThat(change).asString().contains("no percentage of zero");
        assertThat(change(0, 30, 0, 31).relative().toReason().map(Reason::code)).contains(ReasonCode.NO_EVENTS);
    }

    @Test
    void allAtBothTimesStillHasAnInterval() {
        assertThat(change(30, 30, 31, 31).absoluteInterval().upper()).isPositive();
    }

    @Test
    void nobodyHasNoChange() {
        assertThat(ProportionChange.from(Proportion.of(0).outOf(0))
                        .to(Proportion.of(1).outOf(2))
                        .toReason()
                        .map(Reason::code))
                .contains(ReasonCode.EMPTY_DENOMINATOR);
    }

    @Test
    void besideAComparator() {
        DifferenceInDifferences did = change(142, 200, 166, 200).against(change(1_360, 2_000, 1_387, 2_010));
        assertThat(did)
                .hasToString("+11.0 percentage points beyond the comparator (95% +2.3 to +19.7; +12.0 against +1.0),"
                        + " +15.2% (95% +2.5% to +29.4%); p 0.013, Wald: can be told from chance");
        assertThat(did.verdict(Polarity.HIGH_IS_GOOD)).isEqualTo(ComparatorVerdict.BETTER);
        assertThat(did.oddsRatio().orElseThrow()).isGreaterThan(1);
    }

    @Test
    void oddsNeedSomeOfBoth() {
        DifferenceInDifferences did = change(30, 30, 29, 31).against(change(290, 310, 300, 315));
        assertThat(did.oddsRatio().toReason().map(Reason::code)).contains(ReasonCode.NO_EVENTS);
        assertThat(did.oddsRatioInterval().isPresent()).isFalse();
        assertThat(did.oddsRatioTest().isPresent()).isFalse();
        assertThat(did.relative().isPresent()).isTrue();
    }

    @Test
    void allInAllFourHasNoTest() {
        DifferenceInDifferences did = change(5, 5, 6, 6).against(change(7, 7, 8, 8));
        assertThat(did.additiveTest().toReason().map(Reason::code)).contains(ReasonCode.NO_EVENTS);
        assertThat(did.relativeTest().toReason().map(Reason::code)).contains(ReasonCode.NO_EVENTS);
        assertThat(did.isDistinguishable()).isFalse();
        assertThat(did.additiveMoverInterval().lower()).isNegative();
    }

    @Test
    void ratesHaveNoOdds() {
        Change rates = Change.from(Rate.of(1).in(100).per10_000())
                .to(Rate.of(2).in(100).per10_000())
                .orElseThrow();
        assertThat(rates.against(rates).oddsRatio())
                .isEqualTo(Outcome.none(ReasonCode.NOT_APPLICABLE, "a rate has no odds"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DifferenceInDifferences(rates, change(1, 2, 1, 2)))
                .withMessageStartingWith("both changes must be of rates, or both of proportions: ");
    }
}
