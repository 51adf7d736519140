package org.childrensservices.stats.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Polarity;
import org.childrensservices.stats.rate.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceInDifferencesTest {

    private static final Change PLANS = change(rate(401, 61_800), rate(289, 62_200));
    private static final Change NEIGHBOURS = change(rate(3_150, 640_500), rate(2_680, 642_000));

    private static Rate rate(long count, long people) {
        return Rate.of(count).in(people).per10_000();
    }

    private static Change change(Rate before, Rate after) {
        return Change.from(before).to(after).orElseThrow();
    }

    @Test
    void saysItself() {
        assertThat(PLANS.against(NEIGHBOURS))
                .hasToString("-11.0 per 10,000 beyond the comparator (95% -19.6 to -2.4; -18.4 against -7.4),"
                        + " -15.6% (95% -28.1% to -1.0%); p 0.013, Wald: can be told from chance");
    }

    @ParameterizedTest
    @CsvSource({"LOW_IS_GOOD, BETTER, WORSE", "HIGH_IS_GOOD, WORSE, BETTER", "NEUTRAL, DECREASE, INCREASE"})
    void verdictAndItsReverse(Polarity polarity, ComparatorVerdict verdict, ComparatorVerdict reverse) {
        assertThat(PLANS.against(NEIGHBOURS).verdict(polarity)).isEqualTo(verdict);
        assertThat(NEIGHBOURS.against(PLANS).verdict(polarity)).isEqualTo(reverse);
        assertThat(PLANS.against(PLANS).verdict(polarity)).isEqualTo(ComparatorVerdict.NO_CLEAR_DIFFERENCE);
    }

    /** 200 to 100 against 50 to 10 per 10,000: the larger fall is the smaller percentage. */
    @Test
    void additiveAndRelativeCanDifferInSign() {
        DifferenceInDifferences did =
                change(rate(200, 10_000), rate(100, 10_000)).against(change(rate(50, 10_000), rate(10, 10_000)));
        assertThat(did.additive()).isEqualTo(-60);
        assertThat(did.relative().orElseThrow()).hasToString("+150.0%");
    }

    @Test
    void zeroCellLeavesTheAdditiveDifference() {
        DifferenceInDifferences did = change(rate(6, 7_400), rate(0, 7_350)).against(NEIGHBOURS);
        assertThat(did.relative().toReason()).map(Reason::code).contains(ReasonCode.NO_EVENTS);
        assertThat(did.relativeInterval().isPresent()).isFalse();
        assertThat(did.relativeTest().isPresent()).isFalse();
        assertThat(did.additive()).isNegative();
        assertThat(did.toString()).contains("no percentage without events in all four figures");
    }

    @Test
    void withoutAnyEventsThereIsNoTest() {
        Change none = change(rate(0, 7_400), rate(0, 7_350));
        DifferenceInDifferences did = none.against(none);
        assertThat(did.additiveTest().toReason()).map(Reason::code).contains(ReasonCode.NO_EVENTS);
        assertThat(did.isDistinguishable()).isFalse();
        assertThat(did.additiveMoverInterval().lower()).isNegative();
    }

    @Test
    void refusesChangesThatDoNotCompare() {
        Change perThousand =
                change(Rate.of(3).in(200).per(1_000), Rate.of(4).in(200).per(1_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLANS.against(perThousand))
                .withMessageContaining("both changes must be per the same number");
        Change careful = ChangeCalculator.standard()
                .withLevel(ConfidenceLevel.P99)
                .from(rate(3, 200))
                .to(rate(4, 200))
                .orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLANS.against(careful))
                .withMessageContaining("both changes must be at one level: 95% and 99%");
    }
}
