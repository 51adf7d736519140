package org.childrensservices.stats.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.childrensservices.core.value.Reason;
import org.childrensservices.core.value.ReasonCode;
import org.childrensservices.stats.measure.ConfidenceLevel;
import org.childrensservices.stats.measure.Interval;
import org.junit.jupiter.api.Test;

/** A ratio as it was quoted. */
class QuotedRatioTest {

    static final QuotedRatio WESTMINSTER = QuotedRatio.builder()
            .value(new BigDecimal("1.89"))
            .wording("for every £1 spent, approximately £1.89 was saved")
            .source("Westminster City Council, 19 April 2021")
            .build();

    @Test
    void saysWhatItIsAndWhatIsMissing() {
        assertThat(WESTMINSTER)
                .hasToString("quoted ratio of 1.89 (\"for every £1 spent, approximately £1.89 was saved\","
                        + " Westminster City Council, 19 April 2021): net gain of 0.89 for every 1; breaks even if"
                        + " benefits fall by 47.1% or costs rise by 89.0%; not stated: price basis, horizon,"
                        + " counterfactual, discounting, cashability, perspective, amounts");
    }

    @Test
    void everyDetailIsMissingUntilItIsStated() {
        assertThat(WESTMINSTER.missing()).containsExactly(RatioDetail.values());
        QuotedRatio known = WESTMINSTER.toBuilder()
                .putStated(RatioDetail.HORIZON, "three years")
                .putStated(RatioDetail.CASHABILITY, "all cashable")
                .build();
        assertThat(known.missing())
                .containsExactly(
                        RatioDetail.PRICE_BASIS,
                        RatioDetail.COUNTERFACTUAL,
                        RatioDetail.DISCOUNTING,
                        RatioDetail.PERSPECTIVE,
                        RatioDetail.AMOUNTS);
    }

    @Test
    void hasAnIntervalOnlyIfTheSourceGivesOne() {
        assertThat(WESTMINSTER.interval().toReason().map(Reason::code)).contains(ReasonCode.NOT_STATED);
        Interval interval = new Interval(1.1, 2.7, ConfidenceLevel.P95, "as published");
        QuotedRatio withInterval =
                WESTMINSTER.toBuilder().publishedInterval(interval).build();
        assertThat(withInterval.interval().orElseThrow()).isEqualTo(interval);
    }

    @Test
    void aRatioBelowOneNeedsMoreBenefit() {
        QuotedRatio half = WESTMINSTER.toBuilder().value(new BigDecimal("0.5")).build();
        assertThat(half.netGainPerPound()).isEqualByComparingTo("-0.5");
        assertThat(half.switchingValues().orElseThrow())
                .hasToString("breaks even if benefits rise by 100.0% or costs fall by 50.0%");
    }

    @Test
    void aLossHasNoSwitchingValue() {
        QuotedRatio loss = WESTMINSTER.toBuilder().value(new BigDecimal("-0.2")).build();
        assertThat(loss.switchingValues().toReason().map(Reason::code)).contains(ReasonCode.NO_SOLUTION);
    }

    @Test
    void needsItsWordsAndItsSource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WESTMINSTER.toBuilder().wording(" ").build())
                .withMessage("wording must not be blank: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WESTMINSTER.toBuilder().source("").build())
                .withMessage("source must not be blank: ''");
    }
}
